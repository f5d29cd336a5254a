import { createHash, randomUUID, type Hash } from 'node:crypto'
import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { open, readdir, rename, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { PassThrough, type Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import pg from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import { pack, type Pack } from 'tar-stream'
import { OperatorMistake } from '../operator-mistake.ts'
import { fileName, pieceName, type Format, type Manifest, type TableInBackup } from './format.ts'
import { quoted, sequencesOf, tablesOf, type TableShape } from './tables-of.ts'

export interface BackupOptions {
  readonly url: string
  /** Folder of the kept files. */
  readonly filesFolder: string
  /** Where the archive goes; it must not exist. Gzipped unless the name ends in `.tar`. */
  readonly path: string
  readonly now: Date
}

export interface BackupSummary { readonly tables: number; readonly rows: number; readonly files: number; readonly bytes: number }

const pieceSize = 4 * 1024 * 1024

/**
 * Writes one consistent snapshot of database and files while the application goes on. Rows are read in one transaction;
 * files are read after it began, and as a kept file never changes, none that a row names is missing.
 */
export async function writeBackup({ url, filesFolder, path, now }: BackupOptions): Promise<BackupSummary> {
  if (await stat(path).then(() => true, () => false)) throw new OperatorMistake('file-exists', { path })
  const unfinished = join(dirname(path), `.${randomUUID()}.unfinished`)
  await writeFile(unfinished, '', { flag: 'wx', mode: 0o600 }).catch((error: NodeJS.ErrnoException) => { throw new OperatorMistake('file-unwritable', { path, why: error.code ?? error.message }) })
  const client = new pg.Client({ connectionString: url, application_name: 'gongzhi backup' })
  try {
    await client.connect()
    const archive = pack()
    const writing = pipeline(archive, path.endsWith('.tar') ? new PassThrough() : createGzip(), createWriteStream(unfinished, { mode: 0o600 }))
    const [summary] = await Promise.all([
      fill(archive, client, filesFolder, now).catch((error: Error) => { archive.destroy(error); throw error }),
      writing,
    ])
    const file = await open(unfinished, 'r+')
    await file.sync()
    const { size } = await file.stat()
    await file.close()
    await rename(unfinished, path)
    return { ...summary, bytes: size }
  } finally {
    await client.end()
    await rm(unfinished, { force: true })
  }
}

async function fill(archive: Pack, client: pg.Client, filesFolder: string, now: Date): Promise<Omit<BackupSummary, 'bytes'>> {
  await client.query('begin isolation level repeatable read read only')
  await client.query('set local row_security = off')
  const { rows: migrations } = await client.query<Format['migrations'][number]>('select name, digest from platform.migration order by name')
  await addBytes(archive, 'format.json', json({ format: 'gongzhi-backup', version: 1, made: now.toISOString(), migrations } satisfies Format))
  const tables: TableInBackup[] = []
  for (const table of await tablesOf(client)) tables.push(await addTable(archive, client, table))
  const sequences = [...await sequencesOf(client)]
  await client.query('commit')
  const files = await addFiles(archive, filesFolder)
  const manifest = json({ tables, sequences, files } satisfies Manifest)
  await addBytes(archive, 'manifest.json', manifest)
  await addBytes(archive, 'manifest.sha256', Buffer.from(sha256(manifest)))
  archive.finalize()
  return { tables: tables.length, rows: tables.reduce((sum, { rows }) => sum + rows, 0), files: files.count }
}

async function addTable(archive: Pack, client: pg.Client, { schema, name, columns }: TableShape): Promise<TableInBackup> {
  const copy = client.query(copyTo(`copy (select ${columns.map((column) => quoted(column)).join(', ')} from only ${quoted(schema, name)}) to stdout`))
  const pieces: string[] = []
  let held: Buffer[] = [], size = 0
  const close = async () => {
    const piece = Buffer.concat(held)
    held = []
    size = 0
    await addBytes(archive, pieceName({ schema, name }, pieces.length), piece)
    pieces.push(sha256(piece))
  }
  for await (const chunk of copy as AsyncIterable<Buffer>) {
    held.push(chunk)
    size += chunk.length
    if (size >= pieceSize) await close()
  }
  if (size > 0) await close()
  return { schema, name, columns: [...columns], rows: copy.rowCount, pieces }
}

/** Adds every complete file of the store in the order of its name. One that was erased meanwhile is left out. */
async function addFiles(archive: Pack, folder: string): Promise<Manifest['files']> {
  const all = createHash('sha256')
  let count = 0, bytes = 0
  const foldersInside = (await readdir(folder).catch(() => [])).filter((name) => /^[0-9a-f]{2}$/.test(name)).sort()
  for (const start of foldersInside) {
    const rests = (await readdir(join(folder, start))).filter((name) => /^[0-9a-f]{62}$/.test(name)).sort()
    for (const rest of rests) {
      const path = join(folder, start, rest)
      const file = await open(path).catch((error: NodeJS.ErrnoException) => { if (error.code === 'ENOENT') return undefined; throw error })
      if (!file) continue
      const { size } = await file.stat()
      const digest = createHash('sha256')
      await addStream(archive, fileName(start + rest), size, file.createReadStream(), digest)
      if (digest.digest('hex') !== start + rest) throw new Error(`the kept file ${path} is damaged: its bytes no longer fit its name`)
      all.update(start + rest)
      count += 1
      bytes += size
    }
  }
  return { count, bytes, digest: all.digest('hex') }
}

async function addStream(archive: Pack, name: string, size: number, source: Readable, digest: Hash): Promise<void> {
  const done = Promise.withResolvers<void>()
  const entry = archive.entry({ name, size, mode: 0o600 }, (error) => { if (error) done.reject(error); else done.resolve() })
  for await (const chunk of source as AsyncIterable<Buffer>) {
    digest.update(chunk)
    if (!entry.write(chunk)) await Promise.race([once(entry, 'drain'), done.promise])
  }
  entry.end()
  await done.promise
}

/** Waits until the bytes have left memory, so that a slow disk slows the reading down. */
function addBytes(archive: Pack, name: string, bytes: Buffer): Promise<void> {
  return new Promise((resolve, reject) => {
    archive.entry({ name, size: bytes.length, mode: 0o600 }, bytes, (error) => { if (error) reject(error); else resolve() })
  })
}

const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')
const json = (value: unknown) => Buffer.from(`${JSON.stringify(value, undefined, 1)}\n`)
