import { today } from '#domains/territory'
import { recordAct } from '#domains/transparency'
import { type Context, together } from '#platform/context'
import { isKey } from '#platform/key'
import { Refusal } from '#platform/refusal'
import { masked } from '../../meetings/rules/said.ts'
import { tables } from '../../tables.ts'
import { isCounter } from '../reads/roles-of.ts'
import { type Answer, answerProblems } from '../rules/asking.ts'
import { askingPermissions } from '../rules/permissions.ts'
import { readSlip, slipDigest } from '../rules/slip.ts'
import { holdAsking } from './hold-asking.ts'
import { putIntoBox } from './put-into-box.ts'

/**
 * A household puts its answers into the box, by the code of its slip. Who is signed in on this device is nobody's business: nothing of them is kept.
 * Refuses `deliberation.slip-unknown`, `deliberation.slip-used`, `deliberation.answer-wrong` with the field of the question.
 */
export function dropAnswer(context: Context, askingId: string, { code, answers }: { readonly code: string; readonly answers: readonly Answer[] }): Promise<void> {
  return together({ ...context, actor: undefined }, async (context) => {
    const db = tables(context), asking = isKey(askingId) ? await db.selectFrom('deliberation.asking').selectAll().where('id', '=', askingId).forShare().executeTakeFirst() : undefined
    if (!asking) throw new Refusal('deliberation.unknown-asking', 'missing')
    const day = await today(context)
    if (asking.state !== 'visiting' || day < asking.opens_on || day > asking.closes_on) throw new Refusal('deliberation.box-closed', 'conflict')
    const whole = checked(asking.questions, answers, false)
    await useSlip(context, askingId, slipDigest(askingId, readSlip(code)))
    await putIntoBox(context, askingId, whole)
    await recordAct(context, 'deliberation.dropped-answer', askingId)
  })
}

/**
 * A counter types in a paper slip, without seeing what another typed. When two counters typed the same, it goes into the box and is gone from the desk.
 * Returns what became of it. Refuses `deliberation.slip-unknown` and `deliberation.slip-used`.
 */
export function typePaper(context: Context, askingId: string, { code, answers }: { readonly code: string; readonly answers: readonly Answer[] }): Promise<'first' | 'agreed' | 'differs'> {
  return together(context, async (context) => {
    const counter = isKey(askingId) && await isCounter(context, askingId), db = tables(context)
    const { asking } = await holdAsking(context, askingId, askingPermissions['deliberation.count-answers'], ['visiting', 'counting'], counter ? context.actor?.id ?? null : null), me = context.actor?.id ?? ''
    const digest = slipDigest(askingId, readSlip(code)), entry = checked(asking.questions, answers, true), whole = JSON.stringify(entry)
    const slip = await db.selectFrom('deliberation.asking_slip').select('used').where('asking_id', '=', askingId).where('digest', '=', digest).forUpdate().executeTakeFirst()
    if (!slip) throw new Refusal('deliberation.slip-unknown', 'invalid', { field: 'code' })
    if (slip.used) throw new Refusal('deliberation.slip-used', 'conflict', { field: 'code' })
    await db.insertInto('deliberation.asking_paper').values({ asking_id: askingId, digest, entered_by: me, answers: whole }).onConflict((conflict) => conflict.columns(['asking_id', 'digest', 'entered_by']).doUpdateSet({ answers: whole })).execute()
    const entries = await db.selectFrom('deliberation.asking_paper').select(['entered_by', 'answers']).where('asking_id', '=', askingId).where('digest', '=', digest).execute()
    const other = entries.filter(({ entered_by }) => entered_by !== me), same = other.some((entry) => JSON.stringify(entry.answers.map(plain)) === whole)
    if (same) {
      await useSlip(context, askingId, digest)
      await db.deleteFrom('deliberation.asking_paper').where('asking_id', '=', askingId).where('digest', '=', digest).execute()
      await putIntoBox(context, askingId, entry)
    }
    await recordAct(context, 'deliberation.typed-paper', askingId, { facts: { agreed: same } })
    return same ? 'agreed' : other.length === 0 ? 'first' : 'differs'
  })
}

const plain = ({ choice, words }: Answer): Answer => ({ choice, words })

function checked(questions: Parameters<typeof answerProblems>[0], answers: readonly Answer[], blankAllowed: boolean): Answer[] {
  const whole = questions.map((_, at) => plain({ choice: answers[at]?.choice ?? null, words: masked((answers[at]?.words ?? '').trim()) })), [problem] = answerProblems(questions, whole, { blankAllowed })
  if (problem) throw new Refusal('deliberation.answer-wrong', 'invalid', { field: `q${problem.question}`, problem: problem.problem })
  return whole
}

/** A slip opens the box once, whatever comes at the same moment. */
async function useSlip(context: Context, askingId: string, digest: string): Promise<void> {
  const used = await tables(context).updateTable('deliberation.asking_slip').set({ used: true }).where('asking_id', '=', askingId).where('digest', '=', digest).where('used', '=', false).returning('digest').executeTakeFirst()
  if (used) return
  const known = await tables(context).selectFrom('deliberation.asking_slip').select('used').where('asking_id', '=', askingId).where('digest', '=', digest).executeTakeFirst()
  throw new Refusal(known ? 'deliberation.slip-used' : 'deliberation.slip-unknown', known ? 'conflict' : 'invalid', { field: 'code' })
}
