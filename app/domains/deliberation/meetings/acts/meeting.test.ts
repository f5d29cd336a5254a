import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { Refusal } from '#platform/refusal'
import { meetingPlace } from '../testing/meeting-place.ts'
import { announceMeeting } from './announce-meeting.ts'
import { callMeeting } from './call-meeting.ts'
import { cancelMeeting } from './cancel-meeting.ts'
import { addItem } from './change-agenda.ts'
import { closeMeeting } from './close-meeting.ts'
import { noteStatement } from './note-statement.ts'
import { openMeeting } from './open-meeting.ts'
import { acknowledgeInvitation, recordDelivery } from './record-delivery.ts'
import { resolveItem } from './resolve-item.ts'
import { decideItem, reopenItem, startItem } from './take-item.ts'

const place = await meetingPlace()
after(() => place[Symbol.asyncDispose]())
const { at, desk, deskAt, one, many, members, called, announced, opened, items, issueOf, contextOf, people } = place
const code = (expected: string) => (error: unknown) => error instanceof Refusal && error.code === expected

test('a meeting is called once however often the form is sent, with a seat for every member', async () => {
  const wanted = { councilId: place.council, form: 'council', title: '开两次的会', startsAt: at(24), placeWords: '二楼', topicIds: [], key: 'twice' }
  const ids = await Promise.all([callMeeting(desk(), wanted), callMeeting(desk(), wanted), callMeeting(desk(), wanted)])
  assert.equal(new Set(ids).size, 1)
  assert.equal((await many('select 1 from deliberation.meeting_invitee where meeting_id = $1', [ids[0]])).length, 4)
})

test('announcing fixes the agenda, publishes the notice and leaves a proof of sending for everybody with an account', async () => {
  const id = await announced()
  const { state, notice_id } = await one<{ state: string; notice_id: string }>('select state, notice_id from deliberation.meeting where id = $1', [id])
  assert.equal(state, 'announced')
  assert.equal((await one<{ kind: string }>('select kind from public_notices.notice where id = $1', [notice_id])).kind, 'meeting')
  assert.equal((await many(`select 1 from deliberation.meeting_delivery d join deliberation.meeting_invitee i on i.id = d.invitee_id where i.meeting_id = $1 and channel = 'sent'`, [id])).length, 4)
  assert.equal((await many(`select 1 from notifications.notice where topic = 'deliberation.meeting-announced' and subject = $1`, [id])).length, 4)
})

test('a meeting on the day after tomorrow is announced too late: the rule blocks, and nothing is changed', async () => {
  const id = await called({ startsAt: new Date('2026-11-22T11:00:00Z') })
  await assert.rejects(announceMeeting(desk(), id), code('deliberation.rule-blocks'))
  assert.equal((await one<{ state: string }>('select state from deliberation.meeting where id = $1', [id])).state, 'draft')
})

test('an invitation is proved by opening it, by a signature on paper or by a call, each with who told', async () => {
  const id = await announced(), member = contextOf(members.owner)
  assert.equal(await acknowledgeInvitation(member, id), true)
  assert.equal(await acknowledgeInvitation(member, id), false, 'only the first time')
  assert.equal(await acknowledgeInvitation(contextOf(people.neighbour), id), false, 'somebody who is not invited proves nothing')
  const { id: tenant } = await one<{ id: string }>('select id from deliberation.meeting_invitee where meeting_id = $1 and person_id = $2', [id, members.tenant.id])
  await recordDelivery(desk(), id, [tenant], 'phone')
  assert.deepEqual((await many<{ channel: string }>('select channel from deliberation.meeting_delivery where invitee_id = $1 order by channel', [tenant])).map(({ channel }) => channel), ['phone', 'sent'])
  await assert.rejects(place.db.pool.query(`insert into deliberation.meeting_delivery (invitee_id, channel, at) values ($1, 'paper', now())`, [tenant]), /check/, 'a paper delivery without anybody who delivered it is none')
})

test('once announced only an urgent item comes on the agenda, with its reason', async () => {
  const id = await announced()
  await assert.rejects(addItem(desk(), id, { title: '临时加的事' }), code('deliberation.rule-blocks'))
  await addItem(desk(), id, { title: '水管爆裂', urgentReason: '昨夜爆裂，等不到下次' })
  const [first, urgent] = await many<{ announced: boolean; urgent_reason: string }>('select announced, urgent_reason from deliberation.meeting_item where meeting_id = $1 order by ordinal', [id])
  assert.deepEqual([first?.announced, urgent?.announced, urgent?.urgent_reason], [true, false, '昨夜爆裂，等不到下次'])
})

test('a meeting opens when half the members are here, and not before', async () => {
  const id = await announced()
  await assert.rejects(openMeeting(deskAt(at(-3)), id), code('deliberation.too-early'))
  await assert.rejects(openMeeting(deskAt(at(0)), id), code('deliberation.quorum-not-met'))
  assert.ok(await opened(['chair', 'owner']))
})

test('a meeting does not close before every item has a record of its discussion and a result', async () => {
  const id = await opened(), [item] = await items(id), now = deskAt(at(1))
  await assert.rejects(closeMeeting(now, id), code('deliberation.rule-blocks'))
  await startItem(now, id, item!.id)
  await assert.rejects(decideItem(now, id, item!.id, { kind: 'consensus', words: '先修门' }), code('deliberation.rule-blocks'), 'decided without a word on record')
  await noteStatement(now, id, item!.id, { issueId: await issueOf(item!.id), partyClass: 'owners', words: '先修门禁再装灯', key: 'n1' })
  await assert.rejects(closeMeeting(now, id), code('deliberation.item-not-decided'))
  await decideItem(now, id, item!.id, { kind: 'consensus', words: '先修门', noDeed: true })
  await closeMeeting(now, id)
  assert.equal((await one<{ state: string }>('select state from deliberation.meeting where id = $1', [id])).state, 'closed')
})

test('an item that was not talked over is put off for a stated reason, and the meeting closes', async () => {
  const id = await opened(), [item] = await items(id), now = deskAt(at(1))
  await assert.rejects(decideItem(now, id, item!.id, { kind: 'deferred', words: '' }), code('deliberation.words-needed'))
  await decideItem(now, id, item!.id, { kind: 'deferred', words: '图纸还没有到' })
  await closeMeeting(now, id)
})

test('hands that were counted are no more than the members who are here', async () => {
  const id = await opened(['chair', 'owner']), [item] = await items(id), now = deskAt(at(1))
  await startItem(now, id, item!.id)
  await noteStatement(now, id, item!.id, { issueId: await issueOf(item!.id), partyClass: 'owners', words: '同意修', key: 'hands' })
  await assert.rejects(decideItem(now, id, item!.id, { kind: 'count', words: '', agree: '3', against: '0', abstain: '0' }), code('deliberation.more-hands-than-members'))
  await decideItem(now, id, item!.id, { kind: 'count', words: '修', agree: '2', against: '0', abstain: '0' })
})

test('a resolution has somebody who answers for it and a day; sent twice it is adopted once', async () => {
  const id = await opened(), [item] = await items(id), now = deskAt(at(1))
  await startItem(now, id, item!.id)
  await noteStatement(now, id, item!.id, { issueId: await issueOf(item!.id), partyClass: 'owners', words: '两周内修好', key: 'r1' })
  await decideItem(now, id, item!.id, { kind: 'consensus', words: '两周内修好' })
  const wanted = { text: '物业两周内修好东门', responsible: { organisationId: place.organisations.propertyCompany }, deadline: '2026-12-10', key: 'res1' }
  await assert.rejects(resolveItem(now, id, item!.id, { ...wanted, responsible: undefined }), code('deliberation.owner-needed'))
  await assert.rejects(resolveItem(now, id, item!.id, { ...wanted, deadline: '' }), code('deliberation.day-needed'))
  const [first, second] = [await resolveItem(now, id, item!.id, wanted), await resolveItem(now, id, item!.id, wanted)]
  assert.equal(first, second)
  assert.equal((await many('select 1 from deliberation.resolution where meeting_id = $1', [id])).length, 1)
  await assert.rejects(reopenItem(now, id, item!.id), code('deliberation.item-resolved'), 'somebody answers for it already')
})

test('what is noted needs an issue of its item, keeps a class and no person, and is masked for the public', async () => {
  const id = await opened(), [item] = await items(id), now = deskAt(at(1))
  await startItem(now, id, item!.id)
  const note = { issueId: '', partyClass: 'owners', words: '请找张伟明 13812345678', key: 'masked' }
  await assert.rejects(noteStatement(now, id, item!.id, note), code('deliberation.issue-needed'))
  const issue = await issueOf(item!.id)
  const [first, again] = [await noteStatement(now, id, item!.id, { ...note, issueId: issue }), await noteStatement(now, id, item!.id, { ...note, issueId: issue })]
  assert.equal(first, again)
  assert.doesNotMatch((await one<{ public_text: string }>('select public_text from deliberation.meeting_statement where id = $1', [first])).public_text, /13812345678/)
  const columns = (await many<{ name: string }>(`select column_name as name from information_schema.columns where table_schema = 'deliberation' and table_name = 'meeting_statement'`)).map(({ name }) => name)
  assert.ok(!columns.some((name) => /person|attendance|turn|invitee/.test(name)), columns.join(' '))
})

test('a neighbour neither calls nor runs a meeting; the secretary of the council does', async () => {
  const id = await called()
  await assert.rejects(announceMeeting(contextOf(people.neighbour), id), code('people.not-permitted'))
  await announceMeeting(contextOf(members.secretary), id)
})

test('a meeting called off says why, withdraws its notice and tells those invited', async () => {
  const id = await announced()
  await assert.rejects(cancelMeeting(desk(), id, ''), code('deliberation.words-needed'))
  await cancelMeeting(desk(), id, '会议室漏水')
  assert.ok((await one<{ withdrawn_at: Date | null }>(`select withdrawn_at from public_notices.notice where subject = $1`, [id])).withdrawn_at)
  assert.equal((await many(`select 1 from notifications.notice where topic = 'deliberation.meeting-cancelled' and subject = $1`, [id])).length, 4)
})
