import { ancestorsOf } from '#domains/territory'
import { recordAct } from '#domains/transparency'
import { together, type Context } from '#platform/context'
import { reachOf, requirePermission } from '#platform/permission'
import { Refusal } from '#platform/refusal'
import { isOwnersVoteUnderWay } from '../reads/committee-may-read.ts'
import { verifiedOwners } from '../reads/claims.ts'
import { exclusiveUnitById } from '../reads/units-of-register.ts'
import type { Owner } from '../rules/exclusive-unit.ts'
import { propertyPermissions } from '../rules/permissions.ts'

/** What the names of owners are opened for. */
export const readingPurposes = ['verify-ownership', 'owners-vote', 'correct-register', 'oversight'] as const
export type ReadingPurpose = (typeof readingPurposes)[number]

/**
 * Opens the names of the owners of one unit, and leaves the trace that a verified owner finds under "who looked".
 * Refuses `ballots.names-closed-to-committee` while no vote of the owners is under way.
 */
export function readOwnerNames(context: Context, unitId: string, purpose: ReadingPurpose): Promise<readonly Owner[]> {
  return together(context, async (context) => {
    const unit = await exclusiveUnitById(context, unitId), unitPath = (await ancestorsOf(context, unit.estateId)).map(({ id }) => id)
    const { role, postId: post } = requirePermission(context, propertyPermissions['ballots.read-owner-names'], { unitPath })
    const alsoStaff = reachOf(context.actor, propertyPermissions['ballots.keep-register'], { unitPath })
    if (role === 'owners-committee' && !alsoStaff && !(await isOwnersVoteUnderWay(context, unit.estateId))) throw new Refusal('ballots.names-closed-to-committee', 'forbidden')
    const facts = { unit: unitId, estate: unit.estateId, purpose, owners: unit.owners.length }
    const known = [...(await verifiedOwners(context, unit.estateId, unit.owners.map(({ key }) => key))).values()].filter(({ personId }) => personId !== context.actor?.id)
    if (known.length === 0) await recordAct(context, 'ballots.owner-names-read', unitId, { post, facts })
    for (const { personId } of known) await recordAct(context, 'ballots.owner-names-read', unitId, { post, concerns: personId, facts })
    return unit.owners
  })
}
