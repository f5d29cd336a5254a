import { today } from '#domains/territory'
import { type Context, together } from '#platform/context'
import { charterOrDefault } from '../../councils/reads/charter-of.ts'
import { tables } from '../../tables.ts'
import { resolutionsAt } from '../reads/resolution-by-id.ts'
import { tellCouncil, tellResponsible } from './work-on-resolution.ts'

const dayMilliseconds = 86_400_000

/** Reminds of open resolutions some days before their deadline, and once it has passed: those who answer for them, then the council. Run twice it tells once. */
export async function remindOfResolutions(context: Context): Promise<void> {
  const day = await today(context)
  for (const resolution of await resolutionsAt(context, { states: ['open'], limit: 5000 })) {
    const { reminderDays } = await charterOrDefault(context, resolution.councilId), left = Math.round((Date.parse(resolution.deadline) - Date.parse(day)) / dayMilliseconds)
    const kind = left < 0 ? 'overdue' as const : left <= reminderDays ? 'soon' as const : undefined
    if (kind === undefined) continue
    await together(context, async (context) => {
      const first = await tables(context).insertInto('deliberation.resolution_reminder').values({ resolution_id: resolution.id, deadline: resolution.deadline, kind, at: context.now }).onConflict((conflict) => conflict.doNothing()).returning('kind').executeTakeFirst()
      if (!first) return
      await tellResponsible(context, resolution, kind === 'soon' ? 'deliberation.resolution-soon' : 'deliberation.resolution-overdue', resolution.deadline)
      if (kind === 'overdue') await tellCouncil(context, resolution, 'deliberation.resolution-overdue', resolution.deadline)
    })
  }
}
