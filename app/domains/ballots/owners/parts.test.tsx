import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Refusal } from '#platform/refusal'
import { siteRoutes } from '../votes/testing/site-routes.ts'
import { importRegister } from '../property/acts/import-register.ts'
import { draftRoll } from '../rolls/acts/draft-roll.ts'
import { callAssembly } from './acts/call-assembly.ts'
import { voteAsOwner } from './acts/vote-as-owner.ts'
import { recordProxy } from './acts/record-proxy.ts'
import { asideOf } from './reads/aside.ts'
import { assemblyOf } from './reads/assembly.ts'
import { takingPart } from './reads/taking-part.ts'
import { during, noticeDay, ownersWorld } from './testing/owners-world.ts'

const three = [{ area: 10_000, building: '1号楼' }, { area: 20_000, building: '1号楼' }, { area: 30_000, building: '2号楼' }]
const matters = [{ title: '修改管理规约', text: '', matter: 'covenant' }, { title: '1号楼加装电梯', text: '', matter: 'elevator', within: '1号楼' }]

test('each matter has its own base: live participation tells the whole estate and the one building apart, and never the direction', async () => {
  await using world = await ownersWorld()
  const id = await world.announced(world.call(await world.rollOf(three), { matters }))
  await world.handIn(id, 3, world.reading('o3', { 1: 'against' }))
  await world.handIn(id, 1, world.reading('o1', { 1: 'agree', 2: 'agree' }))
  const assembly = await assemblyOf(world.first(), id)
  assert.ok(assembly)
  assert.deepEqual(await takingPart(world.first(), assembly), [
    { within: null, matters: ['1'], took: { heads: 2, area: 40_000 }, of: { heads: 3, area: 60_000 } }, { within: '1号楼', matters: ['2'], took: { heads: 1, area: 10_000 }, of: { heads: 2, area: 30_000 } },
  ])
  const page = await (await siteRoutes(world.contextOf(undefined, during)).request(`/ballots/${id}`)).text()
  assert.match(page, /只由1号楼的业主决定.*已参加 1 人，共 2 人，至少要 2 人，还差 1 人/s)
  const [whole, elevator] = await world.count(id)
  assert.deepEqual([whole?.participating.heads, elevator?.participating, elevator?.total.heads], [2, { heads: 1, area: 10_000 }, 2])
})

test('an owner is asked only what they decide: on the printed ballot, by the clerk and on screen', async () => {
  await using world = await ownersWorld('example-permissive@1')
  const { resident } = world.people, rollId = await world.rollOf([...three, { area: 5000, building: '2号楼', persons: [resident] }])
  const id = await world.announced(world.call(rollId, { channels: ['online', 'paper'], matters })), desk = siteRoutes(world.first())
  const paper = await world.returned(id, 3)
  const print = async (number: number) => (await desk.request(`/desk/assemblies/${id}/papers/print?number=${number}`)).text()
  assert.match(await print(1), /1号楼加装电梯/)
  assert.doesNotMatch(await print(4), /加装电梯/)
  assert.doesNotMatch(await (await desk.request(`/desk/assemblies/${id}/enter/${paper}`)).text(), /name="mark-2"/)
  const { id: entry } = await world.one<{ id: string }>('select id from ballots.roll_entry where roll_id = $1 and number = 4', [rollId])
  assert.doesNotMatch(await (await siteRoutes(world.contextOf(resident, during)).request(`/ballots/${id}/vote`)).text(), /加装电梯/)
  assert.equal((await voteAsOwner(world.contextOf(resident, during), id, entry, { 1: 'agree' }, world.key())).status, 'cast')
})

test('on a matter beyond the mandate a proxy\'s paper takes no part', async () => {
  await using world = await ownersWorld()
  const id = await world.announced(world.call(await world.rollOf(three), { matters: [matters[0]!, { title: '使用维修资金', text: '', matter: 'use_maintenance_fund' }] }))
  await recordProxy(world.first(), { ballotId: id, number: 1, principal: 'o1', written: true, holderName: '王受托', until: '2026-12-01', matters: { 1: 'agree' } })
  await world.handIn(id, 1, world.reading('proxy:o1', { 1: 'agree', 2: 'blank' }))
  await world.handIn(id, 2, world.reading('o2', { 1: 'agree', 2: 'blank' }))
  const counts = await world.count(id)
  assert.deepEqual(counts.map(({ participating }) => participating.heads), [2, 1])
})

test('co-owners who come to one mind by themselves wait for nobody any more', async () => {
  await using world = await ownersWorld()
  await world.charter({ twice: 'last-stands' })
  const id = await world.announced(world.call(await world.rollOf([{ area: 9000, owners: ['he', 'she'] }, { area: 8000 }])))
  for (const [signer, said] of [['he', 'agree'], ['she', 'against'], ['she', 'agree']] as const) await world.handIn(id, 1, world.reading(signer, { 1: said }))
  assert.deepEqual(await asideOf(world.first(), id), [])
  const [count] = await world.count(id)
  assert.deepEqual([count?.agree.heads, count?.aside.conflict], [1, 0])
})

test('a developer who sold everything and delivered nothing signs for its line, and a roll of one building is no whole estate', async () => {
  await using world = await ownersWorld()
  const { north } = world.units, { id: building } = await world.one<{ id: string }>('select uuidv7() as id')
  await world.db.pool.query(`insert into territory.unit (id, code, name, level, kind, parent_id, path, valid_from, sample) values ($1, 'B1', '1号楼', 'building', 'area', $2, $3, '2020-01-01', true)`, [building, north.id, [...north.path, building]])
  const row = (at: number, building: string, state: string, owner: string) => ({ row: at, unitKey: '', building, label: `${at}01`, area: '100', kind: '', source: '', state, ownerName: owner, ownerKey: owner, party: '', share: '', representative: '', certificate: '' })
  await importRegister(world.first(noticeDay), [row(2, '1号楼', 'sold', 'A'), row(3, '1号楼', 'undelivered', 'B'), row(4, '2号楼', 'sold', 'C')], { estateId: north.id, validFrom: '2026-01-01' })
  const frozen = async (unitId: string) => {
    const id = await draftRoll(world.first(noticeDay), { kind: 'owners', unitIds: [unitId], title: '名册', pack: world.pack, asOf: '2026-11-01' })
    await world.db.pool.query(`update ballots.roll set state = 'frozen', frozen_at = now(), digest = repeat('ab', 32) where id = $1`, [id])
    return id
  }
  await assert.rejects(callAssembly(world.first(noticeDay), world.call(await frozen(building))), (error: Refusal) => error.code === 'ballots.roll-of-part')
  const id = await world.announced(world.call(await frozen(north.id)))
  assert.deepEqual(await world.handIn(id, 3, world.reading('line-1', { 1: 'agree' })), { state: 'settled', outcome: 'cast' })
})
