import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Hono } from 'hono'
import type { Actor, Context } from '#platform/context'
import { fileStore } from '#platform/files'
import { routes, type Variables } from '#platform/http'
import { Memory } from '#platform/memory'
import { Refusal, statusOf } from '#platform/refusal'
import { readSettings } from '#platform/settings'
import { testDatabase } from '#platform/testing/database'
import type { Locale } from '#platform/words'

/** Monday morning in Beijing. */
export const monday = new Date('2026-09-21T01:00:00Z')

/** A street with two communities; the first has an estate of two buildings. One person for every role that notices, drafts and covenants know. */
export async function neighbourhood() {
  const db = await testDatabase(), files = fileStore(await mkdtemp(join(tmpdir(), 'gongzhi-notices-'))), memory = new Memory()
  const rows = async <Row extends object>(query: string, values: unknown[] = []): Promise<Row[]> => (await db.pool.query(query, values)).rows as Row[]
  const one = async <Row extends object>(query: string, values: unknown[] = []): Promise<Row> => (await rows<Row>(query, values))[0] as Row
  const unit = async (code: string, name: string, level: string, parent?: { id: string; path: string[] }) => {
    const { id } = await one<{ id: string }>('select uuidv7() as id'), path = [...(parent?.path ?? []), id]
    await rows(`insert into territory.unit (id, code, name, level, kind, parent_id, path, valid_from, sample) values ($1, $2, $3, $4, 'area', $5, $6, '2020-01-01', true)`, [id, code, name, level, parent?.id ?? null, path])
    return { id, name, path }
  }
  const street = await unit('110108999', '示例街道', 'street')
  const north = await unit('110108999001', '北苑社区', 'community', street), south = await unit('110108999002', '南苑社区', 'community', street)
  const estate = await unit('110108999001801', '杏林苑', 'estate', north)
  const buildings = [await unit('110108999001811', '1号楼', 'building', estate), await unit('110108999001812', '2号楼', 'building', estate)] as const
  await rows(`insert into territory.place (name, timezone, calendar, phone, emergency_phone, sample, root_unit_id, set_up_at, changed_at) values ('示例街道', 'Asia/Shanghai', 'china', '010-00000000', '110', true, $1, now(), now())`, [street.id])
  const { id: office } = await one<{ id: string }>(`insert into people.organisation (name, kind, unit_id, created_at, sample) values ('北苑社区居委会', 'community', $1, now(), true) returning id`, [north.id])
  let phones = 0
  const person = async (name: string, role?: string, at?: { id: string; path: string[] }): Promise<Actor> => {
    const { id } = await one<{ id: string }>('insert into people.person (name, phone, created_at, sample) values ($1, $2, now(), true) returning id', [name, `+86139${String((phones += 1)).padStart(8, '0')}`])
    if (role === undefined) return { id, name, posts: [] }
    const post = await one<{ id: string }>(`insert into people.post (person_id, role, unit_id, starts_at, sample) values ($1, $2, $3, '2020-01-01', true) returning id`, [id, role, at?.id ?? null])
    return { id, name, posts: [{ id: post.id, role, unitId: at?.id ?? null, unitPath: at?.path ?? [], organisationId: null }] }
  }
  const people = {
    resident: await person('艾达'), neighbour: await person('博文'), head: await person('楼长', 'neighbour-head', estate),
    staff: await person('社工', 'community-staff', north), southStaff: await person('南苑社工', 'community-staff', south),
    committee: await person('业委会主任', 'owners-committee', estate), supervisor: await person('督办员', 'supervisor', street), auditor: await person('审计员', 'auditor'), administrator: await person('管理员', 'place-administrator'),
  }
  const contextOf = (actor?: Actor, now: Date = monday, locale: Locale = 'zh-CN'): Context => ({ actor, now, locale, origin: 'web', database: db.database, memory, files })

  /** A room's pages as a reader sees them. */
  const visit = (doors: Hono<{ Variables: Variables }>, context: Context) => routes()
    .use(async (c, next) => {
      const url = new URL(c.req.url)
      c.set('context', context)
      c.set('settings', readSettings({ BASE_URL: 'https://gongzhi.example' }))
      c.set('requestId', 'test')
      c.set('address', '127.0.0.1')
      c.set('page', { locale: context.locale, largePrint: false, path: url.pathname + url.search, reader: context.actor && { name: context.actor.name, staff: context.actor.posts.length > 0, unread: 0 }, place: { name: '示例街道', sample: true }, phone: '010-00000000' })
      await next()
    })
    .route('/', doors)
    .onError((error, c) => {
      if (error instanceof Refusal) return c.text(error.code, statusOf[error.kind])
      throw error
    })
  return { db, files, rows, one, person, people, contextOf, visit, units: { street, north, south, estate, buildings }, office, [Symbol.asyncDispose]: () => db[Symbol.asyncDispose]() }
}

/** A form as a browser posts it. */
export const form = (answers: Record<string, string>): RequestInit => ({ method: 'POST', body: new URLSearchParams(answers) })
