import { type Context, together } from '#platform/context'
import { Refusal } from '#platform/refusal'
import { tellStory } from '../../acts/move.ts'
import { basis } from '../../reads/basis.ts'
import { tables } from '../../tables.ts'
import { masked, said } from '../rules/said.ts'
import { holdMatter } from './hold-matter.ts'

/** From the most open to the most closed. */
const openness = ['public', 'unit-only', 'confidential'] as const

/**
 * Puts a matter under the category that it belongs to. Running clocks keep their rules and the lead stays; what is published becomes
 * no more than it was, for people were told so when they wrote. Refuses `matters.choice-needed` for a category that is not in force.
 */
export function recategoriseMatter(context: Context, id: string, version: number, { categoryCode, reason }: { readonly categoryCode: string; readonly reason: string }): Promise<void> {
  return together(context, async (context) => {
    const { matter, role, postId } = await holdMatter(context, id, 'recategorise', { version })
    const category = (await basis(context)).categories.get(categoryCode)
    if (!category || category.code === matter.category_code) throw new Refusal('matters.choice-needed', 'invalid', { field: 'category' })
    const note = said('reason', reason)
    const publicity = openness[Math.max(openness.indexOf(matter.publicity), openness.indexOf(category.publicity))] ?? matter.publicity
    await tables(context).updateTable('matters.matter').set({ category_id: category.id, category_code: category.code, publicity, version: matter.version + 1, updated_at: context.now }).where('id', '=', matter.id).execute()
    // Where it becomes confidential, those who could read it are told that something changed, not to what.
    await tellStory(context, { ...matter, version: matter.version + 1, ...(publicity === 'confidential' ? {} : { category_code: category.code }) }, { act: 'matters.recategorised', role, postId, note, publicNote: masked(note), facts: { from: matter.category_code, to: category.code } })
  })
}
