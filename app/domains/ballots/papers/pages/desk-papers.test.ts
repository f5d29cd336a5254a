import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import type { Actor } from '#platform/context'
import { castVote } from '../../votes/acts/cast-vote.ts'
import { closeBallot } from '../../votes/acts/close-ballot.ts'
import { countBallot } from '../../votes/acts/count-ballot.ts'
import { later, smallBallots } from '../../votes/testing/small-ballot.ts'
import { siteRoutes } from '../../votes/testing/site-routes.ts'

const world = await smallBallots()
after(() => world[Symbol.asyncDispose]())
const { clerk, stranger, resident, neighbour } = world.people, second = await world.newPerson('社工乙', 'community-staff', world.units.north)
const as = (who: Actor | undefined, hours = 1) => siteRoutes(world.contextOf(who, later(hours)))
type Fields = readonly (readonly [string, string])[]
const form = (fields: Fields) => ({ method: 'POST', body: new URLSearchParams(fields.map(([name, value]) => [name, value])) })
const three = [{ label: '绿' }, { label: '蓝' }, { label: '红' }]
const questions = [
  { title: '装门禁', form: 'approve' as const }, { title: '颜色', form: 'choose-one' as const, choices: three }, { title: '哪些可以', form: 'approval' as const, choices: three, settings: { most: 2 } },
  { title: '打分', form: 'score' as const, choices: three }, { title: '排名', form: 'ranked' as const, choices: three }, { title: '分点', form: 'points' as const, choices: three, settings: { points: 10 } },
]

test('questions of every form are answered on screen and on paper, and each result is that of both; blank and invalid ones are told apart', async () => {
  const { id: rollId, entries } = await world.roll(20, { persons: [resident, neighbour] }), ballotId = await world.opened(world.poll(rollId, { questions })), papers = `/desk/ballots/${ballotId}/papers`
  const online = async (who: Actor, answers: Fields) => {
    const asking = await (await as(who).request(`/ballots/${ballotId}/vote`)).text(), hidden = (name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(asking)?.[1] ?? ''
    const cast = await as(who).request(`/ballots/${ballotId}/vote`, form([['key', hidden('key')], ['entry', hidden('entry')], ['step', 'cast'], ...answers]))
    return { status: cast.status, text: await cast.text() }
  }
  const mine: Fields = [['q-1', 'agree'], ['q-2', '1'], ['q-3', '1'], ['q-3', '2'], ['q-4.1', '5'], ['q-4.2', '3'], ['q-5.1', '1'], ['q-5.3', '2'], ['q-6.1', '7'], ['q-6.2', '3']]
  assert.match((await online(resident, [...mine, ['q-3', '3']])).text, /选得太多（2）/)
  assert.match((await online(resident, [...mine.filter(([name]) => name !== 'q-6.2'), ['q-6.2', '4']])).text, /分出去的点数超过了总数（10）/)
  assert.match((await online(resident, mine)).text, /票已投出/)
  assert.match((await online(neighbour, [])).text, /票已投出/, 'a blank paper is a vote')

  for (const entry of entries.slice(2, 6)) assert.equal((await as(clerk).request(papers, form([['step', 'issue'], ['entry', entry]]))).status, 303)
  await closeBallot(world.contextOf(undefined, later(48), 'job'), ballotId)
  const enter = async (who: Actor, number: number, answers: Fields) => { const said = await as(who, 49).request(papers, form([['step', 'enter'], ['number', String(number)], ...answers])); return { status: said.status, text: await said.text() } }
  const written: readonly Fields[] = [
    [['q-1', 'agree'], ['q-2', '2'], ['q-3', '2'], ['q-4-1', '0'], ['q-4-2', '５'], ['q-5-2', '1'], ['q-5-1', '2'], ['q-6-2', '10']],
    [['q-1', 'against'], ['q-2', '1'], ['q-3', '1'], ['q-3', '2'], ['q-4-3', '4'], ['q-5-1', '1'], ['q-5-2', '1'], ['q-6-3', '2']],
    [['q-1', 'invalid'], ['q-2', 'invalid'], ['q-3', 'invalid'], ['q-4-mark', 'invalid'], ['q-5-mark', 'invalid'], ['q-6-mark', 'invalid']],
    [['q-1', 'blank'], ['q-2', 'blank']],
  ]
  for (const wrong of [[['q-5-1', 'a']], [['q-5-1', '0']], [['q-4-1', '6']], [['q-6-1', '11']], [['q-3', '1'], ['q-3', '2'], ['q-3', '3']]] as const) {
    const { status, text } = await enter(clerk, 1, [['q-1', 'agree'], ['q-2', '1'], ...wrong])
    assert.deepEqual([status, /has-error/.test(text)], [422, true], `refused at its field: ${wrong.join()}`)
  }
  for (const [at, paper] of written.entries()) for (const who of [clerk, second]) assert.equal((await enter(who, at + 1, paper)).status, 303)
  assert.equal((await as(clerk, 49).request(papers, form([['step', 'count']]))).status, 303)
  const { questions: told, participation } = await countBallot(world.contextOf(clerk, later(50)), ballotId)
  assert.deepEqual(participation.entries, { took: 6, of: 20 })
  assert.deepEqual(told.map(({ form, sums, blank, invalid }) => [form, sums.map(({ heads, points }) => points ?? heads).join(), blank, invalid]), [
    ['approve', '2,1,0', 2, 1], ['choose-one', '2,1,0', 2, 1], ['approval', '2,3,0', 2, 1], ['score', '5,8,4', 2, 1], ['ranked', '2,2,0', 2, 1], ['points', '7,13,2', 2, 1],
  ])
  assert.deepEqual(told.map(({ winners, ties }) => [winners.join(), ties.length]), [['', 0], ['1', 0], ['2', 0], ['2', 0], ['', 1], ['2', 0]], 'of the ranked papers one prefers green, one blue, one neither: a tie')
  const result = await (await as(undefined, 51).request(`/ballots/${ballotId}/result`)).text()
  for (const { title } of questions) assert.ok(result.includes(title))
  assert.match(result, /无效 1/)
  assert.match(result, /已发出[^]*>4<[^]*收回并计入[^]*>4</)
})

test('the paper of a secret vote is printed without a name and without a number, with a box for each choice and a line for each number', async () => {
  const { id: rollId, entries } = await world.roll(5), ballotId = await world.opened(world.poll(rollId, { questions })), here = `/desk/ballots/${ballotId}/papers/print`
  const text = await (await as(clerk).request(here)).text()
  assert.deepEqual([(text.match(/□/g) ?? []).length, (text.match(/>______ /g) ?? []).length], [9, 9])
  assert.match(text, /不写姓名/)
  for (const entry of entries) assert.ok(!text.includes(entry))
  assert.equal((await as(stranger).request(here)).status, 403)
  assert.equal((await as(undefined).request(here)).status, 401)
})

test('whoever was given a paper is told to use it, and is not led to a page that would refuse them', async () => {
  const { id: rollId, entries: [ada = ''] } = await world.roll(5, { persons: [resident] }), ballotId = await world.opened(world.poll(rollId)), papers = `/desk/ballots/${ballotId}/papers`, page = async (path = '') => (await as(resident).request(`/ballots/${ballotId}${path}`)).text()
  assert.match(await page(), /去投票/)
  await as(clerk).request(papers, form([['step', 'issue'], ['entry', ada]]))
  assert.match(await page(), /已经领了纸质选票/)
  assert.doesNotMatch(await page(), /去投票/)
  assert.match(await page('/vote'), /已经领了纸质选票/)
  await as(clerk).request(papers, form([['step', 'take-back'], ['entry', ada]]))
  assert.match(await page(), /去投票/)
})

test('a paper that was brought back opens the other ways of voting again, until the close', async () => {
  const { id: rollId, entries: [ada = '', bo = ''] } = await world.roll(5), ballotId = await world.opened(world.poll(rollId)), papers = `/desk/ballots/${ballotId}/papers`, site = as(clerk)
  const vote = (entryId: string) => castVote(world.contextOf(undefined, later(1)), { ballotId, entryId, answers: { 1: { say: 'agree' } }, channel: 'online', key: world.key() })
  const step = async (name: string, entry: string, who = clerk, hours = 1) => (await as(who, hours).request(papers, form([['step', name], ['entry', entry]]))).status
  assert.deepEqual([await step('issue', ada), await step('issue', bo)], [303, 303])
  assert.match(await (await site.request(`${papers}?find=1`)).text(), /已领选票[^]*收回/)
  await assert.rejects(vote(ada), { code: 'ballots.paper-given-out' })
  assert.equal(await step('take-back', ada, stranger), 403)
  assert.deepEqual([await step('take-back', ada), await step('take-back', ada)], [303, 422], 'once')
  await vote(ada)
  assert.equal(await step('take-back', bo, clerk, 48), 422, 'not after the close')
})

test('a box that was voided is told beside the result, with the reason, on screen and on paper', async () => {
  const { id: rollId, entries: [ada = '', bo = ''] } = await world.roll(5), ballotId = await world.opened(world.poll(rollId)), papers = `/desk/ballots/${ballotId}/papers`
  await castVote(world.contextOf(undefined, later(1)), { ballotId, entryId: ada, answers: { 1: { say: 'agree' } }, channel: 'online', key: world.key() })
  await as(clerk).request(papers, form([['step', 'issue'], ['entry', bo]]))
  await closeBallot(world.contextOf(undefined, later(48), 'job'), ballotId)
  assert.equal((await as(clerk, 49).request(papers, form([['step', 'void'], ['reason', '封条破损']]))).status, 303)
  await countBallot(world.contextOf(clerk, later(50)), ballotId)
  for (const page of ['result', 'result/print']) assert.match(await (await as(undefined, 51).request(`/ballots/${ballotId}/${page}`)).text(), /全部作废[^]*封条破损/)
})
