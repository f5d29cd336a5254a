import { sql } from 'kysely'
import { requirePermission } from '#domains/people'
import { publishNotice } from '#domains/public-notices'
import { notify } from '#domains/notifications'
import { today } from '#domains/territory'
import { recordAct } from '#domains/transparency'
import { type Context, together } from '#platform/context'
import { Refusal } from '#platform/refusal'
import { tables } from '../../tables.ts'
import { topicEvent } from '../../topics/acts/topic-event.ts'
import { maskedAt } from '../reads/names-at.ts'
import { confirmationsOf } from '../reads/minutes.ts'
import { lastOrdinal } from '../rules/minutes.ts'
import { minutesSentences } from '../words/minutes-sentences.ts'
import { meetingsPermissions } from '../rules/permissions.ts'
import { meetingsWords } from '../words/words.ts'
import { holdMeeting } from './hold-meeting.ts'

/** Days for which published minutes stand as a notice. */
const noticeDays = 7

/** The chair approves the minutes when the day for corrections is over and each is answered; or signed them on paper, as the desk confirms. Refuses `deliberation.corrections-open` and `deliberation.appeals-open`. */
export function approveMinutes(context: Context, id: string, { onPaper = false }: { readonly onPaper?: boolean } = {}): Promise<void> {
  return together(context, async (context) => {
    const { meeting } = await holdMeeting(context, id, meetingsPermissions['deliberation.approve-minutes'], ['closed']), db = tables(context)
    const chair = await db.selectFrom('deliberation.meeting_invitee').select('person_id').where('meeting_id', '=', id).where('part', '=', 'chair').executeTakeFirst()
    const isChair = context.actor !== undefined && chair?.person_id === context.actor.id
    // Nobody approves in the chair's place but with the chair's signature on paper.
    if (!isChair && !onPaper) throw new Refusal('deliberation.chair-approves', 'forbidden')
    const { postId } = requirePermission(context, meetingsPermissions['deliberation.approve-minutes'], { unitPath: meeting.unit_path, owner: isChair ? context.actor.id : null })
    const waiting = await db.selectFrom('deliberation.minutes_correction').select('id').where('meeting_id', '=', id).where('taken', 'is', null).execute()
    if (waiting.length > 0) throw new Refusal('deliberation.corrections-open', 'conflict', { count: waiting.length })
    const appealed = await db.selectFrom('deliberation.meeting_moderation').select('id').where('meeting_id', '=', id).where('appealed_at', 'is not', null).where('decided_at', 'is', null).execute()
    if (appealed.length > 0) throw new Refusal('deliberation.appeals-open', 'conflict', { count: appealed.length })
    const present = await db.selectFrom('deliberation.meeting_attendance').select('id').where('meeting_id', '=', id).execute(), confirmed = (await confirmationsOf(context, id)).length
    // Once everybody who was there has found it right, nobody is waited for.
    if (meeting.correct_until !== null && await today(context) <= meeting.correct_until && confirmed < present.length) throw new Refusal('deliberation.corrections-not-over', 'conflict', { until: meeting.correct_until })
    await db.updateTable('deliberation.meeting').set({ state: 'approved', approved_by: isChair ? context.actor.id : null, approved_at: context.now }).where('id', '=', id).execute()
    await db.insertInto('deliberation.minutes_part').values({ meeting_id: id, item_id: null, ordinal: lastOrdinal + 1, heading: minutesSentences.approval, text: minutesSentences.approved(await today(context), { present: present.length, confirmed, onPaper: !isChair }), drafted: false, changed_at: context.now }).execute()
    await recordAct(context, 'deliberation.approved-minutes', id, { post: postId, facts: { paper: !isChair } })
  })
}

/** Publishes the approved minutes, masked, as a notice. Who spoke in which turn is forgotten with it: turns served the order of this meeting only. */
export function publishMinutes(context: Context, id: string): Promise<void> {
  return together(context, async (context) => {
    const { meeting, postId } = await holdMeeting(context, id, meetingsPermissions['deliberation.run-meeting'], ['approved']), db = tables(context)
    const parts = await db.selectFrom('deliberation.minutes_part').select(['id', 'heading', 'text']).where('meeting_id', '=', id).orderBy('ordinal').execute()
    const words = meetingsWords('zh-CN').notice
    // What was corrected by hand is masked once more, with the names on this meeting's lists, and stays so.
    const mask = await maskedAt(context, id)
    for (const part of parts) await db.updateTable('deliberation.minutes_part').set({ text: mask(part.text), base: '' }).where('id', '=', part.id).execute()
    const notice = await publishNotice(context, { kind: 'minutes', subject: id, href: `/meetings/${id}`, unitId: meeting.unit_id, title: words.minutesTitle(meeting.title), basis: words.basis, key: `minutes:${id}`, objection: null, days: noticeDays, sections: parts.map(({ heading, text }) => ({ heading, text: mask(text) })) })
    await db.updateTable('deliberation.meeting').set({ state: 'published', minutes_notice_id: notice.id, published_at: context.now }).where('id', '=', id).execute()
    // What was said is kept as everybody reads it, no longer as it was noted.
    await sql`update deliberation.meeting_statement set text = public_text where item_id in (select id from deliberation.meeting_item where meeting_id = ${id})`.execute(db)
    await db.deleteFrom('deliberation.speaking_request').where('meeting_id', '=', id).execute()
    await db.updateTable('deliberation.speaking_turn').set({ attendance_id: null }).where('meeting_id', '=', id).execute()
    const attended = await db.selectFrom('deliberation.meeting_attendance').select('person_id').where('meeting_id', '=', id).where('person_id', 'is not', null).execute()
    await notify(context, attended.flatMap(({ person_id }) => (person_id === null ? [] : [{ to: person_id, topic: 'deliberation.minutes-published', subject: id, facts: { meeting: id }, dedupe: `minutes:${id}`, why: 'member' as const }])))
    for (const { topic_id } of await db.selectFrom('deliberation.meeting_item').select('topic_id').where('meeting_id', '=', id).execute()) if (topic_id !== null) await topicEvent(context, topic_id, { kind: 'minutes-published', href: `/meetings/${id}` })
    await recordAct(context, 'deliberation.published-minutes', id, { post: postId, facts: { notice: notice.number, parts: parts.length } })
  })
}
