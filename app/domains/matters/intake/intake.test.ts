import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { reportMatter } from '../acts/report-matter.ts'
import { smallPlace } from '../testing/place.ts'
import { visit } from '../testing/visit.ts'
import { matterRoutes } from '../routes.ts'

const place = await smallPlace()
after(() => place[Symbol.asyncDispose]())
const { contextOf, lamp, many, one, people, units } = place
const asVisitor = visit(matterRoutes, contextOf())
const asResident = visit(matterRoutes, contextOf(people.resident))
const json = { accept: 'application/json', 'content-type': 'application/x-www-form-urlencoded' }
const post = (fields: Record<string, string>, headers: Record<string, string> = json) => ({ method: 'POST', headers, body: new URLSearchParams(fields).toString() })
const text = async (response: Response | Promise<Response>) => (await response).text()
const page = { 'content-type': 'application/x-www-form-urlencoded' }
const direct = (otherwise: Record<string, string> = {}) => ({ text: '楼前的路灯三天不亮了，晚上很黑', category: 'C0101', unit: units.north.id, words: '1号楼前', confirmed: '1', ...otherwise })
const counted = async () => (await one<{ count: number }>('select count(*)::int as count from matters.matter')).count
/** The hidden and chosen fields of the one form on a page, as a browser would send them. */
const fieldsOf = (html: string) => Object.fromEntries([...html.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(([, name, value]) => [name, value!.replaceAll('&amp;', '&').replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>')])) as Record<string, string>

test('fifty identical submissions at once with one Idempotency-Key are one matter', async () => {
  const before = await counted()
  const answers = await Promise.all(Array.from({ length: 50 }, async () => (await asVisitor.request('/matters/new', post(direct(), { ...json, 'idempotency-key': 'the-same-submission' }))).json() as Promise<{ number: string; followCode: string; repeated: boolean }>))
  assert.equal(new Set(answers.map(({ number }) => number)).size, 1)
  assert.equal(new Set(answers.map(({ followCode }) => followCode)).size, 1)
  assert.equal(answers.filter(({ repeated }) => !repeated).length, 1)
  assert.equal(await counted(), before + 1)
})

test('fifty different submissions at once have fifty case numbers', async () => {
  const answers = await Promise.all(Array.from({ length: 50 }, async (_, index) => (await asVisitor.request('/matters/new', post(direct({ text: `第 ${index} 盏路灯不亮`, key: `different-${index}` })))).json() as Promise<{ number: string }>))
  assert.equal(new Set(answers.map(({ number }) => number)).size, 50)
})

test('the same key from two people is two submissions, and one key for other words is refused with the number', async () => {
  const [mine, theirs] = [await asResident.request('/matters/new', post(direct({ key: 'mine' }))), await visit(matterRoutes, contextOf(people.neighbour)).request('/matters/new', post(direct({ key: 'mine' })))]
  const [first, second] = [await mine.json(), await theirs.json()] as { number: string }[]
  assert.notEqual(first?.number, second?.number)
  const again = await asResident.request('/matters/new', post(direct({ key: 'mine', text: '另外一件事' })))
  assert.equal(again.status, 409)
  const { error } = await again.json() as { error: { code: string; number: string; message: string } }
  assert.deepEqual([error.code, error.number], ['matters.key-used-for-another', first?.number])
  assert.match(error.message, new RegExp(`已经用于诉求 ${first?.number}，`))
})

test('a chosen community and a point in another: the person is told at the check and says which is right', async () => {
  const contrary = { ...direct({ unit: units.south.id, lng: '116.3021', lat: '39.9821' }), confirmed: '' }
  const check = await text(asVisitor.request('/matters/new', post({ ...contrary, key: 'contrary' }, page)))
  assert.match(check, /您选的是南苑社区，地图上点的位置却在北苑社区。/)
  const unsaid = await asVisitor.request('/matters/new', post({ ...fieldsOf(check), confirmed: '1', step: 'check' }, page))
  assert.equal(unsaid.status, 422)
  assert.match(await text(unsaid), /选的地方和地图上的点不在一处，请选以哪个为准/)
  const sent = async (placed: string) => {
    const answer = await asVisitor.request('/matters/new', post({ ...fieldsOf(check), key: `contrary-${placed}`, placed, confirmed: '1', step: 'check' }, page))
    assert.equal(answer.status, 303)
    return one('select unit_id, certainty, lng from matters.matter where intake_key = $1', [`contrary-${placed}`])
  }
  assert.deepEqual(await sent('unit'), { unit_id: units.south.id, certainty: 'chosen', lng: null })
  assert.deepEqual(await sent('point'), { unit_id: units.grid.id, certainty: 'found', lng: 116.3021 })
  const gap = await text(asVisitor.request('/matters/new', post({ ...contrary, lng: '116.3081', lat: '39.9881', key: 'gap' }, page)))
  assert.match(gap, /却在北苑社区/, 'where no grid of that community holds the point, too')
  const byPoint = await asVisitor.request('/matters/new', post({ ...fieldsOf(gap), placed: 'point', confirmed: '1', step: 'check' }, page))
  assert.equal(byPoint.status, 303)
  assert.notEqual((await one<{ unit_id: string | null }>(`select unit_id from matters.matter where intake_key = 'gap'`)).unit_id, units.south.id)
  const program = await asVisitor.request('/matters/new', post({ ...contrary, confirmed: '1', key: 'contrary-program' }))
  assert.equal(program.status, 201)
  assert.match((await program.json() as { notice: string }).notice, /却在北苑社区/)
  assert.doesNotMatch(await text(asVisitor.request('/matters/new', post({ ...contrary, unit: units.north.id, key: 'within' }, page))), /以哪个为准/, 'a point within the chosen community contradicts nothing')
})

test('a chosen community and a point outside everything: taken at its word near by, for a person when it is far', async () => {
  const placedAt = async (key: string, lng: string) => {
    const answer = await asVisitor.request('/matters/new', post({ ...direct({ unit: units.south.id, lng, lat: '39.985', key }), confirmed: '1' }))
    assert.equal(answer.status, 201)
    return one('select unit_id, certainty, place_words from matters.matter where intake_key = $1', [key])
  }
  assert.deepEqual(await placedAt('just-beyond', '116.3205'), { unit_id: units.south.id, certainty: 'chosen', place_words: '1号楼前' })
  assert.deepEqual(await placedAt('far-beyond', '117.2'), { unit_id: null, certainty: 'outside', place_words: '南苑社区 1号楼前' }, 'whoever decides reads what was chosen')
})

test('a weak key is one visitor’s own: another with the same key is neither refused nor told anything', async () => {
  const opened = async () => { const set = (await asVisitor.request('/matters/new')).headers.get('set-cookie') ?? ''; assert.match(set, /; Path=\/matters\/new; HttpOnly; SameSite=Lax/); return set.split(';')[0] ?? '' }
  const [one, other] = [await opened(), await opened()]
  const send = async (fields: Record<string, string>, cookie?: string) => {
    const answer = await asVisitor.request('/matters/new', post(direct({ key: '1', ...fields }), cookie === undefined ? json : { ...json, cookie }))
    return { status: answer.status, body: await answer.json() as { number?: string; followCode?: string; error?: { number?: string; message: string } } }
  }
  const [first, again, stranger, otherWords] = [await send({}, one), await send({}, one), await send({}, other), await send({ text: '另外一件事' }, await opened())]
  assert.deepEqual([first.status, again.status, stranger.status, otherWords.status], [201, 200, 201, 201])
  assert.equal(again.body.followCode, first.body.followCode)
  assert.notEqual(stranger.body.followCode, first.body.followCode)
  assert.equal((await send({ text: '又是一件事' }, one)).body.error?.number, first.body.number, 'one’s own number is told')
  const program = await send({})
  assert.equal(program.status, 201, 'without the cookie the address counts')
  assert.equal((await send({})).body.followCode, program.body.followCode)
  const refused = await send({ text: '别的程序的事' })
  assert.equal(refused.status, 409)
  assert.equal(refused.body.error?.number, undefined)
  assert.match(refused.body.error?.message ?? '', /已经用于另一次提交，/)
  const scopes = (await many<{ intake_scope: string }>(`select intake_scope from matters.matter where intake_key = '1'`)).map(({ intake_scope }) => intake_scope)
  assert.equal(new Set(scopes).size, 4)
  for (const scope of scopes) assert.doesNotMatch(scope, /127\.0\.0\.1/)
})

test('a person without script goes page by page: what, which kind, where, what else, check, sent', async () => {
  const what = await text(asVisitor.request('/matters/new'))
  assert.match(what, /name="text"/)
  const kind = await text(asVisitor.request('/matters/new', post({ ...fieldsOf(what), text: '3号楼的路灯不亮了，晚上很黑，请联系晏培德 13716690435' }, page)))
  assert.match(kind, /路灯照明/)
  assert.match(kind, /value="3号楼的路灯不亮了"/)
  const where = await text(asVisitor.request('/matters/new', post({ ...fieldsOf(kind), category: 'C0101', title: '路灯不亮了' }, page)))
  assert.match(where, /type="image"/)
  assert.match(where, /北苑社区/)
  const missing = await asVisitor.request('/matters/new', post(fieldsOf(where), page))
  assert.equal(missing.status, 422)
  assert.match(await text(missing), /请说明在哪里/)
  const more = await text(asVisitor.request('/matters/new', post({ ...fieldsOf(where), unit: units.north.id, words: '3号楼东侧' }, page)))
  assert.match(more, /type="file"/)
  const check = await text(asVisitor.request('/matters/new', post({ ...fieldsOf(more), name: '刘奶奶', phone: '13900000009' }, page)))
  assert.match(check, /请联系.{1,8}〔电话〕/, 'the preview is masked')
  const main = check.slice(check.indexOf('<main'))
  assert.doesNotMatch(main.replaceAll(/<input type="hidden"[^>]*>/g, ''), /13716690435/)
  const sent = await asVisitor.request('/matters/new', post(fieldsOf(check), page))
  assert.equal(sent.status, 303)
  const receipt = await text(asVisitor.request(sent.headers.get('location') ?? ''))
  assert.match(receipt, /示例路灯所/)
  assert.match(receipt, /与您联系/)
  const [matter] = await many<{ title: string; name: string; phone: string; reported_for_by: string | null }>(`select m.title, p.name, p.phone, m.reported_for_by from matters.matter m join people.person p on p.id = m.reporter_id where m.title = '路灯不亮了'`)
  assert.deepEqual(matter, { title: '路灯不亮了', name: '刘奶奶', phone: '+8613900000009', reported_for_by: null })
})

test('what a visitor writes is never put to somebody’s account, even with their name and phone', async () => {
  await place.db.pool.query(`insert into people."user" (id, name, email, "emailVerified", "createdAt", "updatedAt") values ('u1', '', 'u1@x.invalid', false, now(), now())`)
  await place.db.pool.query(`update people.person set user_id = 'u1' where id = $1`, [people.resident.id])
  const { id } = await (await asVisitor.request('/matters/new', post(direct({ key: 'impostor', name: people.resident.name, phone: '13900000001' })))).json() as { id: string }
  assert.notEqual((await one<{ reporter_id: string }>('select reporter_id from matters.matter where id = $1', [id])).reporter_id, people.resident.id)
})

test('a plate fills in the place, and the page that asks for it is skipped', async () => {
  await place.db.pool.query(`insert into territory.door_plate (id, unit_id, spot, lng, lat, issued_at) values ('ABCDE23456', $1, '3号楼东门', 116.3021, 39.9821, now())`, [units.grid.id])
  const what = await text(asVisitor.request('/matters/new?plate=abcde23456'))
  assert.match(what, /北苑第一网格/)
  const kind = await text(asVisitor.request('/matters/new', post({ ...fieldsOf(what), text: '门口的灯坏了' }, page)))
  const more = await text(asVisitor.request('/matters/new', post({ ...fieldsOf(kind), category: 'C0101' }, page)))
  assert.match(more, /type="file"/)
  const { id } = await (await asVisitor.request('/matters/new', post({ text: '门口的灯坏了', category: 'C0101', plate: 'ABCDE23456', key: 'plate', confirmed: '1' }))).json() as { id: string }
  assert.deepEqual(await one('select channel, unit_id, place_words, plate_id from matters.matter where id = $1', [id]), { channel: 'qr', unit_id: units.grid.id, place_words: '3号楼东门', plate_id: 'ABCDE23456' })
  assert.equal((await asVisitor.request('/matters/new?plate=GONE')).status, 200, 'a plate that is gone keeps nobody from reporting')
})

test('a click on the map marks the place and says where it lies', async () => {
  const where = await text(asVisitor.request('/matters/new', post({ step: 'kind', text: '路灯不亮', title: '路灯不亮', category: 'C0101' }, page)))
  const clicked = await text(asVisitor.request('/matters/new', post({ ...fieldsOf(where), 'point.x': '120', 'point.y': '320' }, page)))
  const { lng, lat } = fieldsOf(clicked)
  assert.ok(Number(lng) > 116.29 && Number(lat) > 39.97, `${lng} ${lat}`)
  assert.match(clicked, /这个位置在/)
})

test('every problem is told at once, by field, and nothing is written', async () => {
  const before = await counted()
  const answer = await asVisitor.request('/matters/new', post({ text: '', category: 'nothing', lng: '200', lat: '10', phone: '12', anonymous: '1', confirmed: '1' }))
  assert.equal(answer.status, 422)
  const { error } = await answer.json() as { error: { code: string; problems: { field: string; problem: string; message: string }[] } }
  assert.equal(error.code, 'matters.report-incomplete')
  assert.deepEqual(error.problems.map(({ field, problem }) => `${field} ${problem}`).sort(), ['category unknown', 'phone not-a-phone', 'point out-of-range', 'text missing'])
  assert.ok(error.problems.every(({ message }) => message.length > 3))
  const words = await asVisitor.request('/matters/new', post(direct({ lng: '十二', lat: '39' })))
  assert.match(await text(words), /"field":"point","problem":"not-a-number"/)
  const long = await asVisitor.request('/matters/new', post(direct({ text: 'x'.repeat(1_000_000) })))
  assert.equal(long.status, 422)
  assert.match(await text(long), /"field":"text","problem":"too-long","limit":4000/)
  const html = await asVisitor.request('/matters/new', post(direct({ text: '长'.repeat(4001), key: 'kept' }), page))
  assert.equal(html.status, 422)
  const back = await text(html)
  assert.match(back, /最多 4000 个字/)
  assert.match(back, /长{4001}/, 'what was written comes back')
  assert.equal(await counted(), before)
  const unconfirmed = await asVisitor.request('/matters/new', post(direct({ confirmed: '' })))
  assert.deepEqual((await unconfirmed.json() as { error: { code: string } }).error.code, 'matters.not-confirmed')
  const broken = await asVisitor.request('/matters/new', { method: 'POST', headers: json, body: 'text=%ff%fe&category=C0101' })
  assert.equal(broken.status, 422)
  assert.equal(await text(broken), 'site.broken-text')
  const huge = await asVisitor.request('/matters/new', post(direct({ text: '长'.repeat(1_000_000) })))
  assert.equal(await text(huge), 'site.too-large')
  assert.equal(await counted(), before)
})

test('an anonymous report has no reporter, whoever is signed in, and nothing that is written says who it was', async () => {
  const { id } = await (await asResident.request('/matters/new', post(direct({ key: 'anonymous', anonymous: '1', name: '艾达' })))).json() as { id: string }
  const written = [await many('select * from matters.matter where id = $1', [id]), await many('select * from matters.event where matter_id = $1', [id]), await many('select * from transparency.act where subject = $1', [id]), await many('select * from notifications.notice where subject = $1', [id])]
  assert.match(JSON.stringify(written[0]), /"reporter_id":null/)
  assert.ok(!JSON.stringify(written).includes(people.resident.id))
})

test('a required question of the category is asked for, and answers are checked', async () => {
  const answer = await asVisitor.request('/matters/new', post({ ...direct({ category: 'E0601', key: 'meal' }) }))
  assert.match(await text(answer), /"field":"answer.meals","problem":"missing"/)
  const { id } = await (await asVisitor.request('/matters/new', post({ ...direct({ category: 'E0601', key: 'meal' }), 'answer.meals': 'lunch' }))).json() as { id: string }
  assert.deepEqual((await one<{ answers: object }>('select answers from matters.matter where id = $1', [id])).answers, { meals: ['lunch'] })
})

test('danger is told before anything else, and calls those on duty; distress shows 110 and 120', async () => {
  const fire = await text(asVisitor.request('/matters/new', post({ step: 'what', text: '3号楼着火了，楼道里全是烟，快来人' }, page)))
  assert.match(fire, /有危险，请先打电话/)
  assert.match(fire, /tel:119/)
  const despair = await text(asVisitor.request('/matters/new', post({ step: 'what', text: '我不想活了，没有人管我' }, page)))
  assert.match(despair, /tel:110/)
  assert.match(despair, /tel:120/)
  const answer = await (await asVisitor.request('/matters/new', post(direct({ key: 'fire', text: '3号楼着火了，楼道里全是烟，快来人', anonymous: '1' })))).json() as { id: string; url: string; urgent: boolean }
  assert.equal(answer.urgent, true)
  assert.match(await text(asVisitor.request(answer.url)), /值班人员已经收到警报/)
  assert.deepEqual(await many('select kind from matters.alarm where matter_id = $1', [answer.id]), [{ kind: 'danger' }])
  const { rows } = await place.db.pool.query(`select facts from notifications.notice where topic = 'matters.alarm-raised'`)
  assert.ok(rows.length > 0 && rows.every((row) => !JSON.stringify(row.facts).includes(answer.id)), 'a notice names the alarm, not the matter')
})

test('what others raised is offered before it is sent, masked, and never what is not public', async () => {
  const before = await reportMatter(contextOf(people.neighbour), lamp({ title: '8号楼门禁坏了', text: '8号楼单元门禁刷卡没有反应，联系人晏培德 13716690435', place: { unitId: units.south.id, words: '8号楼' } }))
  await reportMatter(contextOf(people.neighbour), lamp({ categoryCode: 'E0701', title: '8号楼门禁的争执', text: '8号楼门禁刷卡的事和邻居吵了一架', place: { unitId: units.south.id, words: '8号楼' } }))
  const check = await text(asVisitor.request('/matters/new', post({ text: '8号楼的单元门禁刷不开，刷卡没反应', title: '8号楼门禁刷不开', category: 'C0101', unit: units.south.id, words: '8号楼' }, page)))
  assert.match(check, new RegExp(`/matters/${before.number}`))
  assert.match(check, /是这一件吗/)
  assert.doesNotMatch(check.slice(check.indexOf('id="near"')), /13716690435|争执/)
  const { matters } = await (await asVisitor.request(`/matters/similar?q=${encodeURIComponent('8号楼门禁刷卡没有反应')}&unit=${units.south.id}`)).json() as { matters: { href: string; title: string; note: string }[] }
  assert.equal(matters[0]?.href, `/matters/${before.number}`)
  assert.ok(!JSON.stringify(matters).includes('13716690435') && !JSON.stringify(matters).includes('争执'))
  assert.deepEqual(await (await asVisitor.request('/matters/similar?q=')).json(), { matters: [] })
  const residentCheck = await text(asResident.request('/matters/new', post({ text: '8号楼的单元门禁刷不开，刷卡没反应', title: '8号楼门禁刷不开', category: 'C0101', unit: units.south.id, words: '8号楼' }, page)))
  assert.match(residentCheck, new RegExp(`action="/matters/${before.number}/follow"`))
})

test('a matter close by is offered by its distance, but one that only tells its community never is', async () => {
  const near = await reportMatter(contextOf(people.neighbour), lamp({ title: '灯杆歪了', text: '灯杆歪了', place: { point: { lng: 116.3121, lat: 39.9821 }, words: '东门' } }))
  const shy = await reportMatter(contextOf(people.neighbour), lamp({ categoryCode: 'C0501', title: '家里漏水', text: '天花板漏水', place: { point: { lng: 116.3121, lat: 39.9821 }, words: '阳台' } }))
  const check = await text(asVisitor.request('/matters/new', post({ text: '照明很差', title: '照明很差', category: 'C0101', lng: '116.3125', lat: '39.9822' }, page)))
  assert.match(check, new RegExp(`/matters/${near.number}`))
  assert.match(check, /距您标的位置约 \d+ 米/)
  assert.doesNotMatch(check, new RegExp(shy.number))
})
