import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import type { Actor } from '#platform/context'
import { acceptMatter } from '../acts/accept-matter.ts'
import { reportMatter } from '../acts/report-matter.ts'
import { friday, smallPlace } from '../testing/place.ts'
import { form, visit } from '../testing/visit.ts'
import { matterRoutes } from '../routes.ts'
import { climbAlarms } from './acts/climb-alarms.ts'

const place = await smallPlace()
after(() => place[Symbol.asyncDispose]())
const { contextOf, lamp, many, one, people, units } = place
const as = (actor: Actor | undefined, at: Date = friday) => visit(matterRoutes, contextOf(actor, at), { staff: true })
const text = async (response: Response | Promise<Response>) => (await response).text()
const minutes = (count: number) => new Date(friday.getTime() + count * 60_000)
const caller = (otherwise: Record<string, string> = {}) => form({ channel: 'phone', name: '刘奶奶', phone: '021-6234 5678', text: '家门口的路灯不亮', category: 'C0101', unit: units.north.id, words: '1号楼', looked: '1', key: crypto.randomUUID(), ...otherwise })
const pathOf = (response: Response) => (response.headers.get('location') ?? '').split('?')[0] ?? ''

test('what staff write down for a caller has both names and a receipt by which the caller follows it', async () => {
  const saved = await as(people.communityStaff).request('/desk/new', caller())
  assert.equal(saved.status, 303)
  const page = await text(as(people.communityStaff).request(pathOf(saved)))
  assert.match(page, /刘奶奶/)
  assert.match(page, /经办人/)
  const { number, reporter_id, reported_for_by, channel } = await one<Record<string, string>>('select number, reporter_id, reported_for_by, channel from matters.matter order by number desc limit 1')
  assert.deepEqual([reported_for_by, channel], [people.communityStaff.id, 'phone'])
  assert.notEqual(reporter_id, people.communityStaff.id)
  const receipt = /(\d{4} \d{4} \d{4} \d{4})/.exec(page)?.[1] ?? ''
  assert.match(await text(as(undefined).request(`/matters/follow?number=${number}&code=${encodeURIComponent(receipt)}`)), /家门口的路灯不亮/)
  assert.equal((await as(people.southStaff).request(pathOf(saved))).status, 404, 'nobody else’s receipt')
  assert.equal((await as(people.resident).request('/desk/new')).status, 403)
  const [act] = await many<{ actor: string; on_behalf_of: string }>(`select actor, on_behalf_of from transparency.act where name = 'people.acted-for-someone'`)
  assert.deepEqual(act, { actor: people.communityStaff.id, on_behalf_of: reporter_id })
})

test('the same call sent twice, even without a phone, is one matter, one person and one receipt', async () => {
  const before = (await many('select id from people.person')).length
  const twice = await Promise.all([1, 2, 3].map(() => as(people.dispatcher).request('/desk/new', caller({ key: 'same', phone: '', name: '王先生' }))))
  assert.equal(new Set(twice.map(pathOf)).size, 1)
  assert.equal((await many('select id from people.person')).length, before + 1)
})

test('within an hour and before anybody signed it in, whoever wrote it down undoes it; later, or signed in, not', async () => {
  const pathOfActing = pathOf(await as(people.dispatcher).request('/desk/new', caller()))
  const acting = pathOfActing.slice('/desk/new/'.length)
  assert.equal((await as(people.communityStaff).request('/desk/new', form({ do: 'undo', acting }))).status, 403)
  assert.equal((await as(people.dispatcher, minutes(61)).request('/desk/new', form({ do: 'undo', acting }))).status, 409)
  assert.equal((await as(people.dispatcher, minutes(59)).request('/desk/new', form({ do: 'undo', acting }))).status, 303)
  const undone = await one<{ id: string; state: string; outcome: string }>(`select m.id, m.state, m.outcome from matters.matter m join people.acting a on a.subject = m.id::text where a.id = $1`, [acting])
  assert.deepEqual([undone.state, undone.outcome], ['withdrawn', 'withdrawn'])
  assert.deepEqual(await many('select kind from matters.clock where matter_id = $1 and stopped_at is null', [undone.id]), [])
  const second = pathOf(await as(people.dispatcher).request('/desk/new', caller())).slice('/desk/new/'.length)
  const { id } = await one<{ id: string }>(`select m.id from matters.matter m join people.acting a on a.subject = m.id::text where a.id = $1`, [second])
  await acceptMatter(contextOf(people.lightingHandler), id, 1)
  const refused = await as(people.dispatcher).request('/desk/new', form({ do: 'undo', acting: second }))
  assert.equal(await text(refused), 'matters.signed-in-already')
  assert.equal((await one<{ undone_at: Date | null }>('select undone_at from people.acting where id = $1', [second])).undone_at, null, 'nothing half undone')
})

test('a wrong number and a wrong code get the same answer, and the code lets its holder withdraw', async () => {
  const { number, followCode, id } = await reportMatter(contextOf(undefined), lamp({ anonymous: true }))
  const [wrongNumber, wrongCode] = [await as(undefined).request(`/matters/follow?number=999&code=${followCode}`), await as(undefined).request(`/matters/follow?number=${number}&code=AAAAAAAAAA`)]
  assert.deepEqual([wrongNumber.status, wrongCode.status], [404, 404])
  const plain = (html: string) => html.replaceAll(/value="[^"]*"/g, '').replaceAll(/\/matters\/follow\?[^"]*/g, '')
  assert.equal(plain(await text(wrongNumber)), plain(await text(wrongCode)))
  assert.equal((await as(undefined).request(`/matters/sent/${number}?code=WRONG`)).status, 404)
  const story = await text(as(undefined).request(`/matters/follow?number=${number}&code=${followCode.toLowerCase()}`))
  assert.match(story, /路灯不亮/)
  assert.equal((await as(undefined).request('/matters/follow', form({ number, code: 'AAAAAAAAAA', version: '1' }))).status, 404)
  assert.equal((await as(undefined).request('/matters/follow', form({ number, code: followCode, version: '9' }))).status, 409)
  assert.equal((await as(people.neighbour).request('/matters/follow', form({ number, code: followCode, version: '1', reason: '已经好了' }))).status, 303)
  assert.equal((await one<{ state: string }>('select state from matters.matter where id = $1', [id])).state, 'withdrawn')
  const [event] = await many(`select actor_id, role, note, public_note from matters.event where matter_id = $1 and kind = 'withdrawn'`, [id])
  assert.deepEqual(event, { actor_id: null, role: 'reporter', note: '已经好了', public_note: '' })
})

test('guessing codes is stopped', async () => {
  let last = 200
  for (let count = 0; count < 70 && last !== 429; count += 1) last = (await as(undefined).request('/matters/follow?number=1&code=AAAAAAAAAA')).status
  assert.equal(last, 429)
  await place.db.pool.query('delete from platform.rate')
})

test('my matters show what I raised and follow; another’s I can neither see there nor withdraw', async () => {
  const { number } = await reportMatter(contextOf(people.resident), lamp({ categoryCode: 'E0701', title: '与楼上的事', text: '想请人调解' }))
  const mine = await text(as(people.resident).request('/matters/mine'))
  assert.match(mine, /与楼上的事/)
  assert.doesNotMatch(await text(as(people.neighbour).request('/matters/mine')), /与楼上的事/)
  assert.equal((await as(people.neighbour).request(`/matters/mine/${number}/withdraw`)).status, 404)
  assert.equal((await as(people.neighbour).request(`/matters/mine/${number}/withdraw`, form({ version: '1' }))).status, 404)
  assert.match(await text(as(people.resident).request(`/matters/mine/${number}/withdraw`)), /确认撤回/)
  assert.equal((await as(people.resident).request(`/matters/mine/${number}/withdraw`, form({ version: '1' }))).status, 303)
  assert.match(await text(as(people.resident).request('/matters/mine')), /已撤回/)
  assert.equal((await as(undefined).request('/matters/mine')).status, 401)
})

test('a finding is about things and places: names, phones and plates are refused by what they are, and another’s grid is not one’s own', async () => {
  const finding = (otherwise: Record<string, string> = {}) => form({ text: '消防通道被杂物堵住', category: 'C0101', unit: units.grid.id, words: '5号楼北侧', key: crypto.randomUUID(), ...otherwise })
  const before = (await many('select id from matters.matter')).length
  const named = await as(people.gridWorker).request('/desk/patrol', finding({ text: '京A12345 的车堵住消防通道，电话 13716690435' }))
  assert.equal(named.status, 422)
  const told = await text(named)
  assert.match(told, /车牌/)
  assert.match(told, /电话/)
  assert.equal((await as(people.gridWorker).request('/desk/patrol', finding({ unit: units.south.id }))).status, 403)
  assert.equal((await as(people.resident).request('/desk/patrol')).status, 403)
  assert.equal((await many('select id from matters.matter')).length, before)
  assert.equal((await as(people.gridWorker).request('/desk/patrol', finding({ lng: '116.302', lat: '39.982' }))).status, 303)
  assert.deepEqual(await one('select channel, lng, lat, reporter_id from matters.matter order by number desc limit 1'), { channel: 'patrol', lng: 116.302, lat: 39.982, reporter_id: people.gridWorker.id })
})

test('whoever is on the roster is called first; unread alarms climb once per level, however many workers there are', async () => {
  const shift = (person: Actor, level: number) => form({ do: 'add', unit: units.north.id, person: person.id, level: String(level), starts: '2026-11-20T08:00', ends: '2026-11-20T20:00' })
  assert.equal((await as(people.communityStaff).request('/desk/roster', shift(people.gridWorker, 1))).status, 403)
  assert.equal((await as(people.supervisor).request('/desk/roster', shift(people.gridWorker, 1))).status, 303)
  assert.equal((await as(people.supervisor).request('/desk/roster', shift(people.communityStaff, 2))).status, 303)
  assert.match(await text(as(people.supervisor).request('/desk/roster', form({ do: 'add', unit: units.north.id, person: people.resident.id, level: '1', starts: '2026-11-20T08:00', ends: '2026-11-20T20:00' }))), /没有可以值班的岗位/)
  assert.match(await text(as(people.supervisor).request('/desk/roster', form({ do: 'add', unit: units.north.id, person: people.gridWorker.id, level: '1', starts: '2026-11-20T20:00', ends: '2026-11-20T08:00' }))), /时间不对/)
  const week = await text(as(people.supervisor).request(`/desk/roster?unit=${units.north.id}`))
  assert.match(week, /网\*\*/)
  assert.match(week, /空档/)

  const { id } = await reportMatter(contextOf(people.resident), lamp({ text: '楼道着火了，全是烟，快来人' }))
  const alarm = await one<{ id: string }>('select id from matters.alarm where matter_id = $1', [id])
  const called = async () => (await many<{ person_id: string }>(`select person_id from notifications.notice where subject = $1 order by id`, [alarm.id])).map(({ person_id }) => person_id)
  assert.deepEqual(await called(), [people.gridWorker.id])
  assert.equal(await climbAlarms(contextOf(undefined, minutes(9))), 0)
  const climbed = await Promise.all([1, 2, 3].map(() => climbAlarms(contextOf(undefined, minutes(11)))))
  assert.equal(climbed.reduce((sum, count) => sum + count, 0), 1)
  assert.deepEqual(await called(), [people.gridWorker.id, people.communityStaff.id])
  for (let round = 2; round <= 10; round += 1) await climbAlarms(contextOf(undefined, minutes(11 * round)))
  assert.equal((await one<{ level: number }>('select level from matters.alarm where id = $1', [alarm.id])).level, 5)

  assert.match(await text(as(people.communityStaff).request('/desk/alarms')), /楼道着火|路灯不亮/)
  assert.doesNotMatch(await text(as(people.southStaff).request('/desk/alarms')), /路灯不亮/)
  assert.equal((await as(people.southStaff).request('/desk/alarms', form({ alarm: alarm.id }))).status, 403)
  assert.equal((await as(people.gridWorker).request('/desk/alarms', form({ alarm: alarm.id }))).status, 303, 'on the roster')
  const read = await one<{ read_by: string }>('select read_by from matters.alarm where id = $1', [alarm.id])
  assert.equal(read.read_by, people.gridWorker.id)
  assert.equal((await as(people.communityStaff).request('/desk/alarms', form({ alarm: alarm.id }))).status, 409)
  assert.equal(await climbAlarms(contextOf(undefined, minutes(500))), 0)
})

test('an alarm of distress is gone when it has been read, and nothing that stays says whose words they were', async () => {
  const { id } = await reportMatter(contextOf(people.resident), lamp({ text: '我不想活了，没有人管我', title: '帮帮我' }))
  const { id: alarm } = await one<{ id: string }>('select id from matters.alarm where matter_id = $1', [id])
  assert.equal((await as(people.dispatcher).request('/desk/alarms', form({ alarm }))).status, 303)
  assert.deepEqual(await many('select 1 from matters.alarm where matter_id = $1', [id]), [])
  const acts = await many<{ name: string; subject: string; facts: object }>(`select name, subject, facts from transparency.act where subject = $1 or facts::text like '%distress%'`, [id])
  assert.deepEqual(acts.map(({ name }) => name), ['matters.reported'])
  assert.ok(!JSON.stringify(await many('select * from matters.event where matter_id = $1', [id])).includes('distress'))
  assert.ok(!(await many<{ facts: object; subject: string }>(`select subject, facts from notifications.notice where facts::text like '%distress%'`)).some((notice) => JSON.stringify(notice).includes(id)))
})
