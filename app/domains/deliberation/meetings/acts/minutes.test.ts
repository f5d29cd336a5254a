import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { Refusal } from '#platform/refusal'
import { minutesNow } from '../reads/minutes.ts'
import { codeAt } from '../rules/sign-in-code.ts'
import { meetingPlace } from '../testing/meeting-place.ts'
import { approveMinutes, publishMinutes } from './approve-minutes.ts'
import { closeMeeting } from './close-meeting.ts'
import { decideCorrection, proposeCorrection } from './correct-minutes.ts'
import { forgetLists } from './forget-lists.ts'
import { meetingsPersonal } from '../personal.ts'
import { registerToSpeak } from './register-to-speak.ts'
import { remindOfMeetings } from './remind.ts'
import { signInAtDesk, signInMyself } from './sign-in.ts'
import { noteStatement } from './note-statement.ts'
import { decideItem, startItem } from './take-item.ts'
import { writeMinutes } from './write-minutes.ts'

const place = await meetingPlace()
after(() => place[Symbol.asyncDispose]())
const { at, deskAt, one, many, members, announced, opened, items, issueOf, contextOf, people } = place
const code = (expected: string) => (error: unknown) => error instanceof Refusal && error.code === expected
const now = deskAt(at(1)), as = (name: keyof typeof members, hours = 20) => contextOf(members[name], at(hours))

async function closed() {
  const id = await opened(), [item] = await items(id)
  await startItem(now, id, item!.id)
  await noteStatement(now, id, item!.id, { issueId: await issueOf(item!.id), partyClass: 'owners', words: '先修门禁，电话13812345678', key: `m-${id}` })
  await decideItem(now, id, item!.id, { kind: 'count', words: '先修门', agree: '3', against: '1', abstain: '0', noDeed: true })
  await closeMeeting(now, id)
  return id
}
const parts = (id: string) => many<{ id: string; ordinal: number; text: string; version: number }>('select id, ordinal, text, version from deliberation.minutes_part where meeting_id = $1 order by ordinal', [id])

test('the minutes are drafted from what was noted: views by issue and class, hands, who was here by class, without names of speakers', async () => {
  const id = await closed(), [opening, item] = await parts(id)
  assert.match(opening!.text, /应到 4 人，实到 4 人/)
  assert.match(item!.text, /业主：先修门禁/)
  assert.match(item!.text, /举手同意 3，反对 1，弃权 0/)
  assert.doesNotMatch(opening!.text + item!.text, /郑业主|王租户|13812345678/)
})

test('while the meeting goes on a part may be written by hand, and the rest follows what is noted', async () => {
  const id = await opened(), [item] = await items(id)
  await writeMinutes(now, id, 0, { text: '手写的开头', version: 0 })
  await startItem(now, id, item!.id)
  await noteStatement(now, id, item!.id, { issueId: await issueOf(item!.id), partyClass: 'tenants', words: '租户也要门卡', key: `live-${id}` })
  const [opening, first] = await minutesNow(now, { id, state: 'open' }, 'Asia/Shanghai')
  assert.equal(opening!.text, '手写的开头')
  assert.match(first!.text, /租户：租户也要门卡/)
})

test('two who write the same part at the same moment do not write over each other', async () => {
  const id = await closed()
  const tries = await Promise.allSettled([writeMinutes(now, id, 0, { text: '甲的改法', version: 1 }), writeMinutes(now, id, 0, { text: '乙的改法', version: 1 })])
  assert.deepEqual(tries.map(({ status }) => status).sort(), ['fulfilled', 'rejected'])
  assert.equal((await parts(id))[0]!.version, 2)
})

test('those present correct, the secretary answers with a reason, the chair approves after the day, and the minutes are published masked', async () => {
  const id = await closed(), [, item] = await parts(id), wish = { partId: item!.id, text: '是先装灯，不是先修门', key: 'c1' }
  assert.equal((await many(`select 1 from notifications.notice where topic = 'deliberation.minutes-to-correct' and subject = $1`, [id])).length, 4, 'everybody present is told')
  await assert.rejects(proposeCorrection(contextOf(people.neighbour, at(20)), id, wish), code('people.not-permitted'))
  await Promise.all([proposeCorrection(as('owner'), id, wish), proposeCorrection(as('owner'), id, wish)])
  const corrections = await many<{ id: string }>('select id from deliberation.minutes_correction where meeting_id = $1', [id])
  assert.equal(corrections.length, 1, 'sent twice it is one')
  await assert.rejects(approveMinutes(as('chair', 200), id), code('deliberation.corrections-open'))
  await assert.rejects(decideCorrection(deskAt(at(30)), id, corrections[0]!.id, { taken: false, answer: '' }), code('deliberation.words-needed'))
  await decideCorrection(deskAt(at(30)), id, corrections[0]!.id, { taken: false, answer: '录音里是先修门' })
  await assert.rejects(approveMinutes(as('chair', 30), id), code('deliberation.corrections-not-over'))
  await assert.rejects(approveMinutes(deskAt(at(200)), id), code('deliberation.chair-approves'))
  await assert.rejects(approveMinutes(as('owner', 200), id), code('people.not-permitted'))
  await writeMinutes(deskAt(at(100)), id, item!.ordinal, { text: '结果：先修门。联系人电话13812345678，郑业主去问', version: 1 })
  await approveMinutes(as('chair', 200), id)
  await publishMinutes(deskAt(at(201)), id)
  const { sections } = await one<{ sections: { text: string }[] }>(`select sections from public_notices.notice where subject = $1 and kind = 'minutes'`, [id])
  assert.doesNotMatch(JSON.stringify(sections), /13812345678|郑业主/, 'neither phones nor anybody on the lists')
  assert.doesNotMatch(JSON.stringify(await many('select s.text from deliberation.meeting_statement s join deliberation.meeting_item i on i.id = s.item_id where i.meeting_id = $1', [id])), /13812345678/, 'what was noted is kept as it is published')
  assert.equal((await many(`select 1 from notifications.notice where topic = 'deliberation.minutes-published' and subject = $1`, [id])).length, 4)
})

test('the code at the door holds for these ten minutes and the ten before; somebody not invited enters as an observer of their class, once', async () => {
  const id = await announced(), { sign_in_key: key } = await one<{ sign_in_key: string }>('select sign_in_key from deliberation.meeting where id = $1', [id]), neighbour = contextOf(people.neighbour, at(0)), shown = codeAt(key, at(0))
  await assert.rejects(signInMyself(neighbour, id, { code: 'AAAA2222', partyClass: 'residents' }), code('deliberation.code-wrong'))
  await assert.rejects(signInMyself(contextOf(people.neighbour, at(0.5)), id, { code: shown, partyClass: 'residents' }), code('deliberation.code-wrong'), 'half an hour later it is another')
  await assert.rejects(signInMyself(neighbour, id, { code: shown, partyClass: '' }), code('deliberation.choice-needed'))
  await Promise.all([1, 2, 3].map(() => signInMyself(neighbour, id, { code: ` ${shown.toLowerCase()} `, partyClass: 'residents' })))
  assert.deepEqual(await many('select part, party_class, way from deliberation.meeting_attendance where meeting_id = $1', [id]), [{ part: 'observer', party_class: 'residents', way: 'code' }])
})

test('a name on paper signed in twice by one form is here once, and list and code are one sign-in', async () => {
  const id = await announced(), paper = { name: '孙大爷', partyClass: 'residents', part: 'concerned', key: 'paper-1' }
  await signInAtDesk(deskAt(at(0)), id, paper)
  await signInAtDesk(deskAt(at(0)), id, paper)
  const { id: inviteeId } = await one<{ id: string }>('select id from deliberation.meeting_invitee where meeting_id = $1 and person_id = $2', [id, members.owner.id])
  const { sign_in_key: key } = await one<{ sign_in_key: string }>('select sign_in_key from deliberation.meeting where id = $1', [id])
  await Promise.all([signInAtDesk(deskAt(at(0)), id, { inviteeId }), signInMyself(as('owner', 0), id, { code: codeAt(key, at(0)), partyClass: '' })])
  assert.equal((await many('select 1 from deliberation.meeting_attendance where meeting_id = $1', [id])).length, 2)
})

test('those concerned register for a hearing until its day, about a subject and on no side', async () => {
  const id = await announced({ form: 'hearing', registerUntil: '2026-11-23' }), wish = { partyClass: 'tenants', subject: '门卡怎么办' }
  await Promise.allSettled([registerToSpeak(contextOf(people.neighbour), id, wish), registerToSpeak(contextOf(people.neighbour), id, wish)])
  assert.equal((await many(`select 1 from deliberation.meeting_invitee where meeting_id = $1 and by = 'registration'`, [id])).length, 1)
  await assert.rejects(registerToSpeak(as('chair', -100), id, wish), code('deliberation.invited-already'), 'the chair stays neutral')
  await assert.rejects(registerToSpeak(contextOf(people.resident, new Date('2026-11-24T03:00:00Z')), id, wish), code('deliberation.registration-over'))
  const columns = (await many<{ name: string }>(`select column_name as name from information_schema.columns where table_schema = 'deliberation' and table_name in ('meeting_invitee', 'meeting_attendance')`)).map(({ name }) => name)
  assert.ok(!columns.some((name) => /stance|side|position|opinion|for_or_against/.test(name)))
})

test('a day before, and when minutes are due or late, those who have to do something are reminded once', async () => {
  const id = await announced()
  await remindOfMeetings(deskAt(new Date('2026-11-24T03:00:00Z')))
  await remindOfMeetings(deskAt(new Date('2026-11-24T05:00:00Z')))
  assert.equal((await many(`select 1 from notifications.notice where topic = 'deliberation.meeting-soon' and subject = $1`, [id])).length, 4)
  const late = await closed()
  await remindOfMeetings(deskAt(at(24 * 9)))
  assert.equal((await many(`select 1 from notifications.notice where topic = 'deliberation.meeting-minutes-late' and subject = $1`, [late])).length, 2, 'chair and secretary')
})

test('names leave the lists two years after the minutes, and a person’s own when they go', async () => {
  const id = await announced()
  await signInAtDesk(deskAt(at(0)), id, { inviteeId: (await one<{ id: string }>('select id from deliberation.meeting_invitee where meeting_id = $1 and person_id = $2', [id, members.tenant.id])).id })
  assert.ok(await meetingsPersonal.collect!(now, members.tenant.id))
  await meetingsPersonal.erase!(now, members.tenant.id)
  assert.equal(await meetingsPersonal.collect!(now, members.tenant.id), undefined)
  assert.equal((await many('select 1 from deliberation.meeting_attendance where sign_in_once like $1', [`%${members.tenant.id}%`])).length, 0)
  await place.db.pool.query(`update deliberation.meeting set state = 'published', opened_at = now(), closed_at = now(), correct_until = '2026-11-28', minutes_due = '2026-12-02', approved_at = now(), published_at = '2024-01-01' where id = $1`, [id])
  assert.equal(await forgetLists(now), 1)
  assert.equal((await many(`select 1 from deliberation.meeting_invitee where meeting_id = $1 and (name <> '' or person_id is not null)`, [id])).length, 0)
  assert.equal(await forgetLists(now), 0)
})
