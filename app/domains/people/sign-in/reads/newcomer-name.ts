import type { Context } from '#platform/context'
import { tables } from '../../tables.ts'

/** The name that the city's identity service gave for someone new, to be confirmed by them; empty when it gave none. */
export const newcomerName = async (context: Context, userId: string): Promise<string> =>
  (await tables(context).selectFrom('people.user').select('name').where('id', '=', userId).executeTakeFirst())?.name ?? ''
