/** Seconds from starting `node` on an existing database to the first whole page; PostgreSQL runs already. */
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { freePort } from '../app/platform/postgres/cluster.ts'

const root = join(import.meta.dirname, '..')

export async function firstPageSeconds(url: string, folder: string): Promise<number> {
  const port = await freePort(0)
  const started = performance.now()
  const child = spawn(process.execPath, ['--import', join(root, 'app/platform/jsx.ts'), join(root, 'app/server.ts')], { cwd: root, env: { ...process.env, DATABASE_URL: url, DATA_DIR: folder, PORT: String(port), HOST: '127.0.0.1' }, stdio: 'ignore' })
  try {
    for (;;) {
      const page = await fetch(`http://127.0.0.1:${port}/`).then((response) => response.text(), () => '')
      if (page.includes('</html>')) return Math.round(performance.now() - started) / 1000
      if (child.exitCode !== null) throw new Error(`the server ended with ${child.exitCode}`)
      await pause(10)
    }
  } finally {
    child.kill('SIGTERM')
    await new Promise((resolve) => { if (child.exitCode !== null) resolve(undefined); else child.once('exit', resolve) })
  }
}
