/**
 * A backup is one tar archive, gzipped when its name does not end in .tar:
 * `format.json` first, then rows as PostgreSQL's COPY text in pieces (`tables/SCHEMA.TABLE/000001`), then kept files
 * (`files/ab/cdef…`, each named by its own SHA-256), `manifest.json`, and last the manifest's own digest.
 * Derived schemas (queued jobs) are not in it.
 */
import { z } from 'zod'
import { jobsSchema } from '../jobs.ts'

const Digest = z.string().regex(/^[0-9a-f]{64}$/)
const Count = z.int().nonnegative()

export const Format = z.object({
  format: z.literal('gongzhi-backup'),
  version: z.literal(1),
  made: z.iso.datetime(),
  /** The shape of the tables: every migration that had run, in wording. */
  migrations: z.array(z.object({ name: z.string(), digest: Digest })),
})
export type Format = z.infer<typeof Format>

export const Manifest = z.object({
  tables: z.array(z.object({ schema: z.string(), name: z.string(), columns: z.array(z.string()).min(1), rows: Count, pieces: z.array(Digest) })),
  sequences: z.array(z.object({ schema: z.string(), name: z.string(), value: z.string().regex(/^-?\d+$/), called: z.boolean() })),
  files: z.object({ count: Count, bytes: Count, digest: Digest }),
})
export type Manifest = z.infer<typeof Manifest>
export type TableInBackup = Manifest['tables'][number]

/** The archive is not one of ours, is damaged, or does not fit this version. Nothing has been written. */
export class BadBackup extends Error {}

export const pieceName = ({ schema, name }: { schema: string; name: string }, piece: number) => `tables/${schema}.${name}/${String(piece + 1).padStart(6, '0')}`
export const fileName = (digest: string) => `files/${digest.slice(0, 2)}/${digest.slice(2)}`
export const digestIn = (name: string) => /^files\/([0-9a-f]{2})\/([0-9a-f]{62})$/.exec(name)?.slice(1).join('')

/** Schemas whose content is made anew by the server and is not worth keeping. */
export const derivedSchemas = [jobsSchema]
