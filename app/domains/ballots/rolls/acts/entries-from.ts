import { maskName } from '#domains/people'
import type { Context } from '#platform/context'
import { Refusal } from '#platform/refusal'
import type { FrozenPack } from '../../packs/rules/rule-pack.ts'
import { holdingsOf } from '../../property/reads/holdings.ts'
import { holdsIdentityNumber } from '../rules/identity-number.ts'
import { headsOf } from '../rules/heads.ts'
import { labelOfHead, labelOfName } from '../rules/label.ts'
import type { RollRow } from '../rules/roll.ts'
import type { NewEntry } from './write-entries.ts'

interface FromRegister { readonly unitIds: readonly string[]; readonly pack: FrozenPack; readonly parkingCounts: boolean; readonly asOf: string }

/** The heads of the register as entries, numbered from 1. */
export async function entriesFromRegister(context: Context, { unitIds, pack, parkingCounts, asOf }: FromRegister): Promise<NewEntry[]> {
  const heads = headsOf(await holdingsOf(context, unitIds, { on: asOf }), { parkingCounts, headFor: pack.pack.owners.headFor })
  return heads.map((head, index): NewEntry => ({
    number: index + 1, label: labelOfHead(head, maskName), headKey: head.key, developer: head.developer, area: head.area,
    building: new Set(head.units.map(({ building }) => building)).size === 1 ? head.units[0]?.building ?? null : null,
    holdings: head.units.map(({ key, building, label, area, state }) => ({ unitKey: key, building, label, area, state })),
    owners: head.owners.map(({ key, name, representative }) => ({ name, estate: head.units[0]?.estateId ?? '', key, ...(representative ? { representative: true as const } : {}) })),
  }))
}

export const longestName = 60

/** Given rows as entries, numbered from `first`. Refuses `ballots.roll-name-missing` (number), `ballots.roll-name-long`, `ballots.roll-number-kept` (number): numbers of identity cards and phones are not kept, `ballots.roll-twice` (number and the first). */
export function entriesFromRows(rows: readonly RollRow[], first = 1): NewEntry[] {
  const seen = new Map<string, number>()
  return rows.map((row, index): NewEntry => {
    const number = first + index, name = row.name.trim(), key = row.key?.trim() || String(number)
    if (name === '') throw new Refusal('ballots.roll-name-missing', 'invalid', { number })
    if ([...name].length > longestName || [...row.group ?? ''].length > longestName || [...key].length > longestName) throw new Refusal('ballots.roll-name-long', 'invalid', { number, most: longestName })
    if ([name, row.group ?? '', key].some(holdsIdentityNumber)) throw new Refusal('ballots.roll-number-kept', 'invalid', { number })
    const before = seen.get(key)
    if (before !== undefined) throw new Refusal('ballots.roll-twice', 'invalid', { number, first: before })
    seen.set(key, number)
    return {
      number, label: labelOfName(name, row.group, maskName), building: row.group?.trim() || null, headKey: row.developer ? `developer:${key}` : `row:${key}`, developer: row.developer ?? false,
      area: row.area ?? null, holdings: [], owners: [{ name }],
    }
  })
}
