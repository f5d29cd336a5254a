import { BadInput } from '@gongzhi/bad-input'
import type { Ahp } from './ahp.ts'
import { comparableSum, comparableTopsis, comparableVikor, relativeScores } from './comparable.ts'
import type { Comparable, Figures } from './comparable.ts'
import { compromiseFrom } from './compromise.ts'
import { absenceOf } from './figure.ts'
import type { Absence, Figure } from './figure.ts'
import { add, compare, zero } from './fraction.ts'
import type { Fraction } from './fraction.ts'
import type { Method } from './method.ts'
import { publicationOf } from './publication.ts'
import { ranksOf } from './rank.ts'
import { scoreOf } from './score.ts'
import { standingOf } from './standing.ts'
import { indicatorsOf, isBranch, prune } from './tree.ts'
import type { Branch, Indicator } from './tree.ts'
import { weightsOf } from './weighting.ts'

/** What is to be evaluated: `figures[unit][leaf]` in the order of `units` and of the tree's leaves. */
export type Evaluation = { readonly tree: Branch, readonly units: readonly string[], readonly figures: readonly (readonly (Figure | undefined)[])[], readonly method: Method }

/** A unit that lacks figures: which and why, what part of the weight is there, and whether that is enough for a total. */
export type Missing = { readonly unit: string, readonly indicators: readonly { readonly id: string, readonly reason: Absence }[], readonly available: Fraction, readonly scored: boolean }

/** How the units stand, and how it came about. Units without a total have `score` and `rank` null. */
export type Evaluated = {
  readonly tree: Branch, readonly leaves: readonly Indicator[], readonly weights: readonly Fraction[], readonly consistency: ReadonlyMap<string, Ahp>,
  readonly units: readonly { readonly id: string, readonly score: number | null, readonly rank: number | null }[],
  readonly missing: readonly Missing[],
  /** Figures of fewer than 30 respondents. */
  readonly forReference: readonly { readonly unit: string, readonly indicator: string, readonly n: number }[],
  /** Indicators without a target, scored by their range among the units. */
  readonly relative: readonly string[],
  /** VIKOR only: who stands for the best (by id), and which acceptability conditions hold. */
  readonly compromise: { readonly set: readonly string[], readonly advantage: boolean, readonly stability: boolean } | null,
  /** The units that have a total, by id, and what the method made of their figures; for sensitivity. */
  readonly scored: readonly string[], readonly comparable: Comparable | undefined,
}

/** Evaluates units by a tree, with weights found by the method or held. Ranks are decided in exact arithmetic. Throws `BadInput` where no honest answer can be given. */
export function evaluate(evaluation: Evaluation, held?: readonly Fraction[]): Evaluated {
  const { units, method } = evaluation
  const { tree, leaves, figures } = figuresOf(evaluation)
  const absences = figures.map(row => row.map(absenceOf))
  const present: Figures = figures.map((row, i) => row.map((figure, j) => (absences[i]?.[j] ? undefined : (figure as Figure).value)))

  const comparableFigures = asComparable(leaves, present)
  const { weights, consistency } = held ? { weights: held, consistency: new Map<string, Ahp>() } : weightsOf(tree, comparableFigures, units, method)
  const missing = units.flatMap((unit, i): Missing[] => {
    const indicators = leaves.flatMap(({ id }, j) => (absences[i]?.[j] ? [{ id, reason: absences[i][j] }] : []))
    if (indicators.length === 0) return []
    const available = weights.reduce((sum, weight, j) => (absences[i]?.[j] ? sum : add(sum, weight)), zero)
    return [{ unit, indicators, available, scored: available.n > 0n && compare(available, method.least) >= 0 }]
  })
  const unscored = new Set(missing.filter(one => !one.scored).map(one => one.unit))
  const scoredAt = units.flatMap((unit, i) => (unscored.has(unit) ? [] : [i]))
  const scored = scoredAt.map(i => units[i] as string)
  const relative = method.ranking === 'sum' ? leaves.filter(leaf => leaf.sense !== 'interval' && leaf.target === undefined).map(leaf => leaf.id) : []

  const comparable = scored.length === 0 ? undefined : comparableOf(leaves, scoredAt.map(i => (method.ranking === 'sum' ? present : comparableFigures)[i] as Figures[number]), scored, method)
  const standing = comparable && standingOf(comparable, weights, method.v)
  const ranks = standing ? ranksOf(scored, standing.compare, method.ties) : []
  const compromise = standing?.regrets ? compromiseFrom(standing.regrets) : null
  const at = new Map(scored.map((unit, k) => [unit, k]))
  return {
    tree, leaves, weights, consistency, missing, relative, scored, comparable,
    compromise: compromise && { ...compromise, set: compromise.set.map(i => scored[i] as string) },
    units: units.map(id => {
      const k = at.get(id)
      return { id, score: k === undefined ? null : standing?.scores[k] ?? null, rank: k === undefined ? null : ranks[k] ?? null }
    }),
    forReference: units.flatMap((unit, i) => leaves.flatMap(({ id }, j) => {
      const figure = figures[i]?.[j]
      return figure?.value && figure.n !== undefined && publicationOf(figure.n) === 'for-reference' ? [{ unit, indicator: id, n: figure.n }] : []
    })),
  }
}

/** The tree of the phase that is asked for, its leaves, and their figures. Throws `BadInput` (`TREE_EMPTY`). */
export function figuresOf({ tree: whole, figures, method: { phase } }: Evaluation): { tree: Branch, leaves: Indicator[], figures: Evaluation['figures'] } {
  const keep = (leaf: Indicator) => phase === 'both' || leaf.phase === phase
  const tree = prune(whole, keep)
  if (!tree || !isBranch(tree)) throw new BadInput('TREE_EMPTY', `the tree has no indicator for ${phase}`, { field: 'method.phase' })
  const kept = indicatorsOf(whole).map(keep)
  return { tree, leaves: indicatorsOf(tree), figures: figures.map(row => row.filter((_, j) => kept[j])) }
}

/** Figures as TOPSIS, VIKOR, entropy and CRITIC see them: as they are, those of interval indicators as scores. */
function asComparable(leaves: readonly Indicator[], present: Figures): Figures {
  return present.map(row => row.map((figure, j) => (figure && leaves[j]?.sense === 'interval' ? scoreOf(leaves[j], figure) : figure)))
}

/** What the method makes of the figures of the units that have a total. */
export function comparableOf(leaves: readonly Indicator[], figures: Figures, units: readonly string[], method: Pick<Method, 'ranking' | 'normalisation'>): Comparable {
  const types = leaves.map(leaf => (leaf.sense === 'negative' ? -1 : 1))
  if (method.ranking === 'topsis') return comparableTopsis(figures, types, method.normalisation, leaves.map(leaf => leaf.id))
  if (method.ranking === 'vikor') return comparableVikor(figures, types)
  const scores = figures.map((row, i) => row.map((figure, j) => {
    try {
      return figure && scoreOf(leaves[j] as Indicator, figure)
    } catch (error) {
      if (error instanceof BadInput) throw new BadInput(error.code, error.message, { field: `values.${units[i]}.${leaves[j]?.id}` })
      throw error
    }
  }))
  leaves.forEach((leaf, j) => {
    if (leaf.sense === 'interval' || leaf.target !== undefined) return
    relativeScores(figures.map(row => row[j]), leaf.sense === 'negative' ? -1 : 1).forEach((score, i) => { (scores[i] as (Fraction | undefined)[])[j] = score })
  })
  return comparableSum(scores)
}
