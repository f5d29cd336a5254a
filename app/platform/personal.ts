import type { Context } from './context.ts'

/** What one part of a room keeps about a person: how it is shown to them, and how it is forgotten inside the transaction of an erasure. Published numbers stay. */
export interface PersonalPart {
  /** Keys and values as they are kept, for the copy of everything about a person; undefined when there is nothing. */
  readonly collect?: (context: Context, personId: string) => Promise<unknown>
  readonly erase?: (context: Context, personId: string) => Promise<void>
}
