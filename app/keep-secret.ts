import { randomBytes } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** The secret that signs sessions: made once, kept in DATA_DIR where only the server's user may read it. */
export async function keptSecret(dataDir: string): Promise<string> {
  const path = join(dataDir, 'secret')
  const made = randomBytes(48).toString('base64url')
  // Whoever writes first wins: two processes that start together must sign alike.
  await writeFile(path, made, { flag: 'wx', mode: 0o600 }).catch((error: NodeJS.ErrnoException) => { if (error.code !== 'EEXIST') throw error })
  return (await readFile(path, 'utf8')).trim()
}
