import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import type { Actor } from '#platform/context'
import { Refusal } from '#platform/refusal'
import { announceBallot } from '../acts/announce-ballot.ts'
import { draftBallot } from '../acts/draft-ballot.ts'
import { editBallot } from '../acts/edit-ballot.ts'
import { ballotById } from '../reads/ballots.ts'
import { friday, later, smallBallots } from '../testing/small-ballot.ts'
import { siteRoutes } from '../testing/site-routes.ts'

const world = await smallBallots()
after(() => world[Symbol.asyncDispose]())
const { clerk, stranger, auditor } = world.people
const as = (who?: Actor) => siteRoutes(world.contextOf(who))
const form = (fields: Record<string, string>) => ({ method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: new URLSearchParams(fields) })
const codeOf = (work: Promise<unknown>) => work.then(() => 'done', (error: unknown) => { if (error instanceof Refusal) return error.code; throw error })
const fields = { do: 'save', questions: '2', title: '楼道刷什么颜色', text: '物业问', 'title-1': '刷不刷', 'form-1': 'approve', 'title-2': '颜色', 'form-2': 'choose-one', 'choices-2': '白\n绿', opens: '2026-11-21T09:00', closes: '2026-11-23T00:00', channels: 'online', change: '1' }

test('a draft comes back into its form as it was written, and what is changed there stands, whoever sends it twice', async () => {
  const { id: rollId } = await world.roll(5), { id: other } = await world.roll(7), site = as(clerk)
  const id = /ballots\/([0-9a-f-]+)/.exec((await site.request('/desk/ballots/new', form({ ...fields, roll: rollId, key: world.key() }))).headers.get('location') ?? '')?.[1] ?? ''
  assert.match(await (await site.request(`/desk/ballots/${id}`)).text(), new RegExp(`/desk/ballots/${id}/edit`))
  const text = await (await site.request(`/desk/ballots/${id}/edit`)).text()
  for (const kept of ['value="楼道刷什么颜色"', 'value="2026-11-21T09:00"', 'value="2026-11-23T00:00"', 'value="颜色"', '白\n绿']) assert.ok(text.includes(kept), kept)
  const version = /name="version" value="(\d+)"/.exec(text)?.[1] ?? ''
  const changed = { ...fields, roll: other, version, title: '楼道刷不刷', questions: '1', closes: '2026-11-24T18:00', channels: 'paper' }
  const short = await site.request(`/desk/ballots/${id}/edit`, form({ ...changed, title: '' }))
  assert.deepEqual([short.status, /请写题目/.test(await short.text())], [422, true])
  for (const time of ['first', 'again']) assert.equal((await site.request(`/desk/ballots/${id}/edit`, form(changed))).status, 303, time)
  const now = await ballotById(world.contextOf(clerk), id)
  assert.deepEqual([now.title, now.rollId, now.closesAt.toISOString(), now.channels, now.questions.map(({ title }) => title), now.version], ['楼道刷不刷', other, '2026-11-24T10:00:00.000Z', ['paper'], ['刷不刷'], 2])
  const late = await site.request(`/desk/ballots/${id}/edit`, form({ ...changed, title: '另一个人写的' }))
  assert.deepEqual([late.status, /别人改过这份草稿/.test(await late.text())], [422, true], 'what somebody else wrote is not overwritten')
})

test('only those who write drafts change them, and nobody after the announcement', async () => {
  const { id: rollId } = await world.roll(5), id = await draftBallot(world.contextOf(clerk), world.poll(rollId, { opensAt: later(1) }))
  for (const who of [stranger, auditor]) assert.equal((await as(who).request(`/desk/ballots/${id}/edit`)).status, 403)
  assert.equal(await codeOf(editBallot(world.contextOf(stranger), id, { version: 1, title: '别的' })), 'people.not-permitted')
  await announceBallot(world.contextOf(clerk), id)
  assert.equal((await as(clerk).request(`/desk/ballots/${id}/edit`)).status, 409)
  assert.equal(await codeOf(editBallot(world.contextOf(clerk), id, { version: 2, title: '别的' })), 'ballots.announced-already')
})

test('of twenty who change a draft at once one comes through; one who changes it while it is announced comes before or too late', async () => {
  const { id: rollId } = await world.roll(5), id = await draftBallot(world.contextOf(clerk), world.poll(rollId, { opensAt: later(1) }))
  const tries = await Promise.all(Array.from({ length: 20 }, (_, at) => codeOf(editBallot(world.contextOf(clerk), id, { version: 1, title: `题目 ${at}` }))))
  assert.deepEqual([tries.filter((one) => one === 'done').length, new Set(tries.filter((one) => one !== 'done'))], [1, new Set(['ballots.edited-meanwhile'])])
  const [edited] = await Promise.all([codeOf(editBallot(world.contextOf(clerk), id, { version: 2, title: '最后的题目' })), announceBallot(world.contextOf(clerk), id)])
  const { title } = await ballotById(world.contextOf(clerk), id), { title: told } = await world.one<{ title: string }>('select title from public_notices.notice where subject = $1', [id])
  assert.equal(title === '最后的题目', edited === 'done')
  assert.ok(told.includes(title), `the notice says what is asked: ${told}`)
})

test('what was handed over keeps its words and only its times are changed; an owners’ vote keeps its matters', async () => {
  const { id: rollId } = await world.roll(5), origin = { room: 'deliberation', subject: world.key(), href: '/topics/x' }
  const handed = await draftBallot(world.contextOf(clerk), world.poll(rollId, { origin }))
  await editBallot(world.contextOf(clerk), handed, { version: 1, closesAt: later(72) })
  assert.equal(await codeOf(editBallot(world.contextOf(clerk), handed, { version: 2, title: '别的' })), 'ballots.edit-not-allowed')
  assert.equal((await as(clerk).request(`/desk/ballots/${handed}/edit`, form({ do: 'save', version: '2', title: '偷换', opens: '2026-11-20T09:00', closes: '2026-11-25T09:00' }))).status, 303)
  const now = await ballotById(world.contextOf(clerk), handed)
  assert.deepEqual([now.title, now.closesAt.toISOString()], ['小区南门要不要装门禁', '2026-11-25T01:00:00.000Z'])

  const { id: owners } = await world.roll(5, { kind: 'owners' })
  const vote = await draftBallot(world.contextOf(clerk), world.poll(owners, { kind: 'owners', secrecy: 'named', channels: ['paper'], questions: [{ title: '维修资金', form: 'approve', matter: 'elevator' }], mayChange: false }))
  const [question] = (await ballotById(world.contextOf(clerk), vote)).questions
  await editBallot(world.contextOf(clerk), vote, { version: 1, questions: [{ ...question!, title: '用维修资金修 3 号楼屋顶' }] })
  assert.equal(await codeOf(editBallot(world.contextOf(clerk), vote, { version: 2, questions: [{ ...question!, matter: 'elect_committee' }] })), 'ballots.edit-not-allowed')
  assert.equal((await ballotById(world.contextOf(clerk), vote)).questions[0]?.title, '用维修资金修 3 号楼屋顶')
})

test('a poll that is over is the pattern of another one: its words are taken over, its times are not', async () => {
  const { id: rollId } = await world.roll(5), id = await draftBallot(world.contextOf(clerk), world.poll(rollId, { opensAt: friday }))
  const text = await (await as(clerk).request(`/desk/ballots/new?from=${id}`)).text()
  assert.match(text, /value="小区南门要不要装门禁"/)
  assert.doesNotMatch(text, /value="2026-11-20T/)
  assert.doesNotMatch(await (await as(stranger).request(`/desk/ballots/new?from=${id}`)).text(), /装门禁/)
})
