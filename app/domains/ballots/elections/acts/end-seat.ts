import { publishNotice } from '#domains/public-notices'
import { isDay, today } from '#domains/territory'
import { type Context, together } from '#platform/context'
import { recordAct } from '#domains/transparency'
import { isKey } from '#platform/key'
import { Refusal } from '#platform/refusal'
import { tables } from '../../tables.ts'
import { noticeText as text } from '../rules/notice-text.ts'
import { electionsPermissions } from '../rules/permissions.ts'
import { holdElection, mustStand } from './hold-election.ts'

/**
 * Writes down that somebody's office ended before its term: they resigned and an assembly agreed, or it ended by the law itself, of which nothing more is kept. The empty seat is filled
 * by a by-election. Refuses `ballots.unknown-elected`, `ballots.seat-day`, `ballots.seat-meeting` (the law has a resignation accepted by an assembly: 居委会组织法、村委会组织法，辞职经会议通过).
 */
export function endSeat(context: Context, electedId: string, { because, day, meeting }: { readonly because: 'resigned' | 'by-law'; readonly day: string; readonly meeting: string }): Promise<void> {
  return together(context, async (context) => {
    const row = isKey(electedId) ? await tables(context).selectFrom('ballots.elected').select(['election_id', 'post', 'name']).where('id', '=', electedId).where('withdrawn_because', 'is', null).where('ended_on', 'is', null).executeTakeFirst() : undefined
    if (!row) throw new Refusal('ballots.unknown-elected', 'missing')
    const election = await holdElection(context, row.election_id, electionsPermissions['ballots.conduct-election']), by = meeting.trim()
    mustStand(election, 'valid', 'handed-over', 'done')
    const { declared_on } = await tables(context).selectFrom('ballots.election').select('declared_on').where('id', '=', election.id).executeTakeFirstOrThrow()
    if (!isDay(day) || day > await today(context) || day < (declared_on ?? '')) throw new Refusal('ballots.seat-day', 'invalid', { field: 'endedOn' })
    if (because === 'resigned' ? by === '' || [...by].length > 120 : false) throw new Refusal('ballots.seat-meeting', 'invalid', { field: 'meeting' })
    const ended = await tables(context).updateTable('ballots.elected').set({ ended_on: day, ended_because: because, ended_by: because === 'resigned' ? by : null }).where('id', '=', electedId).where('ended_on', 'is', null).returning('id').executeTakeFirst()
    if (!ended) throw new Refusal('ballots.unknown-elected', 'missing')
    await publishNotice(context, {
      kind: 'elected', subject: election.id, href: `/elections/${election.id}`, unitId: election.unitId, title: text.seatEnded(election.title), days: election.rules.resultPublicDays, basis: text.basis.elected[election.committee], objection: null,
      sections: [{ text: text.seatEndedText(`${text.post(row.post)}${row.name}`, day, because === 'resigned' ? by : null) }],
    })
    await recordAct(context, 'ballots.seat-ended', election.id, { post: election.post, facts: { elected: electedId, because } })
  })
}
