// A school with its own grid inside a basic grid, asked with a point from a map in GCJ-02.
import { buildIndex, locate, positionFromWgs84 } from '../src/index.ts'
import type { Position, Unit } from '../src/index.ts'

const box = (x: number, y: number, w: number): Position[] => [[x, y], [x + w, y], [x + w, y + w], [x, y + w], [x, y]]
const unit = (code: string, kind: Unit['kind'], ring: Position[]): Unit => ({ id: code, code, kind, geometry: { type: 'Polygon', coordinates: [ring] } })

const index = buildIndex([
  unit('110105001001001', 'basic', box(116.46, 39.92, 0.01)),
  unit('110105001001002', 'basic', box(116.47, 39.92, 0.01)),
  unit('110105001001901', 'dedicated', box(116.462, 39.922, 0.002)),
])

console.log(locate(index, positionFromWgs84([116.463, 39.923], 'GCJ02'), { datum: 'GCJ02' }))
console.log(locate(index, [116.47, 39.925])) // on the border of two grids: a person decides
console.log(locate(index, [116.45, 39.925])) // outside: the nearest, with metres
