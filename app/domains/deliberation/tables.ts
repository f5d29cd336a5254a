import type { Kysely } from 'kysely'
import type { PublishedByMatters } from '#domains/matters'
import type { PublishedByPeople } from '#domains/people'
import type { PublishedByTerritory } from '#domains/territory'
import type { PublishedByTransparency } from '#domains/transparency'
import type { Context } from '#platform/context'
import type { CouncilsTables } from './councils/tables.ts'
import type { TopicsTables } from './topics/tables.ts'
import type { MeetingsTables } from './meetings/tables.ts'
import type { OpinionsTables } from './opinions/tables.ts'
import type { AskingTables } from './asking/tables.ts'
import type { DraftsTables } from './drafts/tables.ts'
import type { CovenantsTables } from './covenants/tables.ts'
import type { ResolutionsTables } from './resolutions/tables.ts'

export interface DeliberationDatabase extends PublishedByPeople, PublishedByTerritory, PublishedByTransparency, PublishedByMatters,
  CouncilsTables, TopicsTables, MeetingsTables, OpinionsTables, AskingTables, DraftsTables, CovenantsTables, ResolutionsTables {}

export const tables = (context: Context) => context.database as unknown as Kysely<DeliberationDatabase>
