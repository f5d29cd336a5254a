import { publishNotice } from '#domains/public-notices'
import { today } from '#domains/territory'
import { recordAct } from '#domains/transparency'
import { type Context, together } from '#platform/context'
import { isKey } from '#platform/key'
import { Refusal } from '#platform/refusal'
import { tables } from '../../tables.ts'
import { countedRounds, seatsFilled, tiePending } from '../reads/standing.ts'
import { handOverBy } from '../rules/dates.ts'
import { noticeText as text } from '../rules/notice-text.ts'
import { electionsPermissions } from '../rules/permissions.ts'
import { byPost } from '../rules/posts.ts'
import { holdElection, moveElection, mustStand } from './hold-election.ts'
import { calendarOf } from './publish-register.ts'

const permission = electionsPermissions['ballots.conduct-election']

/**
 * Declares the election valid and publishes who was elected. Seats may stay empty only after another round was held on them. Refuses `ballots.run-off-first`,
 * `ballots.another-round-first`.
 */
export function declareElected(context: Context, id: string): Promise<void> {
  return together(context, async (context) => {
    const election = await holdElection(context, id, permission)
    mustStand(election, 'counted')
    const rounds = await countedRounds(context, id), day = await today(context)
    if ((await tiePending(context, id)).length > 0) throw new Refusal('ballots.run-off-first')
    const empty = (await seatsFilled(context, id)).reduce((sum, { open }) => sum + open, 0)
    if (election.purpose !== 'recall' && empty > 0 && !rounds.some(({ kind }) => kind === 'another')) throw new Refusal('ballots.another-round-first', 'conflict', { seats: empty })
    const elected = (await tables(context).selectFrom('ballots.elected').select(['post', 'name', 'votes']).where('election_id', '=', id).where('withdrawn_because', 'is', null).orderBy('votes', 'desc').orderBy('name').execute()).sort(byPost)
    if (election.purpose !== 'recall') {
      const hand_over_by = handOverBy(day, election.rules, await calendarOf(context))
      await publishNotice(context, {
        kind: 'elected', subject: id, href: `/elections/${id}/result`, unitId: election.unitId, title: text.elected(election.title), days: election.rules.resultPublicDays, basis: text.basis.elected[election.committee],
        sections: [{ text: text.electedText(elected.length, empty) }, { table: { head: [text.columns.post, text.columns.name, text.columns.votes], rows: elected.map(({ post, name, votes }) => [text.post(post), name, String(votes)]) } }],
      })
      await moveElection(context, election, 'declare', 'ballots.elected-declared', { set: { declared_on: day, hand_over_by }, facts: { elected: elected.length, empty, handOverBy: hand_over_by } })
      return
    }
    const recall = await tables(context).selectFrom('ballots.recall').select(['name', 'post', 'elected_id']).where('election_id', '=', id).executeTakeFirstOrThrow(), passed = rounds[0]?.outcome?.recall?.passed ?? false
    if (passed && recall.elected_id) await tables(context).updateTable('ballots.elected').set({ ended_on: day, ended_because: 'recalled' }).where('id', '=', recall.elected_id).where('ended_on', 'is', null).execute()
    await publishNotice(context, {
      kind: 'result', subject: id, href: `/elections/${id}/result`, unitId: election.unitId, title: text.recallResult(election.title), days: election.rules.resultPublicDays, basis: text.basis.recall[election.committee],
      sections: [{ text: text.recallText(`${text.post(recall.post)}${recall.name}`, passed) }],
    })
    await moveElection(context, election, 'declare', 'ballots.recall-declared', { set: { declared_on: day }, facts: { passed } })
  })
}

/** Somebody who was elected does not take the seat: by their own word, or because a near relative was elected too. Before the election is declared the seat is empty again. */
export function declineSeat(context: Context, electedId: string, because: 'declined' | 'near-relative'): Promise<void> {
  return together(context, async (context) => {
    const row = isKey(electedId) ? await tables(context).selectFrom('ballots.elected').select('election_id').where('id', '=', electedId).where('withdrawn_because', 'is', null).executeTakeFirst() : undefined
    if (!row) throw new Refusal('ballots.unknown-elected', 'missing')
    const election = await holdElection(context, row.election_id, permission)
    mustStand(election, 'counted')
    await tables(context).updateTable('ballots.elected').set({ withdrawn_because: because }).where('id', '=', electedId).execute()
    await recordAct(context, 'ballots.elected-withdrew', election.id, { post: election.post, facts: { elected: electedId, because } })
  })
}
