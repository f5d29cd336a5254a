import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import sharp from 'sharp'
import { acceptMatter, reportMatter } from '#domains/matters'
import { routes } from '#platform/http'
import { Refusal } from '#platform/refusal'
import { visit } from '../../matters/testing/visit.ts'
import { endApiKey } from '../keys/acts/end-api-key.ts'
import { open311Failure } from './api.ts'
import { posted, smallDoors } from '../testing/doors.ts'

const there = await smallDoors()
after(() => there[Symbol.asyncDispose]())
const { ask, json, xml, plainKey, lightingKey, people, contextOf, lamp, one, many } = there

interface Told { service_request_id: string; status: string; service_code: string; description: string; lat: number | null; long: number | null; address: string; requested_datetime: string; expected_datetime?: string; agency_responsible?: string; notes?: { type: string }[] }
interface Wrong { code: string; description: string }
const send = (fields: Record<string, string>, headers?: Record<string, string>) => json<{ service_request_id: string }[] & Wrong[]>('/open311/v2/requests.json', posted({ api_key: plainKey, service_code: 'C0101', lat: '39.982', long: '116.302', ...fields }, headers))

test('discovery names both formats, in XML and as an object in JSON', async () => {
  for (const path of ['/open311/discovery.json', '/open311/v2/discovery.json']) {
    const { status, body } = await json<{ endpoints: { specification: string; formats: string[]; url: string }[]; changeset: string }>(path)
    assert.equal(status, 200)
    assert.deepEqual(body.endpoints[0]?.formats, ['text/xml', 'application/json'])
    assert.equal(body.endpoints[0]?.specification, 'http://wiki.open311.org/GeoReport_v2')
    assert.match(body.changeset, /^\d{4}-.*Z$/)
  }
  const { text } = await xml('/open311/v2/discovery.xml')
  assert.match(text, /^<\?xml version="1.0" encoding="utf-8"\?>\n<discovery>/)
  assert.match(text, /<formats><format>text\/xml<\/format><format>application\/json<\/format><\/formats>/)
})

test('categories are services, and their questions the definition', async () => {
  const { body: services } = await json<{ service_code: string; service_name: string; metadata: boolean; type: string }[]>('/open311/v2/services.json')
  assert.deepEqual(services.find(({ service_code }) => service_code === 'C0101'), { service_code: 'C0101', service_name: '路灯照明', description: null, metadata: false, type: 'realtime', keywords: null, group: '路灯照明' })
  const { body: definition } = await json<{ attributes: object[] }>('/open311/v2/services/E0601.json')
  assert.deepEqual(definition, { service_code: 'E0601', attributes: [{ variable: true, code: 'meals', datatype: 'singlevaluelist', required: true, datatype_description: null, order: 1, description: '需要哪一餐', values: [{ key: 'lunch', name: '午餐' }, { key: 'supper', name: '晚餐' }] }] })
  const { body } = await xml('/open311/v2/services/E0601.xml')
  assert.partialDeepStrictEqual(body, { service_definition: { attributes: { attribute: { code: 'meals', values: { value: [{ key: 'lunch', name: '午餐' }, { key: 'supper', name: '晚餐' }] } } } } })
  assert.equal((await ask('/open311/v2/services.xml')).headers.get('content-type'), 'text/xml; charset=utf-8')
  assert.equal((await ask('/open311/v2/services.json')).headers.get('content-type'), 'application/json; charset=utf-8')
})

test('a posted request is dispatched like any other and comes back as it was sent, masked, with text escaped', async () => {
  const description = '路灯 <b>不亮</b> & "三天"了\n联系人晏培德 13716690435'
  const { status, body: [sent] } = await send({ description, address_string: '1 号楼 <前>', phone: '139 0000 1234', first_name: '明', last_name: '张' })
  assert.equal(status, 200)
  assert.match(sent?.service_request_id ?? '', /^\d{12}$/)
  const matter = await one<{ state: string; channel: string; lead_id: string; reporter: string; origin: string }>(`
    select m.state, m.channel, m.lead_id, p.name as reporter, a.origin from matters.matter m join people.person p on p.id = m.reporter_id join transparency.act a on a.subject = m.id::text and a.name = 'matters.reported' where m.number = $1`, [sent?.service_request_id])
  assert.deepEqual(matter, { state: 'dispatched', channel: 'open311', lead_id: there.organisations.lighting, reporter: '张明', origin: 'api' })
  const { body } = await json<Told[]>(`/open311/v2/requests/${sent?.service_request_id}.json`)
  assert.equal(body.length, 1)
  assert.partialDeepStrictEqual(body[0], { service_request_id: sent?.service_request_id, status: 'open', service_code: 'C0101', lat: 39.982, long: 116.302, address: '1 号楼 <前>', agency_responsible: '示例路灯所' })
  assert.doesNotMatch(body[0]?.description ?? '', /13716690435/)
  const answer = await xml(`/open311/v2/requests/${sent?.service_request_id}.xml`)
  assert.match(answer.text, /&lt;b&gt;不亮&lt;\/b&gt; &amp; &quot;三天&quot;/)
  assert.partialDeepStrictEqual(answer.body, { service_requests: { request: { address: '1 号楼 <前>' } } })
  const token = await json(`/open311/v2/tokens/${sent?.service_request_id}.json`)
  assert.deepEqual(token, { status: 200, body: [{ service_request_id: sent?.service_request_id, token: sent?.service_request_id }] })
})

test('whoever is named is kept as the person to ask, by phone or by mail, and once however often the request is sent', async () => {
  const reporter = (number: string | undefined) => one<{ name: string; phone: string | null; mail: string | null; claim: string | null }>('select p.name, p.phone, p.mail, p.claim from matters.matter m join people.person p on p.id = m.reporter_id where m.number = $1', [number])
  const byMail = { description: '有邮箱', email: 'Ada@Example.org', first_name: 'Ada', last_name: 'Li' }, key = { 'idempotency-key': 'by-mail' }
  const { status, body: [sent] } = await send(byMail, key)
  assert.equal(status, 200)
  assert.deepEqual(await reporter(sent?.service_request_id), { name: 'Ada Li', phone: null, mail: 'ada@example.org', claim: 'open' })
  assert.equal((await send(byMail, key)).body[0]?.service_request_id, sent?.service_request_id)
  assert.equal((await many(`select 1 from people.person where mail = 'ada@example.org'`)).length, 1)
  const { body: [both] } = await send({ description: '都有', email: 'bo@example.org', phone: '13900005678' })
  assert.partialDeepStrictEqual(await reporter(both?.service_request_id), { phone: '+8613900005678', mail: 'bo@example.org' })
  const { body: [named] } = await send({ description: '只有姓名', last_name: '王', first_name: '小明' })
  assert.deepEqual(await reporter(named?.service_request_id), { name: '王小明', phone: null, mail: null, claim: 'open' })
  for (const wrong of [{ email: 'nothing' }, { phone: '12' }, { first_name: '<b>' }] as Record<string, string>[]) {
    const refused = await send({ description: '写错了', ...wrong })
    assert.deepEqual([refused.status, refused.body[0]?.description.startsWith(Object.keys(wrong)[0] ?? '')], [400, true])
  }
  assert.doesNotMatch(JSON.stringify((await json<Told[]>('/open311/v2/requests.json?page_size=1000')).body), /example\.org|Ada|小明|5678/)
})

test('too many calls are refused as the contract refuses, also before the door is reached', async () => {
  for (const [path, type] of [['/open311/v2/requests.json', 'application/json'], ['/open311/v2/requests.xml', 'text/xml'], ['/open311/nothing', 'text/xml']] as const) {
    const answer = await visit(routes().use(() => { throw new Refusal('site.too-many', 'too-many', { seconds: 7 }) }), contextOf(), { failure: open311Failure }).request(path, posted({}))
    const text = await answer.text()
    assert.deepEqual([answer.status, answer.headers.get('retry-after'), answer.headers.get('content-type')?.split(';')[0]], [429, '7', type])
    assert.match(text, type === 'text/xml' ? /<errors><error><code>429<\/code><description>请求太多，请 7 秒后再试。<\/description><\/error><\/errors>/ : /^\[\{"code":"429","description":"请求太多，请 7 秒后再试。"\}\]$/)
  }
  assert.equal(open311Failure({ req: { path: '/matters/new' } } as Parameters<typeof open311Failure>[0], new Refusal('site.too-many', 'too-many')), undefined)
})

test('errors have the real status and a body in the asked format', async () => {
  const error = async (path: string, init?: RequestInit) => { const { status, body } = await json<Wrong[]>(path, init); assert.ok(Array.isArray(body) && body.every(({ code, description }) => code === String(status) && description.length > 3)); return status }
  assert.equal(await error('/open311/v2/services/none.json'), 404)
  assert.equal(await error('/open311/v2/requests/999.json'), 404)
  assert.equal(await error('/open311/v2/tokens/none.json'), 404)
  assert.equal(await error('/open311/v2/nothing.json'), 404)
  assert.equal(await error('/open311/v2/requests.json?start_date=soon'), 400)
  assert.equal(await error('/open311/v2/requests.json?start_date=2026-01-01T00:00:00Z&end_date=2026-06-01T00:00:00Z'), 400)
  assert.equal(await error('/open311/v2/requests.json?status=wrong'), 400)
  assert.equal(await error('/open311/v2/requests.json?bbox=1,2,3'), 400)
  assert.equal(await error('/open311/v2/servicerequestupdates.json?start_date=2026-01-01T00:00:00Z'), 400)
  const post = (fields: Record<string, string>) => error('/open311/v2/requests.json', posted(fields))
  assert.equal(await post({ service_code: 'C0101', lat: '1', long: '1' }), 403)
  assert.equal(await post({ api_key: 'wrong', service_code: 'C0101', lat: '1', long: '1' }), 403)
  assert.equal(await post({ api_key: plainKey, lat: '1', long: '1' }), 400)
  assert.equal(await post({ api_key: plainKey, service_code: 'none', lat: '1', long: '1' }), 404)
  assert.equal(await post({ api_key: plainKey, service_code: 'C0101' }), 400)
  assert.equal(await post({ api_key: plainKey, service_code: 'C0101', lat: '1' }), 400)
  assert.equal(await post({ api_key: plainKey, service_code: 'C0101', lat: '91', long: '0' }), 400)
  assert.equal(await post({ api_key: plainKey, service_code: 'C0101', lat: '1', long: '1', description: '长'.repeat(4001) }), 400)
  assert.equal(await post({ api_key: plainKey, service_code: 'E0601', address_id: '110108999001' }), 400)
  assert.equal(await error('/open311/v2/services.json', { method: 'DELETE' }), 400)
  const unknown = await xml('/open311/v2/services.yaml')
  assert.equal(unknown.status, 404)
  assert.partialDeepStrictEqual(unknown.body, { errors: { error: { code: '404' } } })
  const { body } = await json<Wrong[]>('/open311/v2/requests.json', posted({ api_key: plainKey, service_code: 'C0101', lat: '1', description: '长'.repeat(4001) }))
  assert.equal(body.length, 2, 'all that is wrong is told at once')
})

test('required answers are asked for, and given in either spelling', async () => {
  const { body } = await json<Wrong[]>('/open311/v2/requests.json', posted({ api_key: plainKey, service_code: 'E0601', address_id: '110108999001' }))
  assert.match(body[0]?.description ?? '', /attribute\[meals\]/)
  const { status, body: sent } = await json<{ service_request_id: string }[]>('/open311/v2/requests.json', posted({ api_key: plainKey, service_code: 'E0601', address_id: '110108999001', 'attribute[meals]': 'lunch' }))
  assert.equal(status, 200)
  assert.deepEqual((await one<{ answers: object }>('select answers from matters.matter where number = $1', [sent[0]?.service_request_id])).answers, { meals: 'lunch' })
})

test('the same Idempotency-Key is the same request, twenty times at once; for another request it is refused', async () => {
  const answers = await Promise.all(Array.from({ length: 20 }, () => send({ description: '同一件事' }, { 'idempotency-key': 'abc' })))
  assert.equal(new Set(answers.map(({ body }) => body[0]?.service_request_id)).size, 1)
  assert.equal((await send({ description: '另一件事' }, { 'idempotency-key': 'abc' })).status, 400)
})

test('photographs come by multipart, and only their pixels are kept', async () => {
  const picture = await sharp({ create: { width: 40, height: 30, channels: 3, background: '#088' } }).jpeg().withExif({ IFD0: { Copyright: 'secret' } }).toBuffer()
  const body = new FormData()
  for (const [name, value] of Object.entries({ api_key: plainKey, service_code: 'C0101', lat: '39.982', long: '116.302', description: '有照片' })) body.set(name, value)
  body.set('media', new File([new Uint8Array(picture)], 'lamp.jpg', { type: 'image/jpeg' }))
  const { status, body: sent } = await json<{ service_request_id: string }[]>('/open311/v2/requests.json', { method: 'POST', body })
  assert.equal(status, 200)
  assert.equal((await many('select 1 from matters.photo p join matters.matter m on m.id = p.matter_id where m.number = $1', [sent[0]?.service_request_id])).length, 1)
})

test('lists: ninety days, statuses, ids that override, boxes, pages, what changed', async () => {
  const old = await reportMatter(contextOf(people.resident), lamp({ reportedAt: new Date('2026-05-01T00:00:00Z') }))
  const far = await reportMatter(contextOf(people.resident), lamp({ place: { point: { lng: 116.318, lat: 39.988 } }, reportedAt: new Date('2026-10-01T00:00:00Z') }))
  const list = async (query: string) => (await json<Told[]>(`/open311/v2/requests.json?${query}`)).body
  const ids = async (query: string) => (await list(query)).map(({ service_request_id }) => service_request_id)
  assert.ok(!(await ids('')).includes(old.number), 'older than ninety days')
  assert.ok((await ids('start_date=2026-04-25T00:00:00Z&end_date=2026-05-05T00:00:00%2B08:00')).includes(old.number))
  assert.deepEqual(await ids(`service_request_id=${old.number},${far.number},000&status=closed&start_date=wrong`), [far.number, old.number], 'ids override every other argument')
  assert.deepEqual(await ids('bbox=116.315,39.985,116.32,39.99'), [far.number])
  assert.deepEqual(await list('status=closed'), [])
  assert.deepEqual(await ids('service_code=none'), [])
  const all = await ids('page_size=1000')
  assert.deepEqual([...await ids('page_size=2&page=1'), ...await ids('page_size=2&page=2')], all.slice(0, 4))
  assert.deepEqual(all, [...all].sort().toReversed(), 'newest first')
  assert.ok((await ids('updated_after=2026-11-19T00:00:00Z')).includes(old.number), 'what changed, however old')
  assert.deepEqual(await ids('updated_after=2026-11-21T00:00:00Z'), [])
  const [extended] = await list(`service_request_id=${far.number}&extensions=true`)
  assert.deepEqual(extended?.notes?.map(({ type }) => type), ['reported', 'dispatched'])
  assert.equal((await list(`service_request_id=${far.number}`))[0]?.notes, undefined)
  assert.equal((await xml('/open311/v2/requests.xml?status=closed')).text.trim().endsWith('<service_requests/>'), true)
})

test('of what only the community may know, neither point nor address; of what is confidential, nothing', async () => {
  const leak = await reportMatter(contextOf(people.resident), lamp({ categoryCode: 'C0501', place: { point: { lng: 116.302, lat: 39.982 }, words: '3 号楼 501' } }))
  const dispute = await reportMatter(contextOf(people.resident), lamp({ categoryCode: 'E0701' }))
  const { body: [told] } = await json<Told[]>(`/open311/v2/requests/${leak.number}.json`)
  assert.partialDeepStrictEqual(told, { lat: null, long: null, address: null })
  assert.equal((await ask(`/open311/v2/requests/${dispute.number}.json`)).status, 404)
  assert.equal((await ask(`/open311/v2/tokens/${dispute.number}.json`)).status, 404)
  assert.deepEqual((await json<Told[]>(`/open311/v2/requests.json?service_request_id=${dispute.number}`)).body, [])
})

test('the lead’s own system signs in, tells progress and reports done, by the lawful moves; nobody else’s does', async () => {
  const { id, number } = await reportMatter(contextOf(people.resident), lamp())
  let count = 0
  const update = (fields: Record<string, string>) => json<{ update_id: string }[] & Wrong[]>('/open311/v2/servicerequestupdates.json', posted({ api_key: lightingKey, service_request_id: number, update_id: `u${count += 1}`, updated_datetime: '2026-11-20T08:00:00Z', status: 'IN_PROGRESS', description: '已派人', ...fields }))
  const state = async () => (await one<{ state: string }>('select state from matters.matter where id = $1', [id])).state
  assert.equal((await update({ api_key: plainKey })).status, 403)
  assert.equal((await update({ api_key: 'wrong' })).status, 403)
  assert.equal((await update({ service_request_id: '000' })).status, 404)
  assert.equal((await update({ status: 'ODD' })).status, 400)
  assert.equal((await update({ description: '' })).status, 400)
  assert.equal(await state(), 'dispatched')
  const { status, body } = await update({ update_id: 'same' })
  assert.equal(status, 200)
  assert.equal(await state(), 'accepted')
  assert.equal((await update({ update_id: 'same', description: '又一次' })).status, 400)
  const { body: told } = await json<{ update_id: string; status: string; description: string }[]>('/open311/v2/servicerequestupdates.json', undefined, new Date('2026-11-20T02:00:00Z'))
  const line = told.find(({ update_id }) => update_id === body[0]?.update_id)
  assert.deepEqual([line?.status, line?.description], ['OPEN', '已派人'])
  assert.equal((await update({ status: 'fixed', description: '换了灯泡' })).status, 200)
  assert.equal(await state(), 'done', 'it is closed by whoever looks and asks, not by message')
  const race = await reportMatter(contextOf(people.resident), lamp())
  const answers = await Promise.all(Array.from({ length: 10 }, () => update({ service_request_id: race.number, update_id: 'race' })))
  assert.equal(answers.filter(({ status }) => status === 200).length, 1)
  assert.equal((await many(`select 1 from matters.event where matter_id = $1 and kind = 'progress-added'`, [race.id])).length, 1)
})

test('a picture elsewhere is told as media_url and not among the words, to those who handle it too it stands on a line of its own', async () => {
  const { body: [sent] } = await send({ description: '路灯照片在这里', media_url: 'https://example.org/pictures/lamp.jpg' })
  const { body: [told] } = await json<(Told & { media_url: string })[]>(`/open311/v2/requests/${sent?.service_request_id}.json`)
  assert.deepEqual([told?.media_url, told?.description], ['https://example.org/pictures/lamp.jpg', '路灯照片在这里'])
  assert.match((await one<{ text: string }>('select text from matters.matter where number = $1', [sent?.service_request_id])).text, /\nhttps:\/\/example\.org\/pictures\/lamp\.jpg$/)
})

test('the front end that sent a request adds words to it, and states stay with whoever leads', async () => {
  const { body: [sent] } = await send({ description: '路灯一闪一闪' })
  const number = sent?.service_request_id ?? ''
  const comment = (fields: Record<string, string>) => json<{ update_id: string }[] & Wrong[]>('/open311/v2/servicerequestupdates.json', posted({ api_key: plainKey, service_request_id: number, update_id: 'c1', updated_datetime: '2026-11-20T08:00:00Z', status: 'OPEN', description: '今晚又灭了，电话 13716690435', ...fields }))
  assert.equal((await comment({ status: 'CLOSED' })).status, 403)
  assert.equal((await comment({ status: 'FIXED' })).status, 403)
  const { status, body } = await comment({})
  assert.equal(status, 200)
  assert.equal((await comment({})).status, 400, 'once')
  const line = await one<{ kind: string; public_note: string; state: string }>('select e.kind, e.public_note, m.state from matters.event e join matters.matter m on m.id = e.matter_id where e.id = $1', [body[0]?.update_id])
  assert.deepEqual([line.kind, line.state], ['commented', 'dispatched'])
  assert.match(line.public_note, /今晚又灭了/)
  assert.doesNotMatch(line.public_note, /13716690435/)
  const other = await reportMatter(contextOf(people.resident), lamp())
  assert.equal((await comment({ service_request_id: other.number, update_id: 'c2' })).status, 403, 'not of a request of somebody else')
})

test('whoever asks for the extensions reads what was answered; of what shows by unit only nothing', async () => {
  const { body: [sent] } = await json<{ service_request_id: string }[]>('/open311/v2/requests.json', posted({ api_key: plainKey, service_code: 'E0601', address_id: '110108999001', 'attribute[meals]': 'lunch' }))
  const answered = async (format: string) => (await ask(`/open311/v2/requests/${sent?.service_request_id}.${format}?extensions=true`)).text()
  assert.deepEqual((JSON.parse(await answered('json')) as { attributes: object[] }[])[0]?.attributes, [{ code: 'meals', label: '需要哪一餐', name: '午餐', value: 'lunch' }])
  assert.match(await answered('xml'), /<attributes><attribute><code>meals<\/code>/)
  await there.db.pool.query(`update matters.matter set publicity = 'unit-only' where number = $1`, [sent?.service_request_id])
  assert.deepEqual((JSON.parse(await answered('json')) as { attributes: object[] }[])[0]?.attributes, [])
})

test('pages of other sites may read what is public, after asking first; a body that is no form is refused in a sentence', async () => {
  const { status, headers } = await ask('/open311/v2/requests.json', { method: 'OPTIONS', headers: { origin: 'https://a.example', 'access-control-request-method': 'GET' } })
  assert.deepEqual([status, headers.get('access-control-allow-origin'), headers.get('access-control-allow-methods')], [204, '*', 'GET, HEAD'])
  const refused = await json<Wrong[]>('/open311/v2/requests.json', { method: 'POST', body: '{}', headers: { 'content-type': 'application/json' } })
  assert.equal(refused.status, 400)
  assert.match(refused.body[0]?.description ?? '', /应为表单/)
  assert.doesNotMatch(refused.body[0]?.description ?? '', /site\./)
})

test('an update that the state does not allow is refused and leaves nothing behind', async () => {
  const { id, number } = await reportMatter(contextOf(people.resident), lamp())
  await acceptMatter(contextOf(people.lightingHandler), id, 1)
  await there.db.pool.query(`update matters.matter set state = 'closed' where id = $1`, [id])
  const fields = { api_key: lightingKey, service_request_id: number, update_id: 'late', updated_datetime: '2026-11-20T08:00:00Z', status: 'OPEN', description: '再看看' }
  assert.equal((await ask('/open311/v2/servicerequestupdates.xml', posted(fields))).status, 400)
  assert.equal((await many(`select 1 from open_data.received_update where update_id = 'late'`)).length, 0)
})

test('a key works until it is ended, and only its digest is kept', async () => {
  const { id } = await one<{ id: string }>(`select id from open_data.api_key where name = '市 12345 平台'`)
  assert.ok(!JSON.stringify(await many('select * from open_data.api_key')).includes(plainKey))
  await endApiKey(contextOf(people.placeAdministrator), id)
  assert.equal((await send({ description: '停用以后' })).status, 403)
  await assert.rejects(endApiKey(contextOf(people.resident), id), { code: 'people.not-permitted' })
})
