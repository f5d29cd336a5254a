import { recordAct } from '#domains/transparency'
import { together, type Context } from '#platform/context'
import { isKey } from '#platform/key'
import { signedIn } from '#platform/permission'
import { Refusal } from '#platform/refusal'
import { tables } from '../../tables.ts'
import { assemblyFor } from '../reads/assembly.ts'
import { ownersPermissions } from '../rules/permissions.ts'
import { requireEntryTime } from './enter-paper.ts'
import { settleEntry } from './settle-entry.ts'
import { holdHead } from './take-voice.ts'

/**
 * Co-owners at odds have named one of them in writing (共有人推选一人行使): that one's word counts. Refuses `ballots.not-at-odds`, `ballots.choice-not-theirs` and `ballots.reason-missing`.
 */
export function settleCoOwners(context: Context, ballotId: string, entryId: string, chosen: string, reason: string): Promise<void> {
  return together(context, async (context) => {
    const assembly = await assemblyFor(context, ballotId, ownersPermissions['ballots.settle-co-owners']), db = tables(context)
    requireEntryTime(assembly)
    if (!isKey(entryId)) throw new Refusal('ballots.not-at-odds', 'missing')
    await holdHead(context, ballotId, entryId)
    const aside = await db.selectFrom('ballots.owners_aside').select('settled_at').where('ballot_id', '=', ballotId).where('entry_id', '=', entryId).executeTakeFirst()
    const standing = await db.selectFrom('ballots.current_vote').select('set_aside').where('ballot_id', '=', ballotId).where('voter_id', '=', entryId).executeTakeFirst()
    if (!aside || aside.settled_at !== null || standing?.set_aside !== 'co-owners') throw new Refusal('ballots.not-at-odds', 'conflict')
    if (reason.trim() === '') throw new Refusal('ballots.reason-missing', 'invalid', { field: 'reason' })
    const voice = await db.selectFrom('ballots.owners_voice').select(['channel', 'id']).where('ballot_id', '=', ballotId).where('entry_id', '=', entryId).where('signer', '=', chosen).where('taken_back_at', 'is', null).executeTakeFirst()
    if (!voice) throw new Refusal('ballots.choice-not-theirs', 'invalid', { field: 'chosen' })
    await db.updateTable('ballots.owners_aside').set({ settled_at: context.now, settled_by: signedIn(context).id, chosen, reason: reason.trim() }).where('ballot_id', '=', ballotId).where('entry_id', '=', entryId).execute()
    await settleEntry(context, ballotId, entryId, voice.channel, `settled ${voice.id}`)
    await recordAct(context, 'ballots.co-owners-settled', ballotId, { post: assembly.post, facts: { entry: entryId } })
  })
}
