import { BadInput } from '@gongzhi/bad-input'
import { panelProgramme } from './best-panel.ts'
import { solveOnce } from './engine.ts'
import type { Engine, Programme, Row } from './engine.ts'
import type { Pool } from './pool.ts'
import type { Quota } from './quota.ts'

/** One quota that is to be changed, from what it was to what it would have to be. */
export type QuotaChange = { readonly feature: string, readonly value: string, readonly min: { from: number, to: number }, readonly max: { from: number, to: number } }

/**
 * The least change that makes quotas feasible: `total` is by how many people ends are moved in all. `withinFlex` tells
 * whether the limits min_flex and max_flex were kept. `largest` is the largest panel there can be at all.
 */
export type LeastChange = { readonly changes: readonly QuotaChange[], readonly total: number, readonly withinFlex: boolean }

/** No panel meets the quotas; `change` says what would help, `null` where the pool is too small for any panel of this size. */
export class QuotasInfeasible extends BadInput {
  readonly change: LeastChange | null

  constructor(change: LeastChange | null, { size, groups }: Pool) {
    const most = groups.reduce((sum, group) => sum + group.households, 0)
    super(
      change ? 'QUOTAS_INFEASIBLE' : 'POOL_TOO_SMALL',
      change
        ? `no panel of ${size} meets the quotas; the least change that would help: ${change.changes.map(sentence).join('; ')}${change.withinFlex ? '' : ' (beyond min_flex and max_flex: within them nothing helps)'}`
        : `a panel of ${size} cannot be drawn: at most ${most} people can sit on one panel`,
      { field: change ? 'quotas' : 'size' },
    )
    this.name = 'QuotasInfeasible'
    this.change = change
  }
}

function sentence({ feature, value, min, max }: QuotaChange): string {
  return [min.to !== min.from && `${feature}, ${value}: minimum ${min.from} to ${min.to}`, max.to !== max.from && `${feature}, ${value}: maximum ${max.from} to ${max.to}`].filter(Boolean).join(', ')
}

/**
 * Finds the least change: fewest people by which minima are lowered and maxima raised; among these the one that takes the
 * smallest parts off minima. First within min_flex and max_flex, else without them. `null` where not even no quota would help.
 */
export function leastChange(engine: Engine, pool: Pool): LeastChange | null {
  const flexible = pool.quotas.some(({ minFlex, maxFlex }) => minFlex !== null || maxFlex !== null)
  const within = changed(engine, pool, true)
  if (within) return { ...within, withinFlex: true }
  const beyond = flexible ? changed(engine, pool, false) : null
  return beyond && { ...beyond, withinFlex: false }
}

function changed(engine: Engine, pool: Pool, keepFlex: boolean): Omit<LeastChange, 'withinFlex'> | null {
  const base = panelProgramme(pool, true)
  const types = pool.types.length
  const lowered = (at: number) => types + 2 * at, raised = (at: number) => types + 2 * at + 1
  const columns = pool.quotas.flatMap(({ min, max, minFlex, maxFlex }) => [
    { most: min - (keepFlex ? minFlex ?? 0 : 0), part: min > 0 ? 1 / min : 0 },
    { most: keepFlex && maxFlex !== null ? maxFlex - max : Math.max(0, pool.size - max), part: 0 },
  ])
  const rows: Row[] = base.rows.flatMap((row, at): Row[] => {
    if (at === 0 || at > pool.quotas.length) return [row]
    const quota = pool.quotas[at - 1] as Quota
    return [
      { indices: [...row.indices, lowered(at - 1)], coefficients: [...row.coefficients, 1], lower: quota.min, upper: engine.infinity },
      { indices: [...row.indices, raised(at - 1)], coefficients: [...row.coefficients, -1], lower: -engine.infinity, upper: quota.max },
    ]
  })
  const programme = (cost: readonly number[], more: readonly Row[]): Programme => ({
    sense: 'min', cost: [...base.cost, ...cost], lower: [...base.lower, ...columns.map(() => 0)], upper: [...base.upper, ...columns.map(({ most }) => Math.max(0, most))],
    rows: [...rows, ...more], integer: [...base.cost, ...cost].map(() => true),
  })
  const fewest = solveOnce(engine, programme(columns.map(() => 1), []))
  if (!fewest) return null
  const total = Math.round(fewest.objective)
  const all = columns.map((_, at) => types + at)
  const gentlest = solveOnce(engine, programme(columns.map(({ part }) => part), [{ indices: all, coefficients: all.map(() => 1), lower: total, upper: total }])) ?? fewest
  const by = (at: number) => Math.round(gentlest.values[at] ?? 0)
  return {
    total,
    changes: pool.quotas.flatMap(({ feature, value, min, max }, at) => (by(lowered(at)) + by(raised(at)) === 0 ? [] : [{
      feature, value, min: { from: min, to: min - by(lowered(at)) }, max: { from: max, to: max + by(raised(at)) },
    }])),
  }
}
