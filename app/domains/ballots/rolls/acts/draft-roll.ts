import { maskName } from '#domains/people'
import { ancestorsOf, today } from '#domains/territory'
import { recordAct } from '#domains/transparency'
import { together, type Context } from '#platform/context'
import { isKey } from '#platform/key'
import { requirePermission } from '#platform/permission'
import { Refusal } from '#platform/refusal'
import type { FrozenPack } from '../../packs/rules/rule-pack.ts'
import { holdingsOf } from '../../property/reads/holdings.ts'
import { tables } from '../../tables.ts'
import { headsOf } from '../rules/heads.ts'
import { labelOfHead, labelOfName } from '../rules/label.ts'
import { rollsPermissions } from '../rules/permissions.ts'
import type { RollKind, RollRow } from '../rules/roll.ts'
import { type NewEntry, writeEntries } from './write-entries.ts'

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
  readonly sample?: boolean
  /** Permission was settled by the act around this one. */
  readonly permitted?: boolean
}

export const longestRollTitle = 120
export const mostEntries = 200_000

/**
 * Draws up a roll: of owners from the register of property, head by head, of others from the given rows; gives its id. It is nobody's yet: publish it.
 * Refuses `ballots.roll-title`, `ballots.unknown-place`, `ballots.roll-empty`, `ballots.roll-name-missing` (number), `ballots.roll-twice` (number and the first).
 */
export async function draftRoll(context: Context, roll: NewRoll): Promise<string> {
  const title = roll.title.trim(), paths = await Promise.all(roll.unitIds.map((id) => ancestorsOf(context, id)))
  if (title === '' || [...title].length > longestRollTitle) throw new Refusal('ballots.roll-title', 'invalid', { most: longestRollTitle })
  if (paths.length === 0 || paths.some((path) => path.length === 0)) throw new Refusal('ballots.unknown-place', 'missing')
  const common = paths.map((path) => path.map(({ id }) => id)).reduce((shared, path) => shared.filter((id, at) => path[at] === id))
  const unitId = common.at(-1)
  if (unitId === undefined) throw new Refusal('ballots.unknown-place', 'missing')
  const { postId: post } = roll.permitted ? { postId: null } : requirePermission(context, rollsPermissions['ballots.draft-roll'], { unitPath: common })
  const asOf = roll.asOf ?? await today(context), parkingCounts = roll.parkingCounts ?? roll.pack.pack.owners.parkingCounts
  return together(context, async (context) => {
    const entries = roll.kind === 'owners' && roll.rows === undefined ? await fromRegister(context, roll, { asOf, parkingCounts }) : fromRows(roll.rows ?? [])
    if (entries.length === 0) throw new Refusal('ballots.roll-empty', 'invalid', { kind: roll.kind })
    if (entries.length > mostEntries) throw new Refusal('ballots.roll-too-long', 'invalid', { most: mostEntries, given: entries.length })
    const { id } = await tables(context).insertInto('ballots.roll').values({
      kind: roll.kind, title, unit_id: unitId, unit_ids: [...new Set(roll.unitIds)], state: 'draft', pack_id: roll.pack.id, pack: JSON.stringify(roll.pack.pack), parking_counts: parkingCounts, as_of: asOf,
      objections_until: null, published_at: null, frozen_at: null, digest: null, in_use_at: null, by_person: context.actor?.id ?? null, at: context.now, sample: roll.sample ?? false,
    }).returning('id').executeTakeFirstOrThrow()
    const ids = await writeEntries(context, id, entries)
    await linkRows(context, roll, id, ids)
    await recordAct(context, 'ballots.roll-drafted', id, { post, facts: { kind: roll.kind, unit: unitId, entries: entries.length, pack: roll.pack.id, asOf } })
    return id
  })
}

async function fromRegister(context: Context, { unitIds, pack }: NewRoll, { asOf, parkingCounts }: { asOf: string; parkingCounts: boolean }): Promise<NewEntry[]> {
  const heads = headsOf(await holdingsOf(context, unitIds, { on: asOf }), { parkingCounts, headFor: pack.pack.owners.headFor })
  return heads.map((head, index): NewEntry => ({
    number: index + 1, label: labelOfHead(head, maskName), headKey: head.key, developer: head.developer, area: head.area,
    building: new Set(head.units.map(({ building }) => building)).size === 1 ? head.units[0]?.building ?? null : null,
    holdings: head.units.map(({ key, building, label, area, state }) => ({ unitKey: key, building, label, area, state })),
    owners: head.owners.map(({ key, name, representative }) => ({ name, estate: head.units[0]?.estateId ?? '', key, ...(representative ? { representative: true as const } : {}) })),
  }))
}

function fromRows(rows: readonly RollRow[]): NewEntry[] {
  const seen = new Map<string, number>()
  return rows.map((row, index): NewEntry => {
    const number = index + 1, name = row.name.trim(), key = row.key?.trim() || String(number)
    if (name === '') throw new Refusal('ballots.roll-name-missing', 'invalid', { number })
    const first = seen.get(key)
    if (first !== undefined) throw new Refusal('ballots.roll-twice', 'invalid', { number, first })
    seen.set(key, number)
    return {
      number, label: labelOfName(name, row.group, maskName), building: row.group?.trim() || null, headKey: row.developer ? `developer:${key}` : `row:${key}`, developer: row.developer ?? false,
      area: row.area ?? null, holdings: [], owners: [{ name }],
    }
  })
}

async function linkRows(context: Context, { kind, rows = [] }: NewRoll, rollId: string, ids: ReadonlyMap<number, string>): Promise<void> {
  const links = rows.flatMap(({ personId }, index) => (isKey(personId) ? [{ entry_id: ids.get(index + 1) ?? '', roll_id: rollId, person_id: personId, once: isOfPersons(kind), at: context.now }] : []))
  for (let from = 0; from < links.length; from += 5000) {
    await tables(context).insertInto('ballots.roll_person').values(links.slice(from, from + 5000)).onConflict((same) => same.doNothing()).execute()
  }
}

/** On rolls of persons an account stands once; for households and owners somebody may speak for several. */
export const isOfPersons = (kind: RollKind): boolean => kind === 'persons' || kind === 'representatives' || kind === 'villagers'
