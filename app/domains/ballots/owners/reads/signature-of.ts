import type { Context } from '#platform/context'
import { tables } from '../../tables.ts'
import { signersOf } from '../rules/signer.ts'
import { headsOfVote } from './heads.ts'

/** The owner of the register that this account is; the account itself where the roll names no keys. */
export async function signatureFor(context: Context, ballotId: string, entryId: string, personId: string): Promise<string> {
  const [head] = await headsOfVote(context, ballotId, { entryIds: [entryId] })
  const keys = signersOf(head?.owners ?? []).map(({ key }) => key)
  const verified = keys.length === 0 ? undefined : await tables(context).selectFrom('ballots.verified_owner').select('owner_key').where('person_id', '=', personId).where('owner_key', 'in', keys).executeTakeFirst()
  return verified?.owner_key ?? (keys.length === 1 && keys[0] !== undefined ? keys[0] : `person-${personId}`)
}
