import { requirePermission, signedIn } from '#domains/people'
import { recordAct } from '#domains/transparency'
import { type Context, together } from '#platform/context'
import { isKey } from '#platform/key'
import { Refusal } from '#platform/refusal'
import { tables } from '../../tables.ts'
import { signableDwellings } from '../reads/signable-dwellings.ts'
import { covenantsPermissions } from '../rules/permissions.ts'
import { doorDigest } from '../rules/signatures.ts'
import { holdCovenant } from './hold-covenant.ts'

interface Door { readonly building: string; readonly door: string }

/** The household signs, once, whichever way it comes; gives whether it had signed before. Part of an act. */
async function sign(context: Context, covenantId: string, { building, door }: Door, by: { readonly channel: 'screen' | 'paper'; readonly personId: string | null; readonly enteredBy: string | null }): Promise<{ repeated: boolean }> {
  const digest = doorDigest(covenantId, { building, door })
  if (digest === undefined) throw new Refusal('deliberation.no-door', 'invalid')
  const added = await tables(context).insertInto('deliberation.covenant_signature').values({ covenant_id: covenantId, door_digest: digest, building: building.normalize('NFKC').trim(), channel: by.channel, person_id: by.personId, entered_by: by.enteredBy, at: context.now })
    .onConflict((same) => same.columns(['covenant_id', 'door_digest']).doNothing()).returning('id').executeTakeFirst()
  return { repeated: added === undefined }
}

/** A resident whose ownership was verified signs on screen for a dwelling of theirs within the covenant's place. Refuses `deliberation.covenant-not-signable`, `deliberation.not-your-dwelling`. */
export function signCovenant(context: Context, id: string, dwellingId: string): Promise<{ repeated: boolean }> {
  return together(context, async (context) => {
    const person = signedIn(context)
    requirePermission(context, covenantsPermissions['deliberation.sign-covenant'])
    const covenant = isKey(id) ? await tables(context).selectFrom('deliberation.covenant').select(['state', 'unit_id']).where('id', '=', id).executeTakeFirst() : undefined
    if (!covenant) throw new Refusal('deliberation.unknown-covenant', 'missing')
    if (covenant.state !== 'published') throw new Refusal('deliberation.covenant-not-signable', 'conflict')
    const dwelling = (await signableDwellings(context, { id, unit_id: covenant.unit_id }, person.id)).find((unit) => unit.id === dwellingId)
    if (!dwelling) throw new Refusal('deliberation.not-your-dwelling', 'forbidden')
    const signed = await sign(context, id, { building: dwelling.building, door: dwelling.label }, { channel: 'screen', personId: person.id, enteredBy: null })
    // Whether one household signed is nobody else's: the record counts, and names nobody.
    if (!signed.repeated) await recordAct({ ...context, actor: undefined }, 'deliberation.covenant-signed', id, { facts: { channel: 'screen' } })
    return signed
  })
}

/** Staff enter a signature given on paper. Refuses `deliberation.covenant-not-signable`, `deliberation.no-door`. */
export function enterSignature(context: Context, id: string, door: Door): Promise<{ repeated: boolean }> {
  return together(context, async (context) => {
    const covenant = await holdCovenant(context, id, 'deliberation.enter-covenant-signature')
    if (covenant.state !== 'published') throw new Refusal('deliberation.covenant-not-signable', 'conflict')
    const signed = await sign(context, id, door, { channel: 'paper', personId: null, enteredBy: context.actor?.id ?? null })
    if (!signed.repeated) await recordAct(context, 'deliberation.covenant-signed', id, { post: covenant.post, facts: { channel: 'paper' } })
    return signed
  })
}
