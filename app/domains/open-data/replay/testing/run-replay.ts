import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type pg from 'pg'
import type { ReplayReport } from '../acts/replay.ts'

const app = fileURLToPath(new URL('../../../../', import.meta.url))

export interface Files { readonly units: string; readonly unitId: string; readonly requests: string; readonly label: string; readonly timezone: string }
export interface Ended { readonly status: number | null; readonly told: string; readonly progress: string }
export type Told = ReplayReport & { readonly peakMemoryMB: number }

async function begin(url: string, files: Files, more: readonly string[]): Promise<{ child: ChildProcess; ended: Promise<Ended> }> {
  const dataDir = await mkdtemp(join(tmpdir(), 'gongzhi-replay-'))
  const child = spawn(process.execPath, ['--import', join(app, 'platform/jsx.ts'), join(app, 'commands/replay.ts'), '--units', files.units, '--unit-id', files.unitId, '--requests', files.requests, '--label', files.label, '--timezone', files.timezone, ...more],
    { env: { ...process.env, DATABASE_URL: url, DATA_DIR: dataDir, LANG: 'en_US.UTF-8', LC_ALL: '' }, stdio: ['ignore', 'pipe', 'pipe'] })
  let told = '', progress = ''
  child.stdout?.on('data', (text) => { told += text })
  child.stderr?.on('data', (text) => { progress += text })
  return { child, ended: once(child, 'close').then(([status]) => ({ status: status as number | null, told, progress })) }
}

/** Runs the command to its end against the database at `url`. */
export const runReplay = async (url: string, files: Files, more: readonly string[] = ['--json']): Promise<Ended> => (await begin(url, files, more)).ended

/** Runs the command and kills it outright as soon as so many requests are stored. */
export async function killedReplay(pool: pg.Pool, url: string, files: Files, stored: number): Promise<void> {
  const { child, ended } = await begin(url, files, ['--json'])
  while (child.exitCode === null && (await pool.query('select count(*)::int as count from matters.matter')).rows[0].count < stored) await new Promise((resolve) => setTimeout(resolve, 5))
  child.kill('SIGKILL')
  await ended
  // What the killed process still had under way is undone by the database before anybody looks.
  while ((await pool.query(`select 1 from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid() and application_name = 'gongzhi' and state <> 'idle'`)).rows.length > 0) await new Promise((resolve) => setTimeout(resolve, 5))
}

/** Everything that a replay has written, but for what is drawn by lot or by the clock on the wall. */
export async function written(pool: pg.Pool): Promise<unknown> {
  const ask = async (query: string) => (await pool.query(query)).rows as unknown[]
  return {
    matters: await ask(`
      select m.intake_scope, m.intake_key, m.origin_id, m.channel, m.category_code, m.title, m.text, m.public_title, m.place_words, m.lng, m.lat, m.certainty, u.code as unit, o.name as lead, m.state, m.version, m.outcome, m.urgent, m.due_at,
        m.reported_at, m.dispatched_at, m.closed_at, (select array_agg(e.kind || ' ' || e.at order by e.id) from matters.event e where e.matter_id = m.id) as story,
        (select array_agg(c.kind || ' ' || c.amount || c.unit || ' ' || c.started_at || ' ' || coalesce(c.due_at::text, '') || ' ' || coalesce(c.stopped_at::text, '') order by c.kind) from matters.clock c where c.matter_id = m.id) as clocks,
        (select array_agg(a.name order by a.id) from transparency.act a where a.subject = m.id::text) as acts
      from matters.matter m left join territory.unit u on u.id = m.unit_id left join people.organisation o on o.id = m.lead_id order by m.intake_key`),
    units: await ask('select code, name, level, kind from territory.unit order by code'),
    organisations: await ask('select name, kind from people.organisation order by name'),
    categories: await ask('select code, small_zh, clocks from matters.category order by code'),
    people: await ask('select name from people.person'),
    acts: await ask('select name, count(*) from transparency.act group by name order by name'),
  }
}
