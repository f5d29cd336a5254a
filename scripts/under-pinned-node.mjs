/** Runs a file of this project under its pinned Node, passing signals and the exit code through. */
import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { constants } from 'node:os'
import { join } from 'node:path'
import { pinnedNode, root } from './installed.mjs'

/**
 * The program gets a session of its own, so that Ctrl-C reaches it once, through us, and not a second time from the
 * terminal. If we are killed outright it notices by the closed channel and ends itself in order.
 */
export async function underPinnedNode(file, args) {
  const jsx = join(root, 'app/platform/jsx.ts')
  const imports = [join(root, 'scripts/end-with-parent.mjs'), ...(existsSync(jsx) && !file.startsWith('libraries/') ? [jsx] : [])].flatMap((path) => ['--import', path])
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
  // npm passes signals on to a shell between us, which dies of them without a word; so we look whether both are still there.
  const before = ancestors()
  const watch = process.env.npm_lifecycle_event ? setInterval(() => {
    if (ancestors() !== before) child.kill('SIGTERM')
  }, 500) : undefined
  const [code, signal] = await new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (...how) => resolve(how))
  })
  clearInterval(watch)
  return code ?? 128 + (constants.signals[signal] ?? 0)
}

/** Our parent and its parent, as far as the system tells. */
function ancestors() {
  const parent = process.ppid
  try {
    const stat = readFileSync(`/proc/${parent}/stat`, 'utf8')
    return `${parent} ${stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]}`
  } catch {
    return `${parent}`
  }
}
