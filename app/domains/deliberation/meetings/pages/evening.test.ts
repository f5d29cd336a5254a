import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { form, visit } from '../../../matters/testing/visit.ts'
import { defaultCharter } from '../../councils/rules/charter.ts'
import type { Actor } from '#platform/context'
import { meetingsRoutes } from '../routes.ts'
import { meetingPlace } from '../testing/meeting-place.ts'

const { rules } = defaultCharter, warns = Object.fromEntries(Object.entries(rules).map(([rule, one]) => [rule, { ...one, level: 'warn' as const }])) as typeof rules
const place = await meetingPlace({ rules: warns, quorum: { percent: 50, classes: { tenants: 1 } } })
after(() => place[Symbol.asyncDispose]())
const { at, one, many, members, announced, opened, items, contextOf, people, attendance } = place
const as = (actor: Actor | undefined, when: Date = at(0), locale: 'zh-CN' | 'en' = 'zh-CN') => visit(meetingsRoutes, contextOf(actor, when), { staff: (actor?.posts.length ?? 0) > 0, locale: locale as 'zh-CN' })
const text = async (response: Response | Promise<Response>) => (await response).text()
const desk = as(people.communityStaff), late = as(people.communityStaff, at(20)), early = as(people.communityStaff, new Date('2026-11-20T02:00:00Z'))
const inviteeOf = async (id: string, name: keyof typeof members) => (await one<{ id: string }>('select id from deliberation.meeting_invitee where meeting_id = $1 and person_id = $2', [id, members[name].id])).id
const ticked = (path: string, name: string, values: readonly string[], more: Readonly<Record<string, string>> = {}) => desk.request(path, { method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: new URLSearchParams([...values.map((value) => [name, value] as [string, string]), ...Object.entries(more)]).toString() })

test('the room says who is missing, class by class, and offers to open only when enough are here', async () => {
  const id = await announced(), room = `/desk/meetings/${id}/room`
  assert.equal((await ticked(`${room}/sign-in`, 'invitee', [])).status, 422, 'nobody ticked')
  await ticked(`${room}/sign-in`, 'invitee', [await inviteeOf(id, 'chair'), await inviteeOf(id, 'owner')])
  const short = await text(desk.request(room))
  assert.match(short, /成员共 4 人，章程要求到 50%，就是至少 2 人。[\s\S]*到了 2 人，够了[\s\S]*租户至少 1 人。[\s\S]*到了 0 人，还差 1 人/)
  assert.doesNotMatch(short, /action="[^"]*\/room\/open"/)
  assert.match(short, /\/change"[^>]*>等不到人？改期/)
  await ticked(`${room}/sign-in`, 'invitee', [await inviteeOf(id, 'tenant')])
  assert.match(await text(desk.request(room)), /action="[^"]*\/room\/open"/)
  await ticked(`${room}/not-here`, 'attending', [await attendance(id, 'tenant')])
  assert.doesNotMatch(await text(desk.request(room)), /action="[^"]*\/room\/open"/, 'signed in by mistake')
})

test('a name in a note is let through for a reason where the charter only warns, at the field that asks for it', async () => {
  const id = await opened(), room = `/desk/meetings/${id}/room`, [item] = await items(id)
  await desk.request(`${room}/start`, form({ item: item!.id }))
  const { id: issue } = await one<{ id: string }>('select id from deliberation.meeting_issue where item_id = $1', [item!.id]), said = { item: item!.id, issue, class: 'owners', words: '王租户说先装灯', key: 'named' }
  const warned = await desk.request(`${room}/note`, form(said))
  assert.equal(warned.status, 422)
  assert.match(await text(warned), /id="note-reason"/)
  assert.equal((await desk.request(`${room}/note`, form({ ...said, reason: '他自己要求写明' }))).status, 303)
  const page = await text(desk.request(room))
  assert.match(page, /王\*\*说先装灯/)
  const statement = /name="statement" value="([^"]+)"/.exec(page)?.[1] ?? ''
  assert.equal((await desk.request(`${room}/take-back`, form({ statement }))).status, 303)
  assert.doesNotMatch(await text(desk.request(room)), /说先装灯/, 'noted by mistake')
  assert.match(await text(desk.request(`${room}/close`, form({}))), /id="close-reason"/, 'closing with an item that was not talked over asks for the reason')
})

test('an item agreed with nothing to be done closes the meeting; one with something to do says what is missing', async () => {
  const id = await opened(), room = `/desk/meetings/${id}/room`, [item] = await items(id)
  await desk.request(`${room}/start`, form({ item: item!.id }))
  const { id: issue } = await one<{ id: string }>('select id from deliberation.meeting_issue where item_id = $1', [item!.id])
  await desk.request(`${room}/note`, form({ item: item!.id, issue, class: 'owners', words: '知道了', key: 'nothing' }))
  await desk.request(`${room}/decide`, form({ item: item!.id, kind: 'consensus', words: '听取通报' }))
  assert.match(await text(desk.request(room)), /还差这一步：谁负责、什么期限/)
  await desk.request(`${room}/reopen`, form({ item: item!.id }))
  await desk.request(`${room}/decide`, form({ item: item!.id, kind: 'consensus', words: '听取通报', 'no-deed': '1' }))
  assert.match(await text(desk.request(room)), /可以宣布散会/)
  assert.equal((await desk.request(`${room}/close`, form({}))).status, 303)
})

test('who speaks sees until when by the clock, without script', async () => {
  const id = await opened(), room = `/desk/meetings/${id}/room`, [item] = await items(id)
  await desk.request(`${room}/start`, form({ item: item!.id }))
  await ticked(`${room}/hand`, 'attending', [await attendance(id, 'owner')])
  await desk.request(`${room}/give`, form({ request: (await one<{ id: string }>('select id from deliberation.speaking_request where meeting_id = $1', [id])).id }))
  assert.match(await text(as(undefined).request(`/meetings/${id}/live`)), /每次 3 分钟，这次到 19:03/)
  await ticked(`${room}/leave`, 'attending', [await attendance(id, 'owner')])
  assert.doesNotMatch(await text(desk.request(room)), /正在发言：/, 'whoever goes no longer speaks')
})

test('what is noted while the secretary writes comes behind their words; once all present found the draft right, the chair approves at once, and the minutes say so', async () => {
  const id = await opened(['chair', 'owner', 'tenant']), room = `/desk/meetings/${id}/room`, minutes = `/desk/meetings/${id}/minutes`, [item] = await items(id)
  await desk.request(`${room}/paper`, form({ name: '孙大爷', class: 'residents', part: 'concerned', key: 'paper-sun' }))
  await desk.request(`${room}/start`, form({ item: item!.id }))
  const base = /name="ordinal" value="10"\/?>[\s\S]*?name="base" value="([^"]*)"/.exec(await text(desk.request(minutes)))?.[1] ?? ''
  assert.notEqual(base, '')
  const { id: issue } = await one<{ id: string }>('select id from deliberation.meeting_issue where item_id = $1', [item!.id])
  await desk.request(`${room}/note`, form({ item: item!.id, issue, class: 'owners', words: '写的时候说的话', key: 'meanwhile' }))
  await desk.request(`${minutes}/write`, form({ ordinal: '10', version: '0', base, text: '秘书手写的一段' }))
  assert.match(await text(desk.request(minutes)), /秘书手写的一段[\s\S]*写的时候说的话/)
  await desk.request(`${room}/measure`, form({ kind: 'remind', reason: '请一次一人说' }))
  await desk.request(`${room}/decide`, form({ item: item!.id, kind: 'noted', words: '下次再议' }))
  assert.equal((await desk.request(`${room}/close`, form({}))).status, 303)

  const { id: sun } = await one<{ id: string }>(`select id from deliberation.meeting_attendance where meeting_id = $1 and name = '孙大爷'`, [id]), { id: part } = await one<{ id: string }>('select id from deliberation.minutes_part where meeting_id = $1 order by ordinal limit 1', [id])
  assert.equal((await late.request(`${minutes}/take-down`, form({ attending: sun, part, text: '时间写错了', key: 'sun' }))).status, 303)
  assert.match(await text(late.request(minutes)), /时间写错了[\s\S]*先答复 1 条更正|先答复 1 条更正[\s\S]*时间写错了/)
  const { id: correction } = await one<{ id: string }>('select id from deliberation.minutes_correction where meeting_id = $1', [id])
  await late.request(`${minutes}/correction`, form({ correction, taken: 'yes', answer: '' }))
  const { id: measure } = await one<{ id: string }>('select id from deliberation.meeting_moderation where meeting_id = $1', [id])
  await late.request(`${minutes}/note-appeal`, form({ measure, appeal: '我没有打断别人' }))
  const waiting = await text(late.request(minutes))
  assert.match(waiting, /先答复 1 项申诉[\s\S]*要由别人答复/)
  assert.doesNotMatch(waiting, /name="decision"/, 'whoever took the measure does not answer')
  assert.deepEqual(await many(`select person_id from notifications.notice where topic = 'deliberation.meeting-appeal' and subject = $1 order by 1`, [id]), await many('select person_id from deliberation.meeting_invitee where meeting_id = $1 and part in ($2, $3) order by 1', [id, 'chair', 'secretary']), 'those who may answer are told')
  await as(members.chair, at(20)).request(`${minutes}/appeal`, form({ measure, upheld: 'no', decision: '当时确实没有打断' }))

  for (const name of ['chair', 'owner', 'tenant'] as const) assert.equal((await as(members[name], at(20)).request(`/meetings/${id}/confirm`, form({}))).status, 303)
  assert.match(await text(as(members.owner, at(20)).request(`/meetings/${id}/minutes`)), /您已确认纪要无误/)
  assert.equal((await as(members.chair, at(20)).request(`${minutes}/approve`, form({}))).status, 409, 'somebody has not said')
  assert.equal((await late.request(`${minutes}/confirmed`, form({ attending: sun }))).status, 303)
  assert.equal((await as(members.chair, at(20)).request(`${minutes}/approve`, form({}))).status, 303)
  await late.request(`${minutes}/publish`, form({}))
  assert.match(await text(as(undefined, at(21)).request(`/meetings/${id}`)), /到会 4 人，4 人确认无误/)
})

test('the desk moves a meeting on its page, says whom to tell by hand, and prints who was told how and by whom', async () => {
  const id = await announced(), page = `/desk/meetings/${id}`
  await early.request(`${page}/invite`, form({ name: '孙大爷', class: 'residents', part: 'concerned' }))
  const moved = { starts: '2026-11-27T19:00', place: '三楼', 'move-reason': '', urgent: '', online: '', phone: '', note: '' }
  const wrong = await early.request(`${page}/change`, form(moved))
  assert.equal(wrong.status, 422)
  assert.match(await text(wrong), /value="三楼"[\s\S]*id="field-move-reason-error"/)
  assert.equal((await early.request(`${page}/change`, form({ ...moved, 'move-reason': '二楼停电' }))).headers.get('location'), `${page}?done=moved`)
  const shown = await text(early.request(`${page}?done=moved`))
  assert.match(shown, /1 人没有账号，要当面或电话通知[\s\S]*孙大爷/)
  const { id: sun } = await one<{ id: string }>(`select id from deliberation.meeting_invitee where meeting_id = $1 and name = '孙大爷'`, [id])
  await early.request(`${page}/delivery`, form({ invitee: sun, channel: 'phone' }))
  const sheet = await text(early.request(`${page}/print/delivery`))
  assert.match(sheet, /孙大爷[\s\S]*电话告知 2026年11月20日星期五 10:00 （.+登记）/)
  assert.match(sheet, /第 1 次通知（会议改期以前）/)
  assert.equal((await as(people.neighbour).request(`${page}/print/delivery`)).status, 403)
  assert.match(await text(as(undefined).request(`/meetings/${id}`)), /会议改期了[\s\S]*二楼停电/)
  assert.equal((await many(`select 1 from deliberation.meeting_delivery d join deliberation.meeting_invitee i on i.id = d.invitee_id where i.meeting_id = $1 and d.channel = 'phone'`, [id])).length, 1)
})
