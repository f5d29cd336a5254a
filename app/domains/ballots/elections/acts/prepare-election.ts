import { ancestorsOf, today } from '#domains/territory'
import { recordAct } from '#domains/transparency'
import { type Context, together } from '#platform/context'
import { isKey } from '#platform/key'
import { requirePermission } from '#platform/permission'
import { Refusal } from '#platform/refusal'
import { frozenPackAt } from '../../packs/reads/frozen-pack.ts'
import { tables } from '../../tables.ts'
import { electionsPermissions } from '../rules/permissions.ts'
import { type CommitteeKind, type ElectionPost, methodOf, type Mode, modesOf, rollKindOf } from '../rules/posts.ts'
import type { Purpose } from '../rules/state.ts'
import { checkDay } from './check-day.ts'

export interface NewElection {
  readonly unitId: string
  /** By-elections fill seats that became empty before the term is over. */
  readonly purpose?: 'election' | 'by-election'
  readonly committee: CommitteeKind
  readonly mode: Mode
  readonly title: string
  /** Voting day, YYYY-MM-DD. */
  readonly day: string
  readonly seats: Readonly<Record<ElectionPost, number>>
  readonly rollId: string
  /** Made by the form: sent twice, it prepares one election. */
  readonly key: string
  readonly sample?: boolean
}

/**
 * Prepares an election and freezes the rules of its place. Refuses `ballots.election-mode`, `ballots.election-seats`, `ballots.election-title-missing`,
 * `ballots.election-roll`, `ballots.election-day`.
 */
export function prepareElection(context: Context, given: NewElection): Promise<string> {
  return together(context, async (context) => {
    const seats = Object.entries(given.seats).filter(([, count]) => count > 0) as [ElectionPost, number][]
    const purpose = given.purpose ?? 'election', { id, rules, post, fresh } = await openElection(context, { ...given, purpose })
    if (!fresh) return id
    const total = seats.reduce((sum, [, count]) => sum + count, 0)
    const least = purpose === 'election' ? rules.seats.least : 1, chairs = purpose === 'election' ? given.seats.chair === 1 : given.seats.chair <= 1
    if (Object.values(given.seats).some((count) => !Number.isInteger(count)) || !chairs || total < least || total > rules.seats.greatest) {
      throw new Refusal('ballots.election-seats', 'invalid', { field: 'chair', least, greatest: rules.seats.greatest })
    }
    await tables(context).insertInto('ballots.election_post').values(seats.map(([post, count]) => ({ election_id: id, post, seats: count }))).execute()
    await recordAct(context, 'ballots.election-prepared', id, { post, facts: { purpose, committee: given.committee, mode: given.mode, day: given.day, seats: total } })
    return id
  })
}

/** The row of an election or a recall, with the rules of its place frozen into it; the one that the same form made before, where it did. */
export async function openElection(context: Context, given: Omit<NewElection, 'seats' | 'purpose'> & { readonly purpose: Purpose }) {
  const path = (await ancestorsOf(context, given.unitId)).map((unit) => unit.id)
  if (path.length === 0) throw new Refusal('ballots.election-unit', 'invalid', { field: 'unit' })
  const { postId: post } = requirePermission(context, electionsPermissions['ballots.prepare-election'], { unitPath: path })
  const { id: pack, pack: { committees } } = await frozenPackAt(context, given.unitId), rules = committees[given.committee]
  if (!modesOf(given.committee).includes(given.mode) || !rules.methods.includes(methodOf[given.mode])) throw new Refusal('ballots.election-mode', 'invalid', { field: 'mode' })
  const title = given.title.trim()
  if (title === '' || title.length > 120) throw new Refusal('ballots.election-title-missing', 'invalid', { field: 'title' })
  checkDay(given.day, await today(context))
  const roll = isKey(given.rollId) ? await tables(context).selectFrom('ballots.roll').select(['kind', 'unit_id', 'state']).where('id', '=', given.rollId).executeTakeFirst() : undefined
  if (roll?.kind !== rollKindOf(given.committee, given.mode) || roll.unit_id !== given.unitId || roll.state === 'withdrawn') throw new Refusal('ballots.election-roll', 'invalid', { field: 'roll' })
  const made = await tables(context).insertInto('ballots.election').values({
    purpose: given.purpose, unit_id: given.unitId, committee: given.committee, mode: given.mode, title, day: given.day, state: 'prepared', pack, rules: JSON.stringify(rules), roll_id: given.rollId,
    void_because: null, cancelled_because: null, declared_on: null, hand_over_by: null, filed_with: null, filed_on: null, key: given.key, created_at: context.now, sample: given.sample ?? false,
  }).onConflict((same) => same.column('key').doNothing()).returning('id').executeTakeFirst()
  if (made) return { id: made.id, rules, post, path, fresh: true }
  const { id } = await tables(context).selectFrom('ballots.election').select('id').where('key', '=', given.key).executeTakeFirstOrThrow()
  return { id, rules, post, path, fresh: false }
}
