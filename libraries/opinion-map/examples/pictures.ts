import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readCsv } from '@gongzhi/bad-input'
import { adjustedRandIndex, drawPlanes, findGroups, finish, meanSilhouette, readComments, readVotes, voteMatrix } from '../src/index.ts'
import type { VoteMatrix } from '../src/index.ts'
import { readFixture } from '../src/testing/fixture.ts'

/** Draws the pictures of the README: our groups beside those of production, in the same plane, and prints how they compare. */
const shared = join(import.meta.dirname, '../../../../shared/data/polis')
const pictures = join(import.meta.dirname, '../pictures')
mkdirSync(pictures, { recursive: true })

function draw(name: string, title: string, matrix: VoteMatrix, theirs: ReadonlyMap<string, number>): void {
  const { membership, projection, grouping } = finish(findGroups(matrix))
  const ours = new Map(membership.flatMap((rows, group) => rows.map(row => [matrix.participants[row] ?? '', group] as const)))
  const dots = (groups: ReadonlyMap<string, number>) => matrix.participants.map((id, row) => ({ ...(projection.participants[row] ?? { x: 0, y: 0 }), group: groups.get(id) ?? -1 }))
  const placed = matrix.participants.map((id, row) => ({ id, row })).filter(({ id }) => ours.has(id) && theirs.has(id))
  const points = placed.map(({ row }) => ({ ...(projection.participants[row] ?? { x: 0, y: 0 }), weight: 1, count: 1 }))
  const [a, b] = [ours, theirs].map(groups => placed.map(({ id }) => groups.get(id) ?? 0)) as [number[], number[]]
  const silhouette = (of: number[]) => meanSilhouette(points, of, Math.max(...of) + 1).toFixed(3)
  writeFileSync(join(pictures, `${name}.svg`), drawPlanes([{ heading: `${title}: ours`, dots: dots(ours) }, { heading: 'production', dots: dots(theirs) }]))
  console.log(JSON.stringify({ name, both: placed.length, ours: membership.map(({ length }) => length), index: adjustedRandIndex(a, b).toFixed(3), silhouetteOurs: silhouette(a), silhouetteProduction: silhouette(b), status: grouping.status }))
}

for (const [folder, title] of [['london.youth.policing', 'London']] as const) {
  const read = (file: string) => readFileSync(join(shared, 'openData', folder, file), 'utf8')
  const theirs = new Map(readCsv(read('participants-votes.csv')).rows.flatMap(({ cells }) => (cells['group-id'] ? [[cells['participant'] ?? '', Number(cells['group-id'])] as const] : [])))
  draw(title.toLowerCase(), title, voteMatrix(readVotes(read('votes.csv')), { moderation: readComments(read('comments.csv')) }), theirs)
}
for (const name of ['below-100-ptpts']) {
  const { matrix, groups } = readFixture(join(shared, 'fixtures', name))
  draw(name, name, matrix, new Map(groups.flatMap((rows, group) => rows.map(row => [matrix.participants[row] ?? '', group] as const))))
}
