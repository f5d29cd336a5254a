import assert from 'node:assert/strict'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { Memory } from '#platform/memory'
import { form, visit } from '../../matters/testing/visit.ts'
import { closeConversation } from './acts/close-conversation.ts'
import { refreshMap } from './acts/refresh-map.ts'
import { conversationOf } from './reads/conversations.ts'
import { opinionsRoutes } from './routes.ts'
import { later, opinionPlace, twoMinds } from './testing/conversation.ts'

const place = await opinionPlace()
after(() => place[Symbol.asyncDispose]())
const { contextOf, people, open, many, one } = place
const text = async (response: Response | Promise<Response>) => (await response).text()
const as = (actor?: typeof people.resident, now?: Date) => visit(opinionsRoutes, contextOf(actor, now))
const desk = visit(opinionsRoutes, contextOf(people.communityStaff), { staff: true })

test('a resident votes through one statement after the other without script, changes a vote, and sees how far they are', async () => {
  const id = await open(), seen = new Set<string>()
  let page = await text(as(people.resident).request(`/opinions/${id}`))
  for (let step = 0; step < 4; step += 1) {
    const number = /name="number" value="(\d+)"/.exec(page)?.[1] ?? ''
    assert.ok(!seen.has(number))
    seen.add(number)
    for (const name of ['agree', 'disagree', 'pass']) assert.ok(page.includes(`name="opinion" value="${name}"`))
    const sent = await as(people.resident).request(`/opinions/${id}`, form({ number, opinion: 'agree' }))
    assert.equal(sent.headers.get('location'), `/opinions/${id}?last=${number}`)
    page = await text(as(people.resident).request(sent.headers.get('location') ?? ''))
    assert.match(page, new RegExp(`已表态 ${step + 1} 条，共 4 条`))
  }
  assert.match(page, /全部看完了/)
  assert.match(await text(as(people.resident).request(`/opinions/${id}?statement=2`)), /您现在选的是“同意”/)
  await as(people.resident).request(`/opinions/${id}`, form({ number: '2', opinion: 'disagree' }))
  assert.match(await text(as(people.resident).request(`/opinions/${id}/mine`)), /不同意/)
  assert.match(await text(as(people.neighbour).request(`/opinions/${id}/mine`)), /还没有表态/)
})

test('a statement that was just taken down leads on to another, and a stranger is asked to sign in', async () => {
  const id = await open()
  const gone = await as(people.resident).request(`/opinions/${id}`, form({ number: '99', opinion: 'agree' }))
  assert.equal(gone.headers.get('location'), `/opinions/${id}?gone`)
  assert.match(await text(as().request(`/opinions/${id}`)), /登录后表态/)
  assert.equal((await as().request(`/opinions/${id}`, form({ number: '1', opinion: 'agree' }))).status, 401)
  assert.equal((await as().request(`/opinions/${id}/mine`)).status, 401)
  assert.equal((await as().request('/opinions/00000000-0000-0000-0000-000000000000')).status, 404)
})

test('what comes after the close is not counted, and whoever sent it is told on the page that leads to the result', async () => {
  const id = await open()
  await closeConversation(contextOf(people.communityStaff), id)
  const late = await as(people.resident).request(`/opinions/${id}`, form({ number: '1', opinion: 'agree' }))
  assert.equal(late.headers.get('location'), `/opinions/${id}?late`)
  assert.match(await text(as(people.resident).request(`/opinions/${id}?late`)), /没有计入[\s\S]*意见地图|意见地图[\s\S]*没有计入/)
  assert.equal((await many('select 1 from deliberation.opinion_vote where conversation_id = $1', [id])).length, 0)
})

test('a number that is none finds no statement, at any of the doors', async () => {
  const id = await open()
  for (const number of ['', 'x', '-1', '1.5', '99999999999', '2147483648']) {
    assert.equal((await as(people.resident).request(`/opinions/${id}`, form({ number, opinion: 'agree' }))).status, 303, number)
    assert.equal((await as(people.resident).request(`/opinions/${id}/report`, form({ number }))).status, 404, number)
    assert.equal((await as(people.resident).request(`/opinions/${id}/mine`, form({ number, words: '申诉' }))).status, 404, number)
    assert.equal((await desk.request(`/desk/opinions/${id}`, form({ number, decision: 'accepted' }))).status, 404, number)
    assert.equal((await as(people.resident).request(`/opinions/${id}?statement=${number}&last=${number}`)).status, 200, number)
  }
})

test('a visitor is given a number that only the browser keeps, for this conversation alone', async () => {
  const id = await open({ visitors: true })
  const first = await as().request(`/opinions/${id}`), cookie = first.headers.get('set-cookie') ?? ''
  assert.match(cookie, new RegExp(`^gongzhi\\.opinion\\.${id}=[A-Za-z0-9_-]{32}; .*Path=/opinions/${id}; HttpOnly; SameSite=Lax`))
  assert.equal((await as().request(`/opinions/${id}`, form({ number: '1', opinion: 'agree' }))).status, 422, 'without the cookie')
  const kept = { cookie: cookie.split(';')[0] ?? '' }
  assert.equal((await as().request(`/opinions/${id}`, { ...form({ number: '1', opinion: 'agree' }), headers: kept })).status, 303)
  assert.match(await text(as().request(`/opinions/${id}`, { headers: kept })), /已表态 1 条/)
  assert.ok(!JSON.stringify(await many('select * from deliberation.opinion_participant where conversation_id = $1', [id])).includes(kept.cookie.split('=')[1] ?? ''))
})

test('adding a statement offers what was said before, keeps what was typed when it is refused, and shows its author what became of it', async () => {
  const id = await open()
  const offered = await text(as(people.resident).request(`/opinions/${id}/add`, form({ text: '消防通道应该划线，占了就马上拖走' })))
  assert.match(offered, /已经有人说过差不多的/)
  assert.match(offered, /name="anyway" value="yes"/)
  const refused = await as(people.resident).request(`/opinions/${id}/add`, form({ text: '长'.repeat(150) }))
  assert.equal(refused.status, 422)
  assert.match(await refused.text(), /长{150}/)
  assert.match(await text(as(people.resident).request(`/opinions/${id}/add`, form({ text: '充电桩要排队' }))), /已收到/)
  const { number } = await one<{ number: number }>(`select number from deliberation.opinion_statement where conversation_id = $1 and state = 'waiting'`, [id])
  const queue = await text(desk.request(`/desk/opinions/${id}`)), asked = /name="asked" value="([^"]+)"/.exec(queue)?.[1] ?? ''
  assert.match(queue, /充电桩要排队/)
  assert.ok(!queue.includes(people.resident.name))
  const unsaid = await desk.request(`/desk/opinions/${id}`, form({ number: String(number), asked, decision: 'rejected', note: '重复了' }))
  assert.equal(unsaid.status, 422)
  assert.match(await unsaid.text(), /要选理由/)
  assert.equal((await desk.request(`/desk/opinions/${id}`, form({ number: String(number), asked, decision: 'rejected', reason: 'duplicate', note: '和第 2 条一样' }))).status, 303)
  const mine = await text(as(people.resident).request(`/opinions/${id}/mine`))
  assert.match(mine, /和别的意见重复/)
  assert.match(mine, /和第 2 条一样/)
  const silent = await as(people.resident).request(`/opinions/${id}/mine`, form({ number: String(number), words: ' ' }))
  assert.match(await text(as(people.resident).request(silent.headers.get('location')?.replace(/#.*/, '') ?? '')), /<details open="">[\s\S]*请写明为什么/)
  assert.equal((await as(people.resident).request(`/opinions/${id}/mine`, form({ number: String(number), words: '不一样，我说的是排队' }))).status, 303)
  assert.match(await text(desk.request(`/desk/opinions/${id}`)), /申诉要由别人来看/)
  assert.match(await text(as(people.resident).request(`/opinions/${id}/mine`)), /已申诉/)
})

test('the desk opens a conversation through its form, tells each mistake at its field, and sees neither votes nor authors', async () => {
  const answers = { key: 'page', title: '楼道能不能放鞋柜', text: '', unit: '110108999001', topic: '', opens: '2026-11-20T09:00', closes: '2026-12-01T18:00', statements: '一律不放\n不挡路可以放\n统一做鞋柜', moderation: 'before', shown: 'after-close', visitors: 'no', published: 'no' }
  const blank = await text(desk.request('/desk/opinions/new'))
  assert.match(blank, /<option value="[0-9a-f-]{36}"[^>]*>[^<]*北苑社区/, 'places are chosen, not typed')
  assert.match(blank, /没有议题/)
  const wrong = await desk.request('/desk/opinions/new', form({ ...answers, unit: '不知道', closes: 'x', shown: '', topic: '999' }))
  assert.equal(wrong.status, 422)
  const body = await wrong.text()
  for (const field of ['unit', 'closes', 'shown', 'topic']) assert.ok(body.includes(`href="#field-${field}"`), field)
  assert.match(await text(desk.request('/desk/opinions/new', form({ ...answers, statements: '只有一条' }))), /至少 3 条/)
  const sent = await desk.request('/desk/opinions/new', form({ ...answers, unit: place.units.north.id }))
  assert.equal(sent.status, 303)
  assert.equal((await desk.request('/desk/opinions/new', form(answers))).headers.get('location'), sent.headers.get('location'), 'sent twice, opened once')
  assert.match(await text(desk.request('/desk/opinions')), /楼道能不能放鞋柜/)
  for (const actor of [people.resident, people.dispatcher]) assert.equal((await as(actor).request('/desk/opinions')).status, 403)
  assert.equal((await as(people.auditor).request('/desk/opinions/new')).status, 403)
  assert.doesNotMatch(await text(visit(opinionsRoutes, contextOf(people.southStaff), { staff: true }).request('/desk/opinions')), /楼道能不能放鞋柜/)
})

test('while it is open nobody sees what others chose, staff and auditors included; after the close everybody sees the map and its paper', async () => {
  const id = await open()
  await twoMinds(place, id, [14, 12], 4)
  await refreshMap(contextOf(), await conversationOf(contextOf(), id))
  for (const actor of [undefined, people.resident, people.communityStaff, people.supervisor, people.auditor]) {
    assert.match(await text(as(actor).request(`/opinions/${id}/map`)), /结束后公布/)
    for (const file of ['print', 'picture.svg', 'statements.csv', 'votes.csv']) assert.equal((await as(actor).request(`/opinions/${id}/${file}`)).status, 404, file)
  }
  assert.doesNotMatch(await text(desk.request(`/desk/opinions/${id}`)), /\d+%/)
  await closeConversation(contextOf(people.communityStaff), id)
  await refreshMap(contextOf(undefined, later(60_000)), await conversationOf(contextOf(), id))
  const page = await text(as(undefined, later(60_000)).request(`/opinions/${id}/map`))
  assert.match(page, /大家都同意的/)
  assert.match(page, /最后结果/)
  assert.doesNotMatch(page, /您的看法和第/)
  assert.equal((await as(undefined, later(60_000)).request(`/opinions/${id}/print`)).status, 200)
  for (const locale of ['zh-CN', 'en'] as const) assert.equal((await visit(opinionsRoutes, contextOf(undefined, later(60_000)), { locale: locale as 'zh-CN' }).request(`/opinions/${id}/map?all`)).status, 200)
})

test('without its key a conversation says so and takes no votes; it can still be closed, and its result be read', async () => {
  const id = await open()
  await twoMinds(place, id, [12, 12], 4)
  await rm(join(place.dataDir, 'opinion-keys', id))
  const restarted = (now?: Date) => visit(opinionsRoutes, { ...contextOf(people.resident, now), memory: new Memory() })
  assert.match(await text(restarted().request(`/opinions/${id}`)), /缺少保护匿名的钥匙/)
  assert.equal((await restarted().request(`/opinions/${id}`, form({ number: '1', opinion: 'agree' }))).status, 409)
  await closeConversation(contextOf(people.communityStaff), id)
  await refreshMap(contextOf(undefined, later(60_000)), await conversationOf(contextOf(), id))
  assert.match(await text(restarted(later(60_000)).request(`/opinions/${id}/map`)), /大家都同意的/)
})

test('a conversation stands in the story of its topic when it opens and when it closes', async () => {
  const { id: topicId } = await one<{ id: string }>(`insert into deliberation.topic (number, source, intake_key, category, title, text, public_title, public_text, unit_id, unit_path, state, raised_at, updated_at)
    values ('T1', 'office', 'k', 'public-affairs', '停车', '停车', '停车', '停车', $1, $2, 'collected', now(), now()) returning id`, [place.units.north.id, place.units.north.path])
  const id = await open({ topicId })
  await closeConversation(contextOf(people.communityStaff), id)
  const story = await many<{ kind: string; href: string }>('select kind, href from deliberation.topic_event where topic_id = $1 order by id', [topicId])
  assert.deepEqual(story.map(({ kind, href }) => [kind, href]), [['opinions-opened', `/opinions/${id}`], ['opinions-closed', `/opinions/${id}/map`]])
})
