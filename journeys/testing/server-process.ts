import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, readFileSync, readlinkSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

const root = join(import.meta.dirname, '..', '..')

/** The server as an operator starts it: a process of its own, with its own PostgreSQL in `dataDir`. */
export interface ServerProcess {
  readonly url: string
  readonly process: ChildProcess
  /** What it has printed so far. */
  said(): string
  /** Sends the signal and waits until the process is gone; answers its exit code. */
  end(signal: 'SIGINT' | 'SIGTERM' | 'SIGKILL'): Promise<number | null>
}

/** Starts `npm start`'s server and waits until it listens. Throws what it said when it ends before that. */
export async function startServer(dataDir: string, ...parameters: string[]): Promise<ServerProcess> {
  const port = await freePort()
  const child = spawn(process.execPath, ['--import', './app/platform/jsx.ts', 'app/server.ts', ...parameters], { cwd: root, env: environment(dataDir, port), stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => { said += chunk })
  while (!said.includes('共治 Gongzhi:')) {
    if (child.exitCode !== null || child.signalCode !== null) throw new Error(`the server ended: ${said}`)
    await pause(50)
  }
  return {
    url: `http://127.0.0.1:${port}`, process: child, said: () => said,
    async end(signal) {
      const gone = child.exitCode === null && child.signalCode === null ? once(child, 'exit') : Promise.resolve()
      child.kill(signal)
      await gone
      return child.exitCode
    },
  }
}

/** Runs `npm run backup` or `npm run restore` without npm, to its end. */
export async function runCommand(dataDir: string, command: 'backup' | 'restore', ...parameters: string[]): Promise<{ code: number | null; said: string }> {
  const child = spawn(process.execPath, ['--import', './app/platform/jsx.ts', `app/commands/${command}.ts`, ...parameters], { cwd: root, env: environment(dataDir, 3000), stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => { said += chunk })
  await once(child, 'close')
  return { code: child.exitCode, said }
}

/** Processes that stand in `dataDir` or were told of it: its database, all parts of it (Linux only). */
export function processesOf(dataDir: string): number[] {
  return readdirSync('/proc').filter((name) => /^\d+$/.test(name)).map(Number).filter((pid) => {
    try {
      return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(dataDir) || readlinkSync(`/proc/${pid}/cwd`).startsWith(dataDir)
    } catch {
      return false
    }
  })
}

function environment(dataDir: string, port: number): NodeJS.ProcessEnv {
  const { DATABASE_URL: _, BASE_URL: __, ...rest } = process.env
  return { ...rest, LC_ALL: 'C.UTF-8', DATA_DIR: dataDir, PORT: String(port), HOST: '127.0.0.1', LOG_LEVEL: 'warn' }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as { port: number }
  server.close()
  await once(server, 'close')
  return port
}
