import { recordAct } from '#domains/transparency'
import { type Context, together } from '#platform/context'
import { isKey } from '#platform/key'
import { Refusal } from '#platform/refusal'
import { tables } from '../../tables.ts'
import { electionsPermissions } from '../rules/permissions.ts'
import type { PaperPost } from '../rules/posts.ts'
import { type Duty, neededAfter, neededBefore, type PollingCheck } from '../rules/round.ts'
import { holdElection } from './hold-election.ts'

const permission = electionsPermissions['ballots.conduct-election']

/** A voting with its election, under the election's lock. Refuses `ballots.unknown-voting`, `ballots.voting-not-there`. */
export async function holdRound(context: Context, roundId: string, states: readonly string[], wanted = permission) {
  const row = isKey(roundId) ? await tables(context).selectFrom('ballots.election_round').select(['id', 'election_id', 'kind', 'day', 'state', 'participants']).where('id', '=', roundId).executeTakeFirst() : undefined
  if (!row) throw new Refusal('ballots.unknown-voting', 'missing')
  const election = await holdElection(context, row.election_id, wanted)
  const round = await tables(context).selectFrom('ballots.election_round').select(['id', 'number', 'kind', 'day', 'state', 'participants', 'ballot_id as ballotId']).where('id', '=', roundId).forUpdate().executeTakeFirstOrThrow()
  if (!states.includes(round.state)) throw new Refusal('ballots.voting-not-there', 'conflict', { state: round.state })
  return { election, round }
}

/** Adds a polling place or a mobile box. Refuses `ballots.polling-place-named`, `ballots.polling-place-twice`. */
export function addPollingPlace(context: Context, roundId: string, { kind, name: given }: { readonly kind: 'station' | 'mobile'; readonly name: string }): Promise<string> {
  return together(context, async (context) => {
    const { election, round } = await holdRound(context, roundId, ['prepared', 'open']), name = given.trim()
    if (name === '' || name.length > 80) throw new Refusal('ballots.polling-place-named', 'invalid', { field: 'name' })
    const made = await tables(context).insertInto('ballots.polling_place').values({ round_id: round.id, kind, name, seal: null, sealed_at: null }).onConflict((same) => same.columns(['round_id', 'name']).doNothing()).returning('id').executeTakeFirst()
    if (!made) throw new Refusal('ballots.polling-place-twice', 'conflict', { field: 'name' })
    await recordAct(context, 'ballots.polling-place-added', election.id, { post: election.post, facts: { place: made.id, kind } })
    return made.id
  })
}

/** Takes away a polling place that was added by mistake or is not held, with its checks and whoever was to carry it, as long as no paper was given out there. Refuses `ballots.polling-place-used`. */
export function removePollingPlace(context: Context, placeId: string): Promise<void> {
  return together(context, async (context) => {
    const open = tables(context), place = isKey(placeId) ? await open.selectFrom('ballots.polling_place').select(['id', 'round_id', 'kind']).where('id', '=', placeId).executeTakeFirst() : undefined
    if (!place) throw new Refusal('ballots.unknown-polling-place', 'missing')
    const { election, round } = await holdRound(context, place.round_id, ['prepared', 'open'])
    const used = await open.selectFrom('ballots.election_issue').select('entry_id').where('place_id', '=', place.id).executeTakeFirst()
    const stations = await open.selectFrom('ballots.polling_place').select('id').where('round_id', '=', round.id).where('kind', '=', 'station').execute()
    if (used || (round.state === 'open' && place.kind === 'station' && stations.length === 1)) throw new Refusal('ballots.polling-place-used', 'conflict')
    await open.deleteFrom('ballots.election_worker').where('place_id', '=', place.id).execute()
    await open.deleteFrom('ballots.polling_check').where('place_id', '=', place.id).execute()
    await open.deleteFrom('ballots.polling_place').where('id', '=', place.id).execute()
    await recordAct(context, 'ballots.polling-place-removed', election.id, { post: election.post, facts: { place: place.id, kind: place.kind } })
  })
}

/** Ticks what was made ready or done at a polling place; the number of the seal goes with the sealed box. Refuses `ballots.polling-seal-missing`. */
export function tickPollingChecks(context: Context, placeId: string, items: readonly string[], seal: string): Promise<void> {
  return together(context, async (context) => {
    const place = isKey(placeId) ? await tables(context).selectFrom('ballots.polling_place').select(['id', 'round_id', 'kind']).where('id', '=', placeId).executeTakeFirst() : undefined
    if (!place) throw new Refusal('ballots.unknown-polling-place', 'missing')
    const { election } = await holdRound(context, place.round_id, ['prepared', 'open', 'closed'], electionsPermissions['ballots.issue-paper'])
    const known: readonly string[] = [...neededBefore(place.kind), ...neededAfter(place.kind)], ticked = [...new Set(items)].filter((item) => known.includes(item))
    const number = seal.trim()
    if (ticked.includes('box-sealed' satisfies PollingCheck) && number === '') throw new Refusal('ballots.polling-seal-missing', 'invalid', { field: 'seal' })
    if (number !== '') await tables(context).updateTable('ballots.polling_place').set({ seal: number.slice(0, 40), sealed_at: context.now }).where('id', '=', placeId).where('seal', 'is', null).execute()
    if (ticked.length === 0) return
    const done = await tables(context).insertInto('ballots.polling_check').values(ticked.map((item) => ({ place_id: placeId, item, at: context.now }))).onConflict((same) => same.doNothing()).returning('item').execute()
    if (done.length > 0) await recordAct(context, 'ballots.polling-checked', election.id, { post: election.post, facts: { place: placeId, items: done.map(({ item }) => item) } })
  })
}

export interface NewWorker { readonly duty: Duty; readonly name: string; readonly declares: boolean; readonly personId?: string | null; /** The mobile box that a carrier carries. */ readonly placeId?: string | undefined }

/**
 * Names somebody who watches, counts, writes or carries a mobile box at the voting: no candidate, and by their own word no near relative of one. Refuses `ballots.worker-is-candidate`,
 * `ballots.worker-undeclared`, `ballots.carrier-of-which-box`.
 */
export function nameWorker(context: Context, roundId: string, { duty, name: given, declares, personId = null, placeId }: NewWorker): Promise<void> {
  return together(context, async (context) => {
    const { election, round } = await holdRound(context, roundId, ['prepared', 'open', 'closed', 'opened']), name = given.trim(), open = tables(context)
    if (name === '' || name.length > 60) throw new Refusal('ballots.worker-named', 'invalid', { field: 'worker' })
    const stands = await open.selectFrom('ballots.round_candidate').select('choice').where('round_id', '=', round.id).where('name', '=', name).executeTakeFirst()
    if (stands) throw new Refusal('ballots.worker-is-candidate', 'conflict', { field: 'worker' })
    if (!declares) throw new Refusal('ballots.worker-undeclared', 'invalid', { field: 'declares' })
    const box = duty === 'carrier' && isKey(placeId) ? await open.selectFrom('ballots.polling_place').select('id').where('id', '=', placeId).where('round_id', '=', round.id).where('kind', '=', 'mobile').executeTakeFirst() : undefined
    if (duty === 'carrier' && !box) throw new Refusal('ballots.carrier-of-which-box', 'invalid', { field: 'box' })
    const made = await open.insertInto('ballots.election_worker').values({ round_id: round.id, duty, name, person_id: personId, place_id: box?.id ?? null }).onConflict((same) => same.columns(['round_id', 'duty', 'name', 'place_id']).doNothing()).returning('id').executeTakeFirst()
    if (made) await recordAct(context, 'ballots.election-worker-named', election.id, { post: election.post, facts: { worker: made.id, duty } })
  })
}

/** Strikes out somebody who was named by mistake or does not come. */
export function dismissWorker(context: Context, roundId: string, workerId: string): Promise<void> {
  return together(context, async (context) => {
    const { election, round } = await holdRound(context, roundId, ['prepared', 'open'])
    const gone = isKey(workerId) ? await tables(context).deleteFrom('ballots.election_worker').where('id', '=', workerId).where('round_id', '=', round.id).returning('duty').executeTakeFirst() : undefined
    if (gone) await recordAct(context, 'ballots.election-worker-dismissed', election.id, { post: election.post, facts: { worker: workerId, duty: gone.duty } })
  })
}

/** Writes down how many papers of each kind were printed. Refuses `ballots.papers-fewer-than-given`. */
export function recordPrinted(context: Context, roundId: string, printed: Readonly<Partial<Record<PaperPost, number>>>): Promise<void> {
  return together(context, async (context) => {
    const { election, round } = await holdRound(context, roundId, ['prepared', 'open'])
    const { given } = await tables(context).selectFrom('ballots.election_issue').select(({ fn }) => fn.countAll<number>().as('given')).where('round_id', '=', round.id).executeTakeFirstOrThrow()
    for (const [post, count] of Object.entries(printed) as [PaperPost, number][]) {
      const paper = await tables(context).selectFrom('ballots.election_paper').select('spoilt').where('round_id', '=', round.id).where('post', '=', post).executeTakeFirst()
      if (!paper) continue
      if (!Number.isSafeInteger(count) || count < given + paper.spoilt || count > 1_000_000) throw new Refusal('ballots.papers-fewer-than-given', 'invalid', { field: `printed-${post}`, given: given + paper.spoilt })
      await tables(context).updateTable('ballots.election_paper').set({ printed: count }).where('round_id', '=', round.id).where('post', '=', post).execute()
    }
    await recordAct(context, 'ballots.election-papers-printed', election.id, { post: election.post, facts: { round: round.id, ...printed } })
  })
}
