import type { Context } from '#platform/context'
import { tables } from '../../tables.ts'
import type { Channel } from '../rules/acting.ts'
import { readReceipt } from '../rules/receipt.ts'

export interface Acting {
  readonly id: string
  readonly byPerson: string
  readonly forPerson: string
  readonly channel: Channel
  readonly act: string
  readonly subject: string
  readonly receipt: string
  readonly at: Date
  readonly undoneAt: Date | null
}

const acting = (context: Context) =>
  tables(context).selectFrom('people.acting').select(['id', 'by_person as byPerson', 'for_person as forPerson', 'channel', 'act', 'subject', 'receipt', 'at', 'undone_at as undoneAt'])

/** What a receipt code, as people write it, stands for; undefined when a digit is wrong or nothing has that code. */
export async function actingByReceipt(context: Context, text: string): Promise<Acting | undefined> {
  const receipt = readReceipt(text)
  return receipt === undefined ? undefined : acting(context).where('receipt', '=', receipt).executeTakeFirst()
}

/** Who did this for whom; undefined when it was done by the person themselves. */
export const actingAbout = (context: Context, subject: string): Promise<Acting | undefined> =>
  acting(context).where('subject', '=', subject).orderBy('at').limit(1).executeTakeFirst()

/** What one person did for others since `since`, newest first: the list from which things can be undone. */
export const actingsBy = (context: Context, personId: string, since: Date): Promise<Acting[]> =>
  acting(context).where('by_person', '=', personId).where('at', '>=', since).orderBy('at', 'desc').limit(200).execute()

/** What others did for one person, newest first. */
export const actingsFor = (context: Context, personId: string): Promise<Acting[]> =>
  acting(context).where('for_person', '=', personId).orderBy('at', 'desc').limit(500).execute()
