import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { Refusal } from '#platform/refusal'
import { form, monday, neighbourhood } from '../../public-notices/testing/neighbourhood.ts'
import { answerComment, moderateComment } from './acts/answer-comment.ts'
import { commentOnDraft } from './acts/comment-on-draft.ts'
import { publishVersion } from './acts/publish-version.ts'
import { saveDraft } from './acts/save-draft.ts'
import { startDraft } from './acts/start-draft.ts'
import { draftsJobs } from './jobs.ts'
import { draftsPersonal } from './personal.ts'
import { commentsOn } from './reads/comments.ts'
import { draftById } from './reads/draft-by-id.ts'
import { draftsRoutes } from './routes.ts'

const refusal = (code: string) => (error: unknown) => error instanceof Refusal && error.code === code
const text = '第一条 楼道内不得堆放杂物。\n第二条 晚上十点以后不大声喧哗。'
const asking = { days: 15, basis: '居民委员会组织法' }

async function published() {
  const here = await neighbourhood(), staff = here.contextOf(here.people.staff)
  const id = await startDraft(staff, { unitId: here.units.estate.id, title: '杏林苑居民公约', clauses: text })
  await publishVersion(staff, id, asking)
  const comment = (said: string, clause: string | null = 'c1', key: string = randomUUID(), now = monday) => commentOnDraft(here.contextOf(here.people.resident, now), { draftId: id, clause, text: said, key })
  const ask = (path: string, actor?: Parameters<typeof here.contextOf>[0], now = monday, init?: RequestInit) => here.visit(draftsRoutes, here.contextOf(actor, now)).request(path, init)
  return { ...here, id, staff, comment, ask, page: async (path: string, actor?: Parameters<typeof here.contextOf>[0], now = monday) => (await ask(path, actor, now)).text() }
}

test('nobody sees a draft before it is published; a published version does not change, what is written on becomes the next', async () => {
  await using here = await neighbourhood()
  const staff = here.contextOf(here.people.staff), doors = here.visit(draftsRoutes, here.contextOf(here.people.resident))
  const id = await startDraft(staff, { unitId: here.units.estate.id, title: '公约', clauses: text })
  assert.equal((await doors.request(`/drafts/${id}`)).status, 404)
  assert.deepEqual(await saveDraft(staff, id, { text: `${text}\n第三条 遛狗要拴绳。`, version: 1, edition: 1 }), { version: 1, edition: 2 })
  const { noticeId, endsOn } = await publishVersion(staff, id, asking)
  assert.ok(noticeId)
  assert.equal(endsOn, '2026-10-08', 'fifteen days end in the holiday and move past it')
  assert.equal((await doors.request(`/drafts/${id}`)).status, 200)
  assert.deepEqual(await saveDraft(staff, id, { text, note: '删去养犬一条', version: 1, edition: 2 }), { version: 2, edition: 1 })
  await assert.rejects(here.rows(`update deliberation.draft_version set clauses = '[]' where draft_id = $1 and version = 1`, [id]), /does not change/)
  await assert.rejects(startDraft(here.contextOf(here.people.southStaff), { unitId: here.units.estate.id, title: '公约', clauses: text }), refusal('people.not-permitted'))
})

test('of two who write on the same text at once one is told to look at the other', async () => {
  await using here = await neighbourhood()
  const staff = here.contextOf(here.people.staff), committee = here.contextOf(here.people.committee)
  const id = await startDraft(staff, { unitId: here.units.estate.id, title: '公约', clauses: text })
  const both = await Promise.allSettled([saveDraft(staff, id, { text: '第一条 甲', version: 1, edition: 1 }), saveDraft(committee, id, { text: '第一条 乙', version: 1, edition: 1 })])
  const refused = both.filter((one) => one.status === 'rejected')
  assert.equal(refused.length, 1)
  assert.ok(refusal('deliberation.draft-changed-meanwhile')(refused[0]?.reason))
  await publishVersion(staff, id, asking)
  const next = await Promise.allSettled([saveDraft(staff, id, { text: '第一条 丙', version: 1, edition: 2 }), saveDraft(committee, id, { text: '第一条 丁', version: 1, edition: 2 })])
  assert.equal(next.filter(({ status }) => status === 'fulfilled').length, 1)
})

test('comments are kept masked and without a name, in the log without an actor, and once a form', async () => {
  await using here = await published()
  const key = randomUUID()
  const [one, two] = await Promise.all([here.comment('楼道也别放电动车，我的电话 13912345678', 'c1', key), here.comment('楼道也别放电动车，我的电话 13912345678', 'c1', key)])
  assert.equal(one.id, two.id)
  assert.equal(one.masked, 1)
  const page = await here.page(`/drafts/${here.id}`, here.people.neighbour)
  assert.match(page, /楼道也别放电动车.*一位居民/s)
  assert.doesNotMatch(page, /13912345678|艾达/)
  assert.doesNotMatch(await here.page(`/desk/drafts/${here.id}`, here.people.staff), /艾达/)
  assert.deepEqual(await here.rows(`select actor from transparency.act where name = 'deliberation.draft-commented'`), [{ actor: null }])
  await assert.rejects(here.comment('好', 'c9'), refusal('deliberation.no-comment'))
  await assert.rejects(here.comment('很好的', 'c9'), refusal('deliberation.unknown-clause'))
})

test('after the last day no comment is taken; who wrote those that were answered is then forgotten', async () => {
  await using here = await published()
  const { id } = await here.comment('楼道也别放电动车'), waiting = await here.comment('喧哗改成九点', 'c2')
  const over = new Date('2026-10-08T16:00:00Z')
  await assert.rejects(here.comment('晚了', 'c1', randomUUID(), over), refusal('deliberation.comments-closed'))
  await answerComment(here.staff, id, { outcome: 'adopted', answer: '已写进第一条' })
  await assert.rejects(answerComment(here.staff, id, { outcome: 'explained', answer: '再答一次' }), refusal('deliberation.comment-answered-already'))
  const told = await here.rows<{ topic: string }>('select topic from notifications.notice where person_id = $1', [here.people.resident.id])
  assert.deepEqual(told, [{ topic: 'deliberation.draft-comment-answered' }])
  const forget = (now: Date) => draftsJobs[0]?.run(here.contextOf(undefined, now), new AbortController().signal)
  const remembered = async () => (await here.rows<{ id: string }>('select id from deliberation.draft_comment where person_id is not null')).map((row) => row.id)
  await forget(monday)
  assert.equal((await remembered()).length, 2, 'not while comments are taken')
  await forget(over)
  assert.deepEqual(await remembered(), [waiting.id])
  await forget(new Date('2026-12-08T16:00:00Z'))
  assert.deepEqual(await remembered(), [])
  assert.equal((await commentsOn(here.staff, here.id, 1)).length, 2, 'the comments themselves stay')
})

test('a comment is hidden with a reason that everybody reads, and shown again; its writer is told', async () => {
  await using here = await published()
  const { id } = await here.comment('这种话很难听')
  await assert.rejects(moderateComment(here.contextOf(here.people.resident), id, { hide: true, reason: '辱骂' }), refusal('people.not-permitted'))
  await moderateComment(here.staff, id, { hide: true, reason: '辱骂他人' })
  const page = await here.page(`/drafts/${here.id}`)
  assert.match(page, /这条意见已隐去。原因：辱骂他人/)
  assert.doesNotMatch(page, /很难听/)
  await moderateComment(here.staff, id, { hide: false })
  assert.match(await here.page(`/drafts/${here.id}`), /很难听/)
})

test('a new version replaces the notice of the one before, and the two are compared on a page', async () => {
  await using here = await published()
  await here.comment('别忘了地下室')
  await saveDraft(here.staff, here.id, { text: '第一条 楼道内不得堆放杂物和电动车。\n第二条 车辆按位停放。', note: '按意见加上电动车', version: 1, edition: 1 })
  await publishVersion(here.staff, here.id, asking)
  await assert.rejects(publishVersion(here.staff, here.id, asking), refusal('deliberation.nothing-to-publish'))
  const states = await here.rows<{ replaced: boolean }>('select replaced_by is not null as replaced from public_notices.notice order by ordinal')
  assert.deepEqual(states, [{ replaced: true }, { replaced: false }])
  assert.match(await here.page(`/desk/drafts/${here.id}`, here.people.staff), /第 1 稿 · 第一条.*别忘了地下室/s, 'what was said of an earlier version still waits at the desk')
  const page = await here.page(`/drafts/${here.id}/compare`)
  assert.match(page, /<ins><span class="for-ears">增加：<\/span>和电动车<\/ins>/)
  assert.match(page, /<del><span class="for-ears">删去：<\/span>晚上十点以后不大声喧哗。<\/del>/)
  assert.match(await here.page(`/drafts/${here.id}?version=1`), /晚上十点以后不大声喧哗/)
  assert.equal((await draftById(here.staff, here.id))?.published?.version, 2)
  await saveDraft(here.staff, here.id, { text: '第一条 定稿', version: 2, edition: 1 })
  await publishVersion(here.staff, here.id, { days: null })
  assert.equal((await draftById(here.staff, here.id))?.commentsUntil, undefined, 'a finished text asks for no comments, and the notice is gone')
})

test('a resident comments on the page without script; what was typed stays when it is refused', async () => {
  await using here = await published()
  const path = `/drafts/${here.id}/comment`
  assert.match(await here.page(`/drafts/${here.id}`), /登录后提意见/)
  assert.equal((await here.ask(`${path}?clause=c2`)).status, 401)
  assert.match(await here.page(`${path}?clause=c2`, here.people.resident), /对第二条提意见.*晚上十点以后不大声喧哗/s)
  const refused = await here.ask(path, here.people.resident, monday, form({ clause: 'c2', text: '短', key: randomUUID() }))
  assert.equal(refused.status, 422)
  assert.match(await refused.text(), /请写您的意见.*>短</s)
  const sent = await here.ask(path, here.people.resident, monday, form({ clause: 'c2', text: '改成晚上九点', key: randomUUID() }))
  assert.match(sent.headers.get('location') ?? '', new RegExp(`^/drafts/${here.id}\\?sent=0#comment-`))
  assert.match(await here.page(`/drafts/${here.id}`, here.people.resident), /改成晚上九点.*一位居民（我的）/s)
  assert.match(await here.page(`/drafts/${here.id}/print`), /第一条.*楼道内不得堆放杂物.*class="qr"/s)
  assert.match(await here.page('/drafts'), /正在征求意见.*杏林苑居民公约/s)
})

test('staff begin, write on, publish and answer at the desk', async () => {
  await using here = await neighbourhood()
  const ask = (path: string, init?: RequestInit, actor = here.people.staff) => here.visit(draftsRoutes, here.contextOf(actor)).request(path, init)
  const key = randomUUID(), begin = { unit: here.units.estate.id, title: '停车办法', text, key }
  const [first, second] = await Promise.all([ask('/desk/drafts/new', form(begin)), ask('/desk/drafts/new', form(begin))])
  assert.equal(first.headers.get('location'), second.headers.get('location'), 'a form sent twice begins one draft')
  const desk = (first.headers.get('location') ?? '').replace(/\?.*/, '')
  const stale = await ask(desk, form({ do: 'save', text: '第一条 我写的', version: '1', edition: '7' }))
  assert.match(await stale.text(), /别人保存了更新的一稿.*第一条 我写的/s)
  assert.equal((await ask(desk, form({ do: 'publish', days: '15', basis: '' }))).status, 422, 'a notice needs its basis')
  assert.equal((await ask(desk, form({ do: 'publish', days: '15', basis: '议事规则' }))).headers.get('location'), `${desk}?done=published`)
  const { id } = await commentOnDraft(here.contextOf(here.people.resident), { draftId: desk.split('/').at(-1) ?? '', clause: 'c1', text: '写清楚处理办法', key: randomUUID() })
  assert.match(await (await ask('/desk/drafts')).text(), /答复 1 条意见/)
  assert.equal((await ask(desk, form({ do: 'answer', comment: id, outcome: 'explained', answer: '第五条已有' }))).status, 303)
  assert.equal((await ask(desk, undefined, here.people.southStaff)).status, 403)
  const kept = JSON.stringify(await draftsPersonal.collect?.(here.contextOf(), here.people.resident.id))
  assert.match(kept, /写清楚处理办法/)
  await draftsPersonal.erase?.(here.contextOf(), here.people.resident.id)
  assert.equal(await draftsPersonal.collect?.(here.contextOf(), here.people.resident.id), undefined)
})
