/** One place for benchmarks: its own PostgreSQL with the settings of a real installation, units, categories, people, and any number of matters. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import type { Actor, Context } from '../app/platform/context.ts'
import { type OpenDatabase, openDatabase } from '../app/platform/database.ts'
import { fileStore } from '../app/platform/files.ts'
import { migrate, migrationsOf } from '../app/platform/migrate.ts'
import { startEmbeddedPostgres } from '../app/platform/postgres/embedded.ts'
import { uses } from '../app/domains/uses.ts'

export interface BenchServer { readonly folder: string; database(name: string): Promise<string>; stop(): Promise<void> }

/** A server of our own in a fresh folder, durable as in earnest (fsync on). */
export async function benchServer(): Promise<BenchServer> {
  const folder = await mkdtemp(join(tmpdir(), 'gongzhi-bench-'))
  const server = await startEmbeddedPostgres({ dataDir: folder })
  return {
    folder,
    async database(name) {
      const admin = new pg.Client({ connectionString: server.url })
      await admin.connect()
      await admin.query(`create database ${name}`)
      await admin.end()
      const url = new URL(server.url)
      url.pathname = `/${name}`
      await migrate(url.href, migrationsOf(Object.keys(uses)))
      return url.href
    },
    async stop() {
      await server.stop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

const clocks = JSON.stringify({
  dispatch: { amount: 2, unit: 'hour' }, 'sign-in': { amount: 2, unit: 'hour' }, contact: { amount: 24, unit: 'hour' }, handle: { amount: 7, unit: 'workday' }, check: { amount: 1, unit: 'workday' }, ask: { amount: 3, unit: 'day' },
  urgent: { dispatch: { amount: 1, unit: 'hour' }, 'sign-in': { amount: 1, unit: 'hour' }, contact: { amount: 1, unit: 'hour' }, handle: { amount: 2, unit: 'hour' } },
})

export interface BenchPlace { readonly url: string; readonly connections: number; readonly open: OpenDatabase; readonly communities: readonly { id: string }[]; readonly street: string; readonly actor: Actor; context(): Context; close(): Promise<void> }

/** A street with forty communities, one lead for each, two handlers a lead, ten categories. */
export async function benchPlace(url: string, folder: string, connections: number): Promise<BenchPlace> {
  const open = openDatabase(url, { connections })
  const { rows: [{ exists }] } = await open.pool.query(`select exists (select from territory.place)`) as { rows: { exists: boolean }[] } as { rows: [{ exists: boolean }] }
  if (!exists) {
    await open.pool.query(`
      with street as (insert into territory.unit (id, code, name, level, kind, path, valid_from) select id, '990000001', 'Bench street', 'street', 'area', array[id], '2020-01-01' from (select uuidv7() as id) made returning id),
        communities as (insert into territory.unit (id, code, name, level, kind, parent_id, path, valid_from)
          select made.id, '990000001' || lpad(made.n::text, 3, '0'), 'Community ' || made.n, 'community', 'area', street.id, array[street.id, made.id], '2020-01-01' from street, (select uuidv7() as id, n from generate_series(1, 40) n) made returning id, code, parent_id),
        leads as (insert into people.organisation (name, kind, unit_id, created_at) select 'Lead ' || code, 'community', id, now() from communities returning id, unit_id),
        duties as (insert into matters.duty (part, category_code, unit_id, organisation_id, valid_from) select 'territory', null, unit_id, id, '2020-01-01' from leads returning id),
        handlers as (insert into people.person (name, created_at) select 'Handler ' || n, now() from generate_series(1, 80) n returning id),
        posts as (insert into people.post (person_id, role, organisation_id, starts_at) select h.id, 'handler', l.id, '2020-01-01' from (select id, row_number() over () as n from handlers) h join (select id, row_number() over () as n from leads) l on l.n = (h.n - 1) % 40 + 1 returning id)
      insert into territory.place (name, timezone, calendar, emergency_phone, root_unit_id, set_up_at, changed_at) select 'Bench', 'Asia/Shanghai', 'china', '110', street.id, now(), now() from street`)
    await open.pool.query(`insert into matters.category (code, kind, large_zh, large_en, small_zh, small_en, clocks, valid_from, source) select 'E' || n, 'event', '大类', 'Large', '小类' || n, 'Small ' || n, $1, '2020-01-01', 'bench' from generate_series(1, 10) n`, [clocks])
    await open.pool.query(`insert into people.person (id, name, created_at) values ('00000000-0000-7000-8000-0000000000aa', 'Resident', now())`)
  }
  const { rows: communities } = await open.pool.query(`select id from territory.unit where level = 'community' order by code`)
  const { rows: [street] } = await open.pool.query(`select id from territory.unit where level = 'street'`)
  const actor: Actor = { id: '00000000-0000-7000-8000-0000000000aa', name: 'Resident', posts: [] }
  const files = fileStore(join(folder, 'files'))
  return {
    url, connections, open, communities, street: street.id, actor,
    context: () => ({ actor, now: new Date(), locale: 'zh-CN', origin: 'web', database: open.database, memory: open.memory, files }),
    close: () => open.close(),
  }
}

/** Matters that came in over the last three years, most of them closed, with their stories, clocks and acts. */
export async function fillMatters({ open }: BenchPlace, count: number, say: (line: string) => void): Promise<void> {
  const step = 20_000
  for (let from = 0; from < count; from += step) {
    await open.pool.query(`
      with units as (select array_agg(id order by code) ids, array_agg(path::text order by code) paths from territory.unit where level = 'community'),
        leads as (select array_agg(o.id order by u.code) ids from people.organisation o join territory.unit u on u.id = o.unit_id),
        categories as (select array_agg(id order by code) ids, array_agg(code order by code) codes from matters.category),
        made as (
          select n, uuidv7() as id, now() - make_interval(secs => (${count} - n) * 400) as at, n % 40 + 1 as u, n % 10 + 1 as c,
            case when n / 40 % 10 < 8 then 'closed' when n / 40 % 10 = 8 then 'in-progress' else 'dispatched' end as state
          from generate_series(${from + 1}, ${Math.min(count, from + step)}) n),
        matter as (
          insert into matters.matter (id, number, follow_code, intake_scope, intake_key, intake_digest, channel, category_id, category_code, reporter_id, title, text, public_title, public_text, grams,
            publicity, unit_id, unit_path, certainty, lng, lat, place_words, public_place, state, lead_id, reported_at, dispatched_at, closed_at, due_at, updated_at)
          select id, to_char(at, 'YYMMDD') || lpad(n::text, 8, '0'), 'F' || n, 'fill', n::text, md5(n::text), 'web', categories.ids[c], categories.codes[c], '00000000-0000-7000-8000-0000000000aa',
            '第' || n || '号楼道堆物', '楼道里堆了' || n || '件旧家具，请清理', '第' || n || '号楼道堆物', '楼道里堆了' || n || '件旧家具，请清理',
            array['楼道', '道堆', '堆物', '旧家', '家具', '清理', '道里', '里堆', '请清', '号楼', n::text, left(md5(n::text), 2), left(md5((n / 7)::text), 3)],
            'public', units.ids[u], units.paths[u]::uuid[], 'chosen', 116.3 + (n % 997) * 0.0001, 39.9 + (n % 991) * 0.0001, n || '号楼前', n || '号楼前', state, leads.ids[u], at, at, case when state = 'closed' then at + interval '3 days' end,
            case when state <> 'closed' then at + interval '9 days' end, at
          from made, units, leads, categories returning id, lead_id, reported_at, state),
        event as (insert into matters.event (matter_id, kind, to_state, at) select id, kind, 'dispatched', reported_at from matter, unnest(array['reported', 'dispatched']) kind),
        clock as (insert into matters.clock (matter_id, kind, amount, unit, organisation_id, started_at, due_at, stopped_at) select id, kind, 7, 'workday', lead_id, reported_at, reported_at + interval '9 days', case when state = 'closed' then reported_at + interval '3 days' end from matter, unnest(array['sign-in', 'contact', 'handle']) kind)
      insert into transparency.act (name, subject, origin, facts, at) select 'matters.reported', id::text, 'web', jsonb_build_object('state', state), reported_at from matter`)
    say(`filled ${Math.min(count, from + step)} of ${count} matters`)
  }
  await open.pool.query('vacuum analyze')
}

export const median = (values: readonly number[]): number => { const sorted = [...values].sort((a, b) => a - b); return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN }
export const rounded = (value: number): number => Math.round(value * 1000) / 1000
