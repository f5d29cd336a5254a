import { rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { administers, matterPermissions } from '#domains/matters'
import { place } from '#domains/territory'
import { actorFromRequest, isStaff, secondFactorDetour } from '#domains/people'
import { unreadCount } from '#domains/notifications'
import type { Context, Origin } from '#platform/context'
import type { Settings } from '#platform/settings'
import { builtAssets } from './built-assets.ts'
import { type Demonstration, loadDemonstration } from './demonstration/load.ts'
import { keptSecret } from './keep-secret.ts'
import type { OpenHouse } from './open-house.ts'
import { deskTogether, governs } from './pages/desk-together.tsx'
import { home } from './pages/home.tsx'
import { setup } from './pages/setup.tsx'
import { together } from './pages/together.tsx'
import { type Rooms, rooms } from './rooms.ts'
import { site } from './site.tsx'

export interface House extends Rooms {
  readonly site: ReturnType<typeof site>
  readonly contextFor: (origin: Origin) => Context
  readonly demonstrate: (context: Context) => Promise<Demonstration>
}

/** The whole application on an open database: rooms, pages, jobs. Tests and the server build it alike. */
export async function buildHouse(settings: Settings, open: OpenHouse, now: () => Date = () => new Date()): Promise<House> {
  const { database, files } = open
  const [assetsFolder, secret] = [await builtAssets(), await keptSecret(settings.dataDir)]
  const built = rooms({ settings, database, secret })
  const contextFor = (origin: Origin): Context => ({ actor: undefined, now: now(), locale: 'zh-CN', origin, database: database.database, memory: database.memory, files })
  const demonstrate = async (context: Context) => {
    const demonstration = await loadDemonstration(context, settings.baseUrl)
    const path = join(settings.dataDir, 'demo.json')
    await writeFile(`${path}.part`, `${JSON.stringify(demonstration, null, 2)}\n`, { mode: 0o600 })
    await rename(`${path}.part`, path)
    return demonstration
  }
  const pages = site({
    settings, database, files, assetsFolder, now,
    rooms: [{ name: 'first pages', routes: home.route('/together', together).route('/desk/together', deskTogether).route('/setup', setup(demonstrate, (locale) => Object.assign({}, ...built.doors.map((room) => room.refusals?.(locale))))) }, ...built.doors],
    readerOf: async (request, context) => {
      const { actor, preferences, setCookies, session } = await actorFromRequest(built.auth, request, context.now)
      const staff = (actor?.posts.some((post) => isStaff(post.role)) ?? false) || (session?.secondFactorNeeded ?? false)
      const may = (act: keyof typeof matterPermissions) => actor?.posts.some((post) => post.role in matterPermissions[act].allowed) ?? false
      const work = { matters: may('matters.see-queue'), governs: governs(actor), takesIn: may('matters.report-for-someone'), patrols: may('matters.report-patrol-finding'), administers: administers(actor) }
      return { actor, setCookies, preferences: { locale: preferences.locale, largePrint: preferences.largePrint ?? false }, staff, work, detour: secondFactorDetour(request, session?.secondFactorNeeded ?? false) }
    },
    placeOf: place,
    unreadOf: unreadCount,
  })
  return { ...built, site: pages, contextFor, demonstrate }
}
