import type { Satisfaction } from './answers.ts'
import { monthsOf, type Period, quarterOf } from './period.ts'
import { type AnswerFate, type Counting, type DispatchFate, emptyTally, type Tally } from './rates.ts'
import { hiddenCells, type Sum } from './suppression.ts'

/** So many sendings or answers of one unit, organisation, month and category that came out the same. */
export type RateFact = {
  /** From the root down; empty while nobody knows where it is. */
  readonly unitPath: readonly string[]
  readonly organisationId: string | null
  /** YYYY-MM in the place's time. */
  readonly month: string
  readonly category: string
  readonly count: number
} & ({ readonly part: 'dispatch'; readonly fate: DispatchFate; readonly detail: string | null } | { readonly part: 'answer'; readonly fate: AnswerFate; readonly detail: Satisfaction | null })

/** The whole place, a unit with all beneath it, what lies in a unit but in none beneath it, or an organisation within the unit that is looked at. */
export const rowOf = {
  all: 'all', unit: (id: string) => `unit:${id}`, rest: (id: string | undefined) => `rest:${id ?? 'all'}`, organisation: (id: string) => `organisation:${id}`,
}
export const anyCategory = '*'

export interface ShownTally { readonly tally: Tally; readonly dispatchShown: boolean; readonly answerShown: boolean }

/** Tallies of a unit, its parts and its organisations, and which of them may be shown. */
export interface RateTable {
  of(row: string, period: Period, category?: string): ShownTally
  readonly organisations: readonly string[]
}

type Cell = readonly [row: string, time: string, category: string]
const keyOf = ([row, time, category]: Cell) => `${row}|${time}|${category}`

/** The rows to which a fact belongs, each with the row of which it is a part. `chain`: ids from the root down to the unit that is looked at. */
function rowsOf(fact: RateFact, chain: readonly string[]): (readonly [row: string, whole: string | undefined])[] {
  const rows: [string, string | undefined][] = [[rowOf.all, undefined]]
  for (let depth = 0; depth <= chain.length; depth += 1) {
    const whole = depth === 0 ? rowOf.all : rowOf.unit(chain[depth - 1] ?? '')
    const next = fact.unitPath[depth]
    rows.push([next === undefined ? rowOf.rest(chain[depth - 1]) : rowOf.unit(next), whole])
    if (depth === chain.length) rows.push([rowOf.organisation(fact.organisationId ?? ''), whole])
    if (next === undefined || next !== chain[depth]) break
  }
  return rows
}

/** Adds facts up, and decides once for all tables in which they meet (units, months, categories, organisations) what stays hidden. */
export function rateTable(facts: readonly RateFact[], chain: readonly string[], least: number): RateTable {
  const tallies = new Map<string, Counting>()
  const parts = { dispatch: new Map<string, Set<string>>(), answer: new Map<string, Set<string>>() }
  const organisations = new Set<string>()
  for (const fact of facts) {
    const counts = fact.part === 'dispatch' ? fact.fate === 'responded' || fact.fate === 'late' : fact.fate === 'solved' || fact.fate === 'partly' || fact.fate === 'unsolved'
    const times: [string, string | undefined][] = [[fact.month, quarterOf(fact.month)], [quarterOf(fact.month), fact.month.slice(0, 4)], [fact.month.slice(0, 4), undefined]]
    const categories: [string, string | undefined][] = [[fact.category, anyCategory], [anyCategory, undefined]]
    for (const [row, wholeRow] of rowsOf(fact, chain)) {
      if (row.startsWith('organisation:') && fact.organisationId) organisations.add(fact.organisationId)
      for (const [time, wholeTime] of times) for (const [category, wholeCategory] of categories) {
        const cell = keyOf([row, time, category])
        add(tallies, cell, fact)
        if (!counts) continue
        const join = (whole: Cell, kind: string) => { const key = `${kind}|${keyOf(whole)}`, known = parts[fact.part].get(key); if (known) known.add(cell); else parts[fact.part].set(key, new Set([cell])) }
        if (wholeRow !== undefined) join([wholeRow, time, category], row.startsWith('organisation:') ? 'organisations' : 'units')
        if (wholeTime !== undefined) join([row, wholeTime, category], 'times')
        if (wholeCategory !== undefined) join([row, time, wholeCategory], 'categories')
      }
    }
  }
  const hidden = { dispatch: hiddenIn(tallies, parts.dispatch, assessedOf, least), answer: hiddenIn(tallies, parts.answer, answeredOf, least) }
  return {
    organisations: [...organisations].sort(),
    of(row, period, category = anyCategory) {
      const cells = (period.kind === 'custom' ? monthsOf(period) : [period.kind === 'month' ? period.from : period.code]).map((time) => keyOf([row, time, category]))
      const sum = emptyTally()
      for (const cell of cells) { const tally = tallies.get(cell); if (tally) merge(sum, tally) }
      const shown = (part: 'dispatch' | 'answer') => cells.every((cell) => !hidden[part].has(cell))
      return { tally: sum, dispatchShown: shown('dispatch'), answerShown: shown('answer') }
    },
  }
}

export const assessedOf = ({ dispatches }: Tally): number => dispatches.responded + dispatches.late
export const answeredOf = ({ answers }: Tally): number => answers.solved + answers.partly + answers.unsolved

function hiddenIn(tallies: ReadonlyMap<string, Tally>, parts: ReadonlyMap<string, ReadonlySet<string>>, sizeOf: (tally: Tally) => number, least: number): Set<string> {
  const samples = new Map([...tallies].map(([cell, tally]) => [cell, sizeOf(tally)]))
  const sums: Sum[] = [...parts].map(([key, cells]) => ({ whole: key.slice(key.indexOf('|') + 1), parts: [...cells] }))
  return hiddenCells(samples, sums, least)
}

function add(tallies: Map<string, Counting>, cell: string, fact: RateFact): void {
  const tally = tallies.get(cell) ?? emptyTally()
  tallies.set(cell, tally)
  if (fact.part === 'dispatch') {
    tally.dispatches[fact.fate] += fact.count
    if (fact.fate === 'excluded' && fact.detail !== null) tally.excludedBecause[fact.detail] = (tally.excludedBecause[fact.detail] ?? 0) + fact.count
  } else {
    tally.answers[fact.fate] += fact.count
    if (fact.detail !== null && fact.fate !== 'excluded' && fact.fate !== 'unreached') tally.satisfaction[fact.detail] += fact.count
  }
}

function merge(into: Counting, tally: Tally): void {
  for (const part of ['dispatches', 'answers', 'satisfaction', 'excludedBecause'] as const) {
    for (const [name, count] of Object.entries(tally[part])) (into[part] as Record<string, number>)[name] = ((into[part] as Record<string, number>)[name] ?? 0) + count
  }
}
