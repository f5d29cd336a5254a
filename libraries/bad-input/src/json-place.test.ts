import assert from 'node:assert/strict'
import { test } from 'node:test'
import { lineOf, lineOfSyntaxError, writePath } from './json-place.ts'

test('the line of a value is found by its path', () => {
  const text = '{\n "a": [1,\n  {"b\\"": "}]",\n "c": {}}],\n "d": null\n}'
  assert.equal(lineOf(text, ['a', 0]), 2)
  assert.equal(lineOf(text, ['a', 1, 'c']), 4)
  assert.equal(lineOf(text, ['d']), 5)
  assert.equal(lineOf(text, ['a', 1, 'missing']), 3)
  assert.equal(writePath(['a', 1, 'c']), 'a[1].c')
})

test('the line of the first syntax error is found', () => {
  assert.equal(lineOfSyntaxError('{\n"a": [1,\n NaN],\n"b": 2}\n\n'), 3)
  assert.equal(lineOfSyntaxError('[1,\n2,\n]\n'), 3)
  assert.equal(lineOfSyntaxError('{"a": 1,\n"b" 2,\n"c": 3}'), 2)
  assert.equal(lineOfSyntaxError('[[1, 2],\n{"a": "b'), 2)
  assert.equal(lineOfSyntaxError('{"a": 01\n}'), 1)
  assert.equal(lineOfSyntaxError('[1]\n]'), 2)
})
