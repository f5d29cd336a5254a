import { recordAct } from '#domains/transparency'
import { together, type Context } from '#platform/context'
import { requirePermission } from '#platform/permission'
import { Refusal } from '#platform/refusal'
import { levels } from '../reads/levels.ts'
import { checkedWords, type LevelWords } from '../rules/level-words.ts'
import { territoryPermissions } from '../rules/permissions.ts'
import { tables } from '../tables.ts'
import { lockTree } from './lock-tree.ts'

export interface LevelChange extends LevelWords {
  readonly key: string
}

/** Changes what a level is called and how its codes look; units that stand keep their codes. Refuses `territory.pattern-broken`, `territory.level-name-missing`, `territory.level-held`, `territory.unknown-level`. */
export function changeLevel(context: Context, given: LevelChange): Promise<void> {
  const { postId: post } = requirePermission(context, territoryPermissions['territory.set-up'])
  return together(context, async (context) => {
    await lockTree(context)
    const standing = await levels(context)
    if (!standing.some((level) => level.key === given.key)) throw new Refusal('territory.unknown-level', 'missing')
    const words = checkedWords(given, standing.filter((level) => level.key !== given.key))
    await tables(context).updateTable('territory.level').where('key', '=', given.key).set(words).execute()
    await recordAct(context, 'territory.level-changed', given.key, { post })
  })
}
