/** Memory that the CSV export of all matters takes over idle, in a process of its own. */
import { spawn } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { freePort } from '../app/platform/postgres/cluster.ts'

const root = join(import.meta.dirname, '..')

/** Resident memory of a process in MB, as the kernel counts it; undefined where there is no /proc. */
const residentMB = async (pid: number) => {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '')
  const kilobytes = /VmRSS:\s+(\d+) kB/.exec(status)?.[1]
  return kilobytes === undefined ? undefined : Number(kilobytes) / 1024
}

export interface ExportMemory { readonly rows: number; readonly megabytesOverIdle: number | null; readonly megabytesSent: number }

export async function exportMemory(url: string, folder: string): Promise<ExportMemory> {
  const port = await freePort(0)
  const child = spawn(process.execPath, ['--import', join(root, 'app/platform/jsx.ts'), join(root, 'app/server.ts')], { cwd: root, env: { ...process.env, DATABASE_URL: url, DATA_DIR: folder, PORT: String(port), HOST: '127.0.0.1' }, stdio: 'ignore' })
  try {
    while (!(await fetch(`http://127.0.0.1:${port}/healthz`).then((answer) => answer.ok, () => false))) await pause(50)
    // A short export first: code and connections that any first export loads are not memory that rows take.
    await (await fetch(`http://127.0.0.1:${port}/open/matters.csv?from=2999-01-01`)).text()
    await pause(1500)
    const idle = await residentMB(child.pid ?? 0)
    let highest = idle ?? 0, rows = 0, bytes = 0
    const watch = setInterval(async () => { highest = Math.max(highest, (await residentMB(child.pid ?? 0)) ?? 0) }, 50)
    const answer = await fetch(`http://127.0.0.1:${port}/open/matters.csv`)
    if (!answer.ok || !answer.body) throw new Error(`the export answered ${answer.status}`)
    for await (const part of answer.body) { bytes += part.byteLength; for (const byte of part) if (byte === 10) rows += 1 }
    clearInterval(watch)
    return { rows: rows - 1, megabytesOverIdle: idle === undefined ? null : Math.round((highest - idle) * 10) / 10, megabytesSent: Math.round(bytes / 104_857.6) / 10 }
  } finally {
    child.kill('SIGTERM')
    await new Promise((resolve) => { if (child.exitCode !== null) resolve(undefined); else child.once('exit', resolve) })
  }
}
