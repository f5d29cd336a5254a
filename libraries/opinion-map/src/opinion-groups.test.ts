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

/** An earlier, the same or a later instant, by the statement. */
const instantOf = ({ statement }: CastVote) => Number(statement) % 3

test('the same votes in any order, voices changed and contradicted at the same instant, give the same bytes', () => {
  const cast = camps([15, 11, 8], 12, 0.7)
  const votes = [...cast, ...cast.filter((_, i) => i % 3 === 0).map(one => ({ ...one, vote: 0 as const })), ...cast.filter((_, i) => i % 5 === 0).map(one => ({ ...one, vote: 1 as const, at: instantOf(one) }))]
  const told = JSON.stringify(opinionMap(voteMatrix(votes)))
  fc.assert(fc.property(fc.shuffledSubarray(votes, { minLength: votes.length }), shuffled => {
    assert.equal(JSON.stringify(opinionMap(voteMatrix(shuffled))), told)
  }), { numRuns: 150 })
  fc.assert(fc.property(anyVotes().chain(list => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length }))), ([list, shuffled]) => {
    assert.equal(JSON.stringify(opinionMap(voteMatrix(shuffled))), JSON.stringify(opinionMap(voteMatrix(list))))
  }), { numRuns: 200 })
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

test('who said little is drawn in, and three strays are no group of their own', () => {
  const cast = camps([60, 50], 20)
  // Three strays disagree with all that both camps say of four more statements, which few were shown.
  const more = ['a', 'b', 'c', 'd'].flatMap(statement => [...['0-0', '0-1', '1-0', '1-1', '0-2', '1-2'].map((voter): CastVote => ({ voter, statement, vote: 1, at: 1 })), ...['x', 'y', 'z'].map((voter): CastVote => ({ voter, statement, vote: -1, at: 1 }))])
  const strays = ['x', 'y', 'z'].flatMap(voter => ['0', '1', '4', '5'].map((statement): CastVote => ({ voter, statement, vote: -1, at: 1 })))
  const { membership, grouping } = finish(findGroups(voteMatrix([...cast, ...more, ...strays])))
  assert.equal(grouping.status, 'found')
  assert.equal(membership.length, 2)
  assert.equal(membership.flat().length, 113)
})

test('a single vote has its statistics and its representative statement; the plane has the axes that the votes have', () => {
  const matrix = voteMatrix([{ voter: 'a', statement: '1', vote: 1, at: 0 }])
  const { statements, representative, grouping } = opinionMap(matrix, [{ name: 'one', members: ['a'] }])
  assert.deepEqual(statements[0]?.perGroup[0], { agree: 1, disagree: 0, seen: 1, pa: 2 / 3, pd: 1 / 3, pat: 2 / Math.sqrt(2), pdt: 0, ra: 4 / 3, rd: 2 / 3, rat: 0, rdt: -Math.sqrt(0.75) })
  assert.deepEqual(representative[0]?.statements.map(({ id, side, because }) => [id, side, because]), [['1', 'agree', 'best-agree']])
  assert.equal(grouping.status, 'given')
  assert.equal(finish(findGroups(matrix)).projection.components.length, 0)
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
