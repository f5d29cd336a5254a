/**
 * Runs a command that is written in TypeScript under a Node that reads it: this one if it can, else the one that the npm package `node` brought.
 * Plain JavaScript, so that an older Node gets this far.
 */
import { spawnSync } from 'node:child_process'
import { createRequire } from 'node:module'
import { constants } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export async function launch(program) {
  if (process.features.typescript) return void await import(program)
  let node
  try {
    node = join(dirname(createRequire(import.meta.url).resolve('node/package.json')), 'bin', process.platform === 'win32' ? 'node.exe' : 'node')
  } catch {
    process.stderr.write(`This needs Node 24; here is Node ${process.versions.node}, and the npm package "node" is not installed.\n`)
    process.exitCode = 1
    return
  }
  const { status, signal, error } = spawnSync(node, [fileURLToPath(program), ...process.argv.slice(2)], { stdio: 'inherit' })
  if (error) process.stderr.write(`Node 24 could not be run: ${error.message}\n`)
  process.exitCode = status ?? 128 + (constants.signals[signal] ?? 0)
}
