import { sql } from 'kysely'
import { assignDuty, defineCategory } from '#domains/matters'
import { appoint, foundOrganisation, organisations, postsOf, registerWalkIn } from '#domains/people'
import { addLevel, childrenOf, importBoundaries, place, setUpPlace, type Unit } from '#domains/territory'
import { type Actor, type Context, together } from '#platform/context'
import { Refusal } from '#platform/refusal'
import { tables } from '../../tables.ts'
import { categoryCode } from '../rules/category-code.ts'
import { featuresAsUnits, unitLevel } from '../rules/features-as-units.ts'

export interface ReplaySetting {
  /** Under which the requests are known when the import goes on. */
  readonly scope: string
  /** A GeoJSON FeatureCollection of the units, in WGS-84. */
  readonly boundaries: unknown
  /** Property of a feature that is its unit's code. */
  readonly unitId: string
  /** Time zone in which the file tells its times: the place's, where none is set up yet. */
  readonly timezone: string
  /** Names of the kinds of requests in the file. */
  readonly types: readonly string[]
}

/** Code of the unit that stands above the imported ones in an installation that was empty. */
const rootCode = 'replay'
/** Rules of the import hold from before every request of it. */
const validFrom = '1900-01-01'

const days = (amount: number) => ({ amount, unit: 'day' as const })
/** Limits in natural days: what another city promised is not known, so these are plain. */
const clocks = {
  dispatch: days(1), 'sign-in': days(1), contact: days(2), handle: days(15), check: days(3), ask: days(7),
  urgent: { dispatch: days(1), 'sign-in': days(1), contact: days(1), handle: days(2) },
}

/**
 * Makes ready what the requests of another city need: the place if there is none, its units with their boundaries, an organisation
 * that answers for each, a category for each kind. Done again it changes nothing. Gives whoever acts for the import.
 */
export function prepareReplay(context: Context, setting: ReplaySetting): Promise<Actor> {
  return together(context, async (context) => {
    await sql`select pg_advisory_xact_lock(hashtextextended('open_data.replay', 0))`.execute(context.database)
    const importing: Context = { ...context, origin: 'import', actor: undefined }
    const actor = await administratorOf(importing, setting.scope)
    const acting: Context = { ...importing, actor }
    const parent = await parentOf(acting, setting.timezone)
    await addLevel(acting, unitLevel)
    await importBoundaries(acting, featuresAsUnits(setting.boundaries, setting.unitId, parent.code), { datum: 'WGS84', codeProperty: 'code' })
    for (const unit of await childrenOf(acting, parent.id)) if (unit.level === unitLevel.key) await answerFor(acting, unit)
    for (const [sort, type] of setting.types.entries()) {
      const name = { zh: type, en: type }
      await defineCategory(acting, { code: categoryCode(type), kind: 'event', large: { zh: '导入', en: 'Imported' }, small: name, clocks, needsCheck: false, sort: 1000 + sort, validFrom, source: `import:${setting.scope}` })
    }
    return actor
  })
}

/** Acts for the installation itself until there is somebody who may: it is no person. */
const nobody = '00000000-0000-0000-0000-000000000000'
const installer: Actor = { id: nobody, name: '', posts: [{ id: nobody, role: 'dispatcher', unitId: null, unitPath: [], organisationId: null }] }

/** Whoever acts for the import: a person in the records, without a way to sign in. */
async function administratorOf(context: Context, scope: string): Promise<Actor> {
  const db = tables(context)
  const known = await db.selectFrom('open_data.replay').select('person_id').where('scope', '=', scope).executeTakeFirst()
  const id = known?.person_id ?? await registerWalkIn({ ...context, actor: installer }, { name: 'Import' })
  if (!known) {
    await appoint(context, { personId: id, role: 'place-administrator', startsAt: context.now })
    await db.insertInto('open_data.replay').values({ scope, person_id: id, started_at: context.now }).execute()
  }
  const posts = await postsOf(context, id)
  return { id, name: 'Import', posts: posts.map((post) => ({ id: post.id, role: post.role, unitId: post.unitId, unitPath: [], organisationId: post.organisationId })) }
}

async function parentOf(context: Context, timezone: string): Promise<Unit> {
  const here = await place(context)
  if (here && here.timezone !== timezone) throw new Refusal('open-data.other-time-zone', 'conflict', { timezone: here.timezone, given: timezone })
  if (!here) {
    await addLevel(context, { key: 'imported-place', ordinal: 65, kind: 'area', nameZh: '导入的地方', nameEn: 'Imported place' })
    await setUpPlace(context, { name: 'Replay', timezone, calendar: 'every-day', rootUnit: { code: rootCode, name: 'Replay', level: 'imported-place' } })
  }
  const roots = await childrenOf(context, null), rootId = (await place(context))?.rootUnitId
  const root = roots.find((unit) => unit.id === rootId) ?? roots[0]
  if (!root) throw new Refusal('open-data.no-root-unit', 'conflict')
  return root
}

async function answerFor(context: Context, unit: Unit): Promise<void> {
  const [standing] = await organisations(context, { unitId: unit.id })
  const organisationId = standing?.id ?? await foundOrganisation(context, { name: unit.name.slice(0, 100), kind: 'community', unitId: unit.id })
  await assignDuty(context, { part: 'territory', categoryCode: null, unitId: unit.id, organisationId, validFrom })
}
