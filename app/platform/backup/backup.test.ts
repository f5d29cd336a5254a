import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { gunzipSync } from 'node:zlib'
import type pg from 'pg'
import { uses } from '../../domains/uses.ts'
import { fileStore } from '../files.ts'
import { migrate, migrationsOf, type Migration } from '../migrate.ts'
import type { OperatorMistake } from '../operator-mistake.ts'
import { AlreadyRunning, holdServerLock } from '../postgres/server-lock.ts'
import { testDatabase } from '../testing/database.ts'
import { BadBackup } from './format.ts'
import { NotEmpty, restoreBackup } from './restore-backup.ts'
import { writeBackup } from './write-backup.ts'

const sql = `
  create schema bank;
  create table bank.account (id int generated always as identity primary key, owner text not null, balance bigint not null check (balance >= 0),
    favourite int references bank.account, doubled bigint generated always as (balance * 2) stored);
  create table bank.entry (id bigserial primary key, account int not null references bank.account, amount bigint not null, note text, scan bytea, tags text[], at timestamptz not null default now());
  create function bank.only_grows() returns trigger language plpgsql as $$ begin raise exception 'only grows'; end $$;
  create table bank.rate (name text primary key, percent int not null); insert into bank.rate values ('usual', 2);
  create trigger only_grows before update or delete on bank.entry for each row execute function bank.only_grows();
  create trigger never_emptied before truncate on bank.entry for each statement execute function bank.only_grows();
  create trigger no_inserts before insert on bank.entry for each row when (new.note = 'forbidden') execute function bank.only_grows();`
const bank: Migration = { name: 'bank/0001-bank.sql', sql, digest: createHash('sha256').update(sql).digest('hex') }
const migrations = [...migrationsOf(Object.keys(uses)), bank]

const folder = await mkdtemp(join(tmpdir(), 'gongzhi-backup-'))
after(() => rm(folder, { recursive: true, force: true }))
const now = new Date('2025-06-01T00:00:00Z')

async function bankDatabase() {
  const database = await testDatabase()
  await migrate(database.url, migrations)
  return database
}

async function filled() {
  const source = await bankDatabase()
  const name = new URL(source.url).pathname.slice(1)
  const files = fileStore(join(folder, `files-${name}`))
  await source.pool.query(`insert into bank.account (owner, balance, favourite) values ('张三', 100, null), ('tab\there \\ "quote" 李四', 0, 1), ('', 7, 2)`)
  await source.pool.query(`update bank.account set favourite = 3 where id = 1`)
  await source.pool.query(`insert into bank.entry (account, amount, note, scan, tags) values (1, 100, E'two\nlines\r\n\\\\.', '\\x00ff0a', '{"a,b",null}'), (3, 7, null, null, null)`)
  await source.pool.query(`insert into bank.entry (account, amount, note) select 3, 0, repeat('墙', 200) from generate_series(1, 20000)`)
  const photo = await files.keep(Buffer.from('a photograph'))
  const large = await files.keep(Buffer.alloc(300_000, 'x'))
  return { ...source, source, files, photo, large, path: join(folder, `${name}.tar.gz`) }
}

const contents = async (pool: pg.Pool) => (await pool.query(`
  select (select jsonb_agg(to_jsonb(a) order by id) from bank.account a) as accounts, (select md5(string_agg(e::text, '|' order by id)) from bank.entry e) as entries,
    (select count(*) from bank.entry) as count`)).rows[0]

test('a backup brings back every row, file and counter, in a database of the same version', async () => {
  const made = await filled()
  await using _ = made.source
  await using target = await testDatabase()
  const written = await writeBackup({ url: made.url, filesFolder: made.files.folder, path: made.path, now })
  assert.equal(written.files, 2)
  const store = fileStore(join(folder, 'restored-files'))
  const blank = await emptied(target.pool)
  const restored = await restoreBackup({ url: blank, filesFolder: store.folder, path: made.path, replace: false, migrations })
  assert.equal(restored.rows, written.rows)
  assert.deepEqual(await contents(target.pool), await contents(made.pool))
  assert.equal((await store.read(made.photo)).toString(), 'a photograph')
  assert.ok(await store.has(made.large))
  assert.equal((await target.pool.query(`insert into bank.account (owner, balance) values ('next', 1) returning id`)).rows[0].id, 4)
  await assert.rejects(target.pool.query(`delete from bank.entry`), /only grows/)
  await assert.rejects(target.pool.query(`truncate bank.entry`), /only grows/)
  await assert.rejects(target.pool.query(`insert into bank.entry (account, amount) values (99, 1)`), /foreign key/)
})

/** A database without tables: what a new installation has before its first start. */
async function emptied(pool: pg.Pool): Promise<string> {
  const { rows } = await pool.query(`select nspname as name from pg_namespace where nspname !~ '^pg_' and nspname not in ('information_schema', 'public')`)
  for (const { name } of rows) await pool.query(`drop schema "${name}" cascade`)
  return `${pool.options.connectionString}`
}

test('a backup made while people work shows one moment, not a mixture', async () => {
  await using source = await bankDatabase()
  await using target = await bankDatabase()
  await source.pool.query(`insert into bank.account (owner, balance) select 'owner ' || n, 1000 from generate_series(1, 20) n`)
  await source.pool.query(`insert into bank.entry (account, amount) select id, 1000 from bank.account`)
  let working = true, done = 0
  const work = Array.from({ length: 3 }, async (_, worker) => {
    for (let turn = 0; working; turn += 1) {
      const from = 1 + ((worker + turn) % 20), to = 1 + ((worker + turn * 7 + 3) % 20)
      const client = await source.pool.connect()
      try {
        await client.query('begin')
        await client.query('update bank.account set balance = balance + case id when $1 then -1 else 1 end where id in ($1, $2) and $1 <> $2', [Math.min(from, to), Math.max(from, to)])
        if (from !== to) await client.query('insert into bank.entry (account, amount) values ($1, -1), ($2, 1)', [Math.min(from, to), Math.max(from, to)])
        await client.query('commit')
        done += 1
      } finally {
        client.release()
      }
    }
  })
  while (done < 50) await new Promise((resolve) => { setTimeout(resolve, 5) })
  const path = join(folder, 'busy.tar')
  await writeBackup({ url: source.url, filesFolder: join(folder, 'none'), path, now })
  working = false
  await Promise.all(work)
  await restoreBackup({ url: target.url, filesFolder: join(folder, 'none'), path, replace: true, migrations })
  const { rows: [sums] } = await target.pool.query(`
    select (select sum(balance)::int from bank.account) as balances, (select sum(amount)::int from bank.entry) as entries,
      (select count(*) from bank.account a where balance <> (select sum(amount) from bank.entry e where e.account = a.id)) as unequal`)
  assert.deepEqual(sums, { balances: 20_000, entries: 20_000, unequal: 0 })
})

test('a damaged or cut archive is refused and nothing is written', async () => {
  const made = await filled()
  await using _ = made.source
  await using target = await bankDatabase()
  const path = join(folder, 'sound.tar')
  await writeBackup({ url: made.url, filesFolder: made.files.folder, path, now })
  const sound = await readFile(path)
  const position = sound.indexOf('墙墙') + 2000
  const flipped = Buffer.from(sound)
  flipped[position] = flipped[position]! ^ 1
  const damages = {
    'one bit of a row': flipped,
    'cut in the middle': sound.subarray(0, Math.floor(sound.length / 2)),
    'cut before the list of contents': sound.subarray(0, sound.indexOf('manifest.json')),
    'a photo of its own': Buffer.concat([sound.subarray(0, sound.indexOf('a photograph')), Buffer.from('A'), sound.subarray(sound.indexOf('a photograph') + 1)]),
    'not an archive': Buffer.from('hello'),
    'nothing at all': Buffer.alloc(0),
  }
  for (const [what, bytes] of Object.entries(damages)) {
    const damaged = join(folder, 'damaged.tar')
    await writeFile(damaged, bytes)
    await assert.rejects(restoreBackup({ url: target.url, filesFolder: join(folder, 'untouched'), path: damaged, replace: true, migrations }), BadBackup, what)
  }
  assert.equal((await contents(target.pool)).count, 0)
  await assert.rejects(readdir(join(folder, 'untouched')), /ENOENT/)
})

test('a restore that fails at the last step leaves what was there', async () => {
  const made = await filled()
  await using _ = made.source
  await using target = await bankDatabase()
  await target.pool.query(`insert into bank.account (owner, balance) values ('old', 5)`)
  await writeBackup({ url: made.url, filesFolder: made.files.folder, path: made.path, now })
  const failing = async () => { throw new Error('an erasure could not be repeated') }
  await assert.rejects(restoreBackup({ url: target.url, filesFolder: join(folder, 'some'), path: made.path, replace: true, migrations, afterRestore: [failing] }), /could not be repeated/)
  assert.deepEqual((await contents(target.pool)).accounts.map((account: { owner: string }) => account.owner), ['old'])
  await assert.rejects(target.pool.query(`insert into bank.entry (account, amount) values (99, 1)`), /foreign key/)
})

test('what holds rows is kept unless it may be replaced', async () => {
  const made = await filled()
  await using _ = made.source
  await using target = await bankDatabase()
  await target.pool.query(`insert into bank.account (owner, balance) values ('old', 5)`)
  await writeBackup({ url: made.url, filesFolder: made.files.folder, path: made.path, now })
  const options = { url: target.url, filesFolder: join(folder, 'kept'), path: made.path, migrations }
  await assert.rejects(restoreBackup({ ...options, replace: false }), NotEmpty)
  assert.equal((await contents(target.pool)).accounts.length, 1)
  let seen = 0
  await restoreBackup({ ...options, replace: true, beforeRestore: [async () => { seen += 1 }] })
  assert.equal((await contents(target.pool)).accounts.length, 3)
  assert.equal(seen, 1)
})

test('a backup of another version, or under a running server, is refused; rows that migrations bring are no hindrance', async () => {
  const made = await filled()
  await using _ = made.source
  await using target = await bankDatabase()
  await writeBackup({ url: made.url, filesFolder: made.files.folder, path: made.path, now })
  const options = { url: target.url, filesFolder: join(folder, 'kept'), path: made.path, replace: false, migrations }
  await assert.rejects(restoreBackup({ ...options, migrations: migrations.slice(0, -1) }), /bank\/0001-bank\.sql, which is unknown here/)
  await assert.rejects(restoreBackup({ ...options, migrations: [...migrations, { ...bank, name: 'bank/0002-more.sql' }] }), /lacks the migration bank\/0002-more\.sql/)
  const server = await holdServerLock(target.url, 'shared')
  await assert.rejects(restoreBackup(options), AlreadyRunning)
  await server.release()
  await restoreBackup(options)
})

test('an archive is never written over another file, and holds nothing in the open', async () => {
  const made = await filled()
  await using _ = made.source
  await writeBackup({ url: made.url, filesFolder: made.files.folder, path: made.path, now })
  await assert.rejects(writeBackup({ url: made.url, filesFolder: made.files.folder, path: made.path, now }), (error: OperatorMistake) => error.code === 'file-exists')
  assert.ok(gunzipSync(await readFile(made.path)).includes('张三'))
  assert.deepEqual((await readdir(folder)).filter((name) => name.includes('unfinished')), [])
})
