import type { Context } from '#platform/context'
import { freshPicture, PictureRefused } from '#platform/picture'
import { Refusal } from '#platform/refusal'

/** A kept file of a topic or a resolution. */
export interface KeptDocument { readonly form: 'pdf' | 'picture'; readonly digest: string; readonly smallDigest: string | null; readonly bytes: number }

export const largestDocument = 20 * 1024 * 1024

/** Keeps a PDF as it is, or a picture made anew of its pixels alone. Refuses `deliberation.document-refused` with the problem. */
export async function keepDocument(context: Pick<Context, 'files'>, bytes: Uint8Array): Promise<KeptDocument> {
  const refused = (problem: string, limit?: number) => new Refusal('deliberation.document-refused', 'invalid', { field: 'file', problem, limit: limit ?? null })
  if (bytes.length === 0) throw refused('empty')
  if (String.fromCharCode(...bytes.subarray(0, 5)) === '%PDF-') {
    if (bytes.length > largestDocument) throw refused('too-large', largestDocument / 1024 / 1024)
    return { form: 'pdf', digest: await context.files.keep(bytes), smallDigest: null, bytes: bytes.length }
  }
  const { whole, small } = await freshPicture(bytes, 'webp').catch((error: unknown) => { throw error instanceof PictureRefused ? refused(error.problem, error.limit) : error })
  return { form: 'picture', digest: await context.files.keep(whole), smallDigest: await context.files.keep(small), bytes: whole.length }
}
