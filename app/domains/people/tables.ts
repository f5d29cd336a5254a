import type { ColumnType, Generated, Kysely } from 'kysely'
import type { PublishedByTerritory } from '#domains/territory'
import type { Context } from '#platform/context'
import type { Locale } from '#platform/words'
import type { OrganisationKind } from './rules/organisation.ts'
import type { Channel } from './acting/rules/acting.ts'
import type { OpenThings } from './my-data/rules/contributions.ts'
import type { Way } from './sign-in/rules/way.ts'
import type { Role } from './rules/roles.ts'

export interface PersonTable {
  id: Generated<string>
  user_id: string | null
  name: string
  phone: string | null
  mail: string | null
  locale: Locale | null
  large_print: boolean | null
  created_at: Date
  closed_at: Date | null
  erased_at: Date | null
  sample: Generated<boolean>
  /** Made by a visitor and proved by nobody; null for whoever staff registered or who has an account. */
  claim: ColumnType<'open' | 'refused' | null, 'open' | 'refused' | null | undefined>
  joined_to: ColumnType<string | null, string | null | undefined>
}

interface SessionTable {
  id: string
  token: string
  userId: string
  expiresAt: Date
  ipAddress: string | null
  userAgent: string | null
  createdAt: Date
  updatedAt: Date
  assurance: Generated<'single' | 'strong'>
  way: Way | null
  seen_at: Generated<Date>
}

interface PeopleDatabase extends PublishedByPeople, PublishedByTerritory {
  'people.person': PersonTable
  'people.user': { id: string; name: string; email: string; emailVerified: boolean; phoneNumber: string | null; phoneNumberVerified: boolean | null; twoFactorEnabled: boolean | null; createdAt: Date; updatedAt: Date }
  'people.session': SessionTable
  'people.account': { id: string; accountId: string; providerId: string; userId: string; password: string | null; createdAt: Date; updatedAt: Date }
  'people.verification': { id: string; identifier: string; value: string; expiresAt: Date }
  'people.passkey': { id: string; name: string | null; userId: string; deviceType: string; createdAt: Date | null }
  'people.twoFactor': { id: string; userId: string; verified: boolean | null }
  'people.organisation': { id: Generated<string>; name: string; kind: OrganisationKind; unit_id: string | null; created_at: Date; ended_at: Date | null; sample: Generated<boolean> }
  'people.post': { id: Generated<string>; person_id: string; role: Role; unit_id: string | null; organisation_id: string | null; starts_at: Date; ends_at: Date | null; sample: Generated<boolean> }
  'people.acting': { id: Generated<string>; by_person: string; for_person: string; post_id: string | null; channel: Channel; act: string; subject: string; receipt: string; at: ColumnType<Date, Date, never>; undone_at: Date | null }
  'people.consent': { id: Generated<string>; person_id: string; purpose: string; notice: string; given_at: Date; withdrawn_at: Date | null }
  'people.reading': { id: Generated<string>; reader: string | null; reader_post: string | null; person_id: string; fields: string[]; purpose: string; subject: string; reason: string | null; at: Date }
  'people.erasure': { person_id: string; at: Date; open: Generated<OpenThings> }
  'people.retention': { category: string; months: number | null; source: string; valid_from: Date }
  'people.sign_in_policy': { valid_from: Date; staff_second_factor: 'required' | 'offered'; staff_idle_minutes: number; session_days: number }
  'people.attempt': { key: string; count: number; since: Date; locked_until: Date | null }
}

/** What the other rooms may join to. */
export interface PublishedByPeople {
  'people.public_organisation': { id: string; name: string; kind: OrganisationKind; unit_id: string | null; sample: boolean }
  'people.current_post': { id: string; person_id: string; role: Role; unit_id: string | null; organisation_id: string | null }
}

export const tables = (context: Pick<Context, 'database'>) => context.database as unknown as Kysely<PeopleDatabase>
