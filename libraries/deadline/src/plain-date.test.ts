import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { addMonths, dayNumberOf, plainDate, weekdayOf } from './plain-date.ts'

const day = fc.integer({ min: -600_000, max: 2_900_000 })

test('day numbers agree with the UTC calendar of the language, both ways', () => {
  fc.assert(fc.property(day, n => {
    const date = new Date(n * 86_400_000)
    const text = `${String(date.getUTCFullYear()).padStart(4, '0')}-${date.toISOString().slice(-19, -14)}`
    assert.equal(plainDate(n), text)
    assert.equal(dayNumberOf(text), n)
    assert.equal(weekdayOf(n), date.getUTCDay())
  }))
})

test('a month later is the corresponding day, or the last day of the month', () => {
  const later = (date: string, months: number) => plainDate(addMonths(dayNumberOf(date), months))
  assert.equal(later('2026-01-31', 1), '2026-02-28')
  assert.equal(later('2024-01-31', 1), '2024-02-29')
  assert.equal(later('2024-02-29', 12), '2025-02-28')
  assert.equal(later('2024-02-29', 48), '2028-02-29')
  assert.equal(later('2026-03-31', -1), '2026-02-28')
  assert.equal(later('2026-10-31', 14), '2027-12-31')
  assert.equal(later('2026-01-15', -1), '2025-12-15')
  assert.equal(later('2100-01-30', 1), '2100-02-28')
})

test('dates that do not exist are refused by name', () => {
  for (const date of ['2026-02-29', '2026-13-01', '2026-04-31', '2026-00-10', '0000-01-01']) {
    assert.throws(() => dayNumberOf(date, 'start'), { code: 'DATE_DOES_NOT_EXIST', field: 'start' })
  }
  for (const date of ['2026-2-01', '20260201', '', 'NaN', '2026-01-01T00:00']) {
    assert.throws(() => dayNumberOf(date), { code: 'DATE_MALFORMED' })
  }
})
