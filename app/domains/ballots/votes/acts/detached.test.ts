import assert from 'node:assert/strict'
import { test } from 'node:test'
import { moveDueBallots, sweepBoxes } from './move-due-ballots.ts'
import { castVote } from './cast-vote.ts'
import { cancelBallot } from './cancel-ballot.ts'
import { countBallot } from './count-ballot.ts'
import { restoreVote, setAsideVote } from './set-aside-vote.ts'
import { later, smallBallots, type SmallBallots } from '../testing/small-ballot.ts'
import { receiptDigest } from '../rules/receipt.ts'

/** Every row of every table of the house, as text, with the transaction that wrote it. */
async function everyRow(world: SmallBallots) {
  const tables = await world.many<{ name: string }>(`select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname not in ('pg_catalog', 'information_schema') order by 1`)
  const rows: { table: string; row: string; xmin: string }[] = []
  for (const { name } of tables) for (const { row, xmin } of await world.many<{ row: string; xmin: string }>(`select to_jsonb(t)::text as row, t.xmin::text as xmin from ${name} t`)) rows.push({ table: name, row, xmin })
  return rows
}
const settingOf = { agree: 'agree', against: 'against' } as const

async function thirtyVotes(world: SmallBallots) {
  const { id: rollId, entries } = await world.roll(30)
  const ballotId = await world.opened(world.poll(rollId)), says: ('agree' | 'against')[] = [], receipts: string[] = []
  for (const [at, entryId] of entries.entries()) {
    const say = at % 3 === 0 ? settingOf.against : settingOf.agree
    says.push(say)
    receipts.push((await castVote(world.contextOf(world.people.resident, later(at / 60)), { ballotId, entryId, channel: 'online', key: world.key(), answers: { 1: { say } } })).receipt)
  }
  return { ballotId, entries, says, receipts }
}

test('after the count no table and no order leads from a person to a vote: keys are new, receipts lie apart, and everything was written in one go', async () => {
  await using world = await smallBallots()
  const { ballotId, entries, says, receipts } = await thirtyVotes(world)
  const oldKeys = (await world.many<{ voter_id: string }>('select voter_id from ballots.voter_link')).map((row) => row.voter_id)
  await moveDueBallots(world.contextOf(undefined, later(48), 'job'), new AbortController().signal)
  const outcome = await countBallot(world.contextOf(world.people.clerk, later(49)), ballotId)
  await sweepBoxes(world.contextOf(undefined, later(49), 'job'))
  assert.equal(outcome.participation.entries.took, 30)

  const rows = await everyRow(world), journal = rows.filter(({ table }) => table === 'ballots.vote_journal')
  assert.equal(journal.length, 30)
  const keys = journal.map(({ row }) => (JSON.parse(row) as { voter_id: string }).voter_id)
  for (const key of oldKeys) assert.deepEqual(rows.filter(({ row }) => row.includes(key)), [], 'the key under which somebody voted is nowhere any more')
  for (const key of keys) assert.deepEqual([...new Set(rows.filter(({ row }) => row.includes(key)).map(({ table }) => table))], ['ballots.vote_journal'], 'the new key is in the journal only')
  for (const entry of entries) assert.deepEqual([...new Set(rows.filter(({ row }) => row.includes(entry)).map(({ table }) => table))].filter((table) => !table.startsWith('ballots.roll')), [], 'a line of the roll is in the roll only')
  for (const receipt of receipts) {
    assert.deepEqual(rows.filter(({ row }) => row.includes(receipt)), [], 'no receipt is kept')
    assert.deepEqual(rows.filter(({ row }) => row.includes(receiptDigest(ballotId, receipt))).map(({ table }) => table), ['ballots.receipt'], 'the digest of a receipt lies apart from the votes')
  }
  // Neither the time, nor the transaction, nor the order of the lines tells who came when.
  assert.deepEqual([new Set(journal.map(({ xmin }) => xmin)).size, new Set(journal.map(({ row }) => (JSON.parse(row) as { at: unknown }).at)).size], [1, 1])
  assert.deepEqual(keys, [...keys].sort(), 'voters lie in the order of keys drawn at the count')
  const inOrder = journal.map(({ row }) => (JSON.parse(row) as { answers: { 1: { say: string } } }).answers[1].say)
  assert.notDeepEqual(inOrder, says, 'thirty votes lie in the order in which they came once in thirty million times')
  const acts = await world.many<{ actor: string | null; facts: Record<string, unknown> }>(`select actor, facts from transparency.act where name = 'ballots.voted'`)
  assert.deepEqual([acts.length, acts.filter(({ actor }) => actor !== null).length, [...new Set(acts.flatMap(({ facts }) => Object.keys(facts)))].sort()], [30, 0, ['channel', 'replaced']])
})

test('the journal and the box refuse changes, deletions and lines behind the count, whoever asks; a result stands', async () => {
  await using world = await smallBallots()
  const { ballotId } = await thirtyVotes(world), { id: rollId, entries: [ada = ''] } = await world.roll(1)
  const byName = await world.opened(world.poll(rollId, { secrecy: 'named', channels: ['online'], mayChange: false }))
  await castVote(world.contextOf(world.people.resident), { ballotId: byName, entryId: ada, channel: 'online', key: world.key(), answers: { 1: { say: 'agree' } } })
  const refused = (query: string) => assert.rejects(world.db.pool.query(query), { code: '23001' }, query)
  for (const query of ['update ballots.vote_journal set answers = null', 'delete from ballots.vote_journal', 'truncate ballots.vote_journal', `update ballots.vote_box set answers = '{}'`, 'delete from ballots.vote_box', 'truncate ballots.vote_box']) await refused(query)
  await moveDueBallots(world.contextOf(undefined, later(48), 'job'), new AbortController().signal)
  await countBallot(world.contextOf(world.people.clerk, later(49)), ballotId)
  for (const query of ['delete from ballots.ballot_result', `update ballots.ballot_result set journal_lines = 1`, 'delete from ballots.receipt', 'delete from ballots.vote_journal', `update ballots.ballot set state = 'open'`, `update ballots.ballot set title = 'x'`, `update ballots.question set title = 'x'`]) await refused(query)
  for (const id of [ballotId, byName]) await assert.rejects(world.db.pool.query(`insert into ballots.vote_journal (ballot_id, voter_id, kind, answers, channel) values ($1, gen_random_uuid(), 'cast', '{}', 'paper')`, [id]), { code: 'GZ001' })
  await assert.rejects(countBallot(world.contextOf(world.people.clerk, later(50)), ballotId), { code: 'ballots.unlawful-move' })
})

test('a vote set aside is not counted until it is restored, and both stand in the journal; a cancelled ballot forgets who voted', async () => {
  await using world = await smallBallots()
  const { id: rollId, entries } = await world.roll(3), clerk = world.contextOf(world.people.clerk)
  const ballotId = await world.opened(world.poll(rollId, { secrecy: 'named', mayChange: false })), cancelled = await world.opened(world.poll(rollId))
  for (const id of [ballotId, cancelled]) for (const entryId of entries) await castVote(world.contextOf(world.people.resident), { ballotId: id, entryId, channel: 'online', key: world.key(), answers: { 1: { say: 'agree' } } })
  const [ada = '', bo = ''] = entries, reason = 'co-owners-at-odds'
  for (const entryId of [ada, bo, ada]) await setAsideVote(clerk, { ballotId, entryId, reason })
  await restoreVote(clerk, { ballotId, entryId: bo, reason: 'representative-named' })
  await moveDueBallots(world.contextOf(undefined, later(48), 'job'), new AbortController().signal)
  const outcome = await countBallot(world.contextOf(world.people.clerk, later(49)), ballotId)
  assert.deepEqual([outcome.questions[0]?.sums[0]?.heads, outcome.setAside, outcome.participation.entries.took, outcome.journal.lines], [2, 1, 2, 6], 'and takes no part')
  await cancelBallot(world.contextOf(world.people.clerk, later(49)), cancelled, { reason: '名册有误，重新组织' })
  assert.deepEqual(await world.many('select 1 from ballots.voter_link union all select 1 from ballots.current_vote where ballot_id = $1', [cancelled]), [])
})
