import assert from 'node:assert/strict'
import { test } from 'node:test'
import { siteRoutes } from '../votes/testing/site-routes.ts'
import { noRules, headsWith, noticeDay, ownersWorld } from './testing/owners-world.ts'
import { adoptCharter } from './acts/adopt-charter.ts'

const form = (answers: Record<string, string>) => ({ method: 'POST', body: new URLSearchParams(answers) })

test('a day that does not exist, or a number that nobody has, is said at its field at the owners’ desk', async () => {
  await using world = await ownersWorld()
  const rollId = await world.rollOf(headsWith(30_000, 3)), id = await world.announced(world.call(rollId)), desk = siteRoutes(world.first())
  const forms: readonly (readonly [string, Record<string, string>])[] = ['2026-02-31', 'soon', ''].flatMap((day) => [
    ['/desk/charters', { unit: world.units.north.id, effectiveFrom: day, source: '第1号决定', silenceClause: '' }],
    [`/desk/assemblies/${id}/service`, { numbers: '1', on: day, channel: 'signed' }],
    [`/desk/assemblies/${id}/proxies`, { number: '1', principal: 'o1', holderName: '王受托', written: '1', until: day, 'opinion-1': 'agree' }],
    ['/desk/assemblies/new', { roll: rollId, title: '第二次', form: 'regular', convenedBy: 'street', opensOn: '2026-12-20', closesOn: day, channels: 'paper', matterTitle: '甲', matterKind: 'covenant', matterText: '', within: '' }],
    ['/desk/assemblies/new', { roll: rollId, title: '第二次', form: 'regular', convenedBy: 'street', opensOn: day, closesOn: '2026-12-30', channels: 'paper', matterTitle: '甲', matterKind: 'covenant', matterText: '', within: '' }],
  ])
  for (const [path, answers] of [...forms, [`/desk/assemblies/${id}/service`, { selected: 'x', on: '2026-11-20', channel: 'signed' }], [`/desk/assemblies/${id}/proxies`, { number: '13812345678', principal: 'o1', holderName: '王受托', written: '1', until: '2026-12-01', 'opinion-1': 'agree' }]] as const) {
    assert.equal((await desk.request(path, form(answers))).status, 422, `${path} ${JSON.stringify(answers)}`)
  }
})

test('the same rules of procedure sent twice, or at the same moment, are one version', async () => {
  await using world = await ownersWorld()
  const adopt = (source: string) => adoptCharter(world.first(noticeDay), { unitId: world.units.north.id, effectiveFrom: '2026-01-01', source, body: noRules })
  const same = await Promise.all([1, 2, 3, 4].map(() => adopt('第1号决定')))
  assert.deepEqual([new Set(same.map(({ id }) => id)).size, same.map(({ version }) => version)], [1, [1, 1, 1, 1]])
  assert.equal((await adopt('第2号决定')).version, 2)
})
