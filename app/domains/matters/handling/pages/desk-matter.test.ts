import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import sharp from 'sharp'
import { acceptMatter } from '../../acts/accept-matter.ts'
import { reportMatter } from '../../acts/report-matter.ts'
import { keepPhoto } from '../../intake/acts/keep-photo.ts'
import { friday, smallPlace } from '../../testing/place.ts'
import { form, visit } from '../../testing/visit.ts'
import { askHelper } from '../acts/ask-helper.ts'
import { handlingRoutes } from '../routes.ts'

const place = await smallPlace()
after(() => place[Symbol.asyncDispose]())
const { contextOf, people, lamp, one, many, organisations: { propertyCompany } } = place
const at = (hours: number) => new Date(friday.getTime() + hours * 3_600_000)
const as = (actor: typeof people.resident | undefined, now = at(1)) => visit(handlingRoutes(), contextOf(actor, now), { staff: true })
const words = { title: '3号楼路灯不亮', text: '联系人晏培德 13716690435，晚上看不见' }
const reported = (otherwise = {}) => reportMatter(contextOf(people.resident), lamp({ ...words, ...otherwise }))
const page = async (actor: typeof people.resident | undefined, path: string, init?: RequestInit) => {
  const answer = await as(actor).request(path, init)
  return { status: answer.status, html: await answer.text(), location: answer.headers.get('location') }
}

test('the lead reads the story, and its buttons are exactly its lawful steps', async () => {
  const { id } = await reported()
  const { status, html } = await page(people.lightingHandler, `/desk/matters/${id}`)
  assert.equal(status, 200)
  const posts = [...html.matchAll(/action="\/desk\/matters\/[^/"]+\/([a-z-]+)"/g)].map(([, step]) => step)
  assert.deepEqual(posts.sort(), ['accept', 'ask-return', 'note', 'original', 'reporter'].sort())
  assert.match(html, /其他步骤为什么现在不能做/)
  assert.match(html, /name="version" value="1"/)
})

test('a stranger, a resident and another office get the same as for a matter that never was', async () => {
  const { id } = await reported()
  const nothing = '00000000-0000-7000-8000-000000000000'
  for (const who of [people.resident, people.neighbour, people.propertyHandler, people.southStaff, people.mediator]) {
    for (const path of [`/desk/matters/${id}`, `/desk/matters/${nothing}`, '/desk/matters/x']) assert.deepEqual(await page(who, path), { status: 404, html: 'matters.unknown', location: null })
    assert.equal((await page(who, `/desk/matters/${id}/note`, form({ note: '探' }))).status, 404)
    assert.equal((await page(who, `/desk/matters/${id}/reporter`, form({}))).status, 404)
  }
  assert.equal((await page(undefined, `/desk/matters/${id}`)).status, 401)
})

test('a step is done on the version that was seen; whoever comes second is told who was first and keeps what they wrote', async () => {
  const { id } = await reported()
  assert.deepEqual(await page(people.lightingHandler, `/desk/matters/${id}/accept`, form({ version: '1' })), { status: 303, html: '', location: `/desk/matters/${id}?done=accept` })
  const { status, html } = await page(people.dispatcher, `/desk/matters/${id}/redirect`, form({ version: '1', lead: propertyCompany, reason: '这是小区里面的路灯' }))
  assert.equal(status, 409)
  assert.match(html, /示例路灯所 在 .*做了：签收/)
  assert.match(html, /这是小区里面的路灯/)
  assert.match(html, /name="version" value="2"/, 'sent again it goes through')
  const gone = await page(people.dispatcher, `/desk/matters/${id}/answer-at-once`, form({ version: '1', answer: '已经安排今晚检修' }))
  assert.equal(gone.status, 409)
  assert.match(gone.html, /现在的状态已经不能做这一步。[\s\S]*已经安排今晚检修/)
})

test('an answer that is missing is named at its field, and nothing is written', async () => {
  const { id } = await reported()
  const { status, html } = await page(people.lightingHandler, `/desk/matters/${id}/ask-return`, form({ version: '1', reason: 'not-our-duty', note: '', nextLead: propertyCompany }))
  assert.equal(status, 422)
  assert.match(html, /href="#field-ask-return-note"/)
  assert.match(html, new RegExp(`value="${propertyCompany}" selected`))
  assert.equal((await one<{ version: number }>('select version from matters.matter where id = $1', [id])).version, 1)
})

test('name and phone are shown on request, and the look is recorded for the person to see', async () => {
  const { id } = await reported()
  assert.ok(!(await page(people.lightingHandler, `/desk/matters/${id}`)).html.includes('+8613900000001'))
  const { html } = await page(people.lightingHandler, `/desk/matters/${id}/reporter`, form({}))
  assert.match(html, /艾达/)
  assert.match(html, /13900000001/)
  assert.deepEqual(await many(`select actor, concerns from transparency.act where name = 'people.personal-data-read' and subject = $1`, [id]), [{ actor: people.lightingHandler.id, concerns: people.resident.id }])
})

test('whoever is complained of never learns who complained, nor reads the words as written', async () => {
  const { id } = await reported({ complainedOf: propertyCompany, place: { point: { lng: 116.30213, lat: 39.98214 }, words: '3号楼2单元502室 晏培德' } })
  await acceptMatter(contextOf(people.lightingHandler), id, 1)
  await askHelper(contextOf(people.lightingHandler), id, 2, { organisationId: propertyCompany, what: '请说明情况', amount: 1, unit: 'workday' })
  const { status, html } = await page(people.propertyHandler, `/desk/matters/${id}`)
  assert.equal(status, 200, 'it is heard all the same')
  assert.match(html, /〔住址〕 〔姓名〕/, 'the place in words is masked')
  assert.doesNotMatch(html, /116\.302|39\.982|502室/)
  assert.match((await page(people.lightingHandler, `/desk/matters/${id}`)).html, /反映的单位.*示例物业公司[\s\S]*502室 晏培德/)
  assert.ok(!html.includes('13716690435') && !html.includes('晏培德') && !html.includes('艾达'))
  assert.ok(!html.includes(`/desk/matters/${id}/reporter`))
  assert.equal((await page(people.propertyHandler, `/desk/matters/${id}/reporter`, form({}))).status, 403)
  assert.deepEqual(await many(`select 1 from transparency.act where name = 'people.personal-data-read' and subject = $1`, [id]), [])
})

test('a handler does not see a reporter who does not want it; the dispatcher does', async () => {
  const { id } = await reported({ contactAllowed: false })
  const { html } = await page(people.lightingHandler, `/desk/matters/${id}`)
  assert.ok(!html.includes('13716690435'))
  assert.equal((await page(people.lightingHandler, `/desk/matters/${id}/reporter`, form({}))).status, 403)
  assert.match((await page(people.dispatcher, `/desk/matters/${id}/reporter`, form({}))).html, /艾达/)
})

test('an auditor reads masked words, and the original only with a reason that is recorded', async () => {
  const { id } = await reported()
  assert.ok(!(await page(people.auditor, `/desk/matters/${id}`)).html.includes('13716690435'))
  assert.equal((await page(people.auditor, `/desk/matters/${id}/original`, form({ reason: ' ' }))).status, 422)
  const { html } = await page(people.auditor, `/desk/matters/${id}/original`, form({ reason: '核对投诉' }))
  assert.match(html, /13716690435/)
  assert.deepEqual((await many<{ name: string; concerns: string }>(`select name, concerns from transparency.act where subject = $1 and actor = $2 order by name`, [id, people.auditor.id])), [
    { name: 'matters.original-opened', concerns: people.resident.id }, { name: 'people.personal-data-read', concerns: people.resident.id },
  ])
})

test('whoever works on a matter reads it masked too, until they open it: then the person finds it under "who looked"', async () => {
  const { id } = await reported()
  const before = await page(people.lightingHandler, `/desk/matters/${id}`)
  assert.ok(!before.html.includes('13716690435'))
  assert.match((await page(people.lightingHandler, `/desk/matters/${id}/original`, form({}))).html, /13716690435/)
  const readings = await many<{ concerns: string }>(`select concerns from transparency.act where subject = $1 and actor = $2 and name = 'people.personal-data-read'`, [id, people.lightingHandler.id])
  assert.deepEqual(readings, [{ concerns: people.resident.id }])
  assert.equal((await page(people.propertyHandler, `/desk/matters/${id}/original`, form({}))).status, 404)
})

test('a dispatcher puts a matter under its right category; nothing becomes more public by it', async () => {
  const { id } = await reported({ categoryCode: 'C0501' })
  const { html } = await page(people.dispatcher, `/desk/matters/${id}`)
  assert.match(html, new RegExp(`/desk/matters/${id}/recategorise`))
  assert.equal((await page(people.dispatcher, `/desk/matters/${id}/recategorise`, form({ version: '1', category: 'C0101', reason: '其实是路灯' }))).status, 303)
  assert.deepEqual(await many('select category_code, publicity, version, state from matters.matter where id = $1', [id]), [{ category_code: 'C0101', publicity: 'unit-only', version: 2, state: 'dispatched' }])
  assert.equal((await page(people.lightingHandler, `/desk/matters/${id}/recategorise`, form({ version: '2', category: 'E0104', reason: '不对' }))).status, 404)
})

test('photographs are evidence, served to those who may see them and to nobody else', async () => {
  const picture = await sharp({ create: { width: 40, height: 30, channels: 3, background: '#336' } }).jpeg().toBuffer()
  const photo = await keepPhoto(contextOf(people.resident), picture)
  const { id } = await reported({ photos: [photo] })
  await acceptMatter(contextOf(people.lightingHandler), id, 1)
  const body = new FormData()
  body.set('version', '2')
  body.set('words', '')
  body.append('photos', new File([new Uint8Array(await sharp({ create: { width: 50, height: 30, channels: 3, background: '#fff' } }).png().toBuffer())], 'done.png', { type: 'image/png' }))
  body.set('photosPublic', 'yes')
  assert.equal((await page(people.lightingHandler, `/desk/matters/${id}/finish`, { method: 'POST', body })).location, `/desk/matters/${id}?done=finish`)
  const [before, evidence] = await many<{ id: string; kind: string; public: boolean }>('select id, kind, public from matters.photo where matter_id = $1 order by kind desc', [id])
  assert.deepEqual([before?.kind, before?.public, evidence?.kind, evidence?.public], ['report', false, 'evidence', true])
  const { follow_code } = await one<{ follow_code: string }>('select follow_code from matters.matter where id = $1', [id])
  const status = async (actor: typeof people.resident | undefined, path: string) => (await as(actor).request(path)).status
  for (const who of [people.lightingHandler, people.dispatcher, people.resident]) assert.equal(await status(who, `/files/photo/${before?.id}`), 200)
  for (const who of [undefined, people.neighbour, people.propertyHandler, people.auditor]) {
    assert.equal(await status(who, `/files/photo/${before?.id}`), 404)
    assert.equal(await status(who, `/files/photo/${evidence?.id}?small=1`), 200, 'published by whoever took it')
  }
  assert.equal(await status(undefined, `/files/photo/${before?.id}?code=${follow_code}`), 200)
  assert.equal(await status(undefined, '/files/photo/nothing'), 404)
  const answer = await as(people.dispatcher).request(`/files/photo/${before?.id}`)
  assert.match(answer.headers.get('cache-control') ?? '', /private.*immutable/)
  assert.equal(answer.headers.get('content-type'), 'image/jpeg')
})

test('photographs survive a form that was refused', async () => {
  const { id } = await reported()
  const body = new FormData()
  body.set('version', '1')
  body.set('words', '换了灯头，已经亮了')
  body.append('photos', new File([new Uint8Array(await sharp({ create: { width: 50, height: 30, channels: 3, background: '#ccc' } }).png().toBuffer())], 'done.png', { type: 'image/png' }))
  await acceptMatter(contextOf(people.lightingHandler), id, 1)
  const refused = await page(people.lightingHandler, `/desk/matters/${id}/finish`, { method: 'POST', body })
  assert.equal(refused.status, 409)
  const carried = /name="carried" value="([^"]+)"/.exec(refused.html)?.[1] ?? ''
  const again = new FormData()
  for (const [name, value] of Object.entries({ version: '2', words: '换了灯头，已经亮了', carried })) again.set(name, value)
  assert.equal((await page(people.lightingHandler, `/desk/matters/${id}/finish`, { method: 'POST', body: again })).status, 303)
  assert.equal((await many('select 1 from matters.photo where matter_id = $1', [id])).length, 1)
})

test('paper carries masked words only, and English says everything', async () => {
  const { id } = await reported()
  const { html } = await page(people.lightingHandler, `/desk/matters/${id}/print`)
  assert.ok(!html.includes('13716690435') && html.includes('class="sheet"'))
  const english = await (await visit(handlingRoutes(), contextOf(people.lightingHandler, at(1)), { staff: true, locale: 'en' as never }).request(`/desk/matters/${id}`)).text()
  assert.match(english, /What you can do next/)
})

test('where one kind comes up again and again, deliberation is proposed to whoever may decide on it, from as many as the charter says', async () => {
  const kind = { categoryCode: 'E0501', title: '物业费涨价' }
  const ids = []
  for (let number = 0; number < 5; number += 1) ids.push((await reported(kind)).id)
  const proposed = /近 90 天这里同类诉求有 5 件/
  assert.match((await page(people.dispatcher, `/desk/matters/${ids[0]}`)).html, proposed)
  assert.doesNotMatch((await page(people.propertyHandler, `/desk/matters/${ids[0]}`)).html, /同类诉求/)
  await place.db.pool.query(`update matters.matter set reported_at = $2 where id = $1`, [ids[4], at(-24 * 91)])
  assert.doesNotMatch((await page(people.dispatcher, `/desk/matters/${ids[0]}`)).html, /同类诉求/)
})
