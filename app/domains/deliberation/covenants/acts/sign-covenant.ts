import { requirePermission, signedIn } from '#domains/people'
import { recordAct } from '#domains/transparency'
import { type Context, together } from '#platform/context'
import { isKey } from '#platform/key'
import { Refusal } from '#platform/refusal'
import { tables } from '../../tables.ts'
import { signableDwellings } from '../reads/signable-dwellings.ts'
import { covenantsPermissions } from '../rules/permissions.ts'
import { homeAt, type SaidDoor } from '../reads/signing-places.ts'
import { doorDigest, type Home } from '../rules/signatures.ts'
import { holdCovenant } from './hold-covenant.ts'

/** A covenant in force, and not replaced by a newer one, can be signed. Refuses `deliberation.covenant-not-signable`. */
export function requireSignable({ state, replaced_by }: { readonly state: string; readonly replaced_by: string | null }): void {
  if (state !== 'published' || replaced_by !== null) throw new Refusal('deliberation.covenant-not-signable', 'conflict')
}

/** The household signs, once, whichever way it comes; gives whether it had signed before. Part of an act. */
export async function sign(context: Context, covenantId: string, home: Home, by: { readonly channel: 'screen' | 'paper'; readonly personId: string | null; readonly enteredBy: string | null }): Promise<{ repeated: boolean }> {
  const digest = doorDigest(covenantId, home)
  if (digest === undefined) throw new Refusal('deliberation.no-door', 'invalid')
  const added = await tables(context).insertInto('deliberation.covenant_signature').values({ covenant_id: covenantId, door_digest: digest, building: home.label, channel: by.channel, person_id: by.personId, entered_by: by.enteredBy, at: context.now })
    .onConflict((same) => same.columns(['covenant_id', 'door_digest']).doNothing()).returning('id').executeTakeFirst()
  return { repeated: added === undefined }
}

/** A resident whose ownership was verified signs on screen for a dwelling of theirs within the covenant's place. Refuses `deliberation.covenant-not-signable`, `deliberation.not-your-dwelling`. */
export function signCovenant(context: Context, id: string, dwellingId: string): Promise<{ repeated: boolean }> {
  return together(context, async (context) => {
    const person = signedIn(context)
    requirePermission(context, covenantsPermissions['deliberation.sign-covenant'])
    const covenant = isKey(id) ? await tables(context).selectFrom('deliberation.covenant').select(['state', 'unit_id', 'replaced_by']).where('id', '=', id).forShare().executeTakeFirst() : undefined
    if (!covenant) throw new Refusal('deliberation.unknown-covenant', 'missing')
    requireSignable(covenant)
    const dwelling = (await signableDwellings(context, { id, unit_id: covenant.unit_id }, person.id)).find((unit) => unit.id === dwellingId)
    if (!dwelling) throw new Refusal('deliberation.not-your-dwelling', 'forbidden')
    const signed = await sign(context, id, dwelling.home, { channel: 'screen', personId: person.id, enteredBy: null })
    // Whether one household signed is nobody else's: the record counts, and names nobody.
    if (!signed.repeated) await recordAct({ ...context, actor: undefined }, 'deliberation.covenant-signed', id, { facts: { channel: 'screen' } })
    return signed
  })
}

/** Staff enter a signature given on paper. Refuses `deliberation.covenant-not-signable`, `deliberation.no-door`. */
export function enterSignature(context: Context, id: string, door: SaidDoor): Promise<{ repeated: boolean }> {
  return together(context, async (context) => {
    const covenant = await holdCovenant(context, id, 'deliberation.enter-covenant-signature')
    requireSignable(covenant)
    const signed = await sign(context, id, await homeAt(context, covenant.unit_id, door), { channel: 'paper', personId: null, enteredBy: context.actor?.id ?? null })
    if (!signed.repeated) await recordAct(context, 'deliberation.covenant-signed', id, { post: covenant.post, facts: { channel: 'paper' } })
    return signed
  })
}

/**
 * Takes back a signature that was entered for the wrong door, or that a household withdraws at the office. Only the door leads to it, since nothing else is kept.
 * Refuses `deliberation.no-door`, `deliberation.not-signed`.
 */
export function withdrawSignature(context: Context, id: string, door: SaidDoor): Promise<void> {
  return together(context, async (context) => {
    const covenant = await holdCovenant(context, id, 'deliberation.enter-covenant-signature'), digest = doorDigest(id, await homeAt(context, covenant.unit_id, door))
    if (digest === undefined) throw new Refusal('deliberation.no-door', 'invalid')
    const gone = await tables(context).deleteFrom('deliberation.covenant_signature').where('covenant_id', '=', id).where('door_digest', '=', digest).returning('channel').executeTakeFirst()
    if (!gone) throw new Refusal('deliberation.not-signed', 'missing')
    await recordAct(context, 'deliberation.covenant-signature-withdrawn', id, { post: covenant.post, facts: { channel: gone.channel } })
  })
}

/** Somebody takes back what they signed on screen for their household. Refuses `deliberation.not-signed`. */
export function takeBackSignature(context: Context, id: string): Promise<void> {
  return together(context, async (context) => {
    const person = signedIn(context)
    const gone = isKey(id) ? await tables(context).deleteFrom('deliberation.covenant_signature').where('covenant_id', '=', id).where('person_id', '=', person.id).returning('channel').execute() : []
    if (gone.length === 0) throw new Refusal('deliberation.not-signed', 'missing')
    await recordAct({ ...context, actor: undefined }, 'deliberation.covenant-signature-withdrawn', id, { facts: { channel: 'screen' } })
  })
}
