import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { form, visit } from '../../../matters/testing/visit.ts'
import type { Actor } from '#platform/context'
import { closeMeeting } from '../acts/close-meeting.ts'
import { decideItem } from '../acts/take-item.ts'
import { meetingsRoutes } from '../routes.ts'
import { codeAt } from '../rules/sign-in-code.ts'
import { meetingPlace } from '../testing/meeting-place.ts'

const place = await meetingPlace()
after(() => place[Symbol.asyncDispose]())
const { at, deskAt, one, many, members, announced, opened, items, issueOf, contextOf, people, council } = place
const as = (actor: Actor | undefined, when: Date = at(0), locale: 'zh-CN' | 'en' = 'zh-CN') => visit(meetingsRoutes, contextOf(actor, when), { staff: (actor?.posts.length ?? 0) > 0, locale: locale as 'zh-CN' })
const text = async (response: Response | Promise<Response>) => (await response).text()
const desk = as(people.communityStaff), friday = new Date('2026-11-20T02:00:00Z')

test('the desk calls a meeting by a form; what was typed wrong is said at its field and what was typed right is kept', async () => {
  const early = as(people.communityStaff, friday), topic = await place.topic('电梯怎么换')
  const wanted = { council, form: 'council', title: '电梯议事会', starts: '2026-11-25T19:00', place: '', topics: topic, key: crypto.randomUUID() }
  const wrong = await early.request('/desk/meetings/new', form(wanted))
  assert.equal(wrong.status, 422)
  assert.match(await text(wrong), /value="电梯议事会"[\s\S]*id="field-place-error">.*请填写/)
  const made = await early.request('/desk/meetings/new', form({ ...wanted, place: '二楼' }))
  assert.equal(made.status, 303)
  const again = await early.request('/desk/meetings/new', form({ ...wanted, place: '二楼' }))
  assert.equal(again.headers.get('location'), made.headers.get('location'), 'the same form twice is one meeting')
  const page = await text(early.request(made.headers.get('location') ?? ''))
  assert.match(page, /电梯怎么换/)
  assert.match(page, /郑业主/)
})

test('a draft is nobody else’s business, and an announced meeting is everybody’s', async () => {
  const draft = await place.called(), id = await announced({ title: '公开的议事会', onlineWords: '会议号 999-888', phone: '010-62000000' }), stranger = as(undefined)
  assert.equal((await stranger.request(`/meetings/${draft}`)).status, 404)
  const page = await text(stranger.request(`/meetings/${id}`))
  assert.match(page, /公开的议事会/)
  assert.match(await text(stranger.request('/meetings')), /公开的议事会/)
  assert.doesNotMatch(page, /999-888|郑业主|王租户/, 'neither the way in from elsewhere nor members by name')
  assert.match(await text(as(members.owner).request(`/meetings/${id}`)), /999-888/)
  assert.equal((await many(`select 1 from deliberation.meeting_delivery d join deliberation.meeting_invitee i on i.id = d.invitee_id where i.meeting_id = $1 and d.channel = 'shown'`, [id])).length, 1, 'a member who opened it was told')
  assert.match(await text(as(undefined, at(0), 'en').request(`/meetings/${id}`)), /How to take part/)
})

test('somebody concerned registers for a hearing on its page, without saying for or against', async () => {
  const id = await announced({ form: 'hearing', title: '大门听证会', registerUntil: '2026-11-23' }), neighbour = as(people.neighbour, friday)
  const page = await text(neighbour.request(`/meetings/${id}`))
  assert.match(page, /不用写支持还是反对/)
  assert.doesNotMatch(page, /name="(stance|side|opinion)"/)
  assert.equal((await neighbour.request(`/meetings/${id}/register`, form({ class: 'tenants', subject: '' }))).status, 422)
  assert.equal((await neighbour.request(`/meetings/${id}/register`, form({ class: 'tenants', subject: '门卡' }))).status, 303)
  assert.match(await text(neighbour.request('/meetings/mine')), /大门听证会/)
})

test('the code of the screen leads to signing in, and the room shows who is here by class', async () => {
  const id = await announced({ title: '扫码的会' }), { sign_in_key: key } = await one<{ sign_in_key: string }>('select sign_in_key from deliberation.meeting where id = $1', [id]), shown = codeAt(key, at(0)), owner = as(members.owner)
  assert.match(await text(desk.request(`/desk/meetings/${id}/room`)), new RegExp(`${shown.slice(0, 4)} ${shown.slice(4)}`))
  assert.match(await text(owner.request(`/meetings/${id}/here?code=${shown}`)), new RegExp(`value="${shown}"`))
  assert.equal((await owner.request(`/meetings/${id}/here`, form({ code: 'WRONG222' }))).status, 422)
  assert.equal((await owner.request(`/meetings/${id}/here`, form({ code: shown }))).status, 303)
  assert.match(await text(owner.request(`/meetings/${id}/here`)), /已签到/)
  assert.match(await text(desk.request(`/desk/meetings/${id}/room`)), /实到 1/)
  assert.equal((await as(people.neighbour).request(`/desk/meetings/${id}/room`)).status, 403)
})

test('a whole meeting goes by its forms: open, take up, ask on a phone, give the floor, note, decide, resolve, close', async () => {
  const id = await announced({ title: '走一遍的会' }), room = `/desk/meetings/${id}/room`, [item] = await items(id), chair = as(members.chair)
  assert.equal((await desk.request(`${room}/open`, form({}))).status, 409, 'nobody is here')
  for (const name of ['chair', 'owner', 'tenant'] as const) assert.equal((await desk.request(`${room}/sign-in`, form({ invitee: (await one<{ id: string }>('select id from deliberation.meeting_invitee where meeting_id = $1 and person_id = $2', [id, members[name].id])).id }))).status, 303)
  assert.equal((await chair.request(`${room}/open`, form({}))).status, 303, 'the chair runs it without a post')
  assert.equal((await chair.request(`${room}/start`, form({ item: item!.id }))).status, 303)
  assert.equal((await as(members.owner).request(`/meetings/${id}/live`, form({}))).status, 303)
  assert.match(await text(as(members.owner).request(`/meetings/${id}/live`)), /您已在等候/)
  const { id: request } = await one<{ id: string }>('select id from deliberation.speaking_request where meeting_id = $1', [id])
  assert.equal((await chair.request(`${room}/give`, form({ request }))).status, 303)
  assert.match(await text(desk.request(room)), /正在发言：郑业主/)
  const live = await text(as(undefined).request(`/meetings/${id}/live`))
  assert.match(live, /郑\*\*/)
  assert.doesNotMatch(live, /郑业主/, 'names stand masked on the screen of the hall')
  assert.equal((await desk.request(`${room}/close`, form({}))).status, 409, 'somebody speaks')
  assert.equal((await desk.request(`${room}/end`, form({ turn: (await one<{ id: string }>('select id from deliberation.speaking_turn where meeting_id = $1', [id])).id }))).status, 303)
  const unsaid = await desk.request(`${room}/note`, form({ item: item!.id, class: 'owners', words: '写好的要点', key: 'page-1' }))
  assert.equal(unsaid.status, 422)
  assert.match(await text(unsaid), /观点归到问题，不归到人[\s\S]*写好的要点/)
  assert.equal((await desk.request(`${room}/note`, form({ item: item!.id, issue: await issueOf(item!.id), class: 'owners', words: '写好的要点', key: 'page-1' }))).status, 303)
  assert.equal((await desk.request(`${room}/decide`, form({ item: item!.id, kind: 'consensus', words: '两周修好' }))).status, 303)
  const ownerless = await desk.request(`${room}/resolve`, form({ item: item!.id, text: '修好东门', responsible: '', deadline: '2026-12-10', key: 'page-2' }))
  assert.match(await text(ownerless), /没有责任主体的成果不算成果/)
  assert.equal((await desk.request(`${room}/resolve`, form({ item: item!.id, text: '修好东门', responsible: place.organisations.propertyCompany, deadline: '2026-12-10', key: 'page-2' }))).status, 303)
  const closed = await desk.request(`${room}/close`, form({}))
  assert.equal(closed.headers.get('location'), `/desk/meetings/${id}/minutes`)
  assert.match(await text(desk.request(`/desk/meetings/${id}/minutes`)), /业主：写好的要点[\s\S]*修好东门/)
})

test('the draft of the minutes is read and corrected by those who signed in, and by nobody else', async () => {
  const id = await opened(), [item] = await items(id)
  await decideItem(deskAt(at(1)), id, item!.id, { kind: 'deferred', words: '等图纸' })
  await closeMeeting(deskAt(at(1)), id)
  const [part] = await many<{ id: string }>('select id from deliberation.minutes_part where meeting_id = $1 order by ordinal', [id])
  assert.equal((await as(people.neighbour, at(20)).request(`/meetings/${id}/minutes`)).status, 403)
  const owner = as(members.owner, at(20)), sent = await owner.request(`/meetings/${id}/minutes`, form({ part: part!.id, text: '人数不对', key: 'c' }))
  assert.equal(sent.status, 303)
  assert.match(await text(owner.request(sent.headers.get('location') ?? '')), /更正已收到[\s\S]*人数不对/)
  assert.match(await text(as(people.communityStaff, at(20)).request(`/desk/meetings/${id}/minutes`)), /人数不对/)
  assert.doesNotMatch(await text(as(undefined, at(20)).request(`/meetings/${id}`)), /等图纸[\s\S]*人数不对/)
})

test('every paper of a meeting is there to print', async () => {
  const id = await announced({ title: '要打印的会' })
  for (const [paper, words] of [['invitation', '签收回执'], ['sign-in', '会议签到表'], ['code', '扫码签到'], ['blank', '主持人签字'], ['slips', '同意']] as const) assert.match(await text(desk.request(`/desk/meetings/${id}/print/${paper}`)), new RegExp(words), paper)
  assert.match(await text(as(undefined).request(`/meetings/${id}/print/agenda`)), /发言规则/)
  assert.equal((await as(undefined).request(`/meetings/${id}/print/minutes`)).status, 404, 'minutes that are not published')
  assert.equal((await as(people.neighbour).request(`/desk/meetings/${id}/print/sign-in`)).status, 403, 'a list with names is not for everybody')
})
