import assert from 'node:assert/strict'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { test } from 'node:test'
import type { Refusal } from '#platform/refusal'
import { testDatabase, type TestDatabase } from '#platform/testing/database'
import { frozenPackAt } from '../packs/index.ts'
import { draftRoll } from '../rolls/acts/draft-roll.ts'
import { publishRoll } from '../rolls/acts/publish-roll.ts'
import { entriesOf, entryOfPerson } from '../rolls/reads/entries.ts'
import { changeExclusiveUnit } from './acts/change-exclusive-unit.ts'
import { claimOwnership } from './acts/claim-ownership.ts'
import { refuseOwnership, verifyOwnership, withdrawClaim } from './acts/decide-claim.ts'
import { endVerification } from './acts/end-verification.ts'
import { commitRegister } from './acts/import-register.ts'
import { readOwnerNames } from './acts/read-owner-names.ts'
import { receiveRegister } from './acts/receive-register.ts'
import { cityServiceOf, httpCityService } from './city-service.ts'
import { propertyPersonal } from './personal.ts'
import { claimsOf, waitingClaims } from './reads/claims.ts'
import { dwellingsOf } from './reads/dwellings.ts'
import { holdingsOf } from './reads/holdings.ts'
import { contextOn, person, registerCsv, smallEstate } from './testing/estate.ts'

const refused = (code: string) => (error: Refusal) => error.code === code

async function withUnits(db: TestDatabase) {
  const estate = await smallEstate(db), context = contextOn(db, estate.staff)
  const bytes = registerCsv('1号楼,101,89.50,住宅,已售,张示例,Y1,,', '1号楼,102,80.00,住宅,已售,张示例,Y1,,', '1号楼,103,70.00,住宅,已售,李邻居,Y2,,', '1号楼,103,70.00,住宅,已售,王共有,Y3,,是')
  await commitRegister(context, await receiveRegister(context, { estateId: estate.estateId, name: 'r.csv', bytes, validFrom: '2026-01-01' }))
  const units = new Map((await holdingsOf(context, estate.estateId)).map((unit) => [unit.label, unit.id]))
  return { ...estate, context, unit: (label: string) => units.get(label) ?? '' }
}

test('staff who saw the paper tie an account to an owner, who then owns all of that owner\'s units, until they are sold', async () => {
  await using db = await testDatabase()
  const { context, estateId, resident, neighbour, staff, unit } = await withUnits(db), mine = contextOn(db, resident)
  assert.equal(await claimOwnership(mine, { unitId: unit('101'), proof: 'certificate' }), 'waiting')
  await assert.rejects(claimOwnership(mine, { unitId: unit('101'), proof: 'contract' }), refused('ballots.claimed-already'))
  assert.deepEqual(await dwellingsOf(context, resident.id), [])
  const [claim] = await waitingClaims(context, [estateId])
  assert.ok(claim)
  await assert.rejects(verifyOwnership(mine, claim.id, 'Y1'), refused('people.not-permitted'))
  await assert.rejects(verifyOwnership(context, claim.id, 'Y2'), refused('ballots.not-an-owner-there'))
  const tries = await Promise.allSettled([verifyOwnership(context, claim.id, 'Y1'), verifyOwnership(context, claim.id, 'Y1'), verifyOwnership(context, claim.id, 'Y1')])
  assert.equal(tries.filter(({ status }) => status === 'fulfilled').length, 1)
  await assert.rejects(refuseOwnership(context, claim.id, 'paper-missing'), refused('ballots.claim-settled'))
  assert.deepEqual((await dwellingsOf(context, resident.id)).map(({ label }) => label), ['101', '102'])
  await claimOwnership(contextOn(db, neighbour), { unitId: unit('102'), proof: 'other' })
  const [other] = await waitingClaims(context, [estateId])
  await assert.rejects(verifyOwnership(context, other?.id ?? '', 'Y1'), refused('ballots.owner-verified-already'))
  const sold = { row: 1, building: '1号楼', area: '', kind: '', state: 'sold', source: '', ownerName: '新主', ownerKey: 'Y9', party: '', share: '', representative: '', certificate: '' }
  await changeExclusiveUnit(context, unit('101'), { cause: 'sale', validFrom: '2026-05-01', rows: [{ ...sold, label: '101', area: '89.50' }] })
  assert.deepEqual((await dwellingsOf(context, resident.id)).map(({ label }) => label), ['102'])
  await changeExclusiveUnit(context, unit('102'), { cause: 'sale', validFrom: '2026-05-02', rows: [{ ...sold, label: '102', area: '80' }] })
  assert.deepEqual(await dwellingsOf(context, resident.id), [])
  const { rows: [verified] } = await db.pool.query('select ended_on from ballots.verified_owner where person_id = $1', [resident.id])
  assert.equal(verified?.ended_on, '2026-05-02')
  const own = contextOn(db, staff)
  await claimOwnership(own, { unitId: unit('103'), proof: 'other' })
  const [ownClaim] = await claimsOf(own, staff.id)
  await assert.rejects(verifyOwnership(own, ownClaim?.id ?? '', 'Y2'), refused('ballots.own-claim'))
  await withdrawClaim(own, ownClaim?.id ?? '')
  await assert.rejects(withdrawClaim(own, ownClaim?.id ?? ''), refused('ballots.claim-settled'))
})

test('a verified owner may act for the lines of a roll; of co-owners who chose one, only that one', async () => {
  await using db = await testDatabase()
  const { context, estateId, resident, neighbour, unit } = await withUnits(db)
  const coOwner = await person(db, '王共有')
  const roll = await draftRoll(context, { kind: 'owners', unitIds: [estateId], title: '名单', pack: await frozenPackAt(context, estateId) })
  for (const [actor, label, key] of [[resident, '101', 'Y1'], [neighbour, '103', 'Y2'], [coOwner, '103', 'Y3']] as const) {
    await claimOwnership(contextOn(db, actor), { unitId: unit(label), proof: 'certificate' })
    const claim = (await waitingClaims(context, [estateId])).find(({ personId }) => personId === actor.id)
    await verifyOwnership(context, claim?.id ?? '', key)
  }
  assert.deepEqual((await entriesOf(context, roll)).map(({ personIds }) => personIds), [[resident.id], [coOwner.id]])
  assert.equal((await entryOfPerson(context, roll, resident.id))?.area, 16_950n)
  assert.equal(await entryOfPerson(context, roll, neighbour.id), undefined)
  const { rows: [link] } = await db.pool.query<{ id: string }>('select id from ballots.verified_owner where person_id = $1', [resident.id])
  await endVerification(context, link?.id ?? '')
  assert.equal(await entryOfPerson(context, roll, resident.id), undefined, 'a mistaken verification holds on no roll')
})

test('the city\'s service verifies at once on a clear yes about the only owner of that name; anything else waits for staff', async () => {
  await using db = await testDatabase()
  const { resident, neighbour, unit } = await withUnits(db)
  const asked: { authorization: string | undefined; body: Record<string, string> }[] = []
  let answer = (body: Record<string, string>): unknown => ({ id: body.id, answer: 'yes' })
  await using server = createServer((request, response) => {
    let text = ''
    request.on('data', (part) => { text += String(part) })
    request.on('end', () => {
      const body = JSON.parse(text) as Record<string, string>
      asked.push({ authorization: request.headers.authorization, body })
      response.setHeader('content-type', 'application/json').end(JSON.stringify(answer(body)))
    })
  })
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve) })
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
  const service = cityServiceOf({ OWNERSHIP_SERVICE_URL: url, OWNERSHIP_SERVICE_KEY: 'key' })
  assert.ok(service)
  assert.equal(await claimOwnership(contextOn(db, resident), { unitId: unit('101'), proof: 'certificate', service }), 'verified')
  assert.deepEqual(asked.map(({ authorization, body: { id: _, ...body } }) => [authorization, body]), [['Bearer key', { name: '张示例', estate: 'E1', building: '1号楼', unit: '101' }]])
  assert.equal(await claimOwnership(contextOn(db, neighbour), { unitId: unit('101'), proof: 'certificate', service }), 'waiting', 'a yes about somebody whom the register does not have there')
  const ask = () => service.ask({ id: 'q', name: '张示例', estate: 'E1', building: '1号楼', unit: '101' })
  for (const [given, said] of [[{ id: 'q', answer: 'no' }, 'no'], [{ id: 'q', answer: 'unknown' }, 'unknown'], [{ id: 'other', answer: 'yes' }, 'silent'], [{ answer: 'yes' }, 'silent'], ['yes', 'silent']] as const) {
    answer = () => given
    assert.equal(await ask(), said)
  }
  assert.equal(await httpCityService({ url: 'http://127.0.0.1:1/', key: undefined, name: 'x' }).ask({ id: 'q', name: '', estate: '', building: '', unit: '' }), 'silent')
  assert.equal(cityServiceOf({}), undefined)
})

test('whoever opens names leaves a trace that a verified owner finds, and an owners\' committee opens them only while a vote is under way', async () => {
  await using db = await testDatabase()
  const { context, estateId, resident, committee, unit } = await withUnits(db)
  await claimOwnership(contextOn(db, resident), { unitId: unit('101'), proof: 'certificate' })
  const [claim] = await waitingClaims(context, [estateId])
  await verifyOwnership(context, claim?.id ?? '', 'Y1')
  assert.deepEqual((await readOwnerNames(context, unit('101'), 'correct-register')).map(({ name }) => name), ['张示例'])
  await assert.rejects(readOwnerNames(contextOn(db, committee), unit('101'), 'owners-vote'), refused('ballots.names-closed-to-committee'))
  await assert.rejects(readOwnerNames(contextOn(db, resident), unit('103'), 'owners-vote'), refused('people.not-permitted'))
  await publishRoll(context, await draftRoll(context, { kind: 'owners', unitIds: [estateId], title: '名单', pack: await frozenPackAt(context, estateId) }))
  await readOwnerNames(contextOn(db, committee), unit('101'), 'owners-vote')
  const { rows } = await db.pool.query(`select actor, concerns, facts->>'purpose' as purpose from transparency.act where name = 'ballots.owner-names-read' order by id`)
  assert.deepEqual(rows.map(({ concerns, purpose }) => [concerns, purpose]), [[resident.id, 'correct-register'], [resident.id, 'owners-vote']])
})

test('a person who is erased is no verified owner any more, and their copy of everything tells what was kept', async () => {
  await using db = await testDatabase()
  const { context, estateId, resident, unit } = await withUnits(db)
  await claimOwnership(contextOn(db, resident), { unitId: unit('101'), proof: 'certificate' })
  const [claim] = await waitingClaims(context, [estateId])
  await verifyOwnership(context, claim?.id ?? '', 'Y1')
  const kept = await propertyPersonal.collect?.(context, resident.id) as { claims: { label: string }[]; verified: unknown[] }
  assert.deepEqual([kept.claims[0]?.label, kept.verified.length], ['101', 1])
  await propertyPersonal.erase?.(context, resident.id)
  assert.equal(await propertyPersonal.collect?.(context, resident.id), undefined)
  assert.deepEqual(await dwellingsOf(context, resident.id), [])
})
