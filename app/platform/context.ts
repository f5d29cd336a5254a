import type { Kysely } from 'kysely'
import type { FileStore } from './files.ts'
import type { Memory } from './memory.ts'
import type { Locale } from './words.ts'

/** A post held by the actor at this moment: a role for a unit, for an organisation, or both. Its meaning is the people room's. */
export interface HeldPost {
  readonly id: string
  readonly role: string
  readonly unitId: string | null
  /** Ancestors of the unit from the root down to the unit itself; empty when the post has no unit. */
  readonly unitPath: readonly string[]
  readonly organisationId: string | null
}

/** Who acts: a person (their opaque key) with the posts they hold now. */
export interface Actor {
  readonly id: string
  readonly name: string
  readonly posts: readonly HeldPost[]
}

/** Through which door a request came: recorded with every act. */
export type Origin = 'web' | 'api' | 'import' | 'job'

/** Everything an act may know of its surroundings. Nothing here belongs to a room. */
export interface Context {
  readonly actor: Actor | undefined
  readonly now: Date
  readonly locale: Locale
  readonly origin: Origin
  /** Opaque on purpose: a room sees it only through its own `tables.ts`. */
  readonly database: Kysely<never>
  readonly memory: Memory
  readonly files: FileStore
}

/** Runs `work` in one transaction, joining the caller's if there is one. Anything thrown undoes everything. */
export function together<Result>(context: Context, work: (context: Context) => Promise<Result>): Promise<Result> {
  if (context.database.isTransaction) return work(context)
  return context.database.transaction().execute((database) => work({ ...context, database }))
}
