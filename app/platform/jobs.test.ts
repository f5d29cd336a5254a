import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { tmpdir } from 'node:os'
import { test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { PgBoss } from 'pg-boss'
import type { Context } from './context.ts'
import { fileStore } from './files.ts'
import { type Job, startJobs } from './jobs.ts'
import { Memory } from './memory.ts'
import { type TestDatabase, testDatabase } from './testing/database.ts'

const silent = { error() {}, warn() {} }
const contextFor = (database: TestDatabase['database']) => (): Context => ({ actor: undefined, now: new Date(), locale: 'zh-CN', origin: 'job', database, memory: new Memory(), files: fileStore(tmpdir()) })

test('a job that comes round in two processes never overlaps with itself', async () => {
  await using here = await testDatabase()
  await here.pool.query('create table run (id serial primary key, process int, began timestamptz default clock_timestamp(), ended timestamptz)')
  const children = [1, 2].map(() => spawn(process.execPath, ['--import', new URL('jsx.ts', import.meta.url).pathname, new URL('testing/job-process.ts', import.meta.url).pathname, here.url], { stdio: ['ignore', 'inherit', 'inherit'] }))
  for (let runs = 0; runs < 12; await pause(50)) runs = (await here.pool.query('select from run where ended is not null')).rowCount ?? 0
  for (const child of children) child.kill('SIGTERM')
  await Promise.all(children.map((child) => child.exitCode === null && child.signalCode === null ? once(child, 'exit') : undefined))
  const { rows: [found] } = await here.pool.query(`select count(*) filter (where exists (select from run b where b.id <> a.id and b.began < coalesce(a.ended, 'infinity') and a.began < coalesce(b.ended, b.began))) as overlaps from run a`)
  assert.equal(found.overlaps, 0)
})

test('running a job now waits for the run under way and reports its failure', async () => {
  await using here = await testDatabase()
  const story: string[] = []
  let fail = false
  const job: Job = { name: 'room.job', every: '0 3 * * *', async run() { story.push('begin'); await pause(20); story.push('end'); if (fail) throw new Error('broken') } }
  const jobs = await startJobs({ url: here.url, jobs: [job], contextFor: contextFor(here.database), log: silent })
  await Promise.all([jobs.runNow('room.job'), jobs.runNow('room.job')])
  assert.deepEqual(story, ['begin', 'end', 'begin', 'end'])
  fail = true
  await assert.rejects(jobs.runNow('room.job'), /broken/)
  await assert.rejects(jobs.runNow('room.other'), /no job called room.other: there are room.job/)
  await jobs.stop()
})

test('a job due by its schedule runs once though two processes could take it, and is tried again when it fails', async () => {
  await using here = await testDatabase()
  const errors: unknown[] = []
  let runs = 0
  const job: Job = { name: 'room.nightly', every: '0 3 * * *', async run() { runs++; if (runs === 1) throw new Error('broken') } }
  const start = () => startJobs({ url: here.url, jobs: [job], contextFor: contextFor(here.database), log: { ...silent, error: (fact: unknown) => { errors.push(fact) } } })
  const both = [await start(), await start()]
  const boss = new PgBoss({ connectionString: here.url, schema: 'jobs', schedule: false, supervise: false })
  await boss.start()
  await Promise.all(Array.from({ length: 10 }, () => boss.send('room.nightly', {}, { retryLimit: 3, retryDelay: 0, retryBackoff: false })))
  while (runs < 2) await pause(50)
  await boss.stop({ graceful: false })
  await Promise.all(both.map((jobs) => jobs.stop()))
  assert.equal(runs, 2)
  assert.equal(errors.length, 1)
})

test('stopping ends a long job by its signal, and does not wait for one that does not listen', async () => {
  await using here = await testDatabase()
  let heard = false
  const locks = async () => (await here.pool.query(`select from pg_locks where locktype = 'advisory' and granted and database = (select oid from pg_database where datname = current_database())`)).rowCount ?? 0
  const listening: Job = { name: 'room.listening', every: 60, run: (_, signal) => new Promise((resolve) => { signal.addEventListener('abort', () => { heard = true; resolve() }) }) }
  const deaf: Job = { name: 'room.deaf', every: 60, run: () => new Promise(() => {}) }
  const jobs = await startJobs({ url: here.url, jobs: [listening, deaf], contextFor: contextFor(here.database), log: silent })
  for (let held = 0; held < 2; await pause(20)) held = await locks()
  await jobs.stop()
  assert.ok(heard)
  for (let held = 1; held > 0; await pause(20)) held = await locks()
})

test('two jobs of one name are a mistake that shows at the start', async () => {
  const job: Job = { name: 'room.job', every: 5, async run() {} }
  await assert.rejects(startJobs({ url: 'postgres://nowhere.invalid/x', jobs: [job, job], contextFor: () => { throw new Error('no') }, log: silent }), /two jobs have one name/)
})
