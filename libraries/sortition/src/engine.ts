import loadHighs from 'highs'
import type { Highs, Model } from 'highs'

/** HiGHS (https://highs.dev), compiled to WebAssembly: the engine for linear and integer programmes. */
export type Engine = Highs

/** Loads the engine once; everything after it is synchronous. */
export async function loadEngine(): Promise<Engine> {
  // The package's types are written for require(); imported, its default is the loader itself.
  const load = loadHighs as unknown as typeof loadHighs.default
  return await load({ print: () => {}, printErr: () => {} })
}

/** A condition: lower <= sum of coefficients[i] * variables[indices[i]] <= upper. */
export type Row = { readonly indices: readonly number[], readonly coefficients: readonly number[], readonly lower: number, readonly upper: number }

/** Variables with their bounds and costs, and conditions on them. */
export type Programme = {
  readonly sense: 'min' | 'max'
  readonly cost: readonly number[]
  readonly lower: readonly number[]
  readonly upper: readonly number[]
  readonly rows: readonly Row[]
  readonly integer?: readonly boolean[]
}

/** What the engine found: values of the variables, and the dual of each row. */
export type Optimum = { readonly objective: number, readonly values: Float64Array, readonly rowDuals: Float64Array, readonly colDuals: Float64Array }

/** Puts a programme into the engine, to be changed and solved again. The caller disposes of it. */
export function modelOf(engine: Engine, { sense, cost, lower, upper, rows, integer }: Programme): Model {
  const starts = [0]
  for (const { indices } of rows) starts.push((starts.at(-1) ?? 0) + indices.length)
  const model = engine.createModel({
    numCols: cost.length, numRows: rows.length, sense: sense === 'max' ? engine.constants.objectiveSense.maximize : engine.constants.objectiveSense.minimize,
    colCost: cost, colLower: lower, colUpper: upper, rowLower: rows.map(row => row.lower), rowUpper: rows.map(row => row.upper),
    matrix: { format: 'csr', numRows: rows.length, numCols: cost.length, starts, indices: rows.flatMap(row => row.indices), values: rows.flatMap(row => row.coefficients) },
    ...(integer ? { integrality: integer.map(is => (is ? 1 : 0)) } : {}),
  })
  model.options.set({ output_flag: false, primal_feasibility_tolerance: 1e-10, dual_feasibility_tolerance: 1e-10, mip_rel_gap: 0, mip_abs_gap: 1e-11, mip_feasibility_tolerance: 1e-9, random_seed: 1 })
  return model
}

/** Solves a model; `null` where its conditions cannot all be met. Throws where the engine gives up. */
export function solve(engine: Engine, model: Model): Optimum | null {
  model.run()
  const { optimal, infeasible, unboundedOrInfeasible } = engine.constants.modelStatus
  const status = model.getModelStatus()
  if (status === infeasible || status === unboundedOrInfeasible) return null
  if (status !== optimal) throw new Error(`the engine ended with status ${status}`)
  const { colValue, rowDual, colDual } = model.getSolution()
  return { objective: model.getObjectiveValue(), values: colValue, rowDuals: rowDual ?? new Float64Array(0), colDuals: colDual ?? new Float64Array(0) }
}

/** Solves a programme once. */
export function solveOnce(engine: Engine, programme: Programme): Optimum | null {
  const model = modelOf(engine, programme)
  try {
    return solve(engine, model)
  } finally {
    model.dispose()
  }
}
