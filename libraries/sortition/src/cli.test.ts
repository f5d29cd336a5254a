import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { codeVersion } from './code-version.ts'

const folder = mkdtempSync(join(tmpdir(), 'sortition-'))
after(() => rmSync(folder, { recursive: true }))
const write = (name: string, text: string) => {
  const file = join(folder, name)
  writeFileSync(file, text)
  return file
}
const people = write('people.csv', `name,sex,home\r\n${Array.from({ length: 12 }, (_, i) => `n${i},${i % 3 ? 'F' : 'm'},${i < 4 ? 'h' : ''}`).join('\r\n')}\r\n`)
const quotas = write('quotas.csv', '\uFEFFcategory,feature,min,max\nsex,f,2,2\nsex,m,1,2\n')
const run = (...args: string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(import.meta.dirname, '../bin.mjs'), ...args], { encoding: 'utf8' })
  return { status, stderr, stdout, said: () => JSON.parse(stdout) }
}
const given = ['--people', people, '--quotas', quotas, '--size', '3', '--seed', 'rain on Sunday']

test('one object with the panel, everybody\'s probability, the lottery, the certificate and the digest', () => {
  for (const rule of ['maximin', 'leximin', 'nash']) {
    const { status, said, stderr } = run(...given, '--rule', rule, '--id', 'name', '--household', 'home', '--json')
    assert.equal(status, 0, stderr.slice(0, 500))
    const found = said()
    assert.deepEqual(Object.keys(found).slice(0, 6), ['panel', 'probabilities', 'minimum', 'lottery', 'certificate', 'listDigest'])
    assert.equal(found.panel.length, 3)
    assert.equal(Object.keys(found.probabilities).length, 12)
    assert.ok(found.lottery.some((lot: { panel: string[] }) => lot.panel.join() === found.panel.join()))
    assert.ok(found.lottery.every((lot: { panel: string[] }) => lot.panel.filter(id => ['n0', 'n1', 'n2', 'n3'].includes(id)).length <= 1))
    assert.ok(Math.abs(found.minimum - Math.min(...Object.values<number>(found.probabilities))) < 1e-15)
    assert.match(found.listDigest, /^[0-9a-f]{64}$/)
    assert.ok(found.certificate.dualityGap <= 1e-9)
    if (rule === 'leximin') assert.equal(run(...given, '--rule', rule, '--id', 'name', '--household', 'home', '--json').stdout, JSON.stringify(found) + '\n')
  }
})

test('without --json it reports, without --id people have numbers', () => {
  const { status, stdout } = run(...given, '--rule', 'leximin')
  assert.equal(status, 0)
  assert.match(stdout, /panel of 3 from 12 people/)
  assert.match(stdout, /proven: no lottery gives more than 1\/4/)
})

test('bad input is one object and 2', () => {
  const error = (...args: string[]) => {
    const { status, said } = run(...args, '--json')
    assert.equal(status, 2)
    const { code, file, line, field, message } = said().error
    assert.equal(typeof message, 'string')
    return [code, file, line, field]
  }
  assert.deepEqual(error(...given), ['USAGE', null, null, 'rule'])
  assert.deepEqual(error(...given, '--rule', 'first'), ['RULE_UNKNOWN', null, null, 'rule'])
  assert.deepEqual(error(...given, '--rule', 'nash', '--size', '0'), ['SIZE_MALFORMED', null, null, 'size'])
  assert.deepEqual(error(...given, '--rule', 'nash', '--id', 'id'), ['COLUMN_MISSING', people, 1, 'id'])
  assert.deepEqual(error(...given, '--rule', 'nash', '--people', join(folder, 'none.csv')), ['FILE_UNREADABLE', join(folder, 'none.csv'), null, null])
  const hard = write('hard.csv', 'feature,value,min,max\nsex,f,3,3\nsex,m,1,2\n')
  assert.deepEqual(error(...given, '--rule', 'nash', '--quotas', hard), ['QUOTAS_INFEASIBLE', hard, null, 'quotas'])
  assert.equal(run(...given, '--rule', 'nash', '--quotas', hard).said().error.change.total, 1)
})

test('the version that draws are repeated with is the one in use', () => {
  const { version } = JSON.parse(readFileSync(join(import.meta.dirname, '../package.json'), 'utf8')) as { version: string }
  const { dependencies } = JSON.parse(readFileSync(join(import.meta.dirname, '../package.json'), 'utf8')) as { dependencies: { highs: string } }
  assert.equal(codeVersion, `sortition ${version}, highs ${dependencies.highs}`)
})
