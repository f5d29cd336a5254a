import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { finish } from './opinion-groups.ts'
import { metaPriority, statementPriority } from './priority.ts'
import { project } from './projection.ts'
import { drawNext, nextStatements } from './routing.ts'
import { anyVotes } from './testing/conversations.ts'
import { countVotes } from './vote-counts.ts'
import { voteMatrix } from './vote-matrix.ts'
import type { CastVote, MatrixOptions } from './vote-matrix.ts'

const facts = (votes: CastVote[], options?: MatrixOptions) => {
  const matrix = voteMatrix(votes, options)
  const membership = [matrix.participants.map((_, row) => row)]
  return { matrix, membership, table: countVotes(matrix, membership), places: finish(project(matrix)).statements }
}

test('priority as the worker states it, worked by hand', () => {
  const wanted = ((1 - 3 / 12) * (1 + 0.5) * (7 / 12) * (1 + 8 * 2 ** (-10 / 5))) ** 2
  assert.ok(Math.abs(statementPriority({ agree: 6, disagree: 2, seen: 10 }, 0.5) - wanted) < 1e-12)
  for (let seen = 0; seen < 40; seen++) assert.ok(Math.abs(Math.sqrt(statementPriority({ agree: seen, disagree: 0, seen }, 0)) / ((1 - 1 / (seen + 2)) * ((seen + 1) / (seen + 2))) - (1 + 8 * 2 ** (-seen / 5))) < 1e-9)
  assert.equal(statementPriority({ agree: 0, disagree: 0, seen: 5000 }, 1, true), metaPriority)
})

test('what is shown next was not seen, and not rejected; fresh statements come before worn ones', () => {
  const votes = Array.from({ length: 12 }, (_, v): CastVote[] => [{ voter: String(v), statement: 'worn', vote: v % 2 ? 0 : -1, at: 0 }, { voter: String(v), statement: 'out', vote: 1, at: 0 }]).flat()
  const moderation = new Map([['out', { moderation: 'rejected' as const, meta: false }], ['fresh', { moderation: 'accepted' as const, meta: false }]])
  const known = facts(votes, { moderation })
  assert.deepEqual(nextStatements(known, 'a stranger').map(({ id }) => id), ['fresh', 'worn'])
  assert.deepEqual(nextStatements(known, '3').map(({ id }) => id), ['fresh'])
})

test('whoever votes on what comes next has seen everything in the end', () => {
  fc.assert(fc.property(anyVotes(30), fc.integer({ min: 0, max: 11 }), (votes, n) => {
    const voter = `v${n}`
    const unseen = nextStatements(facts(votes), voter)
    const seen = new Set(votes.filter(vote => vote.voter === voter).map(({ statement }) => statement))
    assert.deepEqual(unseen.map(({ id }) => id).sort(), [...new Set(votes.map(({ statement }) => statement))].filter(id => !seen.has(id)).sort())
    assert.deepEqual(nextStatements(facts([...votes, ...unseen.map(({ id }): CastVote => ({ voter, statement: id, vote: 0, at: 9 }))]), voter), [])
  }), { numRuns: 100 })
})

test('a draw follows the priorities and takes no chance out of the air', () => {
  const unseen = [3, 1].map((priority, i) => ({ id: String(i), priority, seen: 0, seenByGroup: 0 }))
  assert.deepEqual([0, 0.74, 0.76, 0.999].map(uniform => drawNext(unseen, uniform)?.id), ['0', '0', '1', '1'])
  assert.equal(drawNext([], 0.5), undefined)
  assert.throws(() => drawNext(unseen, 1), { code: 'UNIFORM_OUT_OF_RANGE', field: 'uniform' })
})
