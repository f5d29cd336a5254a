import sharp, { type Sharp } from 'sharp'

/** Bytes of one uploaded file, pixels of one picture, and the longer sides of what is kept, in pixels. */
export const largestPicture = 12 * 1024 * 1024
const mostPixels = 64_000_000
const sides = { whole: 2048, small: 320 } as const

// A decoder that is not needed is one more door: of the picture formats only these four are ever opened.
sharp.block({ operation: ['VipsForeignLoad'] })
sharp.unblock({ operation: ['VipsForeignLoadJpegBuffer', 'VipsForeignLoadPngBuffer', 'VipsForeignLoadWebpBuffer', 'VipsForeignLoadHeifBuffer'] })

export type PictureProblem = 'too-large' | 'not-a-picture' | 'heic' | 'unreadable' | 'too-many-pixels'

/** An uploaded file that is not taken for a picture: each room says so in its own words. */
export class PictureRefused extends Error {
  readonly problem: PictureProblem
  /** What it was over: megabytes, or millions of pixels. */
  readonly limit: number | undefined
  constructor(problem: PictureProblem, limit?: number) {
    super(`the picture is refused: ${problem}`)
    this.name = 'PictureRefused'
    this.problem = problem
    this.limit = limit
  }
}

export interface FreshPicture { readonly whole: Buffer; readonly small: Buffer; readonly width: number; readonly height: number }

/**
 * A picture whole (2048 px at most) and small (320 px), made anew of its pixels alone: turned upright, and without place, device, comments or anything
 * that was hung on to the file. Kept files in JPEG are those of matters, which sweeps what no matter shows; other rooms keep theirs as WebP. Throws `PictureRefused`.
 */
export async function freshPicture(bytes: Uint8Array, form: 'jpeg' | 'webp'): Promise<FreshPicture> {
  if (bytes.length > largestPicture) throw new PictureRefused('too-large', largestPicture / 1024 / 1024)
  const given = formOf(bytes)
  if (!given) throw new PictureRefused('not-a-picture')
  const refused = () => new PictureRefused(given === 'heif' ? 'heic' : 'unreadable')
  const options = { failOn: 'error', limitInputPixels: mostPixels, pages: 1 } as const
  const { width = 0, height = 0 } = await sharp(bytes, { ...options, limitInputPixels: false }).metadata().catch(() => { throw refused() })
  if (width * height > mostPixels) throw new PictureRefused('too-many-pixels', mostPixels / 1_000_000)
  const encoded = (picture: Sharp, quality: number) => (form === 'jpeg' ? picture.jpeg({ quality }) : picture.webp({ quality }))
  const upright = await encoded(sharp(bytes, options).autoOrient().resize({ width: sides.whole, height: sides.whole, fit: 'inside', withoutEnlargement: true }).flatten({ background: '#fff' }).toColourspace('srgb'), 82)
    .toBuffer({ resolveWithObject: true }).catch(() => { throw refused() })
  const small = await encoded(sharp(upright.data).resize({ width: sides.small, height: sides.small, fit: 'inside', withoutEnlargement: true }), 76).toBuffer()
  return { whole: upright.data, small, width: upright.info.width, height: upright.info.height }
}

/**
 * A picture in WebP that is somebody's own: with a chunk that says whose, which decoders pass over. The same picture kept by two is two files then, and each may remove
 * their own without asking anybody.
 */
export function ownPicture(webp: Buffer, owner: string): Buffer {
  const said = Buffer.from(owner, 'latin1'), head = Buffer.alloc(8)
  head.write('OWNR', 'latin1')
  head.writeUInt32LE(said.length, 4)
  const whole = Buffer.concat([webp, head, said, Buffer.alloc(said.length % 2)])
  whole.writeUInt32LE(whole.length - 8, 4)
  return whole
}

/** What the first bytes say that a file is; undefined for everything that is none of the four. */
function formOf(bytes: Uint8Array): 'jpeg' | 'png' | 'webp' | 'heif' | undefined {
  const text = (from: number, to: number) => String.fromCharCode(...bytes.subarray(from, to))
  if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) return 'jpeg'
  if (bytes[0] === 0x89 && text(1, 8) === 'PNG\r\n\x1a\n') return 'png'
  if (text(0, 4) === 'RIFF' && text(8, 12) === 'WEBP') return 'webp'
  return text(4, 8) === 'ftyp' && /^(heic|heix|hevc|mif1|msf1|avif|avis)/.test(text(8, 12)) ? 'heif' : undefined
}
