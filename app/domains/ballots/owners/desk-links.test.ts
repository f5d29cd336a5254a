import assert from 'node:assert/strict'
import { test } from 'node:test'
import { siteRoutes } from '../votes/testing/site-routes.ts'
import { callAssembly } from './acts/call-assembly.ts'
import { after, headsWith, noticeDay, ownersWorld } from './testing/owners-world.ts'

/** Addresses of the owners' desk and of rolls, and the sheet: what this house of the test can answer. */
const ours = (html: string): string[] => [...html.matchAll(/<a\s[^>]*?href="(\/(?:desk\/(?:assemblies|charters|rolls|ballots)|ballots|rolls)[^"#?]*)"/g)].map(([, href = '']) => href)

test('everybody at the desk of an owners’ vote is led only to pages that they may open', async () => {
  await using world = await ownersWorld()
  const { people, units } = world, id = await world.announced(world.call(await world.rollOf(headsWith(30_000, 3))))
  await world.handIn(id, 1, world.reading('o1', { 1: 'agree' }))
  await world.count(id)
  const readers = { supervisor: people.supervisor, auditor: people.auditor, clerk: people.first, grid: await world.newPerson('网格员', 'grid-worker', units.north), head: await world.newPerson('楼门长', 'neighbour-head', units.north) }
  for (const [name, reader] of Object.entries(readers)) {
    const site = siteRoutes(world.contextOf(reader, after))
    for (const path of ['/desk/assemblies', `/desk/assemblies/${id}/assembly`, `/ballots/${id}/result`]) {
      const answer = await site.request(path)
      assert.equal(answer.status, 200, `${path} for ${name}`)
      for (const link of new Set(ours(await answer.text()))) assert.ok((await site.request(link)).status < 400, `${link}, linked from ${path} for ${name}`)
    }
  }
  const papers = await (await siteRoutes(world.contextOf(readers.grid, after)).request(`/desk/assemblies/${id}/papers`)).text()
  assert.doesNotMatch(papers, /papers\/print|value="another"/)
})

test('a draft is put right from the owners’ desk, by whoever may', async () => {
  await using world = await ownersWorld()
  const id = await callAssembly(world.first(noticeDay), world.call(await world.rollOf(headsWith(30_000, 3)))), link = `/desk/ballots/${id}/edit`
  const read = async (reader: typeof world.people.first) => (await siteRoutes(world.contextOf(reader, noticeDay)).request(`/desk/assemblies/${id}/assembly`)).text()
  assert.ok(ours(await read(world.people.first)).includes(link))
  assert.equal((await siteRoutes(world.first(noticeDay)).request(link)).status, 200)
  assert.ok(!ours(await read(world.people.auditor)).includes(link))
})

test('whoever keeps only the rules of procedure opens the owners’ desk and finds them there', async () => {
  await using world = await ownersWorld()
  await world.announced(world.call(await world.rollOf(headsWith(30_000, 3))))
  const site = siteRoutes(world.contextOf(await world.newPerson('管理员', 'place-administrator', world.units.street), after)), desk = await site.request('/desk/assemblies'), html = await desk.text()
  assert.equal(desk.status, 200)
  assert.ok(ours(html).includes('/desk/charters'))
  assert.doesNotMatch(html, /\/assembly"/)
  assert.equal((await site.request('/desk/charters')).status, 200)
  assert.equal((await siteRoutes(world.contextOf(world.people.neighbour, after)).request('/desk/assemblies')).status, 403)
})
