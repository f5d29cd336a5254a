import { decideOwnerVote, type MatterRecount, type Weight } from '@gongzhi/tally'
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
import { published } from '../rules/count-owners.ts'
import { ownersPermissions } from '../rules/permissions.ts'
import type { StatedSums, Sums } from '../rules/reconcile.ts'
import { aYearAfter, remindersOf, type StatedMatter, type Statement } from '../rules/statement.ts'
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
    const { pack } = (await rollById(context, ballot.rollId)).pack, outside = await outsideOf(context, ballotId), { journalDigest } = await fullSheet(context, ballotId), recount = await recountOf(context, ballotId)
    const taken = outside?.state === 'taken-over' ? outside : undefined
    const matters = recount.matters.map((matter): StatedMatter => {
      const sums = taken?.stated.matters[matter.id]
      const theirs = sums === undefined ? null : { sums, passed: passedOutside(matter, sums, assembly.within[matter.id] === undefined ? taken?.stated.total ?? null : null) }
      return { key: matter.id, ours: matter.passed, outside: theirs, passed: theirs !== null && pack.owners.outsideSystem !== null ? theirs.passed : matter.passed }
    })
    const statement: Statement = { matters, binding: pack.owners.outsideSystem !== null && matters.some(({ outside }) => outside !== null) ? 'outside' : 'here', digest: journalDigest }
    const day = await today(context), annulUntil = aYearAfter(day)
    const notice = await publishNotice(context, {
      kind: 'result', subject: ballotId, href: `/ballots/${ballotId}/result`, unitId: ballot.unitId, days: pack.owners.resultPublicDays, objection: null, key: `result ${ballotId}`,
      ...resultNotice({ ballot, statement, counts: recount.matters.map((matter) => published(matter, assembly.within[matter.id] ?? null)), candidates: recount.candidates, annulUntil, reminders: remindersOf(recount.matters), committee: pack.owners.committee, system: taken?.system ?? null }),
    })
    await db.insertInto('ballots.owners_statement').values({ ballot_id: ballotId, body: JSON.stringify(statement), notice_id: notice.id, stated_on: day, annul_until: annulUntil, by_person: context.actor?.id ?? null, at: context.now }).execute()
    await db.updateTable('ballots.ballot').set({ result_notice_id: notice.id }).where('id', '=', ballotId).execute()
    await recordAct(context, 'ballots.owners-result-stated', ballotId, { post: assembly.post, facts: { notice: notice.number, binding: statement.binding, digest: journalDigest, passed: matters.filter(({ passed }) => passed === true).length, matters: matters.length } })
    return { noticeId: notice.id, statement }
  })
}

/** What the sums of the outside system come to, by the same rule; a matter that one building decides, against that building. */
function passedOutside({ decision }: MatterRecount, { agree, against, abstain }: StatedSums, total: Sums | null): boolean {
  const participating: Weight = { area: agree.area + against.area + abstain.area, heads: agree.heads + against.heads + abstain.heads }
  return decideOwnerVote(decision.matter.majority, { total: total ?? decision.count.total, participating, agree }).passed
}
