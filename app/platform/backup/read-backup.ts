import { createHash } from 'node:crypto'
import { on } from 'node:events'
import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { PassThrough, type Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import { extract } from 'tar-stream'
import { BadBackup, digestIn, Format, Manifest, pieceName } from './format.ts'

export interface Entry { readonly name: string; readonly size: number; readonly bytes: AsyncIterable<Buffer> }

/** The entries of an archive, one after the other; each is to be read before the next is asked for. */
export async function* entriesOf(path: string): AsyncGenerator<Entry> {
  const archive = extract(), gzipped = await isGzipped(path)
  const reading = pipeline(createReadStream(path), gzipped ? createGunzip() : new PassThrough(), archive)
  // Told by the iteration below, which fails with the same error.
  reading.catch(() => {})
  try {
    for await (const [header, bytes, next] of on(archive, 'entry', { close: ['finish'] }) as AsyncIterable<[{ name: string; size: number }, Readable, () => void]>) {
      yield { name: header.name, size: header.size, bytes }
      bytes.resume()
      next()
    }
    await reading
  } catch (error) {
    throw new BadBackup(`${path} is damaged or is no backup: ${(error as Error).message}`, { cause: error })
  } finally {
    archive.destroy()
  }
}

export interface CheckedBackup { readonly format: Format; readonly manifest: Manifest }

/** Reads an archive from end to end and compares every byte with its manifest. Throws BadBackup; writes nothing. */
export async function checkBackup(path: string): Promise<CheckedBackup> {
  let format: Format | undefined, manifest: Manifest | undefined, manifestDigest: string | undefined, sealed = false
  const pieces = new Map<string, string>()
  const files = { count: 0, bytes: 0, names: createHash('sha256') }
  for await (const { name, size, bytes } of entriesOf(path)) {
    if (sealed) throw new BadBackup(`something follows the end of the backup: ${name}`)
    const digest = digestIn(name)
    if (!format) format = parse(Format, name, 'format.json', (await small(bytes, size)).toString())
    else if (name === 'manifest.json') {
      const text = await small(bytes, size)
      manifest = parse(Manifest, name, 'manifest.json', text.toString())
      manifestDigest = createHash('sha256').update(text).digest('hex')
    } else if (name === 'manifest.sha256') {
      sealed = manifestDigest === (await small(bytes, size)).toString()
      if (!sealed) throw new BadBackup('the list of contents is damaged')
    } else if (digest) {
      if (await digestOf(bytes) !== digest) throw new BadBackup(`the kept file ${digest} is damaged`)
      files.names.update(digest)
      files.count += 1
      files.bytes += size
    } else if (/^tables\/.+\/\d{6}$/.test(name) && !pieces.has(name)) pieces.set(name, await digestOf(bytes))
    else throw new BadBackup(`unexpected in a backup: ${name}`)
  }
  if (!format || !manifest || !sealed) throw new BadBackup('the end of the backup is missing')
  for (const table of manifest.tables) {
    for (const [index, digest] of table.pieces.entries()) {
      const name = pieceName(table, index)
      if (pieces.get(name) !== digest) throw new BadBackup(`${name} is ${pieces.has(name) ? 'damaged' : 'missing'}`)
      pieces.delete(name)
    }
  }
  if (pieces.size > 0) throw new BadBackup(`not in the list of contents: ${[...pieces.keys()][0]}`)
  const { count, bytes, digest } = manifest.files
  if (files.count !== count || files.bytes !== bytes || files.names.digest('hex') !== digest) throw new BadBackup('kept files are missing')
  return { format, manifest }
}

function parse<Shape>(shape: { safeParse(value: unknown): { success: boolean; data?: Shape } }, name: string, expected: string, text: string): Shape {
  try {
    const answer = name === expected ? shape.safeParse(JSON.parse(text)) : { success: false }
    if (answer.success) return answer.data as Shape
  } catch { /* falls through: not JSON is as wrong as the wrong JSON */ }
  throw new BadBackup(`this is not a backup that this version can read (${expected})`)
}

async function digestOf(bytes: AsyncIterable<Buffer>): Promise<string> {
  const digest = createHash('sha256')
  for await (const chunk of bytes) digest.update(chunk)
  return digest.digest('hex')
}

async function small(bytes: AsyncIterable<Buffer>, size: number): Promise<Buffer> {
  if (size > 64 * 1024 * 1024) throw new BadBackup('the list of contents is too long')
  return Buffer.concat(await Array.fromAsync(bytes))
}

async function isGzipped(path: string): Promise<boolean> {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(2), 0, 2, 0)
    return bytesRead === 2 && buffer[0] === 0x1f && buffer[1] === 0x8b
  } finally {
    await file.close()
  }
}
