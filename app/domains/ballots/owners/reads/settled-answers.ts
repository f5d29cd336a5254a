import type { Context } from '#platform/context'
import { Refusal } from '#platform/refusal'
import type { Voice } from '../rules/voices.ts'
import { takenOver } from '../rules/take-over.ts'
import { differencesOf, knownHeads, type Outside, type OutsideDifference, outsideRows } from './outside.ts'

/** What an outside list says of each head, once nothing in it is unexplained. Refuses `ballots.differences-open` (count) and `ballots.differences-contradict` (numbers). */
export async function settledAnswers(context: Context, ballotId: string, outside: Outside): Promise<{ readonly answers: ReadonlyMap<string, Voice>; readonly differences: readonly OutsideDifference[] }> {
  const differences = await differencesOf(context, outside.id), open = differences.filter(({ settled }) => settled === null).length
  if (open > 0) throw new Refusal('ballots.differences-open', 'conflict', { count: open })
  const { answers, contradicted } = takenOver(await outsideRows(context, outside.id), differences, await knownHeads(context, ballotId))
  if (contradicted.length > 0) throw new Refusal('ballots.differences-contradict', 'conflict', { numbers: contradicted.slice(0, 10).join('、'), count: contradicted.length })
  return { answers, differences }
}
