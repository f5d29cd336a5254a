import type { Context } from '#platform/context'
import { decides } from '../../councils/rules/seat.ts'
import { tables } from '../../tables.ts'
import { type Quorum, quorumOf, remoteCounts } from '../rules/quorum.ts'
import type { CouncilCharter } from '../../councils/rules/charter.ts'

/** Whether enough are here now: members by their seats, classes by everybody but observers; those who take part from elsewhere as the charter says. */
export async function quorumNow(context: Context, meeting: { readonly id: string; readonly rules: Pick<CouncilCharter, 'quorum' | 'remote'> }): Promise<Quorum> {
  const db = tables(context)
  const seated = await db.selectFrom('deliberation.meeting_invitee').select(['id', 'part']).where('meeting_id', '=', meeting.id).where('by', '=', 'seat').execute()
  const members = new Set(seated.flatMap(({ id, part }) => (decides(part) ? [id] : [])))
  const here = await db.selectFrom('deliberation.meeting_attendance').select(['invitee_id', 'party_class', 'part']).where('meeting_id', '=', meeting.id).where('left_at', 'is', null).where('part', '<>', 'observer').$if(!remoteCounts(meeting.rules), (query) => query.where('way', '<>', 'online')).execute()
  return quorumOf(meeting.rules.quorum, { members: members.size, here: here.map(({ invitee_id, party_class }) => ({ partyClass: party_class, member: invitee_id !== null && members.has(invitee_id) })) })
}
