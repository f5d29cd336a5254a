import { sql } from 'kysely'
import { assignDuty, defineCategory } from '#domains/matters'
import { appoint, foundOrganisation, organisations, postsOf, registerWalkIn } from '#domains/people'
import { addLevel, boundaryCheck, childrenOf, featuresOf, importBoundaries, importUnits, ownDays, place, setOwnDays, setUpPlace, type Unit, unitByCode } from '#domains/territory'
import { type Actor, type Context, together } from '#platform/context'
import { Refusal } from '#platform/refusal'
import { tables } from '../../tables.ts'
import { featuresAsUnits, unitLevel, type UnitsOfFile } from '../rules/features-as-units.ts'

export interface ReplaySetting {
  /** Under which the requests are known when the import goes on. */
  readonly scope: string
  /** A GeoJSON FeatureCollection of the units, in WGS-84. */
  readonly boundaries: unknown
  /** Property of a feature that is its unit's code. */
  readonly unitId: string
  /** Time zone in which the file tells its times, and by whose days the clocks of its requests run. */
  readonly timezone: string
  /** Kinds of requests in the file: their names by the codes of their categories. */
  readonly types: ReadonlyMap<string, string>
}

/** Code of the unit that stands above the imported ones in an installation that was empty. */
const rootCode = 'replay'
const rootLevel = { key: 'imported-place', ordinal: 65, kind: 'area', nameZh: '导入的地方', nameEn: 'Imported place' } as const
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
 * that answers for each, a category for each kind. Done again it changes nothing. Gives whoever acts for the import, and the units of the file.
 * Refuses `open-data.no-unit-id`, `open-data.feature-refused` (feature, property and reason of the first that cannot be a unit), `open-data.code-held`.
 */
export function prepareReplay(context: Context, setting: ReplaySetting): Promise<{ actor: Actor; units: UnitsOfFile }> {
  return together(context, async (context) => {
    await sql`select pg_advisory_xact_lock(hashtextextended('open_data.replay', 0))`.execute(context.database)
    const importing: Context = { ...context, origin: 'import', actor: undefined }
    const actor = await administratorOf(importing, setting.scope)
    const acting: Context = { ...importing, actor }
    const parent = await parentOf(acting, setting.timezone)
    await addLevel(acting, unitLevel)
    const units = featuresAsUnits(setting.boundaries, setting.unitId, parent.code)
    if (units.codes.length === 0 && units.leftOut.length > 0) throw new Refusal('open-data.no-unit-id', 'invalid', { property: setting.unitId.slice(0, 60), features: units.leftOut.length })
    await refuseHeldCodes(acting, units, parent)
    await refuseBrokenFeatures(acting, units, setting.unitId)
    await importBoundaries(acting, units.collection, boundaryOptions)
    for (const unit of await childrenOf(acting, parent.id)) if (unit.level === unitLevel.key) await answerFor(acting, unit)
    for (const [sort, [code, type]] of [...setting.types].entries()) {
      const name = { zh: type, en: type }
      await defineCategory(acting, { code, kind: 'event', large: { zh: '导入', en: 'Imported' }, small: name, clocks, needsCheck: false, offered: parent.code === rootCode, sort: 1000 + sort, validFrom, source: `import:${setting.scope}` })
    }
    return { actor, units }
  })
}

const boundaryOptions = { datum: 'WGS84', codeProperty: 'code' } as const

/** Names the feature as the file counts it, and its property as the file calls it. */
async function refuseBrokenFeatures(context: Context, units: UnitsOfFile, unitId: string): Promise<void> {
  const features = featuresOf(units.collection)
  const { reasons } = await boundaryCheck(context, features, boundaryOptions)
  const [first] = reasons
  if (!first) return
  const refused = new Set(reasons.map(({ row }) => row)).size
  throw new Refusal('open-data.feature-refused', 'invalid', {
    ...first.facts, feature: units.features[first.row - 1]?.join(', ') ?? String(first.row), property: first.field === 'properties.code' || first.field === 'code' ? `properties.${unitId}` : first.field, reason: first.code, refused,
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

/**
 * The unit under which the imported ones stand: the root of the place, where the place counts its days in the same time zone; otherwise
 * a tree of its own beside the place's, with its own days. What belongs to the place stays as it is.
 */
async function parentOf(context: Context, timezone: string): Promise<Unit> {
  const here = await place(context)
  if (!here) {
    await addLevel(context, rootLevel)
    await setUpPlace(context, { name: 'Replay', timezone, calendar: 'every-day', rootUnit: { code: rootCode, name: 'Replay', level: rootLevel.key } })
  }
  const roots = await childrenOf(context, null), rootId = (await place(context))?.rootUnitId
  const root = here && here.timezone !== timezone ? undefined : roots.find((unit) => unit.id === rootId) ?? roots[0]
  return root ?? await ownTree(context, timezone)
}

async function ownTree(context: Context, timezone: string): Promise<Unit> {
  const code = `${rootCode} ${timezone}`
  await addLevel(context, rootLevel)
  await importUnits(context, [{ row: 1, code, name: `Replay (${timezone})`, level: rootLevel.key, parentCode: null }])
  const root = await unitByCode(context, code)
  if (!root) throw new Error('the tree of the import stands on no unit')
  if (!(await ownDays(context)).some(({ unitId }) => unitId === root.id)) await setOwnDays(context, root.id, { timezone, calendar: 'every-day' })
  return root
}

/** A code under which something else of the place is known is not the import's to move. Refuses `open-data.code-held`. */
async function refuseHeldCodes(context: Context, units: UnitsOfFile, parent: Unit): Promise<void> {
  const held = await tables(context).selectFrom('territory.public_unit').select(['code', 'name']).where('code', '=', sql<string>`any(${[...units.codes]}::text[])`)
    .where((where) => where.or([where('parent_id', 'is', null), where('parent_id', '<>', parent.id)])).orderBy('code').limit(1).executeTakeFirst()
  if (held) throw new Refusal('open-data.code-held', 'conflict', { code: held.code, name: held.name })
}

async function answerFor(context: Context, unit: Unit): Promise<void> {
  const [standing] = await organisations(context, { unitId: unit.id })
  const organisationId = standing?.id ?? await foundOrganisation(context, { name: unit.name.slice(0, 100), kind: 'community', unitId: unit.id })
  await assignDuty(context, { part: 'territory', categoryCode: null, unitId: unit.id, organisationId, validFrom })
}
