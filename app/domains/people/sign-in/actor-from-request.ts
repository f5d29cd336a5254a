import { sql } from 'kysely'
import type { Actor, HeldPost } from '#platform/context'
import { isStaff } from '#platform/roles'
import type { Locale } from '#platform/words'
import { parsePreferences, type Preferences, preferencesCookie } from '../rules/preferences.ts'
import { tables } from '../tables.ts'
import type { PeopleAuth } from './auth.ts'
import { cookieOf, idleCookie, sessionCookie, setCookie, signed, unsigned } from './cookie.ts'
import type { Assurance, Way } from './rules/way.ts'

export interface SessionNow {
  readonly id: string
  readonly userId: string
  readonly way: Way | null
  readonly assurance: Assurance
  readonly createdAt: Date
  /** The person behind it; undefined while someone new has not said their name. */
  readonly personId: string | undefined
  /** Posts are held, but the place wants a second factor before they count. */
  readonly secondFactorNeeded: boolean
}

export interface Recognised {
  readonly actor: Actor | undefined
  readonly session: SessionNow | undefined
  /** The person's own choice where they made one, else the cookie's. */
  readonly preferences: Preferences
  /** Lines for Set-Cookie. */
  readonly setCookies: string[]
}

const minute = 60_000, day = 86_400_000

interface Row {
  id: string; user_id: string; way: Way | null; assurance: Assurance; created_at: Date; seen_at: Date; expires_at: Date
  person_id: string | null; name: string | null; locale: Locale | null; large_print: boolean | null
  posts: HeldPost[]; second_factor: 'required' | 'offered'; idle_minutes: number; session_days: number
}

/**
 * Who sends this request: one query when it carries a session cookie that is ours, none otherwise. Ends a session that was left idle
 * (minutes for staff, days for residents; people.sign_in_policy) and notes at most once a minute that it is in use.
 */
export async function actorFromRequest(auth: PeopleAuth, request: Request, now: Date = new Date()): Promise<Recognised> {
  const header = request.headers.get('cookie')
  const preferences = parsePreferences(cookieOf(header, preferencesCookie))
  const nobody: Recognised = { actor: undefined, session: undefined, preferences, setCookies: [] }
  const name = sessionCookie(auth.settings.baseUrl)
  const cookie = cookieOf(header, name)
  if (!cookie) return nobody
  // Only with a page: a form that signs in carries the old cookie along, and its answer sets a new one.
  const reading = request.method === 'GET' || request.method === 'HEAD'
  const forget = reading ? [setCookie(auth.settings.baseUrl, name, '', 0)] : []
  const token = unsigned(cookie, auth.secret)
  if (token === undefined) return { ...nobody, setCookies: forget }

  const { rows: [row] } = await sql<Row>`
    select s.id, s."userId" as user_id, s.way, s.assurance, s."createdAt" as created_at, s.seen_at, s."expiresAt" as expires_at,
      p.id as person_id, p.name, p.locale, p.large_print, policy.staff_second_factor as second_factor, policy.staff_idle_minutes as idle_minutes, policy.session_days,
      coalesce((select jsonb_agg(jsonb_build_object('id', o.id, 'role', o.role, 'unitId', o.unit_id, 'unitPath', coalesce(to_jsonb(u.path), '[]'), 'organisationId', o.organisation_id) order by o.starts_at, o.id)
        from people.post o left join territory.public_unit u on u.id = o.unit_id
        where o.person_id = p.id and o.starts_at <= ${now} and (o.ends_at is null or o.ends_at > ${now})), '[]') as posts
    from people.session s
    left join people.person p on p.user_id = s."userId" and p.closed_at is null
    cross join lateral (select * from people.sign_in_policy where valid_from <= ${now} order by valid_from desc limit 1) policy
    where s.token = ${token}`.execute(auth.database.database)
  if (!row) return { ...nobody, setCookies: forget }

  const sessions = tables({ database: auth.database.database })
  const staff = row.posts.some(({ role }) => isStaff(role))
  const idle = staff ? row.idle_minutes * minute : row.session_days * day
  if (row.expires_at <= now || now.getTime() - row.seen_at.getTime() > idle) {
    await sessions.deleteFrom('people.session').where('id', '=', row.id).execute()
    return { ...nobody, setCookies: [...forget, setCookie(auth.settings.baseUrl, idleCookie, '1', 300)] }
  }
  const setCookies: string[] = []
  if (now.getTime() - row.seen_at.getTime() > minute) {
    const expiresAt = new Date(now.getTime() + row.session_days * day)
    await sessions.updateTable('people.session').set({ seen_at: now, expiresAt }).where('id', '=', row.id).where('seen_at', '<', now).execute()
    if (reading && expiresAt.getTime() - row.expires_at.getTime() > day) setCookies.push(setCookie(auth.settings.baseUrl, name, signed(token, auth.secret), row.session_days * 86_400))
  }
  const secondFactorNeeded = staff && row.assurance !== 'strong' && row.second_factor === 'required'
  const session: SessionNow = { id: row.id, userId: row.user_id, way: row.way, assurance: row.assurance, createdAt: row.created_at, personId: row.person_id ?? undefined, secondFactorNeeded }
  if (row.person_id === null) return { ...nobody, session, setCookies }
  return {
    actor: { id: row.person_id, name: row.name ?? '', posts: secondFactorNeeded ? row.posts.filter(({ role }) => !isStaff(role)) : row.posts },
    session,
    preferences: { locale: row.locale ?? preferences.locale, largePrint: row.large_print ?? preferences.largePrint },
    setCookies,
  }
}
