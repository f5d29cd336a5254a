import type { Context } from '#platform/context'
import type { Locale } from '#platform/words'

/** What another room adds to "everything about me": keys and values as they are kept, with the text of files left as links. */
export interface PersonalDataSource {
  readonly room: string
  collect(context: Context, personId: string): Promise<unknown>
  /** How its keys and codes are called where people read it; without words they stand as they are. */
  readonly words?: (locale: Locale) => DataWords
  /** Keys and numbers of what whoever asks for the copy at a counter may not read, because it complains of their own office: nothing that names one is in that copy. */
  notFor?(context: Context, personId: string): Promise<readonly string[]>
}

/** Names for the keys of what is kept (`list.key` is asked before `key`), and for codes under a key. */
export interface DataWords {
  field(key: string): string | undefined
  value(key: string, value: string): string | undefined
}

export const openThings = ['leave', 'withdraw'] as const
/** What becomes of what somebody raised and others still work on: it is worked on as it is published, with nobody behind it, or it is taken back. */
export type OpenThings = (typeof openThings)[number]

/** What an erasure needs to know besides whose it is. */
export interface ErasureWish {
  readonly open: OpenThings
  /** The person's names, which stand in no words that are left. */
  readonly names: readonly string[]
}

/** Something that the person raised and others still work on: what of its words would be left. */
export interface UnfinishedThing {
  readonly number: string
  readonly title: string
  readonly text: string
  readonly mayBeWithdrawn: boolean
}

/** How another room erases what is personal in what it keeps, inside the transaction of the erasure. Published numbers stay. */
export interface Eraser {
  readonly room: string
  erase(context: Context, personId: string, wish: ErasureWish): Promise<void>
  /** What is not finished: the person is asked what becomes of it. */
  unfinished?(context: Context, personId: string): Promise<readonly UnfinishedThing[]>
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
