import type { Context } from '#platform/context'
import type { Role } from '../rules/roles.ts'
import { tables } from '../tables.ts'

export interface Post {
  readonly id: string
  readonly role: Role
  readonly unitId: string | null
  readonly organisationId: string | null
  readonly startsAt: Date
  readonly endsAt: Date | null
}

/** Posts that a person holds at `context.now`. */
export const postsOf = (context: Context, personId: string): Promise<Post[]> =>
  tables(context).selectFrom('people.post')
    .select(['id', 'role', 'unit_id as unitId', 'organisation_id as organisationId', 'starts_at as startsAt', 'ends_at as endsAt'])
    .where('person_id', '=', personId).where('starts_at', '<=', context.now)
    .where((of) => of.or([of('ends_at', 'is', null), of('ends_at', '>', context.now)]))
    .orderBy('starts_at').orderBy('id').execute()
