import { createHmac } from 'node:crypto'
import { type Kysely, sql } from 'kysely'

/** At most `tries` within `minutes`; whoever uses them up waits `lockMinutes`. */
export interface AttemptLimit {
  readonly name: string
  readonly tries: number
  readonly minutes: number
  readonly lockMinutes: number
  /** Many people may stand behind what is limited (one line of an office): what goes right takes back its own count and nobody else's. */
  readonly shared?: true
}

export interface Attempt {
  readonly allowed: boolean
  /** Whether this very attempt used up the last try. */
  readonly last: boolean
  readonly waitMinutes: number
  readonly key: string
}

/** Where the attempts at something are counted: what is limited (a phone, an address) is kept as a digest only. */
export const attemptOf = (secret: string, limit: AttemptLimit, what: string): Pick<Attempt, 'key'> =>
  ({ key: `${limit.name}:${createHmac('sha256', secret).update(`${limit.name} ${what}`).digest('base64url')}` })

/**
 * Counts an attempt before it is tried, in one statement: of twenty at one moment only the allowed ones get through.
 * Written outside any transaction, so that a refusal cannot undo the count.
 */
export async function takeAttempt(database: Kysely<never>, secret: string, limit: AttemptLimit, what: string, now: Date): Promise<Attempt> {
  const { key } = attemptOf(secret, limit, what)
  const lockedUntil = new Date(now.getTime() + limit.lockMinutes * 60_000), windowStart = new Date(now.getTime() - limit.minutes * 60_000)
  const { rows: [row] } = await sql<{ count: number; locked_until: Date | null }>`
    insert into people.attempt as a (key, count, since, locked_until) values (${key}, 1, ${now}, ${limit.tries <= 1 ? lockedUntil : null})
    on conflict (key) do update set
      count = case when a.locked_until > ${now} then least(a.count + 1, 1000000) when a.locked_until is not null or a.since <= ${windowStart} then 1 else a.count + 1 end,
      since = case when a.locked_until > ${now} then a.since when a.locked_until is not null or a.since <= ${windowStart} then ${now} else a.since end,
      locked_until = case
        when a.locked_until > ${now} then a.locked_until
        when (case when a.locked_until is not null or a.since <= ${windowStart} then 1 else a.count + 1 end) >= ${limit.tries}::int then ${lockedUntil}::timestamptz
      end
    returning count, locked_until`.execute(database)
  const { count, locked_until } = row as { count: number; locked_until: Date | null }
  return { allowed: count <= limit.tries, last: count === limit.tries, key, waitMinutes: locked_until === null ? 0 : Math.max(1, Math.ceil((locked_until.getTime() - now.getTime()) / 60_000)) }
}

/**
 * Takes an attempt back, because it was right: only failures count. Of a limit for one login or one code all are forgotten; of a shared one
 * this attempt alone, so that somebody's success does not clear what another guessed at.
 */
export async function giveBack(database: Kysely<never>, limit: AttemptLimit, { key }: Pick<Attempt, 'key'>): Promise<void> {
  if (limit.shared) await sql`update people.attempt set count = greatest(least(count, ${limit.tries}::int) - 1, 0), locked_until = null where key = ${key}`.execute(database)
  else await sql`delete from people.attempt where key = ${key}`.execute(database)
}
