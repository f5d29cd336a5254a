/** Runs test files in processes of their own, a few at a time, and ends those that do not end. */
import { join } from 'node:path'
import { run } from 'node:test'
import { root } from '../installed.mjs'

const setup = ['--import', join(root, 'app/platform/jsx.ts')]

/** Tells every event of Node's test runner to `heard`. `limit` is in seconds per file; `signal` ends everything. */
export async function runFiles(paths, { atOnce, limit, signal, heard }) {
  const waiting = [...paths]
  await Promise.all(Array.from({ length: atOnce }, async () => {
    for (let path = waiting.shift(); path && !signal.aborted; path = waiting.shift()) await runFile(path, limit, signal, heard)
  }))
}

async function runFile(path, limit, signal, heard) {
  // Node's own time limit ends tests, yet waits for ever for what they left open.
  const late = new AbortController()
  const timer = setTimeout(() => late.abort(new Error(`It still ran after ${limit} seconds and was ended.`)), limit * 1000)
  try {
    for await (const event of run({ files: [path], cwd: root, execArgv: setup, signal: AbortSignal.any([signal, late.signal]) })) heard(event)
  } finally {
    clearTimeout(timer)
  }
}
