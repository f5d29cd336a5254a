import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { BadInput } from '@gongzhi/bad-input'
import { decideMeeting } from './meeting.ts'
import { countLedger, ownerBallots } from './owner-ledger.ts'
import type { Holding } from './owner-ledger.ts'
import { ownerMatter, ownerMatters } from './owner-matters.ts'
import type { OwnerMatter } from './owner-matters.ts'
import { ownersDecide } from './owners-decide.ts'
import { fillSeats } from './committee-election.ts'
import { leastCount, reaches } from './threshold.ts'

const unit = (part: string, ballot: Holding['ballot'], more: Partial<Holding> = {}): Holding => ({ owners: 1, unitsPerOwner: 1, unitArea: 10000, state: 'sold', ballot, part, ...more })
const matter = (id: string): OwnerMatter => {
  const found = ownerMatter(id)
  assert.ok(found)
  return found
}

test('a lift is decided by the owners of its entrance alone, and says what would have been enough', () => {
  const entrance = [...Array.from({ length: 6 }, () => unit('2', 'agree')), unit('2', 'against'), unit('2', 'abstain'), ...Array.from({ length: 4 }, () => unit('2', 'none'))]
  const rest = Array.from({ length: 50 }, () => unit('1', 'against'))
  const { passed, count, needed } = ownersDecide(matter('elevator'), [...rest, ...entrance], { within: '2' })
  assert.equal(passed, true)
  assert.deepEqual([count.total.heads, count.participating.heads, count.agree.heads], [12, 8, 6])
  assert.deepEqual(needed, { participating: { area: 80000, heads: 8 }, agree: { area: 60000, heads: 6 } })
  assert.throws(() => ownersDecide(matter('elevator'), entrance), { code: 'PART_MISSING' })
})

test('a dwelling becomes a business only if everybody concerned agrees', () => {
  const all = [unit('3', 'agree'), unit('3', 'agree'), unit('4', 'against')]
  assert.equal(ownersDecide(matter('residence_to_business'), all, { within: '3' }).passed, true)
  assert.equal(ownersDecide(matter('residence_to_business'), [...all, unit('3', 'none')], { within: '3' }).passed, false)
})

test('parking spaces count only where the owners\' rules say so', () => {
  const holdings = [unit('1', 'agree'), unit('1', 'agree', { parking: true, unitArea: 1200 })]
  assert.equal(countLedger(holdings).total.area, 10000)
  assert.deepEqual(countLedger(holdings, { parkingCounts: true }).total, { area: 11200, heads: 2 })
})

test('areas and owners are whole numbers', () => {
  assert.throws(() => countLedger([unit('1', 'agree'), unit('1', 'agree', { unitArea: 89.5 })]), { code: 'WHOLE_NUMBER_EXPECTED', field: 'groups[1].unitArea' })
  assert.throws(() => countLedger([unit('1', 'agree', { unitArea: 2 ** 52, unitsPerOwner: 4 })]), { code: 'TOO_LARGE' })
})

test('every matter has its source and its day', () => {
  for (const { id, source, since } of ownerMatters) assert.ok(id && source.includes('民法典') && /^\d{4}-\d\d-\d\d$/.test(since))
  assert.equal(new Set(ownerMatters.map(({ id }) => id)).size, ownerMatters.length)
})

test('meetings: representatives may meet at two thirds, and half of those present is not enough', () => {
  assert.deepEqual([decideMeeting('villagers-representatives', { entitled: 30, present: 20, agree: 10 })].map(({ quorate, passed, needed }) => [quorate, passed, needed]), [[true, false, { present: 20, agree: 11 }]])
  assert.equal(decideMeeting('residents-meeting', { entitled: 1000, present: 500, agree: 500 }).passed, false)
  assert.throws(() => decideMeeting('residents-meeting', { entitled: 10, present: 11, agree: 1 }), BadInput)
})

test('property: the least count reaches the share and one less does not', () => {
  const share = fc.record({ numerator: fc.integer({ min: 1, max: 9 }), denominator: fc.integer({ min: 1, max: 9 }), strict: fc.boolean() })
  fc.assert(fc.property(share, fc.nat(2 ** 40), (rule, base) => {
    const least = leastCount(rule, base)
    return reaches(rule, least, base) && (least === 0 || !reaches(rule, least - 1, base))
  }), { numRuns: 300 })
})

test('property: a ledger comes to the same in any order, and joined or split holdings of one owner too', () => {
  const holding = fc.record({
    owners: fc.integer({ min: 1, max: 3 }), unitsPerOwner: fc.integer({ min: 1, max: 3 }), unitArea: fc.integer({ min: 1, max: 20000 }),
    state: fc.constantFrom('sold' as const, 'undelivered' as const, 'unsold' as const), ballot: fc.constantFrom(...ownerBallots), ownerKey: fc.constantFrom('x', 'y', 'z'),
  })
  fc.assert(fc.property(fc.array(holding, { maxLength: 12 }), holdings => {
    const { conflicts: _, ...count } = countLedger(holdings, { developerBallot: 'agree' })
    const { conflicts: __, ...turned } = countLedger([...holdings].reverse(), { developerBallot: 'agree' })
    assert.deepEqual(turned, count)
    const split = holdings.flatMap(one => Array.from({ length: one.owners * one.unitsPerOwner }, () => ({ ...one, owners: 1, unitsPerOwner: 1 })))
    const { conflicts: ___, ...apart } = countLedger(split, { developerBallot: 'agree' })
    assert.deepEqual(apart, count)
  }), { numRuns: 150 })
})

test('property: seats are filled from the top, and elected, run-off seats and vacant ones add up', () => {
  const votes = fc.dictionary(fc.constantFrom(...'ABCDEFGH'), fc.nat(30))
  fc.assert(fc.property(votes, fc.integer({ min: 1, max: 5 }), fc.constantFrom('first' as const, 'another' as const), (votes, seats, round) => {
    const { elected, runoff, runoffSeats, vacant, minVotes } = fillSeats({ round, base: 30, seats, votes })
    assert.equal(elected.length + runoffSeats + vacant, seats)
    assert.ok(runoff.length > runoffSeats || (!runoff.length && !runoffSeats))
    const least = Math.min(...elected.map(id => votes[id] ?? 0))
    for (const [id, count] of Object.entries(votes)) assert.ok(elected.includes(id) ? count >= minVotes : runoff.includes(id) ? count < least || !elected.length : count < minVotes || count <= least)
  }), { numRuns: 200 })
})
