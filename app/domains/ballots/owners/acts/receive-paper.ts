import { recordAct } from '#domains/transparency'
import { together, type Context } from '#platform/context'
import { Refusal } from '#platform/refusal'
import { tables } from '../../tables.ts'
import { heldAssembly } from '../reads/assembly.ts'
import { heldPaper, type Paper, paperOfCode } from '../reads/papers.ts'
import { ownersPermissions } from '../rules/permissions.ts'

const longestCourier = 40

/**
 * A paper comes back and gets its number, in the order of coming. A courier may have brought it (业主代表): they carry it, and decide nothing.
 * Refuses `ballots.unknown-paper`, `ballots.returned-already` (number), `ballots.no-papers-now`.
 */
export function receivePaper(context: Context, ballotId: string, given: { readonly code: string; readonly courier?: string }): Promise<Paper> {
  return together(context, async (context) => {
    const { ballot, post } = await heldAssembly(context, ballotId, ownersPermissions['ballots.receive-owners-paper'])
    const found = await paperOfCode(context, given.code)
    if (!found || found.ballotId !== ballotId) throw new Refusal('ballots.unknown-paper', 'invalid', { field: 'code' })
    if (ballot.state !== 'open' && ballot.state !== 'closed') throw new Refusal('ballots.no-papers-now', 'conflict', { state: ballot.state })
    const paper = await heldPaper(context, found.id)
    if (paper.returnedNumber !== null) throw new Refusal('ballots.returned-already', 'conflict', { number: paper.returnedNumber, field: 'code' })
    if (paper.state !== 'printed') throw new Refusal('ballots.unknown-paper', 'invalid', { field: 'code' })
    const last = await tables(context).selectFrom('ballots.owners_paper').select((select) => select.fn.max('returned_number').as('number')).where('ballot_id', '=', ballotId).executeTakeFirst()
    const number = (last?.number ?? 0) + 1
    await tables(context).updateTable('ballots.owners_paper').set({ state: 'returned', returned_number: number, returned_at: context.now, returned_by: context.actor?.id ?? null, courier: (given.courier ?? '').trim().slice(0, longestCourier) }).where('id', '=', paper.id).execute()
    await recordAct(context, 'ballots.paper-returned', ballotId, { post, facts: { paper: paper.id, number, late: context.now >= ballot.closesAt } })
    return { ...paper, state: 'returned', returnedNumber: number, returnedAt: context.now }
  })
}
