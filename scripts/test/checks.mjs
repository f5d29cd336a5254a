/** The three checks that read the source without running it; each counts as one test. */
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { root } from '../installed.mjs'

const program = (name) => join(root, 'node_modules', '.bin', name)

const checks = [
  { name: 'types', command: program('tsc'), args: ['-p', 'tsconfig.json'] },
  { name: 'lint', command: program('oxlint'), args: [] },
  { name: 'boundaries', command: program('depcruise'), args: ['--config', '.dependency-cruiser.mjs', 'app', 'libraries'] },
]

/** Runs the checks one after the other; each answer is `{ name, passed, said, seconds }`. */
export async function* runChecks(signal) {
  for (const { name, command, args } of checks) {
    const began = performance.now()
    const { code, said } = await outcomeOf(command, args, signal)
    yield { name, passed: code === 0, said, seconds: (performance.now() - began) / 1000 }
  }
}

function outcomeOf(command, args, signal) {
  return new Promise((resolve) => {
    // The checkers are themselves Node programs: let them find the pinned Node first.
    const PATH = `${join(root, 'node_modules', '.bin')}:${process.env.PATH}`
    const child = spawn(command, args, { cwd: root, env: { ...process.env, PATH }, stdio: ['ignore', 'pipe', 'pipe'], signal })
    let said = ''
    child.stdout.on('data', (chunk) => { said += chunk })
    child.stderr.on('data', (chunk) => { said += chunk })
    child.once('error', (error) => resolve({ code: 1, said: error.message }))
    child.once('close', (code) => resolve({ code, said }))
  })
}
