import assert from 'node:assert/strict'
import { test } from 'node:test'
import { mayDo, permissionTable } from '#platform/permission'
import { testDatabase } from '#platform/testing/database'
import { appoint, closeAccount, decideRetention, decideSignInPolicy, endOrganisation, endPost, erasePerson, foundOrganisation, openAccount, peoplePermissions, readPersonalData, recordActing, registerWalkIn, undoActing } from '../index.ts'
import { correctWalkIn } from '../counter/acts/correct-walk-in.ts'
import { correctName } from '../my-data/acts/correct-name.ts'
import { house } from '../testing/house.ts'
import { cellsOf, faultsOf, here, tryEveryRole } from '../testing/permission-cells.ts'

test('every cell of the table, asked for every role and from near and far, answers as it is written', () => {
  const cells = cellsOf(peoplePermissions)
  assert.equal(cells.length, Object.keys(peoplePermissions).length * 12 * 4)
  for (const cell of cells) assert.equal(mayDo(cell.actor, peoplePermissions[cell.act as keyof typeof peoplePermissions], cell.about), cell.allowed, `${cell.role} ${cell.nearness} ${cell.act}`)
})

test('the table has no fault, and planted faults are found', () => {
  assert.deepEqual(faultsOf([{ room: 'people', table: peoplePermissions }]), [])
  const planted = permissionTable({ 'matters.see': { 'user-administrator': ['all'] }, 'matters.close': { auditor: ['all'] }, 'matters.report': { visitor: ['own'], resident: ['unit'] } })
  assert.equal(faultsOf([{ room: 'matters', table: planted }, { room: 'again', table: planted }]).length, 4 * 2 + 3)
})

test('every act of this room obeys the table, whoever does it', async () => {
  await using db = await testDatabase()
  const there = house(db)
  const other = '00000000-0000-7000-8000-0000000000e1', acting = '00000000-0000-7000-8000-0000000000f1', walkIn = '00000000-0000-7000-8000-0000000000e2'
  await db.pool.query(`insert into people.person (id, name, created_at) values ($1, 'Ada', now()), ($2, 'Bo', now()), ($3, '刘奶奶', now())`, [here.person, other, walkIn])
  await db.pool.query(`insert into people.organisation (id, name, kind, created_at) values ($1, '燃气公司', 'company', now())`, [here.organisation])
  await db.pool.query(`insert into people.post (id, person_id, role, organisation_id, starts_at) values ('00000000-0000-7000-8000-0000000000d1', $1, 'handler', $2, '2020-01-01')`, [other, here.organisation])
  await db.pool.query(`insert into people.acting (id, by_person, for_person, channel, act, subject, receipt, at) values ($1, $2, $3, 'phone', 'matters.report', 'm', '0000000000000000', now() - interval '1 minute')`, [acting, here.person, other])
  const far = (attempt: Parameters<typeof tryEveryRole>[2][string]['attempt']) => ({ nearness: 'far', attempt } as const)
  const own = (attempt: Parameters<typeof tryEveryRole>[2][string]['attempt']) => ({ nearness: 'own', attempt } as const)
  const faults = await tryEveryRole(peoplePermissions, (actor) => there.context(actor), {
    'people.change-own-data': own((context) => correctName(context, '王小明')),
    'people.erase': own((context) => erasePerson(context, here.person, there.site)),
    'people.register-walk-in': far((context) => registerWalkIn(context, { name: '王芳' })),
    'people.act-for-someone': far((context) => recordActing(context, { forPerson: other, channel: 'phone', act: 'matters.report', subject: 'm2' })),
    'people.undo-acting': own((context) => undoActing(context, acting)),
    'people.read-personal-data': far((context) => readPersonalData(context, other, { fields: ['name'], purpose: 'account-administration', subject: 'm', reason: 'why' })),
    'people.open-account': far((context) => openAccount(context, { name: '李强', phone: '13800000000' })),
    'people.close-account': far((context) => closeAccount(context, other)),
    'people.appoint': far((context) => appoint(context, { personId: other, role: 'auditor', startsAt: new Date() })),
    'people.end-post': far((context) => endPost(context, '00000000-0000-7000-8000-0000000000d1')),
    'people.found-organisation': far((context) => foundOrganisation(context, { name: '水务', kind: 'company' })),
    'people.end-organisation': far((context) => endOrganisation(context, here.organisation)),
    'people.serve-at-counter': far((context) => correctWalkIn(context, { personId: walkIn, checked: 'receipt' }, { name: '刘桂芳', phone: '' })),
    'people.decide-sign-in-policy': far((context) => decideSignInPolicy(context, { staffIdleMinutes: 15 })),
    'people.decide-retention': far((context) => decideRetention(context, { category: 'reading', months: 48, source: 'place' })),
  })
  assert.deepEqual(faults, [])
  assert.equal((await db.pool.query('select from transparency.act')).rowCount, 0)
})
