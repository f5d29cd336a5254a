import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { activeRows } from './active-participants.ts'
import { findGroups, finish, finishInBackground } from './opinion-groups.ts'
import { opinionMap } from './opinion-map.ts'
import { adjustedRandIndex } from './rand-index.ts'
import { anyVotes, camps } from './testing/conversations.ts'
import { voteMatrix } from './vote-matrix.ts'
import type { CastVote } from './vote-matrix.ts'

/** How well the groups found are the camps that the voters' names tell. */
function likeness(votes: CastVote[]) {
  const matrix = voteMatrix(votes)
  const { membership, grouping } = finish(findGroups(matrix))
  const rows = membership.flatMap((members, group) => members.map(row => [group, Number(matrix.participants[row]?.split('-')[0])] as const))
  return { status: grouping.status, groups: membership.map(({ length }) => length), index: adjustedRandIndex(rows.map(([group]) => group), rows.map(([, camp]) => camp)) }
}

test('two and three camps are found as they are', () => {
  assert.deepEqual(likeness(camps([40, 25], 20)), { status: 'found', groups: [40, 25], index: 1 })
  assert.deepEqual(likeness(camps([60, 50, 30], 30)), { status: 'found', groups: [60, 50, 30], index: 1 })
})

test('camps of hundreds go through base clusters', () => {
  const { groups, index } = likeness(camps([300, 200], 20, 0.7))
  assert.equal(groups.length, 2)
  assert.ok(index > 0.95, String(index))
})

test('the same votes in any order give the same bytes', () => {
  const votes = camps([15, 11, 8], 12, 0.7)
  const told = JSON.stringify(opinionMap(voteMatrix(votes)))
  fc.assert(fc.property(fc.shuffledSubarray(votes, { minLength: votes.length }), shuffled => {
    assert.equal(JSON.stringify(opinionMap(voteMatrix(shuffled))), told)
  }), { numRuns: 20 })
  fc.assert(fc.property(anyVotes().chain(list => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length }))), ([list, shuffled]) => {
    assert.equal(JSON.stringify(opinionMap(voteMatrix(shuffled))), JSON.stringify(opinionMap(voteMatrix(list))))
  }), { numRuns: 100 })
})

test('in the background the same groups are found, and others have their turn', async () => {
  const matrix = voteMatrix(camps([20, 15], 15))
  let turns = 0
  const found = await finishInBackground(findGroups(matrix), async () => { turns += 1 })
  assert.deepEqual(found, finish(findGroups(matrix)))
  assert.ok(turns >= 2, String(turns))
})

test('too few voters, nobody, or all of one mind form no groups, and the answer says why', () => {
  const status = (votes: CastVote[]) => {
    const map = opinionMap(voteMatrix(votes))
    assert.deepEqual(map.groups, [])
    return [map.grouping.status, map.grouping.reason]
  }
  assert.deepEqual(status([]), ['too-few-votes', '0 participants have voted enough; groups need 4'])
  assert.deepEqual(status(camps([3], 10, 1)), ['too-few-votes', '3 participants have voted enough; groups need 4'])
  const alike = Array.from({ length: 9 }, (_, v) => ['1', '2', '3'].map((statement): CastVote => ({ voter: String(v), statement, vote: 1, at: 0 }))).flat()
  assert.equal(status(alike)[1], 'everybody voted alike; nothing parts the participants')
})

test('without groups the consensus is that of everybody', () => {
  const { statements, bridging } = opinionMap(voteMatrix([{ voter: 'a', statement: '1', vote: 1, at: 0 }, { voter: 'b', statement: '1', vote: -1, at: 0 }, { voter: 'b', statement: '2', vote: 1, at: 0 }]))
  assert.deepEqual(statements.map(({ id, perGroup, consensus }) => [id, perGroup, consensus]), [['1', [], 0.5], ['2', [], 2 / 3]])
  assert.deepEqual(bridging.map(({ id }) => id), ['2', '1'])
})

test('seven votes are enough, fewer than fifteen voters are filled up with the next most active, all of them who are equally active', () => {
  const voter = (name: string, votes: number) => Array.from({ length: votes }, (_, s): CastVote => ({ voter: name, statement: String(s), vote: 1, at: 0 }))
  const active = (votes: CastVote[]) => activeRows(voteMatrix(votes)).length
  assert.equal(active(Array.from({ length: 20 }, (_, v) => voter(`v${v}`, v < 16 ? 7 : 6)).flat()), 16)
  assert.equal(active(Array.from({ length: 20 }, (_, v) => voter(`v${v}`, v < 10 ? 9 : v < 18 ? 5 : 4)).flat()), 18)
  assert.equal(active(voter('a', 2)), 1)
})

test('rejected statements part nobody', () => {
  const votes = camps([20, 20], 12)
  const moderation = new Map(Array.from({ length: 12 }, (_, s) => [String(s), { moderation: 'rejected' as const, meta: false }]))
  assert.equal(opinionMap(voteMatrix(votes, { moderation })).grouping.status, 'too-few-votes')
})
