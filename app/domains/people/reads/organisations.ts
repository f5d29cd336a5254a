import type { Context } from '#platform/context'
import type { OrganisationKind } from '../rules/organisation.ts'
import { isKey } from '../rules/key.ts'
import { tables } from '../tables.ts'

export interface Organisation {
  readonly id: string
  readonly name: string
  readonly kind: OrganisationKind
  readonly unitId: string | null
  readonly endedAt: Date | null
  readonly sample: boolean
}

const organisation = (context: Context) =>
  tables(context).selectFrom('people.organisation').select(['id', 'name', 'kind', 'unit_id as unitId', 'ended_at as endedAt', 'sample'])

/** One organisation, also when it has ended. */
export const organisationById = async (context: Context, id: string): Promise<Organisation | undefined> =>
  isKey(id) ? organisation(context).where('id', '=', id).executeTakeFirst() : undefined

/** Organisations that have not ended, by name. */
export const organisations = (context: Context, { unitId, kind }: { unitId?: string; kind?: OrganisationKind } = {}): Promise<Organisation[]> =>
  organisation(context).where('ended_at', 'is', null)
    .$if(unitId !== undefined, (query) => query.where('unit_id', '=', unitId ?? null))
    .$if(kind !== undefined, (query) => query.where('kind', '=', kind as OrganisationKind))
    .orderBy('name').orderBy('id').execute()
