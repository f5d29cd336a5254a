import assert from 'node:assert/strict'
import { test } from 'node:test'
import chineseDays from 'chinese-days'
import { calendarOf, joinCalendars } from './calendar.ts'
import { china2025, china2026, mainlandChina } from './china-calendars.ts'

test('every day of 2024, 2025 and 2026 agrees with an independent calendar', () => {
  for (let at = Date.UTC(2024, 0, 1); at < Date.UTC(2027, 0, 1); at += 864e5) {
    const date = new Date(at).toISOString().slice(0, 10)
    assert.equal(mainlandChina.isWorkday(date), chineseDays.isWorkday(date), date)
  }
})

test('asked about a year it does not hold, a calendar says so', () => {
  for (const date of ['2023-12-31', '2027-01-01', '2027-01-04']) {
    assert.throws(() => mainlandChina.isWorkday(date), { code: 'CALENDAR_NOT_COVERED', year: Number(date.slice(0, 4)) })
  }
})

test('a calendar that contradicts itself is refused', () => {
  const make = (change: object) => () => calendarOf({ coveredYears: [2026], weekdaysOff: [], makeupWorkdays: [], source: 'a test', ...change })
  assert.throws(make({ weekdaysOff: ['2027-01-01'] }), { code: 'OUTSIDE_COVERED_YEARS', field: 'weekdaysOff[0]' })
  assert.throws(make({ weekdaysOff: ['2026-01-01', '2026-10-04'] }), { code: 'WRONG_SIDE_OF_THE_WEEK', field: 'weekdaysOff[1]' })
  assert.throws(make({ makeupWorkdays: ['2026-10-09'] }), { code: 'WRONG_SIDE_OF_THE_WEEK', field: 'makeupWorkdays[0]' })
  assert.throws(make({ coveredYears: [2026.5] }), { code: 'YEAR_MALFORMED', field: 'coveredYears[0]' })
  assert.throws(() => joinCalendars(china2025, china2026, china2025), { code: 'YEAR_TWICE' })
})
