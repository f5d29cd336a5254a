import { ancestorsOf, today } from '#domains/territory'
import { recordAct } from '#domains/transparency'
import { together, type Context } from '#platform/context'
import { isKey } from '#platform/key'
import { requirePermission } from '#platform/permission'
import { Refusal } from '#platform/refusal'
import type { FrozenPack } from '../../packs/rules/rule-pack.ts'
import { tables } from '../../tables.ts'
import { keeping } from '../rules/permissions.ts'
import { isOfPersons, type RollKind, type RollRow } from '../rules/roll.ts'
import { entriesFromRegister, entriesFromRows } from './entries-from.ts'
import { writeEntries } from './write-entries.ts'

export interface NewRoll {
  readonly kind: RollKind
  /** The estate, building or community whose people vote; several for a joint vote. */
  readonly unitIds: readonly string[]
  readonly title: string
  readonly pack: FrozenPack
  /** Its lines, where it is not made from the register of property. */
  readonly rows?: readonly RollRow[] | undefined
  /** Where the owners' charter says otherwise than the pack. */
  readonly parkingCounts?: boolean | undefined
  /** The day as of which the register is read; today unless told. */
  readonly asOf?: string | undefined
  /** A form that is sent twice draws up one roll. */
  readonly key?: string | undefined
  readonly sample?: boolean
  /** Permission was settled by the act around this one. */
  readonly permitted?: boolean
}

export const longestRollTitle = 120
export const mostEntries = 200_000

/**
 * Draws up a roll: of owners from the register of property, head by head, of others from the given rows; gives its id. It is nobody's yet: publish it.
 * Refuses `ballots.roll-title`, `ballots.unknown-place`, `ballots.roll-empty`, and what `entriesFromRows` refuses.
 */
export async function draftRoll(context: Context, roll: NewRoll): Promise<string> {
  const title = roll.title.trim(), paths = await Promise.all(roll.unitIds.map((id) => ancestorsOf(context, id)))
  if (title === '' || [...title].length > longestRollTitle) throw new Refusal('ballots.roll-title', 'invalid', { most: longestRollTitle })
  if (paths.length === 0 || paths.some((path) => path.length === 0)) throw new Refusal('ballots.unknown-place', 'missing')
  const common = paths.map((path) => path.map(({ id }) => id)).reduce((shared, path) => shared.filter((id, at) => path[at] === id))
  const unitId = common.at(-1)
  if (unitId === undefined) throw new Refusal('ballots.unknown-place', 'missing')
  const { postId: post } = roll.permitted ? { postId: null } : requirePermission(context, keeping(roll.kind), { unitPath: common })
  const asOf = roll.asOf ?? await today(context), parkingCounts = roll.parkingCounts ?? roll.pack.pack.owners.parkingCounts
  return together(context, async (context) => {
    const entries = roll.kind === 'owners' && roll.rows === undefined ? await entriesFromRegister(context, { ...roll, asOf, parkingCounts }) : entriesFromRows(roll.rows ?? [])
    if (entries.length === 0) throw new Refusal('ballots.roll-empty', 'invalid', { kind: roll.kind })
    if (entries.length > mostEntries) throw new Refusal('ballots.roll-too-long', 'invalid', { most: mostEntries, given: entries.length })
    const written = await tables(context).insertInto('ballots.roll').values({
      kind: roll.kind, title, unit_id: unitId, unit_ids: [...new Set(roll.unitIds)], state: 'draft', pack_id: roll.pack.id, pack: JSON.stringify(roll.pack.pack), parking_counts: parkingCounts, as_of: asOf,
      objections_until: null, published_at: null, frozen_at: null, digest: null, in_use_at: null, by_person: context.actor?.id ?? null, key: roll.key ?? null, at: context.now, sample: roll.sample ?? false,
    }).onConflict((same) => same.column('key').doNothing()).returning('id').executeTakeFirst()
    if (!written) return (await tables(context).selectFrom('ballots.roll').select('id').where('key', '=', roll.key ?? '').executeTakeFirstOrThrow()).id
    const { id } = written
    const ids = await writeEntries(context, id, entries)
    await linkRows(context, roll, id, ids)
    await recordAct(context, 'ballots.roll-drafted', id, { post, facts: { kind: roll.kind, unit: unitId, entries: entries.length, pack: roll.pack.id, asOf } })
    return id
  })
}

async function linkRows(context: Context, { kind, rows = [] }: NewRoll, rollId: string, ids: ReadonlyMap<number, string>): Promise<void> {
  const links = rows.flatMap(({ personId }, index) => (isKey(personId) ? [{ entry_id: ids.get(index + 1) ?? '', roll_id: rollId, person_id: personId, once: isOfPersons(kind), at: context.now }] : []))
  for (let from = 0; from < links.length; from += 5000) {
    await tables(context).insertInto('ballots.roll_person').values(links.slice(from, from + 5000)).onConflict((same) => same.doNothing()).execute()
  }
}
