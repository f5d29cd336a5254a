import type { Child } from 'hono/jsx'
import type { Context } from '#platform/context'
import type { Permission } from '#platform/permission'
import type { Locale } from '#platform/words'
import type { Page } from '#ui/page'
import type { IconName } from '#ui/icon'
import type { ClaimedThings, Eraser, PersonalDataSource } from '../my-data/rules/contributions.ts'
import type { FieldPurpose } from '../rules/purposes.ts'
import type { PeopleAuth } from '../sign-in/auth.ts'

export interface RoomPermissions {
  readonly room: string
  readonly table: Readonly<Record<string, Permission>>
}

/** A page of another room that is the reader's own: their property, their invitations. */
export interface OwnPage { readonly href: string; readonly title: string; readonly note: string; readonly icon: IconName }

/** What this room's pages need of the house: the other rooms' permissions, and what they keep about a person. */
export interface PeopleSite {
  /** Pages of other rooms that are the reader's own. */
  readonly ownPages?: (locale: Locale) => readonly OwnPage[]
  /** What waits for the reader in other rooms, as a part of the page about them. */
  readonly waiting?: (context: Context, page: Page) => Promise<Child>
  readonly auth: PeopleAuth
  readonly permissions: readonly RoomPermissions[]
  readonly sources: readonly PersonalDataSource[]
  readonly erasers: readonly Eraser[]
  /** What visitors raised in other rooms under a phone that nobody had proved. */
  readonly claimed?: readonly ClaimedThings[]
  /** File outside the database to which erasures are appended, so that an older backup can have them applied again. */
  readonly journal: string
  /** An act or a room in words; its code is shown where this gives nothing. */
  readonly actName?: (act: string, locale: Locale) => string | undefined
  readonly roomName?: (room: string, locale: Locale) => string | undefined
  /** What acts were about, where another room knows it: what it is called, and where staff read it. */
  readonly subjects?: (context: Context, subjects: readonly string[]) => Promise<ReadonlyMap<string, { readonly label: string; readonly href: string }>>
  /** Fields of other rooms, for the page about personal data: what they are called, what for, how long. */
  readonly fields?: (context: Context) => Promise<readonly { readonly label: string; readonly purposes: FieldPurpose['purposes']; readonly kept: string }[]>
}
