import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { BadInput } from './bad-input.ts'
import { readCsv } from './csv-rows.ts'

const refusal = (text: string, options = {}) => {
  try {
    readCsv(text, { file: 'people.csv', ...options })
  } catch (error) {
    assert.ok(error instanceof BadInput)
    return [error.code, error.file, error.line, error.field]
  }
  return undefined
}

test('rows know their line, whatever stands in quotes before them', () => {
  const { columns, rows } = readCsv('\uFEFFid,words\r\n1,"two\r\nlines, ""quoted"""\r\n\r\n2,more\r\n')
  assert.deepEqual(columns, ['id', 'words'])
  assert.deepEqual(rows, [{ line: 2, cells: { id: '1', words: 'two\nlines, "quoted"' } }, { line: 5, cells: { id: '2', words: 'more' } }])
})

test('a line of blanks only is passed over where a row has several cells', () => {
  assert.deepEqual(readCsv('a,b\n1,2\n  \n\t\n3,4\n').rows.map(({ line }) => line), [2, 5])
  assert.deepEqual(readCsv('a\n \n1\n').rows.map(({ cells }) => cells['a']), [' ', '1'])
})

test('quotes around one cell change nothing: with and without them the same is read or refused', () => {
  const text = fc.array(fc.constantFrom('1', 'b', ',', '\n', '\r\n', ' ', '\n\n', '\u{1F600}', '\u2028'), { maxLength: 12 }).map(parts => parts.join(''))
  const told = (from: string) => {
    try {
      return readCsv(from)
    } catch (error) {
      assert.ok(error instanceof BadInput)
      return [error.code, error.line, error.field]
    }
  }
  fc.assert(fc.property(text, fc.constantFrom('', '\uFEFF'), (rest, bom) => {
    assert.deepEqual(told(`${bom}__proto__,a\n${rest}`), told(`${bom}__proto__,"a"\n${rest}`))
  }), { numRuns: 500 })
})

test('another character may stand between the cells', () => {
  assert.deepEqual(readCsv('a;b\n1,5;x', { delimiter: ';' }).rows, [{ line: 2, cells: { a: '1,5', b: 'x' } }])
})

test('what is broken is named by file, line and column', () => {
  assert.deepEqual(refusal(''), ['FILE_EMPTY', 'people.csv', 1, null])
  assert.deepEqual(refusal('a,b\n1,2\n3\n'), ['ROW_LENGTH', 'people.csv', 3, null])
  assert.deepEqual(refusal('a,a\n'), ['COLUMN_TWICE', 'people.csv', 1, 'a'])
  assert.deepEqual(refusal('a,b\n', { columns: ['c'] }), ['COLUMN_MISSING', 'people.csv', 1, 'c'])
  assert.deepEqual(refusal('a,b\n1,"2\n')?.slice(0, 2), ['CSV_MALFORMED', 'people.csv'])
})
