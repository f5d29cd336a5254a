import { createHash, randomBytes } from 'node:crypto'
import { mkdir, open, readFile, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Context } from '#platform/context'
import { Refusal } from '#platform/refusal'
import type { Conversation } from '../rules/conversation.ts'

/**
 * Where the keys of conversations lie: beside the kept files, and neither in the database nor in its backups. Whoever has one of the two cannot tell
 * who voted how (docs/decisions/0008).
 */
export const keyFolder = (context: Pick<Context, 'files'>): string => join(dirname(context.files.folder), 'opinion-keys')
const pathOf = (context: Pick<Context, 'files'>, id: string) => join(keyFolder(context), id)

export const digestOfKey = (key: Buffer): string => createHash('sha256').update(key).digest('hex')
export const newKey = (): Buffer => randomBytes(32)

/** Writes a key for good before anything is tied with it. */
export async function keepKey(context: Pick<Context, 'files'>, id: string, key: Buffer): Promise<void> {
  await mkdir(keyFolder(context), { recursive: true, mode: 0o700 })
  const file = await open(pathOf(context, id), 'wx', 0o600)
  try {
    await file.writeFile(key.toString('base64url'))
    await file.sync()
  } finally {
    await file.close()
  }
}

export const destroyKey = (context: Pick<Context, 'files'>, id: string): Promise<void> => rm(pathOf(context, id), { force: true })

/** The key of a conversation. Refuses `deliberation.opinion-key-missing`: with another key everybody could vote a second time. */
export function keyOf(context: Context, { id, keyDigest }: Pick<Conversation, 'id' | 'keyDigest'>): Promise<Buffer> {
  return context.memory.at(`opinions.key ${id}`, keyDigest, async () => {
    const key = Buffer.from(await readFile(pathOf(context, id), 'utf8').catch(() => ''), 'base64url')
    if (digestOfKey(key) !== keyDigest) throw new Refusal('deliberation.opinion-key-missing', 'conflict')
    return key
  })
}
