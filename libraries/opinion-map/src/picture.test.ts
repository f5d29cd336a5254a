import assert from 'node:assert/strict'
import { test } from 'node:test'
import { drawPlanes, hull } from './picture.ts'

test('every participant is drawn once in each plane, those in no group too, and words are escaped', () => {
  const dots = [{ x: 0, y: 0, group: 0 }, { x: 1, y: 2, group: 1 }, { x: -3, y: 1, group: -1 }]
  const svg = drawPlanes([{ heading: 'ours <&>', dots }, { heading: 'theirs', dots }])
  assert.ok(svg.startsWith('<svg xmlns="http://www.w3.org/2000/svg"') && svg.endsWith('</svg>\n'))
  assert.equal(svg.match(/<circle/g)?.length, 2)
  assert.equal(svg.match(/<path transform/g)?.length, 2 * (2 + 2), 'two marks and two of the legend in each plane')
  assert.ok(svg.includes('ours &lt;&amp;&gt;') && !svg.includes('NaN'))
  assert.ok(!drawPlanes([{ heading: 'nobody', dots: [] }]).includes('NaN'))
})

test('a hull holds the corners only', () => {
  assert.deepEqual(hull([{ x: 0, y: 0 }, { x: 2, y: 0 }, { x: 1, y: 1 }, { x: 2, y: 2 }, { x: 0, y: 2 }, { x: 1, y: 0 }]), [{ x: 0, y: 0 }, { x: 2, y: 0 }, { x: 2, y: 2 }, { x: 0, y: 2 }])
})
