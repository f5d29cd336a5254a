import assert from 'node:assert/strict'
import { test } from 'node:test'
import { siteRoutes } from '../votes/testing/site-routes.ts'
import { closesAt, during, headsWith, ownersWorld } from './testing/owners-world.ts'

const form = (answers: Record<string, string>) => ({ method: 'POST', body: new URLSearchParams(answers) })

test('an owner chooses, looks once more, votes and keeps a receipt; the form sent twice votes once', async () => {
  await using world = await ownersWorld('example-permissive@1')
  const { resident, neighbour } = world.people, rollId = await world.rollOf([{ area: 9000, persons: [resident] }, ...headsWith(20_000, 2)])
  const id = await world.announced(world.call(rollId, { channels: ['online', 'paper'], matters: [{ title: '修改管理规约', text: '', matter: 'covenant' }, { title: '修改议事规则', text: '', matter: 'rules_of_procedure' }] }))
  const site = siteRoutes(world.contextOf(resident, during)), here = `/ballots/${id}/vote`, answers = { key: world.key(), 'answer-1': 'agree', 'answer-2': 'against' }
  assert.match(await (await site.request(here)).text(), /修改议事规则/)
  const missing = await site.request(here, form({ ...answers, 'answer-2': '', step: 'review' }))
  assert.deepEqual([missing.status, /每一项都要选一个/.test(await missing.text())], [422, true])
  assert.match(await (await site.request(here, form({ ...answers, step: 'review' }))).text(), /核对一遍/)
  assert.equal((await world.many('select 1 from ballots.vote_journal')).length, 0)
  const receipts = await Promise.all([1, 2, 3].map(async () => /\d{4}(?: \d{4}){4}/.exec(await (await site.request(here, form({ ...answers, step: 'cast' }))).text())?.[0]))
  assert.ok(receipts[0])
  assert.equal(new Set(receipts).size, 1)
  assert.equal((await site.request(here, form({ ...answers, key: world.key(), step: 'cast' }))).status, 409)
  assert.deepEqual(await world.many(`select answers->'1'->>'say' as one, answers->'2'->>'say' as two, channel from ballots.vote_journal`), [{ one: 'agree', two: 'against', channel: 'online' }])
  assert.match(await (await site.request(`/ballots/${id}`)).text(), /这一户已经交票/)
  assert.equal((await siteRoutes(world.contextOf(neighbour, during)).request(here)).status, 403)
  assert.equal((await siteRoutes(world.contextOf(undefined, during)).request(here)).status, 401)
  assert.equal((await siteRoutes(world.contextOf(resident, closesAt)).request(here)).status, 409)
})

test('saying that the ballot arrived is service and no vote; the page tells how far both thresholds are', async () => {
  await using world = await ownersWorld()
  const { resident, neighbour } = world.people, rollId = await world.rollOf([{ area: 9000, persons: [resident] }, ...headsWith(21_000, 2)]), id = await world.announced(world.call(rollId))
  const [entry] = await world.many<{ id: string }>('select id from ballots.roll_entry where roll_id = $1 order by number', [rollId])
  const site = siteRoutes(world.contextOf(resident, during))
  assert.match(await (await site.request(`/ballots/${id}`)).text(), /至少要 2 人，还差 2 人.*至少要 200\.00 平方米，还差 200\.00 平方米/s)
  assert.equal((await siteRoutes(world.contextOf(neighbour, during)).request(`/ballots/${id}/acknowledge`, form({ entry: entry?.id ?? '' }))).status, 403)
  assert.equal((await site.request(`/ballots/${id}/acknowledge`, form({ entry: entry?.id ?? '' }))).status, 303)
  assert.match(await (await site.request(`/ballots/${id}`)).text(), /已登记您看到了表决票/)
  assert.deepEqual([await world.many('select channel from ballots.ballot_service'), (await world.many('select 1 from ballots.current_vote')).length], [[{ channel: 'read' }], 0])
})
