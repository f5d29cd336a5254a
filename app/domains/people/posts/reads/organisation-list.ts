import type { Context } from '#platform/context'
import type { OrganisationKind } from '../../rules/organisation.ts'
import { tables } from '../../tables.ts'

export interface ListedOrganisation { readonly id: string; readonly name: string; readonly kind: OrganisationKind; readonly unit: string | null; readonly holders: number }

/** Organisations that have not ended, with how many posts are held in them at `context.now`. */
export async function organisationList(context: Context): Promise<ListedOrganisation[]> {
  const rows = await tables(context).selectFrom('people.organisation as organisation').leftJoin('territory.public_unit as unit', 'unit.id', 'organisation.unit_id')
    .leftJoin('people.post as post', (join) => join.onRef('post.organisation_id', '=', 'organisation.id').on('post.starts_at', '<=', context.now)
      .on((of) => of.or([of('post.ends_at', 'is', null), of('post.ends_at', '>', context.now)])))
    .select((of) => ['organisation.id', 'organisation.name', 'organisation.kind', 'unit.name as unit', of.fn.count<number>('post.id').as('holders')])
    .where('organisation.ended_at', 'is', null).groupBy(['organisation.id', 'unit.name']).orderBy('organisation.name').orderBy('organisation.id').execute()
  return rows
}
