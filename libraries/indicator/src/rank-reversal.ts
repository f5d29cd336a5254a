import { BadInput } from '@gongzhi/bad-input'
import { evaluate } from './evaluate.ts'
import type { Evaluation } from './evaluate.ts'

/** Two units whose order is another when a third is left out: 1 where a stands better, -1 where b does, 0 where they are equal. */
export type Reversal = { without: string, a: string, b: string, before: number, after: number }

/** Where leaving a unit out makes the method undefined for the others, and why. */
export type Undefined = { without: string, code: string }

/**
 * Rank reversals (Belton & Gear 1983): every unit is left out in turn, weights held, and pairs that then stand in another order are told.
 * The weighted sum with targets has none; methods that scale by the units at hand can. O(units) evaluations.
 */
export function rankReversals(given: Evaluation): { reversals: Reversal[], undefinedWithout: Undefined[] } {
  const evaluation: Evaluation = { ...given, method: { ...given.method, ties: 'shared' } }
  const whole = evaluate(evaluation)
  const reversals: Reversal[] = [], undefinedWithout: Undefined[] = []
  if (whole.scored.length < 3) return { reversals, undefinedWithout }
  const scores = rankById(whole)
  for (const without of whole.scored) {
    const rest = evaluation.units.map((_, i) => i).filter(i => evaluation.units[i] !== without)
    try {
      const now = rankById(evaluate({ ...evaluation, units: rest.map(i => evaluation.units[i] as string), figures: rest.map(i => evaluation.figures[i] ?? []) }, whole.weights))
      const others = whole.scored.filter(unit => unit !== without && now.has(unit))
      others.forEach((a, k) => others.slice(k + 1).forEach(b => {
        const order = (ranks: ReadonlyMap<string, number>) => Math.sign((ranks.get(b) as number) - (ranks.get(a) as number))
        const before = order(scores), after = order(now)
        if (before !== after) reversals.push({ without, a, b, before, after })
      }))
    } catch (error) {
      if (!(error instanceof BadInput)) throw error
      undefinedWithout.push({ without, code: error.code })
    }
  }
  return { reversals, undefinedWithout }
}

function rankById({ units }: { units: readonly { id: string, rank: number | null }[] }): Map<string, number> {
  return new Map(units.flatMap(({ id, rank }) => (rank === null ? [] : [[id, rank] as const])))
}
