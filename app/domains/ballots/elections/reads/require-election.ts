import { ancestorsOf } from '#domains/territory'
import type { Context } from '#platform/context'
import { isKey } from '#platform/key'
import { type Permission, requirePermission } from '#platform/permission'
import { Refusal } from '#platform/refusal'
import { tables } from '../../tables.ts'

const columns = ['id', 'purpose', 'unit_id as unitId', 'committee', 'mode', 'title', 'day', 'state', 'rules', 'pack', 'roll_id as rollId', 'void_because as voidBecause', 'cancelled_because as cancelledBecause', 'declared_on as declaredOn', 'hand_over_by as handOverBy', 'filed_with as filedWith', 'filed_on as filedOn', 'sample'] as const

/** One election or recall; undefined when there is none. */
export const electionById = async (context: Context, id: string) =>
  isKey(id) ? tables(context).selectFrom('ballots.election').select(columns).where('id', '=', id).executeTakeFirst() : undefined

export type Election = NonNullable<Awaited<ReturnType<typeof electionById>>>

/** The election for everybody. Refuses `ballots.unknown-election`. */
export async function publicElection(context: Context, id: string): Promise<Election> {
  const election = await electionById(context, id)
  if (!election) throw new Refusal('ballots.unknown-election', 'missing')
  return election
}

/** The election for somebody who may do this with it, without a lock. Refuses `ballots.unknown-election`, and with what permissions refuse. */
export async function requireElection(context: Context, id: string, permission: Permission) {
  const election = await publicElection(context, id)
  const unitPath = (await ancestorsOf(context, election.unitId)).map((unit) => unit.id)
  const { postId: post } = requirePermission(context, permission, { unitPath })
  return { ...election, unitPath, post }
}
