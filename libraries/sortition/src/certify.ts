import type { Model } from 'highs'
import { panelProgramme } from './best-panel.ts'
import { boundOf, commonDivisor, leafProves, lowerOf, productGap, upperOf } from './certificate.ts'
import type { Branch, Certificate, Multipliers, ProductCertificate, Proof } from './certificate.ts'
import { modelOf, solve } from './engine.ts'
import type { Engine } from './engine.ts'
import { minus, numberOf, writeFraction } from './fraction.ts'
import type { FairShares } from './fair-shares.ts'
import { ticketsOfPeople } from './lottery.ts'
import type { Lot } from './lottery.ts'
import { mostOf } from './pool.ts'
import type { Pool } from './pool.ts'

/** Forks of a proof beyond which none is given: nobody reads it any more. */
const mostForks = 20_000

/**
 * Makes the certificate of the least probability out of the engine's duals. Nothing of the engine is trusted: the duals
 * become whole numbers, and what they prove is worked out anew. `null` where the proof would be larger than anybody reads.
 */
export function certify(engine: Engine, pool: Pool, fair: FairShares, lottery: readonly Lot[]): Certificate | null {
  const { weights: duals, multipliers } = fair.bound
  const scale = commonScale(multipliers ? [...duals, ...multipliers.slice(0, pool.quotas.length + 1)] : duals)
  // Where the proof needs forks, multipliers of single branches need room below 1.
  const room = multipliers === null && scale <= mostScale ? 1e6 : 1
  const weights = duals.map(dual => BigInt(Math.round(dual * scale)) * BigInt(room))
  const everybody = pool.types.reduce((sum, type, at) => sum + (weights[at] ?? 0n) * BigInt(type.size), 0n)
  if (everybody === 0n) return null
  let heaviest: bigint, proof: Proof | null
  if (multipliers) {
    const leaf: Multipliers = { size: whole((multipliers[0] ?? 0) * scale), quotas: pool.quotas.map((_, at) => whole((multipliers[at + 1] ?? 0) * scale)), types: [] }
    heaviest = boundOf(pool, weights, leaf, new Map())
    proof = { multipliers: leaf }
  } else {
    const step = weights.reduce(commonDivisor, 0n)
    const level = Math.max(...fair.stages.slice(0, 1).map(stage => stage.level), 0)
    heaviest = (BigInt(Math.floor((level + 3e-10) * 1e15)) * everybody / 10n ** 15n / step) * step
    proof = prove(engine, pool, weights, heaviest)
  }
  if (!proof) return null
  const lower = lowerOf(pool, lottery, new Set(fair.excluded))
  const upper = upperOf(pool, weights, heaviest)
  return {
    lower: writeFraction(lower), upper: writeFraction(upper), gap: writeFraction(minus(upper, lower)), heaviest: `${heaviest}`, proof,
    weights: byId(pool, weights),
  }
}

const byId = (pool: Pool, weights: readonly bigint[]): Record<string, string> => Object.fromEntries(pool.types.flatMap((type, at) => ((weights[at] ?? 0n) > 0n ? type.members.flat().map(person => [pool.people[person]?.id ?? '', `${weights[at]}`]) : [])))

/** What a seat may cost in whole numbers: probabilities of 1 weigh this much. */
const fine = 1e15

/** A proof of the product may leave as much open, in the sum of logarithms. */
const mostOpen = 5e-10

/**
 * Makes the certificate of the product of probabilities. Where fractions of people gave it, their multipliers are the proof;
 * else, and where these prove too little, branches of the relaxation under the gradient at the lottery itself.
 */
export function certifyProduct(engine: Engine, pool: Pool, fair: FairShares, lottery: readonly Lot[]): ProductCertificate | null {
  const { multipliers } = fair.bound
  if (multipliers) {
    // A condition that lets nobody in costs nothing however dear it is.
    const leaf: Multipliers = { size: whole((multipliers[0] ?? 0) * fine), quotas: pool.quotas.map(({ max }, at) => whole(max === 0 ? fine * 1e6 : (multipliers[at + 1] ?? 0) * fine)), types: [] }
    const weights = pool.types.map(({ quotas }, at) => {
      const gradient = BigInt(Math.round((fair.bound.weights[at] ?? 0) * fine))
      const priced = quotas.reduce((sum, quota) => sum + BigInt(leaf.quotas[quota] ?? '0'), BigInt(leaf.size))
      // Rounding aside the gradient is the price, unless a condition on households or the type itself is full.
      return gradient > 0n && Math.abs(Number(gradient - priced)) < 1e-9 * Number(gradient) ? priced : gradient
    })
    const heaviest = boundOf(pool, weights, leaf, new Map())
    const gap = productGap(pool, lottery, weights, heaviest)
    if (gap && numberOf(gap) <= mostOpen) return { gap: writeFraction(gap), weights: byId(pool, weights), heaviest: `${heaviest}`, proof: { multipliers: leaf } }
  }
  const tickets = ticketsOfPeople(pool, lottery)
  const all = lottery.reduce((sum, lot) => sum + lot.tickets, 0)
  const out = new Set(fair.excluded)
  const chance = pool.types.map((type, at) => (out.has(at) ? 0 : type.members.flat().reduce((sum, person) => sum + (tickets[person] ?? 0), 0) / type.size / all))
  if (chance.some((each, at) => each === 0 && !out.has(at))) return null
  const weights = chance.map(each => BigInt(each === 0 ? 0 : Math.round(fine / each)))
  const everybody = pool.types.reduce((sum, type, at) => sum + (out.has(at) ? 0 : type.size), 0)
  const heaviest = BigInt(Math.round((everybody + 0.9 * mostOpen) * fine))
  const gap = productGap(pool, lottery, weights, heaviest)
  const proof = gap && prove(engine, pool, weights, heaviest)
  return proof && { gap: writeFraction(gap), weights: byId(pool, weights), heaviest: `${heaviest}`, proof }
}

const mostScale = 20_000

const whole = (number: number): string => `${BigInt(Math.round(number))}`

/** The least number that makes all of these whole (to 1e-7), as the duals of a vertex often are; 10^12 where there is none. */
function commonScale(numbers: readonly number[]): number {
  for (let scale = 1; scale <= mostScale; scale++) {
    if (numbers.every(number => Math.abs(number * scale - Math.round(number * scale)) < 1e-7) && numbers.some(number => Math.round(number * scale) !== 0)) return scale
  }
  return 1e12
}

/** Proves by branch and bound over the relaxation that no panel weighs more than `heaviest`; `null` where it grows too large. */
export function prove(engine: Engine, pool: Pool, weights: readonly bigint[], heaviest: bigint): Proof | null {
  const unit = Math.max(...weights.map(Number)) / 1000
  const base = panelProgramme(pool, false)
  const model = modelOf(engine, { ...base, cost: weights.map(weight => Number(weight) / unit) })
  // How little the conditions can be broken: its duals prove that a branch is empty.
  const elastic = modelOf(engine, elasticProgramme(engine, pool))
  let forks = 0
  try {
    const visit = (branch: Branch): Proof | null => {
      const found = solve(engine, model)
      const leaf = found ? multipliersOf(pool, found.rowDuals, found.colDuals, branch, unit) : emptiness(engine, elastic, pool, branch)
      if (leafProves(pool, weights, heaviest, leaf, branch)) return { multipliers: leaf }
      if (!found || ++forks > mostForks) return null
      let type = -1, farthest = 1e-6
      found.values.forEach((value, at) => {
        const part = Math.min(value - Math.floor(value), Math.ceil(value) - value)
        if (part > farthest) {
          farthest = part
          type = at
        }
      })
      if (type < 0) return null
      const atMost = Math.floor(found.values[type] ?? 0)
      const held = branch.get(type) ?? { min: 0, max: mostOf(pool, type) }
      const down = (min: number, max: number): Proof | null => {
        for (const each of [model, elastic]) each.changeColBounds(type, min, max)
        const below = visit(new Map(branch).set(type, { min, max }))
        for (const each of [model, elastic]) each.changeColBounds(type, held.min, held.max)
        return below
      }
      const fewer = down(held.min, atMost)
      const more = fewer && down(atMost + 1, held.max)
      return fewer && more ? { type, atMost, fewer, more } : null
    }
    return visit(new Map())
  } finally {
    model.dispose()
    elastic.dispose()
  }
}

function multipliersOf(pool: Pool, rowDuals: Float64Array, colDuals: Float64Array, branch: Branch, unit: number): Multipliers {
  return {
    size: whole((rowDuals[0] ?? 0) * unit),
    quotas: pool.quotas.map((_, at) => whole((rowDuals[at + 1] ?? 0) * unit)),
    types: [...branch.keys()].map(type => [type, whole((colDuals[type] ?? 0) * unit)]),
  }
}

function elasticProgramme(engine: Engine, pool: Pool) {
  const base = panelProgramme(pool, false)
  const types = pool.types.length
  return {
    ...base, sense: 'max' as const,
    cost: [...base.cost, ...base.rows.flatMap(() => [-1, -1])], lower: [...base.lower, ...base.rows.flatMap(() => [0, 0])],
    upper: [...base.upper, ...base.rows.flatMap(() => [engine.infinity, engine.infinity])],
    rows: base.rows.map((row, at) => ({ ...row, indices: [...row.indices, types + 2 * at, types + 2 * at + 1], coefficients: [...row.coefficients, 1, -1] })),
  }
}

function emptiness(engine: Engine, elastic: Model, pool: Pool, branch: Branch): Multipliers {
  const found = solve(engine, elastic)
  return found ? multipliersOf(pool, found.rowDuals, found.colDuals, branch, 1e9) : { size: '0', quotas: [], types: [] }
}
