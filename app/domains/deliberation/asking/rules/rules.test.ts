import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { answerProblems, countAnswers } from './asking.ts'
import { leastShown, mergeCells } from './merge-cells.ts'

const questions = [{ text: '是否同意加装岗亭？', choices: ['同意', '不同意', '无所谓'], words: true }, { text: '放在哪里？', choices: ['东门', '西门'], words: false }]

test('an answer outside what is offered is refused by question, and a blank one is a blank only on paper', () => {
  assert.deepEqual(answerProblems(questions, [{ choice: 0, words: '' }, { choice: 1, words: '' }]), [])
  assert.deepEqual(answerProblems(questions, [{ choice: 3, words: '' }, { choice: null, words: '' }]).map(({ problem }) => problem), ['not-offered', 'none-chosen'])
  assert.deepEqual(answerProblems(questions, [{ choice: null, words: '' }, { choice: null, words: '' }], { blankAllowed: true }), [])
  assert.deepEqual(answerProblems(questions, [{ choice: 0, words: '长'.repeat(501) }, { choice: 0, words: '好' }]).map(({ problem }) => problem), ['too-long', 'no-words-asked'])
})

test('every answer is counted once in each question', () => {
  const answers = fc.array(fc.tuple(fc.option(fc.nat(2)), fc.option(fc.nat(1))).map(([one, other]) => [{ choice: one, words: '' }, { choice: other, words: '' }]), { maxLength: 60 })
  fc.assert(fc.property(answers, (box) => {
    for (const { choices, blank } of countAnswers(questions, box)) assert.equal(choices.reduce((sum, count) => sum + count, blank), box.length)
  }))
})

const cells = fc.array(fc.nat(40), { minLength: 1, maxLength: 8 }).map((counts) => counts.map((count, at) => ({ key: `k${at}`, count })))

test('no published number stands for one to nine, and none can be found by taking others from the total', () => {
  fc.assert(fc.property(cells, (counts) => {
    const { shown, merged } = mergeCells(counts), total = counts.reduce((sum, { count }) => sum + count, 0)
    assert.equal(shown.reduce((sum, { count }) => sum + count, merged?.count ?? 0), total)
    for (const { count } of shown) assert.ok(count === 0 || count >= leastShown)
    if (merged && total >= leastShown && counts.filter(({ count }) => count > 0).length > 1) assert.ok(merged.keys.length >= 2 && merged.count >= leastShown, JSON.stringify(merged))
  }))
})

test('one small cell takes the next smallest along; large ones stay as they are', () => {
  assert.deepEqual(mergeCells([{ key: 'a', count: 30 }, { key: 'b', count: 12 }, { key: 'c', count: 3 }]), { shown: [{ key: 'a', count: 30 }], merged: { keys: ['b', 'c'], count: 15 } })
  assert.deepEqual(mergeCells([{ key: 'a', count: 30 }, { key: 'b', count: 12 }]).merged, undefined)
})
