import { BadInput } from '@gongzhi/bad-input'
import { compare, decimal, divide, fraction, lesser, multiply, one, subtract, zero } from './fraction.ts'
import type { Fraction } from './fraction.ts'
import type { Indicator } from './tree.ts'

const full = fraction(100n)

/**
 * The score of a figure, 0..100 (exact): positive min(1, x / target), negative min(1, target / x) with 0 full, interval full inside `best`
 * and falling outside it, linearly to 0 at `limits`, or, without limits, as a target's would. `undefined` where a positive or negative
 * indicator has no target. Throws `BadInput` (`VALUE_NEGATIVE`) where a ratio to a target is asked of a figure below 0.
 */
export function scoreOf(indicator: Indicator, figure: Fraction): Fraction | undefined {
  if (indicator.sense === 'interval') return multiply(full, intervalPart(indicator, figure))
  if (indicator.target === undefined) return undefined
  mayBeRatio(indicator, figure)
  const target = decimal(indicator.target)
  if (indicator.sense === 'positive') return target.n === 0n ? full : multiply(full, lesser(one, divide(figure, target)))
  return figure.n === 0n ? full : multiply(full, lesser(one, divide(target, figure)))
}

function mayBeRatio(indicator: Indicator, figure: Fraction): void {
  if (figure.n < 0n) throw new BadInput('VALUE_NEGATIVE', `${indicator.id} is a ratio to its target, so its figure is not below 0`, { field: indicator.id })
}

function intervalPart(indicator: Indicator, figure: Fraction): Fraction {
  if (!indicator.best) throw new BadInput('INTERVAL_MISSING', `${indicator.id} has no best interval`, { field: indicator.id })
  const [low, high] = indicator.best.map(decimal) as [Fraction, Fraction]
  const below = compare(figure, low) < 0
  if (!below && compare(figure, high) <= 0) return one
  if (!indicator.limits) {
    mayBeRatio(indicator, figure)
    return below ? divide(figure, low) : divide(high, figure)
  }
  const [least, most] = indicator.limits.map(decimal) as [Fraction, Fraction]
  const [limit, edge] = below ? [least, low] : [most, high]
  const beyond = below ? compare(figure, limit) <= 0 : compare(figure, limit) >= 0
  return beyond ? zero : divide(subtract(figure, limit), subtract(edge, limit))
}
