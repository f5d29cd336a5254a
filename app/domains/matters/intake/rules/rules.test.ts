import assert from 'node:assert/strict'
import { test } from 'node:test'
import { firstStep, stepOf } from './form-problem.ts'
import { rosterGaps } from './roster-gaps.ts'
import { titleFromText } from './title-from-text.ts'

test('a title is the first clause that says enough, without a greeting, and never long', () => {
  assert.equal(titleFromText('你好，3号楼的路灯不亮了，晚上很黑'), '3号楼的路灯不亮了')
  assert.equal(titleFromText('漏水，天花板一直滴水。'), '漏水，天花板一直滴水')
  assert.equal(titleFromText('  \n  '), '')
  assert.equal([...titleFromText('长'.repeat(300))].length, 30)
  assert.equal(titleFromText('𠮷'.repeat(40)).includes('\uFFFD'), false)
})

test('problems lead to the earliest page that asks for their field', () => {
  assert.equal(firstStep([{ field: 'photos', problem: 'too-large' }, { field: 'category', problem: 'missing' }]), 'kind')
  assert.equal(firstStep([]), 'check')
  assert.equal(stepOf('answer.lift'), 'more')
})

test('the roster tells the times that nobody covers', () => {
  const at = (hour: number) => new Date(Date.UTC(2026, 10, 20, hour))
  const span = (from: number, to: number) => ({ from: at(from), to: at(to) })
  assert.deepEqual(rosterGaps([span(8, 12), span(10, 14), span(16, 20)], span(6, 22)), [span(6, 8), span(14, 16), span(20, 22)])
  assert.deepEqual(rosterGaps([span(0, 23)], span(6, 22)), [])
  assert.deepEqual(rosterGaps([], span(6, 22)), [span(6, 22)])
})
