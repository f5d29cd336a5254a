import type { Context } from '#platform/context'
import { tables } from '../../tables.ts'
import { countAnswers, type QuestionCount } from '../rules/asking.ts'

export interface OpenBox {
  readonly answers: number
  readonly counts: readonly QuestionCount[]
  /** Free words by question, in no order. */
  readonly words: readonly (readonly string[])[]
}

/** What lies in the box: sums and free words, never one slip as a whole. For acts of counters only. */
export async function boxOf(context: Context, askingId: string): Promise<OpenBox> {
  const { questions } = await tables(context).selectFrom('deliberation.asking').select('questions').where('id', '=', askingId).executeTakeFirstOrThrow()
  const rows = await tables(context).selectFrom('deliberation.asking_answer').select('answers').where('asking_id', '=', askingId).orderBy('id').execute(), box = rows.map(({ answers }) => answers)
  // Words of each question stand in an order of their own: those of one slip are not found again by their place.
  const words = questions.map((_, at) => box.flatMap((answers) => answers[at]?.words || []).sort())
  return { answers: box.length, counts: countAnswers(questions, box), words }
}
