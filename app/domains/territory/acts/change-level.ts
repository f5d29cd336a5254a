import { recordAct } from '#domains/transparency'
import { together, type Context } from '#platform/context'
import { requirePermission } from '#platform/permission'
import { Refusal } from '#platform/refusal'
import { territoryPermissions } from '../rules/permissions.ts'
import { tables } from '../tables.ts'

export interface LevelChange {
  readonly key: string
  readonly nameZh: string
  readonly nameEn: string
  readonly aliases: readonly string[]
  /** Regular expression for a whole code; empty or null: any code. */
  readonly codePattern: string | null
}

/** Changes what a level is called and how its codes look; units that stand keep their codes. Refuses `territory.pattern-broken`, `territory.level-name-missing`. */
export function changeLevel(context: Context, given: LevelChange): Promise<void> {
  const { postId: post } = requirePermission(context, territoryPermissions['territory.set-up'])
  const pattern = given.codePattern?.trim() || null
  if (given.nameZh.trim() === '' || given.nameEn.trim() === '') throw new Refusal('territory.level-name-missing', 'invalid')
  // Nested repetition can make one code take minutes to match; such patterns say nothing that a plain one does not.
  if (pattern !== null && (!isPattern(pattern) || pattern.length > 200 || /[+*}]\)?[+*{]/.test(pattern))) throw new Refusal('territory.pattern-broken', 'invalid', { level: given.key })
  return together(context, async (context) => {
    const changed = await tables(context).updateTable('territory.level').where('key', '=', given.key)
      .set({ name_zh: given.nameZh.trim(), name_en: given.nameEn.trim(), aliases: given.aliases.map((word) => word.trim()).filter((word) => word !== ''), code_pattern: pattern }).returning('key').executeTakeFirst()
    if (!changed) throw new Refusal('territory.unknown-unit', 'missing')
    await recordAct(context, 'territory.level-changed', given.key, { post })
  })
}

function isPattern(text: string): boolean {
  try {
    new RegExp(`^(?:${text})$`, 'u')
    return true
  } catch {
    return false
  }
}
