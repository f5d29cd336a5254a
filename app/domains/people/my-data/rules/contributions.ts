import type { Context } from '#platform/context'

/** What another room adds to "everything about me": keys and values as they are kept, with the text of files left as links. */
export interface PersonalDataSource {
  readonly room: string
  collect(context: Context, personId: string): Promise<unknown>
}

/** How another room erases what is personal in what it keeps, inside the transaction of the erasure. Published numbers stay. */
export interface Eraser {
  readonly room: string
  erase(context: Context, personId: string): Promise<void>
}

/** One thing that was raised under an unproven phone: enough to know it again, too little to learn anything from it. */
export interface ClaimedThing {
  readonly number: string
  readonly at: Date
  /** What kind of thing it is, in the reader's language; none of its words. */
  readonly kind: string
}

/** How another room lists what was raised under a claim, and hands it over to whoever confirmed it, inside that transaction. */
export interface ClaimedThings {
  readonly room: string
  list(context: Context, personId: string): Promise<readonly ClaimedThing[]>
  handOver(context: Context, from: string, to: string): Promise<void>
}
