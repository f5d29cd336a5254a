import { sql } from 'kysely'
import type { Context } from '#platform/context'
import { tables } from '../../tables.ts'
import type { BallotState } from '../../votes/rules/ballot.ts'

export type NextStep = 'convene' | 'tell' | 'announce' | 'serve' | 'take' | 'count' | 'state' | 'done'

export interface AssemblyRow {
  readonly id: string
  readonly title: string
  readonly unitName: string
  readonly state: BallotState
  readonly opensAt: Date
  readonly closesAt: Date
  readonly next: NextStep
}

interface Row extends Omit<AssemblyRow, 'next'> { readonly convened: boolean; readonly told: boolean; readonly stated: boolean }

/** What is next for an owners' vote, whoever does it. */
export function nextStep({ state, convened, told, stated }: Pick<Row, 'state' | 'convened' | 'told' | 'stated'>): NextStep {
  if (state === 'cancelled' || stated) return 'done'
  if (state === 'counted') return 'state'
  if (state === 'closed') return 'count'
  if (state === 'open') return 'take'
  if (state === 'announced') return 'serve'
  return !convened ? 'convene' : told ? 'announce' : 'tell'
}

/** Owners' votes within the units of the actor's posts (everywhere for posts that have none), the latest to close first. */
export async function assembliesWithin(context: Context, limit = 200): Promise<AssemblyRow[]> {
  const units = context.actor?.posts.flatMap(({ unitId }) => (unitId === null ? [] : [unitId])) ?? [], everywhere = context.actor?.posts.some(({ unitId }) => unitId === null) ?? false
  const { rows } = await sql<Row>`
    select ballot.id, ballot.title, unit.name as "unitName", ballot.state, ballot.opens_at as "opensAt", ballot.closes_at as "closesAt",
      assembly.ballot_id is not null as convened, assembly.committee_told_at is not null as told, statement.ballot_id is not null as stated
    from ballots.ballot ballot join territory.public_unit unit on unit.id = ballot.unit_id
      left join ballots.owners_assembly assembly on assembly.ballot_id = ballot.id left join ballots.owners_statement statement on statement.ballot_id = ballot.id
    where ballot.kind = 'owners' and (${everywhere} or ballot.unit_path && ${units}::uuid[])
    order by ballot.closes_at desc, ballot.id limit ${limit}`.execute(tables(context))
  return rows.map(({ convened, told, stated, ...row }) => ({ ...row, next: nextStep({ state: row.state, convened, told, stated }) }))
}
