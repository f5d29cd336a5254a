import type { Answer, Answers } from './answer.ts'
import type { Secrecy } from './ballot.ts'
import { choiceKeys } from './check-questions.ts'
import { mergedCells, type MergedTable } from './merged-cells.ts'
import type { Question } from './question.ts'

const byNumber = new Intl.Collator('zh-CN', { numeric: true })

/** Row of those who stand in several buildings, or in none. */
export const noBuilding = ''

/** Votes of one building that answered the same. */
export interface BuildingPile { readonly building: string | null; readonly answers: Answers; readonly papers: number }

/** Questions whose answer is one choice: only their sums make a table. */
export const toldByBuilding = ({ form }: Pick<Question, 'form'>): boolean => form === 'approve' || form === 'choose-one'

/**
 * Sums by building for the questions whose answers are one choice, cells below 10 merged; null where nothing can be told.
 *
 * The single votes of a detached ballot are public, without buildings: they tell which answers to two questions come together, so that the tables of two questions
 * could be subtracted from each other until a small cell is left. Several are told there only where no row has a small pile of answers to all of them together;
 * then every difference that is a number of people is large. Else one question is told, the first that can be.
 */
export function buildingTables(questions: readonly Question[], piles: readonly BuildingPile[], secrecy: Secrecy): Readonly<Record<string, MergedTable | null>> {
  const asked = questions.filter(toldByBuilding), none = Object.fromEntries(questions.map(({ key }) => [key, null]))
  const alone = () => asked.map((question) => [question.key, mergedCells(rowsOf(piles, (answers) => choiceOf(answers[question.key])), columnsOf(question))] as const).filter(([, table]) => table !== null)
  if (secrecy === 'named' || asked.length < 2) return { ...none, ...Object.fromEntries(alone()) }
  return { ...none, ...(sideBySide(asked, piles) ?? Object.fromEntries(alone().slice(0, 1))) }
}

/** Tables of all these questions with the same rows, no answer merged with another; undefined where that leaves a small pile in a row. */
function sideBySide(asked: readonly Question[], piles: readonly BuildingPile[]): Readonly<Record<string, MergedTable>> | undefined {
  const pattern = (answers: Answers) => JSON.stringify(asked.map(({ key }) => choiceOf(answers[key]))), patterns = [...new Set(piles.map(({ answers }) => pattern(answers)))]
  const joint = mergedCells(rowsOf(piles, pattern), patterns)
  if (joint === null || joint.columns.length < patterns.length) return undefined
  return Object.fromEntries(asked.map((question, at) => {
    const chosen = joint.columns.map(([one]) => (JSON.parse(one ?? '[]') as string[])[at]), columns = columnsOf(question).filter((choice) => chosen.includes(choice))
    return [question.key, { rows: joint.rows, columns: columns.map((choice) => [choice]), cells: joint.cells.map((cells) => columns.map((choice) => cells.reduce((sum, cell, column) => sum + (chosen[column] === choice ? cell : 0), 0))) }]
  }))
}

const columnsOf = (question: Question): readonly string[] => [...choiceKeys(question), 'blank', 'invalid']

const choiceOf = (answer: Answer | undefined): string => (answer === undefined || 'blank' in answer ? 'blank' : 'say' in answer ? answer.say : 'one' in answer ? answer.one : 'invalid')

/** Sums by building, buildings in order, those without one last. */
function rowsOf(piles: readonly BuildingPile[], columnOf: (answers: Answers) => string): { readonly name: string; readonly counts: Readonly<Record<string, number>> }[] {
  const rows = new Map<string, Record<string, number>>()
  for (const { building, answers, papers } of piles) {
    const name = building ?? noBuilding, counts = rows.get(name) ?? {}, column = columnOf(answers)
    counts[column] = (counts[column] ?? 0) + papers
    rows.set(name, counts)
  }
  return [...rows].map(([name, counts]) => ({ name, counts })).sort((a, b) => Number(a.name === noBuilding) - Number(b.name === noBuilding) || byNumber.compare(a.name, b.name))
}
