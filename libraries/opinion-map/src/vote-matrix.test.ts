import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { compareIds } from './ids.ts'
import { anyVotes } from './testing/conversations.ts'
import { voteMatrix } from './vote-matrix.ts'
import type { CastVote, Moderation, Vote } from './vote-matrix.ts'

const cast = (voter: string, statement: string, vote: Vote, at = 0): CastVote => ({ voter, statement, vote, at })

test('whole numbers come first and by value, other ids by code point', () => {
  assert.deepEqual(['b', '10', '9', '2', '02', '\u{1F600}', '\uFFFD', 'a'].sort(compareIds), ['2', '9', '10', '02', 'a', 'b', '\uFFFD', '\u{1F600}'])
  assert.equal(compareIds('90071992547409931', '90071992547409932'), -1)
})

test('the later vote counts, and contradictions of the same instant are a pass', () => {
  const only = (...votes: CastVote[]) => [...voteMatrix(votes).vote]
  assert.deepEqual(only(cast('a', '1', 1, 5), cast('a', '1', -1, 4)), [1])
  assert.deepEqual(only(cast('a', '1', 1, 4), cast('a', '1', -1, 5)), [-1])
  assert.deepEqual(only(cast('a', '1', 1, 4), cast('a', '1', -1, 4), cast('a', '1', 1, 4)), [0])
})

test('rejected and meta statements are kept but not live; waiting ones are live unless moderation is strict', () => {
  const moderation = new Map<string, Moderation>([['1', { moderation: 'rejected', meta: false }], ['2', { moderation: 'accepted', meta: true }], ['3', { moderation: 'waiting', meta: false }], ['4', { moderation: 'accepted', meta: false }]])
  const live = (strict: boolean) => voteMatrix([cast('a', '1', 1), cast('a', '5', 1)], { moderation, strict }).statements.filter(({ live }) => live).map(({ id }) => id)
  assert.deepEqual(live(false), ['3', '4', '5'])
  assert.deepEqual(live(true), ['4'])
})

test('any order of arrival gives the same matrix', () => {
  fc.assert(fc.property(anyVotes().chain(votes => fc.tuple(fc.constant(votes), fc.shuffledSubarray(votes, { minLength: votes.length }))), ([votes, shuffled]) => {
    assert.deepEqual(voteMatrix(shuffled), voteMatrix(votes))
  }), { numRuns: 2000 })
})

test('more statements than the bound are refused', () => {
  assert.throws(() => voteMatrix(Array.from({ length: 10_001 }, (_, i) => cast('a', String(i), 1))), { code: 'MATRIX_TOO_LARGE', field: 'comment-id' })
})
