import assert from 'node:assert/strict'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import type { Actor, Context } from '#platform/context'
import { fileStore } from '#platform/files'
import { Memory } from '#platform/memory'
import { testDatabase } from '#platform/testing/database'
import type { Report } from '../rules/report.ts'
import { acceptMatter } from './accept-matter.ts'
import { reportMatter } from './report-matter.ts'

const db = await testDatabase()
after(() => db[Symbol.asyncDispose]())
const files = fileStore(await mkdtemp(join(tmpdir(), 'gongzhi-files-')))
const memory = new Memory()
const contextOf = (actor?: Actor, now = new Date('2026-11-20T01:00:00Z')): Context => ({ actor, now, locale: 'zh-CN', origin: 'web', database: db.database, memory, files })

const one = async <Row>(query: string, values: unknown[] = []) => (await db.pool.query(query, values)).rows[0] as Row
const { id: street } = await one<{ id: string }>(`insert into territory.unit (id, code, name, level, kind, path, valid_from) values ('00000000-0000-7000-8000-000000000001', '110108010', '示例街道', 'street', 'area', '{00000000-0000-7000-8000-000000000001}', '2020-01-01') returning id`)
const { id: community } = await one<{ id: string }>(`insert into territory.unit (id, code, name, level, kind, parent_id, path, valid_from) values ('00000000-0000-7000-8000-000000000002', '110108010001', '示例社区', 'community', 'area', $1, array[$1, '00000000-0000-7000-8000-000000000002']::uuid[], '2020-01-01') returning id`, [street])
const { id: lighting } = await one<{ id: string }>(`insert into people.organisation (name, kind, unit_id, created_at) values ('示例路灯所', 'department', $1, now()) returning id`, [street])
const clocks = JSON.stringify({
  dispatch: { amount: 2, unit: 'hour' }, 'sign-in': { amount: 2, unit: 'hour' }, contact: { amount: 24, unit: 'hour' }, handle: { amount: 7, unit: 'workday' }, check: { amount: 1, unit: 'workday' }, ask: { amount: 3, unit: 'day' },
  urgent: { dispatch: { amount: 1, unit: 'hour' }, 'sign-in': { amount: 1, unit: 'hour' }, contact: { amount: 1, unit: 'hour' }, handle: { amount: 2, unit: 'hour' } },
})
await db.pool.query(`insert into matters.category (code, kind, large_zh, large_en, small_zh, small_en, clocks, valid_from, source) values ('C0101', 'component', '公用设施', 'Utilities', '路灯照明', 'Street light', $1, '2026-01-01', 'test')`, [clocks])
await db.pool.query(`insert into matters.duty (part, category_code, unit_id, organisation_id, valid_from) values ('owner', 'C0101', $1, $2, '2026-01-01')`, [street, lighting])
const { id: ada } = await one<{ id: string }>(`insert into people.person (name, created_at) values ('艾达', now()) returning id`)
const { id: bo } = await one<{ id: string }>(`insert into people.person (name, created_at) values ('博', now()) returning id`)

const lamp = (key: string): Report => ({
  key: { scope: 'test', key }, channel: 'web', categoryCode: 'C0101', title: '路灯不亮', text: '楼前路灯三天不亮，联系人晏培德 13716690435', place: { unitId: community, words: '1号楼前' },
})
const handler = (id: string): Actor => ({ id, name: '处理员', posts: [{ id: '00000000-0000-7000-8000-00000000000a', role: 'handler', unitId: null, unitPath: [], organisationId: lighting }] })

test('a reported lamp goes to whoever owns the lamps, with its clocks, its story and its act', async () => {
  const answer = await reportMatter(contextOf({ id: ada, name: '艾达', posts: [] }), lamp('first'))
  assert.equal(answer.state, 'dispatched')
  const matter = await one<Record<string, unknown>>('select lead_id, unit_id, public_text, reporter_id, version from matters.matter where id = $1', [answer.id])
  assert.equal(matter.lead_id, lighting)
  assert.equal(matter.unit_id, community)
  assert.ok(!String(matter.public_text).includes('13716690435'), 'the phone is masked in what is published')
  const { rows: running } = await db.pool.query('select kind, due_at from matters.clock where matter_id = $1 order by kind', [answer.id])
  assert.deepEqual(running.map((clock) => clock.kind), ['contact', 'handle', 'sign-in'])
  assert.equal(running[1].due_at.toISOString(), '2026-12-01T16:00:00.000Z', 'seven workdays, the first day not counted')
  const act = await one<{ name: string; facts: Record<string, unknown> }>('select name, facts from transparency.act where subject = $1', [answer.id])
  assert.equal(act.name, 'matters.reported')
  assert.ok(!JSON.stringify(act.facts).includes('路灯'), 'an act holds no free text')
})

test('fifty identical submissions at once are one matter', async () => {
  const answers = await Promise.all(Array.from({ length: 50 }, () => reportMatter(contextOf({ id: ada, name: '艾达', posts: [] }), lamp('same'))))
  assert.equal(new Set(answers.map((answer) => answer.number)).size, 1)
  assert.equal(answers.filter((answer) => !answer.repeated).length, 1)
  assert.equal((await one<{ count: number }>(`select count(*)::int as count from matters.matter where intake_key = 'same'`)).count, 1)
  assert.equal((await one<{ count: number }>(`select count(*)::int as count from matters.event e join matters.matter m on m.id = e.matter_id where m.intake_key = 'same' and e.kind = 'reported'`)).count, 1)
})

test('fifty different submissions at once have fifty case numbers', async () => {
  const answers = await Promise.all(Array.from({ length: 50 }, (_, index) => reportMatter(contextOf({ id: ada, name: '艾达', posts: [] }), lamp(`own-${index}`))))
  assert.equal(new Set(answers.map((answer) => answer.number)).size, 50)
})

test('one key for two different reports is refused, and the first stays', async () => {
  const first = await reportMatter(contextOf(), lamp('reused'))
  await assert.rejects(reportMatter(contextOf(), { ...lamp('reused'), text: '别的事' }), { code: 'matters.key-used-for-another', facts: { number: first.number } })
})

test('what is wrong with a report is said field by field, and nothing is written', async () => {
  const before = await one<{ count: number }>('select count(*)::int as count from matters.matter')
  await assert.rejects(reportMatter(contextOf(), { ...lamp('bad'), title: ' ', text: '长'.repeat(4001), place: { point: { lng: 200, lat: 0 } }, categoryCode: 'none' }), (error: { problems: { field: string }[] }) => {
    assert.deepEqual(error.problems.map((problem) => problem.field), ['title', 'text', 'point', 'category'])
    return true
  })
  assert.deepEqual(await one('select count(*)::int as count from matters.matter'), before)
})

test('two handlers moving one matter at once: one wins, the other is told', async () => {
  const { id } = await reportMatter(contextOf(), lamp('race'))
  const answers = await Promise.allSettled([acceptMatter(contextOf(handler(ada)), id, 1), acceptMatter(contextOf(handler(bo)), id, 1)])
  assert.deepEqual(answers.map((answer) => answer.status).sort(), ['fulfilled', 'rejected'])
  const lost = answers.find((answer) => answer.status === 'rejected')
  assert.equal((lost as PromiseRejectedResult).reason.code, 'matters.moved-meanwhile')
  const { version } = await one<{ version: number }>('select version from matters.matter where id = $1', [id])
  assert.equal(version, 2)
  const { rows } = await db.pool.query(`select 1 from matters.event where matter_id = $1 and kind = 'accepted'`, [id])
  assert.equal(rows.length, 1)
})

test('a handler of another organisation may not sign it in', async () => {
  const { id } = await reportMatter(contextOf(), lamp('stranger'))
  const stranger: Actor = { id: bo, name: '博', posts: [{ id: '00000000-0000-7000-8000-00000000000b', role: 'handler', unitId: null, unitPath: [], organisationId: street }] }
  await assert.rejects(acceptMatter(contextOf(stranger), id, 1), { code: 'people.not-permitted' })
})

test('whoever stays anonymous is known neither to the matter nor to its story nor to the log', async () => {
  const { id } = await reportMatter(contextOf({ id: ada, name: '艾达', posts: [] }), { ...lamp('anonymous'), anonymous: true })
  const known = await one<{ reporter: string | null; actors: (string | null)[]; logged: (string | null)[] }>(`select reporter_id as reporter, (select array_agg(actor_id) from matters.event where matter_id = m.id) as actors, (select array_agg(actor) from transparency.act where subject = m.id::text) as logged from matters.matter m where id = $1`, [id])
  assert.deepEqual(known, { reporter: null, actors: [null, null], logged: [null] })
})
