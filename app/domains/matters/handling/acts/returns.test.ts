import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import type { Context } from '#platform/context'
import { acceptMatter } from '../../acts/accept-matter.ts'
import { reportMatter } from '../../acts/report-matter.ts'
import { friday, smallPlace } from '../../testing/place.ts'
import { askReturn } from './ask-return.ts'
import { dispatchMatter } from './dispatch-matter.ts'
import { judgeReturn } from './judge-return.ts'
import { redirectMatter } from './redirect-matter.ts'

const place = await smallPlace()
after(() => place[Symbol.asyncDispose]())
const { contextOf, people, lamp, one, many, organisations: { lighting, propertyCompany, northCommittee } } = place
const at = (hours: number) => new Date(friday.getTime() + hours * 3_600_000)
const reported = async () => (await reportMatter(contextOf(people.resident), lamp())).id
const ask = (context: Context, id: string, version: number, nextLeadId = propertyCompany) => askReturn(context, id, version, { reason: 'not-our-duty', note: '小区内的灯', nextLeadId })
const matter = (id: string) => one<{ state: string; version: number; lead_id: string; returns: number; due_at: Date; handler_id: string | null }>('select state, version, lead_id, returns, due_at, handler_id from matters.matter where id = $1', [id])
const running = async (id: string) => (await many<{ kind: string }>('select kind from matters.clock where matter_id = $1 and stopped_at is null order by kind', [id])).map((clock) => clock.kind)

test('a return is counted, judged by someone else, and the next lead starts with new clocks', async () => {
  const id = await reported()
  await ask(contextOf(people.lightingHandler, at(1)), id, 1)
  assert.deepEqual(await matter(id).then(({ state, returns, lead_id }) => [state, returns, lead_id]), ['return-requested', 1, lighting])
  assert.deepEqual(await running(id), ['contact', 'handle', 'return', 'sign-in'], 'the clocks of the lead run on while the return is judged')
  await judgeReturn(contextOf(people.dispatcher, at(2)), id, 2, { granted: true, judgement: '小区红线内' })
  const { state, lead_id, due_at } = await matter(id)
  assert.deepEqual([state, lead_id], ['dispatched', propertyCompany])
  assert.deepEqual(due_at, at(4), 'two hours to sign in, from the judgement')
  assert.deepEqual(await running(id), ['contact', 'handle', 'sign-in'])
  assert.equal((await one<{ count: number }>(`select count(*)::int as count from notifications.notice where subject = $1 and topic = 'matters.dispatched' and person_id = $2`, [id, people.propertyHandler.id])).count, 1)
})

test('a return that is refused comes back with the reason and has to be signed in again', async () => {
  const id = await reported()
  await acceptMatter(contextOf(people.lightingHandler, at(1)), id, 1)
  await ask(contextOf(people.lightingHandler, at(1)), id, 2)
  await judgeReturn(contextOf(people.supervisor, at(2)), id, 3, { granted: false, judgement: '路灯在市政道路上' })
  const now = await matter(id)
  assert.deepEqual([now.state, now.lead_id, now.handler_id], ['dispatched', lighting, null])
  assert.deepEqual(await running(id), ['contact', 'handle', 'sign-in'])
  assert.equal((await one<{ note: string }>(`select note from matters.event where matter_id = $1 and kind = 'return-refused'`, [id])).note, '路灯在市政道路上')
})

test('a judge names another lead than the one that was asked for', async () => {
  const id = await reported()
  await ask(contextOf(people.lightingHandler), id, 1)
  await judgeReturn(contextOf(people.dispatcher), id, 2, { granted: true, judgement: '归居委会', nextLeadId: northCommittee })
  assert.equal((await matter(id)).lead_id, northCommittee)
})

test('after the second return there is no third', async () => {
  const id = await reported()
  await ask(contextOf(people.lightingHandler), id, 1)
  await judgeReturn(contextOf(people.dispatcher), id, 2, { granted: true, judgement: '是' })
  await ask(contextOf(people.propertyHandler), id, 3, lighting)
  await judgeReturn(contextOf(people.dispatcher), id, 4, { granted: true, judgement: '还是归路灯所' })
  await assert.rejects(ask(contextOf(people.lightingHandler), id, 5), { code: 'matters.too-many-returns', facts: { most: 2 } })
  assert.equal((await matter(id)).returns, 2)
})

test('a return has to be asked for within the hours of the charter', async () => {
  const id = await reported()
  await assert.rejects(ask(contextOf(people.lightingHandler, at(24.01)), id, 1), { code: 'matters.return-too-late' })
  await ask(contextOf(people.lightingHandler, at(24)), id, 1)
})

test('nobody judges what they or their organisation asked for', async () => {
  const id = await reported()
  await ask(contextOf(people.lightingHandler), id, 1)
  const both = { ...people.lightingHandler, posts: [...people.lightingHandler.posts, ...people.dispatcher.posts] }
  await assert.rejects(judgeReturn(contextOf(both), id, 2, { granted: true, judgement: '同意' }), { code: 'matters.own-request' })
  const colleague = { ...people.otherLightingHandler, posts: [...people.otherLightingHandler.posts, ...people.dispatcher.posts] }
  await assert.rejects(judgeReturn(contextOf(colleague), id, 2, { granted: true, judgement: '同意' }), { code: 'matters.own-organisation' })
})

test('two judges at once: one wins, the other is told', async () => {
  const id = await reported()
  await ask(contextOf(people.lightingHandler), id, 1)
  const answers = await Promise.allSettled([
    judgeReturn(contextOf(people.dispatcher), id, 2, { granted: true, judgement: '同意' }), judgeReturn(contextOf(people.supervisor), id, 2, { granted: false, judgement: '不同意' }),
  ])
  assert.deepEqual(answers.map((answer) => answer.status).sort(), ['fulfilled', 'rejected'])
  const [lost] = answers.filter((answer) => answer.status === 'rejected')
  assert.equal(lost?.reason.code, 'matters.moved-meanwhile')
  assert.equal((await matter(id)).version, 3)
})

test('whoever is complained of never leads it: the rules pass over it, and nobody can name it', async () => {
  const report = (complainedOf: string, more: Partial<Parameters<typeof lamp>[0]> = {}) => reportMatter(contextOf(people.resident), lamp({ complainedOf, ...more }))
  const next = await report(lighting)
  assert.deepEqual(await one('select state, lead_id from matters.matter where id = $1', [next.id]), { state: 'dispatched', lead_id: place.organisations.northCommittee }, 'the territory, where the owner is complained of')
  const nobody = await report(place.organisations.southCommittee, { categoryCode: 'E0104', place: { unitId: place.units.south.id } })
  assert.deepEqual(await one('select state, lead_id from matters.matter where id = $1', [nobody.id]), { state: 'reported', lead_id: null }, 'a person decides where nobody else answers')
  await assert.rejects(dispatchMatter(contextOf(people.dispatcher), nobody.id, 1, { leadId: place.organisations.southCommittee }), { code: 'matters.complained-of-leads', facts: { field: 'lead' } })
  await assert.rejects(redirectMatter(contextOf(people.dispatcher), next.id, 1, { leadId: lighting, reason: '归口' }), { code: 'matters.complained-of-leads', facts: { field: 'lead' } })
  await assert.rejects(askReturn(contextOf(people.communityStaff), next.id, 1, { reason: 'not-our-duty', note: '不是我们的', nextLeadId: lighting }), { code: 'matters.complained-of-leads', facts: { field: 'nextLead' } })
  await askReturn(contextOf(people.communityStaff), next.id, 1, { reason: 'not-our-duty', note: '不是我们的', nextLeadId: propertyCompany })
  await assert.rejects(judgeReturn(contextOf(people.dispatcher), next.id, 2, { granted: true, judgement: '同意', nextLeadId: lighting }), { code: 'matters.complained-of-leads', facts: { field: 'nextLead' } })
})

test('the next lead has to be another organisation that stands', async () => {
  const id = await reported()
  await assert.rejects(ask(contextOf(people.lightingHandler), id, 1, lighting), { code: 'matters.same-lead' })
  await assert.rejects(ask(contextOf(people.lightingHandler), id, 1, '00000000-0000-7000-8000-000000000000'), { code: 'matters.unknown-organisation' })
  await assert.rejects(askReturn(contextOf(people.lightingHandler), id, 1, { reason: 'because', note: 'x', nextLeadId: propertyCompany }), { code: 'matters.choice-needed', facts: { field: 'reason' } })
  await assert.rejects(askReturn(contextOf(people.lightingHandler), id, 1, { reason: 'not-our-duty', note: '  ', nextLeadId: propertyCompany }), { code: 'matters.words-needed', facts: { field: 'note' } })
  assert.deepEqual(await matter(id).then(({ version, returns }) => [version, returns]), [1, 0], 'nothing was half written')
})
