import { readFile, realpath, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { folderOf, identityOf, programOf } from './process-identity.ts'

/** A PostgreSQL server that runs on a cluster folder, as its own `postmaster.pid` tells. */
export interface Postmaster { readonly pid: number; readonly port: number }

/** The server running on `cluster`, whoever started it. A pid file left by a dead server, or one whose number another program got, is removed. */
export async function runningPostmaster(cluster: string): Promise<Postmaster | undefined> {
  const file = join(cluster, 'postmaster.pid')
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const lines = await readFile(file, 'utf8').then((text) => text.split('\n'), () => undefined)
    if (!lines) return undefined
    const pid = Number(lines[0]), port = Number(lines[3])
    if (!(pid > 0 && await isPostmasterOf(pid, cluster))) {
      await rm(file, { force: true })
      return undefined
    }
    if (port > 0) return { pid, port }
    // Just started: the file is written line by line.
    await pause(50)
  }
  throw new Error(`${file} is not a pid file of PostgreSQL`)
}

async function isPostmasterOf(pid: number, cluster: string): Promise<boolean> {
  if (!(await identityOf(pid)) || !/^postgres\b/.test((await programOf(pid)) ?? '')) return false
  const folder = await folderOf(pid)
  return folder === undefined || folder === await realpath(cluster)
}

/** Ends sessions, writes everything out and waits until the server is gone. */
export async function stopPostmaster(cluster: string): Promise<void> {
  const running = await runningPostmaster(cluster)
  if (!running) return
  const identity = await identityOf(running.pid)
  try {
    process.kill(running.pid, 'SIGINT')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
  }
  const gone = async () => identity === undefined || (await identityOf(running.pid))?.began !== identity.began
  for (let waited = 0; !(await gone()); waited += 20) {
    if (waited > 60_000) throw new Error(`PostgreSQL (process ${running.pid}) did not stop within a minute`)
    await pause(20)
  }
}
