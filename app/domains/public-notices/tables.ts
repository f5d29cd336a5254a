import type { Kysely } from 'kysely'
import type { PublishedByPeople } from '#domains/people'
import type { PublishedByTerritory } from '#domains/territory'
import type { Context } from '#platform/context'

interface PublicNoticesDatabase extends PublishedByPeople, PublishedByTerritory {}

export const tables = (context: Context) => context.database as unknown as Kysely<PublicNoticesDatabase>
