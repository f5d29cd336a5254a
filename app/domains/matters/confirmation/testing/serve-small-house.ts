import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Actor } from '#platform/context'
import { Memory } from '#platform/memory'
import { readSettings } from '#platform/settings'
import { serve } from '#platform/testing/listen'
import { site } from '../../../../site.tsx'
import { loadManifest } from '../../../../ui/assets.tsx'
import { buildAssets } from '../../../../ui/build.ts'
import { matterRefusals } from '../../refusals.ts'
import { matterRoutes } from '../../routes.ts'
import type { smallPlace } from '../../testing/place.ts'

/** The room's pages of a small place on a port of its own, with the real stylesheet and policy. The cookie `who` names the reader among its people; `lang` and `large` set the page. */
export async function serveSmallHouse(place: Awaited<ReturnType<typeof smallPlace>>, now: Date) {
  const assets = await mkdtemp(join(tmpdir(), 'assets-'))
  await buildAssets(assets)
  loadManifest(assets)
  const people: Readonly<Record<string, Actor | undefined>> = place.people
  const pages = site({
    settings: readSettings({}), database: { database: place.db.database, pool: place.db.pool, memory: new Memory(), close: async () => {} }, files: place.files, assetsFolder: assets, now: () => now,
    rooms: [{ name: 'matters', routes: matterRoutes, refusals: matterRefusals }],
    readerOf: async (request) => {
      const cookie = (name: string) => new RegExp(`(?:^|; )${name}=([^;]*)`).exec(request.headers.get('cookie') ?? '')?.[1] ?? ''
      const actor = people[cookie('who')]
      return { actor, setCookies: [], preferences: { locale: cookie('lang') === 'en' ? 'en' as const : 'zh-CN' as const, largePrint: cookie('large') === '1' }, staff: (actor?.posts.length ?? 0) > 0 }
    },
    placeOf: async () => ({ name: '示例街道', phone: '010-00000000', sample: true }), unreadOf: async () => 0,
  })
  return serve({ fetch: (request) => pages.fetch(request) })
}
