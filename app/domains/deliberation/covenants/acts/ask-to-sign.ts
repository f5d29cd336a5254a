import { notify } from '#domains/notifications'
import { requirePermission, signedIn } from '#domains/people'
import { recordAct } from '#domains/transparency'
import { type Context, together } from '#platform/context'
import { isKey } from '#platform/key'
import { Refusal } from '#platform/refusal'
import { tables } from '../../tables.ts'
import { covenantsPermissions } from '../rules/permissions.ts'
import { homeAt, type SaidDoor } from '../reads/signing-places.ts'
import { doorDigest, type SigningAnswer } from '../rules/signatures.ts'
import { holdCovenant } from './hold-covenant.ts'
import { requireSignable, sign } from './sign-covenant.ts'

/**
 * Somebody who lives there without being a verified owner (a tenant, family) asks to sign for their household; staff see that they live there. Asked again,
 * the door is put right. Refuses `deliberation.unknown-covenant`, `deliberation.covenant-not-signable`, `deliberation.you-signed`, `deliberation.no-door`.
 */
export function askToSign(context: Context, id: string, said: SaidDoor): Promise<void> {
  return together(context, async (context) => {
    const person = signedIn(context), open = tables(context)
    requirePermission(context, covenantsPermissions['deliberation.sign-covenant'])
    const covenant = isKey(id) ? await open.selectFrom('deliberation.covenant').select(['state', 'replaced_by', 'unit_id']).where('id', '=', id).forShare().executeTakeFirst() : undefined
    if (!covenant) throw new Refusal('deliberation.unknown-covenant', 'missing')
    requireSignable(covenant)
    if (await open.selectFrom('deliberation.covenant_signature').select('id').where('covenant_id', '=', id).where('person_id', '=', person.id).executeTakeFirst()) throw new Refusal('deliberation.you-signed', 'conflict')
    const home = await homeAt(context, covenant.unit_id, said), door = { estate_id: home.estateId, building: home.building, label: home.label, door: home.door }
    if (doorDigest(id, home) === undefined) throw new Refusal('deliberation.no-door', 'invalid', { field: 'door' })
    await open.insertInto('deliberation.covenant_signing_wish').values({ covenant_id: id, person_id: person.id, ...door, at: context.now }).onConflict((same) => same.columns(['covenant_id', 'person_id']).doUpdateSet(door)).execute()
    // Who wishes to sign is for those who answer, not for the record.
    await recordAct({ ...context, actor: undefined }, 'deliberation.covenant-signing-asked', id)
  })
}

/** Takes one's own wish back. Nothing where there is none. */
export function takeBackSigning(context: Context, id: string): Promise<void> {
  return together(context, async (context) => {
    const person = signedIn(context)
    if (isKey(id)) await tables(context).deleteFrom('deliberation.covenant_signing_wish').where('covenant_id', '=', id).where('person_id', '=', person.id).execute()
  })
}

/**
 * Staff saw whether they live there: the household signs, or is told why not. The door goes from here either way. Refuses `deliberation.no-such-wish`,
 * `deliberation.covenant-not-signable`, `deliberation.own-wish` (nobody answers their own).
 */
export function answerSigning(context: Context, id: string, wishId: string, answer: SigningAnswer): Promise<'signed' | 'before' | 'declined'> {
  return together(context, async (context) => {
    const open = tables(context), covenant = await holdCovenant(context, id, 'deliberation.enter-covenant-signature')
    requireSignable(covenant)
    const wish = isKey(wishId) ? await open.deleteFrom('deliberation.covenant_signing_wish').where('id', '=', wishId).where('covenant_id', '=', id).returningAll().executeTakeFirst() : undefined
    if (!wish) throw new Refusal('deliberation.no-such-wish', 'conflict')
    if (wish.person_id === context.actor?.id) throw new Refusal('deliberation.own-wish', 'forbidden')
    let outcome: 'signed' | 'before' | 'declined' = 'declined'
    if (answer === 'lives-there') outcome = (await sign(context, id, { estateId: wish.estate_id, building: wish.building, door: wish.door, label: wish.label }, { channel: 'screen', personId: wish.person_id, enteredBy: context.actor?.id ?? null })).repeated ? 'before' : 'signed'
    if (outcome === 'signed') await recordAct(context, 'deliberation.covenant-signed', id, { post: covenant.post, facts: { channel: 'screen' } })
    if (outcome === 'declined') await recordAct(context, 'deliberation.covenant-signing-declined', id, { post: covenant.post, facts: { reason: answer } })
    await notify(context, [{ to: wish.person_id, topic: 'deliberation.covenant-signing-answered', subject: id, facts: { covenant: id, outcome, reason: answer }, dedupe: `covenant-wish-${wish.id}`, why: 'reporter' as const }])
    return outcome
  })
}
