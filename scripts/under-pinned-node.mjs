/** Runs a file of this project under its pinned Node, passing signals and the exit code through. */
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { constants } from 'node:os'
import { join } from 'node:path'
import { pinnedNode, root } from './installed.mjs'

/**
 * The program gets a session of its own, so that Ctrl-C reaches it once, through us, and not a second time from the
 * terminal. If we are killed outright it notices by the closed channel and ends itself in order.
 */
export async function underPinnedNode(file, args) {
  const jsx = join(root, 'app/platform/jsx.ts')
  const imports = [join(root, 'scripts/end-with-parent.mjs'), ...(existsSync(jsx) ? [jsx] : [])].flatMap((path) => ['--import', path])
  const child = spawn(pinnedNode, [...imports, join(root, file), ...args], { stdio: ['inherit', 'inherit', 'inherit', 'ipc'], detached: process.platform !== 'win32' })
  let asked = 0
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => {
      // npm passes on what the terminal has already sent to everybody: twice within a second is once.
      if (Date.now() - asked < 1000) return
      asked = Date.now()
      child.kill(signal === 'SIGHUP' ? 'SIGTERM' : signal)
    })
  }
  const [code, signal] = await new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (...how) => resolve(how))
  })
  return code ?? 128 + (constants.signals[signal] ?? 0)
}
