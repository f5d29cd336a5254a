import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { type OpenDatabase, openDatabase } from '#platform/database'
import { type FileStore, fileStore } from '#platform/files'
import { migrate, migrationsOf } from '#platform/migrate'
import { startEmbeddedPostgres } from './platform/postgres/embedded.ts'
import { holdServerLock } from './platform/postgres/server-lock.ts'
import type { Settings } from '#platform/settings'
import { uses } from './domains/uses.ts'

export interface OpenHouse {
  readonly url: string
  readonly database: OpenDatabase
  readonly files: FileStore
  close(): Promise<void>
}

/**
 * Everything that the server and the commands stand on: the database (the one of DATABASE_URL, or our own PostgreSQL in DATA_DIR),
 * migrated, and the kept files. A server holds its lock from before the migrations on, so that none runs under another server's feet.
 * Closing it stops what it started.
 */
export async function openHouse(settings: Settings, tell: (line: string) => void = () => {}, lock?: 'alone' | 'shared'): Promise<OpenHouse> {
  await mkdir(settings.dataDir, { recursive: true })
  const own = settings.databaseUrl ? undefined : await startEmbeddedPostgres({ dataDir: settings.dataDir, log: tell })
  const url = settings.databaseUrl ?? own?.url ?? ''
  let held: { release(): Promise<void> } | undefined
  try {
    held = lock && await holdServerLock(url, lock)
    await migrate(url, migrationsOf(Object.keys(uses)))
  } catch (error) {
    await held?.release()
    await own?.stop()
    throw error
  }
  const database = openDatabase(url)
  return {
    url, database, files: fileStore(join(settings.dataDir, 'files')),
    async close() {
      await database.close()
      await held?.release()
      await own?.stop()
    },
  }
}
