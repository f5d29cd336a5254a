import assert from 'node:assert/strict'
import { test } from 'node:test'
import { mainlandChina as china } from '@gongzhi/deadline'
import { periodOf } from './period.ts'

/** First day, days, last day; the days of rest are those of the State Council's yearly notices (国务院办公厅关于部分节假日安排的通知). */
const periods = [
  ['2025-01-21', 7, '2025-02-05', '春节 from 28 January to 4 February'], ['2025-09-26', 5, '2025-10-09', '国庆 and 中秋 to 8 October'], ['2025-12-25', 7, '2026-01-04', '元旦, and a Sunday that is worked'], ['2025-12-20', 15, '2026-01-04', 'ends on a Sunday that is worked'],
  ['2026-02-07', 7, '2026-02-14', 'a Saturday that is worked'], ['2026-02-08', 7, '2026-02-24', 'first day of 春节'], ['2026-02-10', 7, '2026-02-24', 'amid 春节'], ['2026-02-16', 7, '2026-02-24', 'begun within 春节, last day of it'], ['2026-02-21', 7, '2026-02-28', 'a Saturday that is worked'], ['2026-02-22', 7, '2026-03-02', 'an ordinary Sunday'],
  ['2026-04-01', 3, '2026-04-07', '清明'], ['2026-04-26', 5, '2026-05-06', '劳动节'], ['2026-05-02', 7, '2026-05-09', 'a Saturday that is worked'], ['2026-06-12', 7, '2026-06-22', '端午'],
  ['2026-09-15', 5, '2026-09-20', 'a Sunday that is worked'], ['2026-09-20', 7, '2026-09-28', '中秋'], ['2026-09-24', 7, '2026-10-08', 'first day of 国庆'], ['2026-09-30', 1, '2026-10-08', 'one day'], ['2026-09-22', 15, '2026-10-08', 'last day of 国庆'], ['2026-09-23', 15, '2026-10-08', 'the day after 国庆'], ['2026-09-25', 15, '2026-10-10', 'a Saturday that is worked'], ['2026-09-26', 15, '2026-10-12', 'an ordinary Sunday'],
] as const

test('a notice ends as the Civil Code says, around every long holiday', () => {
  for (const [startsOn, days, endsOn, why] of periods) assert.equal(periodOf({ startsOn, days }, china, 'Asia/Shanghai').endsOn, endsOn, `${startsOn} + ${days}: ${why}`)
})

test('it ends at 24:00 of the place, and says so when the holidays of the year are not known yet', () => {
  assert.equal(periodOf({ startsOn: '2026-09-23', days: 15 }, china, 'Asia/Shanghai').endsAt.toISOString(), '2026-10-08T16:00:00.000Z')
  const { endsOn, uncoveredYear } = periodOf({ startsOn: '2030-01-01', days: 5 }, china, 'Asia/Shanghai')
  assert.deepEqual([endsOn, uncoveredYear], ['2030-01-06', 2030])
})
