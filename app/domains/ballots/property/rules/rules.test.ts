import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { readArea } from './area.ts'
import { isIdentityNumber } from './owner-key.ts'
import { areWhole, readShare } from './share.ts'

test('areas become whole hundredths of a square metre, however they are written, without a float in between', () => {
  const cases = [['89.5', 8950n], ['89.50', 8950n], ['89.50㎡', 8950n], ['８９．５', 8950n], [' 120 平方米', 12_000n], ['1,234.56', 123_456n], ['0.07', 7n], ['89.57', 8957n], ['102m²', 10_200n]] as const
  for (const [text, area] of cases) assert.equal(readArea(text), area, text)
  for (const [text, problem] of [['', 'area-missing'], ['89.505', 'area-too-fine'], ['89.500', 'area-too-fine'], ['-3', 'area-unreadable'], ['8e3', 'area-unreadable'], ['12,34', 'area-unreadable'], ['0.00', 'area-zero'], ['约90', 'area-unreadable']] as const) assert.equal(readArea(text), problem, text)
  fc.assert(fc.property(fc.integer({ min: 1, max: 99_999_999_999 }), (area) => readArea(`${Math.floor(area / 100)}.${String(area % 100).padStart(2, '0')}`) === BigInt(area)))
})

test('shares are read exactly and make one whole by cross-multiplication', () => {
  assert.deepEqual(readShare('1/2'), { numerator: 1, denominator: 2 })
  assert.deepEqual(readShare('33.33%'), { numerator: 3333, denominator: 10_000 })
  assert.deepEqual([readShare(''), readShare('共同共有'), readShare('3/2'), readShare('一半')], [null, null, undefined, undefined])
  const thirds = ['1/3', '1/6', '50%'].map((text) => readShare(text)).filter((share) => share !== null && share !== undefined)
  assert.deepEqual([areWhole(thirds), areWhole(thirds.slice(1))], [true, false])
})

test('numbers of identity cards and phones are known as such, and the keys of registers are not', () => {
  for (const key of ['11010519491231002X', '11010519491231002x', '110105 19491231 002X', '440524188001010014', '110105491231002', '13812345678', '+86 138-1234-5678']) assert.equal(isIdentityNumber(key), true, key)
  for (const key of ['Y0001', '110105194912310021', '京(2020)朝不动产权第0012345号', '12345678901']) assert.equal(isIdentityNumber(key), false, key)
})
