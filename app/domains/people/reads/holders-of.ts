import { ancestorsOf } from '#domains/territory'
import type { Context } from '#platform/context'
import type { Role } from '../rules/roles.ts'
import { tables } from '../tables.ts'

/** Who holds a post (of one of the roles) at `context.now`: for a unit (the post's unit is that unit or stands above it), for an organisation, or anywhere. */
export async function holdersOf(context: Context, { role, unitId, organisationId }: { role: Role | readonly Role[]; unitId?: string; organisationId?: string }): Promise<string[]> {
  const units = unitId === undefined ? undefined : [...new Set([unitId, ...(await ancestorsOf(context, unitId)).map(({ id }) => id)])]
  const found = await tables(context).selectFrom('people.post as post').innerJoin('people.person as person', 'person.id', 'post.person_id')
    .select('post.person_id').distinct()
    .where('post.role', 'in', [role].flat()).where('person.closed_at', 'is', null).where('person.erased_at', 'is', null)
    .where('post.starts_at', '<=', context.now)
    .where((of) => of.or([of('post.ends_at', 'is', null), of('post.ends_at', '>', context.now)]))
    .$if(units !== undefined, (query) => query.where('post.unit_id', 'in', units ?? []))
    .$if(organisationId !== undefined, (query) => query.where('post.organisation_id', '=', organisationId ?? null))
    .orderBy('post.person_id').execute()
  return found.map(({ person_id }) => person_id)
}
