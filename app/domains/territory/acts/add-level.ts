import { sql } from 'kysely'
import { recordAct } from '#domains/transparency'
import { together, type Context } from '#platform/context'
import { requirePermission } from '#platform/permission'
import { Refusal } from '#platform/refusal'
import { levels } from '../reads/levels.ts'
import { checkedWords, type LevelWords } from '../rules/level-words.ts'
import { territoryPermissions } from '../rules/permissions.ts'
import type { UnitKind } from '../rules/unit.ts'
import { tables } from '../tables.ts'
import { lockTree } from './lock-tree.ts'

export interface NewLevel {
  /** Lower-case letters, digits and dashes. */
  readonly key: string
  /** Its place between the levels that stand: smaller is wider. */
  readonly ordinal: number
  readonly kind: UnitKind
  readonly nameZh: string
  readonly nameEn: string
}

/** Adds a level that any code may belong to, for places whose units are called otherwise. Said again it changes nothing. */
export function addLevel(context: Context, { key, ordinal, kind, nameZh, nameEn }: NewLevel): Promise<void> {
  const { postId: post } = requirePermission(context, territoryPermissions['territory.set-up'])
  return together(context, async (context) => {
    const added = await tables(context).insertInto('territory.level').values({ key, ordinal, kind, name_zh: nameZh, name_en: nameEn, aliases: [], code_pattern: null, code_example: null, code_begins_with_parent: false, parent_levels: null })
      .onConflict((conflict) => conflict.column('key').doNothing()).returning('key').executeTakeFirst()
    if (added) await recordAct(context, 'territory.level-added', key, { post, facts: { kind, ordinal } })
  })
}

export interface InsertedLevel extends LevelWords {
  /** Key of the level directly above it; null makes it the widest of all. */
  readonly below: string | null
  readonly kind: UnitKind
}

/**
 * Adds a level between those that stand, its key made from its English name. Refuses `territory.level-name-missing`, `territory.level-held` (a word
 * that is another level's own), `territory.pattern-broken`, `territory.unknown-level`.
 */
export function insertLevel(context: Context, given: InsertedLevel): Promise<string> {
  const { postId: post } = requirePermission(context, territoryPermissions['territory.set-up'])
  return together(context, async (context) => {
    await lockTree(context)
    const standing = await levels(context)
    const words = checkedWords(given, standing)
    const above = given.below === null ? undefined : standing.find((level) => level.key === given.below)
    if (given.below !== null && !above) throw new Refusal('territory.unknown-level', 'missing')
    const key = keyOf(words.name_en, standing.map((level) => level.key))
    const after = standing.filter((level) => level.ordinal > (above?.ordinal ?? -Infinity))
    const from = above?.ordinal ?? (standing[0]?.ordinal ?? 20) - 20, to = after[0]?.ordinal ?? from + 20
    const ordinal = to - from > 1 ? Math.floor((from + to) / 2) : from + 1
    // No number is free between the two: those beneath make room, the narrowest first.
    if (to - from <= 1) for (const level of after.toReversed()) await tables(context).updateTable('territory.level').set({ ordinal: sql`ordinal + 10` }).where('key', '=', level.key).execute()
    await tables(context).insertInto('territory.level').values({ key, ordinal, kind: given.kind, ...words, code_example: null, code_begins_with_parent: false, parent_levels: null }).execute()
    await recordAct(context, 'territory.level-added', key, { post, facts: { kind: given.kind, ordinal } })
    return key
  })
}

/** Takes away a level that was never used. Refuses `territory.level-used`, `territory.unknown-level`. */
export function removeLevel(context: Context, key: string): Promise<void> {
  const { postId: post } = requirePermission(context, territoryPermissions['territory.set-up'])
  return together(context, async (context) => {
    await lockTree(context)
    const standing = await levels(context), level = standing.find((each) => each.key === key)
    if (!level) throw new Refusal('territory.unknown-level', 'missing')
    const database = tables(context)
    const used = await database.selectFrom('territory.unit').select('id').where('level', '=', key).limit(1).executeTakeFirst()
      ?? await database.selectFrom('territory.former_unit').select('id').where('level', '=', key).limit(1).executeTakeFirst()
    const parentOf = standing.find((each) => each.parentLevels?.includes(key))
    if (used || parentOf) throw new Refusal('territory.level-used', 'conflict', { level: level.name.en, levelZh: level.name.zh })
    await database.deleteFrom('territory.level').where('key', '=', key).execute()
    await recordAct(context, 'territory.level-removed', key, { post })
  })
}

/** A key from an English name: "Residents' group" gives residents-group; one that is taken already gets a number. */
function keyOf(nameEn: string, taken: readonly string[]): string {
  const plain = nameEn.normalize('NFKD').toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^[^a-z]+|-+$/g, '').slice(0, 34).replace(/-+$/, '')
  const base = plain.length < 2 ? `level-${plain}`.replace(/-$/, '') : plain
  for (let number = 1; ; number += 1) {
    const key = number === 1 ? base : `${base}-${number}`
    if (!taken.includes(key)) return key
  }
}
