import { leadingEigenvectors } from './eigenvectors.ts'
import type { VoteMatrix } from './vote-matrix.ts'

/** A point of the opinion plane. */
export type Point = { readonly x: number, readonly y: number }

/**
 * The opinion plane: the mean vote on each live statement (`center`, 0 for the others), the first two principal directions over the
 * statements (`components`; fewer where the votes have less than two dimensions), each participant's place and each statement's.
 */
export type Projection = {
  readonly center: Float64Array
  readonly components: readonly Float64Array[]
  readonly variances: readonly number[]
  readonly participants: readonly Point[]
  readonly statements: readonly Point[]
  /** Each participant's votes as the scale of the place counts them: those on live statements, and one on every seen statement that is not live. */
  readonly counted: Int32Array
}

/**
 * Principal components with unseen votes at the mean of their statement: then what was not seen weighs exactly nothing, and the
 * matrix stays sparse. A participant's place counts seen statements only, times sqrt(statements / votes) (as Polis); a statement's
 * place is where somebody would stand who only agreed to it (the worker's -1). O(votes) for each round. Agree lies at +1.
 */
export function* project(matrix: VoteMatrix): Generator<void, Projection> {
  const { participants, statements } = matrix
  const width = statements.length
  const live = Uint8Array.from(statements, statement => (statement.live ? 1 : 0))
  const center = liveMeans(matrix, live)
  const rows = participants.length
  const cells = liveCells(matrix, live, center)
  const apply = (x: Float64Array, out: Float64Array) => {
    for (let row = 0; row < rows; row++) {
      const from = cells.rowStart[row] as number
      const to = cells.rowStart[row + 1] as number
      let sum = 0
      for (let i = from; i < to; i++) sum += (cells.apart[i] as number) * (x[cells.column[i] as number] as number)
      for (let i = from; i < to; i++) {
        const at = cells.column[i] as number
        out[at] = (out[at] as number) + (cells.apart[i] as number) * sum
      }
    }
  }
  const { values, vectors } = yield* leadingEigenvectors({ size: width, apply }, 2)
  const seen = seenStatements(matrix)
  const all = seen.reduce((sum, one) => sum + one, 0)
  const left = statements.reduce((sum, statement, at) => sum + (statement.live ? 0 : seen[at] ?? 0), 0)
  const scale = (votes: number) => Math.sqrt(all / Math.max(votes, 1))
  const counted = Int32Array.from(participants, (_, row) => (cells.rowStart[row + 1] ?? 0) - (cells.rowStart[row] ?? 0) + left)
  const places = participants.map((_, row): Point => {
    const [from, to] = [cells.rowStart[row] ?? 0, cells.rowStart[row + 1] ?? 0]
    let [x, y] = [0, 0]
    for (let i = from; i < to; i++) {
      x += (cells.apart[i] ?? 0) * (vectors[0]?.[cells.column[i] ?? 0] ?? 0)
      y += (cells.apart[i] ?? 0) * (vectors[1]?.[cells.column[i] ?? 0] ?? 0)
    }
    return { x: x * scale(counted[row] ?? 0), y: y * scale(counted[row] ?? 0) }
  })
  return {
    center, components: vectors, variances: values.map(value => value / Math.max(1, rows - 1)), participants: places, counted,
    statements: statements.map((_, at): Point => {
      const apart = live[at] ? (1 - (center[at] ?? 0)) * scale(1) : 0
      return { x: apart * (vectors[0]?.[at] ?? 0), y: apart * (vectors[1]?.[at] ?? 0) }
    }),
  }
}

/** The votes on live statements, each as its distance from the mean of its statement. */
function liveCells({ participants, rowStart, column, vote }: VoteMatrix, live: Uint8Array, center: Float64Array) {
  const cells = { rowStart: new Int32Array(participants.length + 1), column: new Int32Array(column.length), apart: new Float64Array(column.length) }
  let next = 0
  for (let row = 0; row < participants.length; row++) {
    for (let i = rowStart[row] ?? 0; i < (rowStart[row + 1] ?? 0); i++) {
      const at = column[i] ?? 0
      if (!live[at]) continue
      cells.column[next] = at
      cells.apart[next] = (vote[i] ?? 0) - (center[at] ?? 0)
      next += 1
    }
    cells.rowStart[row + 1] = next
  }
  return cells
}

/** 1 for each statement that somebody voted on. */
function seenStatements({ statements, column }: VoteMatrix): Uint8Array {
  const seen = new Uint8Array(statements.length)
  for (const at of column) seen[at] = 1
  return seen
}

function liveMeans({ statements, column, vote }: VoteMatrix, live: Uint8Array): Float64Array {
  const [sums, seen] = [new Int32Array(statements.length), new Int32Array(statements.length)]
  for (let i = 0; i < column.length; i++) {
    const at = column[i] ?? 0
    sums[at] = (sums[at] ?? 0) + (vote[i] ?? 0)
    seen[at] = (seen[at] ?? 0) + 1
  }
  return Float64Array.from(sums, (sum, at) => (live[at] && seen[at] ? sum / (seen[at] ?? 1) : 0))
}
