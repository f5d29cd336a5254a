import { sql } from 'kysely'
import { recordAct } from '#domains/transparency'
import { unitById } from '#domains/territory'
import { type Context, together } from '#platform/context'
import { Refusal } from '#platform/refusal'
import { isOverlap } from '../../acts/violations.ts'
import { isKey } from '../../rules/key.ts'
import { requirePermission } from '../../rules/permission.ts'
import { peoplePermissions } from '../../rules/permissions.ts'
import { postRoles, type Role } from '../../rules/roles.ts'
import { organisationById } from '../../reads/organisations.ts'
import { tables } from '../../tables.ts'

export interface Appointment {
  readonly personId: string
  readonly role: Role
  readonly unitId?: string | null | undefined
  readonly organisationId?: string | null | undefined
  readonly startsAt: Date
  /** First moment at which it is no longer held; null: open. */
  readonly endsAt?: Date | null | undefined
  readonly sample?: boolean | undefined
}

const everywhere: readonly Role[] = ['auditor', 'place-administrator', 'user-administrator']

/**
 * Gives a person a post for a term; gives its key. Refuses `people.unknown-person`, `people.unknown-unit`, `people.unknown-organisation`,
 * `people.post-needs-place`, `people.wrong-term`, `people.post-held-already`, `people.not-to-oneself`.
 */
export function appoint(context: Context, appointment: Appointment): Promise<string> {
  return together(context, async (context) => {
    const reach = context.origin === 'import' ? undefined : requirePermission(context, peoplePermissions['people.appoint'])
    const { personId, role, unitId = null, organisationId = null, startsAt, endsAt = null } = appointment
    if (context.origin !== 'import' && context.actor?.id === personId) throw new Refusal('people.not-to-oneself', 'forbidden')
    if (!isKey(personId)) throw new Refusal('people.unknown-person', 'missing')
    const person = await tables(context).selectFrom('people.person').select('id').where('id', '=', personId).where('closed_at', 'is', null).where('erased_at', 'is', null).executeTakeFirst()
    if (!person) throw new Refusal('people.unknown-person', 'missing')
    if (!(postRoles as readonly Role[]).includes(role)) throw new Refusal('people.unknown-post', 'invalid')
    if (unitId !== null && !await unitById(context, unitId)) throw new Refusal('people.unknown-unit', 'invalid')
    if (organisationId !== null && ((await organisationById(context, organisationId))?.endedAt ?? 'none') !== 'none') throw new Refusal('people.unknown-organisation', 'invalid')
    if (organisationId !== null && !await organisationById(context, organisationId)) throw new Refusal('people.unknown-organisation', 'invalid')
    if (unitId === null && organisationId === null && !everywhere.includes(role)) throw new Refusal('people.post-needs-place', 'invalid')
    if (Number.isNaN(startsAt.getTime()) || (endsAt !== null && !(endsAt > startsAt))) throw new Refusal('people.wrong-term', 'invalid')
    let id: string
    // A savepoint, so that the constraint's "no" leaves the caller's transaction usable.
    await sql`savepoint appointing`.execute(context.database)
    try {
      id = (await tables(context).insertInto('people.post').values({
        person_id: personId, role, unit_id: unitId, organisation_id: organisationId, starts_at: startsAt, ends_at: endsAt, sample: appointment.sample ?? false,
      }).returning('id').executeTakeFirstOrThrow()).id
    } catch (error) {
      if (!isOverlap(error)) throw error
      await sql`rollback to savepoint appointing`.execute(context.database)
      throw new Refusal('people.post-held-already')
    }
    await recordAct(context, 'people.appointed', id, { concerns: personId, post: reach?.postId ?? null, facts: { role, unit: unitId, organisation: organisationId, from: startsAt.toISOString(), until: endsAt?.toISOString() ?? null } })
    return id
  })
}
