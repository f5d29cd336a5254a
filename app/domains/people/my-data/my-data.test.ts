import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { test } from 'node:test'
import type { Actor } from '#platform/context'
import { Refusal } from '#platform/refusal'
import { recordAct } from '#domains/transparency'
import { testDatabase } from '#platform/testing/database'
import { appoint, completeJournal, createPersonWithPassword, decideSignInPolicy, erasePerson, nameOf, peoplePermissions, readPersonalData, reapplyErasures, registerWalkIn } from '../index.ts'
import { house } from '../testing/house.ts'
import { carryOutRetention } from './acts/carry-out-retention.ts'

const password = 'Lamp-post-42'
const refused = (code: string) => (error: unknown) => error instanceof Refusal && error.code === code
const actor = (id: string, role: string): Actor => ({ id, name: 'Staff', posts: [{ id: '00000000-0000-7000-8000-000000000001', role, unitId: null, unitPath: [], organisationId: null }] })

async function settled(db: Awaited<ReturnType<typeof testDatabase>>, options: Parameters<typeof house>[1] = {}) {
  const there = house(db, options)
  const context = there.context(undefined, 'import')
  await decideSignInPolicy({ ...context, now: new Date('2020-01-01') }, { staffSecondFactor: 'offered' })
  const ada = await createPersonWithPassword(context, { name: '张小明', phone: '13800000000', mail: 'zhang@example.org', password })
  const auditor = await createPersonWithPassword(context, { name: '周正', phone: '13800000002', password })
  const post = await appoint(context, { personId: auditor, role: 'auditor', startsAt: new Date('2024-01-01') })
  const visitor = there.visitor()
  await visitor.post('/sign-in/password', { login: '13800000000', password })
  return { there, ada, visitor, auditor: { id: auditor, name: '周正', posts: [{ id: post, role: 'auditor', unitId: null, unitPath: [], organisationId: null }] } satisfies Actor }
}

test('an auditor opens an original only with a reason, and the person reads who, what and why', async () => {
  await using db = await testDatabase()
  const { there, ada, visitor, auditor } = await settled(db)
  const wanted = { fields: ['phone'], purpose: 'oversight', subject: 'matter-1' } as const
  assert.doesNotMatch(await (await visitor.get('/me/who-looked')).text(), /查看个人信息/)
  await assert.rejects(readPersonalData(there.context(auditor), ada, wanted), refused('people.reason-needed'))
  assert.deepEqual(await readPersonalData(there.context(auditor), ada, { ...wanted, reason: '复核 3 月工单的回访' }), { phone: '+8613800000000' })
  const page = await (await visitor.get('/me/who-looked')).text()
  for (const words of ['审计员', '周**', '看了：手机号', '理由：复核 3 月工单的回访']) assert.ok(page.includes(words), words)
  assert.ok(!page.includes('周正'))
  // The room whose original it is tells the opening too: it is listed once, in that room's words.
  await recordAct(there.context(auditor), 'matters.original-opened', 'matter-1', { concerns: ada })
  for (const path of ['/me/who-looked', '/me/who-looked?all']) assert.equal((await (await visitor.get(path)).text()).split('周**').length, 2, path)
  const { rows: [act] } = await db.pool.query(`select facts::text as facts, concerns from transparency.act where name = 'people.personal-data-read'`)
  assert.equal(act.concerns, ada)
  assert.ok(!act.facts.includes('复核'))
})

test('an auditor sees who opened whose data, masked, and opens an original through a reason; nobody else sees the list', async () => {
  await using db = await testDatabase()
  const { there, ada, visitor } = await settled(db)
  const zhou = there.visitor()
  await zhou.post('/sign-in/password', { login: '13800000002', password })
  assert.match(await (await zhou.get('/desk/audit/readings')).text(), /还没有查看记录/)
  assert.doesNotMatch(await (await zhou.get(`/desk/audit/people/${ada}`)).text(), /张小明/)
  assert.match(await (await zhou.post(`/desk/audit/people/${ada}`, { reason: ' ' })).text(), /须写明理由/)
  assert.match(await (await zhou.post(`/desk/audit/people/${ada}`, { reason: '复核回访' })).text(), /138 0000 0000/)
  const list = await (await zhou.get('/desk/audit/readings')).text()
  assert.match(list, /张\*\*/)
  assert.match(list, /复核回访/)
  assert.doesNotMatch(list, /张小明/)
  assert.equal((await visitor.get('/desk/audit/readings')).status, 403)
  assert.match(await (await visitor.get('/me/who-looked')).text(), /复核回访/)
})

test('looking at oneself leaves no trace; a resident may not look at others; an administrator of users reads for accounts only', async () => {
  await using db = await testDatabase()
  const { there, ada } = await settled(db)
  const bo = '00000000-0000-7000-8000-00000000000b'
  await readPersonalData(there.context({ id: ada, name: '', posts: [] }), ada, { fields: ['name', 'phone', 'mail'], purpose: 'handle-matter', subject: 'm' })
  await assert.rejects(readPersonalData(there.context({ id: bo, name: '', posts: [] }), ada, { fields: ['name'], purpose: 'handle-matter', subject: 'm' }), refused('people.not-permitted'))
  await assert.rejects(readPersonalData(there.context(undefined), ada, { fields: ['name'], purpose: 'handle-matter', subject: 'm' }), refused('people.sign-in-needed'))
  await assert.rejects(readPersonalData(there.context(actor(bo, 'user-administrator')), ada, { fields: ['name'], purpose: 'handle-matter', subject: 'm' }), refused('people.not-permitted'))
  assert.equal((await db.pool.query('select from people.reading')).rowCount, 0)
})

test('whoever holds two posts that are held short owes a reason all the same, and reads for accounts only; a post for handling lifts neither for oversight', async () => {
  await using db = await testDatabase()
  const { there, ada, auditor } = await settled(db)
  const users = await appoint(there.context(undefined, 'import'), { personId: auditor.id, role: 'user-administrator', startsAt: new Date('2024-01-01') })
  const both: Actor = { ...auditor, posts: [{ id: users, role: 'user-administrator', unitId: null, unitPath: [], organisationId: null }, ...auditor.posts] }
  const read = (actor: Actor, purpose: 'handle-matter' | 'oversight' | 'account-administration', reason?: string) => readPersonalData(there.context(actor), ada, { fields: ['name'], purpose, subject: 'm', reason })
  await assert.rejects(read(both, 'handle-matter'), refused('people.reason-needed'))
  await assert.rejects(read(both, 'oversight', ' '), refused('people.reason-needed'))
  await read(both, 'account-administration')
  await read(both, 'oversight', '复核')
  const handling: Actor = { ...both, posts: [{ id: users, role: 'dispatcher', unitId: null, unitPath: [], organisationId: null }, ...auditor.posts] }
  await read(handling, 'handle-matter')
  await assert.rejects(read(handling, 'oversight'), refused('people.reason-needed'))
  const { rows } = await db.pool.query('select reader_post from people.reading order by at, id')
  assert.deepEqual(rows.map(({ reader_post }) => reader_post), [users, auditor.posts[0]?.id, users])
})

test('an auditor reads the record of acts, masked, part by part and day by day, and goes back page by page', async () => {
  await using db = await testDatabase()
  const { there, ada, visitor } = await settled(db, { site: { permissions: [{ room: 'people', table: peoplePermissions }, { room: 'matters', table: {} }], subjects: async (_, subjects) => new Map(subjects.map((subject) => [subject, { label: `对象 ${subject.slice(0, 4)}`, href: `/somewhere/${subject}` }])) } })
  const zhou = there.visitor()
  await zhou.post('/sign-in/password', { login: '13800000002', password })
  await zhou.post(`/desk/audit/people/${ada}`, { reason: '复核回访' })
  const page = await (await zhou.get('/desk/audit/acts')).text()
  for (const words of ['查看个人信息', '审计员', '周**', `href="/somewhere/${ada}"`, `subject=${ada}`, '导入或安装']) assert.ok(page.includes(words), words)
  assert.doesNotMatch(page, /张小明|周正(?!<\/a><form)|复核回访|13800000000/)
  assert.equal((await visitor.get('/desk/audit/acts')).status, 403)
  const rows = async (query: string) => [...(await (await zhou.get(`/desk/audit/acts?${query}`)).text()).matchAll(/<tr role="row"/g)].length - 1
  const all = (await db.pool.query('select from transparency.act')).rowCount ?? 0
  assert.equal(await rows(''), all)
  assert.equal(await rows('room=people'), all)
  assert.ok(await rows('room=matters') <= 0)
  assert.equal(await rows(`subject=${ada}`), (await db.pool.query('select from transparency.act where subject = $1', [ada])).rowCount)
  assert.ok(await rows('until=2019-12-31') <= 0)
  assert.equal(await rows('from=2019-12-31&until=2020-01-02'), 1)
  await db.pool.query(`insert into transparency.act (name, subject, origin, at) select 'people.signed-in', 'x', 'web', now() from generate_series(1, 120)`)
  let met = 0, next: string | undefined = '/desk/audit/acts'
  for (; next; next = /<a[^>]*href="([^"]*before=[^"]*)"/.exec(await (await zhou.get(next)).text())?.[1]?.replaceAll('&amp;', '&')) met += await rows(next.split('?')[1] ?? '')
  assert.equal(met, all + 120)
})

test('a person corrects, chooses, changes the phone by a code, and takes everything along', async () => {
  await using db = await testDatabase()
  const { there, visitor } = await settled(db, { site: { sources: [{ room: 'matters', collect: async (_, id) => [{ reported: `by ${id.slice(0, 4)}` }] }] } })
  assert.equal((await visitor.post('/me/name', { name: '欧阳小明' })).headers.get('location'), '/me?saved')
  await visitor.post('/me', { consents: 'notify' })
  await visitor.post('/me', {})
  await visitor.post('/me/phone', { phone: '13800000077' })
  await visitor.post('/sign-in/code', { code: /\d{6}/.exec(there.texts.at(-1)?.text ?? '')?.[0] ?? '' })
  await visitor.post('/me/mail', { mail: 'new@example.org' })
  await visitor.post('/sign-in/code', { code: /\d{6}/.exec(there.mails.at(-1)?.text ?? '')?.[0] ?? '' })
  const exported = JSON.parse(await (await visitor.get('/me/export/my-data.json')).text())
  assert.deepEqual([exported.people.name, exported.people.phone, exported.people.mail, exported.people.consents.length, exported.matters.length], ['欧阳小明', '+8613800000077', 'new@example.org', 1, 1])
  assert.ok(exported.people.doneByMe.some(({ name }: { name: string }) => name === 'people.consent-withdrawn'))
  assert.match(await (await visitor.get('/me/export/page')).text(), /欧阳小明/)
  // Where one used to be reached one learns that one is no longer reached there.
  assert.deepEqual([there.texts.at(-1)?.to, there.mails.at(-1)?.to], ['+8613800000000', 'zhang@example.org'])
  const again = there.visitor()
  assert.equal((await again.post('/sign-in/password', { login: 'new@example.org', password })).status, 303)
  assert.equal((await there.visitor().post('/sign-in/password', { login: '13800000000', password })).status, 422)
})

test('erasing empties every room in one transaction, signs out, and leaves keys and acts', async () => {
  await using db = await testDatabase()
  let failing = true
  const { there, ada, visitor } = await settled(db, { site: { erasers: [{ room: 'matters', erase: async () => { if (failing) throw new Error('the disk is full') } }] } })
  const before = (await db.pool.query('select count(*) as acts from transparency.act')).rows[0].acts
  assert.equal((await visitor.post('/me/erase', {})).status, 422)
  await assert.rejects(async () => { const answer = await visitor.post('/me/erase', { confirm: '1' }); if (answer.status !== 303) throw new Error(await answer.text()) })
  assert.equal((await db.pool.query('select name from people.person where id = $1', [ada])).rows[0].name, '张小明')
  failing = false
  assert.equal((await visitor.post('/me/erase', { confirm: '1' })).headers.get('location'), '/me/erased')
  assert.equal((await visitor.get('/me')).status, 401)
  const { rows } = await db.pool.query(`select name, phone, mail, user_id, erased_at is not null as erased, (select count(*) from people."user") as users, (select count(*) from people.account) as accounts from people.person where id = $1`, [ada])
  assert.deepEqual(rows, [{ name: '', phone: null, mail: null, user_id: null, erased: true, users: 1, accounts: 1 }])
  assert.equal((await nameOf(there.context(), [ada])).get(ada), '**')
  assert.ok((await db.pool.query('select count(*) as acts from transparency.act')).rows[0].acts > before)
  assert.match(await readFile(there.site.journal, 'utf8'), new RegExp(ada))
  assert.equal((await there.visitor().post('/sign-in/password', { login: '13800000000', password })).status, 422)
})

test('whoever has something unfinished is shown what of it would be left, and says whether it goes on before anything is erased', async () => {
  await using db = await testDatabase()
  const wishes: unknown[] = []
  const { ada, visitor } = await settled(db, { site: { erasers: [{ room: 'matters', erase: async (_, id, wish) => { wishes.push([id, wish]) }, unfinished: async () => [{ number: '2026-1', title: '楼道灯不亮', text: '我是〔姓名〕', mayBeWithdrawn: true }] }] } })
  const shown = await (await visitor.get('/me/erase')).text()
  assert.match(shown, /您还有 1 件事没有办完/)
  assert.match(shown, /楼道灯不亮.*我是〔姓名〕/s)
  const unsaid = await visitor.post('/me/erase', { confirm: '1' })
  assert.equal(unsaid.status, 422)
  assert.match(await unsaid.text(), /请选没有办完的事怎么办/)
  assert.match(await (await visitor.post('/me/erase', { open: 'withdraw' })).text(), /value="withdraw"[^>]*checked/)
  assert.deepEqual(wishes, [])
  assert.equal((await visitor.post('/me/erase', { confirm: '1', open: 'withdraw' })).status, 303)
  assert.deepEqual(wishes, [[ada, { open: 'withdraw', names: ['张小明'] }]])
})

test('name and phone that visitors left under a proved phone go with its holder; what they raised stays, with nobody to reach', async () => {
  await using db = await testDatabase()
  const { there, visitor } = await settled(db)
  const mine = await registerWalkIn(there.context(), { name: '张小明', phone: '13800000000', mail: 'other@example.org' }), namesake = await registerWalkIn(there.context(), { name: '张三', phone: '13800000000' })
  const byMail = await registerWalkIn(there.context(undefined, 'api'), { name: '张小明', mail: 'Zhang@example.org' })
  const asked = there.visitor()
  await asked.post('/sign-in', { phone: '13800000055' })
  await asked.post('/sign-in/code', { code: /\d{6}/.exec(there.texts.at(-1)?.text ?? '')?.[0] ?? '' })
  const left = await visitor.post('/me/erase', { confirm: '1' })
  assert.equal(left.headers.get('clear-site-data'), '"storage"')
  assert.deepEqual((await db.pool.query('select id, name, phone from people.person where id = any($1) order by created_at, id', [[mine, namesake, byMail]])).rows.map(({ id, name, phone }) => [id, name, phone]).toSorted(), [[mine, '', null], [byMail, '', null], [namesake, '张三', '+8613800000000']].toSorted())

  // Whoever never said their name is nobody's account: their phone goes after a week.
  const phones = async () => (await db.pool.query(`select from people."user" where "phoneNumber" = '+8613800000055'`)).rowCount
  there.now = new Date(Date.now() + 6 * 86_400_000)
  await carryOutRetention(there.context(undefined, 'job'), there.site)
  assert.equal(await phones(), 1)
  there.now = new Date(Date.now() + 8 * 86_400_000)
  assert.equal((await carryOutRetention(there.context(undefined, 'job'), there.site)).newcomer, 1)
  assert.equal(await phones(), 0)
})

test('who holds a post asks for its end first', async () => {
  await using db = await testDatabase()
  const { there, auditor } = await settled(db)
  await assert.rejects(erasePerson(there.context(auditor), auditor.id, there.site), refused('people.holds-posts'))
})

test('a database from an older backup has later erasures applied again, once; a journal that a crash left short is completed', async () => {
  await using db = await testDatabase()
  const { there, ada } = await settled(db)
  await erasePerson(there.context(undefined, 'job'), ada, there.site)
  await using older = await testDatabase()
  const restored = house(older)
  await older.pool.query(`insert into people.person (id, name, phone, created_at) values ($1, '张小明', '+8613800000000', '2024-01-01')`, [ada])
  assert.equal(await reapplyErasures(restored.context(undefined, 'job'), there.site.journal, []), 1)
  assert.equal(await reapplyErasures(restored.context(undefined, 'job'), there.site.journal, []), 0)
  assert.deepEqual((await older.pool.query('select name, phone from people.person')).rows, [{ name: '', phone: null }])
  assert.equal(await completeJournal(restored.context(undefined, 'job'), restored.site.journal), 1)
  assert.equal(await completeJournal(restored.context(undefined, 'job'), restored.site.journal), 0)
})

test('what was kept long enough is deleted by category, and what was done for someone lately keeps them', async () => {
  await using db = await testDatabase()
  const there = house(db)
  there.now = new Date('2030-01-01T00:00:00Z')
  await db.pool.query(`insert into people.person (name, created_at) values ('久远', '2026-01-01'), ('近来', '2029-06-01')`)
  await db.pool.query(`insert into people.reading (person_id, fields, purpose, subject, at) select id, '{phone}', 'oversight', 'x', day::timestamptz from people.person, unnest('{2026-06-01,2029-06-01}'::text[]) as day`)
  assert.deepEqual(await carryOutRetention(there.context(undefined, 'job'), there.site), { reading: 2, 'walk-in': 1 })
  assert.deepEqual(await carryOutRetention(there.context(undefined, 'job'), there.site), {})
  assert.deepEqual((await db.pool.query('select name from people.person order by created_at')).rows, [{ name: '' }, { name: '近来' }])
})

test('large print and language are remembered in the browser, and with the person on every device', async () => {
  await using db = await testDatabase()
  const { there, visitor } = await settled(db)
  const passer = there.visitor()
  assert.equal((await passer.post('/preferences', { large: '1', return: '/about/privacy?x=1' })).headers.get('location'), '/about/privacy?x=1')
  assert.equal(passer.jar.get('gz_prefs'), '.large')
  await passer.post('/preferences', { locale: 'en', return: 'https://elsewhere.example/' })
  assert.equal(passer.jar.get('gz_prefs'), 'en.large')
  assert.match(await (await passer.get('/about/privacy')).text(), /<html lang="en" class="resident large"/)
  await visitor.post('/preferences', { locale: 'en', return: '/me' })
  const elsewhere = there.visitor()
  await elsewhere.post('/sign-in/password', { login: '13800000000', password })
  assert.match(await (await elsewhere.get('/me')).text(), /Hello, 张小明/)
})
