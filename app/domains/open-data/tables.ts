import type { Generated, Kysely } from 'kysely'
import type { PublishedByMatters } from '#domains/matters'
import type { PublishedByPeople } from '#domains/people'
import type { PublishedByTerritory } from '#domains/territory'
import type { PublishedByTransparency } from '#domains/transparency'
import type { Context } from '#platform/context'

export interface ApiKeyTable {
  id: Generated<string>
  digest: string
  ending: string
  name: string
  organisation_id: string | null
  person_id: string
  created_at: Date
  ended_at: Date | null
}

export interface ReceivedUpdateTable {
  key_id: string
  update_id: string
  matter_id: string
  status: string
  at: Date
}

export interface ReplayTable {
  scope: string
  person_id: string
  started_at: Date
}

interface OpenDataDatabase extends PublishedByMatters, PublishedByPeople, PublishedByTerritory, PublishedByTransparency {
  'open_data.api_key': ApiKeyTable
  'open_data.received_update': ReceivedUpdateTable
  'open_data.replay': ReplayTable
}

export const tables = (context: Context) => context.database as unknown as Kysely<OpenDataDatabase>
