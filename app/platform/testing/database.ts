import { createHash } from 'node:crypto'
import type { Kysely } from 'kysely'
import pg from 'pg'
import { uses } from '../../domains/uses.ts'
import { openDatabase } from '../database.ts'
import { migrate, migrationsOf } from '../migrate.ts'
import { beforeLeaving, testServer } from './server.ts'

export interface TestDatabase {
  readonly database: Kysely<never>
  readonly pool: pg.Pool
  readonly url: string
  [Symbol.asyncDispose](): Promise<void>
}

/** Held while the template is made or copied from, so that test processes do it one after the other. */
const templateLock = 720_260_103

/** A migrated database of its own, gone when the scope (or the process) ends. Costs a copy of files, not a migration. */
export async function testDatabase(): Promise<TestDatabase> {
  const server = await testServer()
  const name = `test_${process.pid}_${crypto.randomUUID().slice(0, 8)}`
  await withTemplate(server.url, (admin, template) => admin.query(`create database ${name} template ${template} strategy file_copy`))
  const url = withName(server.url, name)
  const { database, pool } = openDatabase(url, { connections: 10 })
  const dispose = async () => {
    if (!beforeLeaving.delete(dispose)) return
    await database.destroy()
    await asAdmin(server.url, (admin) => dropped(admin, name))
  }
  // A test that forgot to dispose must neither hang nor leave its database behind.
  pool.options.allowExitOnIdle = true
  beforeLeaving.add(dispose)
  return { database, pool, url, [Symbol.asyncDispose]: dispose }
}

async function withTemplate<Result>(url: string, work: (admin: pg.Client, template: string) => Promise<Result>): Promise<Result> {
  const migrations = migrationsOf(Object.keys(uses))
  const template = `template_${createHash('sha256').update(migrations.map(({ name, digest }) => `${name} ${digest}`).join('\n')).digest('hex').slice(0, 16)}`
  return asAdmin(url, async (admin) => {
    await admin.query(`select pg_advisory_lock(${templateLock})`)
    const { rowCount: found } = await admin.query('select from pg_database where datname = $1', [template])
    if (!found) {
      await dropAbandoned(admin)
      await admin.query(`create database ${template}_unfinished`)
      await migrate(withName(url, `${template}_unfinished`), migrations)
      await admin.query(`alter database ${template}_unfinished rename to ${template}`)
    }
    return work(admin, template)
  })
}

/** Unfinished templates, templates of other migrations, and databases of test processes that are gone. */
async function dropAbandoned(admin: pg.Client): Promise<void> {
  const { rows } = await admin.query<{ name: string }>(`
    select datname as name from pg_database d
    where (datname like 'template\\_%\\_unfinished' or datname like 'test\\_%') and pg_get_userbyid(datdba) = current_user
      and not exists (select from pg_stat_activity a where a.datname = d.datname)`)
  for (const { name } of rows) {
    const pid = /^test_(\d+)_/.exec(name)?.[1]
    if (pid === undefined || !isRunning(Number(pid))) await admin.query(`drop database if exists ${name}`)
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

async function asAdmin<Result>(url: string, work: (admin: pg.Client) => Promise<Result>): Promise<Result> {
  const admin = new pg.Client({ connectionString: url })
  await admin.connect()
  try {
    return await work(admin)
  } finally {
    await admin.end()
  }
}

function withName(url: string, name: string): string {
  const address = new URL(url)
  address.pathname = `/${name}`
  return address.href
}

/** Drops it. An autovacuum worker of the server may be at work there, which only a superuser could send away: it is waited for. */
async function dropped(admin: pg.Client, name: string): Promise<void> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      await admin.query(`drop database if exists ${name} with (force)`)
      return
    } catch (error) {
      if (attempt >= 100 || !['42501', '55006'].includes((error as { code?: string }).code ?? '')) throw error
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
  }
}
