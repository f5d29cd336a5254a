import assert from 'node:assert/strict'
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'

const run = (program: string) => spawnSync(process.execPath, ['--input-type=module', '-e', `import { BadInput } from '@gongzhi/bad-input'; import { readText, runCommand } from '@gongzhi/bad-input/cli'; ${program}`], { cwd: import.meta.dirname, encoding: 'utf8' })

test('bad input ends a command with 2 and one object on standard output', () => {
  const ended = run(`runCommand(() => { throw new BadInput('COST_MALFORMED', 'a cost is a number', { file: 'a.pb', line: 7, field: 'cost' }) })`)
  assert.equal(ended.status, 2)
  assert.deepEqual(JSON.parse(ended.stdout), { error: { code: 'COST_MALFORMED', file: 'a.pb', line: 7, field: 'cost', message: 'a cost is a number' } })
})

test('what a command returns is printed, and it ends with 0', () => {
  const ended = run(`runCommand(() => 'well')`)
  assert.deepEqual([ended.status, ended.stdout], [0, 'well\n'])
})

test('whoever has read enough of a long answer and goes away causes no error', async () => {
  const child = spawn(process.execPath, ['--input-type=module', '-e', `import { runCommand } from '@gongzhi/bad-input/cli'; runCommand(() => 'long '.repeat(1e6))`], { cwd: import.meta.dirname, stdio: ['ignore', 'pipe', 'pipe'] })
  let complaint = ''
  child.stderr.on('data', chunk => { complaint += chunk })
  child.stdout.once('data', () => child.stdout.destroy())
  const [code] = await once(child, 'close')
  assert.deepEqual([code, complaint], [0, ''])
})

test('our own mistakes do not pass for bad input', () => {
  const ended = run(`runCommand(() => { throw new TypeError('ours') })`)
  assert.equal(ended.status, 1)
  assert.match(ended.stderr, /TypeError: ours/)
})

test('a file that is not UTF-8, or not there, is refused by name and line', () => {
  const file = join(mkdtempSync(join(tmpdir(), 'bad-input-')), 'gb.csv')
  writeFileSync(file, Buffer.concat([Buffer.from('id\n'), Buffer.from([0xd6, 0xd0]), Buffer.from('\n')]))
  const refused = JSON.parse(run(`runCommand(() => readText(${JSON.stringify(file)}))`).stdout).error
  assert.deepEqual([refused.code, refused.file, refused.line], ['NOT_UTF8', file, 2])
  const missing = JSON.parse(run(`runCommand(() => readText('/nowhere/x'))`).stdout).error
  assert.deepEqual([missing.code, missing.file], ['FILE_UNREADABLE', '/nowhere/x'])
})
