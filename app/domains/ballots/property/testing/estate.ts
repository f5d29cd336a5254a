import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { importUnits, unitByCode } from '#domains/territory'
import type { Actor, Context } from '#platform/context'
import { fileStore } from '#platform/files'
import { Memory } from '#platform/memory'
import type { Role } from '#platform/roles'
import type { TestDatabase } from '#platform/testing/database'

/** A context on a test's own database, at noon of 1 June 2026. */
export const contextOn = (db: TestDatabase, actor: Actor | undefined, at = '2026-06-01T04:00:00Z'): Context => ({
  actor, now: new Date(at), locale: 'zh-CN', origin: 'web', database: db.database, memory: new Memory(), files: fileStore(mkdtempSync(join(tmpdir(), 'property-'))),
})

export interface SmallEstate {
  readonly estateId: string
  readonly communityId: string
  readonly buildingId: string
  readonly staff: Actor
  readonly committee: Actor
  readonly administrator: Actor
  readonly resident: Actor
  readonly neighbour: Actor
}

/** A street with a community, an estate of two buildings, and five people. */
export async function smallEstate(db: TestDatabase): Promise<SmallEstate> {
  const administrator = await person(db, '管理员', 'place-administrator')
  await importUnits(contextOn(db, administrator), ([['110108010', '示例街道', 'street', null], ['110108010001', '东社区', 'community', '110108010'], ['E1', '阳光小区', 'estate', '110108010001'], ['E1-1', '1号楼', 'building', 'E1'], ['E1-2', '2号楼', 'building', 'E1']] as const)
    .map(([code, name, level, parentCode], index) => ({ row: index + 2, code, name, level, parentCode })))
  const context = contextOn(db, administrator)
  const [estate, community, building] = [await unitByCode(context, 'E1'), await unitByCode(context, '110108010001'), await unitByCode(context, 'E1-1')]
  if (!estate || !community || !building) throw new Error('the small estate was not built')
  return {
    estateId: estate.id, communityId: community.id, buildingId: building.id, administrator,
    staff: await person(db, '社区小王', 'community-staff', community), committee: await person(db, '业委会老周', 'owners-committee', estate), resident: await person(db, '张示例'), neighbour: await person(db, '李邻居'),
  }
}

/** Somebody with an account, and a post where one is told. */
export async function person(db: TestDatabase, name: string, role?: Role, unit?: { readonly id: string; readonly path: readonly string[] }): Promise<Actor> {
  const { rows: [row] } = await db.pool.query<{ id: string }>(`insert into people.person (name, created_at) values ($1, now()) returning id`, [name])
  if (!row) throw new Error('nobody was made')
  if (!role) return { id: row.id, name, posts: [] }
  const { rows: [post] } = await db.pool.query<{ id: string }>(`insert into people.post (person_id, role, unit_id, starts_at) values ($1, $2, $3, '2020-01-01') returning id`, [row.id, role, unit?.id ?? null])
  return { id: row.id, name, posts: [{ id: post?.id ?? '', role, unitId: unit?.id ?? null, unitPath: unit?.path ?? [], organisationId: null }] }
}

/** A register as a file: header and lines. */
export const registerCsv = (...lines: readonly string[]): Uint8Array => Buffer.from(`楼栋,房号,面积,类型,状态,业主姓名,业主编号,份额,代表\n${lines.join('\n')}\n`)
