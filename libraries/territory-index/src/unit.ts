import type { Datum } from './datum.ts'
import type { Geometry } from './geometry.ts'

/** `basic` and `dedicated` are grids (基础网格, 专属网格); `area` is everything above them: community, street, district. */
export type UnitKind = 'area' | 'basic' | 'dedicated'

/** All kinds, for forms and checks. */
export const unitKinds: readonly UnitKind[] = ['area', 'basic', 'dedicated']

/** A territory as its owner published it; geometry and datum are kept as given. */
export type Unit = {
  id: string
  /** The public code, e.g. 15 digits of a grid; it orders units of equal area. */
  code: string
  kind: UnitKind
  /** For areas: community, street, ...; `locate` can be asked for one level. */
  level?: string
  parent?: string
  geometry: Geometry
  /** Of the geometry's coordinates; WGS84 if not said. */
  datum?: Datum
}
