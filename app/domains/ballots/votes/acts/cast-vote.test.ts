import assert from 'node:assert/strict'
import { test } from 'node:test'
import { friday, later, smallBallots, type SmallBallots } from '../testing/small-ballot.ts'
import { castVote } from './cast-vote.ts'
import { closeBallot } from './close-ballot.ts'
import { countBallot } from './count-ballot.ts'

const named = { secrecy: 'named', mayChange: false } as const
const settled = async <Value>(works: readonly Promise<Value>[]) => {
  const all = await Promise.allSettled(works)
  return { done: all.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : [])), refused: all.flatMap((one) => (one.status === 'rejected' ? [(one.reason as { code?: string }).code ?? String(one.reason)] : [])) }
}

/** Fifty votes of one line of the roll at once; with one key they are the same vote, else every second one says no, and every third is a paper that a clerk enters. */
async function fifty(world: SmallBallots, ballotId: string, entryId: string, key?: string) {
  return settled(Array.from({ length: 50 }, (_, at) => castVote(world.contextOf(world.people.resident), {
    ballotId, entryId, channel: key === undefined && at % 3 === 0 ? 'paper' : 'online', key: key ?? world.key(), answers: { 1: { say: key === undefined && at % 2 ? 'against' : 'agree' } },
  })))
}
const stored = async (world: SmallBallots, ballotId: string) => ({
  lines: (await world.one<{ n: number }>(`select (select count(*) from ballots.vote_journal where ballot_id = $1) + (select count(*) from ballots.vote_box where ballot_id = $1) as n`, [ballotId])).n,
  current: (await world.one<{ n: number }>('select count(*) as n from ballots.current_vote where ballot_id = $1', [ballotId])).n,
})

for (const secrecy of ['named', 'detached'] as const) {
  test(`of fifty identical and fifty conflicting ${secrecy} votes at the same moment exactly one counts; without the unique keys more would`, async () => {
    await using world = await smallBallots()
    const { id: rollId, entries: [ada = '', bo = ''] } = await world.roll(3)
    const ballotId = await world.opened(world.poll(rollId, { ...named, secrecy }))
    const identical = await fifty(world, ballotId, ada, world.key())
    assert.deepEqual([identical.done.length, identical.refused, new Set(identical.done.map(({ receipt }) => receipt)).size, identical.done.filter(({ repeated }) => !repeated).length], [50, [], 1, 1])
    const conflicting = await fifty(world, ballotId, bo)
    assert.deepEqual([conflicting.done.length, conflicting.refused.length, new Set(conflicting.refused)], [1, 49, new Set(['ballots.voted-already'])])
    assert.deepEqual(await stored(world, ballotId), { lines: 2, current: 2 })
    await closeBallot(world.contextOf(world.people.clerk, later(48)), ballotId)
    assert.deepEqual((await countBallot(world.contextOf(world.people.clerk, later(49)), ballotId)).participation.entries, { took: 2, of: 3 })

    // The same in a database whose keys were taken away: it is they that settle who came first.
    const other = await world.opened(world.poll(rollId, { ...named, secrecy }))
    for (const key of ['current_vote drop constraint current_vote_pkey', 'voter_link drop constraint voter_link_pkey']) await world.db.pool.query(`alter table ballots.${key}`)
    for (const index of ['vote_journal_receipt', 'vote_box_receipt']) await world.db.pool.query(`drop index ballots.${index}`)
    await fifty(world, other, ada, world.key())
    await fifty(world, other, bo)
    const unguarded = await stored(world, other)
    assert.ok(unguarded.lines > 2 && unguarded.current > 2, `without the keys ${unguarded.lines} lines and ${unguarded.current} rows`)
  })
}

test('where a vote may be changed fifty changes at once leave one that stands, all of them in the journal, and earlier receipts are replaced', async () => {
  await using world = await smallBallots()
  const { id: rollId, entries: [ada = ''] } = await world.roll(2)
  const ballotId = await world.opened(world.poll(rollId))
  const { done, refused } = await fifty(world, ballotId, ada)
  assert.deepEqual([done.length, refused, done.filter(({ replaced }) => !replaced).length], [50, [], 1])
  assert.deepEqual(await stored(world, ballotId), { lines: 50, current: 1 })
  await closeBallot(world.contextOf(undefined, later(48), 'job'), ballotId)
  await countBallot(world.contextOf(world.people.clerk, later(49)), ballotId)
  const { outcome } = await world.one<{ outcome: { participation: { entries: unknown }; replaced: number; questions: [{ sums: { heads: number }[] }] } }>('select outcome from ballots.ballot_result where ballot_id = $1', [ballotId])
  assert.deepEqual([outcome.participation.entries, outcome.replaced, outcome.questions[0].sums.reduce((sum, { heads }) => sum + heads, 0)], [{ took: 1, of: 2 }, 49, 1])
})

test('nobody votes after the close: of votes and a close at the same moment every accepted vote is counted', async () => {
  await using world = await smallBallots()
  const { id: rollId, entries } = await world.roll(40)
  for (const secrecy of ['named', 'detached'] as const) {
    const ballotId = await world.opened(world.poll(rollId, { secrecy, channels: ['online'] }))
    const votes = (some: readonly string[]) => some.map((entryId) => castVote(world.contextOf(world.people.resident), { ballotId, entryId, channel: 'online', key: world.key(), answers: { 1: { say: 'agree' } } }))
    const before = votes(entries.slice(0, 20)), closing = closeBallot(world.contextOf(undefined, later(48), 'job'), ballotId)
    const [{ done, refused }] = await Promise.all([settled([...before, ...votes(entries.slice(20))]), closing])
    const { outcome } = await world.one<{ outcome: { participation: { entries: { took: number } }; journal: { lines: number } } }>('select outcome from ballots.ballot_result where ballot_id = $1', [ballotId])
    assert.deepEqual([outcome.participation.entries.took, outcome.journal.lines, done.length + refused.length, [...new Set(refused)].join()], [done.length, done.length, 40, refused.length > 0 ? 'ballots.not-open' : ''])
    await assert.rejects(castVote(world.contextOf(world.people.resident), { ballotId, entryId: entries[0] ?? '', channel: 'online', key: world.key(), answers: { 1: { say: 'agree' } } }), { code: 'ballots.not-open' })
  }
})

test('papers are entered until the count, votes online only until the close, and only through doors that the ballot has', async () => {
  await using world = await smallBallots()
  const { id: rollId, entries: [ada = '', bo = '', cem = ''] } = await world.roll(3)
  const ballotId = await world.opened(world.poll(rollId)), vote = (entryId: string, channel: 'online' | 'paper' | 'import', hours: number) => castVote(world.contextOf(world.people.clerk, later(hours)), { ballotId, entryId, channel, key: world.key(), answers: { 1: { say: 'agree' } } })
  await vote(ada, 'online', 1)
  await assert.rejects(vote(bo, 'import', 1), { code: 'ballots.channel-closed' })
  await assert.rejects(vote(bo, 'online', 48), { code: 'ballots.not-open' })
  await closeBallot(world.contextOf(undefined, later(48), 'job'), ballotId)
  await assert.rejects(vote(bo, 'online', 47), { code: 'ballots.not-open' }, 'a clock that is behind does not help')
  await vote(bo, 'paper', 49)
  await countBallot(world.contextOf(world.people.clerk, later(50)), ballotId)
  await assert.rejects(vote(cem, 'paper', 51), { code: 'ballots.not-open' })
})

test('what was not asked, what is not on the roll and a key used for other answers are refused, and nothing is written', async () => {
  await using world = await smallBallots()
  const { id: rollId, entries: [ada = ''] } = await world.roll(2), { entries: [elsewhere = ''] } = await world.roll(1)
  const ballotId = await world.opened(world.poll(rollId)), key = world.key(), context = world.contextOf(world.people.resident)
  await assert.rejects(castVote(context, { ballotId, entryId: elsewhere, channel: 'online', key, answers: {} }), { code: 'ballots.not-on-roll' })
  await assert.rejects(castVote(context, { ballotId, entryId: ada, channel: 'online', key, answers: { 1: { one: 'x' }, 7: { say: 'agree' } } }), { code: 'ballots.answers-unsound' })
  await assert.rejects(castVote(context, { ballotId, entryId: ada, channel: 'online', key, answers: { 1: { invalid: true } } }), { code: 'ballots.answers-unsound' })
  assert.deepEqual(await stored(world, ballotId), { lines: 0, current: 0 })
  const first = await castVote(context, { ballotId, entryId: ada, channel: 'online', key, answers: { 1: { say: 'agree' } } })
  await assert.rejects(castVote(context, { ballotId, entryId: ada, channel: 'online', key, answers: { 1: { say: 'against' } } }), { code: 'ballots.key-used' })
  await castVote(context, { ballotId, entryId: ada, channel: 'online', key: world.key(), answers: { 1: { say: 'against' } } })
  assert.deepEqual(await castVote(context, { ballotId, entryId: ada, channel: 'online', key, answers: { 1: { say: 'agree' } } }), { receipt: first.receipt, at: friday, repeated: true, replaced: false }, 'an old form sent again changes nothing back')
  assert.deepEqual(await stored(world, ballotId), { lines: 2, current: 1 })
})
