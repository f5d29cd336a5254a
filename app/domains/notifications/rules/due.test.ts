import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { dueAt, isQuiet, usualQuietHours } from './due.ts'

const shanghai = 'Asia/Shanghai'
const at = (local: string) => new Date(`${local}+08:00`)

test('an urgent message goes out at once, in the middle of the night too', () => {
  assert.deepEqual(dueAt(at('2026-03-01T03:00:00'), 'urgent', usualQuietHours, shanghai), at('2026-03-01T03:00:00'))
})

test('by day a message waits ten minutes for others', () => {
  assert.deepEqual(dueAt(at('2026-03-01T15:00:07'), 'soon', usualQuietHours, shanghai), at('2026-03-01T15:10:07'))
})

test('what would go out in the quiet hours waits for their end', () => {
  assert.deepEqual(dueAt(at('2026-03-01T21:55:00'), 'soon', usualQuietHours, shanghai), at('2026-03-02T08:00:00'))
  assert.deepEqual(dueAt(at('2026-03-02T07:45:00'), 'soon', usualQuietHours, shanghai), at('2026-03-02T08:00:00'))
  assert.deepEqual(dueAt(at('2026-03-02T07:51:00'), 'soon', usualQuietHours, shanghai), at('2026-03-02T08:01:00'))
})

test('the message of the day goes out at eight, tomorrow when eight has passed', () => {
  assert.deepEqual(dueAt(at('2026-03-01T07:00:00'), 'daily', usualQuietHours, shanghai), at('2026-03-01T08:00:00'))
  assert.deepEqual(dueAt(at('2026-03-01T08:00:00'), 'daily', usualQuietHours, shanghai), at('2026-03-02T08:00:00'))
})

test('quiet hours within one day, across midnight, and none at all', () => {
  assert.deepEqual([11, 12, 13, 14].map((hour) => isQuiet(hour, { quiet: true, from: 12, to: 14 })), [false, true, true, false])
  assert.deepEqual([21, 22, 0, 7, 8].map((hour) => isQuiet(hour, usualQuietHours)), [false, true, true, true, false])
  assert.equal(isQuiet(23, { quiet: false, from: 22, to: 8 }), false)
  assert.equal(isQuiet(5, { quiet: true, from: 8, to: 8 }), false)
})

test('whatever the hours and the zone, nothing but urgent is ever due within quiet hours, nor later than two days', () => {
  fc.assert(fc.property(
    fc.date({ min: new Date('2026-01-01'), max: new Date('2027-01-01'), noInvalidDate: true }), fc.constantFrom('soon' as const, 'daily' as const),
    fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 23 }), fc.constantFrom(shanghai, 'Europe/Berlin', 'Asia/Kathmandu', 'America/St_Johns'),
    (now, pace, from, to, zone) => {
      const due = dueAt(now, pace, { quiet: true, from, to }, zone)
      const hour = Number(new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', hourCycle: 'h23' }).format(due))
      assert.equal(isQuiet(hour, { quiet: true, from, to }), false)
      assert.ok(due > now && due.getTime() - now.getTime() < 49 * 3_600_000)
    }), { numRuns: 60 })
})
