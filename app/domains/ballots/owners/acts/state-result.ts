import { publishNotice } from '#domains/public-notices'
import { today } from '#domains/territory'
import { recordAct } from '#domains/transparency'
import { together, type Context } from '#platform/context'
import { Refusal } from '#platform/refusal'
import { rollById } from '../../rolls/reads/rolls.ts'
import { tables } from '../../tables.ts'
import { heldAssembly } from '../reads/assembly.ts'
import { fullSheet, recountOf } from '../reads/full-sheet.ts'
import { outsideOf } from '../reads/outside.ts'
import { statedCounts } from '../rules/count-owners.ts'
import { ownersPermissions } from '../rules/permissions.ts'
import { aYearAfter, remindersOf, type Statement, statementFrom } from '../rules/statement.ts'
import { resultNotice } from '../words/result-notice.ts'

/**
 * States the result of a counted owners' vote and publishes it. Where the place has a legal system of its own for such votes and its result was taken over,
 * that one binds, and ours stands beside it. Refuses `ballots.not-counted`, `ballots.stated-already`.
 */
export function stateOwnersResult(context: Context, ballotId: string): Promise<{ readonly noticeId: string; readonly statement: Statement }> {
  return together(context, async (context) => {
    const assembly = await heldAssembly(context, ballotId, ownersPermissions['ballots.state-owners-result']), { ballot } = assembly, db = tables(context)
    if (ballot.state !== 'counted') throw new Refusal('ballots.not-counted', 'conflict')
    if (await db.selectFrom('ballots.owners_statement').select('ballot_id').where('ballot_id', '=', ballotId).executeTakeFirst()) throw new Refusal('ballots.stated-already', 'conflict')
    const { pack } = (await rollById(context, ballot.rollId)).pack, taken = await outsideOf(context, ballotId), { journalDigest } = await fullSheet(context, ballotId), recount = await recountOf(context, ballotId)
    const said = taken?.state === 'taken-over' ? { ...taken.stated, binding: pack.owners.outsideSystem !== null } : null, counts = statedCounts(recount, { within: assembly.within, outside: said })
    const statement = statementFrom(counts, recount.matters.map(({ id }) => id), said?.binding ?? false, journalDigest)
    const day = await today(context), annulUntil = aYearAfter(day)
    const notice = await publishNotice(context, {
      kind: 'result', subject: ballotId, href: `/ballots/${ballotId}/result`, unitId: ballot.unitId, days: pack.owners.resultPublicDays, objection: null, key: `result ${ballotId}`,
      ...resultNotice({ ballot, statement, counts, candidates: recount.candidates, annulUntil, reminders: remindersOf(recount.matters.map(({ decision }, at) => ({ decision, passed: statement.matters[at]?.passed ?? null }))), committee: pack.owners.committee, system: taken?.system ?? null }),
    })
    await db.insertInto('ballots.owners_statement').values({ ballot_id: ballotId, body: JSON.stringify(statement), notice_id: notice.id, stated_on: day, annul_until: annulUntil, by_person: context.actor?.id ?? null, at: context.now }).execute()
    await db.updateTable('ballots.ballot').set({ result_notice_id: notice.id }).where('id', '=', ballotId).execute()
    await recordAct(context, 'ballots.owners-result-stated', ballotId, { post: assembly.post, facts: { notice: notice.number, binding: statement.binding, digest: journalDigest, passed: statement.matters.filter(({ passed }) => passed === true).length, matters: statement.matters.length } })
    return { noticeId: notice.id, statement }
  })
}
