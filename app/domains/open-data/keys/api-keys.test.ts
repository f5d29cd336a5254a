import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { visit, form } from '../../matters/testing/visit.ts'
import { smallDoors } from '../testing/doors.ts'

const there = await smallDoors()
after(() => there[Symbol.asyncDispose]())
const address = '/desk/administration/api-keys'
const as = (who: keyof typeof there.people) => visit(there.doors, there.contextOf(there.people[who]), { staff: true })

test('an administrator issues a key, sees it once, and ends it', async () => {
  const answer = await (await as('placeAdministrator').request(address, form({ name: '水务系统', organisation: there.organisations.lighting }))).text()
  const key = /gz_[\w-]{32}/.exec(answer)?.[0] ?? ''
  assert.notEqual(key, '')
  const list = await (await as('placeAdministrator').request(address)).text()
  assert.ok(list.includes('水务系统') && list.includes(key.slice(-4)) && !list.includes(key))
  const { id } = await there.one<{ id: string }>(`select id from open_data.api_key where name = '水务系统'`)
  assert.equal((await as('placeAdministrator').request(address, form({ end: id }))).status, 303)
  assert.equal((await as('placeAdministrator').request(address, form({ end: id }))).status, 404)
  const acts = await there.many<{ name: string; facts: object }>(`select name, facts from transparency.act where subject = $1 order by id`, [id])
  assert.deepEqual(acts.map(({ name }) => name), ['open-data.key-issued', 'open-data.key-ended'])
  assert.ok(!JSON.stringify(acts).includes(key))
})

test('a key needs a name and an organisation that exists; the form keeps what was typed', async () => {
  const nameless = await as('placeAdministrator').request(address, form({ name: ' ', organisation: '' }))
  assert.equal(nameless.status, 422)
  const odd = await as('placeAdministrator').request(address, form({ name: '某系统', organisation: there.units.street.id }))
  assert.equal(odd.status, 422)
  assert.match(await odd.text(), /value="某系统"/)
})

test('nobody else sees or issues keys', async () => {
  for (const who of ['resident', 'dispatcher', 'auditor', 'userAdministrator'] as const) {
    assert.equal((await as(who).request(address)).status, 403, who)
    assert.equal((await as(who).request(address, form({ name: '我的', organisation: '' }))).status, 403, who)
  }
})
