import { choiceKeys } from './check-questions.ts'
import type { StandingVote } from './counts.ts'
import { mergedCells, type MergedTable } from './merged-cells.ts'
import type { Question } from './question.ts'

const byNumber = new Intl.Collator('zh-CN', { numeric: true })

/** Row of those who stand in several buildings, or in none. */
export const noBuilding = ''

/** Sums by building for every question whose answers are one choice, cells below 10 merged; null where nothing can be told. Votes set aside are left out. */
export function buildingTables(questions: readonly Question[], votes: readonly StandingVote[], buildingOf: ReadonlyMap<string, string>): Readonly<Record<string, MergedTable | null>> {
  const counted = votes.filter(({ setAside }) => setAside === null)
  return Object.fromEntries(questions.map((question) => {
    if (question.form !== 'approve' && question.form !== 'choose-one') return [question.key, null]
    const rows = new Map<string, Record<string, number>>()
    for (const { voterId, answers } of counted) {
      const building = buildingOf.get(voterId) ?? noBuilding, answer = answers[question.key]
      const choice = answer !== undefined && 'say' in answer ? answer.say : answer !== undefined && 'one' in answer ? answer.one : 'blank'
      const counts = rows.get(building) ?? {}
      counts[choice] = (counts[choice] ?? 0) + 1
      rows.set(building, counts)
    }
    const ordered = [...rows].map(([name, counts]) => ({ name, counts })).sort((a, b) => Number(a.name === noBuilding) - Number(b.name === noBuilding) || byNumber.compare(a.name, b.name))
    return [question.key, mergedCells(ordered, [...choiceKeys(question), 'blank'])]
  }))
}
