import { sql } from 'kysely'
import type { Context } from '#platform/context'
import { isKey } from '#platform/key'
import type { CouncilCharter } from '../../councils/rules/charter.ts'
import { tables } from '../../tables.ts'
import type { Quorum } from '../rules/quorum.ts'
import type { MeetingForm, MeetingState } from '../rules/state.ts'

export interface Meeting {
  readonly id: string
  readonly councilId: string
  readonly councilName: string
  readonly unitId: string
  readonly unitName: string
  readonly unitPath: readonly string[]
  readonly form: MeetingForm
  readonly title: string
  readonly startsAt: Date
  readonly placeWords: string
  readonly onlineWords: string
  readonly phone: string
  readonly note: string
  readonly registerUntil: string | null
  readonly rules: CouncilCharter
  readonly state: MeetingState
  readonly noticeId: string | null
  readonly announcedOn: string | null
  readonly openedAt: Date | null
  readonly quorum: Quorum | null
  readonly closedAt: Date | null
  readonly correctUntil: string | null
  readonly minutesDue: string | null
  readonly approvedAt: Date | null
  readonly minutesNoticeId: string | null
  readonly publishedAt: Date | null
  readonly cancelledFor: string
  readonly sample: boolean
  readonly round: number
  readonly onPaper: boolean
  readonly items: number
}

const meetings = (context: Context) => tables(context).selectFrom('deliberation.meeting as meeting').innerJoin('deliberation.council as council', 'council.id', 'meeting.council_id').innerJoin('territory.public_unit as unit', 'unit.id', 'meeting.unit_id').select([
  'meeting.id', 'meeting.council_id as councilId', 'council.name as councilName', 'meeting.unit_id as unitId', 'unit.name as unitName', 'meeting.unit_path as unitPath', 'meeting.form', 'meeting.title', 'meeting.starts_at as startsAt', 'meeting.place_words as placeWords', 'meeting.online_words as onlineWords',
  'meeting.phone', 'meeting.note', 'meeting.register_until as registerUntil', 'meeting.rules', 'meeting.state', 'meeting.notice_id as noticeId', 'meeting.announced_on as announcedOn', 'meeting.opened_at as openedAt', 'meeting.quorum', 'meeting.closed_at as closedAt', 'meeting.correct_until as correctUntil', 'meeting.minutes_due as minutesDue',
  'meeting.approved_at as approvedAt', 'meeting.minutes_notice_id as minutesNoticeId', 'meeting.published_at as publishedAt', 'meeting.cancelled_for as cancelledFor', 'meeting.sample', 'meeting.round', 'meeting.on_paper as onPaper',
  sql<number>`(select count(*) from deliberation.meeting_item where meeting_id = meeting.id)`.as('items'),
])

export const meetingById = async (context: Context, id: string): Promise<Meeting | undefined> =>
  isKey(id) ? meetings(context).where('meeting.id', '=', id).executeTakeFirst() : undefined

const publicStates = ['announced', 'open', 'closed', 'approved', 'published'] as const
const lasts = 12 * 3_600_000

/** Announced meetings that are ahead or being held, the next first; of one unit, what lies beneath it and what it lies in. */
export const comingMeetings = (context: Context, { unitId, limit = 50 }: { readonly unitId?: string; readonly limit?: number } = {}): Promise<Meeting[]> =>
  meetings(context).where('meeting.state', 'in', ['announced', 'open']).where('meeting.starts_at', '>', new Date(context.now.getTime() - lasts)).$if(unitId !== undefined, (query) => query.where(hereabouts(unitId ?? '')))
    .orderBy('meeting.starts_at').orderBy('meeting.id').limit(limit).execute()

/** Meetings that were held or called off after their notice, the latest first. */
export const pastMeetings = (context: Context, { unitId, limit = 50 }: { readonly unitId?: string; readonly limit?: number } = {}): Promise<Meeting[]> =>
  meetings(context).where((where) => where.or([
    where('meeting.state', 'in', ['closed', 'approved', 'published']), where.and([where('meeting.state', '=', 'cancelled'), where('meeting.announced_at', 'is not', null)]), where.and([where('meeting.state', 'in', ['announced', 'open']), where('meeting.starts_at', '<=', new Date(context.now.getTime() - lasts))]),
  ])).$if(unitId !== undefined, (query) => query.where(hereabouts(unitId ?? ''))).orderBy('meeting.starts_at', 'desc').orderBy('meeting.id').limit(limit).execute()

const hereabouts = (unitId: string) => sql<boolean>`(meeting.unit_path @> array[${unitId}::uuid] or meeting.unit_id = any((select path from territory.public_unit where id = ${unitId}::uuid)::uuid[]))`

/** Meetings whose chair, secretary or desk has something to do: within units, or of councils in which the person presides. */
export const deskMeetings = (context: Context, { all, unitIds, personId, past }: { readonly all: boolean; readonly unitIds: readonly string[]; readonly personId: string; readonly past: boolean }): Promise<Meeting[]> =>
  meetings(context).where('meeting.state', past ? 'in' : 'not in', ['published', 'cancelled'])
    .where(sql<boolean>`(${all} or meeting.unit_path && ${unitIds}::uuid[]
      or exists (select from deliberation.meeting_invitee who where who.meeting_id = meeting.id and who.person_id = ${personId} and who.part in ('chair', 'secretary'))
      or exists (select from deliberation.seat seat where seat.council_id = meeting.council_id and seat.person_id = ${personId} and seat.part in ('chair', 'secretary') and seat.ended_at is null))`)
    .orderBy('meeting.starts_at', past ? 'desc' : 'asc').orderBy('meeting.id').limit(200).execute()

/** Meetings to which a person is invited or for which they registered, the next first. */
export const meetingsOfPerson = (context: Context, personId: string): Promise<(Meeting & { readonly signedIn: boolean })[]> =>
  meetings(context).select(sql<boolean>`exists (select from deliberation.meeting_attendance here where here.meeting_id = meeting.id and here.person_id = ${personId})`.as('signedIn'))
    .where('meeting.state', 'in', [...publicStates]).where(sql<boolean>`(exists (select from deliberation.meeting_invitee who where who.meeting_id = meeting.id and who.person_id = ${personId}) or exists (select from deliberation.meeting_attendance here where here.meeting_id = meeting.id and here.person_id = ${personId}))`)
    .orderBy('meeting.starts_at', 'desc').limit(100).execute()

/** Meetings of a council that are ahead, for its hall; and those of a topic. */
export const meetingsOfTopic = (context: Context, topicId: string): Promise<Meeting[]> =>
  meetings(context).where('meeting.state', 'in', [...publicStates]).where(sql<boolean>`exists (select from deliberation.meeting_item item where item.meeting_id = meeting.id and item.topic_id = ${topicId})`).orderBy('meeting.starts_at', 'desc').limit(50).execute()

export interface Move { readonly from: Date; readonly fromPlace: string; readonly reason: string }

/** From when and where a meeting was moved, and why. */
export const movesOf = (context: Context, meetingId: string): Promise<Move[]> =>
  tables(context).selectFrom('deliberation.meeting_move').select(['from_at as from', 'from_place as fromPlace', 'reason']).where('meeting_id', '=', meetingId).orderBy('round').execute()
