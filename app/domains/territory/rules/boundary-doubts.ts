import { breathe } from '#platform/breathe'
import { buildIndex, type Datum, metresBetween, pointOnSurface, toWgs84 } from '@gongzhi/territory-index'
import { boundsOfGeometry, type Geometry, type Position } from './geometry.ts'
import type { RowReason } from './unit-rows.ts'

/** A boundary of a file, and what is known around it. */
export interface Drawn {
  readonly row: number
  readonly source: Geometry
  readonly geometry: Geometry
  readonly parent: { readonly code: string; readonly geometry: Geometry } | undefined
}

/** Lines across and down on which a shape is looked at. */
const lines = 12
const farMetres = 1_000_000
/** A shift of hundreds of metres moves at least so large a part of all shapes out of their parents. */
const noticeable = 0.03
/** Of the right system nearly everything fits. */
const fits = 0.95
/** So many shapes tell the coordinate system of a file. */
const mostCompared = 500

/**
 * What is not wrong for certain, but should be looked at: a boundary wholly or by half outside its parent's, one far from all others,
 * and coordinates that would fit better in another system. `centre` is where the boundaries lie that stand already.
 */
export async function boundaryDoubts(drawn: readonly Drawn[], datum: Datum, centre: Position | undefined): Promise<RowReason[]> {
  const doubts: RowReason[] = []
  const middle = centre ?? medianOf(drawn.map(({ geometry }) => middleOf(geometry)))
  const others = otherDatums(datum).map((other) => ({ other, within: 0 }))
  const insideParents = new Map<string, (point: Position) => boolean>()
  let compared = 0, looked = 0, within = 0
  for (const [index, { row, source, geometry, parent }] of drawn.entries()) {
    await breathe(index * 16 + 15)
    const doubt = (code: string, facts: RowReason['facts'] = {}) => doubts.push({ row, field: 'geometry', code, facts })
    const away = middle && drawn.length + Number(centre !== undefined) > 1 ? metresBetween(middleOf(geometry), middle) : 0
    if (away > farMetres) { doubt('boundary-far', { kilometres: Math.round(away / 1000) }); continue }
    if (!parent) continue
    const isInParent = insideParents.get(parent.code) ?? insideOf(parent.geometry), points = pointsWithin(geometry)
    insideParents.set(parent.code, isInParent)
    const held = points.filter(isInParent).length
    if (compared < mostCompared) {
      compared += 1
      looked += points.length
      within += held
      for (const each of others) each.within += pointsWithin(inDatum(source, each.other)).filter(isInParent).length
    }
    if (held === 0) doubt('boundary-outside-parent', { parent: parent.code })
    else if (held * 2 < points.length) doubt('boundary-half-outside', { parent: parent.code, percent: Math.round((1 - held / points.length) * 100) })
  }
  const [best] = others.toSorted((a, b) => b.within - a.within)
  if (best && looked > 0 && best.within >= fits * looked && best.within - within > noticeable * looked) doubts.push({ row: 0, field: 'geometry', code: 'datum-doubtful', facts: { given: datum, better: best.other, percent: Math.round((within / looked) * 100), betterPercent: Math.min(100, Math.round((best.within / looked) * 100)) } })
  return doubts.sort((a, b) => a.row - b.row)
}

/** CGCS2000 and WGS-84 agree, so only those count that are shifted against each other. */
const otherDatums = (datum: Datum): Datum[] => (['WGS84', 'GCJ02', 'BD09'] as const).filter((other) => other !== (datum === 'CGCS2000' ? 'WGS84' : datum))

function inDatum(source: Geometry, datum: Datum): Geometry {
  try {
    return toWgs84(source, datum)
  } catch {
    // At the edge of where the other system is defined: then it is not that one.
    return source
  }
}

function insideOf(geometry: Geometry): (point: Position) => boolean {
  const index = buildIndex([{ id: 'parent', code: 'parent', kind: 'area', geometry }])
  return ([lng, lat]) => index.containing(lng, lat).length > 0
}

/** Points spread over a shape, at the crossings of level lines; at least one. */
function pointsWithin(geometry: Geometry): Position[] {
  const { west, south, east, north } = boundsOfGeometry(geometry)
  const isInside = insideOf(geometry), points: Position[] = []
  for (let across = 0; across < lines; across += 1) for (let down = 0; down < lines; down += 1) {
    const point: Position = [west + (east - west) * (across + 0.5) / lines, south + (north - south) * (down + 0.5) / lines]
    if (isInside(point)) points.push(point)
  }
  return points.length > 0 ? points : [pointOnSurface(geometry)]
}

function middleOf(geometry: Geometry): Position {
  const { west, south, east, north } = boundsOfGeometry(geometry)
  return [(west + east) / 2, (south + north) / 2]
}

function medianOf(points: readonly Position[]): Position | undefined {
  const middle = (values: number[]) => values.sort((a, b) => a - b)[Math.floor((values.length - 1) / 2)]
  const lng = middle(points.map(([lng]) => lng)), lat = middle(points.map(([, lat]) => lat))
  return lng === undefined || lat === undefined ? undefined : [lng, lat]
}
