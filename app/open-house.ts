import { mkdir, rmdir, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import pg from 'pg'
import { type OpenDatabase, openDatabase } from '#platform/database'
import { type FileStore, fileStore } from '#platform/files'
import { migrate, migrationsOf } from '#platform/migrate'
import { OperatorMistake } from '#platform/operator-mistake'
import type { Settings } from '#platform/settings'
import { uses } from './domains/uses.ts'
import { type EmbeddedPostgres, startEmbeddedPostgres } from './platform/postgres/embedded.ts'
import { AlreadyRunning, holdServerLock } from './platform/postgres/server-lock.ts'
import { terminalLocale, terminalWords } from './words/terminal.ts'

export interface OpenHouse {
  readonly url: string
  readonly database: OpenDatabase
  readonly files: FileStore
  close(): Promise<void>
}

export interface Opening {
  /** The lock of a server, held from before the migrations on, so that none runs under another server's feet. */
  readonly lock?: 'alone' | 'shared'
  /** Refuses where no place has been set up, and makes nothing there: for commands that only take out. */
  readonly onlyWithPlace?: boolean
  /** Told when the database is gone for good, or somebody else has taken it meanwhile. */
  readonly lost?: (error: Error) => void
}

/**
 * Everything that the server and the commands stand on: the database (the one of DATABASE_URL, or our own PostgreSQL in DATA_DIR),
 * migrated, and the kept files. Closing it stops what it started. Throws OperatorMistake for what whoever runs it can put right.
 */
export async function openHouse(settings: Settings, tell: (line: string) => void = () => {}, { lock, onlyWithPlace = false, lost = () => {} }: Opening = {}): Promise<OpenHouse> {
  const where = settings.databaseUrl ? withoutPassword(settings.databaseUrl) : settings.dataDir
  if (onlyWithPlace && !settings.databaseUrl && !await stat(join(settings.dataDir, 'postgres', 'PG_VERSION')).then(() => true, () => false)) throw new OperatorMistake('nothing-here', { where })
  await makeFolder(settings.dataDir)
  const words = terminalWords(terminalLocale())
  const own = settings.databaseUrl ? undefined : await startEmbeddedPostgres({ dataDir: settings.dataDir, log: (news) => tell(words.postgres(news)), lost })
  const url = settings.databaseUrl ?? own?.url ?? ''
  let held: { release(): Promise<void> } | undefined
  try {
    if (settings.databaseUrl) await reach(url)
    if (onlyWithPlace && !await holdsPlace(url)) throw new OperatorMistake('no-place-here', { where })
    held = lock && await holdServerLock(url, lock, 'server', lost).catch(inUse)
    await migrate(url, migrationsOf(Object.keys(uses)))
  } catch (error) {
    await held?.release()
    await own?.stop()
    throw error
  }
  return opened(url, settings, held, own)
}

function opened(url: string, settings: Settings, held: { release(): Promise<void> } | undefined, own: EmbeddedPostgres | undefined): OpenHouse {
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

async function makeFolder(path: string): Promise<void> {
  try {
    await makeWay(path)
    // Root may write where nobody may, except where the disk itself is read-only: only trying tells.
    const probe = join(path, `.try-${process.pid}`)
    await mkdir(probe)
    await rmdir(probe)
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException
    throw new OperatorMistake(code === 'EEXIST' || code === 'ENOTDIR' ? 'data-dir-file' : 'data-dir-closed', { path, why: code })
  }
}

/** One folder after the other: asked for all of them at once, Node never comes back from a file system that takes none. */
async function makeWay(path: string): Promise<void> {
  const made = await mkdir(path).then(() => true, (error: NodeJS.ErrnoException) => {
    if (error.code === 'EEXIST') return stat(path).then((found) => { if (found.isDirectory()) return true; throw error })
    if (error.code === 'ENOENT' && dirname(path) !== path) return false
    throw error
  })
  if (made) return
  await makeWay(dirname(path))
  await mkdir(path)
}

/** Asks the database of DATABASE_URL once, so that a wrong address is told as one. */
async function reach(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
  client.on('error', () => {})
  try {
    await client.connect()
  } catch (error) {
    const { code = '', message } = error as Error & { code?: string }
    // Names of a machine with several addresses fail together, each with its own message.
    const why = message || code
    throw new OperatorMistake(/^(28|3D)/.test(code) ? 'database-refused' : 'database-unreachable', { address: withoutPassword(url), why })
  } finally {
    await client.end().catch(() => {})
  }
}

async function holdsPlace(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => {})
  await client.connect()
  try {
    const { rows: [table] } = await client.query<{ there: boolean }>(`select to_regclass('territory.place') is not null as there`)
    if (!table?.there) return false
    const { rows: [place] } = await client.query<{ there: boolean }>('select exists (select from territory.place) as there')
    return place?.there ?? false
  } finally {
    await client.end()
  }
}

function inUse(error: unknown): never {
  throw error instanceof AlreadyRunning ? new OperatorMistake('already-running', { who: error.who }) : error
}

function withoutPassword(url: string): string {
  if (!URL.canParse(url)) return url.replace(/\/\/[^@/]*@/, '//')
  const { host, pathname } = new URL(url)
  return `${host}${pathname}`
}
