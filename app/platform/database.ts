import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import Cursor from 'pg-cursor'
import { Memory } from './memory.ts'
import { prepareWrites } from './prepared-writes.ts'

const int8 = 20, date = 1082

/** Counts come back as numbers and calendar days as 'YYYY-MM-DD': a driver's own habits (strings, local midnights) lose both. */
const types = {
  getTypeParser(oid: number, format?: 'text' | 'binary') {
    if (oid === int8) return (text: string) => { const value = Number(text); if (!Number.isSafeInteger(value)) throw new RangeError(`count beyond 2^53: ${text}`); return value }
    if (oid === date) return (text: string) => text
    return pg.types.getTypeParser(oid, format as 'text')
  },
} as pg.CustomTypesConfig

export interface OpenDatabase {
  readonly database: Kysely<never>
  readonly pool: pg.Pool
  readonly memory: Memory
  close(): Promise<void>
}

/** Opens the database at `url`. Rows can be streamed, for exports that must not be held in memory. */
export function openDatabase(url: string, { connections = 20 }: { connections?: number } = {}): OpenDatabase {
  const pool = new pg.Pool({ connectionString: url, max: connections, types, application_name: 'gongzhi' })
  // A dropped connection is not a reason to die, whether it was idle or in use: its query fails, the next one opens another.
  pool.on('error', () => {})
  pool.on('connect', (client) => {
    client.on('error', () => {})
    prepareWrites(client)
  })
  const database = new Kysely<never>({ dialect: new PostgresDialect({ pool, cursor: Cursor }) })
  return { database, pool, memory: new Memory(), close: () => database.destroy() }
}
