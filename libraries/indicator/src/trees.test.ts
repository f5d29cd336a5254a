import assert from 'node:assert/strict'
import { test } from 'node:test'
import { answerFile } from './answer.ts'
import { defaultTree, emergencyTree, shippedTrees } from './default-tree.ts'
import { written } from './fraction.ts'
import { branchesOf, indicatorsOf, leafWeights, pointsOf } from './tree.ts'
import type { TreeNode } from './tree.ts'

test('the default tree is that of the handbook', () => {
  assert.equal(indicatorsOf(defaultTree).length, 36)
  assert.equal(indicatorsOf(defaultTree).reduce((sum, leaf) => sum + (leaf.weight ?? NaN), 0), 100)
  assert.deepEqual(defaultTree.children.map((child: TreeNode) => child.weight), [12, 22, 22, 14, 12, 8, 10])
  assert.equal(written(pointsOf(defaultTree) ?? { n: 0n, d: 1n }), '100')
  assert.deepEqual(leafWeights(defaultTree).map(written).slice(0, 4), ['1/50', '1/50', '1/50', '3/100'])
  assert.deepEqual(indicatorsOf(defaultTree).filter(leaf => leaf.sense === 'negative').map(leaf => leaf.id), ['C14', 'D13', 'G21'])
})

test('every tree that ships adds up to 100 on every level, has no name twice and all that its kinds of indicators need', () => {
  for (const [name, tree] of Object.entries(shippedTrees)) {
    for (const branch of branchesOf(tree)) assert.equal(branch.children.reduce((sum, child) => sum + (child.weight ?? NaN), 0), branch.weight ?? 100, `${name} ${branch.id}`)
    const ids = [...branchesOf(tree), ...indicatorsOf(tree)].map(({ id }) => id)
    assert.equal(new Set(ids).size, ids.length)
    // Read as any file's tree is, it is the same.
    const { evaluation } = answerFile(JSON.stringify({ tree, units: ['u'], values: { u: {} } }))
    assert.deepEqual(indicatorsOf(evaluation.tree), indicatorsOf(tree))
  }
})

test('a target that is not the whole says whose it is, and that of the handbook is 30 days', () => {
  for (const leaf of [...indicatorsOf(defaultTree), ...indicatorsOf(emergencyTree)]) {
    const whole = leaf.sense === 'positive' && leaf.target === 100
    assert.equal(leaf.targetBasis === undefined, whole, leaf.id)
  }
  const own = indicatorsOf(defaultTree).filter(leaf => leaf.targetBasis?.startsWith('own choice'))
  assert.deepEqual(own.map(({ id }) => id), ['C14', 'F11', 'F21', 'F22', 'G21'])
  assert.deepEqual(indicatorsOf(defaultTree).filter(leaf => leaf.targetBasis?.startsWith('handbook')).map(({ id, target }) => [id, target]), [['D13', 30]])
})

test('everyday and emergency, static and dynamic, all four sources and all three senses are there', () => {
  assert.ok(indicatorsOf(defaultTree).every(leaf => leaf.phase === 'everyday') && indicatorsOf(emergencyTree).every(leaf => leaf.phase === 'emergency'))
  for (const tree of [defaultTree, emergencyTree]) {
    assert.deepEqual([...new Set(indicatorsOf(tree).map(leaf => leaf.pace))].sort(), ['dynamic', 'static'])
    assert.deepEqual([...new Set(indicatorsOf(tree).flatMap(leaf => leaf.sources))].sort(), ['statistics', 'survey', 'system', 'third-party'])
  }
  assert.deepEqual([...new Set(indicatorsOf(emergencyTree).map(leaf => leaf.sense))].sort(), ['interval', 'negative', 'positive'])
})

test('both trees side by side are judged by the phase that is asked for', () => {
  const tree = [defaultTree, emergencyTree].map(one => ({ ...one, weight: 50 }))
  const values = { u: Object.fromEntries([...indicatorsOf(defaultTree).map(({ id }) => [id, 50]), ...indicatorsOf(emergencyTree).map(({ id }) => [id, 100])]) }
  const weights = (phase: string) => answerFile(JSON.stringify({ tree, units: ['u'], values, method: { phase } })).answer.weights
  assert.deepEqual(Object.keys(weights('emergency')), indicatorsOf(emergencyTree).map(({ id }) => id))
  assert.equal(weights('emergency').J21, 0.1)
  assert.equal(weights('both').J21, 0.05)
  assert.deepEqual(answerFile(JSON.stringify({ tree: 'emergency', units: ['u'], values: { u: { J21: 3 } } })).answer.weights, weights('emergency'))
})
