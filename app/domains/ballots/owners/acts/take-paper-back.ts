import { recordAct } from '#domains/transparency'
import { together, type Context } from '#platform/context'
import { signedIn } from '#platform/permission'
import { Refusal } from '#platform/refusal'
import { tables } from '../../tables.ts'
import { assemblyFor } from '../reads/assembly.ts'
import { heldPaper } from '../reads/papers.ts'
import { ownersPermissions } from '../rules/permissions.ts'
import { requireEntryTime } from './enter-paper.ts'
import { settleEntry } from './settle-entry.ts'
import { holdHead } from './take-voice.ts'

/** Asks that a settled paper be entered anew: only a second person's confirmation does it. Refuses `ballots.paper-not-settled`, `ballots.reason-missing`, `ballots.asked-already`. */
export function askPaperBack(context: Context, paperId: string, reason: string): Promise<void> {
  return together(context, async (context) => {
    const paper = await heldPaper(context, paperId), assembly = await assemblyFor(context, paper.ballotId, ownersPermissions['ballots.take-owners-paper-back'])
    requireEntryTime(assembly)
    if (paper.state !== 'settled') throw new Refusal('ballots.paper-not-settled', 'conflict')
    if (reason.trim() === '') throw new Refusal('ballots.reason-missing', 'invalid', { field: 'reason' })
    const asked = await tables(context).insertInto('ballots.owners_paper_undoing').values({ paper_id: paper.id, round: paper.round, reason: reason.trim(), asked_by: signedIn(context).id, asked_at: context.now, confirmed_by: null, confirmed_at: null })
      .onConflict((same) => same.doNothing()).returning('paper_id').executeTakeFirst()
    if (!asked) throw new Refusal('ballots.asked-already', 'conflict')
    await recordAct(context, 'ballots.paper-asked-back', paper.ballotId, { post: assembly.post, facts: { paper: paper.id, round: paper.round } })
  })
}

/** Another person confirms: the paper waits for two clerks again, and its vote stands aside. Refuses `ballots.second-person-needed`, `ballots.paper-not-settled`. */
export function confirmPaperBack(context: Context, paperId: string): Promise<void> {
  return together(context, async (context) => {
    const paper = await heldPaper(context, paperId), assembly = await assemblyFor(context, paper.ballotId, ownersPermissions['ballots.take-owners-paper-back']), by = signedIn(context), db = tables(context)
    requireEntryTime(assembly)
    const asked = await db.selectFrom('ballots.owners_paper_undoing').select('asked_by').where('paper_id', '=', paper.id).where('round', '=', paper.round).where('confirmed_at', 'is', null).executeTakeFirst()
    if (!asked || paper.state !== 'settled') throw new Refusal('ballots.paper-not-settled', 'conflict')
    if (asked.asked_by === by.id) throw new Refusal('ballots.second-person-needed', 'forbidden')
    await db.updateTable('ballots.owners_paper_undoing').set({ confirmed_by: by.id, confirmed_at: context.now }).where('paper_id', '=', paper.id).where('round', '=', paper.round).execute()
    await db.updateTable('ballots.owners_paper').set({ state: 'returned', outcome: null, invalid: null, round: paper.round + 1 }).where('id', '=', paper.id).execute()
    await holdHead(context, paper.ballotId, paper.entryId)
    await db.updateTable('ballots.owners_voice').set({ taken_back_at: context.now }).where('paper_id', '=', paper.id).where('taken_back_at', 'is', null).execute()
    await settleEntry(context, paper.ballotId, paper.entryId, 'paper', `back ${paper.id} ${paper.round}`)
    await recordAct(context, 'ballots.paper-taken-back', paper.ballotId, { post: assembly.post, facts: { paper: paper.id, round: paper.round } })
  })
}
