import assert from 'node:assert/strict'
import { test } from 'node:test'
import sharp from 'sharp'
import { cancelBallot } from '../votes/acts/cancel-ballot.ts'
import { siteRoutes } from '../votes/testing/site-routes.ts'
import { forgetProxyNames } from './acts/forget-proxy-names.ts'
import { proxiesOf } from './reads/proxies.ts'
import { ownersPersonal } from './personal.ts'
import { signatureOf } from './rules/signer.ts'
import { during, headsWith, ownersWorld } from './testing/owners-world.ts'

const photo = async () => new Blob([new Uint8Array(await sharp({ create: { width: 60, height: 80, channels: 3, background: '#fff' } }).png().toBuffer())], { type: 'image/png' })
async function formOf(answers: Record<string, string>, picture?: Blob) {
  const body = new FormData()
  for (const [name, value] of Object.entries(answers)) body.set(name, value)
  if (picture) body.set('picture', picture, 'power.png')
  return { method: 'POST', body }
}

async function started(pack = 'example-permissive@1') {
  const world = await ownersWorld(pack), { resident, neighbour } = world.people
  const rollId = await world.rollOf([{ area: 9000, persons: [resident] }, { area: 8000, persons: [neighbour] }, ...headsWith(20_000, 2)])
  const id = await world.announced(world.call(rollId, { channels: pack === 'cn@1' ? ['paper'] : ['online', 'paper'], matters: [{ title: '修改管理规约', text: '', matter: 'covenant' }, { title: '修改议事规则', text: '', matter: 'rules_of_procedure' }] }))
  const [entry, other] = await world.many<{ id: string }>('select id from ballots.roll_entry where roll_id = $1 order by number', [rollId])
  const at = (person?: typeof resident) => siteRoutes(world.contextOf(person, during))
  const answers = { entry: entry?.id ?? '', holderName: '示例受托人', until: '2026-12-01', 'opinion-1': 'agree', 'opinion-2': 'none' }
  return { world, id, at, answers, other: other?.id ?? '', own: `/ballots/${id}/mandate`, desk: `/desk/assemblies/${id}/proxies` }
}

test('an owner names a proxy on screen with the signed paper; it holds once staff have looked, and their ballot keeps to it', async () => {
  const { world, id, at, answers, own, desk } = await started()
  await using _ = world
  const { resident, neighbour, first, supervisor } = world.people
  const missing = await at(resident).request(own, await formOf(answers))
  assert.deepEqual([missing.status, /请附上签过名的委托书照片/.test(await missing.text())], [422, true])
  assert.equal((await at(resident).request(own, await formOf({ ...answers, 'opinion-1': 'none' }, await photo()))).status, 422)
  assert.equal((await at(neighbour).request(own, await formOf(answers, await photo()))).status, 403)
  const sent = await Promise.all([1, 2, 3].map(async () => (await at(resident).request(own, await formOf(answers, await photo()))).status))
  assert.deepEqual([sent.filter((status) => status === 303).length, sent.filter((status) => status === 409).length], [1, 2])
  assert.deepEqual(await proxiesOf(world.first(), id), [])
  assert.match(await (await at(first).request(desk)).text(), /网上交来的委托/)
  const { id: offer } = await world.one<{ id: string }>('select id from ballots.owners_proxy_offer')
  assert.equal((await at(first).request(`${desk}/${offer}/paper`)).headers.get('content-type'), 'image/webp')
  assert.deepEqual(await Promise.all([supervisor, resident, undefined].map(async (person) => (await at(person).request(`${desk}/${offer}/paper`)).status)), [403, 403, 401])
  assert.equal((await at(first).request(desk, await formOf({ do: 'accept', offer }))).status, 303)
  assert.equal((await at(first).request(desk, await formOf({ do: 'accept', offer }))).status, 409)
  assert.deepEqual((await proxiesOf(world.first(), id)).map(({ holderName, hasPicture }) => [holderName, hasPicture]), [['示例受托人', true]])
  assert.deepEqual(await world.handIn(id, 1, world.reading(signatureOf('proxy', 'o1'), { 1: 'against', 2: 'blank' })), { state: 'settled', outcome: 'invalid' })
  assert.deepEqual(await world.handIn(id, 1, world.reading(signatureOf('proxy', 'o1'), { 1: 'agree', 2: 'blank' })), { state: 'settled', outcome: 'cast' })
  assert.equal((await at(resident).request(own, await formOf({ do: 'withdraw', offer }))).status, 409)
})

test('what staff refuse is given again, and the owner revokes what was not used; names and pictures are erased', async () => {
  const { world, id, at, answers, own, desk } = await started()
  await using _ = world
  const { resident, neighbour, first } = world.people, context = world.first()
  const give = async () => {
    assert.equal((await at(resident).request(own, await formOf(answers, await photo()))).status, 303)
    return (await world.one<{ id: string }>(`select id from ballots.owners_proxy_offer where state = 'waiting'`)).id
  }
  const bad = await give()
  assert.equal((await at(first).request(desk, await formOf({ do: 'refuse', offer: bad, [`reason-${bad}`]: '' }))).status, 422)
  assert.equal((await at(first).request(desk, await formOf({ do: 'refuse', offer: bad, [`reason-${bad}`]: '没有签名' }))).status, 303)
  assert.match(await (await at(resident).request(own)).text(), /没有签名/)
  const good = await give()
  await at(first).request(desk, await formOf({ do: 'accept', offer: good }))
  assert.equal((await at(neighbour).request(own, await formOf({ do: 'withdraw', offer: good }))).status, 404)
  assert.equal((await at(resident).request(own, await formOf({ do: 'withdraw', offer: good }))).status, 303)
  assert.equal((await proxiesOf(context, id)).every(({ revokedAt }) => revokedAt !== null), true)
  const { picture } = await world.one<{ picture: string }>('select picture from ballots.owners_proxy')
  await cancelBallot(context, id, { reason: '示例：不再表决' })
  assert.deepEqual([await context.files.has(picture), await forgetProxyNames(context) > 0, await context.files.has(picture)], [true, true, false])
  assert.match(JSON.stringify(await ownersPersonal.collect?.(context, resident.id)), /没有签名/)
  await ownersPersonal.erase?.(context, resident.id)
  assert.equal(await ownersPersonal.collect?.(context, resident.id), undefined)
})

test('where owners do not vote on this screen the page says how a mandate goes on paper, and prints one', async () => {
  const { world, at, answers, own } = await started('cn@1')
  await using _ = world
  const page = await (await at(world.people.resident).request(own)).text()
  assert.deepEqual([/这里只登记纸质委托书/.test(page), /name="holderName"/.test(page)], [true, false])
  assert.match(await (await at().request(`${own}/print`)).text(), /授权委托书.*修改议事规则/s)
  assert.equal((await at(world.people.resident).request(own, await formOf(answers, await photo()))).status, 409)
})
