import sharp from 'sharp'
import type { Context } from '#platform/context'
import { Refusal } from '#platform/refusal'
import type { KeptPhoto } from '../../rules/photo.ts'
import type { PhotoProblem } from '../rules/form-problem.ts'

/** Bytes of one uploaded file, pixels of one picture, and the longer sides of what is kept, in pixels. */
export const largestPhoto = 12 * 1024 * 1024
const mostPixels = 64_000_000
const sides = { whole: 2048, small: 320 } as const

// A decoder that is not needed is one more door: of the picture formats only these four are ever opened.
sharp.block({ operation: ['VipsForeignLoad'] })
sharp.unblock({ operation: ['VipsForeignLoadJpegBuffer', 'VipsForeignLoadPngBuffer', 'VipsForeignLoadWebpBuffer', 'VipsForeignLoadHeifBuffer'] })

const refused = (problem: PhotoProblem, limit?: number) => new Refusal('matters.photo-refused', 'invalid', { problem, ...(limit === undefined ? {} : { limit }) })

/**
 * Keeps a photograph, whole (2048 px at most) and small (320 px), as new JPEGs made of its pixels alone: turned upright, and without place, device,
 * comments or anything that was hung on to the file. Refuses `matters.photo-refused` with the problem.
 */
export async function keepPhoto(context: Pick<Context, 'files'>, bytes: Uint8Array): Promise<KeptPhoto> {
  if (bytes.length > largestPhoto) throw refused('too-large', largestPhoto / 1024 / 1024)
  const form = formOf(bytes)
  if (!form) throw refused('not-a-picture')
  const options = { failOn: 'error', limitInputPixels: mostPixels, pages: 1 } as const
  const { width = 0, height = 0 } = await sharp(bytes, { ...options, limitInputPixels: false }).metadata().catch(() => { throw refused(form === 'heif' ? 'heic' : 'unreadable') })
  if (width * height > mostPixels) throw refused('too-many-pixels', mostPixels / 1_000_000)
  const upright = await sharp(bytes, options).autoOrient().resize({ width: sides.whole, height: sides.whole, fit: 'inside', withoutEnlargement: true }).flatten({ background: '#fff' }).toColourspace('srgb')
    .jpeg({ quality: 82 }).toBuffer({ resolveWithObject: true }).catch(() => { throw refused(form === 'heif' ? 'heic' : 'unreadable') })
  const small = await sharp(upright.data).resize({ width: sides.small, height: sides.small, fit: 'inside', withoutEnlargement: true }).jpeg({ quality: 76 }).toBuffer()
  return { digest: await context.files.keep(upright.data), smallDigest: await context.files.keep(small), width: upright.info.width, height: upright.info.height }
}

/** What the first bytes say that a file is; undefined for everything that is none of the four. */
function formOf(bytes: Uint8Array): 'jpeg' | 'png' | 'webp' | 'heif' | undefined {
  const text = (from: number, to: number) => String.fromCharCode(...bytes.subarray(from, to))
  if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) return 'jpeg'
  if (bytes[0] === 0x89 && text(1, 8) === 'PNG\r\n\x1a\n') return 'png'
  if (text(0, 4) === 'RIFF' && text(8, 12) === 'WEBP') return 'webp'
  return text(4, 8) === 'ftyp' && /^(heic|heix|hevc|mif1|msf1|avif|avis)/.test(text(8, 12)) ? 'heif' : undefined
}
