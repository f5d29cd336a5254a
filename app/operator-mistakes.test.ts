import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { testDatabase } from './platform/testing/database.ts'

const root = join(import.meta.dirname, '..'), folder = await mkdtemp(join(tmpdir(), 'gongzhi-operator-'))
const db = await testDatabase()
after(async () => {
  await db[Symbol.asyncDispose]()
  await rm(folder, { recursive: true, force: true })
})

/** Runs a program of the house as an operator does, in an environment of its own. */
const run = (program: string, environment: Record<string, string>, ...parameters: string[]) => new Promise<{ code: number; out: string; said: string }>((resolve) => {
  const { DATABASE_URL: _, BASE_URL: __, PORT: ___, ...rest } = process.env
  execFile(process.execPath, ['--import', './app/platform/jsx.ts', program, ...parameters], { cwd: root, env: { ...rest, LC_ALL: 'C.UTF-8', LOG_LEVEL: 'silent', DATA_DIR: join(folder, 'data'), ...environment } },
    (error, out, said) => resolve({ code: typeof error?.code === 'number' ? error.code : error ? -1 : 0, out, said }))
})
const there = (path: string) => stat(path).then(() => true, () => false)

/** One sentence, no stack, status 1. */
async function isSaid(sentence: RegExp, environment: Record<string, string>, program = 'app/server.ts', ...parameters: string[]) {
  const { code, said } = await run(program, environment, ...parameters)
  assert.match(said, sentence)
  assert.doesNotMatch(said, /^\s+at |Error:|node:internal/m)
  assert.equal(code, 1, said)
}

test('what an operator got wrong is one plain sentence with what to do, and status 1', async () => {
  const file = join(folder, 'a-file')
  await writeFile(file, '')
  const taken = createServer().listen(0, '0.0.0.0')
  await once(taken, 'listening')
  const { port } = taken.address() as { port: number }
  await isSaid(new RegExp(`^Port ${port} is taken by another program.*PORT=${port + 1}`, 'm'), { DATABASE_URL: db.url, PORT: String(port) })
  taken.close()
  await isSaid(/^DATA_DIR .*a-file is a file, not a folder/, { DATA_DIR: file })
  await isSaid(/^DATA_DIR .*a-file\/in-it is a file, not a folder/, { DATA_DIR: join(file, 'in-it') })
  await isSaid(/^Nothing can be written in DATA_DIR \/proc\/gongzhi/, { DATA_DIR: '/proc/gongzhi' })
  await isSaid(/^The database of DATABASE_URL at 127\.0\.0\.1:1\/x cannot be reached .*ECONNREFUSED/, { DATABASE_URL: 'postgres://me:secret@127.0.0.1:1/x' })
  await isSaid(/^The database of DATABASE_URL at .*\/nowhere refused .*nowhere/, { DATABASE_URL: db.url.replace(/\/[^/]*$/, '/nowhere') })
  await isSaid(/PORT: a port number from 0 to 65535 \("eighty"\)[\s\S]*BASE_URL: an address like https:/, { PORT: 'eighty', BASE_URL: 'gongzhi' })
  await isSaid(/^--dmeo is not understood\.[\s\S]*npm start \[-- --demo\]/, {}, 'app/server.ts', '--dmeo')
  await isSaid(/^不认识参数 --dmeo/, { LC_ALL: 'zh_CN.UTF-8' }, 'app/server.ts', '--dmeo')
  await isSaid(/^DATA_DIR .*a-file 不是文件夹/, { LC_ALL: '', LANG: 'zh_CN.UTF-8', DATA_DIR: file })
})

test('a backup of nothing is refused, and nothing is made where there was nothing', async () => {
  const dataDir = join(folder, 'typo'), archive = join(folder, 'x.tar.gz')
  await isSaid(/^There is no database in .*typo\. Nothing was done/, { DATA_DIR: dataDir }, 'app/commands/backup.ts', archive)
  await isSaid(/^.*typo 里没有数据库，什么都没有做/, { DATA_DIR: dataDir, LC_ALL: 'zh_CN.UTF-8' }, 'app/commands/backup.ts', archive)
  await isSaid(/holds no place yet/, { DATABASE_URL: db.url }, 'app/commands/backup.ts', archive)
  assert.deepEqual([await there(dataDir), await there(archive)], [false, false])
})

test('a backup into a folder that is not there, and one that cannot be read, are said so; nothing is made of them', async () => {
  const dataDir = join(folder, 'fresh')
  await isSaid(/nowhere\.tar\.gz cannot be read \(ENOENT\)\. Nothing was changed/, { DATA_DIR: dataDir }, 'app/commands/restore.ts', join(folder, 'nowhere.tar.gz'))
  const broken = join(folder, 'broken.tar')
  await writeFile(broken, 'no archive')
  await isSaid(/^This backup cannot be used; nothing was changed:/, { DATA_DIR: dataDir }, 'app/commands/restore.ts', broken)
  await isSaid(/^这个备份不能用，什么都没有改动/, { DATA_DIR: dataDir, LC_ALL: 'zh_CN.UTF-8' }, 'app/commands/restore.ts', broken)
  assert.equal(await there(dataDir), false)
  const lost = join(folder, 'lost.geojson')
  for (const [LC_ALL, sentence] of [['C.UTF-8', /unit-id|cannot be read|could not be read/i], ['zh_CN.UTF-8', /[\u4e00-\u9fff]{4}/]] as const) {
    const { code, said } = await run('app/commands/replay.ts', { DATA_DIR: dataDir, LC_ALL }, '--units', lost, '--unit-id', 'id', '--requests', lost, '--label', 'NC', '--timezone', 'Asia/Shanghai')
    assert.equal(code, 2, said)
    assert.match(said, sentence)
    if (LC_ALL.startsWith('C')) assert.doesNotMatch(said, /[\u4e00-\u9fff]/)
  }
  assert.equal(await there(dataDir), false)
  await db.pool.query(`insert into territory.place (name, timezone, calendar, emergency_phone, sample, set_up_at, changed_at) values ('幸福街道', 'Asia/Shanghai', 'china', '110', false, now(), now())`)
  await isSaid(/x\.tar\.gz cannot be written \(ENOENT\)/, { DATABASE_URL: db.url }, 'app/commands/backup.ts', join(folder, 'not-there', 'x.tar.gz'))
  const archive = join(folder, 'good.tar.gz')
  const { code, out } = await run('app/commands/backup.ts', { DATABASE_URL: db.url, LC_ALL: 'zh_CN.UTF-8' }, archive)
  assert.equal(code, 0)
  assert.match(out, /^已备份到 .*good\.tar\.gz：\d+ 张表/)
  await isSaid(/good\.tar\.gz exists already/, { DATABASE_URL: db.url }, 'app/commands/backup.ts', archive)
  assert.deepEqual((await readdir(folder)).filter((name) => name.includes('unfinished')), [])
})
