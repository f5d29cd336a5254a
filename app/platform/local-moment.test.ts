import assert from 'node:assert/strict'
import { test } from 'node:test'
import { instantOf, localMoment } from './local-moment.ts'

test('a local moment is an instant and back, over the change of clocks too', () => {
  for (const [local, zone, instant] of [
    ['2026-11-22T10:00', 'Asia/Shanghai', '2026-11-22T02:00:00.000Z'], ['2026-11-22T24:00', 'Asia/Shanghai', '2026-11-22T16:00:00.000Z'],
    ['2026-03-29T03:30', 'Europe/Berlin', '2026-03-29T01:30:00.000Z'], ['2028-02-29T24:00', 'Asia/Shanghai', '2028-02-29T16:00:00.000Z'],
  ] as const) {
    assert.equal(instantOf(local, zone)?.toISOString(), instant)
    assert.equal(localMoment(new Date(instant), zone), local)
  }
})

test('a day or an hour that does not exist is no moment', () => {
  for (const local of ['2026-02-31T10:00', '2026-02-29T10:00', '2026-04-31T24:00', '2026-13-01T10:00', '2026-11-22T25:00', '2026-11-22T10:60', '2026-11-22', '']) assert.equal(instantOf(local, 'Asia/Shanghai'), undefined)
})
