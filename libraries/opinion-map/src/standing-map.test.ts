import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { compareIds } from './ids.ts'
import { findGroups, finish } from './opinion-groups.ts'
import { mapOf } from './opinion-map.ts'
import { standingMap } from './standing-map.ts'
import { anyVotes, camps } from './testing/conversations.ts'
import { largest, voteMatrix } from './vote-matrix.ts'

test('after any votes the counts, statistics and choices are those of a fresh count under the same groups', () => {
  fc.assert(fc.property(anyVotes(), anyVotes(20), (before, later) => {
    const added = later.map(vote => ({ ...vote, at: vote.at + 10 }))
    const matrix = voteMatrix(before)
    const membership = [0, 1].map(group => matrix.participants.flatMap((_, row) => (row % 3 === group ? row : [])))
    const standing = standingMap(matrix, membership)
    for (const vote of added) standing.cast(vote)
    const whole = voteMatrix([...before, ...added])
    assert.deepEqual(voteMatrix(standing.votes()), whole)
    const rowOf = new Map(whole.participants.map((id, row) => [id, row]))
    const fresh = mapOf(whole, membership.map(rows => rows.map(row => rowOf.get(matrix.participants[row] ?? '') ?? -1)), { status: 'given', reason: '', tried: [] })
    assert.deepEqual(standing.statements(), fresh.statements)
    assert.deepEqual(standing.bridging(), fresh.bridging)
    fresh.representative.forEach(({ statements }, group) => assert.deepEqual(standing.representative(group), statements))
  }), { numRuns: 100 })
})

test('one vote changes its own statement at once; a late older one changes nothing', () => {
  const matrix = voteMatrix(camps([10, 8], 10))
  const { membership } = finish(findGroups(matrix))
  const standing = standingMap(matrix, membership)
  const before = standing.statement('3')
  const { counted, statement } = standing.cast({ voter: 'somebody new', statement: '3', vote: 1, at: 50 })
  assert.equal(counted, true)
  assert.deepEqual([statement.all.agree, statement.all.seen, statement.perGroup], [before.all.agree + 1, before.all.seen + 1, before.perGroup])
  assert.equal(standing.cast({ voter: 'somebody new', statement: '3', vote: -1, at: 40 }).counted, false)
  assert.equal(standing.cast({ voter: 'somebody new', statement: '3', vote: -1, at: 50 }).statement.all.agree, before.all.agree)
  assert.throws(() => standing.statement('unheard of'), { code: 'STATEMENT_UNKNOWN', field: 'comment-id' })
})

test('statements that appear while the groups stand are taken in, in canonical order, as moderation says', () => {
  const matrix = voteMatrix(camps([10, 8], 10))
  const { membership } = finish(findGroups(matrix))
  const standing = standingMap(matrix, membership, { moderation: new Map([['03', { moderation: 'rejected', meta: false }]]) })
  const voter = matrix.participants[membership[0]?.[0] ?? 0] ?? ''
  const ids = ['10', '03', ...Array.from({ length: 30 }, (_, i) => `new ${i}`)]
  for (const statement of ids) assert.equal(standing.cast({ voter, statement, vote: 1, at: 50 }).statement.all.agree, 1)
  assert.deepEqual(standing.statements().map(({ id }) => id), [...matrix.statements.map(({ id }) => id), ...ids].toSorted(compareIds))
  assert.deepEqual([standing.statement('10').perGroup.map(({ agree }) => agree), standing.statement('10').live, standing.statement('03').live], [[1, 0], true, false])
  assert.ok(standing.bridging().some(({ id }) => id === '10') && !standing.bridging().some(({ id }) => id === '03'))
  for (let i = standing.statements().length; i < largest.statements; i++) standing.cast({ voter, statement: `more ${i}`, vote: 0, at: 60 })
  assert.throws(() => standing.cast({ voter, statement: 'one too many', vote: 1, at: 1 }), { code: 'MATRIX_TOO_LARGE', field: 'comment-id' })
})

test('groups found anew from the standing votes are those of one run over all votes', () => {
  const votes = camps([14, 11], 12)
  const [half, rest] = [votes.filter((_, i) => i % 2 === 0), votes.filter((_, i) => i % 2 === 1)]
  const first = voteMatrix(half)
  const standing = standingMap(first, finish(findGroups(first)).membership)
  for (const vote of rest) standing.cast(vote)
  assert.deepEqual(finish(findGroups(voteMatrix(standing.votes()))), finish(findGroups(voteMatrix(votes))))
})
