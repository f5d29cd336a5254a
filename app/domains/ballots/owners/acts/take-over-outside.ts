import { localDay, place } from '#domains/territory'
import { recordAct } from '#domains/transparency'
import { together, type Context } from '#platform/context'
import { signedIn } from '#platform/permission'
import { Refusal } from '#platform/refusal'
import { tables } from '../../tables.ts'
import { heldAssembly } from '../reads/assembly.ts'
import { outsideOf } from '../reads/outside.ts'
import { settledAnswers } from '../reads/settled-answers.ts'
import { ownersPermissions } from '../rules/permissions.ts'
import { castMany } from './cast-many.ts'
import { requireEntryTime } from './enter-paper.ts'
import { settleEntry } from './settle-entry.ts'
import { holdHead, takeVoice } from './take-voice.ts'

/** Key under which an outside system speaks for a head. */
const outsideSigner = 'outside'

/**
 * Lets an outside list count, once nothing in it is unexplained: one vote for each head, in one go. Refuses `ballots.differences-open` (count), `ballots.differences-contradict` (numbers), `ballots.outside-unknown`.
 */
export function takeOverOutside(context: Context, ballotId: string): Promise<{ readonly votes: number }> {
  return together(context, async (context) => {
    const assembly = await heldAssembly(context, ballotId, ownersPermissions['ballots.import-outside-result']), outside = await outsideOf(context, ballotId), db = tables(context)
    requireEntryTime(assembly)
    if (outside?.state !== 'comparing') throw new Refusal('ballots.outside-unknown', 'missing')
    const { answers, differences } = await settledAnswers(context, ballotId, outside), timezone = (await place(context))?.timezone ?? 'Asia/Shanghai'
    const instead = new Set(differences.flatMap(({ code, entryId, settled }) => (code === 'voted-here' && settled === 'this-row' && entryId !== null ? [entryId] : [])))
    const known = await castMany(context, assembly.ballot, outside.id, answers, outsideSigner)
    for (const [entryId, voice] of answers) {
      if (!known.has(entryId)) continue
      if (instead.has(entryId)) await db.updateTable('ballots.owners_voice').set({ taken_back_at: context.now }).where('ballot_id', '=', ballotId).where('entry_id', '=', entryId).where('taken_back_at', 'is', null).execute()
      await takeVoice(context, assembly, { entryId, signature: outsideSigner, voice, channel: 'import', outsideId: outside.id, day: localDay(context.now, timezone), key: `${outside.id} ${entryId}` })
    }
    await db.updateTable('ballots.outside_result').set({ state: 'taken-over', taken_over_at: context.now, taken_over_by: signedIn(context).id }).where('id', '=', outside.id).execute()
    await recordAct(context, 'ballots.outside-result-taken-over', ballotId, { post: assembly.post, facts: { outside: outside.id, votes: answers.size } })
    return { votes: answers.size }
  })
}

/** Takes an outside result back, before the count: what it brought no longer counts, and another file may come. Refuses `ballots.outside-unknown`. */
export function takeOutsideBack(context: Context, ballotId: string): Promise<void> {
  return together(context, async (context) => {
    const assembly = await heldAssembly(context, ballotId, ownersPermissions['ballots.import-outside-result']), outside = await outsideOf(context, ballotId), db = tables(context)
    requireEntryTime(assembly)
    if (!outside) throw new Refusal('ballots.outside-unknown', 'missing')
    const voices = await db.selectFrom('ballots.owners_voice').select('entry_id').where('outside_id', '=', outside.id).where('taken_back_at', 'is', null).execute()
    for (const { entry_id: entryId } of voices) {
      await holdHead(context, ballotId, entryId)
      await db.updateTable('ballots.owners_voice').set({ taken_back_at: context.now }).where('outside_id', '=', outside.id).where('entry_id', '=', entryId).execute()
      await settleEntry(context, ballotId, entryId, 'import', `back ${outside.id} ${entryId}`)
    }
    await db.updateTable('ballots.outside_result').set({ state: 'taken-back', taken_back_at: context.now }).where('id', '=', outside.id).execute()
    await recordAct(context, 'ballots.outside-result-taken-back', ballotId, { post: assembly.post, facts: { outside: outside.id, votes: voices.length } })
  })
}
