import { sql } from 'kysely'
import type { Context } from '#platform/context'

const lock = sql`hashtextextended('open_data.replay-turn', 0)`

/** Runs one import after the other on one database, in whichever processes they are started. `wait` is told when another is under way. A killed one frees its turn. */
export function takeTurns<Result>(database: Context['database'], wait: () => void, run: () => Promise<Result>): Promise<Result> {
  return database.connection().execute(async (held) => {
    const { rows: [free] } = await sql<{ taken: boolean }>`select pg_try_advisory_lock(${lock}) as taken`.execute(held)
    if (!free?.taken) {
      wait()
      await sql`select pg_advisory_lock(${lock})`.execute(held)
    }
    try {
      return await run()
    } finally {
      await sql`select pg_advisory_unlock(${lock})`.execute(held)
    }
  })
}
