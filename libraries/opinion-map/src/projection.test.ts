import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { finish } from './opinion-groups.ts'
import { project } from './projection.ts'
import { symmetricEigen } from './symmetric-eigen.ts'
import { anyVotes, camps } from './testing/conversations.ts'
import { voteMatrix } from './vote-matrix.ts'
import type { VoteMatrix } from './vote-matrix.ts'

/** All eigenvectors of the covariance, with every unseen cell filled by the mean of its statement. */
function fullComponents(matrix: VoteMatrix) {
  const cells = matrix.participants.map((_, row) => {
    const dense: (number | undefined)[] = matrix.statements.map(() => undefined)
    for (let i = matrix.rowStart[row] ?? 0; i < (matrix.rowStart[row + 1] ?? 0); i++) dense[matrix.column[i] ?? 0] = matrix.vote[i]
    return dense
  })
  const centered = matrix.statements.map((_, at) => {
    const column = cells.map(row => row[at])
    const seen = column.filter(cell => cell !== undefined)
    const mean = seen.reduce((sum, cell) => sum + cell, 0) / Math.max(1, seen.length)
    return column.map(cell => (cell ?? mean) - mean)
  })
  return symmetricEigen(centered.map(a => centered.map(b => a.reduce((sum, x, i) => sum + x * (b[i] ?? 0), 0))))
}

test('the components are those of the whole matrix with unseen votes at the mean', () => {
  for (const seed of [1, 2, 3]) {
    const matrix = voteMatrix(camps([12, 9, 7], 14, 0.7, seed))
    const { components } = finish(project(matrix))
    const full = fullComponents(matrix)
    assert.equal(components.length, 2)
    components.forEach((component, i) => {
      const cosine = component.reduce((sum, x, at) => sum + x * (full.vectors[i]?.[at] ?? 0), 0)
      assert.ok(Math.abs(cosine) > 1 - 1e-9, `component ${i} of seed ${seed}: ${cosine}`)
    })
  }
})

test('votes of one dimension lie on a line and not in a point', () => {
  const matrix = voteMatrix(['a', 'b', 'c', 'd'].flatMap((voter, i) => ['1', '2', '3'].map(statement => ({ voter, statement, vote: i < 2 ? 1 as const : -1 as const, at: 0 }))))
  const { components, participants } = finish(project(matrix))
  assert.equal(components.length, 1)
  assert.ok(Math.abs((participants[0]?.x ?? 0) - (participants[3]?.x ?? 0)) > 1)
  assert.deepEqual(participants.map(({ y }) => y), [0, 0, 0, 0])
})

test('who saw less is drawn out by the square root of statements to votes', () => {
  const matrix = voteMatrix([...camps([5, 5], 8, 1), { voter: 'new', statement: '0', vote: 1, at: 0 }])
  const { participants, components, center } = finish(project(matrix))
  const at = matrix.participants.indexOf('new')
  assert.ok(Math.abs((participants[at]?.x ?? 0) - (1 - (center[0] ?? 0)) * (components[0]?.[0] ?? 0) * Math.sqrt(8)) < 1e-12)
})

test('every place is a number, whatever the votes', () => {
  fc.assert(fc.property(anyVotes(), votes => {
    const { participants, statements, components } = finish(project(voteMatrix(votes)))
    for (const { x, y } of [...participants, ...statements]) assert.ok(Number.isFinite(x) && Number.isFinite(y))
    for (const component of components) assert.ok(Math.abs(component.reduce((sum, x) => sum + x * x, 0) - 1) < 1e-9)
  }), { numRuns: 200 })
})
