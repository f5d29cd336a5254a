import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { test } from 'node:test'

const app = new URL('..', import.meta.url).pathname
const files = globSync('**/words/*zh*.ts', { cwd: app }).filter((file) => !file.includes('.test.'))
/** Texts in quotes, with whatever is put into them standing for a word. */
const texts = (source: string) => [...source.matchAll(/'((?:[^'\\]|\\.)*)'|`((?:[^`\\]|\\.)*)`/g)].map(([, plain, put]) => (plain ?? put ?? '').replace(/\$\{[^}]*\}/g, '字'))

test('Chinese sentences have Chinese punctuation', () => {
  assert.ok(files.length > 10)
  const wrong = files.flatMap((file) => texts(readFileSync(`${app}/${file}`, 'utf8')).flatMap((text) => /[\p{Script=Han}”）」][,;!?()]|[,;!?()]\p{Script=Han}|\p{Script=Han}:\p{Script=Han}/u.test(text) ? [`${file}: ${text.slice(0, 60)}`] : []))
  assert.deepEqual(wrong, [])
})
