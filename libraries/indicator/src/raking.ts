import { BadInput } from '@gongzhi/bad-input'

/** What is known of the population: per variable, what part of it (or how many) each category is. */
export type Margins = Readonly<Record<string, Readonly<Record<string, number>>>>

/** Who answered: a category per variable, and the weight they come with (1 where none is said). */
export type Respondent = { readonly categories: Readonly<Record<string, string>>, readonly weight?: number }

/**
 * Raked weights (mean 1), and how it went: whether every margin is met to `tolerance`, after how many rounds, the gap of the worst margin after each
 * (in parts of the whole) and which it is where it stays open, how far the weights spread, how many are held at the cap, and what unequal weights cost:
 * Kish's design effect (clusters not counted) and the size of a sample of equal weights that says as much, n / kish.
 */
export type Raked = {
  weights: number[]
  converged: boolean, rounds: number, gap: number, worst: { variable: string, category: string, wanted: number, reached: number } | null
  gaps: number[], least: number, greatest: number, capped: number, kish: number, effective: number
}

/** When raking ends (the gap in parts of the whole, or the rounds), and at how many times the mean a weight is held (none: not at all). */
export type RakingPlan = { readonly tolerance?: number, readonly rounds?: number, readonly cap?: number }

/**
 * Raking (iterative proportional fitting; Deming & Stephan 1940): weights are multiplied, variable by variable, until the sample has the
 * margins of the population; with a cap, weights above it are cut and raked again. Not converging is an answer, not an error: `converged` is false and
 * `worst` says where. Categories of 0 are met by weights of 0. Throws `BadInput`: `MARGINS_NONE`, `MARGIN_EMPTY`, `MARGIN_NEGATIVE`, `MARGINS_DISAGREE`
 * (numbers of people that add up differently), `RESPONDENTS_NONE`, `CATEGORY_MISSING` (a respondent without one), `CATEGORY_UNKNOWN` (not in the
 * margins), `CATEGORY_UNANSWERED` (in the margins, and nobody has it), `WEIGHT_NOT_POSITIVE`, `CAP_RANGE`.
 */
export function rake(respondents: readonly Respondent[], margins: Margins, { tolerance = 1e-9, rounds: most = 1000, cap = Infinity }: RakingPlan = {}): Raked {
  if (!(cap > 1)) throw new BadInput('CAP_RANGE', `a cap is more than 1 times the mean, not ${cap}`, { field: 'cap' })
  const given = respondents.map(({ weight = 1 }, i) => {
    if (!(weight > 0 && Number.isFinite(weight))) throw new BadInput('WEIGHT_NOT_POSITIVE', `a weight is a number above 0, not ${weight}`, { field: `respondents[${i}].weight` })
    return weight
  })
  if (given.length === 0) throw new BadInput('RESPONDENTS_NONE', 'nobody answered', { field: 'respondents' })
  const variables = Object.entries(margins).map(([variable, parts]) => cellsOf(respondents, variable, parts))
  checkTotals(margins)
  const n = given.length, greatest = given.reduce((a, b) => Math.max(a, b))
  // Parts of the whole; first by the greatest, so that no sum is beyond what can be held.
  const whole = given.reduce((sum, weight) => sum + weight / greatest, 0)
  const weights = given.map(weight => weight / greatest / whole)
  const gaps: number[] = []
  let limit = cutAbove(weights, cap)
  let worst = worstOf(variables, weights)
  while (worst.gap > tolerance && gaps.length < most) {
    for (const { cells } of variables) {
      for (const { members, wanted } of cells) {
        const reached = members.reduce((sum, i) => sum + (weights[i] as number), 0)
        if (reached > 0) for (const i of members) weights[i] = (weights[i] as number) * wanted / reached
      }
    }
    limit = cutAbove(weights, cap)
    worst = worstOf(variables, weights)
    gaps.push(worst.gap)
  }
  const sum = weights.reduce((a, b) => a + b, 0)
  const final = weights.map(weight => weight / sum * n)
  const kish = final.reduce((squares, weight) => squares + weight * weight, 0) / n
  const { gap, ...place } = worst
  return {
    weights: final, converged: gap <= tolerance, rounds: gaps.length, gap, worst: gap > tolerance ? place : null, gaps,
    least: final.reduce((a, b) => Math.min(a, b)), greatest: final.reduce((a, b) => Math.max(a, b)),
    capped: weights.filter(weight => weight === limit).length, kish, effective: n / kish,
  }
}

/** Cuts weights to at most `cap` times the mean that is left after cutting; says at what they are held, or Infinity where none is. */
function cutAbove(weights: number[], cap: number): number {
  const n = weights.length
  let rest = weights.reduce((a, b) => a + b, 0), limit = Infinity
  if (cap >= n || weights.every(weight => weight <= cap * rest / n)) return limit
  const order = weights.map((_, i) => i).sort((a, b) => (weights[b] as number) - (weights[a] as number))
  let held = 0
  for (const i of order) {
    // With k weights held, each is cap times the mean: limit = cap (rest + k limit) / n.
    limit = cap * rest / (n - held * cap)
    if ((weights[i] as number) <= limit || (held + 1) * cap >= n) break
    rest -= weights[i] as number
    held += 1
  }
  for (const i of order.slice(0, held)) weights[i] = limit
  return limit
}

/** Margins are parts of 1, per cent, or numbers of people; those of people must come to the same number, up to 1 in 100. */
function checkTotals(margins: Margins): void {
  const totals = Object.entries(margins).map(([variable, parts]) => ({ variable, total: Object.values(parts).reduce((a, b) => a + b, 0) }))
  if (totals.length === 0) throw new BadInput('MARGINS_NONE', 'there are no margins to rake to', { field: 'margins' })
  const people = totals.filter(({ total }) => [1, 100].every(whole => Math.abs(total - whole) > whole / 100))
  for (const { variable, total } of people) {
    const [first] = people as [typeof people[number]]
    if (Math.abs(total - first.total) > first.total / 100) throw new BadInput('MARGINS_DISAGREE', `the margins of ${variable} add up to ${total}, those of ${first.variable} to ${first.total}`, { field: `margins.${variable}` })
  }
}

type Cell = { category: string, wanted: number, members: number[] }
type Variable = { variable: string, cells: Cell[] }

function cellsOf(respondents: readonly Respondent[], variable: string, parts: Readonly<Record<string, number>>): Variable {
  const total = Object.entries(parts).reduce((sum, [category, part]) => {
    if (!(part >= 0 && Number.isFinite(part))) throw new BadInput('MARGIN_NEGATIVE', `a margin is a number not below 0, not ${part}`, { field: `margins.${variable}.${category}` })
    return sum + part
  }, 0)
  if (total <= 0) throw new BadInput('MARGIN_EMPTY', `the margins of ${variable} add up to 0`, { field: `margins.${variable}` })
  const cells = new Map(Object.entries(parts).map(([category, part]): [string, Cell] => [category, { category, wanted: part / total, members: [] }]))
  respondents.forEach(({ categories }, i) => {
    const category = categories[variable]
    const field = `respondents[${i}].categories.${variable}`
    if (category === undefined) throw new BadInput('CATEGORY_MISSING', `a respondent has no ${variable}`, { field })
    const cell = cells.get(category)
    if (!cell) throw new BadInput('CATEGORY_UNKNOWN', `the margins of ${variable} have ${[...cells.keys()].join(', ')}, not ${category}`, { field })
    cell.members.push(i)
  })
  for (const { category, wanted, members } of cells.values()) {
    if (wanted > 0 && members.length === 0) throw new BadInput('CATEGORY_UNANSWERED', `nobody who answered is ${category}; join it with another category of ${variable}`, { field: `margins.${variable}.${category}` })
  }
  return { variable, cells: [...cells.values()] }
}

function worstOf(variables: readonly Variable[], weights: readonly number[]): { variable: string, category: string, wanted: number, reached: number, gap: number } {
  let worst = { variable: '', category: '', wanted: 0, reached: 0, gap: 0 }
  const total = weights.reduce((a, b) => a + b, 0)
  for (const { variable, cells } of variables) {
    for (const { category, wanted, members } of cells) {
      const reached = total === 0 ? 0 : members.reduce((sum, i) => sum + (weights[i] as number), 0) / total
      const gap = Math.abs(reached - wanted)
      if (gap > worst.gap) worst = { variable, category, wanted, reached, gap }
    }
  }
  return worst
}
