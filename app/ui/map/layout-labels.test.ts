import assert from 'node:assert/strict'
import { test } from 'node:test'
import { gather, middleOf, placeLabels, scaleBar } from './layout-labels.ts'

const square = [{ x: 0, y: 0 }, { x: 100, y: 0 }, { x: 100, y: 100 }, { x: 0, y: 100 }, { x: 0, y: 0 }]

test('the middle of a square is its middle, and a flat ring does not divide by nothing', () => {
  assert.deepEqual(middleOf(square), { x: 50, y: 50 })
  assert.deepEqual(middleOf([{ x: 3, y: 4 }, { x: 5, y: 6 }, { x: 3, y: 4 }]), { x: 3, y: 4 })
})

test('a label makes way for a mark, and is left out when there is no room', () => {
  const label = { text: '杏林苑', at: { x: 100, y: 100 } }
  assert.deepEqual(placeLabels([label], [], 20, 200, 200), [label])
  const moved = placeLabels([label], [{ x: 100, y: 100 }], 20, 200, 200)[0]
  assert.ok(moved && moved.at.y !== 100)
  assert.deepEqual(placeLabels([{ text: '太长的名字放不下', at: { x: 50, y: 50 } }], [], 20, 100, 100), [])
})

test('a label stays near the middle of its shape, and one that would lie across several shapes is left out', () => {
  const shapes = [{ text: '杏林苑', at: { x: 50, y: 50 }, within: 40 }, { text: '一个名字很长的社区', at: { x: 150, y: 150 }, within: 40 }]
  assert.deepEqual(placeLabels(shapes, [], 10, 200, 200).map(({ text }) => text), ['杏林苑', '一个名字很长的社区'].slice(0, 1))
  for (const { at } of placeLabels([shapes[0] ?? { text: '', at: { x: 0, y: 0 } }], [{ x: 50, y: 50 }], 10, 200, 200)) assert.ok(Math.abs(at.x - 50) <= 15 && Math.abs(at.y - 50) <= 25, JSON.stringify(at))
})

test('points on one another become one mark that holds them all', () => {
  const groups = gather([{ at: { x: 0, y: 0 }, point: 'a' }, { at: { x: 5, y: 5 }, point: 'b' }, { at: { x: 90, y: 5 }, point: 'c' }], 20)
  assert.deepEqual(groups.map((group) => group.points), [['a', 'b'], ['c']])
})

test('the scale bar is a round length that fits', () => {
  assert.deepEqual(scaleBar(1, 120), { metres: 100, pixels: 100 })
  assert.equal(scaleBar(0.7, 120).metres, 50)
  assert.equal(scaleBar(30, 120).metres, 2000)
})
