import { recordAct } from '#domains/transparency'
import { together, type Context } from '#platform/context'
import { Refusal } from '#platform/refusal'
import { tables } from '../../tables.ts'
import { heldAssembly } from '../reads/assembly.ts'
import { ownersPermissions } from '../rules/permissions.ts'

export const waysToTell = ['letter', 'phone', 'meeting', 'here'] as const
export type WayToTell = (typeof waysToTell)[number]

/** Writes down that the residents' committee was told of the assembly (物业管理条例14、15). Refuses `ballots.way-unknown`. */
export function tellCommittee(context: Context, ballotId: string, how: string): Promise<void> {
  return together(context, async (context) => {
    const { ballot, post, committeeToldAt } = await heldAssembly(context, ballotId, ownersPermissions['ballots.call-assembly'])
    const way = waysToTell.find((known) => known === how)
    if (way === undefined) throw new Refusal('ballots.way-unknown', 'invalid', { field: 'how' })
    if (committeeToldAt !== null) return
    await tables(context).updateTable('ballots.owners_assembly').set({ committee_told_at: context.now, committee_told_how: way, committee_told_by: context.actor?.id ?? null }).where('ballot_id', '=', ballot.id).execute()
    await recordAct(context, 'ballots.committee-told', ballot.id, { post, facts: { how: way } })
  })
}
