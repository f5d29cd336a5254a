import assert from 'node:assert/strict'
import { test } from 'node:test'
import { mayDo, permissionTable } from '#platform/permission'
import { testDatabase } from '#platform/testing/database'
import { roles } from '#platform/roles'
import { appoint, closeAccount, createPersonWithPassword, decideRetention, decideSignInPolicy, endOrganisation, endPost, erasePerson, foundOrganisation, openAccount, peoplePermissions, readPersonalData, recordActing, registerWalkIn, undoActing } from '../index.ts'
import { correctWalkIn } from '../counter/acts/correct-walk-in.ts'
import { correctName } from '../my-data/acts/correct-name.ts'
import { exportMyData } from '../my-data/acts/export-my-data.ts'
import { whoLooked } from '../my-data/reads/who-looked.ts'
import { resetSignIn } from '../posts/acts/reset-sign-in.ts'
import { sendCode } from '../sign-in/acts/send-code.ts'
import { house } from '../testing/house.ts'
import { type Attempt, cellsOf, faultsOf, here, tryEveryRole } from '../testing/permission-cells.ts'

test('every cell of the table, asked for every role and from near and far, answers as it is written', () => {
  const cells = cellsOf(peoplePermissions)
  assert.equal(cells.length, Object.keys(peoplePermissions).length * 13 * 4)
  for (const cell of cells) assert.equal(mayDo(cell.actor, peoplePermissions[cell.act as keyof typeof peoplePermissions], cell.about), cell.allowed, `${cell.role} ${cell.nearness} ${cell.act}`)
})

test('the table has no fault, and planted faults are found', () => {
  assert.deepEqual(faultsOf([{ room: 'people', table: peoplePermissions }]), [])
  const planted = permissionTable({ 'matters.see': { 'user-administrator': ['all'] }, 'matters.close': { auditor: ['all'] }, 'matters.report': { visitor: ['own'], resident: ['unit'] } })
  assert.equal(faultsOf([{ room: 'matters', table: planted }, { room: 'again', table: planted }]).length, 4 * 2 + 3)
})

test('every act of this room obeys the table, whoever does it, for themselves and for others', async () => {
  await using db = await testDatabase()
  const there = house(db)
  const other = '00000000-0000-7000-8000-0000000000e1', walkIn = '00000000-0000-7000-8000-0000000000e2'
  const own = '00000000-0000-7000-8000-0000000000f1', others = '00000000-0000-7000-8000-0000000000f2', phones = ['13800000007']
  await db.pool.query(`insert into people.person (id, name, created_at) values ($1, 'Ada', now()), ($2, 'Bo', now()), ($3, '刘奶奶', now())`, [here.person, other, walkIn])
  await db.pool.query(`insert into people.organisation (id, name, kind, created_at) values ($1, '燃气公司', 'company', now())`, [here.organisation])
  await db.pool.query(`insert into people.post (id, person_id, role, organisation_id, starts_at) values ('00000000-0000-7000-8000-0000000000d1', $1, 'handler', $2, '2020-01-01')`, [other, here.organisation])
  for (const [id, by, to] of [[own, here.person, other], [others, other, walkIn]]) {
    await db.pool.query(`insert into people.acting (id, by_person, for_person, channel, act, subject, receipt, at) values ($1, $2, $3, 'phone', 'matters.report', 'm', $4, now() - interval '1 minute')`, [id, by, to, id === own ? '0'.repeat(16) : '1'.repeat(16)])
  }
  const attempts: Readonly<Partial<Record<keyof typeof peoplePermissions, readonly Attempt[]>>> = {
    'people.sign-in': [{ nearness: 'far', attempt: (context) => sendCode(there.auth, context, { way: 'phone-code', contact: phones[0] ?? '', address: 'here' }) }],
    'people.change-own-data': [{ nearness: 'own', attempt: (context) => correctName(context, '王小明') }],
    'people.see-who-looked': [{ nearness: 'own', attempt: (context) => whoLooked(context, here.person) }, { nearness: 'far', attempt: (context) => whoLooked(context, other) }],
    'people.export-own-data': [{ nearness: 'own', attempt: (context) => exportMyData(context, here.person, []) }, { nearness: 'far', attempt: (context) => exportMyData(context, other, []) }],
    'people.erase': [{ nearness: 'own', attempt: (context) => erasePerson(context, here.person, there.site) }, { nearness: 'far', attempt: (context) => erasePerson(context, other, there.site) }],
    'people.register-walk-in': [{ nearness: 'far', attempt: (context) => registerWalkIn(context, { name: '王芳' }) }],
    'people.act-for-someone': [{ nearness: 'far', attempt: (context) => recordActing(context, { forPerson: other, channel: 'phone', act: 'matters.report', subject: 'm2' }) }],
    'people.undo-acting': [{ nearness: 'own', attempt: (context) => undoActing(context, own) }, { nearness: 'far', attempt: (context) => undoActing(context, others) }],
    'people.read-personal-data': [{ nearness: 'far', attempt: (context) => readPersonalData(context, other, { fields: ['name'], purpose: 'account-administration', subject: 'm', reason: 'why' }) }],
    'people.open-account': [{ nearness: 'far', attempt: (context) => openAccount(context, { name: '李强', phone: '13800000000' }) }],
    'people.close-account': [{ nearness: 'far', attempt: (context) => closeAccount(context, other) }],
    'people.reset-sign-in': [{ nearness: 'far', attempt: (context) => resetSignIn(there.auth, context, other) }],
    'people.appoint': [{ nearness: 'far', attempt: (context) => appoint(context, { personId: other, role: 'auditor', startsAt: new Date() }) }],
    'people.end-post': [{ nearness: 'far', attempt: (context) => endPost(context, '00000000-0000-7000-8000-0000000000d1') }],
    'people.found-organisation': [{ nearness: 'far', attempt: (context) => foundOrganisation(context, { name: '水务', kind: 'company' }) }],
    'people.end-organisation': [{ nearness: 'far', attempt: (context) => endOrganisation(context, here.organisation) }],
    'people.serve-at-counter': [{ nearness: 'far', attempt: (context) => correctWalkIn(context, { personId: walkIn, checked: 'receipt' }, { name: '刘桂芳', phone: '' }) }],
    'people.decide-sign-in-policy': [{ nearness: 'far', attempt: (context) => decideSignInPolicy(context, { staffIdleMinutes: 15 }) }],
    'people.decide-retention': [{ nearness: 'far', attempt: (context) => decideRetention(context, { category: 'reading', months: 48, source: 'place' }) }],
  }
  assert.deepEqual(await tryEveryRole(peoplePermissions, (actor) => there.context(actor), attempts), [])
  assert.equal((await db.pool.query('select from transparency.act')).rowCount, 0)
  const knockedAt = new Set<string>(doors.map(([act]) => act))
  assert.deepEqual(Object.keys(peoplePermissions).filter((act) => !Object.hasOwn(attempts, act) && !knockedAt.has(act)), [], 'rows that no test tries')
})

/** Addresses of this room with the row of the table that opens them. `GET` opens for whoever may; a `POST` of an empty form is refused to whoever may not, before anything else. */
const doors: readonly (readonly [act: keyof typeof peoplePermissions, path: string, ways?: 'GET'])[] = [
  ['people.see-who-looked', '/me/who-looked', 'GET'], ['people.export-own-data', '/me/export/page', 'GET'], ['people.export-own-data', '/me/export/my-data.json', 'GET'],
  ['people.see-accounts', '/desk/administration/people', 'GET'], ['people.open-account', '/desk/administration/people/new'], ['people.see-accounts', '/desk/administration/people/SOMEBODY'],
  ['people.found-organisation', '/desk/administration/organisations'], ['people.serve-at-counter', '/desk/administration/walk-ins'], ['people.serve-at-counter', '/desk/administration/walk-ins/WALK-IN'],
  ['people.decide-sign-in-policy', '/desk/administration/sign-in-policy'], ['people.decide-retention', '/desk/administration/retention'],
  ['people.audit', '/desk/audit/readings', 'GET'], ['people.audit', '/desk/audit/acts', 'GET'], ['people.audit', '/desk/audit/people/SOMEBODY'],
]

test('every door of this room is knocked at by every role over the wire, and opens as the table says', async () => {
  await using db = await testDatabase()
  const there = house(db), context = there.context(undefined, 'import')
  await db.pool.query(`update people.sign_in_policy set staff_second_factor = 'offered'`)
  const office = await foundOrganisation(context, { name: '示例街道', kind: 'street' })
  const somebody = await openAccount(context, { name: '陈工', phone: '13800000099' })
  const { rows: [walkIn] } = await db.pool.query(`insert into people.person (name, created_at) values ('刘奶奶', now()) returning id`)
  const wrong: string[] = []
  for (const [at, role] of roles.entries()) {
    const visitor = there.visitor()
    if (role !== 'visitor') {
      const phone = `138000001${String(at).padStart(2, '0')}`
      const id = await createPersonWithPassword(context, { name: '某人', phone, password: 'Lamp-post-42' })
      if (role !== 'resident') await appoint(context, { personId: id, role, organisationId: office, startsAt: new Date('2024-01-01') })
      assert.equal((await visitor.post('/sign-in/password', { login: phone, password: 'Lamp-post-42' })).status, 303)
    }
    for (const [act, address, ways] of doors) {
      const path = address.replace('SOMEBODY', somebody.personId).replace('WALK-IN', walkIn.id as string)
      const { allowed } = peoplePermissions[act], may = role in allowed || (role !== 'visitor' && 'resident' in allowed), no = role === 'visitor' ? 401 : 403
      const got = (await visitor.get(path)).status, sent = ways === 'GET' ? undefined : (await visitor.post(path, {})).status
      if (may ? got !== 200 || sent === 401 || sent === 403 : got !== no || (sent !== undefined && sent !== no)) wrong.push(`${role} ${path}: ${got} ${sent ?? ''}`)
    }
  }
  assert.deepEqual(wrong, [])
})
