import { BadInput, lineOf, parseJson, readPath, writePath } from '@gongzhi/bad-input'
import type { JsonPath } from '@gongzhi/bad-input'
import { checkShape } from './check-shape.ts'
import { datums } from './datum.ts'
import type { Datum } from './datum.ts'
import type { Geometry } from './geometry.ts'
import { unitKinds } from './unit.ts'
import type { Unit, UnitKind } from './unit.ts'

/** Which properties of a feature hold what. Where a feature has no kind, `kind` is taken. */
export type ReadOptions = {
  /** Where absent, a feature's position (from 0) is its id. */
  idProperty?: string
  codeProperty?: string
  kindProperty?: string
  kind?: UnitKind
  datum?: Datum
  file?: string | null
}

/** A feature as read, its geometry not yet looked at. */
export type RawUnit = { id: string, code: string, kind: UnitKind, geometry: unknown }

/**
 * Reads a GeoJSON FeatureCollection into units for `buildIndex`.
 * Throws `BadInput` naming file, line and field for broken JSON, a missing id, an id used twice or a geometry of wrong shape.
 */
export function readUnits(text: string, options: ReadOptions): Unit[] {
  if (options.datum && !datums.includes(options.datum)) throw new BadInput('DATUM_UNKNOWN', `a datum is one of ${datums.join(', ')}`, { field: 'datum' })
  const seen = new Map<string, number>()
  return readFeatures(text, options).map((unit, i): Unit => {
    const twice = seen.get(unit.id)
    if (twice !== undefined) refuse(text, options, 'ID_TWICE', `the id ${unit.id} is also that of feature ${twice}`, ['features', i, 'properties', options.idProperty ?? ''])
    seen.set(unit.id, i)
    const problem = checkShape(unit.geometry)[0]
    if (problem) {
      refuse(text, options, problem.code, `${unit.id}: ${problem.message}`, ['features', i, 'geometry', ...readPath(problem.path)])
    }
    return { ...unit, geometry: unit.geometry as Geometry, ...(options.datum ? { datum: options.datum } : {}) }
  })
}

/** The features with their ids; geometries may still be wrong. Throws `BadInput`. */
export function readFeatures(text: string, options: ReadOptions): RawUnit[] {
  const root = parseJson(text, options.file ?? null) as { features?: unknown } | null
  const features = typeof root === 'object' && root !== null ? root.features : undefined
  if (!Array.isArray(features)) return refuse(text, options, 'FEATURES_MISSING', 'the file is no FeatureCollection', ['features'])
  return features.map((feature: unknown, i) => {
    const { properties, geometry } = (feature ?? {}) as { properties?: Record<string, unknown> | null, geometry?: unknown }
    const at = (key: string): JsonPath => ['features', i, 'properties', key]
    const textOf = (key: string): string => {
      const value = properties?.[key]
      return typeof value === 'string' && value !== '' ? value : typeof value === 'number' ? String(value)
        : refuse(text, options, 'PROPERTY_MISSING', `the feature has no ${key}`, at(key))
    }
    const id = options.idProperty ? textOf(options.idProperty) : String(i)
    const code = options.codeProperty ? textOf(options.codeProperty) : id
    const kindProperty = options.kindProperty ?? 'kind'
    const kind = properties?.[kindProperty] === undefined ? options.kind ?? 'basic' : properties[kindProperty]
    if (!unitKinds.includes(kind as UnitKind)) refuse(text, options, 'KIND_UNKNOWN', `a kind is one of ${unitKinds.join(', ')}, not ${JSON.stringify(kind)}`, at(kindProperty))
    return { id, code, kind: kind as UnitKind, geometry }
  })
}

function refuse(text: string, options: ReadOptions, code: string, message: string, path: JsonPath): never {
  throw new BadInput(code, message, { file: options.file ?? null, line: lineOf(text, path), field: writePath(path) })
}
