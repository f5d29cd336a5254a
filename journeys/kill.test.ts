import assert from 'node:assert/strict'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { type Answer, publicMatters, sendReport, somePlace } from './testing/program.ts'
import { processesOf, type ServerProcess, startServer } from './testing/server-process.ts'

const dataDir = await mkdtemp(join(tmpdir(), 'gongzhi-kill-'))
let server: ServerProcess | undefined
after(async () => {
  await server?.end('SIGTERM')
  await rm(dataDir, { recursive: true, force: true })
})

const many = 100, atOnce = 8
const reportOf = (index: number, unit: string) => ({ text: `第 ${index} 号路灯不亮，晚上走路看不清`, category: 'C0101', unit, words: `第 ${index} 号灯杆` })

/** Sends all reports, eight at a time; `answered` hears of each that was taken in. What is not answered is left out. */
async function sendAll(url: string, unit: string, answered: (index: number, answer: Answer, status: number) => void): Promise<void> {
  const waiting = Array.from({ length: many }, (_, index) => index)
  await Promise.all(Array.from({ length: atOnce }, async () => {
    for (let index = waiting.shift(); index !== undefined; index = waiting.shift()) {
      try {
        const response = await sendReport(url, `kill-${index}`, reportOf(index, unit))
        if (response.ok) answered(index, await response.json() as Answer, response.status)
      } catch {
        // The server died before it answered: nothing was promised.
      }
    }
  }))
}

test('whatever was answered is there after the server was killed in the midst of it, and nothing is there twice', { timeout: 600_000 }, async () => {
  server = await startServer(dataDir, '--demo')
  const unit = await somePlace(server.url), promised = new Map<number, Answer>()
  const dying = server
  await sendAll(server.url, unit, (index, answer) => {
    promised.set(index, answer)
    if (promised.size === 30) dying.process.kill('SIGKILL')
  })
  await dying.end('SIGKILL')
  assert.ok(promised.size >= 30 && promised.size < many, `${promised.size} were answered before it died`)

  server = await startServer(dataDir)
  assert.match(server.said(), /already runs/, 'the database that was left behind is joined')
  const after = new Map<number, Answer>()
  await sendAll(server.url, unit, (index, answer, status) => {
    after.set(index, answer)
    if (promised.has(index)) assert.deepEqual([status, answer.number, answer.followCode, answer.repeated], [200, promised.get(index)!.number, promised.get(index)!.followCode, true], `report ${index}`)
  })
  assert.equal(after.size, many)
  assert.equal(new Set([...after.values()].map(({ number }) => number)).size, many)
  const listed = (await publicMatters(server.url)).map(({ title }) => title)
  for (let index = 0; index < many; index += 1) assert.equal(listed.filter((title) => title.includes(`第 ${index} 号`)).length, 1, `report ${index}`)
})

test('after the machine itself went down, the next start comes up by itself with all that was answered', { timeout: 60_000 }, async () => {
  assert.ok(server)
  const answer = await sendReport(server.url, 'last-words', { ...reportOf(1000, await somePlace(server.url)), text: '断电以前说的最后一句话，路灯不亮' })
  const { number } = await answer.json() as Answer
  const postmaster = Number((await readFile(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8')).split('\n')[0])
  process.kill(postmaster, 'SIGKILL')
  await server.end('SIGKILL')
  server = await startServer(dataDir)
  assert.equal((await fetch(`${server.url}/matters/${number}`)).status, 200)
  const again = await sendReport(server.url, 'last-words', { ...reportOf(1000, await somePlace(server.url)), text: '断电以前说的最后一句话，路灯不亮' })
  assert.deepEqual([again.status, (await again.json() as Answer).number], [200, number])
})

test('Ctrl-C and being asked to end leave no process behind, and no answer under way is cut off', { timeout: 60_000 }, async () => {
  assert.ok(server)
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    const unit = await somePlace(server.url)
    const underWay = sendReport(server.url, `at-the-end-${signal}`, { ...reportOf(2000, unit), text: `关机时说的一句话，${signal}，路灯不亮` })
    await pause(5)
    const ending = server.end(signal)
    const outcome = await underWay.then((answer) => answer.status, () => 'not taken in')
    assert.ok(outcome === 201 || outcome === 'not taken in', `${outcome}`)
    assert.equal(await ending, 0)
    assert.deepEqual(processesOf(dataDir), [])
    server = await startServer(dataDir)
    const again = await sendReport(server.url, `at-the-end-${signal}`, { ...reportOf(2000, unit), text: `关机时说的一句话，${signal}，路灯不亮` })
    assert.equal(again.status, outcome === 201 ? 200 : 201)
  }
})
