import { holdersOf } from '#domains/people'
import { notify } from '#domains/notifications'
import { recordAct } from '#domains/transparency'
import { type Context, together } from '#platform/context'
import { Refusal } from '#platform/refusal'
import { tables } from '../../tables.ts'
import { decideRound, overfullOf, turnoutOf } from '../rules/outcome.ts'
import type { PaperPost } from '../rules/posts.ts'
import { neededAfter } from '../rules/round.ts'
import { entitledOf } from '../reads/entitled.ts'
import type { HeldElection } from './hold-election.ts'
import { moveElection } from './hold-election.ts'
import { holdRound } from './prepare-polling.ts'

/**
 * Writes down how many papers of each kind came out of the boxes, before any is read. More than were given out void the voting; so does too small a turnout: then nothing
 * is read, the voting is locked, and whoever supervises is told at once. Too many papers are counted once more before they void anything: a slip of the pen does not.
 * Refuses `ballots.polling-unfinished`, `ballots.returned-missing`, `ballots.returned-count-again`.
 */
export function openBox(context: Context, roundId: string, returned: Readonly<Partial<Record<PaperPost, number>>>, { again = false }: { readonly again?: boolean } = {}): Promise<'opened' | 'void'> {
  return together(context, async (context) => {
    const { election, round } = await holdRound(context, roundId, ['closed']), open = tables(context)
    const places = await open.selectFrom('ballots.polling_place').select(['id', 'kind']).where('round_id', '=', round.id).execute()
    const checks = await open.selectFrom('ballots.polling_check as done').innerJoin('ballots.polling_place as place', 'place.id', 'done.place_id').select(['done.place_id', 'done.item']).where('place.round_id', '=', round.id).execute()
    const unfinished = places.filter(({ id, kind }) => neededAfter(kind).some((item) => !checks.some((check) => check.place_id === id && check.item === item))).length
    if (unfinished > 0) throw new Refusal('ballots.polling-unfinished', 'conflict', { places: unfinished })
    const papers = await open.selectFrom('ballots.election_paper').select(['post', 'seats']).where('round_id', '=', round.id).execute()
    const counts = papers.map(({ post, seats }) => {
      const count = returned[post]
      if (count === undefined || !Number.isSafeInteger(count) || count < 0 || count > 10_000_000) throw new Refusal('ballots.returned-missing', 'invalid', { field: `returned-${post}` })
      return { post, seats, returned: count, valid: 0, votes: {} }
    })
    const tooMany = overfullOf({ participants: round.participants ?? 0, overfullBoxVoids: election.rules.overfullBoxVoids }, counts)
    if (tooMany && !again) throw new Refusal('ballots.returned-count-again', 'invalid', { field: `returned-${tooMany.post}`, returned: tooMany.returned, given: round.participants ?? 0 })
    for (const { post, returned } of counts) await open.updateTable('ballots.election_paper').set({ returned }).where('round_id', '=', round.id).where('post', '=', post).execute()
    const facts = {
      kind: round.kind, committee: election.committee, mode: election.mode, participants: round.participants ?? 0, overfullBoxVoids: election.rules.overfullBoxVoids,
      entitled: await entitledOf(context, election.rollId),
    }
    const overfull = overfullOf(facts, counts), short = round.kind === 'first' && !turnoutOf(facts).satisfied
    if (!overfull && !short) {
      await open.updateTable('ballots.election_round').set({ state: 'opened' }).where('id', '=', round.id).execute()
      await recordAct(context, 'ballots.election-box-opened', election.id, { post: election.post, facts: { round: round.id, participants: facts.participants, ...Object.fromEntries(counts.map(({ post, returned }) => [post, returned])) } })
      return 'opened'
    }
    const because = overfull ? 'overfull-box' : 'turnout'
    await open.updateTable('ballots.election_round').set({ state: 'void', outcome: JSON.stringify(decideRound(facts, counts)) }).where('id', '=', round.id).execute()
    await moveElection(context, election, 'void', 'ballots.election-voting-voided', { set: { void_because: because }, facts: { round: round.id, because, participants: facts.participants, entitled: facts.entitled, returned: overfull?.returned ?? null } })
    await alarm(context, election, round.id, because)
    return 'void'
  })
}

/** Tells whoever supervises, and staff, that a voting is void. */
export async function alarm(context: Context, election: HeldElection, roundId: string, because: string): Promise<void> {
  const told = await holdersOf(context, { role: ['supervisor', 'community-staff'], unitId: election.unitId })
  await notify(context, told.map((to) => ({ to, topic: 'ballots.election-voting-voided', subject: election.id, facts: { election: election.id, because }, dedupe: `voided ${roundId}`, urgent: true, why: 'duty' as const })))
}
