import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { matterRoutes } from '../../routes.ts'
import { smallPlace } from '../../testing/place.ts'
import { form, visit } from '../../testing/visit.ts'
import { confirmMatter } from '../acts/confirm-matter.ts'
import { onItsWay } from '../testing/finished.ts'
import { yearOfAnswers } from '../testing/year-of-answers.ts'

const place = await smallPlace()
after(() => place[Symbol.asyncDispose]())
const { contextOf, people, one, many, units } = place
const { at, version, standing, finished, asked } = onItsWay(place)
const text = async (response: Response | Promise<Response>) => (await response).text()
const asNobody = visit(matterRoutes, contextOf(undefined, at(8)))
const as = (actor: typeof people.resident) => visit(matterRoutes, contextOf(actor, at(8)), { staff: true })

test('a code opens the question without an account; a wrong code and an unknown number say the same', async () => {
  const { id, number, followCode } = await asked()
  assert.match(await text(asNobody.request(`/matters/${number}/confirm?code=${followCode}`)), /您的诉求解决了吗/)
  const [wrong, unknown] = [await asNobody.request(`/matters/${number}/confirm?code=AAAAAAAAAA`), await asNobody.request('/matters/999999999999/confirm?code=AAAAAAAAAA')]
  assert.deepEqual([wrong.status, unknown.status], [404, 404])
  const plain = (page: string) => page.replaceAll(number, 'N').replaceAll('999999999999', 'N')
  assert.equal(plain(await text(wrong)), plain(await text(unknown)))
  assert.doesNotMatch(await text(asNobody.request(`/matters/${number}/confirm`)), /路灯不亮/)
  assert.doesNotMatch(await text(as(people.neighbour).request(`/matters/${number}/confirm`)), /路灯不亮/)

  const answer = { do: 'answer', code: followCode, version: String(await version(id)) }
  const incomplete = await asNobody.request(`/matters/${number}/confirm`, form({ ...answer, solved: 'solved', comment: '我写了很多' }))
  assert.equal(incomplete.status, 422)
  assert.match(await text(incomplete), /我写了很多/, 'what was written is kept')
  const whole = { ...answer, solved: 'solved', satisfaction: 'satisfied' }
  const twice = await Promise.all([asNobody.request(`/matters/${number}/confirm`, form(whole)), asNobody.request(`/matters/${number}/confirm`, form(whole))])
  assert.deepEqual(twice.map(({ status }) => status), [303, 303], 'sent twice is answered twice with thanks')
  assert.equal((await many('select 1 from matters.confirmation where matter_id = $1', [id])).length, 1)
  assert.match(await text(asNobody.request(twice[0].headers.get('location') ?? '')), /谢谢，已收到您的答复/)
})

test('reopening through the page leaves a line on the public page that strangers read', async () => {
  const { id, number, followCode } = await asked()
  await confirmMatter(contextOf(people.resident, at(6)), id, await version(id), { solved: 'solved', satisfaction: 'satisfied' })
  const response = await asNobody.request(`/matters/${number}/confirm`, form({ do: 'reopen', code: followCode, version: String(await version(id)), reason: '昨晚又灭了' }))
  assert.equal(response.status, 303)
  const page = await text(asNobody.request(`/matters/${number}`))
  assert.match(page, /重新打开/)
  assert.match(page, /昨晚又灭了/)
})

test('desk pages of checking, asking and reviewing are not there for handlers of the lead, and strangers are asked to sign in', async () => {
  const { id } = await finished()
  for (const path of ['checks', 'asking', 'reviews']) {
    assert.equal((await asNobody.request(`/desk/${path}`)).status, 401, path)
    assert.equal((await as(people.lightingHandler).request(`/desk/${path}`)).status, 403, path)
    assert.equal((await as(people.resident).request(`/desk/${path}`)).status, 403, path)
    assert.equal((await as(people.lightingHandler).request(`/desk/${path}/${id}`)).status, 404, path)
    assert.equal((await as(people.southStaff).request(`/desk/${path}/${id}`)).status, 404, `${path}: another community's`)
  }
  assert.match(await text(as(people.communityStaff).request('/desk/checks')), /路灯不亮/)
  const failed = await as(people.communityStaff).request(`/desk/checks/${id}`, form({ version: String(await version(id)), passed: 'no', words: '' }))
  assert.equal(failed.status, 422)
  assert.equal((await as(people.communityStaff).request(`/desk/checks/${id}`, form({ version: String(await version(id)), passed: 'yes', words: '亮了' }))).status, 303)
  assert.equal((await standing(id)).state, 'asking')
})

test('the phone shows on asking only, with the look recorded; the answer is written down by staff', async () => {
  const { id } = await asked()
  assert.doesNotMatch(await text(as(people.dispatcher).request(`/desk/asking/${id}`)), /13900000001/)
  assert.match(await text(as(people.dispatcher).request(`/desk/asking/${id}/phone`, form({}))), /13900000001/)
  assert.equal((await many(`select 1 from transparency.act where name = 'people.personal-data-read' and subject = $1`, [id])).length, 1)
  assert.equal((await as(people.dispatcher).request(`/desk/asking/${id}/attempt`, form({ channel: 'phone', result: 'no-answer' }))).status, 303)
  assert.equal((await as(people.dispatcher).request(`/desk/asking/${id}/answer`, form({ version: String(await version(id)), by: 'phone', solved: 'unsolved', satisfaction: 'dissatisfied', missing: '还是暗', comment: '来的人很凶' }))).status, 303)
  assert.deepEqual(await one('select solved, channel, asked_by from matters.confirmation where matter_id = $1', [id]), { solved: 'unsolved', channel: 'phone', asked_by: people.dispatcher.id })
  assert.match(await text(as(people.supervisor).request(`/desk/reviews/${id}`)), /来的人很凶/)
  for (const path of [`/desk/matters/${id}`, `/matters/${(await one<{ number: string }>('select number from matters.matter where id = $1', [id])).number}`]) assert.doesNotMatch(await text(as(people.lightingHandler).request(path)), /来的人很凶|不满意/, 'the handling unit reads no rating')
})

test('an answer that came meanwhile is told to the caller, with what was written kept', async () => {
  const { id } = await asked()
  const seen = String(await version(id))
  await confirmMatter(contextOf(people.resident, at(6)), id, Number(seen), { solved: 'solved', satisfaction: 'satisfied' })
  const late = await as(people.dispatcher).request(`/desk/asking/${id}/answer`, form({ version: seen, by: 'phone', solved: 'solved', satisfaction: 'satisfied' }))
  assert.equal(late.status, 409)
  assert.match(await text(late), /刚才已被别人处理过/)
})

test('the rates: small samples are hidden past computing back, in the table, the CSV, the picture and the acts', async () => {
  await place.db.pool.query('truncate matters.matter, matters.event, matters.clock, matters.confirmation, matters.exclusion, matters.call_attempt, matters.moderation, matters.photo, matters.follower, matters.helper, matters.alarm cascade')
  await yearOfAnswers(place)
  const street = `unit=${units.street.id}`
  const february = await text(asNobody.request(`/rates?${street}&period=2026-02`))
  assert.match(february, /不足 10/)
  const rows = (csv: string) => csv.split('\r\n').map((line) => line.split(','))
  const csv = rows(await text(asNobody.request(`/rates/table.csv?${street}&period=2026-02`)))
  const [north, south, total] = [csv[1] ?? [], csv[2] ?? [], csv[3] ?? []]
  assert.equal(total[0], '合计')
  assert.match(south[7] ?? '', /不足 10/)
  assert.match(north[7] ?? '', /不显示/, 'the street less the north would be the south')
  assert.match(total[7] ?? '', /%/)
  assert.equal(south[5], '')
  const hidden = await text(asNobody.request(`/rates/acts?unit=${units.south.id}&period=2026-02&part=answer&show=solved`))
  assert.match(hidden, /这一格不显示/)
  assert.doesNotMatch(hidden, /S2-2-1/)
  const open = await text(asNobody.request(`/rates/acts?${street}&period=2026-02&part=answer&show=solved`))
  assert.match(open, /已解决/)
  const picture = await asNobody.request(`/rates/chart.svg?${street}&period=2026`)
  assert.equal(picture.headers.get('content-type'), 'image/svg+xml; charset=utf-8')
  assert.match(await text(picture), /^<svg/)
  assert.equal((await asNobody.request('/rates?period=2026-13')).status, 422)
  assert.equal((await asNobody.request('/rates?unit=00000000-0000-0000-0000-000000000000')).status, 404)
})

test('who rated how is listed for supervisors of the place alone, never for the public or the handling unit', async () => {
  const acts = `acts?unit=${units.street.id}&period=2026-Q1&part=answer&show=satisfied`
  for (const [app, base] of [[asNobody, '/rates'], [as(people.lightingHandler), '/desk/rates'], [as(people.supervisor), '/rates']] as const) {
    const page = await text(app.request(`${base}/${acts}`))
    assert.doesNotMatch(page, /基本满意 *<|· 满意|不满意/, base)
    assert.match(page, /谁打了什么满意度不公开/)
  }
  assert.match(await text(as(people.supervisor).request(`/desk/rates/${acts}`)), /已解决 · 满意/)
  const own = await text(as(people.lightingHandler).request('/desk/rates?period=2026'))
  assert.match(own, /这里只有本单位的合计/)
})

test('what is left out is public by number, share and reason', async () => {
  const page = await text(asNobody.request(`/rates?unit=${units.street.id}&period=2026`))
  assert.match(page, /剔除率/)
  assert.match(page, /同一人同一事，没有新情况 \d+/)
  assert.match(await text(asNobody.request(`/rates/acts?unit=${units.street.id}&period=2026&part=dispatch&show=excluded`)), /同一人同一事/)
})
