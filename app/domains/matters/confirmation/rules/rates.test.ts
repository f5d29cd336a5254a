import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { defaultCharter } from '../../rules/charter.ts'
import { monthsOf, periodOf } from './period.ts'
import { emptyTally, percent, ratesOf } from './rates.ts'
import { rateTable, type RateFact, rowOf } from './rate-table.ts'
import { hiddenCells, solvable, type Sum } from './suppression.ts'
import { isUnreached, messageIsDue } from './unreached.ts'

const weights = defaultCharter.rates

/** The worked example of governance rules 4.3. */
function worked() {
  const tally = emptyTally()
  Object.assign(tally.dispatches, { responded: 90, late: 2, excluded: 8 })
  Object.assign(tally.answers, { solved: 64, unsolved: 16, unreached: 5 })
  Object.assign(tally.satisfaction, { satisfied: 60, 'fairly-satisfied': 8, dissatisfied: 12 })
  return tally
}
const said = (share: { numerator: bigint; denominator: bigint } | undefined) => share && percent(share)

test('the worked example comes out: 97.83, 80.00, 85.00 and, where fairly satisfied counts for nothing, 75.00 per cent', () => {
  const rates = ratesOf(worked(), weights)
  assert.deepEqual([rates.assessed, rates.answered], [92, 80])
  assert.deepEqual([said(rates.responded), said(rates.solved), said(rates.satisfied), said(rates.excluded)], ['97.83', '80.00', '85.00', '8.00'])
  assert.equal(said(ratesOf(worked(), { ...weights, fairlySatisfied: 0 }).satisfied), '75.00')
  // (10 × 90/92 + 45 × 64/80 + 45 × 68/80) / 100
  assert.equal(said(rates.composite), '84.03')
})

test('partly solved counts by its weight, exactly', () => {
  const tally = worked()
  Object.assign(tally.answers, { solved: 63, partly: 1, unsolved: 16 })
  assert.deepEqual(ratesOf(tally, { ...weights, partlySolved: 50 }).solved, { numerator: 6350n, denominator: 8000n })
})

test('nothing to count is no rate, and no composite', () => {
  const rates = ratesOf(emptyTally(), weights)
  assert.deepEqual([rates.responded, rates.solved, rates.satisfied, rates.composite, rates.excluded], [undefined, undefined, undefined, undefined, undefined])
})

test('percentages are rounded half up, never by floats', () => {
  assert.equal(percent({ numerator: 1n, denominator: 3n }), '33.33')
  assert.equal(percent({ numerator: 2n, denominator: 3n }), '66.67')
  assert.equal(percent({ numerator: 20_001n, denominator: 4_000_000n }), '0.50')
  assert.equal(percent({ numerator: 5n, denominator: 100_000n }), '0.01', 'half of a hundredth goes up')
  assert.equal(percent({ numerator: 100n, denominator: 100n }), '100.00')
})

test('periods are whole months', () => {
  assert.deepEqual(monthsOf(periodOf('2026-Q2') ?? { from: '', to: '' }), ['2026-04', '2026-05', '2026-06'])
  assert.equal(periodOf('2026-01..2026-03')?.kind, 'quarter', 'three months that are a quarter are that quarter')
  assert.equal(periodOf('2026-01..2026-12')?.code, '2026')
  assert.equal(periodOf('2025-12..2026-01')?.kind, 'custom')
  for (const wrong of ['2026-13', '2026-Q5', '2026-03..2026-01', '1990-01..2026-01', '', 'x', '2026-01-01']) assert.equal(periodOf(wrong), undefined, wrong)
})

test('one small part of a visible whole hides a second part with it', () => {
  const samples = new Map([['all', 61], ['a', 40], ['b', 15], ['c', 6]])
  assert.deepEqual([...hiddenCells(samples, [{ whole: 'all', parts: ['a', 'b', 'c'] }], 10)].sort(), ['b', 'c'])
})

test('a whole with one part only is hidden with it, and cells behind which nobody stands hide nothing', () => {
  assert.deepEqual([...hiddenCells(new Map([['all', 12], ['a', 12], ['b', 0]]), [{ whole: 'all', parts: ['a', 'b'] }], 10)], [])
  assert.deepEqual([...hiddenCells(new Map([['all', 6], ['a', 6], ['b', 0]]), [{ whole: 'all', parts: ['a', 'b'] }], 10)].sort(), ['a', 'all'])
})

test('in tables with two margins nothing below the least is visible, and no hidden cell can be solved for', () => {
  const table = fc.array(fc.array(fc.oneof(fc.integer({ min: 0, max: 14 }), fc.integer({ min: 0, max: 60 })), { minLength: 4, maxLength: 4 }), { minLength: 2, maxLength: 5 })
  fc.assert(fc.property(table, (rows) => {
    const samples = new Map<string, number>(), add = (cell: string, size: number) => samples.set(cell, (samples.get(cell) ?? 0) + size)
    const sums: Sum[] = []
    rows.forEach((row, r) => row.forEach((size, c) => { for (const cell of [`${r},${c}`, `${r},*`, `*,${c}`, '*,*']) add(cell, size) }))
    rows.forEach((row, r) => sums.push({ whole: `${r},*`, parts: row.map((_, c) => `${r},${c}`) }))
    for (let c = 0; c < 4; c += 1) sums.push({ whole: `*,${c}`, parts: rows.map((_, r) => `${r},${c}`) })
    sums.push({ whole: '*,*', parts: rows.map((_, r) => `${r},*`) }, { whole: '*,*', parts: [0, 1, 2, 3].map((c) => `*,${c}`) })
    const hidden = hiddenCells(samples, sums, 10)
    for (const [cell, size] of samples) if (size > 0 && size < 10) assert.ok(hidden.has(cell), `${cell} shows ${size}`)
    const zeros = (cells: readonly string[]) => cells.filter((cell) => (samples.get(cell) ?? 0) > 0)
    assert.deepEqual(solvable(sums.map(({ whole, parts }) => ({ whole, parts: zeros(parts) })), hidden), [])
    for (const { whole, parts } of sums) {
      const gone = zeros(parts).filter((part) => hidden.has(part)).reduce((total, part) => total + (samples.get(part) ?? 0), 0)
      if (!hidden.has(whole)) assert.ok(gone === 0 || gone >= 10, `${whole} gives away ${gone}`)
    }
  }), { numRuns: 500 })
})

const answers = (unit: string, month: string, count: number, category = 'C0101'): RateFact => ({ part: 'answer', fate: 'solved', detail: 'satisfied', unitPath: ['street', unit], organisationId: 'lamps', month, category, count })
const period = (code: string) => periodOf(code) ?? assert.fail(code)

test('what a month hides, neither quarter, year, neighbours nor a longer period give away', () => {
  const facts = [answers('north', '2026-01', 20), answers('north', '2026-02', 4), answers('north', '2026-03', 30), answers('south', '2026-01', 15), answers('south', '2026-02', 16), answers('south', '2026-03', 17)]
  const table = rateTable(facts, ['street'], 10)
  const shown = (row: string, code: string) => table.of(row, period(code)).answerShown
  assert.equal(shown(rowOf.unit('north'), '2026-02'), false)
  assert.equal(shown(rowOf.unit('north'), '2026-Q1'), true)
  assert.equal(shown(rowOf.unit('north'), '2026-01') && shown(rowOf.unit('north'), '2026-03'), false, 'else the quarter less the two would be February')
  assert.equal(shown(rowOf.unit('street'), '2026-02') && shown(rowOf.unit('south'), '2026-02'), false, 'else the street less the south would be the north')
  assert.equal(shown(rowOf.unit('north'), '2026-01..2026-02'), false, 'a period that is no quarter shows only what its months show')
  assert.equal(table.of(rowOf.unit('north'), period('2026')).tally.answers.solved, 54)
})

test('what one category hides, all categories together do not give away', () => {
  const table = rateTable([answers('north', '2026-01', 40), answers('north', '2026-01', 25, 'E0104'), answers('north', '2026-01', 3, 'E0501')], ['street', 'north'], 10)
  const shown = (category?: string) => table.of(rowOf.unit('north'), period('2026'), category).answerShown
  assert.deepEqual([shown(), shown('C0101'), shown('E0104'), shown('E0501')], [true, true, false, false])
})

test('every fact stands in the whole, on one line of units, and with its organisation', () => {
  const place = fc.record({ unitPath: fc.constantFrom<string[]>([], ['street'], ['street', 'north'], ['street', 'south'], ['street', 'north', 'grid'], ['other']), month: fc.constantFrom('2026-01', '2026-05'), count: fc.integer({ min: 1, max: 40 }), organisationId: fc.constantFrom('lamps', 'property') })
  fc.assert(fc.property(fc.array(place, { maxLength: 30 }), (facts) => {
    const table = rateTable(facts.map((fact): RateFact => ({ ...fact, part: 'dispatch', fate: 'responded', detail: null, category: 'C0101' })), ['street', 'north'], 10)
    const count = (row: string, code = '2026') => table.of(row, period(code)).tally.dispatches.responded
    const all = facts.reduce((sum, fact) => sum + fact.count, 0)
    assert.equal(count(rowOf.all), all)
    assert.equal(count(rowOf.unit('street')) + count(rowOf.unit('other')) + count(rowOf.rest(undefined)), all)
    assert.equal(count(rowOf.unit('north')) + count(rowOf.unit('south')) + count(rowOf.rest('street')), count(rowOf.unit('street')))
    assert.equal(count(rowOf.unit('grid')) + count(rowOf.rest('north')), count(rowOf.unit('north')))
    assert.equal(count(rowOf.organisation('lamps')) + count(rowOf.organisation('property')), count(rowOf.unit('north')))
    assert.equal(count(rowOf.all, '2026-Q1') + count(rowOf.all, '2026-05'), all)
  }), { numRuns: 100 })
})

test('nobody counts as not reached before the days and the tries are over', () => {
  const asking = { tries: 3, days: 7 }, since = new Date('2026-11-20T00:00:00Z'), after = (days: number) => new Date(since.getTime() + days * 86_400_000)
  const tried = { since, reachable: true, calls: 3, messages: 3, noNumber: false }
  assert.equal(isUnreached(tried, asking, after(6.9)), false)
  assert.equal(isUnreached(tried, asking, after(7)), true)
  assert.equal(isUnreached({ ...tried, calls: 2 }, asking, after(30)), false, 'nobody rang three times')
  assert.equal(isUnreached({ ...tried, calls: 1, noNumber: true }, asking, after(7)), true)
  assert.equal(isUnreached({ ...tried, reachable: false, calls: 0, messages: 0 }, asking, after(7)), true, 'an anonymous report left nobody to ask')
  assert.deepEqual([0, 1, 2, 3].map((messages) => messageIsDue({ since, reachable: true, messages }, asking, after(3))), [true, true, false, false])
})
