import { BadInput } from '@gongzhi/bad-input'

/** What is known of the population: per variable, what part of it (or how many) each category is. */
export type Margins = Readonly<Record<string, Readonly<Record<string, number>>>>

/** Who answered: a category per variable, and the weight they come with (1 where none is said). */
export type Respondent = { readonly categories: Readonly<Record<string, string>>, readonly weight?: number }

/**
 * Raked weights (mean 1), and how it went: whether every margin is met to `tolerance`, after how many rounds, the worst margin and its
 * gap (in parts of the whole), how far the weights spread and what that costs (Kish's design effect).
 */
export type Raked = {
  weights: number[]
  converged: boolean, rounds: number, gap: number, worst: { variable: string, category: string, wanted: number, reached: number } | null
  gaps: number[], least: number, greatest: number, kish: number
}

/**
 * Raking (iterative proportional fitting; Deming & Stephan 1940): weights are multiplied, variable by variable, until the sample has the
 * margins of the population. Not converging is an answer, not an error: `converged` is false and `worst` says where. Categories of 0 are met by
 * weights of 0. Throws `BadInput`: `MARGIN_EMPTY`, `MARGIN_NEGATIVE`, `RESPONDENTS_NONE`, `CATEGORY_MISSING` (a respondent without one),
 * `CATEGORY_UNKNOWN` (not in the margins), `CATEGORY_UNANSWERED` (in the margins, and nobody has it), `WEIGHT_NOT_POSITIVE`.
 */
export function rake(respondents: readonly Respondent[], margins: Margins, { tolerance = 1e-9, rounds: most = 1000 }: { tolerance?: number, rounds?: number } = {}): Raked {
  const weights = respondents.map(({ weight = 1 }, i) => {
    if (!(weight > 0 && Number.isFinite(weight))) throw new BadInput('WEIGHT_NOT_POSITIVE', `a weight is a number above 0, not ${weight}`, { field: `respondents[${i}].weight` })
    return weight
  })
  if (weights.length === 0) throw new BadInput('RESPONDENTS_NONE', 'nobody answered', { field: 'respondents' })
  const variables = Object.entries(margins).map(([variable, parts]) => cellsOf(respondents, variable, parts))
  const whole = weights.reduce((a, b) => a + b, 0)
  weights.forEach((weight, i) => { weights[i] = weight / whole })
  const gaps: number[] = []
  let worst = worstOf(variables, weights)
  while (worst.gap > tolerance && gaps.length < most) {
    for (const { cells } of variables) {
      for (const { members, wanted } of cells) {
        const reached = members.reduce((sum, i) => sum + (weights[i] as number), 0)
        if (reached > 0) for (const i of members) weights[i] = (weights[i] as number) * wanted / reached
      }
    }
    worst = worstOf(variables, weights)
    gaps.push(worst.gap)
  }
  const n = weights.length
  const final = weights.map(weight => weight * n)
  const { gap, ...place } = worst
  return {
    weights: final, converged: gap <= tolerance, rounds: gaps.length, gap, worst: gap > tolerance ? place : null, gaps,
    least: final.reduce((a, b) => Math.min(a, b)), greatest: final.reduce((a, b) => Math.max(a, b)), kish: n * weights.reduce((sum, w) => sum + w * w, 0) / weights.reduce((a, b) => a + b, 0) ** 2,
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
