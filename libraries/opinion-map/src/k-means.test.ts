import assert from 'node:assert/strict'
import { test } from 'node:test'
import { bestClustering, startsFor } from './best-clustering.ts'
import { columnsOf, kMeans } from './k-means.ts'
import type { Points } from './k-means.ts'
import { finish } from './opinion-groups.ts'
import { partitions } from './partition.ts'
import { numbers } from './testing/conversations.ts'

const pointsAt = (...places: [number, number][]): Points => columnsOf(places.map(([x, y]) => ({ x, y, weight: 1, count: 1 })))

test('who lies farthest from all moves no centre, and belongs to the nearest all the same', () => {
  const points = pointsAt([0, 0], [0, 2], [10, 0], [10, 2], [40, 1])
  const seeds = [{ x: 0, y: 0 }, { x: 10, y: 0 }]
  const trimmed = kMeans(points, seeds, 1)
  assert.deepEqual(trimmed.centers, [{ x: 0, y: 1 }, { x: 10, y: 1 }])
  assert.deepEqual([[...trimmed.clusterOf], trimmed.inertia], [[0, 0, 1, 1, 1], 4])
  assert.deepEqual(kMeans(points, seeds).centers, [{ x: 5, y: 1 }, { x: 40, y: 1 }])
})

test('a point that stands for more participants than may be set aside stays, and so do those nearer', () => {
  const points = columnsOf([[0, 1], [1, 1], [2, 1], [50, 3], [20, 1]].map(([x, count]) => ({ x: x ?? 0, y: 0, weight: count ?? 1, count: count ?? 1 })))
  assert.ok((kMeans(points, [{ x: 1, y: 0 }], 2).centers[0]?.x ?? 0) > 20)
  assert.deepEqual(kMeans(points, [{ x: 1, y: 0 }], 4).centers, [{ x: 1, y: 0 }])
})

test('weights move the centre, equal places make fewer clusters, and a tie goes to the earlier', () => {
  assert.deepEqual(kMeans(columnsOf([{ x: 0, y: 0, weight: 3, count: 1 }, { x: 4, y: 0, weight: 1, count: 1 }]), [{ x: 0, y: 0 }]).centers, [{ x: 1, y: 0 }])
  assert.equal(kMeans(pointsAt([1, 1], [1, 1]), [{ x: 1, y: 1 }, { x: 1, y: 1 }]).centers.length, 1)
  assert.deepEqual([...kMeans(pointsAt([0, 0], [1, 0], [2, 0]), [{ x: 0, y: 0 }, { x: 2, y: 0 }]).clusterOf], [0, 0, 1])
})

test('two strays far out do not take the place of a group of fifty', () => {
  const list = [...Array.from({ length: 50 }, (_, i) => ({ x: (i % 7) / 10, y: (i % 5) / 10 })), ...Array.from({ length: 48 }, (_, i) => ({ x: 2 + (i % 7) / 10, y: (i % 5) / 10 })), { x: 1, y: 30 }, { x: 1.2, y: 31 }]
  const [two] = finish(partitions(list.map(place => ({ ...place, weight: 1, count: 1 })), 2))
  assert.deepEqual([...new Set(two?.clusterOf.slice(0, 50)), ...new Set(two?.clusterOf.slice(50, 98))].length, 2)
  assert.notEqual(two?.clusterOf[0], two?.clusterOf[50])
})

/** The least sum of squares of all ways to part few points into k. */
function leastInertia({ size, x, y }: Points, k: number): number {
  const clusterOf = new Int32Array(size)
  const inertia = () => {
    let sum = 0
    for (let c = 0; c < k; c++) {
      const members = [...clusterOf.keys()].filter(i => clusterOf[i] === c)
      const mean = (of: Float64Array) => members.reduce((total, i) => total + (of[i] ?? 0), 0) / Math.max(1, members.length)
      const [mx, my] = [mean(x), mean(y)]
      for (const i of members) sum += ((x[i] ?? 0) - mx) ** 2 + ((y[i] ?? 0) - my) ** 2
    }
    return sum
  }
  const part = (at: number, used: number): number => {
    if (at === size) return inertia()
    let least = Infinity
    for (let c = 0; c <= Math.min(used, k - 1); c++) {
      clusterOf[at] = c
      least = Math.min(least, part(at + 1, Math.max(used, c + 1)))
    }
    return least
  }
  return part(0, 0)
}

test('the clustering found is the best of all ways to part a few points, but for one case in twenty at most', () => {
  const next = numbers(5)
  let [best, cases] = [0, 0]
  for (let i = 0; i < 30; i++) {
    const points = pointsAt(...Array.from({ length: 8 }, (): [number, number] => [next(), next()]))
    const starts = startsFor(points, 0, 3)
    for (const k of [2, 3]) {
      const { inertia, centers } = bestClustering(points, 0, starts.get(k) ?? [])
      const least = leastInertia(points, k)
      assert.ok(centers.length === k && inertia >= least * (1 - 1e-9) && inertia <= least * 1.1)
      cases += 1
      if (inertia <= least * (1 + 1e-9)) best += 1
    }
  }
  assert.ok(best >= 0.95 * cases, `${best} of ${cases}`)
})
