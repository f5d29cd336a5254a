import { notify } from '#domains/notifications'
import { signedIn } from '#domains/people'
import { recordAct } from '#domains/transparency'
import { type Context, together } from '#platform/context'
import { isKey } from '#platform/key'
import { Refusal } from '#platform/refusal'
import { tables } from '../../tables.ts'
import { maskedAt } from '../reads/names-at.ts'
import { meetingsPermissions } from '../rules/permissions.ts'
import { chosen, said } from '../rules/said.ts'
import { holdMeeting } from './hold-meeting.ts'
import { settleMinutes } from './settle-minutes.ts'

export const moderationKinds = ['remind', 'suspend', 'hide'] as const
export interface Moderation { readonly kind: string; readonly reason: string; readonly statementId?: string }

/** The chair keeps order: reminds of the rule of speech, suspends the turn that runs, or hides a noted attack on a person; always with a reason that is published, open to appeal. */
export function moderate(context: Context, meetingId: string, { kind: wanted, reason: words, statementId = '' }: Moderation): Promise<string> {
  return together(context, async (context) => {
    const { meeting, postId } = await holdMeeting(context, meetingId, meetingsPermissions['deliberation.run-meeting'], ['open', 'closed']), db = tables(context)
    const kind = chosen('kind', wanted, moderationKinds), reason = (await maskedAt(context, meetingId))(said('reason', words, { most: 500 }))
    const current = await db.selectFrom('deliberation.meeting_item').select('id').where('meeting_id', '=', meetingId).where('started_at', 'is not', null).where('ended_at', 'is', null).executeTakeFirst()
    const statement = kind === 'hide' && isKey(statementId) ? await db.selectFrom('deliberation.meeting_statement as statement').innerJoin('deliberation.meeting_item as item', 'item.id', 'statement.item_id').select(['statement.id', 'statement.item_id', 'statement.hidden']).where('statement.id', '=', statementId).where('item.meeting_id', '=', meetingId).executeTakeFirst() : undefined
    if (kind === 'hide' && !statement) throw new Refusal('deliberation.choice-needed', 'invalid', { field: 'statement' })
    if (statement?.hidden) throw new Refusal('deliberation.hidden-already', 'conflict')
    if (kind === 'suspend') {
      const turn = await db.updateTable('deliberation.speaking_turn').set({ ended_at: context.now, ended_for: 'suspended' }).where('meeting_id', '=', meetingId).where('ended_at', 'is', null).returning('id').executeTakeFirst()
      if (!turn) throw new Refusal('deliberation.nobody-speaks', 'conflict')
    }
    if (statement) await db.updateTable('deliberation.meeting_statement').set({ hidden: true }).where('id', '=', statement.id).execute()
    const { id } = await db.insertInto('deliberation.meeting_moderation').values({ meeting_id: meetingId, item_id: statement?.item_id ?? current?.id ?? null, kind, statement_id: statement?.id ?? null, reason, by_person: context.actor?.id ?? null, at: context.now, appealed_by: null, appealed_at: null, upheld: null, decided_by: null, decided_at: null }).returning('id').executeTakeFirstOrThrow()
    if (meeting.state === 'closed') await settleMinutes(context, meetingId)
    await recordAct(context, 'deliberation.moderated-meeting', meetingId, { post: postId, facts: { moderation: id, kind } })
    return id
  })
}

/** Whoever was present appeals a measure, once; the desk writes it down for somebody without account. */
export function appealModeration(context: Context, meetingId: string, moderationId: string, words: string): Promise<void> {
  return together(context, async (context) => {
    const db = tables(context), actor = signedIn(context)
    const here = isKey(meetingId) ? await db.selectFrom('deliberation.meeting_attendance').select('id').where('meeting_id', '=', meetingId).where('person_id', '=', actor.id).executeTakeFirst() : undefined
    // An appeal moves the minutes on: it waits for whatever is done to the meeting now.
    if (here) await db.selectFrom('deliberation.meeting').select('id').where('id', '=', meetingId).forUpdate().execute()
    else await holdMeeting(context, meetingId, meetingsPermissions['deliberation.appeal-moderation'], ['open', 'closed', 'approved', 'published'])
    const written = isKey(moderationId) ? await db.updateTable('deliberation.meeting_moderation').set({ appeal: (await maskedAt(context, meetingId))(said('appeal', words, { most: 1000 })), appealed_by: actor.id, appealed_at: context.now }).where('id', '=', moderationId).where('meeting_id', '=', meetingId).where('appealed_at', 'is', null).returning(['id', 'by_person']).executeTakeFirst() : undefined
    if (!written) throw new Refusal('deliberation.appealed-already', 'conflict')
    if ((await db.selectFrom('deliberation.meeting').select('state').where('id', '=', meetingId).executeTakeFirstOrThrow()).state === 'closed') await settleMinutes(context, meetingId)
    // Chair and secretary answer, but not whoever took the measure.
    const answering = await db.selectFrom('deliberation.meeting_invitee').select('person_id').where('meeting_id', '=', meetingId).where('part', 'in', ['chair', 'secretary']).where('person_id', 'is not', null).execute()
    await notify(context, answering.flatMap(({ person_id }) => (person_id === null || person_id === written.by_person || person_id === actor.id ? [] : [{ to: person_id, topic: 'deliberation.meeting-appeal', subject: meetingId, facts: { meeting: meetingId }, dedupe: `meeting-appeal:${written.id}`, why: 'member' as const }])))
    await recordAct(context, 'deliberation.appealed-moderation', meetingId, { facts: { moderation: written.id } })
  })
}

/** Somebody other than whoever took the measure decides the appeal; a statement that was hidden wrongly stands again. Refuses `deliberation.another-decides`. */
export function decideAppeal(context: Context, meetingId: string, moderationId: string, { upheld, words }: { readonly upheld: boolean; readonly words: string }): Promise<void> {
  return together(context, async (context) => {
    const { meeting, postId } = await holdMeeting(context, meetingId, meetingsPermissions['deliberation.decide-appeal-of-moderation'], ['open', 'closed', 'approved', 'published']), db = tables(context), actor = signedIn(context)
    const measure = isKey(moderationId) ? await db.selectFrom('deliberation.meeting_moderation').selectAll().where('id', '=', moderationId).where('meeting_id', '=', meetingId).executeTakeFirst() : undefined
    if (!measure || measure.appealed_at === null || measure.decided_at !== null) throw new Refusal('deliberation.nothing-to-decide', 'conflict')
    if (measure.by_person === actor.id || measure.appealed_by === actor.id) throw new Refusal('deliberation.another-decides', 'forbidden')
    await db.updateTable('deliberation.meeting_moderation').set({ upheld, decision: (await maskedAt(context, meetingId))(said('decision', words, { most: 1000 })), decided_by: actor.id, decided_at: context.now }).where('id', '=', measure.id).execute()
    if (!upheld && measure.statement_id !== null) await db.updateTable('deliberation.meeting_statement').set({ hidden: false }).where('id', '=', measure.statement_id).execute()
    if (measure.appealed_by !== null) await notify(context, [{ to: measure.appealed_by, topic: 'deliberation.appeal-decided', subject: meetingId, facts: { meeting: meetingId, upheld: upheld ? 1 : 0 }, dedupe: `appeal-decided:${measure.id}`, why: 'member' }])
    // What was hidden wrongly stands in the minutes again, as long as they are not approved; afterwards the page of the meeting tells it.
    if (meeting.state === 'closed') await settleMinutes(context, meetingId)
    await recordAct(context, 'deliberation.decided-appeal-of-moderation', meetingId, { post: postId, facts: { moderation: measure.id, upheld } })
  })
}
