import { signedIn } from '#domains/people'
import { recordAct } from '#domains/transparency'
import { type Context, together } from '#platform/context'
import { tables } from '../tables.ts'

/** Lets messages about one subject come again. */
export async function endSilence(outer: Context, subject: string): Promise<void> {
  const { id: person } = signedIn(outer)
  await together(outer, async (context) => {
    await tables(context).deleteFrom('notifications.silence').where('person_id', '=', person).where('subject', '=', subject).execute()
    await recordAct(context, 'notifications.silence-ended', person)
  })
}
