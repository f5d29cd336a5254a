import { randomBytes } from 'node:crypto'
import { requirePermission } from '#domains/people'
import { place, today, unitById } from '#domains/territory'
import { recordAct } from '#domains/transparency'
import { type Context, together } from '#platform/context'
import { isKey } from '#platform/key'
import { Refusal } from '#platform/refusal'
import { linkSitting } from '../../councils/acts/link-sitting.ts'
import { charterOf } from '../../councils/reads/charter-of.ts'
import { councilById } from '../../councils/reads/council-by-id.ts'
import { runningSeat, seatsOf } from '../../councils/reads/seats-of.ts'
import { tables } from '../../tables.ts'
import { topicsAt } from '../../topics/reads/topics-at.ts'
import { localClock } from '../rules/local-clock.ts'
import { meetingsPermissions } from '../rules/permissions.ts'
import { chosen, dayOf, said, soonEnough } from '../rules/said.ts'
import { meetingForms } from '../rules/state.ts'
import { putItem } from './change-agenda.ts'

export interface NewMeeting {
  readonly councilId: string
  readonly form: string
  readonly title: string
  readonly startsAt: Date | undefined
  readonly placeWords: string
  readonly onlineWords?: string
  readonly phone?: string
  readonly note?: string
  /** A hearing: last day on which those concerned may ask to speak. */
  readonly registerUntil?: string
  readonly topicIds: readonly string[]
  /** The same key calls once, however often it is sent. */
  readonly key: string
  readonly sample?: boolean
  /** It was held on paper and is entered afterwards: the day on which its notice was hung up. */
  readonly paperNoticeOn?: string
}

/** Prepares a meeting of a council or a hearing: everybody who has a seat is invited, the topics become its items. It is announced by another act. */
export function callMeeting(context: Context, wanted: NewMeeting): Promise<string> {
  return together(context, async (context) => {
    const db = tables(context), council = await councilById(context, wanted.councilId), unit = council && await unitById(context, council.unitId)
    if (!council || !unit || council.endedOn !== null) throw new Refusal('deliberation.unknown-council', 'missing')
    const { postId } = requirePermission(context, meetingsPermissions['deliberation.call-meeting'], { unitPath: unit.path, owner: (await runningSeat(context, council.id))?.personId ?? null })
    const before = await db.selectFrom('deliberation.meeting').select('id').where('calling_key', '=', wanted.key).executeTakeFirst()
    if (before) return before.id
    const form = chosen('form', wanted.form, meetingForms), title = said('title', wanted.title, { most: 120 }), placeWords = said('place', wanted.placeWords, { most: 200 })
    if ([...title].length < 2) throw new Refusal('deliberation.words-needed', 'invalid', { field: 'title' })
    const day0 = await today(context), noticeOn = wanted.paperNoticeOn ? dayOf('notice-on', wanted.paperNoticeOn) : null
    if (!wanted.startsAt || (noticeOn === null) !== (wanted.startsAt > context.now)) throw new Refusal(noticeOn === null ? 'deliberation.meeting-in-the-past' : 'deliberation.meeting-not-held-yet', 'invalid', { field: 'starts' })
    soonEnough(context, wanted.startsAt)
    const timezone = (await place(context))?.timezone ?? 'Asia/Shanghai', day = localClock(wanted.startsAt, timezone)
    if (noticeOn !== null && noticeOn > day.date) throw new Refusal('deliberation.notice-after-meeting', 'invalid', { field: 'notice-on' })
    const registerUntil = form === 'hearing' && (noticeOn === null || wanted.registerUntil) ? dayOf('register', wanted.registerUntil ?? '') : null
    if (registerUntil !== null && (registerUntil >= day.date || (noticeOn === null && registerUntil < day0))) throw new Refusal('deliberation.register-before-hearing', 'invalid', { field: 'register' })
    const { charter } = await charterOf(context, council.id)
    const written = await db.insertInto('deliberation.meeting').values({
      calling_key: wanted.key, council_id: council.id, unit_id: unit.id, unit_path: [...unit.path], form, title, starts_at: wanted.startsAt, place_words: placeWords, online_words: said('online', wanted.onlineWords ?? '', { needed: false, most: 300 }),
      phone: said('phone', wanted.phone ?? '', { needed: false, most: 40 }), note: said('note', wanted.note ?? '', { needed: false }), register_until: registerUntil, rules: JSON.stringify(charter), sign_in_key: randomBytes(24).toString('base64url'),
      on_paper: noticeOn !== null, announced_on: noticeOn, sample: wanted.sample ?? false, created_by: context.actor?.id ?? null, created_at: context.now,
    }).onConflict((conflict) => conflict.column('calling_key').doNothing()).returning('id').executeTakeFirst()
    if (!written) return (await db.selectFrom('deliberation.meeting').select('id').where('calling_key', '=', wanted.key).executeTakeFirstOrThrow()).id
    const seats = await seatsOf(context, council.id)
    if (seats.length > 0) await db.insertInto('deliberation.meeting_invitee').values(seats.map((seat) => ({ meeting_id: written.id, seat_id: seat.id, person_id: seat.personId, name: seat.name, party_class: seat.partyClass, part: seat.part, by: 'seat' as const, at: context.now }))).execute()
    const topics = new Map((await topicsAt(context, { ids: wanted.topicIds.filter(isKey) })).map((topic) => [topic.id, topic]))
    // In the order in which they were chosen.
    for (const topicId of new Set(wanted.topicIds)) {
      const topic = topics.get(topicId)
      if (topic) await putItem(context, written.id, { topicId, title: topic.title })
    }
    await linkSitting(context, { councilId: council.id, onDay: day.date, atTime: day.clock, title, placeWords, href: `/meetings/${written.id}` })
    await recordAct(context, 'deliberation.called-meeting', written.id, { post: postId, facts: { council: council.id, form, day: day.date, items: wanted.topicIds.length } })
    return written.id
  })
}
