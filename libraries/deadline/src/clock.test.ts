import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { calendarOf } from './calendar.ts'
import { mainlandChina } from './china-calendars.ts'
import { dueAt } from './clock.ts'
import type { Clock } from './clock.ts'
import { deadlineOf } from './deadline.ts'
import { isOverdue, remaining } from './remaining.ts'
import type { Unit } from './span.ts'
import { zoneOf } from './zone.ts'

const at = (text: string) => new Date(`${text}+08:00`)
const clock = (amount: number, unit: Unit, startedAt: string, rest: Partial<Clock> = {}): Clock =>
  ({ rule: { amount, unit, timezone: 'Asia/Shanghai' }, startedAt: at(startedAt), ...rest })
const due = (one: Clock) => dueAt(one, mainlandChina).due
const pause = (from: string, to: string | null) => ({ from: at(from), to: to === null ? null : at(to), reason: 'waiting for the resident' })

test('five workdays end at 24:00 local time of the fifth', () => {
  assert.deepEqual(due(clock(5, 'workday', '2026-10-08T09:30:00')), at('2026-10-15T00:00:00'))
})

test('the same instant is another day elsewhere, and clocks that change are followed', () => {
  const us = calendarOf({ coveredYears: [2017, 2018], weekdaysOff: ['2018-01-01', '2018-01-15'], makeupWorkdays: [], source: 'US federal holidays' })
  const startedAt = new Date('2017-12-30T07:59:58Z') // still 29 December in Los Angeles
  const end = (amount: number, unit: Unit) => dueAt({ rule: { amount, unit, timezone: 'America/Los_Angeles' }, startedAt }, us).due?.toISOString()
  assert.equal(end(1, 'workday'), '2018-01-03T08:00:00.000Z')
  assert.equal(end(3, 'day'), '2018-01-03T08:00:00.000Z')
  assert.equal(end(100, 'day'), '2018-04-10T07:00:00.000Z')
})

test('a pause moves hours by exactly its length', () => {
  const paused = { pauses: [pause('2026-10-08T10:00:00', '2026-10-08T10:20:00'), pause('2026-10-08T10:10:00', '2026-10-08T10:30:00')] }
  assert.deepEqual(due(clock(2, 'hour', '2026-10-08T09:30:00', paused)), at('2026-10-08T12:00:00'))
})

test('a pause within one day moves no day; whole paused days are not counted', () => {
  const one = (from: string, to: string) => due(clock(5, 'workday', '2026-10-12T09:00:00', { pauses: [pause(from, to)] }))
  assert.deepEqual(one('2026-10-13T10:00:00', '2026-10-13T16:00:00'), at('2026-10-20T00:00:00'))
  assert.deepEqual(one('2026-10-13T10:00:00', '2026-10-15T10:00:00'), at('2026-10-21T00:00:00'))
  assert.deepEqual(one('2026-10-13T00:00:00', '2026-10-15T00:00:00'), at('2026-10-22T00:00:00'))
})

test('a clock never runs out while it is paused', () => {
  const open = clock(5, 'workday', '2026-10-12T09:00:00', { pauses: [pause('2026-10-19T10:00:00', null)] })
  assert.equal(due(open), null)
  assert.equal(isOverdue(open, at('2026-11-20T00:00:00'), mainlandChina), false)
  const ended = { ...open, pauses: [pause('2026-10-19T10:00:00', '2026-10-24T11:00:00')] } // ends on a Saturday
  assert.deepEqual(due(ended), at('2026-10-27T00:00:00'))
  const late = { ...open, pauses: [pause('2026-10-20T00:00:00', null)] } // begins when the time is already up
  assert.deepEqual(due(late), at('2026-10-20T00:00:00'))
})

test('extensions are counted on from the end as it stood', () => {
  const extended = (unit: Unit) => due(clock(5, 'day', '2026-09-27T08:00:00', { extensions: [{ amount: 2, unit, at: at('2026-09-30T08:00:00') }] }))
  assert.deepEqual(extended('day'), at('2026-10-11T00:00:00')) // last day 10-08, then 10-10, a make-up Saturday
  assert.deepEqual(extended('workday'), at('2026-10-11T00:00:00'))
  assert.deepEqual(extended('hour'), at('2026-10-09T02:00:00'))
  assert.deepEqual(due(clock(2, 'hour', '2026-10-08T23:00:00', { extensions: [{ amount: 1, unit: 'workday', at: at('2026-10-08T23:30:00') }] })), at('2026-10-11T00:00:00'))
})

test('what is left stands still during a pause and turns negative afterwards', () => {
  const one = clock(5, 'workday', '2026-10-12T09:00:00')
  const left = (now: string, of: Clock = one) => remaining(of, at(now), mainlandChina).amount
  assert.equal(left('2026-10-12T18:00:00'), 5)
  assert.equal(left('2026-10-17T12:00:00'), 1)
  assert.equal(left('2026-10-19T23:59:59'), 0)
  assert.equal(left('2026-10-21T09:00:00'), -2)
  const open = { ...one, pauses: [pause('2026-10-13T10:00:00', null)] }
  assert.equal(left('2026-10-13T12:00:00', open), 4)
  assert.equal(left('2026-11-13T12:00:00', open), 4)
  const hours = clock(24, 'hour', '2026-10-12T09:00:00', { pauses: [pause('2026-10-12T10:00:00', '2026-10-12T16:00:00')] })
  assert.equal(left('2026-10-12T13:00:00', hours), 23)
  assert.equal(left('2026-10-12T17:00:00', hours), 22)
})

test('time is up after the last instant, not at it', () => {
  const one = clock(2, 'hour', '2026-10-08T09:30:00')
  assert.equal(isOverdue(one, at('2026-10-08T11:30:00'), mainlandChina), false)
  assert.equal(isOverdue(one, at('2026-10-08T11:30:00.001'), mainlandChina), true)
})

test('a clock that needs an unknown year is refused with its nominal day', () => {
  assert.throws(() => due(clock(3, 'month', '2026-11-30T08:00:00')), { code: 'CALENDAR_NOT_COVERED', year: 2027, nominal: '2027-02-28' })
  assert.throws(() => due(clock(1, 'day', '2026-11-30T08:00:00', { pauses: [pause('2026-11-30T09:00:00', '2026-11-29T09:00:00')] })), { code: 'PAUSE_MALFORMED', field: 'pauses[0]' })
  assert.throws(() => dueAt({ ...clock(1, 'day', '2026-11-30T08:00:00'), rule: { amount: 1, unit: 'day', timezone: 'Mars/Olympus' } }, mainlandChina), { code: 'TIME_ZONE_UNKNOWN' })
})

const minute = fc.integer({ min: Date.UTC(2025, 0, 1) / 6e4, max: Date.UTC(2026, 2, 1) / 6e4 }).map(n => new Date(n * 6e4))
const unit = fc.constantFrom<Unit>('day', 'workday', 'month')

test('without pauses a clock ends with the last day that the deadline rule gives', () => {
  fc.assert(fc.property(minute, unit, fc.integer({ min: 1, max: 6 }), (startedAt, unit, amount) => {
    const start = new Date(startedAt.getTime() + 8 * 36e5).toISOString().slice(0, 10)
    const { deadline } = deadlineOf({ start, amount, unit }, mainlandChina)
    const { due } = dueAt({ rule: { amount, unit, timezone: 'Asia/Shanghai' }, startedAt }, mainlandChina)
    assert.equal(due?.getTime(), Date.parse(`${deadline}T00:00:00+08:00`) + 864e5)
  }))
})

test('a pause never brings the end nearer, and the end never lies in a pause', () => {
  const pauses = fc.array(fc.record({ from: minute, minutes: fc.integer({ min: 0, max: 20_000 }) })
    .map(({ from, minutes }) => ({ from, to: new Date(from.getTime() + minutes * 6e4), reason: 'x' })), { maxLength: 5 })
  fc.assert(fc.property(minute, fc.constantFrom<Unit>('hour', 'day', 'workday', 'month'), fc.integer({ min: 1, max: 3 }), pauses, (startedAt, unit, amount, pauses) => {
    const plain: Clock = { rule: { amount, unit, timezone: 'Asia/Shanghai' }, startedAt }
    const before = dueAt(plain, mainlandChina).due ?? assert.fail()
    const after = dueAt({ ...plain, pauses }, mainlandChina).due ?? assert.fail()
    assert.ok(after >= before)
    for (const { from, to } of pauses) assert.ok(!(from < after && after < to), 'ends in a pause')
    assert.ok(remaining({ ...plain, pauses }, startedAt, mainlandChina).amount >= 0)
  }))
})

test('days of a zone begin at their first instant, also where midnight is skipped', () => {
  const santiago = zoneOf('America/Santiago')
  const day = Date.UTC(2024, 8, 8) / 864e5 // clocks go from 00:00 to 01:00
  assert.equal(new Date(santiago.startOf(day)).toISOString(), '2024-09-08T04:00:00.000Z')
  fc.assert(fc.property(fc.constantFrom('Asia/Shanghai', 'America/Los_Angeles', 'America/Santiago', 'Asia/Kathmandu', 'Pacific/Apia'), fc.integer({ min: 10_000, max: 25_000 }), (name, day) => {
    const zone = zoneOf(name), start = zone.startOf(day)
    assert.ok(zone.dayAt(start) >= day && zone.dayAt(start - 1) < day)
  }))
})
