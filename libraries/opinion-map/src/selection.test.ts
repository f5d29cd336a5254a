import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { bridgingOrder, groupInformedConsensus, majorityStatements } from './consensus.ts'
import { representativeStatements } from './representative.ts'
import { statisticsOf } from './statement-statistics.ts'
import type { Counts } from './vote-counts.ts'

const all = (perGroup: readonly Counts[]): Counts => perGroup.reduce((sum, one) => ({ agree: sum.agree + one.agree, disagree: sum.disagree + one.disagree, seen: sum.seen + one.seen }), { agree: 0, disagree: 0, seen: 0 })
const counted = (id: string, ...perGroup: Counts[]) => ({ id, perGroup, all: all(perGroup) })
const votes = (agree: number, disagree: number, passed = 0): Counts => ({ agree, disagree, seen: agree + disagree + passed })
const candidates = (statements: readonly ReturnType<typeof counted>[], group: number) => statements.map(({ id, perGroup }) => {
  const own = statisticsOf(perGroup)[group]
  assert.ok(own)
  return { id, own, rest: all(perGroup.filter((_, at) => at !== group)) }
})

test('what every group agrees to bridges; what one large group agrees to does not', () => {
  const shared = counted('shared', votes(8, 2), votes(7, 2))
  const partisan = counted('partisan', votes(100, 0), votes(1, 9))
  assert.deepEqual(bridgingOrder([partisan, shared]).map(({ id }) => id), ['shared', 'partisan'])
  assert.equal(groupInformedConsensus(shared.perGroup), (9 / 12) * (8 / 11))
})

test('consensus is compared as fractions: equal products are ties and go to what more people saw, then to the id', () => {
  // 3/4 x 3/9 and 1/3 x 6/8 are one quarter each, but doubles need not agree.
  const order = bridgingOrder([counted('9', votes(0, 1), votes(5, 1)), counted('10', votes(2, 0), votes(2, 5)), counted('2', votes(2, 0), votes(2, 5))])
  assert.deepEqual(order.map(({ id }) => id), ['2', '10', '9'])
})

test('a group is represented by what tells it from the others, the best agreement among them, agreements before disagreements', () => {
  const statements = [counted('1', votes(20, 0), votes(2, 18)), counted('2', votes(18, 2), votes(18, 2)), counted('3', votes(1, 19), votes(15, 5)), counted('4', votes(0, 0), votes(0, 0))]
  assert.deepEqual(representativeStatements(candidates(statements, 0)).map(({ id, side, because }) => [id, side, because]), [['1', 'agree', 'best-agree'], ['3', 'disagree', 'significant']])
  assert.deepEqual(representativeStatements(candidates(statements, 0), 1).map(({ id }) => id), ['1'])
  assert.deepEqual(representativeStatements(candidates(statements, 1)).map(({ id, side }) => [id, side]), [['3', 'agree'], ['1', 'disagree']])
})

test('a group that nothing sets apart is represented by its best agreement, or by the clearest difference, or by nothing', () => {
  const alike = [counted('1', votes(9, 1), votes(9, 1)), counted('2', votes(6, 4), votes(6, 4))]
  assert.deepEqual(representativeStatements(candidates(alike, 0)).map(({ id, because }) => [id, because]), [['1', 'best-agree']])
  const against = [counted('1', votes(0, 1), votes(0, 1)), counted('2', votes(0, 1), votes(1, 0))]
  assert.deepEqual(representativeStatements(candidates(against, 0)).map(({ id, side, because }) => [id, side, because]), [['2', 'disagree', 'best']])
  assert.deepEqual(representativeStatements(candidates([counted('1', votes(0, 0), votes(1, 0))], 0)), [])
})

test('a majority statement needs more than half and significance', () => {
  const found = majorityStatements([counted('1', votes(9, 1)), counted('2', votes(1, 0)), counted('3', votes(6, 5)), counted('4', votes(0, 20)), counted('5', votes(40, 4))])
  assert.deepEqual(found.agree.map(({ id }) => id), ['5', '1', '2'])
  assert.deepEqual(found.disagree.map(({ id }) => id), ['4'])
  assert.deepEqual(majorityStatements([counted('1', votes(9, 1)), counted('5', votes(40, 4))], 1).agree.map(({ id }) => id), ['5'])
})

test('no order of the statements changes what is chosen', () => {
  const some = fc.array(fc.tuple(fc.nat(6), fc.nat(6), fc.nat(3), fc.nat(6), fc.nat(6), fc.nat(3)), { maxLength: 12 })
    .map(rows => rows.map(([a, b, c, d, e, f], i) => counted(String(i), votes(a, b, c), votes(d, e, f))))
  fc.assert(fc.property(some.chain(list => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length }))), ([list, shuffled]) => {
    assert.deepEqual(bridgingOrder(shuffled), bridgingOrder(list))
    assert.deepEqual(majorityStatements(shuffled), majorityStatements(list))
    for (const group of [0, 1]) {
      const chosen = representativeStatements(candidates(list, group))
      assert.deepEqual(representativeStatements(candidates(shuffled, group)), chosen)
      assert.equal(chosen.length > 0, list.some(({ perGroup }) => (perGroup[group]?.agree ?? 0) + (perGroup[group]?.disagree ?? 0) > 0))
    }
  }), { numRuns: 300 })
})
