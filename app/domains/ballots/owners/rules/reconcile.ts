import type { Voice } from './voices.ts'

/** A line of the outside system's list. */
export interface OutsideRow {
  readonly row: number
  /** Number on the roll, where the outside list has it. */
  readonly number: number | null
  readonly building: string
  readonly label: string
  /** 0.01 square metre; null where the list has none. */
  readonly area: number | null
  /** Null: stands on the list and did not vote. */
  readonly answers: Voice | null
}

/** A head of the frozen roll, as far as a comparison needs it. */
export interface KnownHead {
  readonly entryId: string
  readonly number: number
  readonly area: number
  readonly holdings: readonly { readonly building: string; readonly label: string; readonly area: number }[]
  /** Handed something in here already, on paper or online. */
  readonly votedHere: boolean
}

export type DifferenceCode = 'unknown-head' | 'area-differs' | 'double' | 'split-answers' | 'voted-here' | 'sum-differs' | 'total-differs'

export interface Difference {
  readonly code: DifferenceCode
  readonly row: number | null
  readonly entryId: string | null
  readonly facts: Readonly<Record<string, string | number>>
}

export interface Sums { readonly area: number; readonly heads: number }
export interface StatedSums { readonly agree: Sums; readonly against: Sums; readonly abstain: Sums }

export interface Reconciliation {
  readonly differences: readonly Difference[]
  /** What would be counted: one answer for a head that the list knows without contradiction. */
  readonly answers: ReadonlyMap<string, Voice>
  /** Sums by the roll's areas and heads, per matter. */
  readonly sums: Readonly<Record<string, StatedSums>>
}

/** A door by its numbers, wherever the list has them: 3号楼 and 2单元501室, or 3-2-501 in one column. */
const unitKey = (building: string, label: string) => `${building} ${label}`.normalize('NFKC').replace(/[\s\-–—_#|/、,，.号栋幢楼室房单元]+/g, '|').replace(/^\||\|$/g, '').toLowerCase()

/**
 * Holds the outside list against the frozen roll: heads it does not know, areas that differ, doubles, several units of one head with different
 * answers, heads who handed in here too, and sums that do not add up. Nothing is decided here: a person settles every difference; `chosen` are the rows
 * that somebody chose for a head whose units differ.
 */
export function reconcile(rows: readonly OutsideRow[], roll: readonly KnownHead[], stated: Readonly<Record<string, StatedSums>>, statedTotal: Sums | null, chosen: ReadonlyMap<string, number> = new Map()): Reconciliation {
  const byNumber = new Map(roll.map((head) => [head.number, head]))
  const byUnit = new Map<string, { readonly head: KnownHead; readonly holding: KnownHead['holdings'][number] }>(), twice = new Set<string>()
  for (const head of roll) for (const holding of head.holdings) {
    const key = unitKey(holding.building, holding.label)
    if (byUnit.has(key)) twice.add(key)
    byUnit.set(key, { head, holding })
  }
  // Two doors that a list cannot tell apart are known to it by neither.
  for (const key of twice) byUnit.delete(key)
  const differences: Difference[] = []
  const said = new Map<string, { row: number; answers: Voice }[]>()
  const seen = new Map<string, number>()
  for (const row of rows) {
    const unit = row.label === '' ? undefined : byUnit.get(unitKey(row.building, row.label))
    const head = unit?.head ?? (row.number === null || row.label !== '' ? undefined : byNumber.get(row.number))
    if (!head) {
      differences.push({ code: 'unknown-head', row: row.row, entryId: null, facts: row.number === null ? {} : { number: row.number } })
      continue
    }
    const key = unit ? unitKey(row.building, row.label) : `number ${head.number}`
    const before = seen.get(key)
    if (before !== undefined) {
      differences.push({ code: 'double', row: row.row, entryId: head.entryId, facts: { number: head.number, before } })
      continue
    }
    seen.set(key, row.row)
    const expected = unit ? unit.holding.area : head.area
    if (row.area !== null && row.area !== expected) differences.push({ code: 'area-differs', row: row.row, entryId: head.entryId, facts: { number: head.number, theirs: row.area, ours: expected } })
    if (row.answers) said.set(head.entryId, [...(said.get(head.entryId) ?? []), { row: row.row, answers: row.answers }])
  }
  const answers = new Map<string, Voice>()
  for (const head of roll) {
    const all = said.get(head.entryId) ?? [], choice = all.find(({ row }) => row === chosen.get(head.entryId))
    const given = choice ? all.filter((one) => isSame(one.answers, choice.answers)) : all, first = given[0]
    if (!first) continue
    const others = given.filter((one) => !isSame(one.answers, first.answers))
    for (const other of others) differences.push({ code: 'split-answers', row: other.row, entryId: head.entryId, facts: { number: head.number, before: first.row } })
    if (head.votedHere) differences.push({ code: 'voted-here', row: first.row, entryId: head.entryId, facts: { number: head.number } })
    if (others.length === 0) answers.set(head.entryId, first.answers)
  }
  const sums = sumsOf(answers, roll)
  for (const [matter, theirs] of Object.entries(stated)) {
    for (const choice of ['agree', 'against', 'abstain'] as const) {
      const ours = sums[matter]?.[choice] ?? nothing
      for (const by of ['area', 'heads'] as const) if (ours[by] !== theirs[choice][by]) differences.push({ code: 'sum-differs', row: null, entryId: null, facts: { matter, choice, by, theirs: theirs[choice][by], ours: ours[by] } })
    }
  }
  if (statedTotal) {
    const ours = { area: roll.reduce((sum, { area }) => sum + area, 0), heads: roll.length }
    for (const by of ['area', 'heads'] as const) if (ours[by] !== statedTotal[by]) differences.push({ code: 'total-differs', row: null, entryId: null, facts: { by, theirs: statedTotal[by], ours: ours[by] } })
  }
  return { differences, answers, sums }
}

const nothing: Sums = { area: 0, heads: 0 }
const isSame = (a: Voice, b: Voice) => [...new Set([...Object.keys(a), ...Object.keys(b)])].every((key) => a[key] === b[key])

/** Sums per matter and choice, by the roll's areas. */
export function sumsOf(answers: ReadonlyMap<string, Voice>, roll: readonly KnownHead[]): Record<string, StatedSums> {
  const sums: Record<string, { agree: Sums; against: Sums; abstain: Sums }> = {}
  for (const head of roll) {
    for (const [matter, choice] of Object.entries(answers.get(head.entryId) ?? {})) {
      if (choice === 'unspoken') continue
      const of = (sums[matter] ??= { agree: nothing, against: nothing, abstain: nothing })
      const key = choice === 'blank' ? 'abstain' : choice
      of[key] = { area: of[key].area + head.area, heads: of[key].heads + 1 }
    }
  }
  return sums
}
