import { notify } from '#domains/notifications'
import { holdersOf } from '#domains/people'
import { isDay, today } from '#domains/territory'
import { recordAct } from '#domains/transparency'
import { together, type Context } from '#platform/context'
import { isKey } from '#platform/key'
import { requirePermission, signedIn } from '#platform/permission'
import { freshPicture, ownPicture, PictureRefused } from '#platform/picture'
import { Refusal } from '#platform/refusal'
import { entriesOfPerson } from '../../rolls/reads/entries.ts'
import { tables } from '../../tables.ts'
import { assemblyOf } from '../reads/assembly.ts'
import { signatureFor } from '../reads/signature-of.ts'
import { concernedKeys } from '../rules/concerned.ts'
import { ownersPermissions } from '../rules/permissions.ts'
import { isMandateOnScreen, proxyProblem, type ProxyGiven } from '../rules/proxy.ts'
import { mandateFields } from './record-proxy.ts'

export interface OfferedMandate extends Pick<ProxyGiven, 'holderName' | 'until' | 'matters'> {
  readonly ballotId: string
  readonly entryId: string
  /** The paper that the owner signed, photographed. */
  readonly picture: Uint8Array
}

/**
 * An owner names on screen who may vote for them, with a picture of the paper that they signed; it holds once staff have looked at it. Refuses `ballots.mandate-on-paper`,
 * `ballots.mandate-picture` (problem), `ballots.proxy-refused` (why), `ballots.proxy-standing`, `ballots.no-papers-now`.
 */
export async function offerMandate(context: Context, given: OfferedMandate): Promise<string> {
  const person = signedIn(context), assembly = await assemblyOf(context, given.ballotId)
  if (!assembly) throw new Refusal('ballots.unknown-ballot', 'missing')
  const { ballot, rules, within } = assembly, holder = given.holderName.trim().replace(/\s+/g, ' ').slice(0, 40)
  requirePermission(context, ownersPermissions['ballots.offer-owners-mandate'], { owner: person.id })
  const entry = (await entriesOfPerson(context, ballot.rollId, person.id)).find(({ id }) => id === given.entryId)
  if (!entry) throw new Refusal('ballots.not-on-roll', 'forbidden')
  if (!isMandateOnScreen(ballot.channels)) throw new Refusal('ballots.mandate-on-paper', 'conflict')
  if ((ballot.state !== 'announced' && ballot.state !== 'open') || context.now >= ballot.closesAt) throw new Refusal('ballots.no-papers-now', 'conflict', { state: ballot.state })
  const why = proxyProblem({ ...given, until: isDay(given.until) ? given.until : '', written: true, holderName: holder, alreadyHeld: 0 }, concernedKeys(ballot.questions.map(({ key }) => key), within, entry), await today(context), rules)
  if (why !== undefined) throw new Refusal('ballots.proxy-refused', 'invalid', { why, field: mandateFields[why] })
  const picture = await keepPower(context, given.picture), principal = await signatureFor(context, ballot.id, entry.id, person.id)
  return together(context, async (context) => {
    const standing = await tables(context).selectFrom('ballots.owners_proxy').select('id').where('ballot_id', '=', ballot.id).where('entry_id', '=', entry.id).where('principal', '=', principal).where('revoked_at', 'is', null).executeTakeFirst()
    const written = standing ? undefined : await tables(context).insertInto('ballots.owners_proxy_offer').values({
      ballot_id: ballot.id, entry_id: entry.id, principal, person_id: person.id, holder_name: holder, matters: JSON.stringify(given.matters), until: given.until, picture, at: context.now,
    }).onConflict((same) => same.doNothing()).returning('id').executeTakeFirst()
    if (!written) throw new Refusal('ballots.proxy-standing', 'conflict', { field: 'holderName' })
    await recordAct(context, 'ballots.mandate-offered', ballot.id, { concerns: person.id, facts: { offer: written.id, entry: entry.id, until: given.until } })
    const staff = await Promise.all((['community-staff', 'owners-committee'] as const).map((role) => holdersOf(context, { role, unitId: ballot.unitId })))
    await notify(context, [...new Set(staff.flat())].map((to) => ({ to, topic: 'ballots.mandate-offered', subject: written.id, facts: { ballot: ballot.id }, dedupe: `mandate-offered-${written.id}`, why: 'duty' as const })))
    return written.id
  })
}

/** Keeps the picture of a signed power, made anew of its pixels alone. Refuses `ballots.mandate-picture` with the problem. */
export async function keepPower(context: Pick<Context, 'files'>, bytes: Uint8Array): Promise<string> {
  const refused = (problem: string, limit?: number) => new Refusal('ballots.mandate-picture', 'invalid', { field: 'picture', problem, limit: limit ?? null })
  if (bytes.length === 0) throw refused('missing')
  const { whole } = await freshPicture(bytes, 'webp').catch((error: unknown) => { throw error instanceof PictureRefused ? refused(error.problem, error.limit) : error })
  return context.files.keep(ownPicture(whole, 'mandate'))
}

/** The owner takes an offer back that nobody has looked at, or a mandate that was not used. Refuses `ballots.proxy-used`, `ballots.unknown-proxy`. */
export function withdrawMandate(context: Context, ballotId: string, id: string): Promise<void> {
  return together(context, async (context) => {
    const person = signedIn(context), db = tables(context)
    requirePermission(context, ownersPermissions['ballots.offer-owners-mandate'], { owner: person.id })
    const offer = isKey(id) ? await db.selectFrom('ballots.owners_proxy_offer').select(['state', 'proxy_id']).where('id', '=', id).where('ballot_id', '=', ballotId).where('person_id', '=', person.id).forUpdate().executeTakeFirst() : undefined
    if (!offer) throw new Refusal('ballots.unknown-proxy', 'missing')
    if (offer.state === 'waiting') await db.updateTable('ballots.owners_proxy_offer').set({ state: 'withdrawn', decided_at: context.now }).where('id', '=', id).execute()
    else if (offer.proxy_id === null) return
    else {
      const mandate = await db.selectFrom('ballots.owners_proxy').select(['used_at', 'revoked_at']).where('id', '=', offer.proxy_id).forUpdate().executeTakeFirstOrThrow()
      if (mandate.used_at !== null) throw new Refusal('ballots.proxy-used', 'conflict')
      if (mandate.revoked_at !== null) return
      await db.updateTable('ballots.owners_proxy').set({ revoked_at: context.now }).where('id', '=', offer.proxy_id).execute()
    }
    await recordAct(context, 'ballots.mandate-withdrawn', ballotId, { concerns: person.id, facts: { offer: id } })
  })
}
