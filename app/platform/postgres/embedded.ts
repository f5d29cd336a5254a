import { mkdir, open, readFile, rename, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { postgresBinaries, type Binaries } from './binaries.ts'
import { environment, freePort, initialiseCluster, keepKeys, readKeys, type Keys } from './cluster.ts'
import { runningPostmaster, stopPostmaster } from './postmaster.ts'
import type { PostgresNews } from './news.ts'
import { runnerFor, type Runner } from './runner.ts'
import { inTurn } from './turn.ts'

export interface EmbeddedOptions {
  /** Folder that will hold `postgres/`, `postgres.json` (passwords) and `postgres.log`. */
  readonly dataDir: string
  /** Told what takes time or surprises. */
  readonly log?: (news: PostgresNews) => void
  /** Told when the server ended by itself and could not be started again. */
  readonly lost?: (error: Error) => void
  /** Settings of PostgreSQL over the usual ones; only for tests. */
  readonly settings?: Readonly<Record<string, string>>
}

export interface EmbeddedPostgres {
  /** Address of the database `gongzhi`, as its owner (not a superuser). */
  readonly url: string
  /** Leaves the server, and stops it when no other process uses it. */
  stop(): Promise<void>
}

/** Held in shared mode by every process that uses the server; whoever can take it alone is the last one out. */
const useLock = 720_260_102

const usualSettings = {
  listen_addresses: '127.0.0.1', unix_socket_directories: '', max_connections: '100',
  shared_buffers: '256MB', effective_cache_size: '1GB', work_mem: '16MB', maintenance_work_mem: '128MB', max_wal_size: '1GB',
  wal_compression: 'on', jit: 'off', max_parallel_workers_per_gather: '0', random_page_cost: '1.1',
  fsync: 'on', synchronous_commit: 'on', full_page_writes: 'on', timezone: 'UTC', log_timezone: 'UTC', log_line_prefix: '%m [%p] ',
  // A refused statement would write its values, which may be a person's, into the log.
  log_min_messages: 'log', log_min_error_statement: 'panic', log_statement: 'none',
}

/**
 * Starts PostgreSQL in `dataDir`, or joins the server that already runs there, be it another process's or one whose process was killed.
 * A server that ends by itself while it is used (killed, out of memory) is started again at the same address.
 */
export async function startEmbeddedPostgres({ dataDir, log = () => {}, lost = () => {}, settings = {} }: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const cluster = join(dataDir, 'postgres'), keysFile = join(dataDir, 'postgres.json'), turn = join(dataDir, 'postgres.turn')
  await mkdir(dataDir, { recursive: true, mode: 0o711 })
  const { keys, port, first, start } = await inTurn(turn, async () => {
    const runner = await runnerFor(cluster, dataDir)
    const binaries = await postgresBinaries(runner)
    if (!(await stat(cluster).then(() => true, () => false))) log({ what: 'making', folder: cluster })
    await initialiseCluster(cluster, keysFile, binaries, runner)
    const joined = await portOfRunning(cluster, keysFile, log)
    const start = (samePort: boolean) => startServer(dataDir, binaries, runner, { ...usualSettings, ...settings }, samePort)
    const port = joined ?? await start(false)
    const keys = await readKeys(keysFile)
    const first = await joinServer(keys, port)
    await ensureDatabase(first, keys)
    return { keys, port, first, start }
  })
  let user = first, stopping: Promise<void> | undefined
  watch(user)

  /** The session that says "in use" ends when the server does, and nobody else would notice until a page is asked for. */
  function watch(session: pg.Client): void {
    session.once('end', () => { if (!stopping) void revive().catch((error: Error) => { if (!stopping) lost(error) }) })
  }

  const revive = () => inTurn(turn, async () => {
    if (stopping) return
    if (!await runningPostmaster(cluster)) {
      log({ what: 'ended', folder: cluster })
      await start(true)
      log({ what: 'again', folder: cluster })
    }
    user = await joinServer(keys, port)
    watch(user)
  })

  const leave = () => inTurn(turn, async () => {
    const last = await isLast(user).catch(async () => {
      const running = await runningPostmaster(cluster)
      return running ? isLast(user = await joinServer(keys, running.port)) : false
    }).catch(() => true)
    await user.end().catch(() => {})
    if (last) await stopPostmaster(cluster)
  })
  return { url: addressOf('gongzhi', keys.owner, port, 'gongzhi'), stop: () => (stopping ??= leave()) }
}

/** Gives up the server, and tells whether nobody else uses it. */
async function isLast(user: pg.Client): Promise<boolean> {
  holdOpen(user, true)
  const { rows } = await user.query<{ last: boolean }>(`select pg_advisory_unlock_shared(${useLock}), pg_try_advisory_lock(${useLock}) as last`)
  return rows[0]?.last ?? false
}

/** `samePort`: whoever uses it already knows only that one, so it is waited for. */
async function startServer(dataDir: string, { postgres }: Binaries, runner: Runner, settings: Record<string, string>, samePort: boolean): Promise<number> {
  const logFile = join(dataDir, 'postgres.log'), keysFile = join(dataDir, 'postgres.json')
  if (await stat(logFile).then(({ size }) => size > 10_000_000, () => false)) await rename(logFile, `${logFile}.1`)
  let keys = await readKeys(keysFile)
  let portTaken = false
  for (let attempt = 1; ; attempt += 1) {
    const port = samePort ? keys.port : await freePort(portTaken ? 0 : keys.port)
    if (port !== keys.port) await keepKeys(keysFile, keys = { ...keys, port })
    const output = await open(logFile, 'a', 0o600)
    const from = (await output.stat()).size
    const flags = Object.entries({ ...settings, port: String(port) }).flatMap(([name, value]) => ['-c', `${name}=${value}`])
    // A session of its own: Ctrl-C must reach us, and only us, so that requests end before the database does.
    const child = runner.spawn(postgres, ['-D', join(dataDir, 'postgres'), ...flags], { cwd: '/', env: environment(), detached: true, stdio: ['ignore', output.fd, output.fd] })
    child.unref()
    await output.close()
    let ended = false
    child.once('error', () => { ended = true })
    child.once('exit', () => { ended = true })
    while (!ended) {
      if (await accepts(port, keys)) return port
      await pause(30)
    }
    const said = await readFile(logFile).then((bytes) => bytes.subarray(from).toString().trim())
    // Someone may have taken the port meanwhile; sessions of a server that was killed may need a moment to notice.
    portTaken = /could not bind|address already in use/i.test(said)
    if ((portTaken && attempt < (samePort ? 50 : 5)) || (/shared memory block/i.test(said) && attempt < 50)) await pause(200)
    else throw new Error(`PostgreSQL did not start in ${dataDir}:\n${said}`)
  }
}

/** Whether a session can be opened now. A server that recovers after a crash says "not yet" and is waited for. */
async function accepts(port: number, keys: Keys): Promise<boolean> {
  const client = new pg.Client({ connectionString: addressOf('postgres', keys.superuser, port, 'postgres') })
  client.on('error', () => {})
  const answer = await client.connect().then(() => true, (error: Error & { code?: string }) => {
    if (error.code === '28P01') throw new Error('the passwords in postgres.json do not fit the database beside it')
    return false
  })
  await client.end().catch(() => {})
  return answer
}

/** The port of a server that runs on the cluster already, once it takes sessions; undefined when there is none, or none any more. */
async function portOfRunning(cluster: string, keysFile: string, log: (news: PostgresNews) => void): Promise<number | undefined> {
  for (let waited = 0; waited < 120_000; waited += 100) {
    const running = await runningPostmaster(cluster)
    if (!running) return undefined
    if (waited === 0) log({ what: 'joining', folder: cluster, pid: running.pid })
    if (await accepts(running.port, await readKeys(keysFile))) return running.port
    await pause(100)
  }
  throw new Error(`PostgreSQL runs on ${cluster} but takes no session: see postgres.log beside it`)
}

async function joinServer(keys: Keys, port: number): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: addressOf('postgres', keys.superuser, port, 'postgres'), application_name: 'gongzhi use', keepAlive: true })
  client.on('error', () => {})
  await client.connect()
  await client.query(`select pg_advisory_lock_shared(${useLock})`)
  // It only says "in use"; it must not keep a process from ending.
  holdOpen(client, false)
  return client
}

async function ensureDatabase(client: pg.Client, keys: Keys): Promise<void> {
  holdOpen(client, true)
  const { rows: [found] } = await client.query(`select exists (select from pg_roles where rolname = 'gongzhi') as role, exists (select from pg_database where datname = 'gongzhi') as database`)
  if (!found.role) await client.query(`create role gongzhi login createdb password ${pg.escapeLiteral(keys.owner)}`)
  if (!found.database) await client.query('create database gongzhi owner gongzhi')
  holdOpen(client, false)
}

/** Whether an open session keeps this process from ending; the driver's types leave the two calls out. */
function holdOpen(client: pg.Client, yes: boolean): void {
  const { ref, unref } = client as unknown as { ref(): void; unref(): void }
  ;(yes ? ref : unref).call(client)
}

const addressOf = (user: string, password: string, port: number, database: string) => `postgres://${user}:${password}@127.0.0.1:${port}/${database}`
