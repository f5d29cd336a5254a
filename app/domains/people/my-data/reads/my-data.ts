import type { Context } from '#platform/context'
import type { Role } from '#platform/roles'
import { cityService as cityServiceCode, type Way } from '../../sign-in/rules/way.ts'
import { tables } from '../../tables.ts'

export interface MyData {
  readonly id: string
  readonly name: string
  readonly phone: string | null
  readonly mail: string | null
  readonly locale: 'zh-CN' | 'en' | null
  readonly largePrint: boolean | null
  readonly createdAt: Date
  readonly hasPassword: boolean
  readonly hasSecondFactor: boolean
  /** Whether, and under which name there, the city's own identity service signs them in. */
  readonly cityService: readonly { readonly name: string; readonly since: Date }[]
  readonly passkeys: readonly { readonly id: string; readonly name: string | null; readonly createdAt: Date | null }[]
  readonly sessions: readonly { readonly id: string; readonly way: Way | null; readonly device: string | null; readonly createdAt: Date; readonly seenAt: Date }[]
  readonly posts: readonly { readonly role: Role; readonly organisation: string | null; readonly unitId: string | null; readonly startsAt: Date; readonly endsAt: Date | null }[]
  readonly consents: readonly { readonly purpose: string; readonly givenAt: Date; readonly withdrawnAt: Date | null }[]
}

/** Everything that this room keeps about one person, for that person. Undefined when there is none. */
export async function myData(context: Context, personId: string): Promise<MyData | undefined> {
  const open = tables(context)
  const person = await open.selectFrom('people.person').selectAll().where('id', '=', personId).executeTakeFirst()
  if (!person) return undefined
  const userId = person.user_id ?? ''
  const [account, cityService, totp, passkeys, sessions, posts, consents] = await Promise.all([
    open.selectFrom('people.account').select('id').where('userId', '=', userId).where('providerId', '=', 'credential').where('password', 'is not', null).executeTakeFirst(),
    open.selectFrom('people.account').select(['accountId as name', 'createdAt as since']).where('userId', '=', userId).where('providerId', '=', cityServiceCode).orderBy('createdAt').execute(),
    open.selectFrom('people.user').select('twoFactorEnabled').where('id', '=', userId).executeTakeFirst(),
    open.selectFrom('people.passkey').select(['id', 'name', 'createdAt']).where('userId', '=', userId).orderBy('createdAt').execute(),
    open.selectFrom('people.session').select(['id', 'way', 'userAgent as device', 'createdAt', 'seen_at as seenAt']).where('userId', '=', userId).where('expiresAt', '>', context.now).orderBy('seen_at', 'desc').execute(),
    open.selectFrom('people.post as post').leftJoin('people.organisation as organisation', 'organisation.id', 'post.organisation_id')
      .select(['post.role', 'organisation.name as organisation', 'post.unit_id as unitId', 'post.starts_at as startsAt', 'post.ends_at as endsAt']).where('post.person_id', '=', personId).orderBy('post.starts_at').execute(),
    open.selectFrom('people.consent').select(['purpose', 'given_at as givenAt', 'withdrawn_at as withdrawnAt']).where('person_id', '=', personId).orderBy('given_at').execute(),
  ])
  return {
    id: person.id, name: person.name, phone: person.phone, mail: person.mail, locale: person.locale, largePrint: person.large_print, createdAt: person.created_at,
    hasPassword: account !== undefined, hasSecondFactor: totp?.twoFactorEnabled === true, cityService, passkeys, sessions, posts, consents,
  }
}
