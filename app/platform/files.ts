import { createHash, randomUUID } from 'node:crypto'
import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'

/** SHA-256 in lower-case hex: the name of a kept file. */
export type Digest = string

/** Keeps files by the digest of their bytes: the same bytes are kept once, and a kept file never changes. */
export interface FileStore {
  readonly folder: string
  keep(bytes: Uint8Array): Promise<Digest>
  read(digest: Digest): Promise<Buffer>
  has(digest: Digest): Promise<boolean>
  remove(digest: Digest): Promise<void>
  pathOf(digest: Digest): string
  /** Everything that is kept, with the moment since when. */
  kept(): AsyncIterable<{ readonly digest: Digest; readonly since: Date }>
}

const isDigest = /^[0-9a-f]{64}$/

/** A store in `folder`, two levels deep: `ab/cdef…`. A file is complete and flushed before it has its name. */
export function fileStore(folder: string): FileStore {
  const pathOf = (digest: Digest) => {
    if (!isDigest.test(digest)) throw new TypeError(`not the digest of a kept file: ${digest.slice(0, 80)}`)
    return join(folder, digest.slice(0, 2), digest.slice(2))
  }
  const has = (digest: Digest) => stat(pathOf(digest)).then(() => true, () => false)
  return {
    folder,
    pathOf,
    has,
    async keep(bytes) {
      const digest = createHash('sha256').update(bytes).digest('hex')
      if (await has(digest)) return digest
      await mkdir(join(folder, digest.slice(0, 2)), { recursive: true })
      const unfinished = join(folder, `${digest}.${randomUUID()}.part`)
      const file = await open(unfinished, 'wx')
      try {
        await file.writeFile(bytes)
        await file.sync()
      } finally {
        await file.close()
      }
      await rename(unfinished, pathOf(digest))
      return digest
    },
    read: (digest) => readFile(pathOf(digest)),
    remove: (digest) => rm(pathOf(digest), { force: true }),
    async *kept() {
      for (const shelf of await readdir(folder).catch(() => [])) {
        if (!/^[0-9a-f]{2}$/.test(shelf)) continue
        for (const rest of await readdir(join(folder, shelf))) {
          const digest = shelf + rest
          const found = isDigest.test(digest) ? await stat(pathOf(digest)).catch(() => undefined) : undefined
          if (found) yield { digest, since: found.mtime }
        }
      }
    },
  }
}
