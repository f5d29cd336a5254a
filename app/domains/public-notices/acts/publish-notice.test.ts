import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Refusal } from '#platform/refusal'
import { atDesk } from './at-desk.ts'
import { publishNotice } from './publish-notice.ts'
import { extendNotice } from './extend-notice.ts'
import { withdrawNotice } from './withdraw-notice.ts'
import { noticePage } from '../reads/notice-page.ts'
import { noticesAbout, noticeStanding } from '../reads/standing.ts'
import type { NewNotice } from '../rules/notice.ts'
import { monday, neighbourhood } from '../testing/neighbourhood.ts'

const refusal = (code: string) => (error: unknown) => error instanceof Refusal && error.code === `public-notices.${code}`

const roll = (unitId: string, more: Partial<NewNotice> = {}): NewNotice => ({
  kind: 'roll', subject: 'roll-1', href: '/rolls/1', unitId, title: '选民名单', sections: [{ text: '选民名单如下。' }, { personal: true, table: { head: ['序号', '姓名'], rows: [['1', '张**']] } }],
  days: 5, basis: '居民委员会组织法', ...more,
})

test('a roll published on 27 September with five days for objections stands until after the October holiday', async () => {
  await using here = await neighbourhood()
  const context = here.contextOf(here.people.staff)
  const published = await publishNotice(context, roll(here.units.north.id, { startsOn: '2026-09-27' }))
  assert.deepEqual({ ...published, id: '' }, { id: '', number: '2026-0001', startsOn: '2026-09-27', endsOn: '2026-10-08' })
  const standing = await noticeStanding(context, published.id)
  assert.equal(standing?.endsAt.toISOString(), '2026-10-08T16:00:00.000Z', '24:00 in Beijing')
  assert.equal(standing?.objectionsUntil, '2026-10-08')
  assert.equal(standing?.state, 'ahead')
  assert.equal((await noticeStanding(here.contextOf(undefined, new Date('2026-10-08T15:59:59Z')), published.id))?.state, 'standing')
  assert.equal((await noticeStanding(here.contextOf(undefined, new Date('2026-10-08T16:00:00Z')), published.id))?.state, 'ended')
})

test('numbers of one year run without gaps, however many publish at once', async () => {
  await using here = await neighbourhood()
  const context = here.contextOf(here.people.staff)
  const published = await Promise.all(Array.from({ length: 8 }, (_, index) => publishNotice(context, roll(here.units.north.id, { subject: `roll-${index}` }))))
  assert.deepEqual(published.map(({ number }) => number).sort(), Array.from({ length: 8 }, (_, index) => `2026-000${index + 1}`))
})

test('a form sent twice at once publishes once', async () => {
  await using here = await neighbourhood()
  const context = here.contextOf(here.people.staff), key = 'one-form'
  const [first, second] = await Promise.all([publishNotice(context, roll(here.units.north.id, { key })), publishNotice(context, roll(here.units.north.id, { key }))])
  assert.deepEqual(first, second)
  assert.equal((await here.rows('select from public_notices.notice')).length, 1)
})

test('a mobile phone or an identity number is not published, an office phone and masked names are', async () => {
  await using here = await neighbourhood()
  const context = here.contextOf(here.people.staff)
  const withCell = (cell: string) => publishNotice(context, roll(here.units.north.id, { sections: [{ table: { head: ['姓名', '备注'], rows: [['张**', cell]] } }] }))
  for (const cell of ['13912345678', '电话 139 1234 5678', '11010519491231002X', '１３９１２３４５６７８']) await assert.rejects(withCell(cell), refusal('shows-personal-data'), cell)
  await assert.rejects(publishNotice(context, roll(here.units.north.id, { title: '请联系 13912345678' })), refusal('shows-personal-data'))
  await withCell('咨询 010-62345678')
  await withCell('建筑面积 12345.67 平方米')
})

test('a longer period is counted from the first day, and its reason stays in the story', async () => {
  await using here = await neighbourhood()
  const context = here.contextOf(here.people.staff)
  const { id, endsOn } = await publishNotice(context, roll(here.units.north.id))
  assert.equal(endsOn, '2026-09-28', 'five days after Monday are Saturday, and the Monday after it is the first workday')
  assert.deepEqual(await extendNotice(context, id, { days: 3, reason: '名单有更正' }), { endsOn: '2026-09-29' })
  assert.equal((await noticeStanding(context, id))?.objectionsUntil, '2026-09-29')
  await assert.rejects(extendNotice(context, id, { days: 3, reason: ' ' }), refusal('no-reason'))
  await assert.rejects(extendNotice(here.contextOf(here.people.staff, new Date('2026-10-10T00:00:00Z')), id, { days: 3, reason: '晚了' }), refusal('ended-already'))
  assert.deepEqual(await here.rows('select version, what, ends_on, reason from public_notices.change where notice_id = $1 order by version', [id]), [
    { version: 1, what: 'published', ends_on: '2026-09-28', reason: null }, { version: 2, what: 'extended', ends_on: '2026-09-29', reason: '名单有更正' },
  ])
})

test('a corrected notice takes the place of the first, once; one that was withdrawn stays so, and hinders its room neither in withdrawing nor in publishing anew', async () => {
  await using here = await neighbourhood()
  const context = here.contextOf(here.people.staff)
  const first = await publishNotice(context, roll(here.units.north.id))
  const second = await publishNotice(context, roll(here.units.north.id, { replaces: first.id }))
  await assert.rejects(publishNotice(context, roll(here.units.north.id, { replaces: first.id })), refusal('replaced-already'))
  await withdrawNotice(context, second.id, { reason: '名单有误' })
  await withdrawNotice(context, second.id, { reason: '再撤' })
  await assert.rejects(atDesk.withdraw(context, second.id, { reason: '再撤' }), refusal('withdrawn-already'))
  assert.equal((await noticePage(context, second.id))?.withdrawalReason, '名单有误')
  assert.deepEqual((await noticesAbout(context, 'roll-1')).map(({ number, state }) => `${number} ${state}`), ['2026-0002 withdrawn', '2026-0001 replaced'])
  const third = await publishNotice(context, roll(here.units.north.id, { replaces: second.id }))
  const withdrawn = await noticePage(context, second.id)
  assert.deepEqual([withdrawn?.state, withdrawn?.replacedBy], ['withdrawn', third.id])
  const acts = await here.rows<{ name: string }>(`select name from transparency.act where subject in ($1, $2) order by id`, [first.id, second.id])
  assert.deepEqual(acts.map(({ name }) => name), ['public-notices.published', 'public-notices.published', 'public-notices.withdrawn'])
})

test('where the calendar does not hold the year of the end, the end is said to be open', async () => {
  await using here = await neighbourhood()
  const { id, endsOn } = await publishNotice(here.contextOf(here.people.staff, new Date('2026-12-20T01:00:00Z')), roll(here.units.north.id, { days: 30 }))
  assert.equal(endsOn, '2027-01-19')
  assert.equal((await noticeStanding(here.contextOf(), id))?.uncoveredYear, 2027)
})

test('a notice without text, basis or a beginning that is still to come is refused', async () => {
  await using here = await neighbourhood()
  const context = here.contextOf(here.people.staff, monday)
  for (const [more, code] of [[{ sections: [] }, 'no-text'], [{ basis: ' ' }, 'no-basis'], [{ title: '' }, 'no-title'], [{ days: 0 }, 'days-out-of-range'], [{ startsOn: '2026-09-20' }, 'begins-in-the-past'], [{ unitId: here.office }, 'unknown-unit']] as const) {
    await assert.rejects(publishNotice(context, roll(here.units.north.id, more)), refusal(code), code)
  }
})
