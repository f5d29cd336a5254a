import { recountOwners } from '@gongzhi/tally'
import { publishNotice } from '#domains/public-notices'
import { today } from '#domains/territory'
import { recordAct } from '#domains/transparency'
import { together, type Context } from '#platform/context'
import { Refusal } from '#platform/refusal'
import { rollById } from '../../rolls/reads/rolls.ts'
import { tables } from '../../tables.ts'
import { outcomeOf } from '../../votes/reads/outcome-of.ts'
import { heldAssembly } from '../reads/assembly.ts'
import { correctionsOf, votesOfList } from '../reads/corrections.ts'
import { sheetWith } from '../reads/full-sheet.ts'
import { outsideAtWork } from '../reads/outside.ts'
import { settledAnswers } from '../reads/settled-answers.ts'
import { statementOf } from '../reads/statement.ts'
import { statedCounts, type StatedCount } from '../rules/count-owners.ts'
import { ownersPermissions } from '../rules/permissions.ts'
import { aYearAfter, remindersOf, statementFrom } from '../rules/statement.ts'
import { wholeVoice } from '../rules/voices.ts'
import { correctionNotice } from '../words/result-notice.ts'

/**
 * Corrects a published result by another list of the outside system, for a stated reason: counts anew and publishes both. What was counted first, and the journal, stay as they are.
 * Refuses `ballots.outside-unknown`, `ballots.reason-missing`, `ballots.differences-open`, `ballots.differences-contradict`.
 */
export function correctOwnersResult(context: Context, ballotId: string, reason: string): Promise<{ readonly number: number; readonly noticeId: string }> {
  return together(context, async (context) => {
    const assembly = await heldAssembly(context, ballotId, ownersPermissions['ballots.state-owners-result']), { ballot } = assembly, db = tables(context), why = reason.trim().slice(0, 300)
    const outside = await outsideAtWork(context, ballotId), before = await statementOf(context, ballotId)
    if (outside?.state !== 'correcting' || !before) throw new Refusal('ballots.outside-unknown', 'missing')
    if (why === '') throw new Refusal('ballots.reason-missing', 'invalid', { field: 'reason' })
    const earlier = await correctionsOf(context, ballotId), { answers: listed } = await settledAnswers(context, ballotId, outside), { pack } = (await rollById(context, ballot.rollId)).pack
    const keys = ballot.questions.map(({ key }) => key)
    // Sums alone say nothing of anybody: the votes stay as they stood.
    const answers = outside.form === 'list' ? Object.fromEntries([...listed].map(([entryId, voice]) => [entryId, wholeVoice(voice, keys)])) : earlier.at(-1)?.answers ?? Object.fromEntries(await votesOfList(context, ballotId))
    const said = { ...outside.stated, binding: pack.owners.outsideSystem !== null }, recount = recountOwners(await sheetWith(context, ballotId, answers))
    const published = [...((await outcomeOf(context, ballotId))?.questions ?? []).map(({ steps }) => steps as StatedCount), ...earlier.flatMap(({ counts }) => counts)]
    const counts = statedCounts(recount, { within: assembly.within, outside: said }, published), statement = statementFrom(counts, recount.matters.map(({ id }) => id), said.binding, before.statement.digest)
    const number = earlier.length + 1, day = await today(context), annulUntil = aYearAfter(day), reminders = remindersOf(recount.matters.map(({ decision }, at) => ({ decision, passed: statement.matters[at]?.passed ?? null })))
    const notice = await publishNotice(context, {
      kind: 'result', subject: ballotId, href: `/ballots/${ballotId}/result`, unitId: ballot.unitId, days: pack.owners.resultPublicDays, objection: null, key: `correction ${ballotId} ${number}`, ...(before.noticeId === null ? {} : { replaces: before.noticeId }),
      ...correctionNotice({ ballot, statement, counts, candidates: recount.candidates, annulUntil, reminders, committee: pack.owners.committee, system: outside.system }, { before: before.statement, statedOn: before.statedOn, reason: why, digest: outside.digest }),
    })
    await db.insertInto('ballots.owners_correction').values({
      ballot_id: ballotId, number, outside_id: outside.id, reason: why, answers: JSON.stringify(answers), counts: JSON.stringify(counts), body: JSON.stringify(statement), notice_id: notice.id, stated_on: day, annul_until: annulUntil, by_person: context.actor?.id ?? null, at: context.now,
    }).execute()
    await db.updateTable('ballots.outside_result').set({ state: 'correction', taken_over_at: context.now, taken_over_by: context.actor?.id ?? null }).where('id', '=', outside.id).execute()
    await recordAct(context, 'ballots.owners-result-corrected', ballotId, { post: assembly.post, facts: { number, outside: outside.id, digest: outside.digest, notice: notice.number, passed: statement.matters.filter(({ passed }) => passed === true).length, matters: counts.length } })
    return { number, noticeId: notice.id }
  })
}

/** Drops a list that was to correct a result; the result stands as it was published. Refuses `ballots.outside-unknown`. */
export function dropCorrection(context: Context, ballotId: string): Promise<void> {
  return together(context, async (context) => {
    const { post } = await heldAssembly(context, ballotId, ownersPermissions['ballots.import-outside-result']), outside = await outsideAtWork(context, ballotId)
    if (outside?.state !== 'correcting') throw new Refusal('ballots.outside-unknown', 'missing')
    await tables(context).updateTable('ballots.outside_result').set({ state: 'taken-back', taken_back_at: context.now }).where('id', '=', outside.id).execute()
    await recordAct(context, 'ballots.outside-result-taken-back', ballotId, { post, facts: { outside: outside.id, votes: 0 } })
  })
}
