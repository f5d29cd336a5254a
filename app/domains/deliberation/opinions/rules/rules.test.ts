import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { type Conversation, stateOf } from './conversation.ts'
import { maySeeMap } from './access.ts'
import { shownGroups } from './map-report.ts'
import { nextStatement } from './next-statement.ts'
import { leastShown, shownCells, type Sums } from './shown-cells.ts'
import { foldedOf, similarStatements, wordingOf } from './statement.ts'

const sums = (seen: number): Sums => ({ agree: Math.floor(seen / 2), disagree: Math.floor(seen / 3), seen })

test('what fewer than ten people said is not shown, and not left in the whole to be subtracted', () => {
  assert.deepEqual(shownCells([sums(30), sums(9)]), { parts: [sums(30), null], all: sums(30), leftOut: true })
  assert.deepEqual(shownCells([sums(30), sums(10)]), { parts: [sums(30), sums(10)], all: { agree: 20, disagree: 13, seen: 40 }, leftOut: false })
  assert.deepEqual(shownCells([sums(30), sums(6), sums(6)]).all?.seen, 42)
  assert.deepEqual(shownCells([sums(9)]), { parts: [null], all: null, leftOut: true })
  assert.equal(shownCells([sums(6), sums(6)]).all?.seen, 12)
})

test('whatever people said, the whole less what is shown is nothing, or ten people at least', () => {
  fc.assert(fc.property(fc.array(fc.nat(40), { maxLength: 6 }), (sizes) => {
    const { parts, all } = shownCells(sizes.map(sums))
    if (all) {
      const rest = all.seen - parts.reduce((sum, part) => sum + (part?.seen ?? 0), 0)
      assert.ok(rest === 0 || rest >= leastShown, `${sizes}`)
    }
    for (const part of parts) assert.ok(part === null || part.seen >= leastShown)
  }))
})

test('groups below ten people are not shown, and one alone is no group', () => {
  const rows = (count: number) => Array.from({ length: count }, (_, at) => at)
  assert.deepEqual(shownGroups([rows(30), rows(12), rows(9)]).map(({ length }) => length), [30, 12])
  assert.deepEqual(shownGroups([rows(30), rows(9)]), [])
})

test('the next statement is one that was not answered; new ones come oftener, and in the end there is none', () => {
  const one = (number: number, seen: number) => ({ number, seen, agree: Math.floor(seen / 2), disagree: Math.floor(seen / 2), extremity: 0.1, meta: false })
  assert.equal(nextStatement([], 0.5), undefined)
  assert.equal(nextStatement([one(7, 100)], 0.99), 7)
  const drawn = Array.from({ length: 1000 }, (_, at) => nextStatement([one(1, 500), one(2, 0)], at / 1000))
  assert.ok(drawn.filter((number) => number === 2).length > 900)
  assert.ok(drawn.includes(1))
})

test('a statement is one line; what differs in width, blanks and points only is the same', () => {
  const wording = wordingOf('  车位\n 太少！ ')
  assert.ok(typeof wording !== 'string')
  assert.equal(wording.text, '车位 太少！')
  assert.equal(wording.folded, foldedOf('车位太少。'))
  assert.equal(wordingOf(' \n'), 'empty')
  assert.equal(wordingOf('车'.repeat(141)), 'long')
  assert.equal(wordingOf('？！'), 'nothing-left')
})

test('nearly the same words are found, other matters are not', () => {
  const earlier = [{ text: '消防通道要划线，占了就拖走' }, { text: '外来车辆要收费' }, { text: '绿地不能改成车位' }]
  assert.deepEqual(similarStatements('消防通道应该划线，占了就马上拖走', earlier).map(({ text }) => text), ['消防通道要划线，占了就拖走'])
  assert.deepEqual(similarStatements('希望装一部电梯', earlier), [])
})

test('the map is seen after the close; before, only where the conversation says so and after seven votes', () => {
  const at = (hour: number) => new Date(Date.UTC(2026, 10, 20, hour))
  const conversation = (otherwise: Partial<Conversation>): Conversation => ({ id: '', title: '', text: '', unitId: '', unitPath: [], unit: '', topicId: null, moderation: 'before', visitors: false, shown: 'after-close', votesPublished: false, keyDigest: '', opensAt: at(1), closesAt: at(9), closedAt: null, linksErasedAt: null, ...otherwise })
  assert.equal(maySeeMap(conversation({}), 300, at(5)), false)
  assert.equal(maySeeMap(conversation({}), 0, at(9)), true)
  assert.equal(maySeeMap(conversation({ shown: 'after-voting' }), 6, at(5)), false)
  assert.equal(maySeeMap(conversation({ shown: 'after-voting' }), 7, at(5)), true)
  assert.deepEqual([at(0), at(1), at(8), at(9)].map((now) => stateOf(conversation({}), now)), ['ahead', 'open', 'open', 'closed'])
  assert.equal(stateOf(conversation({ closedAt: at(3) }), at(4)), 'closed')
})
