import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import pg from 'pg'

/** Taken by whoever migrates, so that two processes starting together do it once. */
const migrationLock = 720_260_101

export interface Migration { readonly name: string; readonly sql: string; readonly digest: string }

/** The migrations of the given rooms in the order in which they run: by room, then by file name. */
export function migrationsOf(rooms: readonly string[]): readonly Migration[] {
  return rooms.flatMap((room) => {
    const folder = new URL(`../domains/${room}/migrations/`, import.meta.url)
    if (!existsSync(folder)) return []
    return readdirSync(folder).filter((file) => file.endsWith('.sql')).sort().map((file) => {
      const sql = readFileSync(new URL(file, folder), 'utf8')
      return { name: `${room}/${file}`, sql, digest: createHash('sha256').update(sql).digest('hex') }
    })
  })
}

/** Brings the database at `url` to the newest shape. A migration that has run is never run again, nor may it have changed since. */
export async function migrate(url: string, migrations: readonly Migration[]): Promise<readonly string[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [migrationLock])
    await client.query(`
      create schema if not exists platform;
      create table if not exists platform.migration (name text primary key, digest text not null, at timestamptz not null default now());
      create unlogged table if not exists platform.rate (key varchar(255) primary key, points integer not null default 0, expire bigint)`)
    const { rows } = await client.query<{ name: string; digest: string }>('select name, digest from platform.migration')
    const done = new Map(rows.map(({ name, digest }) => [name, digest]))
    const ran: string[] = []
    for (const { name, sql, digest } of migrations) {
      const before = done.get(name)
      if (before === digest) continue
      if (before) throw new Error(`migration ${name} ran in another wording: restore the file, and put the change into a new migration`)
      await client.query('begin')
      try {
        await client.query(sql)
        await client.query('insert into platform.migration (name, digest) values ($1, $2)', [name, digest])
        await client.query('commit')
      } catch (error) {
        await client.query('rollback')
        throw new Error(`migration ${name} failed: ${(error as Error).message}`, { cause: error })
      }
      ran.push(name)
    }
    return ran
  } finally {
    await client.end()
  }
}
