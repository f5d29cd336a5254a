import assert from 'node:assert/strict'
import { test } from 'node:test'
import { importUnits, unitByCode } from '#domains/territory'
import { testDatabase } from '#platform/testing/database'
import { appoint, createPersonWithPassword, decideSignInPolicy } from '../../index.ts'
import { house } from '../../testing/house.ts'

const password = 'Lamp-post-42'

test('an appointment takes the unit by its code or its whole name, and tells those that may be meant where there are several', async () => {
  await using db = await testDatabase()
  const there = house(db), context = there.context(undefined, 'import')
  await decideSignInPolicy({ ...context, now: new Date('2020-01-01') }, { staffSecondFactor: 'offered' })
  const admin = await createPersonWithPassword(context, { name: '李强', phone: '13800000001', password })
  await appoint(context, { personId: admin, role: 'user-administrator', startsAt: new Date('2024-01-01') })
  const wang = await createPersonWithPassword(context, { name: '王工', phone: '13800000002', password })
  const unit = (code: string, name: string, level: string, parentCode: string | null) => ({ row: 1, code, name, level, parentCode })
  await importUnits(context, [unit('110108010', '示例街道', 'street', null), unit('110108010001', '东社区', 'community', '110108010'), unit('Y1', '阳光小区', 'estate', '110108010001'), unit('Y2', '阳光小区', 'estate', '110108010')], { permitted: true })
  const li = there.visitor()
  await li.post('/sign-in/password', { login: '13800000001', password })
  const address = `/desk/administration/people/${wang}`
  const several = await li.post(address, { do: 'appoint', role: 'grid-worker', unit: '阳光小区' })
  assert.equal(several.status, 422)
  assert.match(await several.text(), /请填编码。可能是：阳光小区（Y1，东社区）；阳光小区（Y2，示例街道）/)
  assert.match(await (await li.post(address, { do: 'appoint', role: 'grid-worker', unit: '火星' })).text(), /没有找到这个编码或名称/)
  assert.equal((await li.post(address, { do: 'appoint', role: 'grid-worker', unit: '东社区' })).status, 303)
  assert.deepEqual((await db.pool.query('select unit_id from people.post where person_id = $1', [wang])).rows, [{ unit_id: (await unitByCode(context, '110108010001'))?.id }])
  const founded = await li.post('/desk/administration/organisations', { do: 'add', name: '东社区居委会', kind: 'community', unit: '东社区' })
  assert.equal(founded.status, 303)
})
