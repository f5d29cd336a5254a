import { link, readFile, rm, writeFile } from 'node:fs/promises'
import { setTimeout as pause } from 'node:timers/promises'
import { identityOf, isAlive, type ProcessIdentity } from './process-identity.ts'

/** Lets processes start and stop one data folder in turn. The turn of a process that died is taken over. */
export async function inTurn<Result>(path: string, work: () => Promise<Result>): Promise<Result> {
  const mine = await identityOf(process.pid)
  if (!mine) throw new Error('cannot read when this process began')
  const draft = `${path}.${process.pid}.${crypto.randomUUID()}`
  await writeFile(draft, JSON.stringify(mine), { mode: 0o600 })
  try {
    // A link appears whole or not at all, so nobody reads a half-written turn.
    while (!(await link(draft, path).then(() => true, isTaken))) {
      const holder = await readFile(path, 'utf8').then((text) => JSON.parse(text) as ProcessIdentity, () => undefined)
      if (holder && !(await isAlive(holder))) await rm(path, { force: true })
      await pause(50)
    }
  } finally {
    await rm(draft, { force: true })
  }
  try {
    return await work()
  } finally {
    await rm(path, { force: true })
  }
}

function isTaken(error: NodeJS.ErrnoException): boolean {
  if (error.code === 'EEXIST') return false
  throw error
}
