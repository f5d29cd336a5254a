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
