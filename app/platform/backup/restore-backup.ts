import { createHash, randomUUID } from 'node:crypto'
import { mkdir, open, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Kysely } from 'kysely'
import pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { openDatabase } from '../database.ts'
import { migrate, type Migration } from '../migrate.ts'
import { holdServerLock } from '../postgres/server-lock.ts'
import { BadBackup, derivedSchemas, digestIn, pieceName, type Format, type TableInBackup } from './format.ts'
import { loosened } from './loosened.ts'
import { checkBackup, entriesOf, type CheckedBackup } from './read-backup.ts'
import { holdsRows, ours, quoted, tablesOf } from './tables-of.ts'

export interface RestoreOptions {
  readonly url: string
  /** Folder of the kept files. Files that are there already stay. */
  readonly filesFolder: string
  readonly path: string
  /** What checking the archive has found, where that has been done already. */
  readonly checked?: CheckedBackup
  /** Whether rows that are there already may be thrown away. */
  readonly replace: boolean
  /** The shape of this version: the backup must have been made with exactly these. */
  readonly migrations: readonly Migration[]
  /** Run in the same transaction before what is there is thrown away: the moment to remember what a backup cannot know. */
  readonly beforeRestore?: readonly ((database: Kysely<never>) => Promise<void>)[]
  /** Run before anything becomes visible, in the same transaction: for example erasures asked for since the backup was made. */
  readonly afterRestore?: readonly ((database: Kysely<never>) => Promise<void>)[]
}

export interface RestoreSummary { readonly made: string; readonly tables: number; readonly rows: number; readonly files: number }

/**
 * Brings database and files to the moment of a backup, all or nothing. Throws BadBackup when the archive is damaged or of
 * another version, AlreadyRunning while a server uses the database, NotEmpty when rows would be lost.
 */
export async function restoreBackup(options: RestoreOptions): Promise<RestoreSummary> {
  const checked = options.checked ?? await checkBackup(options.path)
  const difference = differenceBetween(checked.format.migrations, options.migrations)
  if (difference) throw new BadBackup(`the backup of ${checked.format.made} was made by another version of this program: ${difference}. Restore it with the version that made it, then upgrade.`)
  const lock = await holdServerLock(options.url, 'alone', 'restore')
  try {
    if (!options.replace) await refuseFull(options.url)
    await migrate(options.url, options.migrations)
    return await load(options, checked)
  } finally {
    await lock.release()
  }
}

/** The database already holds something. */
export class NotEmpty extends Error {}

async function refuseFull(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    if (await holdsRows(client)) throw new NotEmpty('the database is not empty: restore into an empty one, or say --replace to throw away what it holds')
  } finally {
    await client.end()
  }
}

async function load({ url, filesFolder, path, beforeRestore = [], afterRestore = [] }: RestoreOptions, { format, manifest }: CheckedBackup): Promise<RestoreSummary> {
  const { database, pool, close } = openDatabase(url, { connections: 1 })
  let client: pg.PoolClient | undefined
  // The pool has one connection: rows are copied over the very one that carries the transaction.
  pool.on('connect', (connected) => { client = connected })
  try {
    await database.transaction().execute(async (transaction) => {
      if (!client) throw new Error('the transaction has no connection')
      const session = client
      for (const work of beforeRestore) await work(transaction)
      for (const schema of derivedSchemas) await session.query(`drop schema if exists ${quoted(schema)} cascade`)
      await loosened(session, () => loadRows(session, filesFolder, path, manifest.tables))
      for (const { schema, name, value, called } of manifest.sequences) {
        await session.query(`select setval($1::regclass, $2::bigint, $3)`, [quoted(schema, name), value, called])
      }
      await refreshViews(session)
      for (const work of afterRestore) await work(transaction)
    })
  } finally {
    await close()
  }
  return { made: format.made, tables: manifest.tables.length, rows: manifest.tables.reduce((sum, { rows }) => sum + rows, 0), files: manifest.files.count }
}

async function loadRows(session: pg.PoolClient, filesFolder: string, path: string, tables: readonly TableInBackup[]): Promise<void> {
  const here = await tablesOf(session)
  if (here.length > 0) await session.query(`truncate ${here.map(({ schema, name }) => quoted(schema, name)).join(', ')}`)
  const expected = new Map(tables.flatMap((table) => table.pieces.map((digest, index) => [pieceName(table, index), { table, index, digest }] as const)))
  let under: OpenCopy | undefined
  const close = async () => {
    if (!under) return
    const { table, copy, ended } = under
    copy.end()
    await ended
    under = undefined
    if (copy.rowCount !== table.rows) throw new BadBackup(`${table.schema}.${table.name} came out with ${copy.rowCount} rows instead of ${table.rows}`)
  }
  try {
    for await (const { name, size, bytes } of entriesOf(path)) {
      const piece = expected.get(name), digest = digestIn(name)
      if (piece?.index === 0) {
        await close()
        under = openCopy(session, piece.table)
      }
      if (piece && under) await pour(bytes, under, piece.digest, name)
      else if (digest) {
        await close()
        await keepFile(filesFolder, digest, size, bytes)
      }
    }
    await close()
  } catch (error) {
    // The session takes no other statement, not even "rollback", while rows are awaited.
    under?.copy.destroy()
    await under?.ended.catch(() => {})
    throw error
  }
}

interface OpenCopy { readonly table: TableInBackup; readonly copy: ReturnType<typeof copyFrom>; readonly ended: Promise<void> }

function openCopy(session: pg.PoolClient, table: TableInBackup): OpenCopy {
  const columns = table.columns.map((column) => quoted(column)).join(', ')
  const copy = session.query(copyFrom(`copy ${quoted(table.schema, table.name)} (${columns}) from stdin`))
  const ended = new Promise<void>((resolve, reject) => { copy.once('finish', resolve).once('error', reject).once('close', () => reject(new Error('copying was broken off'))) })
  ended.catch(() => {})
  return { table, copy, ended }
}

/** Hands one piece to COPY no faster than it is taken. */
async function pour(bytes: AsyncIterable<Buffer>, { copy, ended }: OpenCopy, expected: string, name: string): Promise<void> {
  const digest = createHash('sha256')
  for await (const chunk of bytes) {
    digest.update(chunk)
    if (!copy.write(chunk)) await Promise.race([new Promise((resolve) => { copy.once('drain', resolve) }), ended])
  }
  if (digest.digest('hex') !== expected) throw new BadBackup(`${name} changed while it was read`)
}

/** Writes a kept file under its final name only when all its bytes are on disk and fit the name. */
async function keepFile(folder: string, digest: string, size: number, bytes: AsyncIterable<Buffer>): Promise<void> {
  const path = join(folder, digest.slice(0, 2), digest.slice(2))
  if (await stat(path).then((found) => found.size === size, () => false)) return
  await mkdir(join(folder, digest.slice(0, 2)), { recursive: true })
  const unfinished = join(folder, `${digest}.${randomUUID()}.part`)
  const seen = createHash('sha256')
  try {
    const file = await open(unfinished, 'wx')
    try {
      for await (const chunk of bytes) {
        seen.update(chunk)
        await file.writeFile(chunk)
      }
      await file.sync()
    } finally {
      await file.close()
    }
    if (seen.digest('hex') !== digest) throw new BadBackup(`the kept file ${digest} changed while it was read`)
    await rename(unfinished, path)
  } finally {
    await rm(unfinished, { force: true })
  }
}

async function refreshViews(session: pg.PoolClient): Promise<void> {
  const { rows } = await session.query<{ schema: string; name: string }>(`
    select n.nspname as schema, c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind = 'm' and ${ours} order by c.oid`, [derivedSchemas])
  for (const { schema, name } of rows) await session.query(`refresh materialized view ${quoted(schema, name)}`)
}

/** In which migration two shapes differ, as a clause; undefined when they are the same. */
function differenceBetween(backup: Format['migrations'], here: readonly Migration[]): string | undefined {
  const known = new Map(here.map(({ name, digest }) => [name, digest]))
  const stranger = backup.find(({ name }) => !known.has(name))
  if (stranger) return `it has the migration ${stranger.name}, which is unknown here`
  const changed = backup.find(({ name, digest }) => known.get(name) !== digest)
  if (changed) return `its migration ${changed.name} has another wording`
  const names = new Set(backup.map(({ name }) => name))
  const missing = here.find(({ name }) => !names.has(name))
  return missing && `it lacks the migration ${missing.name}`
}
