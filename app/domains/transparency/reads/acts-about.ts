import type { Context } from '#platform/context'
import { tables } from '../tables.ts'

export interface Act {
  readonly id: number
  readonly name: string
  readonly subject: string
  readonly actor: string | null
  readonly on_behalf_of: string | null
  readonly origin: string
  readonly facts: Record<string, unknown>
  readonly at: Date
}

const columns = ['id', 'name', 'subject', 'actor', 'on_behalf_of', 'origin', 'facts', 'at'] as const

/** Everything that was done to one subject, oldest first. */
export const actsAbout = (context: Context, subject: string): Promise<Act[]> =>
  tables(context).selectFrom('transparency.act').select(columns).where('subject', '=', subject).orderBy('id').execute()

/** Every act that touched or read the personal data of one person, newest first: the answer to "who looked?". */
export const actsConcerning = (context: Context, person: string, limit = 500): Promise<Act[]> =>
  tables(context).selectFrom('transparency.act').select(columns).where('concerns', '=', person).orderBy('id', 'desc').limit(limit).execute()

/** What one person did, newest first: their own part of the log. */
export const actsBy = (context: Context, person: string, limit = 10_000): Promise<Act[]> =>
  tables(context).selectFrom('transparency.act').select(columns).where('actor', '=', person).orderBy('id', 'desc').limit(limit).execute()
