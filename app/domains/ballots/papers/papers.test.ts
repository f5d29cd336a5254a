import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { Refusal } from '#platform/refusal'
import { castVote } from '../votes/acts/cast-vote.ts'
import { closeBallot } from '../votes/acts/close-ballot.ts'
import { countBallot } from '../votes/acts/count-ballot.ts'
import { participation } from '../votes/reads/participation.ts'
import { ballotById } from '../votes/reads/ballots.ts'
import { friday, later, smallBallots } from '../votes/testing/small-ballot.ts'
import { countBox } from './acts/count-box.ts'
import { enterBoxPaper } from './acts/enter-box-paper.ts'
import { issuePaper } from './acts/issue-paper.ts'
import { settleBoxPaper } from './acts/settle-box-paper.ts'
import { voidBox } from './acts/void-box.ts'

const here = await smallBallots()
after(() => here[Symbol.asyncDispose]())
const { contextOf, people } = here
const second = await here.newPerson('社工乙', 'community-staff', here.units.north), third = await here.newPerson('社工丙', 'community-staff', here.units.north)
const clerk = (hours = 1) => contextOf(people.clerk, later(hours))
const codeOf = (work: Promise<unknown>) => work.then(() => 'done', (error: unknown) => { if (error instanceof Refusal) return error.code; throw error })
const agree = { 1: { say: 'agree' as const } }, against = { 1: { say: 'against' as const } }

test('papers from the box count without anybody knowing whose they are, once two people entered each and a third settled a difference', async () => {
  const { id: rollId, entries } = await here.roll(30)
  const ballot = await here.opened(here.poll(rollId))
  await castVote(contextOf(undefined, later(1)), { ballotId: ballot, entryId: entries[0]!, answers: against, channel: 'online', key: here.key() })
  for (const entry of entries.slice(1, 6)) await issuePaper(clerk(), ballot, entry)
  assert.equal(await codeOf(issuePaper(clerk(), ballot, entries[1]!)), 'ballots.paper-given-out')
  assert.equal(await codeOf(issuePaper(clerk(), ballot, entries[0]!)), 'ballots.voted-already')
  assert.equal(await codeOf(castVote(contextOf(undefined, later(1)), { ballotId: ballot, entryId: entries[1]!, answers: agree, channel: 'online', key: here.key() })), 'ballots.paper-given-out')
  assert.equal(await codeOf(enterBoxPaper(clerk(), ballot, 1, agree)), 'ballots.box-closed')

  const after = (actor = people.clerk) => contextOf(actor, later(49))
  await closeBallot(after(), ballot)
  assert.equal(await codeOf(countBallot(after(), ballot)), 'ballots.box-not-ready')
  for (const number of [1, 2, 3, 4]) await enterBoxPaper(after(), ballot, number, agree)
  assert.equal(await codeOf(enterBoxPaper(after(), ballot, 1, agree)), 'ballots.paper-entered-by-you')
  assert.equal(await codeOf(countBox(after(), ballot)), 'ballots.box-not-ready')
  for (const number of [1, 2, 3]) await enterBoxPaper(after(second), ballot, number, agree)
  await enterBoxPaper(after(second), ballot, 4, against)
  assert.equal(await codeOf(countBox(after(), ballot)), 'ballots.box-not-ready')
  assert.equal(await codeOf(settleBoxPaper(after(second), ballot, 4, against)), 'ballots.paper-entered-by-you')
  await settleBoxPaper(after(third), ballot, 4, against)
  assert.deepEqual(await countBox(after(), ballot), { papers: 4, issued: 5 })
  assert.equal(await codeOf(countBox(after(), ballot)), 'ballots.box-closed')
  assert.deepEqual((await participation(after(), await ballotById(after(), ballot))).entries, { took: 5, of: 30 })
  assert.deepEqual(await here.many('select from ballots.box_paper where ballot_id = $1', [ballot]), [])

  const { questions } = await countBallot(after(), ballot)
  assert.deepEqual(questions[0]?.sums.map(({ choice, heads }) => [choice, heads]), [['agree', 3], ['against', 2], ['abstain', 0]])
})

test('of one line that takes a paper and votes here at the same moment, one comes through', async () => {
  const { id: rollId, entries } = await here.roll(40)
  const ballot = await here.opened(here.poll(rollId))
  const ways = await Promise.all(entries.map(async (entryId) => Promise.all([
    codeOf(issuePaper(clerk(), ballot, entryId)), codeOf(castVote(contextOf(undefined, later(1)), { ballotId: ballot, entryId, answers: agree, channel: 'online', key: here.key() })),
  ])))
  for (const way of ways) assert.equal(way.filter((one) => one === 'done').length, 1, way.join(' and '))

  // The same where the triggers were taken away: it is they that settle it.
  const other = await here.opened(here.poll(rollId)), triggers = async (are: 'disable' | 'enable') => { for (const table of ['paper_issue', 'voter_link']) await here.db.pool.query(`alter table ballots.${table} ${are} trigger user`) }
  await triggers('disable')
  const both = await Promise.all(entries.map(async (entryId) => Promise.all([
    codeOf(issuePaper(clerk(), other, entryId)), codeOf(castVote(contextOf(undefined, later(1)), { ballotId: other, entryId, answers: agree, channel: 'online', key: here.key() })),
  ])))
  await triggers('enable')
  assert.ok(both.every((way) => way.every((one) => one === 'done')), 'without them everybody votes by both')
})

test('a paper is entered twice at most, however many enter it at once', async () => {
  const { id: rollId, entries } = await here.roll(12)
  const ballot = await here.opened(here.poll(rollId))
  await issuePaper(clerk(), ballot, entries[0]!)
  await closeBallot(contextOf(people.clerk, later(49)), ballot)
  const tries = await Promise.all([people.clerk, second, third, people.clerk].map((actor) => codeOf(enterBoxPaper(contextOf(actor, later(49)), ballot, 1, agree))))
  assert.equal(tries.filter((one) => one === 'done').length, 2, tries.join())
})

test('a box with more papers than were given out cannot be counted; it is voided with a reason, and the rest counts', async () => {
  const { id: rollId, entries } = await here.roll(20)
  const ballot = await here.opened(here.poll(rollId))
  await castVote(contextOf(undefined, later(1)), { ballotId: ballot, entryId: entries[5]!, answers: agree, channel: 'online', key: here.key() })
  await issuePaper(clerk(), ballot, entries[0]!)
  const late = (actor = people.clerk) => contextOf(actor, later(49))
  await closeBallot(late(), ballot)
  for (const number of [1, 2]) for (const actor of [people.clerk, second]) await enterBoxPaper(late(actor), ballot, number, agree)
  assert.equal(await codeOf(countBox(late(), ballot)), 'ballots.box-not-ready')
  await voidBox(late(), ballot, { reason: '票箱里多出一张' })
  const { questions } = await countBallot(late(), ballot)
  assert.equal(questions[0]?.sums[0]?.heads, 1)
})

test('papers are given out by those who may, and only of a ballot that takes them', async () => {
  const { id: rollId, entries } = await here.roll(10)
  const ballot = await here.opened(here.poll(rollId, { channels: ['online'] }))
  assert.equal(await codeOf(issuePaper(clerk(), ballot, entries[0]!)), 'ballots.channel-closed')
  const other = await here.opened(here.poll((await here.roll(10)).id))
  assert.equal(await codeOf(issuePaper(clerk(), other, entries[0]!)), 'ballots.not-on-roll')
  assert.equal(await codeOf(issuePaper(contextOf(people.stranger, friday), other, entries[0]!)), 'people.not-permitted')
})
