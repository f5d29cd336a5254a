import type { Actor, Context } from './context.ts'
import type { Permission } from './permission.ts'

/** Something that waits for the reader. What it asks is said by the composition, in words, by its kind. */
export interface Waiting {
  /** `room.what`, the key of its sentence. */
  readonly kind: string
  /** What it is about, as everybody may read it; null where the request says it all. */
  readonly about: string | null
  readonly href: string
  /** Until when it can be done; null where no day is set. */
  readonly until: Date | null
  /** When it begins, for what happens at a time. */
  readonly at?: Date
  /** The unit where it is talked over or decided. */
  readonly unitId?: string
  /** How many of them wait behind one link. */
  readonly count?: number
}

/** What waits for whoever asks, as the person they are and in the posts that they hold; and what is open to everybody now. */
export interface WaitingSource {
  readonly own?: (context: Context) => Promise<readonly Waiting[]>
  readonly desk?: (context: Context) => Promise<readonly Waiting[]>
  /** Units where the reader has a home or a say. */
  readonly units?: (context: Context) => Promise<readonly string[]>
  readonly everybody?: (context: Context) => Promise<readonly Waiting[]>
}

/** Units in which the actor's posts give a permission; 'all' where one gives it everywhere. Empty for whoever has none. */
export function unitsOfPosts(actor: Actor | undefined, { allowed }: Permission): readonly string[] | 'all' {
  const posts = (actor?.posts ?? []).map(({ role, unitId }) => ({ unitId, scopes: allowed[role as keyof typeof allowed] ?? [] }))
  return posts.some(({ scopes }) => scopes.includes('all')) ? 'all' : posts.flatMap(({ unitId, scopes }) => (unitId !== null && scopes.includes('unit') ? [unitId] : []))
}
