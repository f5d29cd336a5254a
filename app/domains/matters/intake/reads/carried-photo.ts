import { createHmac, timingSafeEqual } from 'node:crypto'
import type { Context } from '#platform/context'
import type { KeptPhoto } from '../../rules/photo.ts'
import { tables } from '../../tables.ts'

const secretOf = (context: Context): Promise<string> =>
  context.memory.at('matters.seal', '1', async () => (await tables(context).selectFrom('matters.seal').select('secret').executeTakeFirstOrThrow()).secret)

const sealOf = async (context: Context, what: string) => createHmac('sha256', await secretOf(context)).update(`photo ${what}`).digest('base64url')

/** A kept photograph as a form carries it from page to page: which it is, signed, so that nobody can name a picture that they did not hand in. */
export async function carried(context: Context, photo: KeptPhoto): Promise<string> {
  const what = `${photo.digest}.${photo.smallDigest}.${photo.width}x${photo.height}`
  return `${what}.${await sealOf(context, what)}`
}

/** The photograph that a form carries, if it is one of ours and still kept. */
export async function photoCarriedBy(context: Context, token: string): Promise<KeptPhoto | undefined> {
  const [, what = '', digest = '', smallDigest = '', width, height, seal = ''] = /^(([0-9a-f]{64})\.([0-9a-f]{64})\.(\d{1,5})x(\d{1,5}))\.([A-Za-z0-9_-]{43})$/.exec(token) ?? []
  if (what === '') return undefined
  const [given, right] = [Buffer.from(seal), Buffer.from(await sealOf(context, what))]
  if (given.length !== right.length || !timingSafeEqual(given, right)) return undefined
  const kept = await context.files.has(digest) && await context.files.has(smallDigest)
  return kept ? { digest, smallDigest, width: Number(width), height: Number(height) } : undefined
}
