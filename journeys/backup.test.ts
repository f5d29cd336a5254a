import assert from 'node:assert/strict'
import { copyFile, mkdir, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import sharp from 'sharp'
import type { Demonstration } from '../app/demonstration/load.ts'
import { checkBackup } from '../app/platform/backup/read-backup.ts'
import { type Answer, publicMatters, sendReport, somePlace } from './testing/program.ts'
import { runCommand, type ServerProcess, startServer } from './testing/server-process.ts'
import { type Visitor, visitorOf } from './testing/visitor.ts'

const folder = await mkdtemp(join(tmpdir(), 'gongzhi-restore-'))
const [lived, fresh, carried] = [join(folder, 'lived'), join(folder, 'fresh'), join(folder, 'carried')]
const backup = join(folder, 'backup.tar')
let server: ServerProcess | undefined
after(async () => {
  await server?.end('SIGTERM')
  await rm(folder, { recursive: true, force: true })
})

const photo = (seed: number) => sharp({ create: { width: 320, height: 240, channels: 3, background: { r: seed * 37 % 256, g: seed * 91 % 256, b: 80 } } }).jpeg().toBuffer().then((bytes) => new Uint8Array(bytes))
const secretWords = '只有我自己知道的一句话'
const before: string[] = [], all: string[][] = [[], []]
let own: { matter: Answer; photo: string } | undefined

/** Signs the demonstration's resident in; undefined when there is no such account (any more). */
async function resident(url: string): Promise<Visitor | undefined> {
  const { users } = JSON.parse(await readFile(join(lived, 'demo.json'), 'utf8')) as Demonstration
  const { login, password } = users.find((user) => user.login.startsWith('resident@'))!
  const visitor = visitorOf(url)
  return (await visitor.post('/sign-in/password', { login, password })).status === 303 ? visitor : undefined
}

test('a backup is made while people report, and while somebody is erased afterwards', { timeout: 600_000 }, async () => {
  server = await startServer(lived, '--demo')
  const { url } = server, unit = await somePlace(url)
  const visitor = (await resident(url))!
  const sent = await visitor.post('/matters/new', { text: `楼道的灯坏了。${secretWords}`, category: 'C0101', unit, confirmed: '1', photos: new File([await photo(7)], 'a.jpg', { type: 'image/jpeg' }) }, { accept: 'application/json' })
  assert.equal(sent.status, 201)
  const matter = await sent.json() as Answer
  const [, photoAddress = ''] = /src="(\/files\/photo\/[^"]+)"/.exec(await (await visitor.get(`/matters/follow?number=${matter.number}&code=${matter.followCode}`)).text()) ?? []
  assert.notEqual(photoAddress, '', 'whoever reported sees the photograph')
  own = { matter, photo: photoAddress.replaceAll('&amp;', '&') }
  before.push(matter.number)

  let made = false
  const reports = all.map(async (numbers, poster) => {
    for (let index = 0, left = 4; left > 0; index += 1, left -= made ? 1 : 0) {
      const answer = await sendReport(url, `poster-${poster}-${index}`, { text: `第 ${poster}${index} 号路灯不亮`, category: 'C0101', unit }, index % 3 === 0 ? [await photo(poster * 100 + index)] : [])
      assert.equal(answer.status, 201)
      numbers.push((await answer.json() as Answer).number)
    }
  })
  while (all.some((numbers) => numbers.length < 3)) await new Promise((resolve) => { setTimeout(resolve, 20) })
  before.push(...all.flat())
  const { code, said } = await runCommand(lived, 'backup', backup)
  assert.equal(code, 0, said)
  made = true
  await Promise.all(reports)
  assert.equal((await visitor.post('/me/erase', { confirm: '1', open: 'withdraw' })).status, 303)
  assert.equal(await resident(url), undefined)
})

test('nothing is restored under a running server, and nothing over what is there unless that is said', { timeout: 60_000 }, async () => {
  const running = await runCommand(lived, 'restore', backup, '--replace')
  assert.deepEqual([running.code, /already/.test(running.said)], [1, true], running.said)
  await server?.end('SIGTERM')
  server = undefined
  const full = await runCommand(lived, 'restore', backup)
  assert.deepEqual([full.code, /not empty/.test(full.said)], [1, true], full.said)
})

test('restored elsewhere it is exactly that moment, with its photographs, and serves', { timeout: 600_000 }, async () => {
  const restored = await runCommand(fresh, 'restore', backup)
  assert.equal(restored.code, 0, restored.said)
  const again = join(folder, 'again.tar')
  assert.equal((await runCommand(fresh, 'backup', again)).code, 0)
  assert.deepEqual((await checkBackup(again)).manifest, (await checkBackup(backup)).manifest)

  server = await startServer(fresh)
  const there = new Set((await publicMatters(server.url)).map(({ number }) => number))
  for (const number of before) assert.ok(there.has(number), `${number} was answered before the backup began`)
  for (const numbers of all) {
    const held = numbers.map((number) => there.has(number)), first = held.indexOf(false)
    assert.ok(first > 0, 'what came after the backup is not in it')
    assert.deepEqual(held.slice(first).filter(Boolean), [], 'one moment has no holes')
  }
  const visitor = (await resident(server.url))!
  const picture = await visitor.get(own!.photo)
  assert.equal(picture.status, 200)
  assert.ok(((await sharp(Buffer.from(await picture.arrayBuffer())).metadata()).width ?? 0) > 0)
  await server.end('SIGTERM')
  server = undefined
})

test('whoever was erased after the backup is erased again when it is restored', { timeout: 600_000 }, async () => {
  await mkdir(carried)
  await copyFile(join(lived, 'erasures.jsonl'), join(carried, 'erasures.jsonl'))
  for (const [dataDir, ...parameters] of [[carried], [lived, '--replace']] as const) {
    const restored = await runCommand(dataDir, 'restore', backup, ...parameters)
    assert.equal(restored.code, 0, restored.said)
    server = await startServer(dataDir)
    assert.equal(await resident(server.url), undefined)
    const { number, followCode } = own!.matter
    for (const address of [`/matters/${number}`, `/matters/follow?number=${number}&code=${followCode}`]) {
      assert.ok(!(await (await fetch(`${server.url}${address}`)).text()).includes(secretWords), address)
    }
    assert.equal((await fetch(`${server.url}${own!.photo}`)).status, 404)
    const there = new Set((await publicMatters(server.url)).map((matter) => matter.number))
    assert.ok(all.every((numbers) => there.has(numbers[0]!) && !there.has(numbers.at(-1)!)))
    await server.end('SIGTERM')
    server = undefined
  }
})
