import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ownerMatter } from '@gongzhi/tally'
import { bodiesOf, decisionOf, type Handed, mayCarryOut, type Results, standingOfTouches, toHandOver, touches } from './deciding-body.ts'
import { masked, publicWords } from './public-words.ts'
import { shownRating } from './rating.ts'
import { mayMoveTopic, topicMoves, topicMovesFrom, topicPath, topicStates } from './state.ts'

test('everything that owners decide is a matter that the count of owners knows', () => {
  for (const touch of touches) if (touch.body === 'owners-assembly') assert.ok(touch.ownerMatter !== null && ownerMatter(touch.ownerMatter), touch.code)
})

const handed = (results: Results): Handed => ({ touches: Object.keys(results), results, decision: decisionOf(Object.keys(results), results) })

test('deliberation is no vote: what a body decides is carried out only when it passed it, and ends when it did not', () => {
  const [owners, both] = [['common-parts'], ['common-parts', 'permit']]
  assert.deepEqual(bodiesOf(both), ['owners-assembly', 'government'])
  assert.equal(mayCarryOut([], []), 'carry-out')
  assert.equal(mayCarryOut(owners, []), 'undecided')
  assert.equal(mayCarryOut(owners, [{ touches: owners, results: {}, decision: null }]), 'undecided')
  assert.equal(mayCarryOut(owners, [handed({ 'common-parts': 'passed' })]), 'carry-out')
  assert.equal(mayCarryOut(owners, [handed({ 'common-parts': 'failed' })]), 'not-passed')
  assert.equal(mayCarryOut(owners, [handed({ 'common-parts': 'void' })]), 'undecided')
  assert.equal(mayCarryOut(both, [handed({ 'common-parts': 'passed' })]), 'undecided', 'one of two is not enough')
  assert.equal(mayCarryOut(owners, [handed({ 'common-parts': 'failed' }), handed({ 'common-parts': 'passed' })]), 'carry-out', 'a second vote takes the place of the first')
})

test('a body passes one matter and not another: what passed is carried out, only the rest may be put to it again', () => {
  const codes = ['common-parts', 'use-maintenance-fund'], split = handed({ 'common-parts': 'passed', 'use-maintenance-fund': 'failed' })
  assert.equal(split.decision, 'partly')
  assert.equal(mayCarryOut(codes, [split]), 'in-part')
  assert.deepEqual(toHandOver(codes, [split], 'owners-assembly'), ['use-maintenance-fund'])
  assert.equal(mayCarryOut(codes, [split, { touches: ['use-maintenance-fund'], results: {}, decision: null }]), 'undecided')
  assert.equal(mayCarryOut(codes, [split, handed({ 'use-maintenance-fund': 'passed' })]), 'carry-out')
  assert.deepEqual([...standingOfTouches(codes, [handed({ 'common-parts': 'passed', 'use-maintenance-fund': 'void' })]).values()], ['passed', 'open'], 'one that was left open is nobody’s decision')
})

test('every state but the ends leads on, and every move stands in the table', () => {
  for (const state of topicStates) if (!['lapsed', 'withdrawn', 'filed'].includes(state)) assert.ok(topicMovesFrom(state).length > 0, state)
  assert.equal(mayMoveTopic('admit', 'gathering', 'admitted'), false)
  assert.equal(mayMoveTopic('carry-out', 'deliberating', 'carried-out'), false)
  for (const [at, state] of topicPath.entries()) {
    const next = topicPath[at + 1]
    if (next !== undefined) assert.ok(Object.values(topicMoves).some((move) => (move.from as readonly string[]).includes(state) && (move.to as readonly string[]).includes(next)), `${state} → ${next}`)
  }
})

test('names, phones and dwellings in a topic are masked for everybody', () => {
  const words = publicWords({ title: '3号楼门前停车', text: '请联系张建国 13912345678，他住3号楼2单元501。' })
  assert.doesNotMatch(words.text, /张建国|13912345678|501/)
  assert.ok(words.masked > 0)
  assert.doesNotMatch(masked('电话 13912345678'), /13912345678/)
})

test('below ten ratings nothing is shown', () => {
  assert.equal(shownRating([{ score: 5, raters: 9 }]), undefined)
  assert.deepEqual(shownRating([{ score: 5, raters: 6 }, { score: 4, raters: 2 }, { score: 1, raters: 2 }]), { raters: 10, satisfied: 8 })
})
