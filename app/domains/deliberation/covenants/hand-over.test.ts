import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { announceBallot, ballotById, castVote, closeBallot, countBallot, draftRoll, entriesOf, frozenPackAt, openBallot, outcomeOf } from '#domains/ballots'
import { Refusal } from '#platform/refusal'
import { stopCovenant } from './acts/conclude-covenant.ts'
import { putToVote, recordDecision, takeResult } from './acts/decide-covenant.ts'
import { judgeCovenant, sendToReview } from './acts/review-covenant.ts'
import { enterSignature, signCovenant } from './acts/sign-covenant.ts'
import { covenantsPersonal } from './personal.ts'
import { covenantById } from './reads/covenant-by-id.ts'
import { signableDwellings } from './reads/signable-dwellings.ts'
import { begin, later, votes } from './testing/estate.ts'

const refusal = (code: string) => (error: unknown) => error instanceof Refusal && error.code === `deliberation.${code}`
const opensAt = new Date('2026-05-20T00:00:00Z'), closesAt = new Date('2026-05-27T00:00:00Z'), over = new Date('2026-05-27T01:00:00Z')

async function agreed(kind: 'residents' | 'owners' = 'residents') {
  const here = await begin(kind)
  await here.drafted('第一条 爱护楼道。')
  await sendToReview(here.staff(later), here.id)
  await judgeCovenant(here.street, here.id, { outcome: 'agreed', note: '', objections: [] })
  const roll = async (kind: 'households' | 'owners' | 'villagers', unitId: string = here.units.estate.id) => {
    const rollId = await draftRoll(here.staff(later), { kind, unitIds: [unitId], title: '杏林苑户代表名册', pack: await frozenPackAt(here.staff(later), unitId), rows: ['张一', '张二', '张三', '张四'].map((name, at) => ({ name, key: `h${at}`, group: '1号楼', area: 8000n })), permitted: true })
    await here.rows(`update ballots.roll set state = 'frozen', frozen_at = now(), digest = repeat('ab', 32) where id = $1`, [rollId])
    return rollId
  }
  return { ...here, roll }
}

test('an agreed covenant is put to a ballot on a fitting roll, and its counted result is taken over', async () => {
  await using here = await agreed()
  const put = (rollId: string) => putToVote(here.staff(later), here.id, { rollId, opensAt, closesAt })
  await assert.rejects(put(await here.roll('villagers')), refusal('wrong-roll'))
  await assert.rejects(put(await here.roll('households', here.units.south.id)), refusal('wrong-roll'))
  const rollId = await here.roll('households'), ballotId = await put(rollId)
  assert.deepEqual((await ballotById(here.staff(later), ballotId)).origin, { room: 'deliberation', subject: here.id, href: `/covenants/${here.id}` })
  await assert.rejects(put(rollId), refusal('covenant-voted-already'))
  await assert.rejects(recordDecision(here.staff(later), here.id, { body: 'residents-meeting', heldOn: '2026-04-20', votes }), refusal('covenant-voted-already'), 'not decided twice')
  await assert.rejects(stopCovenant(here.staff(later), here.id, '不要了'), refusal('covenant-voted-already'), 'nor given up beneath those who vote')
  await assert.rejects(takeResult(here.staff(later), here.id), refusal('not-counted'))
  await announceBallot(here.staff(later), ballotId)
  await openBallot(here.staff(opensAt), ballotId)
  const [question] = (await ballotById(here.staff(opensAt), ballotId)).questions
  for (const [at, entry] of (await entriesOf(here.staff(opensAt), rollId)).entries()) await castVote(here.staff(opensAt), { ballotId, entryId: entry.id, answers: { [question?.key ?? '']: { say: at < 3 ? 'agree' : 'against' } }, channel: 'paper', key: randomUUID() })
  await closeBallot({ ...here.contextOf(undefined, over), origin: 'job' }, ballotId)
  await countBallot(here.staff(over), ballotId)
  const outcome = await outcomeOf(here.staff(over), ballotId)
  const { passed } = await takeResult(here.staff(over), here.id)
  assert.equal(passed, outcome?.questions[0]?.passed)
  const covenant = await covenantById(here.staff(over), here.id)
  assert.equal(covenant?.state, passed ? 'adopted' : 'drafting')
  assert.equal(covenant?.decisions[0]?.ballot_id, ballotId)
})

test('a covenant of owners goes to owners alone, by the matter of the Civil Code', async () => {
  await using here = await agreed('owners')
  await assert.rejects(recordDecision(here.staff(later), here.id, { body: 'residents-meeting', heldOn: '2026-04-20', votes }), refusal('wrong-body'))
  await assert.rejects(putToVote(here.staff(later), here.id, { rollId: await here.roll('households'), opensAt, closesAt }), refusal('wrong-roll'))
  const ballot = await ballotById(here.staff(later), await putToVote(here.staff(later), here.id, { rollId: await here.roll('owners'), opensAt, closesAt }))
  assert.deepEqual([ballot.kind, ballot.secrecy, ballot.questions[0]?.matter], ['owners', 'named', 'covenant'])
})

test('on screen only the verified owner of a dwelling within the place signs, and not again after paper', async () => {
  await using here = await begin()
  await here.inForce()
  const own = async (building: string, label: string, estateId: string, kind = 'dwelling') => {
    const { id } = await here.one<{ id: string }>('insert into ballots.exclusive_unit (estate_id, key) values ($1, $2) returning id', [estateId, `${building}-${label}`])
    const version = await here.one<{ id: string }>(`insert into ballots.exclusive_unit_version (exclusive_unit_id, building, label, area, area_source, kind, state, cause, valid_from, at) values ($1, $2, $3, 8000, 'register', $4, 'sold', 'import', '2020-01-01', now()) returning id`, [id, building, label, kind])
    await here.rows(`insert into ballots.ownership (version_id, owner_key, name, party) values ($1, 'o1', '艾达', 'person')`, [version.id])
    await here.rows(`insert into ballots.verified_owner (estate_id, owner_key, person_id, how, at) values ($1, 'o1', $2, 'counter', now()) on conflict do nothing`, [estateId, here.people.resident.id])
    return id
  }
  const resident = here.contextOf(here.people.resident, later)
  const [home, second, elsewhere, garage] = [await own('1号楼', '2-301', here.units.estate.id), await own('2号楼', '1-101', here.units.estate.id), await own('5号楼', '1-101', here.units.south.id), await own('1号楼', 'B1-7', here.units.estate.id, 'parking')]
  assert.deepEqual((await signableDwellings(resident, { id: here.id, unit_id: here.units.estate.id }, here.people.resident.id)).map(({ id }) => id).sort(), [home, second].sort())
  for (const id of [elsewhere, garage]) await assert.rejects(signCovenant(resident, here.id, id), refusal('not-your-dwelling'))
  await assert.rejects(signCovenant(here.contextOf(here.people.neighbour, later), here.id, home), refusal('not-your-dwelling'))
  const twice = await Promise.all([signCovenant(resident, here.id, home), signCovenant(resident, here.id, home), enterSignature(here.staff(later), here.id, { building: '1栋', door: '２单元301室' })])
  assert.equal(twice.filter(({ repeated }) => !repeated).length, 1, 'on screen and on paper it is one household')
  await enterSignature(here.staff(later), here.id, { building: '2号楼', door: '1-101' })
  assert.deepEqual(await signCovenant(resident, here.id, second), { repeated: true })
  assert.ok((await signableDwellings(resident, { id: here.id, unit_id: here.units.estate.id }, here.people.resident.id)).every(({ signed }) => signed), 'a household sees that it has signed')
  assert.match(JSON.stringify(await covenantsPersonal.collect?.(resident, here.people.resident.id) ?? {}), /screen|\{\}/)
  await covenantsPersonal.erase?.(resident, here.people.resident.id)
  assert.equal(await covenantsPersonal.collect?.(resident, here.people.resident.id), undefined)
  assert.equal((await here.rows('select from deliberation.covenant_signature')).length, 2, 'the household stays counted')
  await assert.rejects(enterSignature(here.contextOf(here.people.southStaff, later), here.id, { building: '1号楼', door: '1-101' }), (error) => error instanceof Refusal && error.code === 'people.not-permitted')
})
