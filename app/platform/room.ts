import type { Context as Call, Hono } from 'hono'
import type { Context } from './context.ts'
import type { Variables } from './http.ts'
import type { Permission } from './permission.ts'
import type { RefusalFacts } from './refusal.ts'
import type { Locale } from './words.ts'

/** The sentences in which a room says no: what happened, what was kept, what to do. */
export type RefusalSentences = Readonly<Record<string, (facts: RefusalFacts) => string>>

/** What the composition needs of a room; each room's index.ts offers its parts, app/rooms.ts puts them together. */
export interface RoomDoor {
  readonly name: string
  readonly routes?: Hono<{ Variables: Variables }>
  readonly permissions?: Readonly<Record<string, Permission>>
  readonly refusals?: (locale: Locale) => RefusalSentences
  /** How a door for machines tells what went wrong; undefined where the call was not for it, and a page says it. */
  readonly failure?: (c: Call<{ Variables: Variables }>, error: unknown) => Response | undefined
  /** Everything the room keeps about one person, for "export everything about me". */
  readonly personalData?: (context: Context, personId: string) => Promise<unknown>
  /** Forgets a person: published numbers stay as they are. */
  readonly erase?: (context: Context, personId: string) => Promise<void>
}
