import type { Counts } from './best-panel.ts'
import { factor, solveFactored } from './cholesky.ts'

/**
 * Shares of given panels that make the product of everybody's probabilities greatest: max sum of sizes[j] * log(seats of
 * type j in the mean), by a primal-dual interior point method. The answer is within about
 * `tolerance` (a part of the number of people) of the optimum over these panels; what others could add the caller bounds.
 */
export function productOptimum(panels: readonly Counts[], sizes: readonly number[], start: readonly number[], tolerance: number): number[] {
  const count = panels.length
  const rows = sizes.map((size, type) => ({ size, at: panels.flatMap((panel, p) => ((panel[type] ?? 0) > 0 ? [p] : [])) })).map(({ size, at }, type) => ({ size, at, seats: at.map(p => panels[p]?.[type] ?? 0) })).filter(({ size, at }) => size > 0 && at.length > 0)
  const everybody = rows.reduce((sum, { size }) => sum + size, 0)
  const share = Float64Array.from({ length: count }, (_, p) => 0.9 * (start[p] ?? 0) + 0.1 / count)
  const slack = new Float64Array(count)
  const gradientAt = (): Float64Array => {
    const gradient = new Float64Array(count)
    for (const { size, at, seats } of rows) {
      const mean = at.reduce((sum, p, i) => sum + (seats[i] ?? 0) * (share[p] ?? 0), 0)
      at.forEach((p, i) => { gradient[p]! += (size * (seats[i] ?? 0)) / mean })
    }
    return gradient
  }
  let gradient = gradientAt()
  let price = Math.max(...gradient) + 1
  for (let p = 0; p < count; p++) slack[p] = price - (gradient[p] ?? 0)

  for (let round = 0; round < 200; round++) {
    const gap = share.reduce((sum, each, p) => sum + each * (slack[p] ?? 0), 0)
    const residual = gradient.reduce((worst, each, p) => Math.max(worst, Math.abs(price - each - (slack[p] ?? 0))), 0)
    if (gap < tolerance * everybody && residual < 10 * tolerance * everybody) break
    const centre = (gap / count) * (round % 3 === 0 ? 0.3 : 0.08)

    // Newton: (H + slack/share) d + 1 * dp = gradient - price + centre/share, sum of d = 1 - sum of shares.
    const matrix = Array.from({ length: count }, () => new Float64Array(count))
    for (const { size, at, seats } of rows) {
      const mean = at.reduce((sum, p, i) => sum + (seats[i] ?? 0) * (share[p] ?? 0), 0)
      const curve = size / (mean * mean)
      for (let i = 0; i < at.length; i++) {
        const row = matrix[at[i] ?? 0], by = curve * (seats[i] ?? 0)
        for (let j = 0; j <= i; j++) row![at[j] ?? 0]! += by * (seats[j] ?? 0)
      }
    }
    for (let p = 0; p < count; p++) matrix[p]![p]! += (slack[p] ?? 0) / (share[p] ?? 1)
    factor(matrix)
    const ones = solveFactored(matrix, new Float64Array(count).fill(1))
    const wanted = solveFactored(matrix, gradient.map((each, p) => each - price + centre / (share[p] ?? 1)))
    const short = 1 - share.reduce((sum, each) => sum + each, 0)
    const priceStep = (wanted.reduce((sum, each) => sum + each, 0) - short) / ones.reduce((sum, each) => sum + each, 0)
    const step = wanted.map((each, p) => each - priceStep * (ones[p] ?? 0))
    const slackStep = step.map((each, p) => (centre - (slack[p] ?? 0) * each) / (share[p] ?? 1) - (slack[p] ?? 0))
    let length = 1
    for (let p = 0; p < count; p++) {
      if ((step[p] ?? 0) < 0) length = Math.min(length, (-0.95 * (share[p] ?? 0)) / (step[p] ?? 1))
      if ((slackStep[p] ?? 0) < 0) length = Math.min(length, (-0.95 * (slack[p] ?? 0)) / (slackStep[p] ?? 1))
    }
    for (let p = 0; p < count; p++) {
      share[p]! += length * (step[p] ?? 0)
      slack[p]! += length * (slackStep[p] ?? 0)
    }
    price += length * priceStep
    gradient = gradientAt()
  }
  const total = share.reduce((sum, each) => sum + each, 0)
  return Array.from(share, each => each / total)
}
