import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { addCalendarYear } from '#domains/territory'
import { publishNotice } from './acts/publish-notice.ts'
import { raiseObjection } from './acts/raise-objection.ts'
import { publicNoticesJobs } from './jobs.ts'
import { noticePage } from './reads/notice-page.ts'
import { noticeStanding } from './reads/standing.ts'
import { neighbourhood } from './testing/neighbourhood.ts'

type Here = Awaited<ReturnType<typeof neighbourhood>>
const run = (here: Here, name: string, now: Date) => publicNoticesJobs.find((job) => job.name === `public-notices.${name}`)?.run(here.contextOf(undefined, now), new AbortController().signal)
const publish = (here: Here, now?: Date, days = 5) => publishNotice(here.contextOf(here.people.staff, now), {
  kind: 'roll', subject: 'roll-1', href: '', unitId: here.units.north.id, title: '选民名单', sections: [{ text: '说明' }, { personal: true, table: { head: ['姓名'], rows: [['张**']] } }], days, basis: '组织法',
})

test('what tells of people leaves a notice that has ended, as soon as no objection waits; its digest stays', async () => {
  await using here = await neighbourhood()
  const { id } = await publish(here), ended = new Date('2026-09-28T16:00:00Z')
  const { digest } = await here.one<{ digest: string }>('select digest from public_notices.notice')
  await raiseObjection(here.contextOf(here.people.resident), { noticeId: id, text: '没有我', key: randomUUID() })
  assert.equal((await noticePage(here.contextOf(), id))?.sections.length, 2)
  const stored = async () => (await here.one<{ sections: unknown[] }>('select sections from public_notices.notice')).sections.length
  assert.equal((await noticePage(here.contextOf(undefined, ended), id))?.sections.length, 1, 'not shown from the first moment after the end')
  await run(here, 'erase-personal-parts', ended)
  assert.equal(await stored(), 2, 'kept while the objection waits')
  await here.rows(`update public_notices.objection set outcome = 'upheld', answer = '已加上', answered_at = now()`)
  await run(here, 'erase-personal-parts', ended)
  assert.equal(await stored(), 1)
  assert.equal((await noticePage(here.contextOf(undefined, ended), id))?.digest, digest)
})

test('an end in a year whose days of rest were unknown moves when they are entered', async () => {
  await using here = await neighbourhood()
  const { id, endsOn } = await publish(here, new Date('2026-12-27T01:00:00Z'))
  assert.equal(endsOn, '2027-01-01')
  const later = new Date('2026-12-28T01:00:00Z')
  await run(here, 'move-ends', later)
  assert.equal((await noticeStanding(here.contextOf(undefined, later), id))?.endsOn, '2027-01-01')
  await addCalendarYear(here.contextOf(here.people.administrator, later), { year: 2027, weekdaysOff: ['2027-01-01'], makeupWorkdays: [], source: '通知' } as never)
  await run(here, 'move-ends', later)
  const standing = await noticeStanding(here.contextOf(undefined, later), id)
  assert.deepEqual([standing?.endsOn, standing?.objectionsUntil, standing?.uncoveredYear], ['2027-01-04', '2027-01-04', null])
})
