import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { CalendarNotCovered } from './calendar-not-covered.ts'
import { calendarOf } from './calendar.ts'
import { mainlandChina } from './china-calendars.ts'
import { deadlineOf } from './deadline.ts'
import { earliestAfterNotice, latestBefore } from './notice.ts'
import type { Unit } from './span.ts'

const ends = (start: string, amount: number, unit: Unit) => {
  const { nominal, deadline } = deadlineOf({ start, amount, unit }, mainlandChina)
  return [nominal, deadline]
}

test('the examples of the handbook, chapter 0', () => {
  assert.equal(earliestAfterNotice('2026-11-01', { amount: 15, unit: 'day' }, mainlandChina), '2026-11-16')
  assert.deepEqual(ends('2026-09-27', 5, 'day'), ['2026-10-02', '2026-10-08'])
  assert.deepEqual(ends('2026-01-31', 1, 'month'), ['2026-02-28', '2026-02-28'])
  assert.deepEqual(ends('2026-11-02', 30, 'day'), ['2026-12-02', '2026-12-02'])
})

test('a last day in a long holiday moves past all of it, and a make-up Saturday does not move', () => {
  assert.deepEqual(ends('2026-02-08', 7, 'day'), ['2026-02-15', '2026-02-24'])
  assert.deepEqual(ends('2025-09-24', 7, 'day'), ['2025-10-01', '2025-10-09'])
  assert.deepEqual(ends('2026-10-03', 7, 'day'), ['2026-10-10', '2026-10-10'])
  assert.deepEqual(ends('2026-09-26', 1, 'month'), ['2026-10-26', '2026-10-26'])
  assert.deepEqual(ends('2025-12-25', 7, 'day'), ['2026-01-01', '2026-01-04'])
})

test('years and leap days', () => {
  assert.deepEqual(ends('2024-02-29', 1, 'year'), ['2025-02-28', '2025-02-28'])
  assert.deepEqual(ends('2024-02-29', 2, 'year'), ['2026-02-28', '2026-02-28'])
  assert.deepEqual(ends('2024-01-31', 1, 'month'), ['2024-02-29', '2024-02-29'])
  assert.deepEqual(ends('2020-06-19', 6, 'year'), ['2026-06-19', '2026-06-22'])
})

test('workdays are counted over holidays and make-up days, and need the years they cross', () => {
  assert.deepEqual(ends('2026-10-08', 5, 'workday'), ['2026-10-14', '2026-10-14'])
  assert.deepEqual(ends('2026-09-30', 3, 'workday'), ['2026-10-10', '2026-10-10'])
  assert.deepEqual(ends('2025-12-31', 1, 'workday'), ['2026-01-04', '2026-01-04'])
  assert.deepEqual(ends('2023-12-31', 1, 'workday'), ['2024-01-02', '2024-01-02'])
})

test('a year that the calendar does not hold is refused, with the nominal day where it can be known', () => {
  const refused = (start: string, amount: number, unit: Unit) => {
    try {
      return assert.fail(`an answer: ${ends(start, amount, unit)}`)
    } catch (error) {
      if (error instanceof CalendarNotCovered) return error.nominal
      throw error
    }
  }
  assert.equal(refused('2026-12-20', 15, 'day'), '2027-01-04')
  assert.equal(refused('2026-11-30', 3, 'month'), '2027-02-28')
  assert.equal(refused('2026-06-01', 1, 'year'), '2027-06-01')
  assert.equal(refused('2026-12-28', 4, 'workday'), null)
  const until2026 = calendarOf({ coveredYears: [2026], weekdaysOff: ['2026-12-31'], makeupWorkdays: [], source: 'a test' })
  assert.throws(() => deadlineOf({ start: '2026-12-30', amount: 1, unit: 'day' }, until2026), { year: 2027, nominal: '2026-12-31' })
})

test('hours run at once, over holidays and beyond the calendar, and keep the offset they were written with', () => {
  assert.deepEqual(ends('2026-10-01T09:30:00+08:00', 2, 'hour'), [null, '2026-10-01T11:30:00+08:00'])
  assert.deepEqual(ends('2026-12-31T23:30:00+08:00', 24, 'hour'), [null, '2027-01-01T23:30:00+08:00'])
  assert.deepEqual(ends('2040-02-28T23:59:59.250Z', 1, 'hour'), [null, '2040-02-29T00:59:59.250Z'])
  assert.deepEqual(ends('2026-03-08T01:30:00-08:00', 2, 'hour'), [null, '2026-03-08T03:30:00-08:00'])
  assert.throws(() => ends('2026-10-01', 2, 'hour'), { code: 'INSTANT_MALFORMED', field: 'start' })
  assert.throws(() => ends('2026-10-01T09:30:00', 2, 'hour'), { code: 'INSTANT_MALFORMED' })
})

test('notices and countdowns are not moved by days off and need no calendar', () => {
  assert.equal(earliestAfterNotice('2026-09-16', { amount: 15, unit: 'day' }, mainlandChina), '2026-10-01')
  assert.equal(earliestAfterNotice('2030-01-31', { amount: 1, unit: 'month' }, mainlandChina), '2030-02-28')
  assert.equal(latestBefore('2026-12-20', { amount: 20, unit: 'day' }, mainlandChina), '2026-11-30')
  assert.equal(latestBefore('2026-10-22', { amount: 20, unit: 'day' }, mainlandChina), '2026-10-02')
  assert.equal(latestBefore('2024-03-31', { amount: 1, unit: 'month' }, mainlandChina), '2024-02-29')
  assert.equal(latestBefore('2028-02-29', { amount: 1, unit: 'year' }, mainlandChina), '2027-02-28')
  assert.equal(latestBefore('2026-10-12', { amount: 3, unit: 'workday' }, mainlandChina), '2026-10-08')
})

test('amounts and units that make no sense are refused', () => {
  for (const amount of [-1, 1.5, NaN, Infinity]) assert.throws(() => ends('2026-01-05', amount, 'day'), { code: 'AMOUNT_MALFORMED', field: 'amount' })
  assert.throws(() => ends('2026-01-05', 1, 'week' as Unit), { code: 'UNIT_UNKNOWN', field: 'unit' })
  assert.throws(() => ends('2026-01-05', 999_999, 'year'), { code: 'DATE_OUT_OF_RANGE' })
})

const start = fc.integer({ min: Date.UTC(2024, 0, 1) / 864e5, max: Date.UTC(2026, 5, 1) / 864e5 }).map(n => new Date(n * 864e5).toISOString().slice(0, 10))

test('a last day is always the first workday on or after the nominal day', () => {
  fc.assert(fc.property(start, fc.integer({ min: 1, max: 90 }), fc.constantFrom<Unit>('day', 'workday'), (from, amount, unit) => {
    const { nominal, deadline } = deadlineOf({ start: from, amount, unit }, mainlandChina)
    assert.ok(mainlandChina.isWorkday(deadline))
    for (let at = Date.parse(nominal ?? ''); at < Date.parse(deadline); at += 864e5) {
      assert.ok(!mainlandChina.isWorkday(new Date(at).toISOString().slice(0, 10)))
    }
  }))
})

test('n workdays there and n workdays back is the same workday', () => {
  fc.assert(fc.property(start, fc.integer({ min: 1, max: 100 }), (from, amount) => {
    fc.pre(mainlandChina.isWorkday(from))
    const { deadline } = deadlineOf({ start: from, amount, unit: 'workday' }, mainlandChina)
    assert.equal(latestBefore(deadline, { amount, unit: 'workday' }, mainlandChina), from)
  }))
})

test('the counted steps add up to the amount', () => {
  fc.assert(fc.property(start, fc.integer({ min: 1, max: 60 }), (from, amount) => {
    const { steps } = deadlineOf({ start: from, amount, unit: 'workday' }, mainlandChina)
    assert.equal(steps.reduce((sum, step) => sum + (step.kind === 'counted' ? step.days : 0), 0), amount)
  }))
})
