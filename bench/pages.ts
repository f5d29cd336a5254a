/** Latency of the public list and of a matter's page, as a multiple of a bare Hono handler that runs the same queries and answers JSON. */
import { Hono } from 'hono'
import { loadManifest } from '../app/ui/assets.tsx'
import { buildAssets } from '../app/ui/build.ts'
import { mapOf, unitById } from '../app/domains/territory/index.ts'
import { publicMatter, publicStory } from '../app/domains/matters/publishing/reads/public-matter.ts'
import { publicMatters } from '../app/domains/matters/publishing/reads/public-matters.ts'
import { basis } from '../app/domains/matters/reads/basis.ts'
import { join } from 'node:path'
import type { BenchPlace } from './place.ts'
import { median, rounded } from './place.ts'
import { readSettings } from '../app/platform/settings.ts'
import { buildHouse } from '../app/house.ts'
import { fileStore } from '../app/platform/files.ts'

interface Door { fetch(request: Request): Response | Promise<Response> }
const ask = async (door: Door, path: string) => {
  const response = await door.fetch(new Request(`http://localhost${path}`, { headers: { 'accept-language': 'zh-CN' } }))
  const body = await response.text()
  if (response.status !== 200 || body.length < 100) throw new Error(`${path}: ${response.status}, ${body.length} characters`)
}

export interface PageRatio { readonly page: string; readonly timesBareHandler: number; readonly millisecondsOne: number; readonly perSecondTenAtATime: number; readonly bareTenAtATime: number }

/** Medians over `rounds` interleaved requests, one at a time; then both at ten at a time. */
export async function pageRatios(full: BenchPlace, url: string, folder: string, rounds = 300): Promise<PageRatio[]> {
  const assets = join(folder, 'assets')
  await buildAssets(assets)
  loadManifest(assets)
  const settings = readSettings({ DATA_DIR: folder, DATABASE_URL: url })
  const { site } = await buildHouse(settings, { url, database: full.open, files: fileStore(join(folder, 'files')), close: async () => {} })
  const unit = full.communities[7]!.id
  const { matters } = await publicMatters(full.context(), { unitId: unit, state: 'open' })
  const number = matters[3]!.number
  const bare = new Hono()
    .get('/matters', async (c) => {
      const context = full.context()
      const unit = await unitById(context, c.req.query('unit') ?? '')
      const rules = await basis(context)
      return c.json({ unit, edition: rules.edition, ...await publicMatters(context, { unitId: unit?.id, state: 'open' }) })
    })
    .get('/matters/:number', async (c) => {
      const context = full.context()
      const found = await publicMatter(context, c.req.param('number'))
      if (!found) return c.json({}, 404)
      return c.json({ found, ...await publicStory(context, found.id), edition: (await basis(context)).edition, unit: found.unit_id ? await unitById(context, found.unit_id) : undefined, map: found.lng === null ? undefined : await mapOf(context, found.unit_id) })
    })
  const results: PageRatio[] = []
  for (const [page, path] of [['list', `/matters?unit=${unit}&state=open`], ['matter', `/matters/${number}`]] as const) {
    const ours: number[] = [], theirs: number[] = []
    for (let round = 0; round < rounds + 50; round += 1) {
      for (const [times, door] of [[ours, site], [theirs, bare]] as const) {
        const started = performance.now()
        await ask(door, path)
        if (round >= 50) times.push(performance.now() - started)
      }
    }
    const ten = async (door: Door) => {
      let left = 600
      const started = performance.now()
      await Promise.all(Array.from({ length: 10 }, async () => { while (left > 0) { left -= 1; await ask(door, path) } }))
      return Math.round(600 / ((performance.now() - started) / 1000))
    }
    results.push({ page, timesBareHandler: rounded(median(ours) / median(theirs)), millisecondsOne: rounded(median(ours)), perSecondTenAtATime: await ten(site), bareTenAtATime: await ten(bare) })
  }
  return results
}
