import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { serve } from '@hono/node-server'
import { place } from '#domains/territory'
import { startJobs } from '#platform/jobs'
import { log } from '#platform/log'
import { readSettings } from '#platform/settings'
import type { Demonstration } from './demonstration/load.ts'
import { buildHouse } from './house.ts'
import { openHouse } from './open-house.ts'
import { AlreadyRunning } from './platform/postgres/server-lock.ts'

const usage = `npm start [-- --demo]

  --demo   loads the demonstration into an empty installation and prints how to sign in

PORT (3000), HOST (0.0.0.0), DATA_DIR (./data), DATABASE_URL (our own PostgreSQL in DATA_DIR unless set),
BASE_URL (http://localhost:PORT) and more: see README.md.`

const say = (line: string) => process.stdout.write(`${line}\n`)

async function main(parameters: readonly string[]): Promise<void> {
  if (parameters.includes('--help')) { say(usage); return }
  const unknown = parameters.filter((parameter) => parameter !== '--demo')
  if (unknown.length > 0) throw new Error(`unknown: ${unknown.join(' ')}\n\n${usage}`)
  const settings = readSettings(process.env)

  const closing: (() => Promise<unknown>)[] = []
  const close = async () => {
    for (const step of closing.splice(0).reverse()) await step().catch((error) => log.error({ err: error }, 'stopping went wrong'))
  }
  // From the first moment on: whoever stops a slow first start must not leave a database server behind.
  let stopping = false, started: Promise<unknown> = Promise.resolve()
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => {
    if (stopping) return
    stopping = true
    say('stopping …')
    void started.catch(() => {}).then(close).then(() => process.exit(0))
  })

  try {
    // A data folder belongs to one process; several servers may stand before one database.
    const opening = openHouse(settings, say, settings.databaseUrl ? 'shared' : 'alone')
    started = opening
    const open = await opening
    closing.push(() => open.close())
    if (stopping) return
    const house = await buildHouse(settings, open)
    const context = house.contextFor('job')

    if (parameters.includes('--demo')) {
      const loaded = await place(context)
        ? JSON.parse(await readFile(join(settings.dataDir, 'demo.json'), 'utf8').catch(() => { throw new Error('a place has been set up here already: --demo needs an empty DATA_DIR or database') })) as Demonstration
        : (say('loading the demonstration …'), await house.demonstrate(context))
      for (const { role, name, login, password } of loaded.users) say(`  ${role.padEnd(20)} ${login.padEnd(26)} ${password.padEnd(30)} ${name}`)
      say(`  Open311 key          ${loaded.open311Key}`)
    }

    const server = serve({ fetch: house.site.fetch, port: settings.port, hostname: settings.host })
    await new Promise<void>((resolve, reject) => { server.once('listening', resolve); server.once('error', reject) })
    closing.push(() => new Promise<void>((resolve) => {
      server.close(() => resolve())
      // Answers under way are finished; connections that only wait are not waited for.
      if ('closeIdleConnections' in server) server.closeIdleConnections()
      setTimeout(() => { if ('closeAllConnections' in server) server.closeAllConnections() }, 3000).unref()
    }))
    const here = await place(context)
    const jobs = await startJobs({ url: open.url, jobs: house.jobs, contextFor: () => house.contextFor('job'), log, timezone: here?.timezone ?? 'Asia/Shanghai' })
    closing.push(() => jobs.stop())
    say(`共治 Gongzhi: ${settings.baseUrl}${here ? '' : '  (first visit: set up a place, or load the demonstration)'}`)
  } catch (error) {
    await close()
    throw error
  }
}

main(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`${error instanceof AlreadyRunning ? `This database is ${error.message}. Stop it first, or use another DATA_DIR.` : (error as Error).stack ?? String(error)}\n`)
  process.exit(1)
})
