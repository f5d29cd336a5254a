import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { siteRoutes } from '../votes/testing/site-routes.ts'
import { stateOwnersResult } from './acts/state-result.ts'
import { after, during, headsWith, ownersWorld } from './testing/owners-world.ts'

const cli = fileURLToPath(new URL('../../../../libraries/tally/src/cli.ts', import.meta.url))

/** Three owners, of whom two agree: counted and stated. */
async function smallVote() {
  const world = await ownersWorld(), { resident } = world.people
  const id = await world.announced(world.call(await world.rollOf([{ area: 10_000, persons: [resident] }, { area: 10_000 }, { area: 10_001 }])))
  for (const number of [1, 2]) await world.handIn(id, number, world.reading(`o${number}`, { 1: 'agree' }))
  await world.count(id)
  await stateOwnersResult(world.first(after), id)
  const site = (actor?: typeof resident) => siteRoutes(world.contextOf(actor, after))
  return { world, id, site, [Symbol.asyncDispose]: () => world[Symbol.asyncDispose]() }
}
const posted = { method: 'POST', body: new URLSearchParams() }

test('an owner opens the full sheet, each reading is on record, and strangers are turned away', async () => {
  await using vote = await smallVote()
  const { world, id, site } = vote
  assert.equal((await site(world.people.neighbour).request(`/ballots/${id}/sheet`)).status, 403)
  assert.equal((await site().request(`/ballots/${id}/sheet`)).status, 401)
  assert.equal((await site(world.people.stranger).request(`/ballots/${id}/sheet`, posted)).status, 403)
  const door = await site(world.people.resident).request(`/ballots/${id}/sheet`)
  assert.equal(door.status, 200)
  assert.doesNotMatch(await door.text(), /100\.01/)
  const sheet = await (await site(world.people.resident).request(`/ballots/${id}/sheet`, posted)).text()
  assert.match(sheet, /3室.*100\.01.*没有交回/s)
  assert.equal((await site(world.people.auditor).request(`/ballots/${id}/sheet.csv`, posted)).status, 200)
  assert.deepEqual(await world.many('select as_what, form from ballots.sheet_reading order by at, id'), [{ as_what: 'owner', form: 'page' }, { as_what: 'auditor', form: 'csv' }])
  assert.equal((await world.one<{ count: number }>(`select count(*) as count from transparency.act where name = 'ballots.full-sheet-read'`)).count, 2)
})

test('the downloaded sheet is recounted by the command line and by the page, step by step, to what was stated', async () => {
  await using vote = await smallVote()
  const { world, id, site } = vote
  const json = await (await site(world.people.resident).request(`/ballots/${id}/sheet.json`, posted)).text(), file = join(mkdtempSync(join(tmpdir(), 'sheet-')), 'sheet.json')
  writeFileSync(file, json)
  const { status, stdout } = spawnSync(process.execPath, [cli, 'owners', file], { encoding: 'utf8' })
  assert.equal(status, 0)
  assert.match(stdout, /participation by area: 3 x 200\.00 = 600\.00 >= 2 x 300\.01 = 600\.02 {2}no/)
  assert.match(stdout, /not passed, as stated/)
  const upload = async (text: string) => {
    const body = new FormData()
    body.append('file', new File([text], 'sheet.json', { type: 'application/json' }))
    return site().request(`/ballots/${id}/recount`, { method: 'POST', body })
  }
  const page = await (await upload(json)).text()
  assert.match(page, /和公布的结果一样/)
  assert.match(page, /3 × 200\.00 &lt; 2 × 300\.01/)
  assert.match(await (await upload(json.replace('"none"', '"agree"').replace('"answers": {}', '"answers": { "1": "agree" }'))).text(), /和公布的结果不一样/)
  const broken = await upload(json.replaceAll('"agree"', '"maybe"'))
  assert.deepEqual([broken.status, /不能重新计算：owners\[0\]\.answers\.1/.test(await broken.text())], [422, true])
  const stored = new FormData()
  stored.append('what', 'stored')
  assert.equal((await site(world.people.resident).request(`/ballots/${id}/recount`, { method: 'POST', body: stored })).status, 200)
  assert.equal((await site(world.people.neighbour).request(`/ballots/${id}/recount`, { method: 'POST', body: stored })).status, 403)
})

test('what everybody reads of a small vote has no area by which a flat could be told, and says where owners find it', async () => {
  await using vote = await smallVote()
  const { id, site } = vote
  const result = await (await site().request(`/ballots/${id}/result`)).text(), data = await (await site().request(`/ballots/${id}/result.json`)).text()
  assert.match(result, /四舍五入/)
  assert.match(result, /自己重新算一遍/)
  const { outcome } = JSON.parse(data) as { outcome: { questions: { sums: { area: number | null }[]; steps: { agree: { area: number }; against: unknown; steps: { what: string; part: number }[] } }[] } }
  const [question] = outcome.questions
  assert.deepEqual([question?.sums.every(({ area }) => area === null), question?.steps.against], [true, { heads: 0, area: null }])
  assert.equal((question?.steps.agree.area ?? 1) % 1000, 0)
})

test('a large vote shows its exact areas, and running sums show no direction on any page while it is open', async () => {
  await using world = await ownersWorld()
  const id = await world.announced(world.call(await world.rollOf(headsWith(3_000_000, 30))))
  await world.handIn(id, 1, world.reading('o1', { 1: 'agree' }))
  const pages = [`/ballots/${id}`, ...['assembly', 'service', 'papers', 'enter', 'differences', 'proxies', 'set-aside', 'outside', 'result'].map((place) => `/desk/assemblies/${id}/${place}`), '/desk/assemblies']
  const read = async (now = during) => Promise.all(pages.map(async (path) => { const answer = await siteRoutes(world.contextOf(world.people.first, now)).request(path); assert.equal(answer.status, 200, path); return answer.text() }))
  const before = await read()
  await using other = await ownersWorld()
  const twin = await other.announced(other.call(await other.rollOf(headsWith(3_000_000, 30))))
  await other.handIn(twin, 1, other.reading('o1', { 1: 'against' }))
  const keyless = (text: string) => text.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'KEY').replaceAll(/[0-9A-HJKMNP-TV-Z]{12}/g, 'CODE')
  const against = await Promise.all(pages.map(async (path) => (await siteRoutes(other.contextOf(other.people.first, during)).request(path.replace(id, twin))).text()))
  assert.deepEqual(against.map(keyless), before.map(keyless))
})

test('the desk makes, prints, takes back and enters papers, and calls an assembly by forms', async () => {
  await using world = await ownersWorld()
  const rollId = await world.rollOf(headsWith(30_000, 3)), id = await world.announced(world.call(rollId)), desk = siteRoutes(world.first(during)), form = (answers: Record<string, string>) => ({ method: 'POST', body: new URLSearchParams(answers) })
  assert.equal((await desk.request(`/desk/assemblies/${id}/papers`, form({ do: 'make' }))).status, 303)
  const print = await (await desk.request(`/desk/assemblies/${id}/papers/print`)).text()
  assert.equal(print.split('class="sheet"').length - 1, 3)
  assert.match(print, /业主签名/)
  const { code, id: paper } = await world.one<{ code: string; id: string }>('select code, id from ballots.owners_paper limit 1')
  assert.equal((await desk.request(`/desk/papers/${code}`)).headers.get('location'), `/desk/assemblies/${id}/papers?code=${code}`)
  assert.equal((await desk.request(`/desk/assemblies/${id}/papers`, form({ do: 'receive', code: code.toLowerCase() }))).status, 303)
  const incomplete = await desk.request(`/desk/assemblies/${id}/enter/${paper}`, form({ power: 'owner', signer: 'o1' }))
  assert.deepEqual([incomplete.status, /每一项都要选/.test(await incomplete.text())], [422, true])
  assert.equal((await desk.request(`/desk/assemblies/${id}/enter/${paper}`, form({ power: 'owner', signer: 'o1', 'mark-1': 'agree' }))).status, 303)
  assert.equal((await siteRoutes(world.contextOf(world.people.neighbour, during)).request(`/desk/assemblies/${id}/papers`)).status, 403)
  const second = await world.rollOf(headsWith(30_000, 3))
  const made = await desk.request('/desk/assemblies/new', form({ roll: second, title: '第二次', form: 'regular', convenedBy: 'street', opensOn: '2026-12-20', closesOn: '2026-12-30', channels: 'paper', matterTitle: '修改议事规则', matterKind: 'rules_of_procedure', matterText: '', within: '' }))
  assert.match(made.headers.get('location') ?? '', /^\/desk\/assemblies\/[0-9a-f-]{36}\/assembly/)
  const soon = await desk.request('/desk/assemblies/new', form({ roll: second, title: '太早', form: 'regular', convenedBy: 'street', opensOn: '2026-11-30', closesOn: '2026-12-30', channels: 'paper', matterTitle: '修改议事规则', matterKind: 'rules_of_procedure', matterText: '', within: '' }))
  assert.deepEqual([soon.status, /最早从 2026-12-09 开始/.test(await soon.text())], [422, true])
  assert.equal((await desk.request('/desk/charters', form({ unit: world.units.north.id, effectiveFrom: '2026-11-01', source: '第1号决定', silenceClause: '' }))).status, 303)
})
