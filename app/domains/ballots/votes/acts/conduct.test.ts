import assert from 'node:assert/strict'
import { test } from 'node:test'
import { packById } from '../../packs/reads/frozen-pack.ts'
import { later, smallBallots } from '../testing/small-ballot.ts'
import { ballotById } from '../reads/ballots.ts'
import { announceBallot } from './announce-ballot.ts'
import { askReminder } from './ask-reminder.ts'
import { castVote } from './cast-vote.ts'
import { closeBallot } from './close-ballot.ts'
import { draftBallot } from './draft-ballot.ts'
import { moveDueBallots, remindOfClosing } from './move-due-ballots.ts'
import { openBallot } from './open-ballot.ts'
import { tellOfResults } from './tell.ts'

test('owners vote online only where the rules of the place say so, whatever a form asks for', async () => {
  await using world = await smallBallots()
  const beijing = await packById(world.contextOf(), 'cn-beijing@1'), { id: rollId } = await world.roll(3, { kind: 'owners' }), clerk = world.contextOf(world.people.clerk)
  assert.ok(beijing)
  const owners = world.poll(rollId, { kind: 'owners', secrecy: 'named', mayChange: false, channels: ['online', 'paper'], questions: [{ title: '装电梯', form: 'approve', matter: 'elevator' }] })
  await assert.rejects(draftBallot(clerk, { ...owners, pack: beijing }), { code: 'ballots.channel-not-allowed' })
  await assert.rejects(draftBallot(clerk, { ...owners, secrecy: 'detached' }), { code: 'ballots.owners-by-roll' })
  await assert.rejects(draftBallot(clerk, { ...owners, mayChange: true }), { code: 'ballots.change-not-allowed' })
  await assert.rejects(draftBallot(clerk, { ...owners, questions: [{ title: '装电梯', form: 'approve' }] }), { code: 'ballots.question-unsound' })
  await draftBallot(clerk, { ...owners, pack: beijing, channels: ['paper', 'import'] })
})

test('as many days as the rules want lie between the notice and the opening; what was announced is announced once', async () => {
  await using world = await smallBallots()
  const { id: rollId } = await world.roll(3, { kind: 'owners' }), clerk = world.contextOf(world.people.clerk)
  const assembly = world.poll(rollId, { kind: 'assembly', channels: ['paper'], mayChange: false })
  const early = await draftBallot(clerk, { ...assembly, opensAt: later(9 * 24), closesAt: later(20 * 24) }), inTime = await draftBallot(clerk, { ...assembly, opensAt: later(10 * 24), closesAt: later(20 * 24) })
  await assert.rejects(announceBallot(clerk, early), { code: 'ballots.opens-too-early' })
  await announceBallot(clerk, inTime)
  await assert.rejects(announceBallot(clerk, inTime), { code: 'ballots.unlawful-move' })
  assert.equal((await ballotById(clerk, inTime)).area, 24006)
})

test('a ballot is announced on a final roll only, with a notice that says what is asked and of whom', async () => {
  await using world = await smallBallots()
  const { id: rollId } = await world.roll(3), clerk = world.contextOf(world.people.clerk), id = await draftBallot(clerk, world.poll(rollId))
  await world.db.pool.query(`update ballots.roll set state = 'reopened', digest = null, frozen_at = null where id = $1`, [rollId])
  await assert.rejects(announceBallot(clerk, id), { code: 'ballots.roll-not-frozen' })
  await world.db.pool.query(`update ballots.roll set state = 'frozen', digest = repeat('cd', 32), frozen_at = now() where id = $1`, [rollId])
  await assert.rejects(announceBallot(world.contextOf(world.people.stranger), id), { code: 'people.not-permitted' })
  const { noticeId } = await announceBallot(clerk, id), { sections } = await world.one<{ sections: unknown }>('select sections from public_notices.notice where id = $1', [noticeId])
  assert.match(JSON.stringify(sections), /装门禁[^]*“北苑名册”上的 3 户[^]*cdcdcdcd…/)
  await assert.rejects(world.db.pool.query(`update ballots.question set title = '别的' where ballot_id = $1`, [id]), { code: '23001' })
  await openBallot(clerk, id)
  await assert.rejects(world.db.pool.query(`update ballots.roll set state = 'reopened', digest = null, frozen_at = null where id = $1`, [rollId]), /frozen/, 'a roll in use is not reopened')
})

test('the clock opens and closes, tells everybody on the roll, reminds only those who asked, each once', async () => {
  await using world = await smallBallots()
  const { resident, neighbour } = world.people, { id: rollId } = await world.roll(4, { persons: [resident, neighbour] }), clerk = world.contextOf(world.people.clerk)
  const id = await draftBallot(clerk, world.poll(rollId, { opensAt: later(2), closesAt: later(60), channels: ['online'] }))
  await announceBallot(clerk, id)
  const tick = async (hours: number) => { const job = world.contextOf(undefined, later(hours), 'job'); await moveDueBallots(job, new AbortController().signal); await remindOfClosing(job); await tellOfResults(job, new AbortController().signal) }
  const told = async () => Object.fromEntries((await world.many<{ topic: string; n: number }>(`select topic, count(*) as n from notifications.notice where topic like 'ballots.%' group by topic`)).map(({ topic, n }) => [topic, n]))
  await tick(1)
  await assert.rejects(openBallot(clerk, id), { code: 'ballots.not-yet' })
  assert.equal((await ballotById(clerk, id)).state, 'announced')
  await tick(2)
  assert.deepEqual([(await ballotById(clerk, id)).state, await told()], ['open', { 'ballots.opened': 2 }])
  await askReminder(world.contextOf(resident, later(3)), id, true)
  await tick(30)
  assert.deepEqual(await told(), { 'ballots.opened': 2 })
  await tick(37)
  await tick(38)
  assert.deepEqual(await told(), { 'ballots.opened': 2, 'ballots.closes-soon': 1 })
  await assert.rejects(closeBallot(world.contextOf(world.people.clerk, later(38)), id), { code: 'ballots.not-yet-over' })
  await tick(60)
  assert.deepEqual([(await ballotById(clerk, id)).state, await told()], ['counted', { 'ballots.opened': 2, 'ballots.closes-soon': 1, 'ballots.counted': 2 }])
})

test('once the whole roll has voted a ballot may be closed before its time', async () => {
  await using world = await smallBallots()
  const { id: rollId, entries } = await world.roll(2), id = await world.opened(world.poll(rollId, { channels: ['online'] }))
  for (const entryId of entries) {
    await assert.rejects(closeBallot(world.contextOf(world.people.clerk, later(1)), id), { code: 'ballots.not-yet-over' })
    await castVote(world.contextOf(world.people.resident, later(1)), { ballotId: id, entryId, channel: 'online', key: world.key(), answers: { 1: { say: 'agree' } } })
  }
  await closeBallot(world.contextOf(world.people.clerk, later(1)), id)
  assert.equal((await ballotById(world.contextOf(), id)).state, 'counted')
})
