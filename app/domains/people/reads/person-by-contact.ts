import type { Context } from '#platform/context'
import { tables } from '../tables.ts'

export interface Person {
  readonly id: string
  readonly name: string
  readonly phone: string | null
  readonly mail: string | null
}

/**
 * The person behind a phone number in E.164: the one whose account proved it, else the one whom staff registered last.
 * Reading it is not recorded: whoever shows the answer to staff goes through `readPersonalData`.
 */
export const personByContact = (context: Context, phone: string): Promise<Person | undefined> =>
  tables(context).selectFrom('people.person').select(['id', 'name', 'phone', 'mail'])
    .where('phone', '=', phone).where('closed_at', 'is', null).where('claim', 'is', null)
    .orderBy((of) => of('user_id', 'is', null)).orderBy('created_at', 'desc').limit(1).executeTakeFirst()
