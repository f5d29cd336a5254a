import type { Child } from 'hono/jsx'
import type { Context } from '#platform/context'
import { mayDo, requirePermission } from '#platform/permission'
import { Layout } from '#ui/layout'
import { Notice } from '#ui/notice'
import type { Page } from '#ui/page'
import { ancestorsOf, childrenOf, unitsNamed } from '../reads/units.ts'
import { levels as levelsOf } from '../reads/levels.ts'
import { territoryPermissions } from '../rules/permissions.ts'
import type { Unit } from '../rules/unit.ts'
import { territoryWords } from '../words/words.ts'
import { UnitList, UnitPath, UnitSearch } from './unit-list.tsx'

/** Lets staff see the desk of places: those whose post reaches any of it. */
export function requireDesk(context: Context): void {
  requirePermission(context, territoryPermissions['territory.read-desk'], { unitPath: context.actor?.posts.flatMap((post) => post.unitPath) ?? [] })
}

export const mayAdminister = (context: Context): boolean => mayDo(context.actor, territoryPermissions['territory.import'])

const addresses = { units: 'units', changes: 'units/changes', levels: 'levels', plates: 'plates', responsibilities: 'responsibilities', place: 'place' } as const
type DeskPart = keyof typeof addresses

/** The frame of the pages on places at the desk: links to the others, and what was just done. */
export function DeskFrame({ page, may, title, lead, current, done, children, refreshSeconds }: { page: Page; /** Whether the reader administers the place: others are not led to its settings. */ may: boolean; title: string; lead?: string; current: DeskPart; done?: string | undefined; children: Child; refreshSeconds?: number | undefined }) {
  const words = territoryWords(page.locale).desk
  return (
    <Layout page={page} kind="desk" title={title} lead={lead} back={{ href: '/desk/administration', label: words.administration }} refreshSeconds={refreshSeconds}>
      <nav class="filters" aria-label={words.units}>
        <ul class="views">
          {(Object.keys(addresses) as DeskPart[]).filter((name) => may || (name !== 'place' && name !== 'levels')).map((name) => <li><a href={`/desk/administration/${addresses[name]}`} aria-current={name === current ? 'page' : undefined}>{words[name]}</a></li>)}
        </ul>
      </nav>
      {done !== undefined && <Notice tone="done" title={done} announce />}
      {children}
    </Layout>
  )
}

export interface FinderData { readonly path: readonly Unit[]; readonly children: readonly Unit[]; readonly named: readonly Unit[] | undefined; readonly query: string; readonly levels: Awaited<ReturnType<typeof levelsOf>> }

export async function finderData(context: Context, unitId: string | undefined, query: string): Promise<FinderData> {
  return {
    path: unitId ? await ancestorsOf(context, unitId) : [], children: await childrenOf(context, unitId ?? null), levels: await levelsOf(context),
    named: query.trim() === '' ? undefined : await unitsNamed(context, query), query,
  }
}

/** Finds a unit by name or by going down the tree; every unit links to the same page with `?unit=`. */
export function UnitFinder({ data, action, page, limit = 100 }: { data: FinderData; action: string; page: Page; limit?: number }) {
  const words = territoryWords(page.locale)
  const hrefOf = (unit: Unit) => `${action}?unit=${unit.id}`
  const units = data.named ?? data.children
  return (
    <>
      <UnitSearch action={action} query={data.query} label={words.desk.search} button={words.places.find} />
      {data.named !== undefined && <p>{words.places.found(data.named.length)}</p>}
      {data.named === undefined && data.path.length > 0 && <UnitPath units={data.path} hrefOf={hrefOf} label={words.place.path} />}
      {units.length === 0 && data.named === undefined && <p class="soft">{data.path.length === 0 ? words.desk.noTree : words.desk.none}</p>}
      <UnitList units={units.slice(0, limit)} levels={data.levels} locale={page.locale} hrefOf={hrefOf} />
      {units.length > limit && <p class="soft">{words.place.beneathMore(units.length - limit)}</p>}
    </>
  )
}
