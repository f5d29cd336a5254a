import { notify } from '#domains/notifications'
import type { Context } from '#platform/context'
import { Refusal } from '#platform/refusal'
import { tables } from '../../tables.ts'

interface Granted {
  readonly claimId: string
  readonly personId: string
  readonly estateId: string
  readonly ownerKey: string
  readonly how: 'counter' | 'city-service'
}

/** Ties an account to an owner of the register and settles the claim, part of a verification. Refuses `ballots.owner-verified-already`: another account has this owner. */
export async function grantVerification(context: Context, { claimId, personId, estateId, ownerKey, how }: Granted): Promise<void> {
  const open = tables(context)
  const { numInsertedOrUpdatedRows } = await open.insertInto('ballots.verified_owner').values({
    estate_id: estateId, owner_key: ownerKey, person_id: personId, claim_id: claimId, how, verified_by: how === 'counter' ? context.actor?.id ?? null : null, at: context.now, ended_on: null, ended_by_import: null,
  }).onConflict((same) => same.doNothing()).executeTakeFirstOrThrow()
  if (!numInsertedOrUpdatedRows) {
    const before = await open.selectFrom('ballots.verified_owner').select('person_id').where('estate_id', '=', estateId).where('owner_key', '=', ownerKey).where('ended_on', 'is', null).executeTakeFirst()
    // One account may say of a second unit of the same owner that it is theirs: it is known already.
    if (before?.person_id !== personId) throw new Refusal('ballots.owner-verified-already', 'conflict')
  }
  const { numUpdatedRows } = await open.updateTable('ballots.ownership_claim').set({ state: 'verified', decided_by: how === 'counter' ? context.actor?.id ?? null : null, decided_at: context.now })
    .where('id', '=', claimId).where('state', '=', 'waiting').executeTakeFirstOrThrow()
  if (numUpdatedRows === 0n) throw new Refusal('ballots.claim-settled', 'conflict')
  await notify(context, [{ to: personId, topic: 'ballots.ownership-verified', subject: claimId, facts: { how }, dedupe: `ownership-verified-${claimId}`, why: 'reporter' }])
}
