import type { Context } from '#platform/context'
import { tables } from '../../tables.ts'
import type { Question } from '../rules/question.ts'

/** Writes the questions of a draft, in order. Part of the act that writes the draft. */
export async function writeQuestions(context: Context, ballotId: string, questions: readonly Question[]): Promise<void> {
  const db = tables(context)
  await db.insertInto('ballots.question').values(questions.map(({ choices: _, settings, ...question }, at) => ({ ballot_id: ballotId, number: at + 1, settings: JSON.stringify(settings), ...question }))).execute()
  const choices = questions.flatMap((question) => question.choices.map((choice, at) => ({ ballot_id: ballotId, question_key: question.key, number: at + 1, ...choice })))
  if (choices.length > 0) await db.insertInto('ballots.choice').values(choices).execute()
}
