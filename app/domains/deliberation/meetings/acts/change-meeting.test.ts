import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { Refusal } from '#platform/refusal'
import { planSittings } from '../../councils/acts/plan-sitting.ts'
import { deliveriesOf, inviteesOf } from '../reads/invitees.ts'
import { minutesNow } from '../reads/minutes.ts'
import { meetingById } from '../reads/meetings.ts'
import { codeAt } from '../rules/sign-in-code.ts'
import { meetingPlace } from '../testing/meeting-place.ts'
import { announceMeeting } from './announce-meeting.ts'
import { cancelMeeting } from './cancel-meeting.ts'
import { changeMeeting, type MeetingChange } from './change-meeting.ts'
import { invite, uninvite } from './invite.ts'
import { openMeeting } from './open-meeting.ts'
import { acknowledgeInvitation, recordDelivery, takeBackDelivery } from './record-delivery.ts'
import { remindOfMeetings } from './remind.ts'
import { signInAtDesk, signInMyself, takeBackSignIn } from './sign-in.ts'

const place = await meetingPlace()
after(() => place[Symbol.asyncDispose]())
const { at, desk, deskAt, one, many, members, called, announced, opened, contextOf, people, council } = place
const code = (expected: string) => (error: unknown) => error instanceof Refusal && error.code === expected
const as = async (id: string, more: Partial<MeetingChange> = {}): Promise<MeetingChange> => {
  const meeting = (await meetingById(desk(), id))!
  return { title: meeting.title, startsAt: meeting.startsAt, placeWords: meeting.placeWords, onlineWords: '', phone: '', note: '', registerUntil: meeting.registerUntil ?? '', reason: '', urgentReason: '', ...more }
}
const told = async (id: string) => (await inviteesOf(desk(), id)).map(({ deliveries }) => deliveries.join('+')).sort()

test('while it is prepared a meeting is changed without a word to anybody', async () => {
  const id = await called()
  assert.equal(await changeMeeting(desk(), id, await as(id, { title: '改了名的会', startsAt: at(48), placeWords: '三楼' })), 'changed')
  const { title, placeWords } = (await meetingById(desk(), id))!
  assert.deepEqual([title, placeWords], ['改了名的会', '三楼'])
  assert.equal((await many(`select 1 from notifications.notice where subject = $1`, [id])).length, 0)
})

test('a meeting that is moved has a new notice in place of the old one, and everybody is told anew: what was proved of the old day proves nothing of the new one', async () => {
  const id = await announced(), before = (await meetingById(desk(), id))!
  await acknowledgeInvitation(contextOf(members.owner), id)
  const { sign_in_key: oldKey } = await one<{ sign_in_key: string }>('select sign_in_key from deliberation.meeting where id = $1', [id])
  await assert.rejects(changeMeeting(desk(), id, await as(id, { startsAt: at(72) })), code('deliberation.words-needed'), 'without a reason')
  assert.equal(await changeMeeting(desk(), id, await as(id, { startsAt: at(72), reason: '会议室停电' })), 'moved')
  const moved = (await meetingById(desk(), id))!
  assert.equal(moved.round, 2)
  assert.notEqual(moved.noticeId, before.noticeId)
  assert.equal((await one<{ replaced_by: string }>('select replaced_by from public_notices.notice where id = $1', [before.noticeId])).replaced_by, moved.noticeId)
  assert.match(JSON.stringify(await one('select sections from public_notices.notice where id = $1', [moved.noticeId])), /会议改期了[\s\S]*会议室停电/)
  assert.deepEqual(await told(id), ['sent', 'sent', 'sent', 'sent'])
  assert.equal((await deliveriesOf(desk(), id)).filter(({ round, channel }) => round === 1 && channel === 'shown').length, 1, 'the old proof is kept as what it was')
  assert.equal((await many(`select 1 from notifications.notice where topic = 'deliberation.meeting-moved' and subject = $1`, [id])).length, 4)
  assert.equal(await acknowledgeInvitation(contextOf(members.owner), id), true, 'opening the page proves the new day')
  await assert.rejects(signInMyself(contextOf(members.owner, at(72)), id, { code: codeAt(oldKey, at(72)), partyClass: '' }), code('deliberation.code-wrong'))
  await remindOfMeetings(deskAt(at(48)))
  assert.equal((await many(`select 1 from notifications.notice where topic = 'deliberation.meeting-soon' and subject = $1`, [id])).length, 4, 'reminded of the new day')
})

test('the days of notice are counted anew; what is urgent goes on for a stated reason, which stands in the minutes', async () => {
  const id = await announced(), soon = new Date('2026-11-22T11:00:00Z')
  await assert.rejects(changeMeeting(desk(), id, await as(id, { startsAt: soon, reason: '物业只有这天有空' })), code('deliberation.rule-blocks'))
  assert.equal((await meetingById(desk(), id))!.round, 1, 'nothing was changed')
  await changeMeeting(desk(), id, await as(id, { startsAt: soon, reason: '物业只有这天有空', urgentReason: '门禁完全失灵，不能再等' }))
  const member = (await inviteesOf(desk(), id)).filter(({ part }) => part === 'chair' || part === 'member'), when = new Date(soon.getTime())
  for (const { id: inviteeId } of member) await signInAtDesk(deskAt(when), id, { inviteeId })
  await openMeeting(deskAt(when), id)
  const text = (await minutesNow(deskAt(when), { id, state: 'open' }, 'Asia/Shanghai')).map((part) => part.text).join('\n')
  assert.match(text, /通知没有满规定的天数[\s\S]*门禁完全失灵/)
  assert.match(text, /原定：2026年11月25日[\s\S]*物业只有这天有空/)
})

test('a link for those elsewhere is added after the notice without moving anything', async () => {
  const id = await announced()
  assert.equal(await changeMeeting(desk(), id, await as(id, { onlineWords: '会议号 123' })), 'changed')
  assert.equal((await meetingById(desk(), id))!.round, 1)
})

test('moved onto a day for which the calendar plans a sitting, the two lines become one', async () => {
  await planSittings(desk(), council, [{ onDay: '2026-11-25', atTime: '19:00', title: '例会', placeWords: '' }, { onDay: '2026-12-02', atTime: '19:00', title: '例会', placeWords: '' }])
  const id = await announced({ title: '例会' })
  await changeMeeting(desk(), id, await as(id, { startsAt: at(24 * 7), reason: '停电' }))
  assert.deepEqual((await many<{ day: string }>(`select on_day::text as day from deliberation.sitting where href = $1`, [`/meetings/${id}`])).map(({ day }) => day), ['2026-12-02'])
})

test('who moves twice at once moves once more, not half; a neighbour moves nothing', async () => {
  const id = await announced(), wanted = await as(id, { startsAt: at(96), reason: '停电' })
  await assert.rejects(changeMeeting(contextOf(people.neighbour), id, wanted), code('people.not-permitted'))
  await Promise.all([changeMeeting(desk(), id, wanted), changeMeeting(desk(), id, wanted)])
  assert.equal((await meetingById(desk(), id))!.round, 2)
})

test('who is told of a meeting that was called off is recorded too', async () => {
  const id = await announced()
  await cancelMeeting(desk(), id, '人数不够')
  assert.deepEqual(await told(id), ['sent', 'sent', 'sent', 'sent'])
  const [first] = await inviteesOf(desk(), id)
  await recordDelivery(desk(), id, [first!.id], 'phone')
  assert.deepEqual((await inviteesOf(desk(), id)).find((who) => who.id === first!.id)?.deliveries.toSorted(), ['phone', 'sent'])
  await takeBackDelivery(desk(), id, [first!.id])
  assert.deepEqual(await told(id), ['sent', 'sent', 'sent', 'sent'], 'a wrong tick is taken back')
})

test('somebody invited by mistake is taken off the list; a member is not, nor whoever is here', async () => {
  const id = await announced(), wrong = await invite(desk(), id, { name: '写错了', partyClass: 'residents', part: 'concerned' }), [chair] = await inviteesOf(desk(), id)
  await assert.rejects(uninvite(desk(), id, chair!.id), code('deliberation.on-the-list-by-right'))
  await signInAtDesk(deskAt(at(0)), id, { inviteeId: wrong })
  await assert.rejects(uninvite(desk(), id, wrong), code('deliberation.is-here-already'))
  const { id: here } = await one<{ id: string }>('select id from deliberation.meeting_attendance where invitee_id = $1', [wrong])
  await takeBackSignIn(deskAt(at(0)), id, here)
  await uninvite(desk(), id, wrong)
  assert.equal((await inviteesOf(desk(), id)).length, 4)
})

test('a meeting held on paper is entered afterwards: no notice is published, nobody is asked to come, and the minutes bear its own day', async () => {
  const past = new Date('2026-11-18T11:00:00Z')
  await assert.rejects(called({ startsAt: at(24), paperNoticeOn: '2026-11-10' }), code('deliberation.meeting-not-held-yet'))
  await assert.rejects(called({ startsAt: past, paperNoticeOn: '2026-11-19' }), code('deliberation.notice-after-meeting'))
  await assert.rejects(called({ startsAt: new Date('2036-11-25T11:00:00Z') }), code('deliberation.meeting-too-far'))
  assert.ok(await called({ topicIds: ['nonsense'] }), 'a topic that is none is left out')
  const late = await called({ startsAt: past, paperNoticeOn: '2026-11-17' })
  await assert.rejects(changeMeeting(desk(), late, await as(late, { startsAt: new Date('2026-11-16T11:00:00Z') })), code('deliberation.notice-after-meeting'))
  await assert.rejects(announceMeeting(desk(), late), code('deliberation.rule-blocks'), 'the days of notice hold on paper too')
  const id = await called({ startsAt: past, paperNoticeOn: '2026-11-10' })
  await announceMeeting(desk(), id)
  assert.equal((await many('select 1 from public_notices.notice where subject = $1', [id])).length, 0)
  assert.equal((await many('select 1 from notifications.notice where subject = $1', [id])).length, 0)
  for (const { id: inviteeId } of await inviteesOf(desk(), id)) await signInAtDesk(desk(), id, { inviteeId })
  await openMeeting(desk(), id)
  const text = (await minutesNow(desk(), { id, state: 'open' }, 'Asia/Shanghai'))[0]!.text
  assert.match(text, /2026年11月18日星期三 19:00[\s\S]*会后补录/)
})

test('remote members count for the quorum unless the charter has them heard only', async () => {
  const strict = await meetingPlace({ remote: 'heard' })
  try {
    const id = await strict.announced({ onlineWords: '会议号 1' })
    for (const name of ['chair', 'owner', 'tenant'] as const) await signInMyself(strict.contextOf(strict.members[name], strict.at(0)), id, { code: '', partyClass: '' })
    await assert.rejects(openMeeting(strict.deskAt(strict.at(0)), id), code('deliberation.quorum-not-met'))
  } finally { await strict[Symbol.asyncDispose]() }
  const id = await announced({ onlineWords: '会议号 1' })
  for (const name of ['chair', 'owner', 'tenant'] as const) await signInMyself(contextOf(members[name], at(0)), id, { code: '', partyClass: '' })
  await openMeeting(deskAt(at(0)), id)
  assert.ok(await opened())
})
