import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { serve } from '@hono/node-server'
import { place } from '#domains/territory'
import { startJobs } from '#platform/jobs'
import { log } from '#platform/log'
import { OperatorMistake } from '#platform/operator-mistake'
import { readSettings, type Settings } from '#platform/settings'
import type { Demonstration } from './demonstration/load.ts'
import { buildHouse } from './house.ts'
import { openHouse } from './open-house.ts'
import { mistakeSaid, terminalLocale, terminalWords, told } from './words/terminal.ts'

const locale = terminalLocale(), words = terminalWords(locale)
const say = (line: string) => process.stdout.write(`${line}\n`)

async function main(parameters: readonly string[]): Promise<void> {
  if (parameters.includes('--help')) { say(words.startUsage); return }
  const unknown = parameters.filter((parameter) => parameter !== '--demo')
  if (unknown.length > 0) throw new OperatorMistake('unknown-option', { given: unknown.join(' ') })
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
    say(words.stopping)
    void started.catch(() => {}).then(close).then(() => process.exit(0))
  })

  try {
    // A data folder belongs to one process; several servers may stand before one database.
    const opening = openHouse(settings, say, { lock: settings.databaseUrl ? 'shared' : 'alone', lost: (error) => end(new OperatorMistake('database-lost', { why: error.message })) })
    started = opening
    const open = await opening
    closing.push(() => open.close())
    if (stopping) return
    const house = await buildHouse(settings, open)
    const context = house.contextFor('job')

    if (parameters.includes('--demo')) {
      const loaded = await place(context)
        ? JSON.parse(await readFile(join(settings.dataDir, 'demo.json'), 'utf8').catch(() => { throw new OperatorMistake('place-set-up-already') })) as Demonstration
        : (say(words.loading), await house.demonstrate(context))
      for (const { role, name, login, password } of loaded.users) say(`  ${role.padEnd(20)} ${login.padEnd(26)} ${password.padEnd(30)} ${name}`)
      say(`  ${words.open311.padEnd(20)} ${loaded.open311Key}`)
    }

    const server = serve({ fetch: house.site.fetch, port: settings.port, hostname: settings.host })
    await new Promise<void>((resolve, reject) => { server.once('listening', resolve); server.once('error', (error) => reject(listeningMistake(error, settings))) })
    closing.push(() => new Promise<void>((resolve) => {
      server.close(() => resolve())
      // Answers under way are finished; connections that only wait are not waited for.
      if ('closeIdleConnections' in server) server.closeIdleConnections()
      setTimeout(() => { if ('closeAllConnections' in server) server.closeAllConnections() }, 3000).unref()
    }))
    const here = await place(context)
    const jobs = await startJobs({ url: open.url, jobs: house.jobs, contextFor: () => house.contextFor('job'), log, timezone: here?.timezone ?? 'Asia/Shanghai' })
    closing.push(() => jobs.stop())
    say(words.started(settings.baseUrl, !here))
  } catch (error) {
    await close()
    throw error
  }
}

/** Why nobody can listen there, where it is the operator's to change. */
function listeningMistake(error: NodeJS.ErrnoException, { port, host }: Settings): Error {
  if (error.code === 'EADDRINUSE') return new OperatorMistake('port-taken', { port })
  if (error.code === 'EACCES') return new OperatorMistake('port-forbidden', { port })
  return error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND' || error.code === 'EAI_AGAIN' ? new OperatorMistake('host-unknown', { host }) : error
}

/** Ends the process with one sentence for what the operator can put right, and with everything that is known for what nobody expected. */
function end(error: unknown): never {
  process.stderr.write(`${error instanceof OperatorMistake ? `${mistakeSaid(error, locale)}${error.code === 'unknown-option' ? `\n\n${words.startUsage}` : ''}` : told(error)}\n`)
  process.exit(1)
}

main(process.argv.slice(2)).catch(end)
