import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Memory } from './memory.ts'

test('what somebody else began to make and did not get is made by whoever waited for it; nothing failed is kept', async () => {
  const memory = new Memory()
  const failing = memory.at('rules', '1', async () => { throw new Error('their transaction ended') })
  const waiting = memory.at('rules', '1', async () => 'made after all')
  await assert.rejects(failing, /their transaction ended/)
  assert.equal(await waiting, 'made after all')
  assert.equal(await memory.at('rules', '1', async () => 'kept'), 'kept')
  assert.equal(await memory.at('rules', '1', async () => 'not again'), 'kept')
})
