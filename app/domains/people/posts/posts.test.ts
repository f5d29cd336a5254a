import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Refusal } from '#platform/refusal'
import { testDatabase } from '#platform/testing/database'
import { appoint, createPersonWithPassword, decideSignInPolicy, endOrganisation, endPost, foundOrganisation, holdersOf, openAccount, organisations, postsOf } from '../index.ts'
import { house } from '../testing/house.ts'

const password = 'Lamp-post-42'
const refused = (code: string) => (error: unknown) => error instanceof Refusal && error.code === code

async function administered(db: Awaited<ReturnType<typeof testDatabase>>) {
  const there = house(db)
  const context = there.context(undefined, 'import')
  await decideSignInPolicy({ ...context, now: new Date('2020-01-01') }, { staffSecondFactor: 'offered' })
  const admin = await createPersonWithPassword(context, { name: '李强', phone: '13800000001', password })
  await appoint(context, { personId: admin, role: 'user-administrator', startsAt: new Date('2024-01-01') })
  const li = there.visitor()
  await li.post('/sign-in/password', { login: '13800000001', password })
  return { there, context, admin, li }
}

test('an administrator opens an account, appoints, and ends the term; each looking leaves a trace', async () => {
  await using db = await testDatabase()
  const { there, li } = await administered(db)
  await li.post('/desk/administration/organisations', { do: 'add', name: '示例燃气公司', kind: 'company', unit: '' })
  assert.match(await (await li.post('/desk/administration/organisations', { do: 'add', name: '示例燃气公司', kind: 'company' })).text(), /已有同名单位/)
  const [company] = await organisations(there.context())
  const opened = await li.post('/desk/administration/people/new', { name: '陈工', phone: '13800000005', mail: '' })
  const address = (opened.headers.get('location') ?? '').split('?')[0] as string
  assert.match(there.texts.at(-1)?.text ?? '', /已为您开通工作人员账号/)
  const id = address.split('/').at(-1) as string

  assert.match(await (await li.post(address, { do: 'appoint', role: 'handler' })).text(), /写明范围/)
  assert.match(await (await li.post(address, { do: 'appoint', role: 'handler', organisation: company?.id ?? '', from: '2026-05-02', until: '2026-05-01' })).text(), /任期不对/)
  assert.equal((await li.post(address, { do: 'appoint', role: 'handler', organisation: company?.id ?? '' })).status, 303)
  assert.match(await (await li.post(address, { do: 'appoint', role: 'handler', organisation: company?.id ?? '' })).text(), /已经担任同一岗位/)
  there.now = new Date(there.now.getTime() + 1000)
  assert.deepEqual(await holdersOf(there.context(), { role: 'handler', organisationId: company?.id ?? '' }), [id])
  await assert.rejects(endOrganisation(there.context({ id: 'x', name: '', posts: [{ id: '00000000-0000-7000-8000-000000000001', role: 'user-administrator', unitId: null, unitPath: [], organisationId: null }] }), company?.id ?? ''), refused('people.organisation-has-posts'))

  const page = await (await li.get(address)).text()
  assert.match(page, /陈工/)
  assert.match(page, /本人会看到/)
  assert.match(await (await li.get('/desk/administration/people')).text(), /陈\*\*/)
  assert.doesNotMatch(await (await li.get('/desk/administration/people?q=陈工')).text(), /陈工<span/)
  assert.ok(((await db.pool.query('select from people.reading where person_id = $1', [id])).rowCount ?? 0) > 0)

  const [post] = await postsOf(there.context(), id)
  await li.post(address, { do: 'end-post', post: post?.id ?? '' })
  assert.deepEqual(await postsOf(there.context(), id), [])
  assert.equal((await db.pool.query('select from people.post where person_id = $1', [id])).rowCount, 1)
})

test('the same post is never held twice at one time, however many ask at once; before and after it is', async () => {
  await using db = await testDatabase()
  const { there, context } = await administered(db)
  const { personId } = await openAccount(context, { name: '陈工', phone: '13800000005' })
  const term = (from: string, until: string | null) => ({ personId, role: 'auditor' as const, startsAt: new Date(from), endsAt: until === null ? null : new Date(until) })
  const outcomes = await Promise.allSettled(Array.from({ length: 6 }, () => appoint(context, term('2026-01-01', '2027-01-01'))))
  assert.equal(outcomes.filter(({ status }) => status === 'fulfilled').length, 1)
  assert.ok(outcomes.every((outcome) => outcome.status === 'fulfilled' || refused('people.post-held-already')(outcome.reason)))
  await appoint(context, term('2027-01-01', null))
  await appoint(context, term('2025-01-01', '2026-01-01'))
  await assert.rejects(appoint(context, term('2028-01-01', '2028-02-01')), refused('people.post-held-already'))
  assert.equal((await postsOf({ ...there.context(), now: new Date('2026-06-01') }, personId)).length, 1)
})

test('a closed account is signed out at once and cannot come back; nothing of it is deleted', async () => {
  await using db = await testDatabase()
  const { there, context, li, admin } = await administered(db)
  const id = await createPersonWithPassword(context, { name: '陈工', phone: '13800000005', password })
  await appoint(context, { personId: id, role: 'auditor', startsAt: new Date('2024-01-01') })
  const chen = there.visitor()
  await chen.post('/sign-in/password', { login: '13800000005', password })
  assert.equal((await chen.get('/me')).status, 200)
  assert.equal((await li.post(`/desk/administration/people/${id}`, { do: 'close' })).status, 303)
  assert.equal((await chen.get('/me')).status, 401)
  assert.equal((await chen.post('/sign-in/password', { login: '13800000005', password })).status, 422)
  await chen.post('/sign-in', { phone: '13800000005' })
  assert.equal((await chen.post('/sign-in/code', { code: /\d{6}/.exec(there.texts.at(-1)?.text ?? '')?.[0] ?? '' })).status, 422)
  assert.equal((await db.pool.query('select from people.account')).rowCount, 2)
  await li.post(`/desk/administration/people/${id}`, { do: 'reopen' })
  assert.equal((await chen.post('/sign-in/password', { login: '13800000005', password })).status, 303)
  assert.match(await (await li.post(`/desk/administration/people/${admin}`, { do: 'close' })).text(), /不能给自己/)
})

test('nobody appoints themselves, and ending what has ended changes nothing', async () => {
  await using db = await testDatabase()
  const { there, admin, context } = await administered(db)
  const [post] = await postsOf(there.context(), admin)
  const self = there.context({ id: admin, name: '', posts: [{ id: post?.id ?? '', role: 'user-administrator', unitId: null, unitPath: [], organisationId: null }] })
  await assert.rejects(appoint(self, { personId: admin, role: 'dispatcher', startsAt: new Date() }), refused('people.not-to-oneself'))
  const { personId } = await openAccount(context, { name: '陈工', phone: '13800000005' })
  const id = await appoint(context, { personId, role: 'auditor', startsAt: new Date('2024-01-01'), endsAt: new Date('2025-01-01') })
  await endPost(self, id)
  assert.deepEqual((await db.pool.query('select ends_at from people.post where id = $1', [id])).rows, [{ ends_at: new Date('2025-01-01') }])
})

test('whoever has an account already is found and said to be known: name as it was, nothing sent, and the way to appoint them', async () => {
  await using db = await testDatabase()
  const { there, li } = await administered(db)
  await li.post('/desk/administration/people/new', { name: '王芳', phone: '13900000001', mail: 'wang@example.org' })
  const sent = there.texts.length + there.mails.length
  for (const contact of [{ phone: '13900000001' }, { mail: 'wang@example.org' }] as Record<string, string>[]) {
    const answer = await li.post('/desk/administration/people/new', { name: '另一个人', ...contact })
    const to = answer.headers.get('location') ?? ''
    assert.match(to, /\?done=known$/)
    const page = await (await li.get(to)).text()
    assert.match(page, /已经有账号，就是下面这一个/)
    assert.match(page, /href="#appoint"/)
    assert.match(page, /王芳/)
  }
  assert.equal(there.texts.length + there.mails.length, sent)
})

test('twenty accounts with one phone at one moment are one account', async () => {
  await using db = await testDatabase()
  const { context } = await administered(db)
  const outcomes = await Promise.allSettled(Array.from({ length: 20 }, () => openAccount(context, { name: '陈工', phone: '13800000005' })))
  assert.ok(outcomes.every((outcome) => outcome.status === 'fulfilled' || refused('people.contact-taken')(outcome.reason)))
  assert.equal((await db.pool.query(`select from people.person where phone = '+8613800000005'`)).rowCount, 1)
  await foundOrganisation(context, { name: '一处', kind: 'department' })
  await assert.rejects(foundOrganisation(context, { name: '一处', kind: 'company' }), refused('people.organisation-exists'))
})

test('a post that ended yesterday gives nothing, nor does one that begins tomorrow; both do in their term', async () => {
  await using db = await testDatabase()
  const { there, context } = await administered(db)
  const hours = (count: number) => new Date(there.now.getTime() + count * 3_600_000)
  const id = await createPersonWithPassword(context, { name: '陈工', phone: '13800000005', password })
  await appoint(context, { personId: id, role: 'auditor', startsAt: hours(-48), endsAt: hours(-24) })
  await appoint(context, { personId: id, role: 'user-administrator', startsAt: hours(24), endsAt: hours(48) })
  const chen = there.visitor(), begun = there.now
  const opens = async (at: Date) => {
    there.now = at
    await chen.post('/sign-in/password', { login: '13800000005', password })
    const desk = /href="\/desk"/.test(await (await chen.get('/me')).text())
    const statuses = [(await chen.get('/desk/audit/readings')).status, (await chen.get('/desk/administration/people')).status]
    const sent = (await chen.post('/desk/administration/people/new', { name: '张三', phone: '13900000000' })).status
    await chen.post('/sign-out', {})
    return { desk, statuses, sent, audits: (await holdersOf({ ...there.context(), now: at }, { role: 'auditor' })).includes(id) }
  }
  assert.deepEqual(await opens(begun), { desk: false, statuses: [403, 403], sent: 403, audits: false })
  assert.deepEqual(await opens(hours(-30)), { desk: true, statuses: [200, 403], sent: 403, audits: true })
  // In the middle of a session, too: the term begins, the term ends, and the next click is a resident's.
  there.now = begun
  await chen.post('/sign-in/password', { login: '13800000005', password })
  assert.equal((await chen.get('/desk/administration/people')).status, 403)
  await db.pool.query(`update people.post set starts_at = $2, ends_at = $3 where person_id = $1 and role = 'user-administrator'`, [id, new Date(begun.getTime() + 60_000), new Date(begun.getTime() + 180_000)])
  there.now = new Date(begun.getTime() + 120_000)
  assert.equal((await chen.get('/desk/administration/people')).status, 200)
  there.now = new Date(begun.getTime() + 180_000)
  assert.equal((await chen.get('/desk/administration/people')).status, 403)
  assert.match(await (await chen.get('/me')).text(), /陈工，您好/)
})

test('keys that are none are told so, and nothing fails over them', async () => {
  await using db = await testDatabase()
  const { li, admin } = await administered(db)
  const other = (await db.pool.query(`insert into people.person (name, created_at) values ('陈工', now()) returning id`)).rows[0].id as string
  const page = `/desk/administration/people/${other}`
  assert.equal((await li.post(page, { do: 'appoint', role: 'handler', organisation: 'x' })).status, 422)
  assert.equal((await li.post(page, { do: 'end-post', post: 'x' })).status, 404)
  for (const what of ['close', 'reopen', 'reset', 'appoint']) assert.equal((await li.post('/desk/administration/people/x', { do: what, role: 'auditor' })).status, 404, what)
  assert.equal((await li.post(page, { do: 'reset' })).status, 404, 'somebody without an account')
  assert.equal((await li.post('/desk/administration/organisations', { do: 'end', id: 'x' })).status, 404)
  assert.equal((await li.get('/desk/administration/people/x')).status, 404)
  assert.equal((await li.post(`/desk/administration/people/${admin}`, { do: 'reset' })).status, 403)
})
