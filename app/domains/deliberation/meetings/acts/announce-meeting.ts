import { earliestAfterNotice } from '@gongzhi/deadline'
import { notify } from '#domains/notifications'
import { publishNotice } from '#domains/public-notices'
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
import { meetingsWords } from '../words/words.ts'
import { holdMeeting, type MeetingRow } from './hold-meeting.ts'
import { weigh } from './weigh.ts'

/**
 * Announces a meeting: the agenda and the charter's rules are fixed, the notice is published, everybody invited who has an account is told.
 * Refuses `deliberation.meeting-without-items`, `deliberation.meeting-without-chair`, and what the rule on announcing refuses.
 */
export function announceMeeting(context: Context, id: string, { reason = '' }: { readonly reason?: string } = {}): Promise<void> {
  return together(context, async (context) => {
    const { meeting, postId } = await holdMeeting(context, id, meetingsPermissions['deliberation.call-meeting'], ['draft']), db = tables(context)
    const [day, here, { charter }] = [await today(context), await place(context), await charterOf(context, meeting.council_id)], timezone = here?.timezone ?? 'Asia/Shanghai'
    const items = await db.selectFrom('deliberation.meeting_item').selectAll().where('meeting_id', '=', id).orderBy('ordinal').execute()
    if (items.length === 0) throw new Refusal('deliberation.meeting-without-items', 'conflict')
    const invitees = await db.selectFrom('deliberation.meeting_invitee').selectAll().where('meeting_id', '=', id).execute()
    if (!invitees.some(({ part }) => part === 'chair')) throw new Refusal('deliberation.meeting-without-chair', 'conflict')
    if (meeting.starts_at <= context.now && !meeting.on_paper) throw new Refusal('deliberation.meeting-in-the-past', 'conflict')
    await db.updateTable('deliberation.meeting_item').set({ announced: true }).where('meeting_id', '=', id).execute()
    const meetingDay = localClock(meeting.starts_at, timezone).date, announcedOn = meeting.on_paper ? meeting.announced_on ?? day : day, earliestDay = earliestAfterNotice(announcedOn, { amount: charter.noticeDays, unit: 'day' }, await placeCalendar(context, here?.calendar ?? 'china'))
    await weigh(context, { meetingId: id, rules: charter.rules, moment: 'open', reason, findings: announcedInTime({ earliestDay, meetingDay, noticeDays: charter.noticeDays, items: await itemFacts(context, id) }) })
    // A meeting that was held already had its notice on a board: none is published now, and nobody is asked to come.
    const notice = meeting.on_paper ? null : await publishMeetingNotice(context, { ...meeting, round: 1, notice_id: null }, items, timezone)
    await db.updateTable('deliberation.meeting').set({ state: 'announced', rules: JSON.stringify(charter), notice_id: notice?.id ?? null, announced_at: context.now, announced_on: announcedOn }).where('id', '=', id).execute()
    if (notice) await tellInvitees(context, meeting, invitees)
    for (const { topic_id } of items) if (topic_id !== null) await topicEvent(context, topic_id, { kind: 'meeting-called', href: `/meetings/${id}`, facts: { day: meetingDay } })
    await recordAct(context, 'deliberation.announced-meeting', id, { post: postId, facts: { notice: notice?.number ?? null, day: meetingDay, items: items.length, invited: invitees.length } })
  })
}

/** Publishes the notice of a meeting (公示): when, where, what about; in place of the one before when the meeting was moved. Part of another act. */
export async function publishMeetingNotice(context: Context, meeting: MeetingRow, items: readonly { readonly title: string; readonly urgent_reason: string }[], timezone: string, moved?: { readonly from: string; readonly reason: string }) {
  const words = meetingsWords('zh-CN').notice, day = await today(context), meetingDay = localClock(meeting.starts_at, timezone).date
  return publishNotice(context, {
    kind: 'meeting', subject: meeting.id, href: `/meetings/${meeting.id}`, unitId: meeting.unit_id, title: moved ? words.movedTitle(meeting.title, meeting.form) : words.title(meeting.title, meeting.form), basis: words.basis, phone: meeting.phone, objection: null,
    key: `meeting:${meeting.id}${meeting.round === 1 ? '' : `:${meeting.round}`}`, ...(meeting.notice_id === null ? {} : { replaces: meeting.notice_id }),
    days: Math.max(1, Math.round((Date.parse(`${meetingDay}T00:00:00Z`) - Date.parse(`${day}T00:00:00Z`)) / 86_400_000)),
    sections: [
      ...(moved ? [{ text: words.moved(moved.from, moved.reason) }] : []),
      { text: words.when(saidInChinese(meeting.starts_at, timezone), meeting.place_words) },
      ...(meeting.online_words === '' ? [] : [{ text: words.online }]),
      { heading: words.items, text: items.map(({ title, urgent_reason }, at) => `${at + 1}. ${title}${urgent_reason === '' ? '' : words.urgent(urgent_reason)}`).join('\n') },
      ...(meeting.register_until === null ? [] : [{ text: words.register(meeting.register_until) }]),
    ],
  })
}

/** Tells those invited who have an account of this round of the meeting, and keeps that it was sent. Part of another act. */
export async function tellInvitees(context: Context, { id, form, round }: Pick<MeetingRow, 'id' | 'form' | 'round'>, invitees: readonly { readonly id: string; readonly person_id: string | null }[], topic: 'announced' | 'moved' | 'cancelled' = 'announced'): Promise<void> {
  const told = invitees.flatMap(({ id: invitee, person_id }) => (person_id === null ? [] : [{ invitee, person: person_id }]))
  if (told.length === 0) return
  await notify(context, told.map(({ person }) => ({ to: person, topic: `deliberation.meeting-${topic}` as const, subject: id, facts: { meeting: id, form }, dedupe: `meeting:${id}:${round}`, why: 'member' as const })))
  await tables(context).insertInto('deliberation.meeting_delivery').values(told.map(({ invitee }) => ({ invitee_id: invitee, channel: 'sent' as const, at: context.now, by_person: null, round }))).onConflict((conflict) => conflict.doNothing()).execute()
}
