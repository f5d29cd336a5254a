import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { readCsv } from '@gongzhi/bad-input'
import { readComments } from './comments-file.ts'
import { findGroups, finish } from './opinion-groups.ts'
import { mapOf } from './opinion-map.ts'
import { statementPriority } from './priority.ts'
import { adjustedRandIndex } from './rand-index.ts'
import { readFixture } from './testing/fixture.ts'
import { voteMatrix } from './vote-matrix.ts'
import type { VoteMatrix } from './vote-matrix.ts'
import { readVotes } from './votes-file.ts'

const shared = join(import.meta.dirname, '../../../../shared/data/polis')
const absent = existsSync(shared) ? false : 'the shared folder with the Polis conversations is not here'
const near = (found: number, wanted: number, tolerance: number, what: string) => assert.ok(Math.abs(found - wanted) <= tolerance, `${what}: ${found} is not ${wanted}`)

for (const name of ['above-100-ptpts', 'below-100-ptpts']) {
  test(`${name}: counts, statistics, consensus and representative statements are production's, given its groups`, { skip: absent }, () => {
    const { matrix, math, groups } = readFixture(join(shared, 'fixtures', name))
    const map = mapOf(matrix, groups, { status: 'given', reason: '', tried: [] })
    let compared = 0
    for (const { id, perGroup, consensus } of map.statements) {
      const wanted = math['group-aware-consensus'][id]
      if (wanted === undefined) continue
      near(consensus, wanted, 1e-12, `consensus of ${id}`)
      perGroup.forEach(({ agree, disagree, seen }, group) => assert.deepEqual({ A: agree, D: disagree, S: seen }, math['group-votes'][group]?.votes[id]))
      compared += 1
    }
    assert.ok(compared >= 44)
    map.representative.forEach(({ statements }, group) => {
      const golden = math.repness[group] ?? []
      assert.deepEqual(statements.map(({ id, side }) => [id, side]), golden.map(one => [String(one.tid), one['repful-for']]))
      statements.forEach((one, i) => {
        near(one.p, golden[i]?.['p-success'] ?? NaN, 1e-9, 'share')
        near(one.pTest, golden[i]?.['p-test'] ?? NaN, 1e-9, 'share test')
        near(one.repness, golden[i]?.repness ?? NaN, 1e-9, 'repness')
        near(one.repnessTest, golden[i]?.['repness-test'] ?? NaN, 1e-6, 'repness test, of which production keeps seven digits')
      })
    })
    for (const side of ['agree', 'disagree'] as const) {
      assert.deepEqual(map.majority[side].map(({ id, count, seen }) => [id, count, seen]), math.consensus[side].map(one => [String(one.tid), one['n-success'], one['n-trials']]))
      map.majority[side].forEach(({ test: found }, i) => near(found, math.consensus[side][i]?.['p-test'] ?? NaN, 1e-9, 'majority test'))
    }
  })

  test(`${name}: places, extremities and priorities are production's`, { skip: absent }, () => {
    const { matrix, math } = readFixture(join(shared, 'fixtures', name), { strict: false })
    const { projection } = finish(findGroups(matrix))
    const at = math.tids.map(tid => matrix.statements.findIndex(({ id }) => id === String(tid)))
    math.pca.comps.forEach((theirs, i) => {
      const ours = at.map(column => projection.components[i]?.[column] ?? 0)
      near(Math.abs(theirs.reduce((sum, x, k) => sum + x * (ours[k] ?? 0), 0)), 1, 1e-9, `cosine of component ${i}`)
    })
    math['base-clusters'].members.forEach((members, base) => {
      if (members.length !== 1) return
      const { x, y } = projection.participants[matrix.participants.indexOf(String(members[0]))] ?? { x: NaN, y: NaN }
      near(Math.abs(x), Math.abs(math['base-clusters'].x[base] ?? NaN), 1e-6, `x of ${members[0]}`)
      near(Math.abs(y), Math.abs(math['base-clusters'].y[base] ?? NaN), 1e-6, `y of ${members[0]}`)
    })
    math.tids.forEach((tid, i) => {
      const { x, y } = projection.statements[at[i] ?? 0] ?? { x: NaN, y: NaN }
      const extremity = Math.sqrt(x * x + y * y)
      near(extremity, math.pca['comment-extremity'][i] ?? NaN, 1e-6, `extremity of ${tid}`)
      const counts = Object.values(math['group-votes']).map(({ votes }) => votes[tid] ?? { A: 0, D: 0, S: 0 }).reduce((sum, { A, D, S }) => ({ agree: sum.agree + A, disagree: sum.disagree + D, seen: sum.seen + S }), { agree: 0, disagree: 0, seen: 0 })
      near(statementPriority(counts, extremity, matrix.statements[at[i] ?? 0]?.meta), math['comment-priorities'][tid] ?? NaN, 1e-6, `priority of ${tid}`)
    })
  })
}

/** The likeness of our groups to production's, on those that production put into a group. */
function likeness(matrix: VoteMatrix, groupOf: ReadonlyMap<string, number>): { index: number, groups: number, both: number } {
  const { membership } = finish(findGroups(matrix))
  const pairs = membership.flatMap((rows, group) => rows.flatMap(row => {
    const theirs = groupOf.get(matrix.participants[row] ?? '')
    return theirs === undefined ? [] : [[group, theirs] as const]
  }))
  return { index: adjustedRandIndex(pairs.map(([ours]) => ours), pairs.map(([, theirs]) => theirs)), groups: membership.length, both: pairs.length }
}

for (const [name, alone, moderated, both] of [['15-per-hour-seattle', 0.9, 0.94, 138], ['scoop-hivemind.biodiversity', 0.89, 0.98, 441]] as const) {
  test(`${name}: our groups are like production's, from the votes alone and with moderation`, { skip: absent }, () => {
    const folder = join(shared, 'openData', name)
    const read = (file: string) => readFileSync(join(folder, file), 'utf8')
    const groupOf = new Map(readCsv(read('participants-votes.csv')).rows.flatMap(({ cells }) => (cells['group-id'] ? [[cells['participant'] ?? '', Number(cells['group-id'])] as const] : [])))
    const votes = readVotes(read('votes.csv'))
    for (const [options, least] of [[{}, alone], [{ moderation: readComments(read('comments.csv')) }, moderated]] as const) {
      const found = likeness(voteMatrix(votes, options), groupOf)
      assert.deepEqual([found.groups, found.both], [2, both])
      assert.ok(found.index >= least, String(found.index))
    }
  })
}

test('above-100-ptpts: our groups are like production\'s, from the votes alone, without meta statements being told, and with all that is known', { skip: absent }, () => {
  const { matrix, groups } = readFixture(join(shared, 'fixtures/above-100-ptpts'))
  const groupOf = new Map(groups.flatMap((rows, group) => rows.map(row => [matrix.participants[row] ?? '', group] as const)))
  const known = new Map(matrix.statements.map(({ id, moderation, meta }) => [id, { moderation, meta }] as const))
  for (const [least, live] of [[0.83, () => true], [0.83, (id: string) => known.get(id)?.moderation !== 'rejected'], [0.97, (id: string) => known.get(id)?.moderation !== 'rejected' && !known.get(id)?.meta]] as const) {
    const found = likeness({ ...matrix, statements: matrix.statements.map(statement => ({ ...statement, live: live(statement.id) })) }, groupOf)
    assert.deepEqual([found.groups, found.both], [4, 176])
    assert.ok(found.index >= least, String(found.index))
  }
})
