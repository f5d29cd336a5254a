import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import pg from 'pg'
import { startEmbeddedPostgres } from './embedded.ts'
import type { PostgresNews } from './news.ts'
import { runningPostmaster } from './postmaster.ts'
import { AlreadyRunning, holdServerLock } from './server-lock.ts'

const folder = await mkdtemp(join(tmpdir(), 'gongzhi-embedded-'))
await chmod(folder, 0o755)
after(() => rm(folder, { recursive: true, force: true }))

async function query(url: string, text: string) {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => {})
  await client.connect()
  try {
    return (await client.query(text)).rows
  } finally {
    await client.end()
  }
}

/** A process that uses the server in `dataDir`, as the application does, until it is killed. */
async function otherProcess(dataDir: string) {
  const program = `
    const { startEmbeddedPostgres } = await import(${JSON.stringify(new URL('embedded.ts', import.meta.url).href)})
    const { holdServerLock } = await import(${JSON.stringify(new URL('server-lock.ts', import.meta.url).href)})
    const server = await startEmbeddedPostgres({ dataDir: ${JSON.stringify(dataDir)} })
    const lock = await holdServerLock(server.url, 'alone')
    console.log('ready')
    process.on('SIGTERM', async () => { await lock.release(); await server.stop(); process.exit(0) })
    setInterval(() => {}, 1000)`
  const child = spawn(process.execPath, ['--input-type=module', '-e', program], { stdio: ['ignore', 'pipe', 'inherit'] })
  await once(child.stdout, 'data')
  return child
}

test('rows are there after stopping and starting again, and nothing is left running in between', async () => {
  const dataDir = join(folder, 'restart')
  const first = await startEmbeddedPostgres({ dataDir })
  await query(first.url, 'create table kept (x int)')
  await query(first.url, 'insert into kept values (42)')
  assert.deepEqual(await query(first.url, `select current_setting('fsync') as fsync, current_setting('synchronous_commit') as commit, current_setting('is_superuser') as superuser`),
    [{ fsync: 'on', commit: 'on', superuser: 'off' }])
  await first.stop()
  assert.equal(await runningPostmaster(join(dataDir, 'postgres')), undefined)
  const second = await startEmbeddedPostgres({ dataDir })
  assert.deepEqual(await query(second.url, 'select x from kept'), [{ x: 42 }])
  await second.stop()
  assert.equal((await stat(join(dataDir, 'postgres.json'))).mode & 0o777, 0o600)
})

test('the server of a process that was killed is joined by the next one, which then stops it', async () => {
  const dataDir = join(folder, 'orphan')
  const killed = await otherProcess(dataDir)
  const before = await runningPostmaster(join(dataDir, 'postgres'))
  killed.kill('SIGKILL')
  await once(killed, 'exit')
  const said: PostgresNews[] = []
  const next = await startEmbeddedPostgres({ dataDir, log: (news) => said.push(news) })
  assert.deepEqual(said, [{ what: 'joining', folder: join(dataDir, 'postgres'), pid: before?.pid }])
  const lock = await holdServerLock(next.url, 'alone')
  await lock.release()
  await next.stop()
  assert.equal(await runningPostmaster(join(dataDir, 'postgres')), undefined)
})

test('a server that was killed itself recovers what was committed', async () => {
  const dataDir = join(folder, 'crash')
  const first = await startEmbeddedPostgres({ dataDir })
  await query(first.url, 'create table kept as select generate_series(1, 1000) x')
  const running = await runningPostmaster(join(dataDir, 'postgres'))
  assert.ok(running)
  process.kill(running.pid, 'SIGKILL')
  const second = await startEmbeddedPostgres({ dataDir })
  assert.deepEqual(await query(second.url, 'select count(*)::int as rows from kept'), [{ rows: 1000 }])
  await first.stop()
  await second.stop()
})

test('a server that ends while it is used is started again at the same address, and the lock on it is held again', async () => {
  const dataDir = join(folder, 'revived')
  const again = Promise.withResolvers<void>()
  const server = await startEmbeddedPostgres({ dataDir, log: ({ what }) => { if (what === 'again') again.resolve() }, lost: again.reject })
  await query(server.url, 'create table kept as select generate_series(1, 10) x')
  const lock = await holdServerLock(server.url, 'alone')
  const running = await runningPostmaster(join(dataDir, 'postgres'))
  assert.ok(running)
  process.kill(running.pid, 'SIGKILL')
  await again.promise
  assert.deepEqual(await query(server.url, 'select count(*)::int as rows from kept'), [{ rows: 10 }])
  await assert.rejects(async () => {
    // Whoever lost the lock with the server takes it again within moments.
    for (let tries = 0; tries < 50; tries += 1) {
      const other = await holdServerLock(server.url, 'alone', 'another')
      await other.release()
    }
  }, AlreadyRunning)
  await lock.release()
  await server.stop()
  assert.equal(await runningPostmaster(join(dataDir, 'postgres')), undefined)
})

test('a second application on the same folder is told so, and the first goes on', async () => {
  const dataDir = join(folder, 'second')
  const first = await otherProcess(dataDir)
  const second = await startEmbeddedPostgres({ dataDir })
  await assert.rejects(holdServerLock(second.url, 'alone'), (error: Error) => error instanceof AlreadyRunning && error.message.includes(`process ${first.pid}`))
  await second.stop()
  assert.ok(await runningPostmaster(join(dataDir, 'postgres')))
  first.kill('SIGTERM')
  await once(first, 'exit')
  assert.equal(await runningPostmaster(join(dataDir, 'postgres')), undefined)
})

test('two processes that start together on a new folder share one server', async () => {
  const dataDir = join(folder, 'together')
  const [one, other] = await Promise.all([startEmbeddedPostgres({ dataDir }), startEmbeddedPostgres({ dataDir })])
  assert.equal(one.url, other.url)
  await one.stop()
  await query(other.url, 'select 1')
  await other.stop()
  assert.equal(await runningPostmaster(join(dataDir, 'postgres')), undefined)
})

test('another port is taken when the old one is in use, and a pid file of another program is seen through', async () => {
  const dataDir = join(folder, 'port')
  const first = await startEmbeddedPostgres({ dataDir })
  await first.stop()
  const port = Number(new URL(first.url).port)
  const occupant = createServer().listen(port, '127.0.0.1')
  await once(occupant, 'listening')
  await writeFile(join(dataDir, 'postgres', 'postmaster.pid'), `${process.pid}\n${join(dataDir, 'postgres')}\n1\n${port}\n\n127.0.0.1\n`)
  const second = await startEmbeddedPostgres({ dataDir })
  assert.notEqual(Number(new URL(second.url).port), port)
  await query(second.url, 'select 1')
  await second.stop()
  occupant.close()
})

test('root can keep its data where only root may go', { skip: process.getuid?.() !== 0 && 'only root can try this' }, async () => {
  const closed = join(folder, 'closed')
  const dataDir = join(closed, 'data')
  await mkdir(closed, { mode: 0o700 })
  const server = await startEmbeddedPostgres({ dataDir })
  const { pid } = (await runningPostmaster(join(dataDir, 'postgres')))!
  const status = await readFile(`/proc/${pid}/status`, 'utf8')
  assert.doesNotMatch(status, /^Uid:\t0\t/m)
  await query(server.url, 'select 1')
  await server.stop()
})

test('what stands in the way of starting is said in the words of PostgreSQL', async () => {
  const dataDir = join(folder, 'broken')
  const server = await startEmbeddedPostgres({ dataDir })
  await server.stop()
  await assert.rejects(startEmbeddedPostgres({ dataDir, settings: { shared_buffers: 'a lot' } }), /did not start[\s\S]*invalid value for parameter "shared_buffers"/)
})
