import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { actName } from '../app/rooms.ts'
import { demonstrationHouse } from './testing/demonstration.ts'

const here = await demonstrationHouse()
after(() => here[Symbol.asyncDispose]())

const log = async () => (await (await here.visitor().get('/open/acts.jsonl?limit=10000')).text()).trim().split('\n').map((row) => JSON.parse(row) as { name: string; subject: string; facts: Record<string, unknown> })

test('votes, topics, meetings and notices stand in the log that everybody may read, with the digests they state', async () => {
  const acts = await log(), names = new Set(acts.map(({ name }) => name))
  for (const name of ['ballots.roll-frozen', 'ballots.opened', 'ballots.counted', 'deliberation.admitted-topic', 'deliberation.announced-meeting', 'deliberation.adopted-resolution', 'public-notices.published']) assert.ok(names.has(name), name)
  const [counted] = await here.rows<{ subject: string; digest: string }>(`select subject, facts ->> 'digest' as digest from transparency.act where name = 'ballots.counted' limit 1`)
  assert.equal(acts.find(({ name, subject }) => name === 'ballots.counted' && subject === counted!.subject)?.facts.digest, counted!.digest)
  assert.deepEqual([...names].filter((name) => actName(name, 'zh-CN') === undefined || actName(name, 'en') === undefined), [])
})

test('the log tells of nobody: not who claimed, signed, voted, was seated or told, and no key of a person', async () => {
  const acts = await log(), said = JSON.stringify(acts)
  assert.deepEqual([...new Set(acts.map(({ name }) => name))].filter((name) => /voted|claim|(?<!as)sign|seated|nominat|follow|rated|read|served|linked|verified/.test(name)), [])
  assert.deepEqual((await here.rows<{ id: string }>('select id from people.person')).filter(({ id }) => said.includes(id)), [])
})
