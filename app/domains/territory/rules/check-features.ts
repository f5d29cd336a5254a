import { breatheNow } from '#platform/breathe'
import { BadInput, checkGeometry, type Datum, toWgs84 } from '@gongzhi/territory-index'
import { type Bounds, boundsOfGeometry, type Geometry } from './geometry.ts'
import type { Feature } from './read-features.ts'
import type { RowReason, UnitRow } from './unit-rows.ts'

/** A boundary that may be kept: as it came, and in WGS-84. */
export interface SoundBoundary {
  readonly code: string
  /** Number of the feature in its file. */
  readonly row: number
  readonly source: Geometry
  readonly geometry: Geometry
  readonly bounds: Bounds
  /** SHA-256 of datum and source: the same again changes nothing. */
  readonly digest: string
}

export interface FeatureCheck {
  readonly reasons: readonly RowReason[]
  readonly boundaries: readonly SoundBoundary[]
  /** Features that say name and level besides: units that the file brings along. */
  readonly units: readonly UnitRow[]
}

const codeNames = ['code', '代码', '编码', '网格编码', '区划代码']
const text = (value: unknown) => (typeof value === 'string' ? value.trim() : typeof value === 'number' && Number.isSafeInteger(value) ? String(value) : '')
const first = (properties: Feature['properties'], names: readonly string[]) => names.map((name) => text(properties[name])).find((value) => value !== '') ?? ''

/** Checks every feature: its code, that it is a polygon with sound coordinates, that it does not cross itself. `isKnown` says whether a unit of that code stands, `digestOf` is SHA-256. */
export async function checkFeatures(features: readonly Feature[], { datum, codeProperty, isKnown, digestOf }: { datum: Datum; codeProperty?: string | undefined; isKnown: (code: string) => boolean; digestOf: (text: string) => string }): Promise<FeatureCheck> {
  const reasons: RowReason[] = [], boundaries: SoundBoundary[] = [], units: UnitRow[] = []
  const firstWith = new Map<string, number>()
  let corners = 0
  for (const { number, properties, geometry } of features) {
    // A shape of ten thousand corners is as much work as many small ones.
    corners += 1 + cornersOf(geometry) / 200
    if (corners > 10) { corners = 0; await breatheNow() }
    const no = (field: string, code: string, facts: RowReason['facts'] = {}) => reasons.push({ row: number, field, code, facts })
    const codeField = codeProperty ?? 'code'
    const code = first(properties, codeProperty ? [codeProperty] : codeNames)
    const level = first(properties, ['level', '级别', '层级'])
    if (code === '') no(`properties.${codeField}`, 'code-missing')
    else if (firstWith.has(code)) no(`properties.${codeField}`, 'code-twice', { given: code, first: firstWith.get(code) ?? 0 })
    else {
      firstWith.set(code, number)
      if (level !== '') units.push({ row: number, code, name: first(properties, ['name', '名称']), level, parentCode: first(properties, ['parent_code', '上级代码', '上级编码']) || null })
      else if (!isKnown(code)) no(`properties.${codeField}`, 'unit-unknown', { given: code.slice(0, 70) })
    }
    if (geometry === null) { if (level === '') no('geometry', 'geometry-missing'); continue }
    const problems = checkGeometry(geometry).filter((problem) => problem.severity === 'error')
    for (const problem of problems.slice(0, 5)) {
      const [x, y] = problem.crossing?.at ?? valueAt(geometry, problem.path)
      no(problem.path === '' ? 'geometry' : `geometry.${problem.path}`, problem.code.toLowerCase().replaceAll('_', '-'), x === undefined || y === undefined ? {} : { x: rounded(x), y: rounded(y) })
    }
    if (problems.length > 0 || code === '') continue
    const source = geometry as Geometry
    try {
      const inWgs84 = toWgs84(source, datum)
      boundaries.push({ code, row: number, source, geometry: inWgs84, bounds: boundsOfGeometry(inWgs84), digest: digestOf(datum + JSON.stringify(source.coordinates)) })
    } catch (error) {
      if (!(error instanceof BadInput)) throw error
      no('geometry', 'datum-edge', { datum })
    }
  }
  return { reasons, boundaries, units }
}

function cornersOf(geometry: unknown): number {
  const list = (geometry as { coordinates?: unknown } | null)?.coordinates
  return Array.isArray(list) ? list.flat(2).length : 0
}

const rounded = (degrees: number) => Math.round(degrees * 1e7) / 1e7

/** The position at a path such as coordinates[0][12], where the problem is about one. */
function valueAt(geometry: unknown, path: string): [number?, number?] {
  let value: unknown = (geometry as { coordinates?: unknown }).coordinates
  for (const [, index] of path.matchAll(/\[(\d+)\]/g)) value = Array.isArray(value) ? value[Number(index)] : undefined
  return Array.isArray(value) && typeof value[0] === 'number' && typeof value[1] === 'number' ? [value[0], value[1]] : []
}
