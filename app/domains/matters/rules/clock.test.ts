import assert from 'node:assert/strict'
import { test } from 'node:test'
import { mainlandChina } from '@gongzhi/deadline'
import { workdaysLeft } from './clock.ts'

const days = { timezone: 'Asia/Shanghai', calendar: mainlandChina }
const left = (due: string, now: string, unit: 'workday' | 'day' | 'hour' = 'workday') => workdaysLeft(new Date(due), unit, new Date(now), days)

test('a clock of workdays is told in workdays: those after today, weekends and holidays left out', () => {
  assert.equal(left('2026-12-01T16:00:00Z', '2026-11-20T01:00:00Z'), 7, 'from Friday to the end of Tuesday in the week after next')
  assert.equal(left('2026-10-09T16:00:00Z', '2026-09-30T01:00:00Z'), 2, 'the holiday of October lies between')
})

test('other clocks, the last day itself, and years that the calendar does not hold are left to the clock face', () => {
  assert.equal(left('2026-12-01T16:00:00Z', '2026-11-20T01:00:00Z', 'day'), undefined)
  assert.equal(left('2026-12-01T16:00:00Z', '2026-12-01T01:00:00Z'), undefined)
  assert.equal(left('2026-11-20T16:00:00Z', '2026-12-01T01:00:00Z'), undefined)
  assert.equal(left('2031-01-10T16:00:00Z', '2030-12-20T01:00:00Z'), undefined)
})
