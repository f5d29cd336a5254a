import { mkdir, open, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { once } from 'node:events'
import { dirname, join } from 'node:path'
import type { Binaries } from './binaries.ts'
import type { Runner } from './runner.ts'

/** What is remembered of a cluster beside it: two passwords, and the port that was free last time. */
export interface Keys { readonly superuser: string; readonly owner: string; readonly port: number }

/** Makes a new cluster unless there is one. A cluster that was not finished has another name, so it is never mistaken for one. */
export async function initialiseCluster(cluster: string, keysFile: string, { initdb }: Binaries, runner: Runner): Promise<void> {
  if (await stat(join(cluster, 'PG_VERSION')).then(() => true, () => false)) return
  const unfinished = `${cluster}.unfinished`
  const passwordFile = `${cluster}.password`
  await rm(unfinished, { recursive: true, force: true })
  await mkdir(unfinished, { recursive: true, mode: 0o700 })
  await runner.own(unfinished)
  const keys: Keys = { superuser: randomPassword(), owner: randomPassword(), port: 0 }
  await writeFile(passwordFile, keys.superuser, { mode: 0o600 })
  try {
    await runner.own(passwordFile)
    await finish(runner.spawn(initdb, [
      `--pgdata=${unfinished}`, '--username=postgres', `--pwfile=${passwordFile}`, '--auth=scram-sha-256',
      '--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--data-checksums', '--no-instructions',
    ], { cwd: '/', env: environment(), stdio: ['ignore', 'pipe', 'pipe'] }))
    await keepKeys(keysFile, keys)
    await rename(unfinished, cluster)
  } finally {
    await rm(passwordFile, { force: true })
  }
}

export const readKeys = (keysFile: string): Promise<Keys> => readFile(keysFile, 'utf8').then((text) => JSON.parse(text) as Keys, () => {
  throw new Error(`${keysFile} is missing: it holds the passwords of the database beside it. Bring it back from a copy of the folder.`)
})

/** Writes the keys whole or not at all. */
export async function keepKeys(keysFile: string, keys: Keys): Promise<void> {
  const file = await open(`${keysFile}.unfinished`, 'w', 0o600)
  await file.writeFile(`${JSON.stringify(keys, undefined, 2)}\n`)
  await file.sync()
  await file.close()
  await rename(`${keysFile}.unfinished`, keysFile)
}

/** The wanted port of the loopback address if nobody has it, else any free one. */
export async function freePort(wanted: number): Promise<number> {
  const server = createServer()
  try {
    server.listen({ port: wanted, host: '127.0.0.1', exclusive: true })
    await once(server, 'listening')
    return (server.address() as { port: number }).port
  } catch (error) {
    if (wanted === 0) throw error
    return freePort(0)
  } finally {
    server.close()
  }
}

/** Nothing of our own surroundings reaches PostgreSQL: its messages and times must not depend on them. */
export const environment = (): NodeJS.ProcessEnv => ({ PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC', SYSTEMROOT: process.env.SYSTEMROOT })

const randomPassword = () => Buffer.from(crypto.getRandomValues(new Uint8Array(24))).toString('base64url')

async function finish(child: ReturnType<Runner['spawn']>): Promise<void> {
  let said = ''
  child.stdout?.on('data', (chunk: Buffer) => { said += chunk.toString() })
  child.stderr?.on('data', (chunk: Buffer) => { said += chunk.toString() })
  const [code] = await once(child, 'close') as [number | null]
  if (code !== 0) throw new Error(`PostgreSQL could not make its folder in ${dirname(child.spawnargs.find((arg) => arg.startsWith('--pgdata='))?.slice(9) ?? '')}:\n${said.trim()}`)
}
