import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { test } from 'node:test'
import { plateId } from './plate-id.ts'

test('ids of plates have ten signs that nobody mistakes, none twice in a hundred thousand', () => {
  const ids = Array.from({ length: 100_000 }, () => plateId(randomBytes))
  assert.equal(new Set(ids).size, ids.length)
  for (const id of ids) assert.match(id, /^[23456789ABCDEFGHJKMNPQRSTVWXYZ]{10}$/)
})

test('every sign comes up as often as any other', () => {
  const counts = new Map<string, number>()
  for (let time = 0; time < 40_000; time += 1) for (const sign of plateId(randomBytes)) counts.set(sign, (counts.get(sign) ?? 0) + 1)
  const even = 400_000 / counts.size
  for (const [sign, count] of counts) assert.ok(Math.abs(count - even) < even * 0.05, `${sign}: ${count} of ${even}`)
})
