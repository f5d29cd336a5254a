import { recordAct } from '#domains/transparency'
import { together, type Context } from '#platform/context'
import { isKey } from '#platform/key'
import { Refusal } from '#platform/refusal'
import { tables } from '../../tables.ts'
import { propertyPermissions } from '../rules/permissions.ts'
import { requireRegister } from './require-register.ts'

/** Takes a verification back that was a mistake: it never held, on no roll. Refuses `ballots.unknown-verification`. */
export function endVerification(context: Context, id: string): Promise<void> {
  return together(context, async (context) => {
    const found = isKey(id) ? await tables(context).selectFrom('ballots.verified_owner').select(['estate_id', 'person_id']).where('id', '=', id).where('ended_on', 'is', null).executeTakeFirst() : undefined
    if (!found) throw new Refusal('ballots.unknown-verification', 'missing')
    const post = await requireRegister(context, found.estate_id, propertyPermissions['ballots.verify-ownership'])
    await tables(context).deleteFrom('ballots.verified_owner').where('id', '=', id).execute()
    await recordAct(context, 'ballots.verification-ended', id, { post, concerns: found.person_id, facts: { estate: found.estate_id } })
  })
}
