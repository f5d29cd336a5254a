import assert from 'node:assert/strict'
import { test } from 'node:test'
import { alcoves } from './words.ts'

test('no refusal has two sentences: what one alcove says is never said by another', () => {
  const codes = alcoves.flatMap((words) => Object.keys(words('zh-CN').refusals))
  assert.deepEqual(codes.filter((code, index) => codes.indexOf(code) !== index), [])
})
