import { BadInput } from '@gongzhi/bad-input'

/** One answer: its value, its weight (1 where none is said), and the stratum and cluster it was drawn from. */
export type Answer = { readonly value: number, readonly weight?: number, readonly stratum?: string, readonly cluster?: string }

/**
 * A survey mean: `mean`, its standard error by linearisation, and what the design costs. `deff` is the variance over that of a simple
 * random sample of the same n; `kish` the part that unequal weights alone account for (Kish 1965: n * sum w^2 / (sum w)^2);
 * `effective` = n / deff (never more than n is claimed where deff is below 1 by chance: it is stated as it is). `interval` is mean -+ 1.96 errors.
 * `error`, `deff`, `effective` and `interval` are null where the sample cannot tell: one answer, one cluster in a stratum, no variance.
 */
export type SurveyMean = { n: number, mean: number, error: number | null, deff: number | null, kish: number, effective: number | null, interval: [number, number] | null }

/**
 * The weighted mean of answers under strata and clusters (with replacement at the first stage; Kish 1965; Lohr, Sampling, ch. 9).
 * Throws `BadInput`: `ANSWERS_NONE`, `NUMBER_EXPECTED`, `WEIGHT_NOT_POSITIVE`.
 */
export function surveyMean(answers: readonly Answer[]): SurveyMean {
  if (answers.length === 0) throw new BadInput('ANSWERS_NONE', 'nobody answered', { field: 'answers' })
  answers.forEach(({ value, weight = 1 }, i) => {
    if (typeof value !== 'number' || !Number.isFinite(value)) throw new BadInput('NUMBER_EXPECTED', `an answer is a number, not ${value}`, { field: `answers[${i}].value` })
    if (!(weight > 0 && Number.isFinite(weight))) throw new BadInput('WEIGHT_NOT_POSITIVE', `a weight is a number above 0, not ${weight}`, { field: `answers[${i}].weight` })
  })
  const n = answers.length
  const total = answers.reduce((sum, { weight = 1 }) => sum + weight, 0)
  const mean = answers.reduce((sum, { value, weight = 1 }) => sum + weight * value, 0) / total
  const kish = n * answers.reduce((sum, { weight = 1 }) => sum + weight * weight, 0) / total ** 2
  const variance = varianceOf(answers, mean, total)
  const simple = n < 2 ? null : answers.reduce((sum, { value, weight = 1 }) => sum + weight * (value - mean) ** 2, 0) / total / (n - 1)
  const error = variance === null ? null : Math.sqrt(variance)
  const deff = variance === null || !simple ? null : variance / simple
  return { n, mean, error, deff, kish, effective: deff ? n / deff : null, interval: error === null ? null : [mean - 1.959963984540054 * error, mean + 1.959963984540054 * error] }
}

/** Between clusters within strata; an answer without a cluster is one of its own. `null` where a stratum has a single cluster. */
function varianceOf(answers: readonly Answer[], mean: number, total: number): number | null {
  const strata = new Map<string, Map<string, number>>()
  answers.forEach(({ value, weight = 1, stratum = '', cluster }, i) => {
    const clusters = strata.get(stratum) ?? new Map<string, number>()
    strata.set(stratum, clusters)
    const key = cluster === undefined ? `answer ${i}` : `cluster ${cluster}`
    clusters.set(key, (clusters.get(key) ?? 0) + weight * (value - mean) / total)
  })
  let variance = 0
  for (const clusters of strata.values()) {
    const m = clusters.size
    if (m < 2) return null
    const totals = [...clusters.values()]
    const middle = totals.reduce((a, b) => a + b, 0) / m
    variance += m / (m - 1) * totals.reduce((sum, one) => sum + (one - middle) ** 2, 0)
  }
  return variance
}
