import { randomBytes } from 'node:crypto'
import { earliestAfterNotice } from '@gongzhi/deadline'
import { place, placeCalendar, today } from '#domains/territory'
import { recordAct } from '#domains/transparency'
import { type Context, together } from '#platform/context'
import { Refusal } from '#platform/refusal'
import { charterOf } from '../../councils/reads/charter-of.ts'
import { tables } from '../../tables.ts'
import { topicEvent } from '../../topics/acts/topic-event.ts'
import { itemFacts } from '../reads/item-facts.ts'
import { announcedInTime } from '../rules/five-donts.ts'
import { localClock, saidInChinese } from '../rules/local-clock.ts'
import { meetingsPermissions } from '../rules/permissions.ts'
import { dayOf, masked, said, soonEnough } from '../rules/said.ts'
import { publishMeetingNotice, tellInvitees } from './announce-meeting.ts'
import { holdMeeting, type MeetingRow } from './hold-meeting.ts'
import { moveSitting } from './move-sitting.ts'
import { keepWarnings, weigh } from './weigh.ts'

export interface MeetingChange {
  readonly title: string
  readonly startsAt: Date | undefined
  readonly placeWords: string
  readonly onlineWords: string
  readonly phone: string
  readonly note: string
  readonly registerUntil: string
  /** Why a meeting that was announced is moved: everybody reads it. */
  readonly reason: string
  /** Why it cannot wait for the days of notice; empty when they are kept. */
  readonly urgentReason: string
}

/**
 * Changes when, where and how a meeting is held. While it is prepared that is all. Once it is announced, another time or place is a move: a new notice in place of the
 * old one, everybody told anew, the days counted anew by the charter unless it is urgent for a stated reason.
 */
export function changeMeeting(context: Context, id: string, wanted: MeetingChange): Promise<'changed' | 'moved'> {
  return together(context, async (context) => {
    const { meeting, postId } = await holdMeeting(context, id, meetingsPermissions['deliberation.call-meeting'], ['draft', 'announced']), db = tables(context), timezone = (await place(context))?.timezone ?? 'Asia/Shanghai'
    const announced = meeting.state === 'announced' && !meeting.on_paper, title = announced ? meeting.title : said('title', wanted.title, { most: 120 }), placeWords = said('place', wanted.placeWords, { most: 200 })
    if ([...title].length < 2) throw new Refusal('deliberation.words-needed', 'invalid', { field: 'title' })
    const startsAt = wanted.startsAt ?? meeting.starts_at, moved = announced && (startsAt.getTime() !== meeting.starts_at.getTime() || placeWords !== meeting.place_words), { date, clock } = localClock(startsAt, timezone)
    if (meeting.on_paper ? startsAt > context.now : startsAt <= context.now && (moved || !announced)) throw new Refusal(meeting.on_paper ? 'deliberation.meeting-not-held-yet' : 'deliberation.meeting-in-the-past', 'invalid', { field: 'starts' })
    soonEnough(context, startsAt)
    if (meeting.on_paper && meeting.announced_on !== null && date < meeting.announced_on) throw new Refusal('deliberation.notice-after-meeting', 'invalid', { field: 'starts' })
    const after: MeetingRow = {
      ...meeting, title, starts_at: startsAt, place_words: placeWords, online_words: said('online', wanted.onlineWords, { needed: false, most: 300 }), phone: said('phone', wanted.phone, { needed: false, most: 40 }), note: said('note', wanted.note, { needed: false }),
      register_until: meeting.form === 'hearing' ? await registerDay(context, meeting, wanted, date, moved) : null, round: meeting.round + (moved ? 1 : 0),
    }
    const { title: t, starts_at, place_words, online_words, phone, note, register_until, round } = after
    await db.updateTable('deliberation.meeting').set({ title: t, starts_at, place_words, online_words, phone, note, register_until, round }).where('id', '=', id).execute()
    if (startsAt.getTime() !== meeting.starts_at.getTime() || placeWords !== meeting.place_words) await moveSitting(context, { councilId: meeting.council_id, onDay: date, atTime: clock, title, placeWords, href: `/meetings/${id}` })
    if (moved) await move(context, meeting, after, wanted, timezone)
    await recordAct(context, moved ? 'deliberation.moved-meeting' : 'deliberation.changed-meeting', id, { post: postId, facts: { day: date, round } })
    return moved ? 'moved' : 'changed'
  })
}

async function registerDay(context: Context, meeting: MeetingRow, wanted: MeetingChange, meetingDay: string, moved: boolean): Promise<string> {
  const day = dayOf('register', wanted.registerUntil || (meeting.register_until ?? ''))
  if (day >= meetingDay || (!meeting.on_paper && (moved || day !== meeting.register_until) && day < await today(context))) throw new Refusal('deliberation.register-before-hearing', 'invalid', { field: 'register' })
  return day
}

async function move(context: Context, before: MeetingRow, after: MeetingRow, wanted: MeetingChange, timezone: string): Promise<void> {
  const db = tables(context), { id } = after, reason = masked(said('move-reason', wanted.reason, { most: 500 })), urgent = wanted.urgentReason.trim()
  const [day, here, { charter }, items] = [await today(context), await place(context), await charterOf(context, after.council_id), await db.selectFrom('deliberation.meeting_item').selectAll().where('meeting_id', '=', id).orderBy('ordinal').execute()]
  const earliestDay = earliestAfterNotice(day, { amount: charter.noticeDays, unit: 'day' }, await placeCalendar(context, here?.calendar ?? 'china'))
  const late = announcedInTime({ earliestDay, meetingDay: localClock(after.starts_at, timezone).date, noticeDays: charter.noticeDays, items: await itemFacts(context, id) }).filter(({ code }) => code === 'notice-too-short')
  // Urgent for a stated reason: let in whatever the mode of the rule, marked in the minutes.
  if (late.length > 0 && urgent !== '') await keepWarnings(context, id, 'open', late, urgent)
  else await weigh(context, { meetingId: id, rules: charter.rules, moment: 'open', findings: late, reason: '', field: 'urgent' })
  await db.insertInto('deliberation.meeting_move').values({ meeting_id: id, round: after.round, from_at: before.starts_at, from_place: before.place_words, to_at: after.starts_at, to_place: after.place_words, reason, at: context.now }).execute()
  // The old codes of the door and the reminder belong to the old day.
  await db.deleteFrom('deliberation.meeting_reminder').where('meeting_id', '=', id).execute()
  const notice = await publishMeetingNotice(context, after, items, timezone, { from: `${saidInChinese(before.starts_at, timezone)} ${before.place_words}`, reason })
  await db.updateTable('deliberation.meeting').set({ notice_id: notice.id, rules: JSON.stringify(charter), announced_at: context.now, announced_on: day, sign_in_key: randomBytes(24).toString('base64url') }).where('id', '=', id).execute()
  // Whoever signed in for the old time is not here at the new one.
  await db.deleteFrom('deliberation.meeting_attendance').where('meeting_id', '=', id).execute()
  await tellInvitees(context, after, await db.selectFrom('deliberation.meeting_invitee').select(['id', 'person_id']).where('meeting_id', '=', id).execute(), 'moved')
  for (const { topic_id } of items) if (topic_id !== null) await topicEvent(context, topic_id, { kind: 'meeting-moved', href: `/meetings/${id}`, note: reason, facts: { day: localClock(after.starts_at, timezone).date } })
}
