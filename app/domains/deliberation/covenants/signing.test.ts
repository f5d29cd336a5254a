import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { Refusal } from '#platform/refusal'
import { answerSigning, askToSign, takeBackSigning } from './acts/ask-to-sign.ts'
import { beginCovenant } from './acts/begin-covenant.ts'
import { fileCovenant, publishCovenant } from './acts/conclude-covenant.ts'
import { recordDecision } from './acts/decide-covenant.ts'
import { draftCovenant } from './acts/draft-covenant.ts'
import { judgeCovenant, sendToReview } from './acts/review-covenant.ts'
import { enterSignature, takeBackSignature, withdrawSignature } from './acts/sign-covenant.ts'
import { covenantsPersonal } from './personal.ts'
import { amendedText, changesTo } from './reads/amended-text.ts'
import { covenantById } from './reads/covenant-by-id.ts'
import { covenants } from './reads/covenants-list.ts'
import { ownSigning, signingWishes } from './reads/signing.ts'
import { signingPlaces } from './reads/signing-places.ts'
import { begin, later, votes } from './testing/estate.ts'
import { publishVersion } from '../drafts/acts/publish-version.ts'
import { deskDeliberationWaiting } from '../waiting/reads/desk-waiting.ts'

const refusal = (code: string) => (error: unknown) => error instanceof Refusal && error.code === `deliberation.${code}`

test('a tenant asks on screen, staff see that they live there, and the household signs once; the door goes with the answer', async () => {
  await using here = await begin()
  const tenant = here.contextOf(here.people.resident, later), flatmate = here.contextOf(here.people.neighbour, later), staff = here.staff(later), door = { building: '1号楼', door: '2-301' }
  await assert.rejects(askToSign(tenant, here.id, door), refusal('covenant-not-signable'), 'not before it is in force')
  await here.inForce()
  await assert.rejects(askToSign(tenant, here.id, { building: '1号楼', door: ' ' }), refusal('no-door'))
  await Promise.all([askToSign(tenant, here.id, { ...door, door: '2-302' }), askToSign(tenant, here.id, door)])
  await askToSign(tenant, here.id, door)
  await askToSign(flatmate, here.id, { ...door, door: '2单元301室' })
  assert.deepEqual((await ownSigning(tenant, here.id, here.people.resident.id)).wish, { label: '1号楼', door: '2-301' })
  assert.deepEqual(await covenantsPersonal.collect?.(tenant, here.people.resident.id), { suggestions: [], signatures: [], wishes: [{ title: '杏林苑居民公约', ...door, at: later }] })
  const [first, second] = await signingWishes(staff, here.id)
  assert.ok(first && second, 'one wish for each person')
  await assert.rejects(answerSigning(here.contextOf(here.people.resident, later), here.id, first.id, 'lives-there'), (error) => error instanceof Refusal && error.code === 'people.not-permitted')
  const answers = await Promise.allSettled([answerSigning(staff, here.id, first.id, 'lives-there'), answerSigning(staff, here.id, first.id, 'lives-there')])
  assert.deepEqual(answers.map(({ status }) => status).sort(), ['fulfilled', 'rejected'], 'answered once, whoever is faster')
  assert.equal(await answerSigning(staff, here.id, second.id, 'lives-there'), 'before', 'who shares the home is told that it has signed')
  assert.equal((await here.rows('select from deliberation.covenant_signature')).length, 1)
  assert.deepEqual([await signingWishes(staff, here.id), await ownSigning(tenant, here.id, first.personId)], [[], { wish: undefined, signed: true }])
  assert.doesNotMatch(JSON.stringify(await here.rows(`select facts, actor from transparency.act where name like 'deliberation.covenant-sign%'`)), new RegExp(`301|${first.personId}`), 'no record names the door or who signed')
  await takeBackSignature(here.contextOf(first.personId === here.people.resident.id ? here.people.resident : here.people.neighbour, later), here.id)
  assert.equal((await here.rows('select from deliberation.covenant_signature')).length, 0)
})

test('whoever has signed is offered no wish to sign, and none is taken from them', async () => {
  await using here = await begin()
  await here.inForce()
  await here.rows(`insert into deliberation.covenant_signature (covenant_id, door_digest, building, channel, person_id, at) values ($1, repeat('ab', 32), '1号楼', 'screen', $2, now())`, [here.id, here.people.resident.id])
  await assert.rejects(askToSign(here.contextOf(here.people.resident, later), here.id, { building: '1号楼', door: '2-301' }), { code: 'deliberation.you-signed' })
  assert.equal((await here.rows('select 1 from deliberation.covenant_signing_wish')).length, 0)
})

test('a wish is declined with a reason or taken back, nobody answers their own, and a wrong entry is undone', async () => {
  await using here = await begin()
  await here.inForce()
  const tenant = here.contextOf(here.people.resident, later), staff = here.staff(later), door = { building: '1号楼', door: '9-901' }
  await askToSign(tenant, here.id, door)
  await takeBackSigning(tenant, here.id)
  assert.deepEqual(await signingWishes(staff, here.id), [])
  await askToSign(tenant, here.id, door)
  const [wish] = await signingWishes(staff, here.id)
  assert.equal(await answerSigning(staff, here.id, wish?.id ?? '', 'no-such-door'), 'declined')
  assert.deepEqual(await here.rows(`select facts->>'reason' as reason from transparency.act where name = 'deliberation.covenant-signing-declined'`), [{ reason: 'no-such-door' }])
  await askToSign(staff, here.id, door)
  await assert.rejects(answerSigning(staff, here.id, (await signingWishes(staff, here.id))[0]?.id ?? '', 'lives-there'), refusal('own-wish'))
  await assert.rejects(withdrawSignature(staff, here.id, door), refusal('not-signed'))
  await enterSignature(staff, here.id, door)
  await withdrawSignature(staff, here.id, { building: '1 栋', door: '9单元901' })
  assert.equal((await here.rows('select from deliberation.covenant_signature')).length, 0)
  await covenantsPersonal.erase?.(staff, here.people.staff.id)
  assert.deepEqual(await signingWishes(staff, here.id), [], 'a wish is forgotten with the person')
})

test('buildings of the same name in two estates are two; a village of single houses signs by its doors', async () => {
  await using here = await begin()
  await here.inForce()
  const staff = here.staff(later), unit = async (code: string, name: string, level: string, parent: { id: string; path: string[] }) => {
    const { id } = await here.one<{ id: string }>('select uuidv7() as id'), path = [...parent.path, id]
    await here.rows(`insert into territory.unit (id, code, name, level, kind, parent_id, path, valid_from, sample) values ($1, $2, $3, $4, 'area', $5, $6, '2020-01-01', true)`, [id, code, name, level, parent.id, path])
    return { id, name, path }
  }
  const other = await unit('110108999001802', '桃源里', 'estate', here.units.north), house = await unit('110108999001821', '1号楼', 'building', other), village = await unit('110108999001803', '石桥组', 'estate', here.units.north)
  await here.rows('update deliberation.covenant set unit_id = $2 where id = $1', [here.id, here.units.north.id])
  assert.deepEqual((await signingPlaces(staff, here.units.north.id)).map(({ name, building }) => [name, building]), [['杏林苑 1号楼', '1号楼'], ['杏林苑 2号楼', '2号楼'], ['桃源里 1号楼', '1号楼'], ['石桥组', null]])
  await assert.rejects(enterSignature(staff, here.id, { building: '1号楼', door: '1-101' }), refusal('no-door'), 'which of the two is not guessed')
  for (const place of [here.units.buildings[0].id, house.id, house.id]) await enterSignature(staff, here.id, { place, building: '', door: '1-101' })
  for (const door of ['12号', '12', '13号']) await enterSignature(staff, here.id, { place: village.id, building: '', door })
  await assert.rejects(enterSignature(staff, here.id, { place: here.units.south.id, building: '', door: '1-101' }), refusal('no-door'), 'a place outside')
  assert.deepEqual((await here.rows<{ building: string }>('select building from deliberation.covenant_signature order by id')).map(({ building }) => building), ['杏林苑 1号楼', '桃源里 1号楼', '石桥组', '石桥组'])
})

test('an amendment goes the whole way beside the covenant in force, shows what it changes, and takes its place when it is published', async () => {
  await using here = await begin()
  await here.inForce()
  const staff = here.staff(later), next = new Date('2026-06-20T01:00:00Z'), amend = { unitId: here.units.south.id, kind: 'villagers' as const, title: '杏林苑居民公约（2026 年修订）', purpose: '遛狗的时间', days: 15, basis: '组织法', amendsId: here.id }
  const id = await beginCovenant(staff, { ...amend, key: randomUUID() })
  const begun = await covenantById(staff, id)
  assert.deepEqual([begun?.kind, begun?.unit_id], ['residents', here.units.estate.id], 'kind and place stay')
  await assert.rejects(beginCovenant(staff, { ...amend, key: randomUUID() }), refusal('covenant-not-amendable'), 'amended once at a time')
  await askToSign(here.contextOf(here.people.resident, later), here.id, { building: '1号楼', door: '1-101' })
  const draftId = await draftCovenant(here.staff(new Date('2026-05-20T01:00:00Z')), id, '第一条 爱护楼道。\n第二条 遛狗要拴绳。\n第三条 电动车停车棚。')
  await publishVersion(here.staff(new Date('2026-05-20T01:00:00Z')), draftId, { days: 15, basis: '组织法' })
  assert.deepEqual(changesTo((await amendedText(staff, here.id))?.clauses ?? [], (await covenantById(here.staff(next), id))?.text?.clauses ?? []).map(({ kind }) => kind), ['same', 'changed', 'added'])
  await sendToReview(here.staff(next), id)
  await judgeCovenant(here.contextOf(here.people.supervisor, next), id, { outcome: 'agreed', note: '', objections: [] })
  await assert.rejects(recordDecision(here.staff(next), id, { body: 'residents-meeting', heldOn: '2026-06-19', votes }), refusal('meeting-before-review'))
  await recordDecision(here.staff(next), id, { body: 'residents-meeting', heldOn: '2026-06-20', votes })
  assert.equal((await covenantById(here.staff(next), here.id))?.replaced_by, null, 'until then the old one holds')
  await fileCovenant(here.staff(next), id, { filedOn: '2026-06-20', number: '街备9号', filedWith: '示例街道' })
  await publishCovenant(here.staff(next), id, { effectiveOn: '2026-07-01', days: 15, basis: '组织法' })
  assert.equal((await covenantById(here.staff(next), here.id))?.replaced_by, id)
  assert.deepEqual((await covenants(here.staff(next), { unitId: here.units.estate.id })).map((row) => row.id), [id])
  await assert.rejects(enterSignature(here.staff(next), here.id, { building: '1号楼', door: '1-102' }), refusal('covenant-not-signable'))
  assert.deepEqual(await signingWishes(here.staff(next), here.id), [], 'who waited to sign the old one signs the new one')
  await assert.rejects(beginCovenant(here.staff(next), { ...amend, key: randomUUID() }), refusal('covenant-not-amendable'))
})

test('staff of the place read at the desk that wishes to sign wait', async () => {
  await using here = await begin()
  await here.inForce()
  await askToSign(here.contextOf(here.people.resident, later), here.id, { building: '1号楼', door: '2-301' })
  const waits = async (actor: typeof here.people.staff) => (await deskDeliberationWaiting(here.contextOf(actor, later))).filter(({ kind }) => kind === 'deliberation.covenant-wishes').map(({ count, href }) => [count, href])
  assert.deepEqual(await waits(here.people.staff), [[1, `/desk/covenants/${here.id}#wishes`]])
  assert.deepEqual(await waits(here.people.southStaff), [])
})
