import type { ColumnType, Generated, Kysely } from 'kysely'
import type { Context, Origin } from '#platform/context'

export interface ActTable {
  id: Generated<number>
  name: string
  subject: string
  actor: string | null
  on_behalf_of: string | null
  post: string | null
  origin: Origin
  concerns: string | null
  facts: ColumnType<Record<string, unknown>, string, never>
  at: Date
}

/** Views that other rooms may read: spread it into the type of a room's own database. */
export interface PublishedByTransparency {
  'transparency.public_act': { id: number; name: string; subject: string; origin: Origin; facts: Record<string, unknown>; at: Date }
}

interface TransparencyDatabase extends PublishedByTransparency { 'transparency.act': ActTable }
export const tables = (context: Context) => context.database as unknown as Kysely<TransparencyDatabase>
