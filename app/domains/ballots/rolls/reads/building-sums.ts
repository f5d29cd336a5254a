import { sql } from 'kysely'
import type { Context } from '#platform/context'
import { tables } from '../../tables.ts'

export interface BuildingSum { readonly building: string | null; readonly heads: number; readonly area: bigint | null }

const inOrder = new Intl.Collator('zh-CN', { numeric: true }).compare

/** Heads and area of a roll by building or group; those with units in several stand together, without one. */
export async function buildingSums(context: Context, rollId: string): Promise<BuildingSum[]> {
  const rows = await tables(context).selectFrom('ballots.roll_entry').where('roll_id', '=', rollId).groupBy('building')
    .select((select) => ['building', select.fn.countAll<number>().as('heads'), sql<number | null>`sum(area)::bigint`.as('area')]).execute()
  return rows.map(({ area, ...row }) => ({ ...row, area: area === null ? null : BigInt(area) })).sort((a, b) => Number(a.building === null) - Number(b.building === null) || inOrder(a.building ?? '', b.building ?? ''))
}
