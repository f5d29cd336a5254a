import type { Context } from '#platform/context'
import type { Locale } from '#platform/words'

/** What another room adds to "everything about me": keys and values as they are kept, with the text of files left as links. */
export interface PersonalDataSource {
  readonly room: string
  collect(context: Context, personId: string): Promise<unknown>
  /** How its keys and codes are called where people read it; without words they stand as they are. */
  readonly words?: (locale: Locale) => DataWords
}

/** Names for the keys of what is kept (`list.key` is asked before `key`), and for codes under a key. */
export interface DataWords {
  field(key: string): string | undefined
  value(key: string, value: string): string | undefined
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
