import { notify } from '#domains/notifications'
import { signedIn } from '#domains/people'
import { recordAct } from '#domains/transparency'
import { together, type Context } from '#platform/context'
import { requirePermission } from '#platform/permission'
import { Refusal } from '#platform/refusal'
import { tables } from '../../tables.ts'
import { type Claim, claimById } from '../reads/claims.ts'
import { exclusiveUnitById } from '../reads/units-of-register.ts'
import { propertyPermissions } from '../rules/permissions.ts'
import { grantVerification } from './grant-verification.ts'
import { requireRegister } from './require-register.ts'

/** Why staff say no. */
export const refusalReasons = ['not-the-owner', 'paper-missing', 'paper-doubtful', 'other-unit', 'register-outdated'] as const
export type RefusalReason = (typeof refusalReasons)[number]

async function waitingClaim(context: Context, claimId: string): Promise<{ claim: Claim; post: string | null }> {
  const claim = await claimById(context, claimId), post = await requireRegister(context, claim.estateId, propertyPermissions['ballots.verify-ownership'])
  if (claim.personId === signedIn(context).id) throw new Refusal('ballots.own-claim', 'forbidden')
  if (claim.state !== 'waiting') throw new Refusal('ballots.claim-settled', 'conflict')
  return { claim, post }
}

/**
 * Staff have seen the paper and the person: this account is that owner of the register. Nobody verifies themselves, and no copy is kept.
 * Refuses `ballots.own-claim`, `ballots.claim-settled`, `ballots.not-an-owner-there`, `ballots.owner-verified-already`.
 */
export function verifyOwnership(context: Context, claimId: string, ownerKey: string): Promise<void> {
  return together(context, async (context) => {
    const { claim, post } = await waitingClaim(context, claimId), unit = await exclusiveUnitById(context, claim.unitId)
    if (!unit.owners.some(({ key }) => key === ownerKey)) throw new Refusal('ballots.not-an-owner-there', 'invalid')
    await grantVerification(context, { claimId, personId: claim.personId, estateId: claim.estateId, ownerKey, how: 'counter' })
    await recordAct(context, 'ballots.ownership-verified', claimId, { post, concerns: claim.personId, facts: { unit: claim.unitId, how: 'counter' } })
  })
}

/** Staff say no, and why. Refuses what `verifyOwnership` refuses of the claim. */
export function refuseOwnership(context: Context, claimId: string, reason: RefusalReason): Promise<void> {
  return together(context, async (context) => {
    const { claim, post } = await waitingClaim(context, claimId)
    const { numUpdatedRows } = await tables(context).updateTable('ballots.ownership_claim').set({ state: 'refused', reason, decided_by: signedIn(context).id, decided_at: context.now })
      .where('id', '=', claimId).where('state', '=', 'waiting').executeTakeFirstOrThrow()
    if (numUpdatedRows === 0n) throw new Refusal('ballots.claim-settled', 'conflict')
    await recordAct(context, 'ballots.ownership-refused', claimId, { post, concerns: claim.personId, facts: { unit: claim.unitId, reason } })
    await notify(context, [{ to: claim.personId, topic: 'ballots.ownership-refused', subject: claimId, facts: { reason }, dedupe: `ownership-refused-${claimId}`, why: 'reporter' }])
  })
}

/** Takes one's own claim back while nobody has decided it. Refuses `ballots.unknown-claim`, `ballots.claim-settled`. */
export function withdrawClaim(context: Context, claimId: string): Promise<void> {
  return together(context, async (context) => {
    const claim = await claimById(context, claimId)
    requirePermission(context, propertyPermissions['ballots.claim-ownership'], { owner: claim.personId })
    const { numUpdatedRows } = await tables(context).updateTable('ballots.ownership_claim').set({ state: 'withdrawn', decided_at: context.now }).where('id', '=', claimId).where('state', '=', 'waiting').executeTakeFirstOrThrow()
    if (numUpdatedRows === 0n) throw new Refusal('ballots.claim-settled', 'conflict')
    await recordAct(context, 'ballots.ownership-claim-withdrawn', claimId, { concerns: claim.personId, facts: { unit: claim.unitId } })
  })
}
