import type { Context } from '#platform/context'
import { freshPicture, largestPicture, PictureRefused } from '#platform/picture'
import { Refusal } from '#platform/refusal'
import type { KeptPhoto } from '../../rules/photo.ts'

export const largestPhoto = largestPicture

/** Keeps a photograph, whole and small, as new JPEGs made of its pixels alone. Refuses `matters.photo-refused` with the problem. */
export async function keepPhoto(context: Pick<Context, 'files'>, bytes: Uint8Array): Promise<KeptPhoto> {
  const { whole, small, width, height } = await freshPicture(bytes, 'jpeg').catch((error: unknown) => {
    if (!(error instanceof PictureRefused)) throw error
    throw new Refusal('matters.photo-refused', 'invalid', { problem: error.problem, ...(error.limit === undefined ? {} : { limit: error.limit }) })
  })
  return { digest: await context.files.keep(whole), smallDigest: await context.files.keep(small), width, height }
}
