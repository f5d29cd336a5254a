import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'

const program = `
  import { runFiles } from ${JSON.stringify(new URL('run-files.mjs', import.meta.url).href)}
  import { Report } from ${JSON.stringify(new URL('report.mjs', import.meta.url).href)}
  const report = new Report()
  await runFiles(process.argv.slice(2), { atOnce: 2, limit: 3, signal: new AbortController().signal, heard: (event) => report.heard(event) })
  process.exitCode = report.close()`

/** What the report says of test files with these texts: the last line, all of it, and the exit code. */
async function reportOf(texts) {
  const folder = await mkdtemp(join(tmpdir(), 'gongzhi-report-'))
  try {
    const files = await Promise.all(texts.map(async (text, index) => {
      const path = join(folder, `${index}.test.mjs`)
      await writeFile(path, `import { describe, test } from 'node:test'\n${text}`)
      return path
    }))
    const runner = join(folder, 'runner.mjs')
    await writeFile(runner, program)
    const env = { ...process.env }
    delete env.NODE_TEST_CONTEXT
    return await new Promise((resolve) => {
      execFile(process.execPath, [runner, ...files], { env }, (error, stdout) => resolve({ last: stdout.trim().split('\n').at(-1), said: stdout, code: error?.code ?? 0 }))
    })
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

test('tests are counted, suites and parents that only hold tests are not counted twice', async () => {
  const { last, code } = await reportOf([`describe('a suite', () => { test('one', () => {}); test('two', () => {}) })`, `test('three', () => {})`])
  assert.equal(last, '3 passed, 0 failed')
  assert.equal(code, 0)
})

test('a failure is told with its name, its reason and what the file printed', async () => {
  const { last, said, code } = await reportOf([`describe('a suite', () => { test('breaks', () => { console.log('a trace'); throw new Error('the reason') }) })\ntest('fine', () => {})`])
  assert.equal(last, '1 passed, 1 failed')
  assert.equal(code, 1)
  assert.match(said, /a suite › breaks[\s\S]*the reason[\s\S]*a trace/)
})

test('a file that breaks outside its tests, ends early, hangs or holds no test has failed', async () => {
  const { last, said, code } = await reportOf([`throw new Error('at load')`, `test('fine', () => {}); setTimeout(() => process.exit(3), 50); test('never', () => new Promise(() => { setInterval(() => {}, 1000) }))`, ``, `test('hangs', () => new Promise(() => { setInterval(() => {}, 1000) }))`])
  assert.match(last, /^1 passed, 4 failed$/)
  assert.match(said, /still ran after 3 seconds/)
  assert.equal(code, 1)
})

test('what is skipped is neither passed nor failed, and nothing at all is no success', async () => {
  assert.deepEqual(await reportOf([`test('later', { skip: true }, () => {}); test('now', () => {})`]).then(({ last, code }) => [last, code]), ['1 passed, 0 failed, 1 skipped', 0])
  assert.equal((await reportOf([`test('later', { skip: true }, () => {})`])).code, 1)
})
