import { today } from '#domains/territory'
import { recordAct } from '#domains/transparency'
import { type Context, together } from '#platform/context'
import { tables } from '../../tables.ts'

/** Erases, on their day, the single answers, slips, doors and visits of askings whose sums are published. What remains are the sums and the coverage by building. */
export async function eraseAnswers(context: Context): Promise<number> {
  const due = await tables(context).selectFrom('deliberation.asking').select('id').where('state', '=', 'published').where('erase_on', '<=', await today(context)).execute()
  let erased = 0
  for (const { id } of due) {
    erased += await together(context, async (context) => {
      const db = tables(context), held = await db.selectFrom('deliberation.asking').select('id').where('id', '=', id).where('state', '=', 'published').forUpdate().executeTakeFirst()
      if (!held) return 0
      await forgetHouseholds(context, id)
      await db.updateTable('deliberation.asking').set({ state: 'erased', erased_at: context.now }).where('id', '=', id).execute()
      await recordAct(context, 'deliberation.erased-answers', id)
      return 1
    })
  }
  return erased
}

/** Single answers, slips, doors, visits and who went to them go. Part of an act. */
export async function forgetHouseholds(context: Context, id: string): Promise<void> {
  const db = tables(context)
  await db.deleteFrom('deliberation.asking_paper').where('asking_id', '=', id).execute()
  await db.deleteFrom('deliberation.asking_answer').where('asking_id', '=', id).execute()
  await db.deleteFrom('deliberation.asking_slip').where('asking_id', '=', id).execute()
  await db.deleteFrom('deliberation.asking_visit').where('asking_id', '=', id).execute()
  await db.deleteFrom('deliberation.asking_door').where('asking_id', '=', id).execute()
  await db.updateTable('deliberation.asking_team').set({ first_id: null, second_id: null }).where('asking_id', '=', id).execute()
  await db.updateTable('deliberation.asking').set({ first_count: null, second_count: null }).where('id', '=', id).execute()
}
