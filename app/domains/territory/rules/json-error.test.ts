import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { jsonErrorAt } from './json-error.ts'

test('a text is said to be JSON exactly when the parser takes it', () => {
  const parses = (text: string) => { try { JSON.parse(text); return true } catch { return false } }
  fc.assert(fc.property(fc.json(), fc.nat(), fc.constantFrom('', 'x', ',', '"', '}', ']', '0', ' '), (text, place, sign) => {
    const at = place % (text.length + 1)
    const damaged = text.slice(0, at) + sign + text.slice(at + (place % 3))
    assert.equal(jsonErrorAt(text), undefined)
    assert.equal(jsonErrorAt(damaged) === undefined, parses(damaged), damaged)
  }))
})

test('the place is the first sign that does not fit', () => {
  assert.deepEqual(['{"type":\n x}', '[1,2', '{"a":1,}', '{"a" 1}', '', '[1 2]', '{} {}'].map(jsonErrorAt), [10, 4, 7, 5, 0, 3, 3])
})
