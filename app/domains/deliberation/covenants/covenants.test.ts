import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { noticesAbout, noticeStanding } from '#domains/public-notices'
import type { Context } from '#platform/context'
import { Refusal } from '#platform/refusal'
import { answerComment } from '../drafts/acts/answer-comment.ts'
import { commentOnDraft } from '../drafts/acts/comment-on-draft.ts'
import { publishVersion } from '../drafts/acts/publish-version.ts'
import { fileCovenant, publishCovenant, stopCovenant } from './acts/conclude-covenant.ts'
import { recordDecision, takeResult } from './acts/decide-covenant.ts'
import { draftCovenant } from './acts/draft-covenant.ts'
import { giveLegalReason, judgeCovenant, sendToReview } from './acts/review-covenant.ts'
import { enterSignature } from './acts/sign-covenant.ts'
import { suggestForCovenant } from './acts/suggest.ts'
import { covenantsPersonal } from './personal.ts'
import { checkedClauses } from './reads/checked-clauses.ts'
import { covenantById } from './reads/covenant-by-id.ts'
import { suggestionsFor } from './reads/suggestions.ts'
import { asked, begin, begun, later, votes } from './testing/estate.ts'

const refusal = (code: string) => (error: unknown) => error instanceof Refusal && error.code === `deliberation.${code}`
test('residents suggest while the notice stands, masked and without a name; who said what is forgotten when the text begins', async () => {
  await using here = await begin()
  const suggest = (now: Date, key: string = randomUUID()) => suggestForCovenant(here.contextOf(here.people.resident, now), here.id, { text: '晚上不要放音乐，我是 13912345678', key })
  const key = randomUUID()
  const [one, two] = await Promise.all([suggest(begun, key), suggest(begun, key)])
  assert.equal(one.id, two.id, 'a form sent twice suggests once')
  await assert.rejects(suggest(asked), refusal('suggestions-closed'))
  const [said] = await suggestionsFor(here.contextOf(here.people.neighbour), here.id)
  assert.doesNotMatch(JSON.stringify(said), /13912345678|艾达/)
  assert.match(JSON.stringify(await covenantsPersonal.collect?.(here.contextOf(), here.people.resident.id)), /不要放音乐/)
  await here.drafted('第一条 爱护楼道。')
  assert.equal(await covenantsPersonal.collect?.(here.contextOf(), here.people.resident.id), undefined)
  assert.equal((await suggestionsFor(here.contextOf(), here.id)).length, 1, 'the suggestion itself stays')
})

test('a text goes to review only after comments are over and answered, and changes after an objection', async () => {
  await using here = await begin()
  const draftId = await here.drafted('第一条 爱护楼道。\n第二条 遛狗拴绳。')
  const { id: comment } = await commentOnDraft(here.contextOf(here.people.resident, asked), { draftId, clause: 'c2', text: '还要清理粪便', key: randomUUID() })
  await assert.rejects(sendToReview(here.staff(asked), here.id), refusal('comments-run'))
  await assert.rejects(sendToReview(here.staff(later), here.id), refusal('comments-unanswered'))
  await answerComment(here.staff(later), comment, { outcome: 'adopted', answer: '写进第二条' })
  await sendToReview(here.staff(later), here.id)
  await assert.rejects(judgeCovenant(here.staff(later), here.id, { outcome: 'agreed', note: '', objections: [] }), (error) => error instanceof Refusal && error.code === 'people.not-permitted', 'who prepares does not review')
  await assert.rejects(judgeCovenant(here.street, here.id, { outcome: 'objections', note: '', objections: [] }), refusal('no-objections'))
  await judgeCovenant(here.street, here.id, { outcome: 'objections', note: '请补充', objections: [{ clause: 'c2', reason: '写明清理粪便', source: '' }] })
  assert.equal(await here.state(), 'drafting')
  await assert.rejects(sendToReview(here.staff(later), here.id), refusal('same-text'))
  await here.rewritten(draftId, '第一条 爱护楼道。\n第二条 遛狗拴绳，清理粪便。')
  await sendToReview(here.staff(later), here.id)
  await judgeCovenant(here.street, here.id, { outcome: 'agreed', note: '', objections: [] })
  const covenant = await covenantById(here.staff(later), here.id)
  assert.deepEqual([covenant?.state, covenant?.draft_version, covenant?.reviews.length], ['voting', 2, 2])
  assert.equal(covenant?.text_digest, covenant?.text?.digest, 'what is voted on is what was reviewed')
})

test('a clause that the list forbids stops the review until a legal reviewer says why these very words may stand', async () => {
  await using here = await begin()
  const draftId = await here.drafted('第一条 爱护楼道。\n第二条 乱扔垃圾的罚款五十元。\n第三条 租户不得使用健身房。')
  await sendToReview(here.staff(later), here.id)
  const agree = () => judgeCovenant(here.street, here.id, { outcome: 'agreed', note: '', objections: [] })
  await assert.rejects(agree(), refusal('forbidden-clauses'))
  await assert.rejects(giveLegalReason(here.street, here.id, { clause: 'c1', rule: 'fine', reason: '没有' }), refusal('no-such-finding'))
  await giveLegalReason(here.street, here.id, { clause: 'c2', rule: 'fine', reason: '引用的是市容条例' })
  const row = async () => ({ id: here.id, draft_id: draftId, draft_version: 1, state: (await here.state()) ?? '' })
  assert.deepEqual((await checkedClauses(here.street, await row())).map(({ number, rule, reason }) => [number, rule.code, rule.level, reason]), [[2, 'fine', 'block', '引用的是市容条例'], [3, 'tenants', 'warn', undefined]])
  await agree()
  assert.equal((await here.one<{ list_version: string }>('select list_version from deliberation.covenant_review')).list_version, '2026-11-22')
})

test('a reason does not cover other words in the same place', async () => {
  await using here = await begin()
  const draftId = await here.drafted('第一条 乱扔垃圾的罚款五十元。')
  await sendToReview(here.staff(later), here.id)
  await giveLegalReason(here.street, here.id, { clause: 'c1', rule: 'fine', reason: '引用条例' })
  await judgeCovenant(here.street, here.id, { outcome: 'objections', note: '', objections: [{ clause: null, reason: '再改', source: '' }] })
  await here.rewritten(draftId, '第一条 乱扔垃圾的罚款五百元。')
  await sendToReview(here.staff(later), here.id)
  await assert.rejects(judgeCovenant(here.street, here.id, { outcome: 'agreed', note: '', objections: [] }), refusal('forbidden-clauses'))
})

test('a meeting decides by the law, from its minutes, with women present; a vote that fails leads back to the text', async () => {
  await using here = await begin()
  await here.drafted('第一条 爱护楼道。')
  await sendToReview(here.staff(later), here.id)
  await judgeCovenant(here.street, here.id, { outcome: 'agreed', note: '', objections: [] })
  const decide = (more: Partial<typeof votes>, body: 'residents-meeting' | 'villagers-meeting-adults' = 'residents-meeting') => recordDecision(here.staff(later), here.id, { body, heldOn: '2026-04-20', votes: { ...votes, ...more } })
  await assert.rejects(decide({ women: 0 }), refusal('meeting-numbers'))
  await assert.rejects(decide({}, 'villagers-meeting-adults'), refusal('wrong-body'))
  await assert.rejects(takeResult(here.staff(later), here.id), refusal('not-counted'))
  assert.deepEqual(await decide({ agree: 30, against: 25 }), { passed: false }, '30 of 60 is not more than half')
  assert.equal(await here.state(), 'drafting')
  const [decision] = (await covenantById(here.staff(later), here.id))?.decisions ?? []
  assert.ok((decision?.articles.length ?? 0) > 0 && decision?.passed === false)
  await using other = await begin()
  await other.adopted()
  assert.equal(await other.state(), 'adopted')
})

test('adopted, filed, published: in this order, with a notice of the whole text; given up only before', async () => {
  await using here = await begin()
  await here.adopted()
  await assert.rejects(publishCovenant(here.staff(later), here.id, { effectiveOn: '2026-05-01', days: 15, basis: '组织法' }), refusal('covenant-not-there'))
  await assert.rejects(fileCovenant(here.staff(later), here.id, { filedOn: '2026-04-19', number: '1', filedWith: '街道' }), refusal('covenant-day'), 'not before it was adopted')
  await fileCovenant(here.staff(later), here.id, { filedOn: '2026-04-20', number: '街备〔2026〕3 号', filedWith: '示例街道办事处' })
  await publishCovenant(here.staff(later), here.id, { effectiveOn: '2026-05-01', days: 15, basis: '组织法' })
  const covenant = await covenantById(here.staff(later), here.id)
  assert.equal((await noticeStanding(here.staff(later), covenant?.notice_id ?? ''))?.kind, 'covenant')
  assert.match((await here.one<{ sections: { text: string }[] }>('select sections from public_notices.notice where id = $1', [covenant?.notice_id])).sections[0]?.text ?? '', /第一条 爱护楼道。\n第二条 遛狗拴绳。/)
  await assert.rejects(stopCovenant(here.staff(later), here.id, '不要了'), refusal('covenant-not-there'))
})

test('of fifty parallel signatures of one household, on paper and written differently, one counts', async () => {
  await using here = await begin()
  const enter = (context: Context, door: string, building = '1号楼') => enterSignature(context, here.id, { building, door })
  await assert.rejects(enter(here.staff(later), '2-301'), refusal('covenant-not-signable'))
  await here.inForce()
  const doors = ['2-301', '2－301室', '２单元301', '2单元0301号']
  const signed = await Promise.all(Array.from({ length: 50 }, (_, at) => enter(here.staff(later), doors[at % doors.length] ?? '', at % 2 === 0 ? '1号楼' : '1 栋')))
  assert.equal(signed.filter(({ repeated }) => !repeated).length, 1)
  assert.equal((await here.rows('select from deliberation.covenant_signature')).length, 1)
  assert.equal((await covenantById(here.staff(later), here.id))?.signed.households, null, 'below ten no number is told')
  for (let door = 1; door <= 11; door++) await enter(here.contextOf(here.people.head, later), `1-${door}01`)
  await enter(here.staff(later), '1-101', '2号楼')
  assert.deepEqual((await covenantById(here.staff(later), here.id))?.signed, { groups: [{ buildings: ['1号楼', '2号楼'], households: 13 }], households: 13 })
  assert.doesNotMatch(JSON.stringify(await here.rows('select * from deliberation.covenant_signature')), /-301|301室|单元/, 'no door is kept')
})

test('a covenant that is given up asks for nothing any more: its notices are taken down and comments closed', async () => {
  await using here = await begin()
  const states = async (subject: string, now: Date) => (await noticesAbout(here.staff(now), subject)).map(({ state }) => state)
  const text = await draftCovenant(here.staff(begun), here.id, '第一条 爱护楼道。')
  assert.deepEqual(await states(`covenant-${here.id}`, begun), ['withdrawn'], 'the text begins before the days for suggestions are over: the notice does not ask for them any more')
  await publishVersion(here.staff(begun), text, { days: 15, basis: '组织法' })
  await stopCovenant(here.staff(begun), here.id, '和街道统一制定')
  assert.deepEqual(await states(`draft-${text}`, begun), ['withdrawn'])
  await assert.rejects(commentOnDraft(here.contextOf(here.people.resident, begun), { draftId: text, clause: null, text: '我有意见', key: randomUUID() }), refusal('comments-closed'))
})
