import { sql } from 'kysely'
import { today } from '#domains/territory'
import type { Context } from '#platform/context'
import { isKey } from '#platform/key'
import { Refusal } from '#platform/refusal'
import { tables } from '../../tables.ts'
import type { ExclusiveUnit } from '../rules/exclusive-unit.ts'
import { unitOf, versionRows } from './holdings.ts'
import { inOrder } from './property.ts'

type Row = Parameters<typeof unitOf>[0]

/** Units of an estate, by building, in the order of doors; `words` finds a building or a label. */
export async function unitsOfRegister(context: Context, estateId: string, { building, words = '', limit = 300 }: { readonly building?: string | undefined; readonly words?: string; readonly limit?: number } = {}): Promise<{ units: ExclusiveUnit[]; all: number }> {
  const { rows } = await sql<Row>`
    ${versionRows(await today(context))} where unit.estate_id = ${estateId} ${building === undefined ? sql`` : sql`and version.building = ${building}`}
      ${words === '' ? sql`` : sql`and (strpos(version.label, ${words}) > 0 or strpos(version.building || version.label, ${words}) > 0 or unit.key = ${words})`}`.execute(tables(context))
  const units = rows.map(unitOf).sort((a, b) => inOrder(a.building, b.building) || inOrder(a.label, b.label))
  return { units: units.slice(0, limit), all: units.length }
}

/** One unit of the register as it stands. Refuses `ballots.unknown-exclusive-unit`. */
export async function exclusiveUnitById(context: Context, id: string): Promise<ExclusiveUnit> {
  const { rows: [row] } = isKey(id) ? await sql<Row>`${versionRows(await today(context))} where unit.id = ${id}`.execute(tables(context)) : { rows: [] }
  if (!row) throw new Refusal('ballots.unknown-exclusive-unit', 'missing')
  return unitOf(row)
}

/** The unit behind a door as a person writes it: blanks and widths do not matter. Undefined when there is none or more than one. */
export async function unitAtDoor(context: Context, estateId: string, building: string, label: string): Promise<ExclusiveUnit | undefined> {
  const plain = (text: string) => text.normalize('NFKC').replace(/[\s\-—_/号室#]+/g, '').toLowerCase()
  const { units } = await unitsOfRegister(context, estateId, { building, limit: 100_000 })
  const found = units.filter((unit) => plain(unit.label) === plain(label))
  return found.length === 1 ? found[0] : undefined
}

export interface Version {
  readonly id: string
  readonly label: string
  readonly building: string
  readonly area: number
  readonly state: ExclusiveUnit['state']
  readonly kind: ExclusiveUnit['kind']
  readonly cause: 'import' | 'sale' | 'correction'
  readonly validFrom: string
  readonly validTo: string | null
  readonly owners: number
}

/** What was said of one unit, the newest first; without names. */
export const versionsOf = (context: Context, unitId: string): Promise<Version[]> => tables(context).selectFrom('ballots.exclusive_unit_version as version')
  .select(['id', 'label', 'building', 'area', 'state', 'kind', 'cause', 'valid_from as validFrom', 'valid_to as validTo', sql<number>`(select count(*) from ballots.ownership where version_id = version.id)`.as('owners')])
  .where('exclusive_unit_id', '=', unitId).orderBy('at', 'desc').orderBy('id', 'desc').execute()

/** Estates that have a register, with how many units, by name; those of the given units and beneath them, or all. */
export async function estatesWithRegister(context: Context, within: readonly string[] | undefined): Promise<{ id: string; name: string; units: number; area: number }[]> {
  const { rows } = await sql<{ id: string; name: string; units: number; area: number }>`
    select estate.id, estate.name, count(*) as units, sum(version.area)::bigint as area
    from ballots.exclusive_unit unit join ballots.exclusive_unit_version version on version.exclusive_unit_id = unit.id and version.valid_to is null
      join territory.public_unit estate on estate.id = unit.estate_id
    ${within === undefined ? sql`` : sql`where estate.path && ${within}::uuid[]`} group by 1, 2 order by 2`.execute(tables(context))
  return rows
}
