import { notify } from '#domains/notifications'
import { holdersOf, readPersonalData, signedIn } from '#domains/people'
import { unitById } from '#domains/territory'
import { recordAct } from '#domains/transparency'
import { together, type Context } from '#platform/context'
import { requirePermission } from '#platform/permission'
import { Refusal } from '#platform/refusal'
import { tables } from '../../tables.ts'
import type { CityService } from '../city-service.ts'
import { exclusiveUnitById } from '../reads/units-of-register.ts'
import type { Proof, ServiceAnswer } from '../rules/claim.ts'
import { propertyPermissions } from '../rules/permissions.ts'
import { grantVerification } from './grant-verification.ts'

export interface NewClaim {
  readonly unitId: string
  readonly proof: Proof
  /** The city's service, where there is one and the person lets it be asked. */
  readonly service?: CityService | undefined
}

/**
 * Says that a unit is mine. With the city's service, which is asked before anything is written, a clear yes about the only owner of that name verifies at
 * once; else staff look at the paper. Refuses `ballots.claimed-already`, `ballots.unknown-exclusive-unit`.
 */
export async function claimOwnership(context: Context, { unitId, proof, service }: NewClaim): Promise<'verified' | 'waiting'> {
  const person = signedIn(context)
  requirePermission(context, propertyPermissions['ballots.claim-ownership'], { owner: person.id })
  const unit = await exclusiveUnitById(context, unitId), estate = await unitById(context, unit.estateId)
  const { name } = await readPersonalData(context, person.id, { fields: ['name'], purpose: 'deliberate-and-vote', subject: unitId })
  const said: ServiceAnswer | null = service ? await service.ask({ id: crypto.randomUUID(), name, estate: estate?.code ?? '', building: unit.building, unit: unit.label }) : null
  const namesakes = unit.owners.filter((owner) => owner.name === name)
  return together(context, async (context) => {
    const mine = await tables(context).insertInto('ballots.ownership_claim').values({
      person_id: person.id, exclusive_unit_id: unitId, proof, state: 'waiting', service_said: said, reason: null, decided_by: null, decided_at: null, at: context.now,
    }).onConflict((same) => same.doNothing()).returning('id').executeTakeFirst()
    if (!mine) throw new Refusal('ballots.claimed-already', 'conflict')
    await recordAct(context, 'ballots.ownership-claimed', mine.id, { concerns: person.id, facts: { unit: unitId, proof, service: said } })
    const [only] = namesakes
    if (said === 'yes' && only && namesakes.length === 1) {
      await grantVerification(context, { claimId: mine.id, personId: person.id, estateId: unit.estateId, ownerKey: only.key, how: 'city-service' })
      return 'verified'
    }
    const staff = await holdersOf(context, { role: 'community-staff', unitId: unit.estateId })
    await notify(context, staff.map((to) => ({ to, topic: 'ballots.ownership-claimed', subject: mine.id, facts: { estate: unit.estateId }, dedupe: `ownership-claim-${mine.id}`, why: 'duty' as const })))
    return 'waiting'
  })
}

