import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Context } from './context.ts'
import { Refusal } from './refusal.ts'

const keyOf = (name: string, who: string) => `${name}:${createHash('sha256').update(who).digest('base64url')}`

/**
 * Counts one use of `name` by `who` in a window of so many seconds, for all processes together; refuses `site.too-many` with the
 * seconds to wait. Who it was is kept as a digest, and only while the window lasts.
 */
export async function spend(context: Context, name: string, who: string, { uses, seconds }: { readonly uses: number; readonly seconds: number }): Promise<void> {
  const key = keyOf(name, who)
  const { rows: [row] } = await sql<{ points: number; left: number }>`
    insert into platform.rate as rate (key, points, expire) values (${key}, 1, (extract(epoch from clock_timestamp()) + ${seconds}) * 1000)
    on conflict (key) do update set
      points = case when rate.expire < extract(epoch from clock_timestamp()) * 1000 then 1 else rate.points + 1 end,
      expire = case when rate.expire < extract(epoch from clock_timestamp()) * 1000 then excluded.expire else rate.expire end
    returning points, ceil(expire / 1000.0 - extract(epoch from clock_timestamp()))::int as left`.execute(context.database)
  if (row && row.points > uses) throw new Refusal('site.too-many', 'too-many', { seconds: Math.max(1, row.left) })
}

/** Refuses as `spend` does where nothing is left of the window, and counts nothing. */
export async function refuseSpent(context: Context, name: string, who: string, { uses }: { readonly uses: number }): Promise<void> {
  const { rows: [row] } = await sql<{ left: number }>`
    select ceil(expire / 1000.0 - extract(epoch from clock_timestamp()))::int as left from platform.rate
    where key = ${keyOf(name, who)} and points >= ${uses} and expire >= extract(epoch from clock_timestamp()) * 1000`.execute(context.database)
  if (row) throw new Refusal('site.too-many', 'too-many', { seconds: Math.max(1, row.left) })
}
