import { requirePermission, signedIn } from '#domains/people'
import { today } from '#domains/territory'
import { recordAct } from '#domains/transparency'
import { type Context, together } from '#platform/context'
import { isKey } from '#platform/key'
import { Refusal } from '#platform/refusal'
import { partyClasses } from '../../rules/party-classes.ts'
import { tables } from '../../tables.ts'
import { tookPart } from '../../topics/acts/topic-event.ts'
import { meetingsPermissions } from '../rules/permissions.ts'
import { chosen, masked, said } from '../rules/said.ts'

/** Somebody concerned asks to speak at a hearing: for which class, about what; never on which side. Sent twice it is one registration. */
export function registerToSpeak(context: Context, meetingId: string, wanted: { readonly partyClass: string; readonly subject: string }): Promise<void> {
  return together(context, async (context) => {
    const db = tables(context), actor = signedIn(context)
    requirePermission(context, meetingsPermissions['deliberation.register-to-speak'])
    const meeting = isKey(meetingId) ? await db.selectFrom('deliberation.meeting').selectAll().where('id', '=', meetingId).forNoKeyUpdate().executeTakeFirst() : undefined
    if (!meeting || meeting.form !== 'hearing' || meeting.register_until === null) throw new Refusal('deliberation.unknown-meeting', 'missing')
    if (meeting.state !== 'announced' || await today(context) > meeting.register_until) throw new Refusal('deliberation.registration-over', 'conflict')
    const partyClass = chosen('class', wanted.partyClass, partyClasses), subject = masked(said('subject', wanted.subject, { most: 300 }))
    const written = await db.insertInto('deliberation.meeting_invitee').values({ meeting_id: meetingId, seat_id: null, person_id: actor.id, name: actor.name, party_class: partyClass, part: 'concerned', by: 'registration', subject, at: context.now })
      .onConflict((conflict) => conflict.doNothing()).returning('id').executeTakeFirst()
    // Whoever is invited already has a place, and the chair of a hearing stays neutral: neither is registered once more.
    if (!written) throw new Refusal('deliberation.invited-already', 'conflict')
    await db.insertInto('deliberation.meeting_delivery').values({ invitee_id: written.id, channel: 'shown', at: context.now, by_person: null, round: meeting.round }).execute()
    const items = await db.selectFrom('deliberation.meeting_item').select('topic_id').where('meeting_id', '=', meetingId).execute()
    for (const { topic_id } of items) if (topic_id !== null) await tookPart(context, topic_id, actor.id)
    await recordAct(context, 'deliberation.registered-to-speak', meetingId, { facts: { class: partyClass } })
  })
}
