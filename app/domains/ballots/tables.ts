import type { Kysely } from 'kysely'
import type { PublishedByPeople } from '#domains/people'
import type { PublishedByTerritory } from '#domains/territory'
import type { PublishedByTransparency } from '#domains/transparency'
import type { Context } from '#platform/context'
import type { PacksTables } from './packs/tables.ts'
import type { PropertyTables } from './property/tables.ts'
import type { PapersTables } from './papers/tables.ts'
import type { RollsTables } from './rolls/tables.ts'
import type { VotesTables } from './votes/tables.ts'
import type { OwnersTables } from './owners/tables.ts'
import type { ElectionsTables } from './elections/tables.ts'
import type { BudgetsTables } from './budgets/tables.ts'

export interface BallotsDatabase extends PublishedByPeople, PublishedByTerritory, PublishedByTransparency,
  PacksTables, PropertyTables, RollsTables, VotesTables, PapersTables, OwnersTables, ElectionsTables, BudgetsTables {}

export const tables = (context: Context) => context.database as unknown as Kysely<BallotsDatabase>
