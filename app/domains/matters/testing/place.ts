import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Actor, Context } from '#platform/context'
import { fileStore } from '#platform/files'
import { Memory } from '#platform/memory'
import { type TestDatabase, testDatabase } from '#platform/testing/database'
import type { Report } from '../rules/report.ts'

const hour = (amount: number) => ({ amount, unit: 'hour' as const })

/** Clocks of every category of the small place. */
export const smallClocks = {
  dispatch: hour(2), 'sign-in': hour(2), contact: hour(24), handle: { amount: 7, unit: 'workday' as const }, check: { amount: 1, unit: 'workday' as const }, ask: { amount: 3, unit: 'day' as const },
  urgent: { dispatch: hour(1), 'sign-in': hour(1), contact: hour(1), handle: hour(2) },
}

/** Friday morning in Beijing: the moment at which the small place acts unless a test says otherwise. */
export const friday = new Date('2026-11-20T01:00:00Z')

const square = (west: number, south: number, size: number) => ({ type: 'Polygon', coordinates: [[[west, south], [west + size, south], [west + size, south + size], [west, south + size], [west, south]]] })

/**
 * A small real place for tests: a street with two communities side by side (boundaries included), two grids in the first, a lighting
 * office that owns the lamps, a property company, a committee for each community, and one person for every role.
 */
export async function smallPlace() {
  const db: TestDatabase = await testDatabase()
  const files = fileStore(await mkdtemp(join(tmpdir(), 'gongzhi-files-')))
  const memory = new Memory()
  const one = async <Row extends object>(query: string, values: unknown[] = []): Promise<Row> => (await db.pool.query(query, values)).rows[0] as Row
  const many = async <Row extends object>(query: string, values: unknown[] = []): Promise<Row[]> => (await db.pool.query(query, values)).rows as Row[]

  const newId = async () => (await one<{ id: string }>('select uuidv7() as id')).id
  const unit = async (code: string, name: string, level: string, kind: string, parent?: { id: string; path: string[] }, box?: [number, number, number]) => {
    const id = await newId(), path = [...(parent?.path ?? []), id]
    await db.pool.query('insert into territory.unit (id, code, name, level, kind, parent_id, path, valid_from, sample) values ($1, $2, $3, $4, $5, $6, $7, $8, true)', [id, code, name, level, kind, parent?.id ?? null, path, '2020-01-01'])
    if (box) {
      const geometry = square(...box)
      await db.pool.query('insert into territory.boundary (unit_id, geometry, datum, source_geometry, west, south, east, north, digest, at) values ($1, $2, $3, $2, $4, $5, $6, $7, $8, now())', [id, JSON.stringify(geometry), 'WGS84', box[0], box[1], box[0] + box[2], box[1] + box[2], code])
    }
    return { id, path }
  }
  const street = await unit('110108999', '示例街道', 'street', 'area')
  const north = await unit('110108999001', '北苑社区', 'community', 'area', street, [116.30, 39.98, 0.01])
  const south = await unit('110108999002', '南苑社区', 'community', 'area', street, [116.31, 39.98, 0.01])
  const grid = await unit('110108999001001', '北苑第一网格', 'grid', 'basic', north, [116.30, 39.98, 0.005])

  const organisation = async (name: string, kind: string, unitId: string) => (await one<{ id: string }>('insert into people.organisation (name, kind, unit_id, created_at, sample) values ($1, $2, $3, now(), true) returning id', [name, kind, unitId])).id
  const lighting = await organisation('示例路灯所', 'department', street.id)
  const propertyCompany = await organisation('示例物业公司', 'property', north.id)
  const northCommittee = await organisation('北苑居委会', 'community', north.id)
  const southCommittee = await organisation('南苑居委会', 'community', south.id)

  const category = (code: string, kind: string, zh: string, en: string, more: { publicity?: string; needsCheck?: boolean; questions?: unknown } = {}) =>
    db.pool.query('insert into matters.category (code, kind, large_zh, large_en, small_zh, small_en, clocks, publicity, needs_check, questions, valid_from, source) values ($1, $2, $3, $4, $3, $4, $5, $6, $7, $8, $9, $10)',
      [code, kind, zh, en, JSON.stringify(smallClocks), more.publicity ?? 'public', more.needsCheck ?? true, JSON.stringify(more.questions ?? []), '2026-01-01', 'test'])
  await category('C0101', 'component', '路灯照明', 'Street lighting')
  await category('C0501', 'component', '漏水', 'Leaks', { publicity: 'unit-only' })
  await category('E0104', 'event', '噪声扰民', 'Noise', { needsCheck: false })
  await category('E0501', 'event', '物业服务', 'Property services', { needsCheck: false })
  await category('E0701', 'event', '邻里纠纷', 'Disputes', { publicity: 'confidential', needsCheck: false })
  await category('E0601', 'event', '养老助餐', 'Meals for the old', { questions: [{ code: 'meals', type: 'singlevaluelist', required: true, zh: '需要哪一餐', en: 'Which meal', values: [{ key: 'lunch', zh: '午餐', en: 'Lunch' }, { key: 'supper', zh: '晚餐', en: 'Supper' }] }] })
  const duty = (part: string, code: string | null, unitId: string, organisationId: string) => db.pool.query('insert into matters.duty (part, category_code, unit_id, organisation_id, valid_from) values ($1, $2, $3, $4, $5)', [part, code, unitId, organisationId, '2026-01-01'])
  await duty('owner', 'C0101', street.id, lighting)
  await duty('owner', 'C0501', north.id, propertyCompany)
  await duty('owner', 'E0501', north.id, propertyCompany)
  await duty('territory', null, north.id, northCommittee)
  await duty('territory', null, south.id, southCommittee)

  const person = async (name: string, posts: { role: string; unit?: { id: string; path: string[] }; organisationId?: string }[] = [], phone?: string): Promise<Actor> => {
    const { id } = await one<{ id: string }>('insert into people.person (name, phone, created_at, sample) values ($1, $2, now(), true) returning id', [name, phone ?? null])
    const held = []
    for (const post of posts) {
      const { id: postId } = await one<{ id: string }>(`insert into people.post (person_id, role, unit_id, organisation_id, starts_at, sample) values ($1, $2, $3, $4, '2020-01-01', true) returning id`, [id, post.role, post.unit?.id ?? null, post.organisationId ?? null])
      held.push({ id: postId, role: post.role, unitId: post.unit?.id ?? null, unitPath: post.unit?.path ?? [], organisationId: post.organisationId ?? null })
    }
    return { id, name, posts: held }
  }
  const people = {
    resident: await person('艾达', [], '+8613900000001'),
    neighbour: await person('博文', [], '+8613900000002'),
    neighbourHead: await person('楼长', [{ role: 'neighbour-head', unit: north }]),
    gridWorker: await person('网格员', [{ role: 'grid-worker', unit: grid }]),
    communityStaff: await person('社工', [{ role: 'community-staff', unit: north, organisationId: northCommittee }]),
    southStaff: await person('南苑社工', [{ role: 'community-staff', unit: south, organisationId: southCommittee }]),
    dispatcher: await person('派单员', [{ role: 'dispatcher', unit: street }]),
    otherDispatcher: await person('二号派单员', [{ role: 'dispatcher', unit: street }]),
    lightingHandler: await person('路灯处理员', [{ role: 'handler', organisationId: lighting }]),
    otherLightingHandler: await person('路灯二号', [{ role: 'handler', organisationId: lighting }]),
    propertyHandler: await person('物业处理员', [{ role: 'handler', organisationId: propertyCompany }]),
    supervisor: await person('督办员', [{ role: 'supervisor', unit: street }]),
    mediator: await person('调解员', [{ role: 'mediator', unit: north }]),
    auditor: await person('审计员', [{ role: 'auditor' }]),
    placeAdministrator: await person('系统管理员', [{ role: 'place-administrator' }]),
    userAdministrator: await person('用户管理员', [{ role: 'user-administrator' }]),
  } satisfies Record<string, Actor>
  await db.pool.query(`insert into territory.place (name, timezone, calendar, phone, emergency_phone, sample, root_unit_id, set_up_at, changed_at) values ('示例街道', 'Asia/Shanghai', 'china', '010-00000000', '110', true, $1, now(), now())`, [street.id])

  const contextOf = (actor?: Actor, now: Date = friday): Context => ({ actor, now, locale: 'zh-CN', origin: 'web', database: db.database, memory, files })
  let keys = 0
  /** A broken lamp in the first community, reported by whoever the context says; anything may be said otherwise. */
  const lamp = (otherwise: Partial<Report> = {}): Report => ({
    key: { scope: 'test', key: `lamp-${(keys += 1)}` }, channel: 'web', categoryCode: 'C0101', title: '路灯不亮', text: '楼前的路灯三天不亮了', place: { unitId: north.id, words: '1号楼前' }, ...otherwise,
  })
  return {
    db, files, memory, one, many, contextOf, lamp, people, newPerson: person,
    units: { street, north, south, grid }, organisations: { lighting, propertyCompany, northCommittee, southCommittee },
    [Symbol.asyncDispose]: () => db[Symbol.asyncDispose](),
  }
}
