import { noticesAbout, withdrawNotice } from '#domains/public-notices'
import type { Context } from '#platform/context'

/** Takes down the notices about something that still stand: they ask for what is no longer taken. Part of an act. */
export async function takeDown(context: Context, subject: string, reason: string): Promise<void> {
  for (const { id, state } of await noticesAbout(context, subject)) if (state === 'standing' || state === 'ahead') await withdrawNotice(context, id, { reason: [...reason].slice(0, 500).join('') })
}
