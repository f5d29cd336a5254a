import { recordAct } from '#domains/transparency'
import { together, type Context } from '#platform/context'
import { requirePermission } from '#platform/permission'
import { territoryPermissions } from '../rules/permissions.ts'
import type { UnitKind } from '../rules/unit.ts'
import { tables } from '../tables.ts'

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
