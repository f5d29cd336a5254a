import type { Context } from '#platform/context'
import { isKey } from '#platform/key'
import { type About, type Permission, requirePermission } from '#platform/permission'
import { Refusal } from '#platform/refusal'
import { type Ballot, ballotById } from '../../votes/reads/ballots.ts'
import { tables } from '../../tables.ts'
import type { AssemblyForm, Convener } from '../rules/assembly.ts'
import type { SettledRules } from '../rules/charter.ts'

/** An owners' vote: the ballot, and what owners have besides. */
export interface Assembly {
  readonly ballot: Ballot
  readonly form: AssemblyForm
  readonly convenedBy: Convener
  readonly petitioners: number | null
  readonly part: boolean
  readonly charterId: string | null
  readonly rules: SettledRules
  readonly consequence: string
  readonly seats: number | null
  readonly committeeToldAt: Date | null
  readonly committeeToldHow: string | null
  /** Key of the question → the building to which it is confined. */
  readonly within: Readonly<Record<string, string>>
}

/** The owners' vote of a ballot; undefined when it is none. */
export async function assemblyOf(context: Context, ballotId: string): Promise<Assembly | undefined> {
  if (!isKey(ballotId)) return undefined
  const row = await tables(context).selectFrom('ballots.owners_assembly').selectAll().where('ballot_id', '=', ballotId).executeTakeFirst()
  if (!row) return undefined
  const matters = await tables(context).selectFrom('ballots.owners_matter').select(['question_key', 'within']).where('ballot_id', '=', ballotId).execute()
  return {
    ballot: await ballotById(context, ballotId), form: row.form, convenedBy: row.convened_by, petitioners: row.petitioners, part: row.part, charterId: row.charter_id, rules: row.rules,
    consequence: row.consequence, seats: row.seats, committeeToldAt: row.committee_told_at, committeeToldHow: row.committee_told_how,
    within: Object.fromEntries(matters.map(({ question_key, within }) => [question_key, within])),
  }
}

/** The owners' vote for someone who may do this with it, and the post under which they may. Refuses `ballots.unknown-ballot` and what permissions refuse. */
export async function assemblyFor(context: Context, ballotId: string, permission: Permission, about: About = {}): Promise<Assembly & { readonly post: string | null }> {
  const assembly = await assemblyOf(context, ballotId)
  if (!assembly) throw new Refusal('ballots.unknown-ballot', 'missing')
  const { postId: post } = requirePermission(context, permission, { unitPath: assembly.ballot.unitPath, ...about })
  return { ...assembly, post }
}

/** The same, held against every other change of this vote until the transaction ends. */
export async function heldAssembly(context: Context, ballotId: string, permission: Permission): Promise<Assembly & { readonly post: string | null }> {
  if (isKey(ballotId)) await tables(context).selectFrom('ballots.owners_assembly').select('ballot_id').where('ballot_id', '=', ballotId).forUpdate().execute()
  return assemblyFor(context, ballotId, permission)
}
