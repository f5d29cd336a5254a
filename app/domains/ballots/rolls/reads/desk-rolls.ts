import { sql } from 'kysely'
import type { Context } from '#platform/context'
import { tables } from '../../tables.ts'
import type { RollKind, RollState } from '../rules/roll.ts'

export interface DeskRoll {
  readonly id: string
  readonly title: string
  readonly kind: RollKind
  readonly state: RollState
  readonly unitId: string
  readonly unitName: string
  readonly entries: number
  readonly objectionsUntil: string | null
  readonly inUseAt: Date | null
  readonly at: Date
}

/** Rolls at the desk, the newest first: those of the given units and beneath them, or all. */
export const deskRolls = (context: Context, within: readonly string[] | undefined, limit = 200): Promise<DeskRoll[]> =>
  tables(context).selectFrom('ballots.roll as roll').innerJoin('territory.public_unit as unit', 'unit.id', 'roll.unit_id')
    .select(['roll.id', 'roll.title', 'roll.kind', 'roll.state', 'roll.unit_id as unitId', 'unit.name as unitName', 'roll.objections_until as objectionsUntil', 'roll.in_use_at as inUseAt', 'roll.at',
      sql<number>`(select count(*) from ballots.roll_entry where roll_id = roll.id)`.as('entries')])
    .$if(within !== undefined, (query) => query.where(sql<boolean>`unit.path && ${within ?? []}::uuid[]`)).orderBy('roll.at', 'desc').orderBy('roll.id', 'desc').limit(limit).execute()
