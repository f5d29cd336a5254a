import { sql } from 'kysely'
import { recordAct } from '#domains/transparency'
import { together, type Context } from '#platform/context'
import { requirePermission } from '#platform/permission'
import { Refusal } from '#platform/refusal'
import { boundaryCheck, type BoundaryOptions } from '../reads/boundary-check.ts'
import type { SoundBoundary } from '../rules/check-features.ts'
import type { Datum } from '../rules/datum.ts'
import { territoryPermissions } from '../rules/permissions.ts'
import { featuresOf } from '../rules/read-features.ts'
import { tables } from '../tables.ts'
import { type ImportOptions, type ImportOutcome, importUnits } from './import-units.ts'
import { lockTree } from './lock-tree.ts'

export type { BoundaryOptions }

/**
 * Brings boundaries in from a GeoJSON FeatureCollection, all or none; features that say name, level and parent_code bring their units along.
 * The same boundaries again change nothing. Refuses `territory.rows-refused`: ask `boundaryCheck` for the reasons.
 */
export function importBoundaries(context: Context, collection: unknown, options: BoundaryOptions & Pick<ImportOptions, 'sample' | 'validFrom' | 'importId' | 'permitted' | 'onProgress'>): Promise<ImportOutcome> {
  const post = options.permitted ? null : requirePermission(context, territoryPermissions['territory.import']).postId
  const features = featuresOf(collection)
  return together(context, async (context) => {
    await lockTree(context)
    const check = await boundaryCheck(context, features, options)
    const [first] = check.reasons
    if (first) throw new Refusal('territory.rows-refused', 'invalid', { refused: new Set(check.reasons.map((reason) => reason.row)).size, row: first.row, field: first.field, reason: first.code })
    if (check.units.length > 0) await importUnits(context, check.units, { ...options, permitted: true })
    const written = [...check.created, ...check.changed]
    const outcome = { created: check.created.length, changed: check.changed.length, unchanged: check.unchanged }
    if (written.length === 0) return outcome
    if (options.importId) await rememberFormer(context, options.importId, written)
    for (let from = 0; from < written.length; from += 500) {
      await writeBoundaries(context, written.slice(from, from + 500), options.datum, options.importId)
      await options.onProgress?.(Math.min(written.length, from + 500))
    }
    await recordAct(context, 'territory.boundaries-imported', options.importId ?? 'boundaries', { post, facts: { ...outcome, datum: options.datum } })
    return outcome
  })
}

async function rememberFormer(context: Context, importId: string, written: readonly SoundBoundary[]): Promise<void> {
  await sql`
    insert into territory.former_boundary (import_id, unit_id, was)
    select ${importId}::uuid, unit.id, to_jsonb(boundary) from territory.unit unit left join territory.boundary boundary on boundary.unit_id = unit.id
    where unit.valid_to is null and unit.code = any(${written.map(({ code }) => code)}::text[])`.execute(tables(context))
}

async function writeBoundaries(context: Context, written: readonly SoundBoundary[], datum: Datum, importId: string | undefined): Promise<void> {
  const part = <Value>(value: (boundary: SoundBoundary) => Value) => written.map(value)
  await sql`
    insert into territory.boundary (unit_id, geometry, datum, source_geometry, west, south, east, north, digest, import_id, at)
    select unit.id, given.geometry, ${datum}, given.source, given.west, given.south, given.east, given.north, given.digest, ${importId ?? null}::uuid, ${context.now}
    from unnest(${part(({ code }) => code)}::text[], ${part(({ geometry }) => JSON.stringify(geometry))}::jsonb[], ${part(({ source }) => JSON.stringify(source))}::jsonb[],
      ${part(({ bounds }) => bounds.west)}::float8[], ${part(({ bounds }) => bounds.south)}::float8[], ${part(({ bounds }) => bounds.east)}::float8[], ${part(({ bounds }) => bounds.north)}::float8[],
      ${part(({ digest }) => digest)}::text[]) given (code, geometry, source, west, south, east, north, digest)
    join territory.unit unit on unit.code = given.code and unit.valid_to is null
    on conflict (unit_id) do update set geometry = excluded.geometry, datum = excluded.datum, source_geometry = excluded.source_geometry,
      west = excluded.west, south = excluded.south, east = excluded.east, north = excluded.north, digest = excluded.digest, import_id = excluded.import_id, at = excluded.at`.execute(tables(context))
}
