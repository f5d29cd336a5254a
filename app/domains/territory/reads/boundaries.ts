import type { Context } from '#platform/context'
import { type Bounds, boundsAround, type Geometry } from '../rules/geometry.ts'
import { tables } from '../tables.ts'
import { unitById } from './units.ts'

export interface DrawnUnit {
  readonly id: string
  readonly name: string
  readonly level: string
  readonly geometry: Geometry
  readonly chosen: boolean
}

export interface DrawnMap { readonly units: readonly DrawnUnit[]; readonly bounds: Bounds }

const most = 600

/**
 * What a map of a unit shows: its own boundary and those directly beneath it; where neither is known, the boundaries of its neighbours or of what lies deeper.
 * Without a unit, the widest units that have boundaries. Undefined when there is nothing to draw.
 */
export async function mapOf(context: Context, unitId?: string | null): Promise<DrawnMap | undefined> {
  const unit = unitId ? await unitById(context, unitId) : undefined
  const drawn = tables(context).selectFrom('territory.boundary as boundary').innerJoin('territory.unit as unit', 'unit.id', 'boundary.unit_id').where('unit.valid_to', 'is', null)
    .select(['unit.id', 'unit.name', 'unit.level', 'unit.kind', 'unit.path', 'boundary.geometry', 'boundary.west', 'boundary.south', 'boundary.east', 'boundary.north'])
  const rows = unit
    ? await drawn.where((where) => where.or([where('unit.id', '=', unit.id), where('unit.parent_id', '=', unit.id)])).orderBy('unit.code').limit(most).execute()
    : await widest(context, drawn)
  // One unit around everything would be an empty frame: what lies in it is shown with it.
  const [only] = rows
  if (!unit && only && rows.length === 1) {
    const inside = await mapOf(context, only.id)
    return inside && { ...inside, units: inside.units.map((shown) => ({ ...shown, chosen: false })) }
  }
  // A home or an entrance has no boundary of its own: it is shown on its nearest ancestor's.
  if (rows.length === 0 && unit) return unit.parentId ? mapOf(context, unit.parentId) : mapOf(context)
  const own = rows.find((row) => row.id === unit?.id)
  // A unit with nothing beneath it is shown among its neighbours.
  if (own && rows.length === 1 && unit?.parentId) rows.push(...await drawn.where('unit.parent_id', '=', unit.parentId).where('unit.id', '<>', unit.id).orderBy('unit.code').limit(most).execute())
  const bounds = boundsAround(own ? [own] : rows)
  if (!bounds) return undefined
  // Wider shapes first, and dedicated grids last, so that what lies in others is drawn upon them.
  return { bounds, units: rows.sort((a, b) => a.path.length - b.path.length || Number(a.kind === 'dedicated') - Number(b.kind === 'dedicated') || Number(a.id === own?.id) - Number(b.id === own?.id)).map(({ id, name, level, geometry }) => ({ id, name, level, geometry, chosen: id === unit?.id })) }
}

async function widest<Row>(context: Context, drawn: { limit(most: number): { execute(): Promise<Row[]> }; where(column: 'unit.level', operator: '=', value: string): { limit(most: number): { execute(): Promise<Row[]> } } }): Promise<Row[]> {
  const level = await tables(context).selectFrom('territory.boundary as boundary').innerJoin('territory.unit as unit', 'unit.id', 'boundary.unit_id').innerJoin('territory.level as level', 'level.key', 'unit.level')
    .where('unit.valid_to', 'is', null).select('level.key').orderBy('level.ordinal').limit(1).executeTakeFirst()
  return level ? drawn.where('unit.level', '=', level.key).limit(most).execute() : []
}
