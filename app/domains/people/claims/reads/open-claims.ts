import type { Context } from '#platform/context'
import { tables } from '../../tables.ts'

/** Claims that visitors made under the phone that this person proved and the name that they bear: keys, oldest first. None for whoever proved no phone. */
export async function openClaims(context: Context, personId: string): Promise<string[]> {
  const rows = await tables(context).selectFrom('people.person as me')
    .innerJoin('people.user as user', (join) => join.onRef('user.id', '=', 'me.user_id').onRef('user.phoneNumber', '=', 'me.phone').on('user.phoneNumberVerified', '=', true))
    .innerJoin('people.person as claim', (join) => join.onRef('claim.phone', '=', 'me.phone').onRef('claim.name', '=', 'me.name'))
    .select('claim.id').where('me.id', '=', personId).where('claim.claim', '=', 'open').where('claim.erased_at', 'is', null).orderBy('claim.created_at').execute()
  return rows.map(({ id }) => id)
}
