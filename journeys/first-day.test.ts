import assert from 'node:assert/strict'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { buildHouse } from '../app/house.ts'
import { openDatabase } from '../app/platform/database.ts'
import { fileStore } from '../app/platform/files.ts'
import { readSettings } from '../app/platform/settings.ts'
import { testDatabase } from '../app/platform/testing/database.ts'
import { visitorOf } from './testing/visitor.ts'

/** An installation in which nothing has been set up. */
async function emptyHouse() {
  const db = await testDatabase(), dataDir = await mkdtemp(join(tmpdir(), 'gongzhi-first-day-'))
  const url = 'http://localhost:3000', settings = { ...readSettings({ DATA_DIR: dataDir }), baseUrl: url }
  const database = openDatabase(db.url, { connections: 4 })
  let ahead = 0
  const house = await buildHouse(settings, { url: db.url, database, files: fileStore(join(dataDir, 'files')), close: async () => {} }, () => new Date(Date.now() + ahead))
  after(async () => {
    await database.close()
    await db[Symbol.asyncDispose]()
    await rm(dataDir, { recursive: true, force: true })
  })
  return { pool: database.pool, later: (milliseconds: number) => { ahead += milliseconds }, visitor: () => visitorOf(url, (request) => house.site.fetch(request)) }
}

const answers = { name: '幸福街道', code: '110108099', level: 'street', organisation: '幸福街道办事处', timezone: 'Asia/Shanghai', phone: '010-62345678', adminName: '王敏', adminMail: 'wang@example.org', password: 'Lantian-2026-yu' }

test('answers that will not do are said at their fields in sentences, what was typed stays, and nothing is kept', async () => {
  const { pool, visitor } = await emptyHouse()
  const cases: [Partial<typeof answers>, ...string[]][] = [
    [{ name: ' ' }, 'name', '请填本地名称'],
    [{ phone: '打门口那个' }, 'phone', '电话不对'],
    [{ timezone: 'Beijing' }, 'timezone', '没有时区 Beijing'],
    [{ code: '12' }, 'code', '编码 12 不符合'],
    [{ level: 'galaxy' }, 'level', '不认识级别'],
    [{ adminName: '' }, 'adminName', '请写姓名'],
    [{ adminMail: 'wang' }, 'adminMail', '邮箱地址不对'],
    [{ password: 'short' }, 'password', '密码太短'],
  ]
  for (const [change, field = '', sentence = ''] of cases) {
    const answer = await visitor().post('/setup', { ...answers, ...change })
    const html = await answer.text()
    assert.equal(answer.status, 422, field)
    assert.match(html, new RegExp(`<a href="#field-${field}">[^<]*${sentence}`), field)
    assert.match(html, new RegExp(`id="field-${field}"[^>]*aria-invalid="true"`), field)
    assert.doesNotMatch(html.replace(/<[^>]*>/g, ' '), /\b(people|territory|site)\.[a-z-]+/, field)
    if (field !== 'adminMail') assert.match(html, /value="wang@example\.org"/, field)
    assert.doesNotMatch(html, /Lantian/, 'a password is not sent back')
  }
  const both = await (await visitor().post('/setup', { ...answers, phone: 'x', password: 'short' })).text()
  assert.match(both, /电话不对[\s\S]*密码太短/)
  const english = await (await visitor().post('/setup', { ...answers, code: '12', password: 'short' }, { 'accept-language': 'en' })).text()
  assert.match(english, /Too short: at least 10/)
  assert.deepEqual((await pool.query(`select (select count(*) from territory.place)::int as places, (select count(*) from people.person)::int as people, (select count(*) from territory.unit)::int as units, (select count(*) from matters.category)::int as categories`)).rows, [{ places: 0, people: 0, units: 0, categories: 0 }])
})

test('a place set up by hand takes its first matter at once, which goes to the organisation named there, and leads its administrator on', async () => {
  const { pool, visitor } = await emptyHouse()
  assert.equal((await visitor().post('/setup', answers)).status, 200)
  const administrator = visitor()
  const signedIn = await administrator.post('/sign-in/password', { login: answers.adminMail, password: answers.password, return: '/desk/administration' })
  assert.equal(signedIn.status, 303)

  const [{ id: unit }] = (await pool.query(`select id from territory.unit`)).rows
  const report = await visitor().post('/matters/new', { text: '路口的路灯不亮了，晚上很黑。', category: 'C0101', unit, confirmed: '1' }, { accept: 'application/json' })
  const { number } = await report.json() as { number: string }
  assert.equal(report.status, 201)
  assert.deepEqual((await pool.query(`select m.state, o.name from matters.matter m join people.organisation o on o.id = m.lead_id where m.number = $1`, [number])).rows, [{ state: 'dispatched', name: '幸福街道办事处' }])
  const { rows: [{ count, decided }] } = await pool.query(`select count(*)::int as count, count(*) filter (where source not like '默认%')::int as decided from matters.category`)
  assert.ok(count > 40)
  assert.equal(decided, 0, 'categories that nobody decided say so')

  // The second step at sign-in is asked of administrators from the first day on; here it would only stand in the way.
  await pool.query(`update people.sign_in_policy set staff_second_factor = 'offered'`)
  const states = async () => {
    const html = await (await administrator.get('/desk/administration')).text()
    return Object.fromEntries(['units', 'organisations', 'duties', 'people', 'categories', 'holidays', 'plates'].map((name) => [name, new RegExp(`<a href="/desk/administration/${name}">(?:(?!</tr>).)*已做好`, 's').test(html)]))
  }
  assert.deepEqual(await states(), { units: false, organisations: true, duties: true, people: false, categories: true, holidays: true, plates: false })
  await pool.query(`insert into territory.unit (id, code, name, level, kind, parent_id, path, valid_from) select n.id, '110108099001', '幸福里社区', 'community', 'area', u.id, u.path || n.id, '2026-01-01' from territory.unit u, (select uuidv7() as id) n`)
  await pool.query(`insert into people.post (person_id, role, unit_id, starts_at) select p.id, role, u.id, now() - interval '1 hour' from people.person p, territory.unit u, unnest('{dispatcher,community-staff}'::text[]) role where u.parent_id is null`)
  assert.deepEqual(await states(), { units: true, organisations: true, duties: true, people: true, categories: true, holidays: true, plates: false })
  await pool.query(`insert into territory.door_plate (id, unit_id, spot, issued_at) select 'ABCDEFGH23', id, '1 号楼', now() from territory.unit where parent_id is null`)
  assert.doesNotMatch(await (await administrator.get('/desk/administration')).text(), /开始使用前要做的事/)
})

test('an address with a slash at its end leads to the page, never to another site, and a file of no bytes is said to be empty', async () => {
  const { visitor } = await emptyHouse()
  assert.equal((await visitor().post('/setup', answers)).status, 200)
  const open = await visitor().get('/open/?lang=en')
  assert.deepEqual([open.status, open.headers.get('location')], [301, '/open?lang=en'])
  for (const path of ['//evil.example/', '/%5Cevil.example/']) assert.doesNotMatch((await visitor().get(`http://localhost:3000${path}`)).headers.get('location') ?? '', /^(https?:)?[/\\]{2}/, path)
  const administrator = visitor()
  await administrator.post('/sign-in/password', { login: answers.adminMail, password: answers.password })
  const sent = await administrator.post('/setup', { file: new File([], 'units.csv') })
  assert.equal(sent.status, 422)
  assert.match(await sent.text(), /这个文件是空的（0 字节）/)
})

test('where there are no categories whoever wants to raise a matter reads whom to call', async () => {
  const { pool, visitor, later } = await emptyHouse()
  assert.equal((await visitor().post('/setup', answers)).status, 200)
  await pool.query('delete from matters.category')
  // What every page says of the place is asked for anew every two seconds.
  later(3000)
  const html = await (await visitor().get('/matters/new')).text()
  assert.match(html, /这里还不能在网上提诉求/)
  assert.match(html, /href="tel:[^"]*62345678"/)
  assert.doesNotMatch(html, /<textarea/)
})
