import { notify } from '#domains/notifications'
import { recordAct } from '#domains/transparency'
import { together, type Context } from '#platform/context'
import { isKey } from '#platform/key'
import { signedIn } from '#platform/permission'
import { Refusal } from '#platform/refusal'
import { entryById } from '../../rolls/reads/entries.ts'
import { tables } from '../../tables.ts'
import { heldAssembly } from '../reads/assembly.ts'
import { ownersPermissions } from '../rules/permissions.ts'
import { recordProxy } from './record-proxy.ts'

/** Staff have looked at the paper of a mandate given on screen: it holds from now on. Refuses `ballots.unknown-proxy` and what `recordProxy` refuses. */
export function acceptMandate(context: Context, ballotId: string, offerId: string): Promise<{ readonly number: number }> {
  return together(context, async (context) => {
    const { offer } = await heldOffer(context, ballotId, offerId), { number: line } = await entryById(context, offer.entry_id) ?? { number: 0 }
    const mandate = await recordProxy(context, { ballotId, number: line, principal: offer.principal, written: true, holderName: offer.holder_name ?? '', until: offer.until, matters: offer.matters, picture: offer.picture })
    await tables(context).updateTable('ballots.owners_proxy_offer').set({ state: 'accepted', proxy_id: mandate.id, decided_by: signedIn(context).id, decided_at: context.now }).where('id', '=', offerId).execute()
    await tell(context, ballotId, offerId, offer.person_id, true)
    return { number: mandate.number }
  })
}

/** The paper does not do, and the owner is told why. Refuses `ballots.reason-missing`, `ballots.unknown-proxy`. */
export function refuseMandate(context: Context, ballotId: string, offerId: string, reason: string): Promise<void> {
  return together(context, async (context) => {
    const { offer, post } = await heldOffer(context, ballotId, offerId)
    if (reason.trim() === '') throw new Refusal('ballots.reason-missing', 'invalid', { field: `reason-${offerId}` })
    await tables(context).updateTable('ballots.owners_proxy_offer').set({ state: 'refused', reason: reason.trim().slice(0, 300), decided_by: signedIn(context).id, decided_at: context.now }).where('id', '=', offerId).execute()
    await recordAct(context, 'ballots.mandate-refused', ballotId, { post, facts: { offer: offerId } })
    await tell(context, ballotId, offerId, offer.person_id, false)
  })
}

async function heldOffer(context: Context, ballotId: string, offerId: string) {
  const { post } = await heldAssembly(context, ballotId, ownersPermissions['ballots.record-owners-proxy'])
  const offer = isKey(offerId) ? await tables(context).selectFrom('ballots.owners_proxy_offer').selectAll().where('id', '=', offerId).where('ballot_id', '=', ballotId).forUpdate().executeTakeFirst() : undefined
  if (offer?.state !== 'waiting') throw new Refusal('ballots.unknown-proxy', offer ? 'conflict' : 'missing')
  return { offer, post }
}

async function tell(context: Context, ballot: string, offer: string, to: string | null, accepted: boolean): Promise<void> {
  if (to !== null) await notify(context, [{ to, topic: 'ballots.mandate-checked', subject: offer, facts: { ballot, accepted: accepted ? 'yes' : 'no' }, dedupe: `mandate-checked-${offer}`, why: 'voter' as const }])
}
