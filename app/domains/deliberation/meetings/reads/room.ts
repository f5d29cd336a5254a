import type { Context } from '#platform/context'
import type { PartyClass } from '../../rules/party-classes.ts'
import { tables } from '../../tables.ts'
import type { Dont } from '../rules/five-donts.ts'
import { type QueuePlace, speakingOrder, unheard } from '../rules/speaking-queue.ts'
import { itemFloor, waitingToSpeak } from './item-floor.ts'

export interface Turn { readonly id: string; readonly attendanceId: string | null; readonly partyClass: PartyClass; readonly startedAt: Date; readonly dueAt: Date }

/** The floor of the item under way: who speaks, who waits in which order, which classes were not heard yet. */
export interface Floor {
  readonly turn: Turn | undefined
  readonly queue: readonly QueuePlace[]
  readonly unheard: readonly PartyClass[]
  readonly waived: readonly PartyClass[]
}

export async function floorNow(context: Context, meetingId: string, itemId: string): Promise<Floor> {
  const turn = await tables(context).selectFrom('deliberation.speaking_turn').select(['id', 'attendance_id as attendanceId', 'party_class as partyClass', 'started_at as startedAt', 'due_at as dueAt']).where('meeting_id', '=', meetingId).where('ended_at', 'is', null).executeTakeFirst()
  const floor = await itemFloor(context, meetingId, itemId)
  return { turn, queue: speakingOrder(await waitingToSpeak(context, itemId), floor), unheard: unheard(floor), waived: floor.waived }
}

export interface Issue { readonly id: string; readonly itemId: string; readonly title: string }
export interface Statement { readonly id: string; readonly itemId: string; readonly issueId: string; readonly partyClass: PartyClass; readonly way: 'spoken' | 'written'; readonly text: string; readonly hidden: boolean; readonly at: Date }

/** Issues and what was noted under them, of all items, in order. */
export async function recordsOf(context: Context, meetingId: string): Promise<{ readonly issues: readonly Issue[]; readonly statements: readonly Statement[] }> {
  const db = tables(context)
  const issues = await db.selectFrom('deliberation.meeting_issue as issue').innerJoin('deliberation.meeting_item as item', 'item.id', 'issue.item_id').select(['issue.id', 'issue.item_id as itemId', 'issue.title']).where('item.meeting_id', '=', meetingId).orderBy('item.ordinal').orderBy('issue.ordinal').execute()
  const statements = await db.selectFrom('deliberation.meeting_statement as statement').innerJoin('deliberation.meeting_item as item', 'item.id', 'statement.item_id')
    .select(['statement.id', 'statement.item_id as itemId', 'statement.issue_id as issueId', 'statement.party_class as partyClass', 'statement.way', 'statement.public_text as text', 'statement.hidden', 'statement.at']).where('item.meeting_id', '=', meetingId).orderBy('statement.at').orderBy('statement.id').execute()
  return { issues, statements }
}

export interface Measure { readonly id: string; readonly kind: 'remind' | 'suspend' | 'hide'; readonly reason: string; readonly at: Date; readonly appeal: string; readonly appealedAt: Date | null; readonly upheld: boolean | null; readonly decision: string; readonly byMe: boolean; readonly appealedByMe: boolean }

/** Measures of order, with appeals and their answers. */
export async function measuresOf(context: Context, meetingId: string): Promise<Measure[]> {
  const rows = await tables(context).selectFrom('deliberation.meeting_moderation').select(['id', 'kind', 'reason', 'at', 'appeal', 'appealed_at as appealedAt', 'upheld', 'decision', 'by_person', 'appealed_by']).where('meeting_id', '=', meetingId).orderBy('at').orderBy('id').execute()
  return rows.map(({ by_person, appealed_by, ...row }) => ({ ...row, byMe: by_person !== null && by_person === context.actor?.id, appealedByMe: appealed_by !== null && appealed_by === context.actor?.id }))
}

export interface Warned { readonly dont: Dont; readonly reason: string; readonly at: Date }

/** What went on although a rule warned, with the reasons. */
export const warningsOf = (context: Context, meetingId: string): Promise<Warned[]> =>
  tables(context).selectFrom('deliberation.meeting_warning').select(['dont', 'reason', 'at']).where('meeting_id', '=', meetingId).orderBy('at').execute()
