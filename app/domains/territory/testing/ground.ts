import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Actor, Context } from '#platform/context'
import { fileStore } from '#platform/files'
import { Memory } from '#platform/memory'
import type { TestDatabase } from '#platform/testing/database'
import type { UnitRow } from '../rules/unit-rows.ts'

const someone = (role: string, unitPath: readonly string[] = []): Actor => ({
  id: '00000000-0000-7000-8000-000000000001', name: '张三',
  posts: [{ id: '00000000-0000-7000-8000-000000000002', role, unitId: unitPath.at(-1) ?? null, unitPath, organisationId: null }],
})

/** Someone who may change the tree. */
export const administrator = someone('place-administrator')
export const communityStaff = (unitPath: readonly string[]): Actor => someone('community-staff', unitPath)

/** A context on a test's own database, at noon of 1 May 2026. */
export const contextOn = (db: TestDatabase, actor: Actor | undefined = administrator): Context => ({
  actor, now: new Date('2026-05-01T04:00:00Z'), locale: 'zh-CN', origin: 'web', database: db.database, memory: new Memory(), files: fileStore(mkdtempSync(join(tmpdir(), 'territory-'))),
})

const rows: readonly (readonly [code: string, name: string, level: string, parent: string | null])[] = [
  ['110108010', '示例街道', 'street', null], ['110108010001', '东社区', 'community', '110108010'], ['110108010002', '西社区', 'community', '110108010'],
  ['110108010001001', '东一网格', 'grid', '110108010001'], ['110108010001002', '东二网格', 'grid', '110108010001'], ['110108010001101', '学校专属网格', 'dedicated-grid', '110108010001'],
  ['110108010002001', '西一网格', 'grid', '110108010002'],
]

/** A street with two communities, three grids and a dedicated grid. */
export const smallTree = (): UnitRow[] => rows.map(([code, name, level, parentCode], index) => ({ row: index + 2, code, name, level, parentCode }))

/** A square of GeoJSON. */
export const square = (code: string, west: number, south: number, east: number, north: number, more: Record<string, unknown> = {}) => ({
  type: 'Feature', properties: { code, ...more }, geometry: { type: 'Polygon', coordinates: [[[west, south], [east, south], [east, north], [west, north], [west, south]]] },
})

/** Boundaries of the small tree: the school lies in the first grid of the east; the first two grids of the east overlap in a strip. */
export const smallMap = () => ({
  type: 'FeatureCollection', features: [
    square('110108010', 116.30, 39.98, 116.40, 40.02), square('110108010001', 116.35, 39.98, 116.40, 40.02), square('110108010002', 116.30, 39.98, 116.35, 40.02),
    square('110108010001001', 116.35, 39.98, 116.376, 40.02), square('110108010001002', 116.374, 39.98, 116.40, 40.02), square('110108010001101', 116.355, 39.99, 116.36, 40.0),
    square('110108010002001', 116.30, 39.98, 116.34, 40.02),
  ],
})
