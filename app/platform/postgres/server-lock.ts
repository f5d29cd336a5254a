import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'

/** Advisory lock that a running server holds on its database, alone or with its siblings; restoring needs it alone. */
export const serverLock = 720_260_104

export interface HeldLock { release(): Promise<void> }

/** Somebody else runs on this database: the message says which process. */
export class AlreadyRunning extends Error {
  readonly who: string
  constructor(who: string) {
    super(`already in use by ${who}`)
    this.who = who
  }
}

/**
 * Says "a server runs on this database" for as long as this process lives. `alone` allows no second one (a data folder
 * belongs to one process), `shared` allows siblings (several servers before one database). Throws AlreadyRunning.
 * A lock that was lost with the database is taken again when it is back; `lost` is told when somebody else has it by then.
 */
export async function holdServerLock(url: string, manner: 'alone' | 'shared', who = 'server', lost: (error: Error) => void = () => {}): Promise<HeldLock> {
  let released = false
  const hold = async (): Promise<pg.Client> => {
    const client = await lockedSession(url, manner, who)
    client.once('end', () => { if (!released) void again() })
    return client
  }
  const again = async () => {
    while (!released) {
      try {
        held = await hold()
        if (released) await held.end()
        return
      } catch (error) {
        if (error instanceof AlreadyRunning) return lost(error)
        await pause(250, undefined, { ref: false })
      }
    }
  }
  let held = await hold()
  return { async release() { released = true; await held.end().catch(() => {}) } }
}

async function lockedSession(url: string, manner: 'alone' | 'shared', who: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url, keepAlive: true, application_name: `gongzhi ${who}, process ${process.pid}` })
  client.on('error', () => {})
  await client.connect()
  const attempt = manner === 'alone' ? 'pg_try_advisory_lock' : 'pg_try_advisory_lock_shared'
  // The session of a process that was just killed needs a moment to be noticed.
  for (let attempts = 0; attempts < 10; attempts += 1) {
    const { rows } = await client.query<{ held: boolean }>(`select ${attempt}($1::bigint) as held`, [serverLock])
    if (rows[0]?.held) return client
    await pause(100)
  }
  const { rows } = await client.query<{ name: string }>(`
    select a.application_name as name from pg_locks l join pg_stat_activity a using (pid)
    where l.locktype = 'advisory' and l.objid = $1::bigint::oid and l.granted and a.datname = current_database()`, [serverLock])
  await client.end()
  throw new AlreadyRunning(rows.map(({ name }) => name).join('; ') || 'another process')
}
