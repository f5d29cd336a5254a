import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { addOne, addOneByStepping } from './add-one.ts'
import { electorateOf } from './electorate.ts'
import type { Utility } from './electorate.ts'
import { firstEndowment } from './endowment.ts'
import { EqualShares } from './equal-shares.ts'
import { winnersOf } from './exhaustive.ts'
import { compare, fraction, minus, plus, times } from './fraction.ts'
import type { Instance } from './instance.ts'
import { costOf } from './outcome.ts'
import type { Outcome } from './outcome.ts'
import { phragmen } from './phragmen.ts'
import { shareBudget } from './rule.ts'
import { settle } from './settle.ts'
import { Streamlined } from './streamlined.ts'
import { stretchOf } from './stretch.ts'
import { elections, pointElections, small } from './testing/elections.ts'
import type { Small } from './testing/elections.ts'
import { plainEqualShares, plainPhragmen, plainStreamlined, worthOf } from './testing/plain-rules.ts'
import { tieOrder } from './ties.ts'

const ruleOf = (instance: Instance, utility: Utility) => {
  const electorate = electorateOf(instance, utility)
  return new EqualShares(instance, electorate, tieOrder(instance, electorate.votes))
}
/** The same with every amount so many times as large: the same course of events, in longer strides. */
const larger = (election: Small, scale: number): Small => ({ ...election, budget: Number(election.budget) * scale, costs: Object.fromEntries(Object.entries(election.costs).map(([id, cost]) => [id, Number(cost) * scale])) })
/** What every ballot pays in each round that is paid for. */
const paidBy = (instance: Instance, { rounds }: Outcome) => rounds.filter(({ by }) => by !== 'free').map(({ payments }) => {
  const paid = instance.ballots.map(() => fraction(0n))
  for (const { ballots, each } of payments) for (const ballot of ballots) paid[ballot] = fraction(each.num, each.den)
  return paid
})

for (const utility of ['cost', 'cardinality', 'points'] as const) {
  test(`equal shares by ${utility} are those of the paper, every payment included`, () => {
    fc.assert(fc.property<[Small]>(utility === 'points' ? pointElections : elections, election => {
      const instance = small(election), rule = ruleOf(instance, utility)
      const outcome = settle(rule, rule.run(firstEndowment(rule)))
      const plain = plainEqualShares(instance, worthOf(instance, utility), worthOf(instance, 'cardinality'), firstEndowment(rule))
      assert.deepEqual(outcome.winners, plain.winners)
      assert.deepEqual(paidBy(instance, outcome), plain.payments)
      assert.deepEqual(outcome.rounds.filter(({ by }) => by !== 'free').map(({ rho }) => rho), plain.rhos)
    }), { numRuns: 400 })
  })
}

test('sequential Phragmén is that of the paper, every load included', () => {
  fc.assert(fc.property(elections, election => {
    const instance = small(election), electorate = electorateOf(instance, 'cost')
    const outcome = phragmen(instance, electorate, tieOrder(instance, electorate.votes))
    const plain = plainPhragmen(instance, worthOf(instance, 'cardinality'))
    assert.deepEqual(outcome.rounds.map(({ project }) => project), plain.winners)
    assert.deepEqual(outcome.rounds.flatMap(({ rho }) => (rho ? [rho] : [])), plain.loads)
  }), { numRuns: 400 })
})

test('Add1 that leaps ends where Add1 that steps ends, with and without the exhaustive stop', () => {
  fc.assert(fc.property(fc.oneof<fc.Arbitrary<Small>[]>(elections, pointElections), fc.constantFrom<Utility>('cost', 'cardinality', 'points'), fc.boolean(), fc.boolean(), fc.integer({ min: 1, max: 60 }), (election, utility, exhaustive, integral, scale) => {
    // Larger amounts leave longer stretches to leap over.
    const instance = small(larger(election, scale))
    const rule = ruleOf(instance, election.voteType || utility !== 'points' ? utility : 'cost')
    const leapt = addOne(rule, { exhaustive, integral }), stepped = addOneByStepping(rule, { exhaustive, integral })
    assert.deepEqual([winnersOf(leapt), leapt.endowment], [winnersOf(stepped), stepped.endowment])
    assert.deepEqual(settle(rule, leapt), settle(rule, stepped))
  }), { numRuns: 300 })
})

test('a stretch of endowments that lines prove the same buys the same in the same order', () => {
  fc.assert(fc.property(fc.oneof<fc.Arbitrary<Small>[]>(elections, pointElections), fc.integer({ min: 0, max: 100_000 }), fc.integer({ min: 0, max: 100 }), (election, more, percent) => {
    const instance = small(larger(election, 10_000)), rule = ruleOf(instance, election.voteType ? 'points' : 'cost')
    const endowment = plus(firstEndowment(rule), fraction(BigInt(more))), run = rule.run(endowment)
    const units = stretchOf(rule, run) * BigInt(percent) / 100n
    assert.deepEqual(winnersOf(rule.run(plus(endowment, fraction(units)))), winnersOf(run))
  }), { numRuns: 1000 })
})

test('Add1 does not take longer for larger amounts, ties and empty pockets or not', () => {
  const scale = 1_000_000_000
  fc.assert(fc.property(fc.oneof<fc.Arbitrary<Small>[]>(elections, pointElections), election => {
    const instance = small(larger(election, scale)), rule = ruleOf(instance, election.voteType ? 'points' : 'cost')
    const last = addOne(rule, { exhaustive: false }), next = rule.run(plus(last.endowment, fraction(1n)))
    assert.ok(costOf(instance, winnersOf(last)) <= instance.budget)
    assert.ok(last.purchases.length === rule.wanted.length || costOf(instance, winnersOf(next)) > instance.budget)
  }), { numRuns: 300 })
})

test('streamlined equal shares are those of the paper, and nothing changes before the increase that add-opt leaps to', () => {
  fc.assert(fc.property(elections, fc.constantFrom<Utility>('cost', 'cardinality'), fc.integer({ min: 1, max: 99 }), (election, utility, percent) => {
    const instance = small(election), electorate = electorateOf(instance, utility), rule = new Streamlined(instance, electorate, tieOrder(instance, electorate.votes))
    let endowment = firstEndowment({ instance, electorate })
    for (let leaps = 0; leaps < 5; leaps += 1) {
      const run = (endowment: ReturnType<typeof fraction>) => rule.run(endowment)
      const bought = (endowment: ReturnType<typeof fraction>) => run(endowment).bought.map(({ project, voters, payers }) => ({
        project, price: fraction(instance.projects[project]?.cost ?? 0n, BigInt(voters)), payers: payers.flatMap(group => electorate.members[group] ?? []).sort((a, b) => a - b),
      }))
      const plain = (endowment: ReturnType<typeof fraction>) => plainStreamlined(instance, worthOf(instance, utility), worthOf(instance, 'cardinality'), endowment)
      assert.deepEqual(bought(endowment), plain(endowment))
      const { next } = run(endowment)
      const part = plus(endowment, times(next ? minus(next.endowment, endowment) : fraction(1000n), fraction(BigInt(percent), 100n)))
      assert.deepEqual(plain(part), plain(endowment))
      if (!next) return
      const { known: _known, ...continued } = rule.run(next.endowment, run(endowment)), { known: _other, ...anew } = run(next.endowment)
      assert.deepEqual(continued, anew)
      endowment = next.endowment
    }
  }), { numRuns: 200 })
})

test('no rule and no completion spends more than the budget, and what each voter pays adds up to the costs', () => {
  const choices = [['mes', 'none'], ['mes', 'add1'], ['mes', 'add1u'], ['mes', 'budget-increase'], ['greedy', 'none'], ['phragmen', 'none'], ['streamlined', 'none'], ['streamlined', 'add-opt']] as const
  fc.assert(fc.property(elections, fc.constantFrom(...choices), fc.boolean(), fc.constantFrom('winners' as const, 'any' as const, null), (election, [rule, completion], exhaustive, comparison) => {
    const instance = small(election), outcome = shareBudget(instance, { rule, completion, exhaustive, comparison })
    assert.ok(outcome.leftover >= 0n)
    assert.equal(instance.budget - costOf(instance, outcome.winners), outcome.leftover)
    assert.equal(new Set(outcome.winners).size, outcome.winners.length)
    const spent = instance.ballots.map(() => fraction(0n))
    for (const { project, payments } of outcome.rounds) {
      if (payments.length === 0) continue
      const total = payments.reduce((sum, { ballots, each }) => plus(sum, times(each, fraction(BigInt(ballots.length)))), fraction(0n))
      assert.deepEqual(total, fraction(instance.projects[project]?.cost ?? 0n))
      for (const { ballots, each } of payments) for (const ballot of ballots) spent[ballot] = plus(spent[ballot] ?? fraction(0n), each)
    }
    if (outcome.endowment) for (const sum of spent) assert.ok(compare(sum, outcome.endowment) <= 0)
  }), { numRuns: 500 })
})

test('the order of rows and of ballots decides nothing', () => {
  fc.assert(fc.property(elections, fc.constantFrom('mes' as const, 'greedy' as const, 'phragmen' as const, 'streamlined' as const), (election, rule) => {
    const names = (instance: Instance) => shareBudget(instance, { rule, completion: rule === 'mes' ? 'add1' : 'none' }).winners.map(project => instance.projects[project]?.id)
    const turned = { ...election, costs: Object.fromEntries(Object.entries(election.costs).reverse()), ballots: election.ballots.toReversed() }
    assert.deepEqual(names(small(election)), names(small(turned)))
  }), { numRuns: 200 })
})
