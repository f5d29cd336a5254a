/** Checks, then tests from the cheapest to the dearest; failures again at the end; the last line counts. */
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { testServer } from '../../app/platform/testing/server.ts'
import { root } from '../installed.mjs'
import { runChecks } from './checks.mjs'
import { whyNoChromium } from './chromium.mjs'
import { sizes, testFiles } from './files.mjs'
import { Report } from './report.mjs'
import { runFiles } from './run-files.mjs'

const args = process.argv.slice(2)
const onlyUnit = args.includes('--only-unit')
const paths = args.filter((arg) => !arg.startsWith('--'))
const files = testFiles(paths).filter(({ size }) => !onlyUnit || size === 'unit')
const report = new Report()
const stop = new AbortController()
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => stop.abort(new Error(`stopped by ${signal}`)))

if (paths.length > 0 && files.length === 0) report.failed(paths.join(' '), 'No test file lies under this path.')
if (!onlyUnit && paths.length === 0) {
  for await (const check of runChecks(stop.signal)) report.checked(check)
}

// In use from beginning to end, so that the server does not stop and start between two files.
const server = files.some(({ size }) => size !== 'unit') && !stop.signal.aborted ? await testServer() : undefined
for (const size of sizes) {
  const group = files.filter((file) => file.size === size).map(({ path }) => path)
  if (group.length === 0 || stop.signal.aborted) continue
  report.heading(size)
  const missing = size === 'browser' ? whyNoChromium() : undefined
  if (missing) for (const path of group) report.failed(path, missing)
  else await runFiles(group.map((path) => join(root, path)), { atOnce: Math.min(2, availableParallelism()), limit: 900, signal: stop.signal, heard: (event) => report.heard(event) })
}
await server?.stop()
if (stop.signal.aborted) report.failed('the run', stop.signal.reason.message)
process.exitCode = report.close()
