import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { smallPlace } from '../../../matters/testing/place.ts'
import { dueDay } from './due-day.ts'

const place = await smallPlace()
after(() => place[Symbol.asyncDispose]())
const from = (moment: string) => dueDay(place.contextOf(undefined, new Date(moment)), 10, 'workday')

test('nobody waits without a deadline: where the calendar does not hold the year, Monday to Friday are its workdays', async () => {
  // Friday 20 November 2026: ten workdays later is Friday 4 December, until its end in Beijing.
  assert.deepEqual(await from('2026-11-20T01:00:00Z'), { day: '2026-12-04', at: new Date('2026-12-04T16:00:00Z') })
  assert.deepEqual(await from('2039-11-18T01:00:00Z'), { day: '2039-12-02', at: new Date('2039-12-02T16:00:00Z') })
  assert.deepEqual(await dueDay(place.contextOf(undefined, new Date('2039-11-18T01:00:00Z')), 3, 'day'), { day: '2039-11-21', at: new Date('2039-11-21T16:00:00Z') })
})
