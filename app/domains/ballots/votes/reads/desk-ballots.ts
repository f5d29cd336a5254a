import { sql } from 'kysely'
import type { Context } from '#platform/context'
import { tables } from '../../tables.ts'
import { type BallotHead, headOf } from './ballots.ts'

export const deskViews = ['running', 'drafts', 'past'] as const
export type DeskView = (typeof deskViews)[number]
const statesOf = { running: ['announced', 'open', 'closed'], drafts: ['draft'], past: ['counted', 'cancelled'] } as const

/** Ballots within the reach of a desk, those that move next first; the latest first where they are over. */
export async function deskBallots(context: Context, units: readonly string[] | 'all', view: DeskView): Promise<(BallotHead & { readonly unitName: string })[]> {
  let wanted = tables(context).selectFrom('ballots.ballot').innerJoin('territory.public_unit as unit', 'unit.id', 'ballots.ballot.unit_id').selectAll('ballots.ballot').select('unit.name as unitName').where('state', 'in', [...statesOf[view]])
  if (units !== 'all') wanted = wanted.where(sql<boolean>`unit_path && ${[...units]}::uuid[]`)
  const rows = await wanted.orderBy('closes_at', view === 'running' ? 'asc' : 'desc').limit(200).execute()
  return rows.map((row) => ({ ...headOf(row), unitName: row.unitName }))
}

/** Frozen rolls within reach, on which a ballot may be held, the newest first. */
export async function frozenRolls(context: Context, units: readonly string[] | 'all'): Promise<{ id: string; title: string; kind: string; unitId: string; unitName: string; entries: number }[]> {
  let wanted = tables(context).selectFrom('ballots.roll as roll').innerJoin('territory.public_unit as unit', 'unit.id', 'roll.unit_id').where('roll.state', '=', 'frozen')
    .select(['roll.id', 'roll.title', 'roll.kind', 'roll.unit_id as unitId', 'unit.name as unitName', sql<number>`(select count(*) from ballots.roll_entry entry where entry.roll_id = roll.id)`.as('entries')])
  if (units !== 'all') wanted = wanted.where(sql<boolean>`unit.path && ${[...units]}::uuid[]`)
  return wanted.orderBy('roll.at', 'desc').limit(100).execute()
}
