import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { partyClasses, type PartyClass } from '../../rules/party-classes.ts'
import { meetingRules, type RuleLevel } from '../../councils/rules/charter.ts'
import { announcedInTime, type DontRules, followedUp, type ItemFacts, minutesInTime, namesNobody, tiedToIssue, unannounced, undiscussed, unowned, weighed } from './five-donts.ts'
import { followDraft } from './follow-draft.ts'
import { quorumOf, remoteCounts } from './quorum.ts'
import { speakingOrder, unheard, waitsFor } from './speaking-queue.ts'
import { mayMove, meetingMoves, meetingStates } from './state.ts'

const item = (more: Partial<ItemFacts> = {}): ItemFacts => ({ id: 'i', records: 1, deferred: false, deferReason: '', announced: true, urgentReason: '', materials: 1, toDo: false, resolutions: 0, ...more })
const allIn = (level: RuleLevel) => Object.fromEntries(meetingRules.map((rule) => [rule, { level }])) as unknown as DontRules

test('an item without a record of its discussion is found, unless it was moved to another day for a stated reason', () => {
  assert.deepEqual(undiscussed([item({ records: 0 })], 1).map(({ code, itemId }) => [code, itemId]), [['item-without-record', 'i']])
  assert.deepEqual(undiscussed([item({ records: 0, deferred: true, deferReason: '等图纸' })], 1), [])
  assert.equal(undiscussed([item({ records: 5, deferred: true, deferReason: ' ' })], 1).length, 1, 'moving it on without a reason is no way out')
  assert.equal(undiscussed([item({ records: 2 })], 3).length, 1, 'a charter may ask for more records')
})

test('an item that was not announced needs a stated reason', () => {
  assert.equal(unannounced([item({ announced: false })]).length, 1)
  assert.deepEqual(unannounced([item({ announced: false, urgentReason: '昨夜水管爆裂' })]), [])
})

test('three days of notice: announced on the 20th, a meeting on the 23rd is in time and one on the 22nd is not', () => {
  const facts = { earliestDay: '2026-11-23', noticeDays: 3, items: [item()] }
  assert.deepEqual(announcedInTime({ ...facts, meetingDay: '2026-11-23' }), [])
  assert.deepEqual(announcedInTime({ ...facts, meetingDay: '2026-11-22' }).map(({ code }) => code), ['notice-too-short'])
  assert.deepEqual(announcedInTime({ ...facts, meetingDay: '2026-11-23', items: [item({ materials: 0 }), item({ materials: 0, announced: false })] }).map(({ code }) => code), ['materials-missing'])
})

test('a resolution without somebody who answers for it or without a day is found, and so are late minutes and words without an issue', () => {
  assert.deepEqual(followedUp({ responsible: '', deadline: null }).map(({ code }) => code), ['no-owner', 'no-deadline'])
  assert.deepEqual(followedUp({ responsible: 'o', deadline: '2026-12-31' }), [])
  assert.equal(minutesInTime({ dueDay: '2026-11-27', today: '2026-11-27', published: false }).length, 0)
  assert.equal(minutesInTime({ dueDay: '2026-11-27', today: '2026-11-28', published: false }).length, 1)
  assert.equal(tiedToIssue('').length, 1)
})

test('the charter decides whether a finding stops, warns or is let be', () => {
  const found = undiscussed([item({ records: 0 })], 1)
  assert.equal(weighed(found, allIn('block')).blocking.length, 1)
  assert.deepEqual([weighed(found, allIn('warn')).blocking.length, weighed(found, allIn('warn')).warning.length], [0, 1])
  assert.deepEqual(weighed(found, allIn('off')), { blocking: [], warning: [] })
})

const someClass = fc.constantFrom<PartyClass>('owners', 'tenants', 'property', 'residents-committee', 'expert')
const floors = fc.record({
  people: fc.array(someClass, { minLength: 1, maxLength: 12 }),
  turnsBy: fc.array(fc.nat(11), { maxLength: 15 }), asking: fc.uniqueArray(fc.nat(11), { maxLength: 12 }), waived: fc.uniqueArray(someClass, { maxLength: 3 }),
}).map(({ people, turnsBy, asking, waived }) => {
  const of = (at: number) => ({ attendanceId: `p${at % people.length}`, partyClass: people[at % people.length]! })
  return { floor: { present: people, turns: turnsBy.map(of), waived }, requests: [...new Set(asking.map((at) => at % people.length))].map((at) => ({ id: `r${at}`, ...of(at) })) }
})

test('nobody has a second turn while a class that is here has neither spoken nor waived, whatever the order of asking', () => {
  fc.assert(fc.property(floors, ({ floor, requests }) => {
    for (const place of speakingOrder(requests, floor)) {
      const spoke = floor.turns.some(({ attendanceId }) => attendanceId === place.attendanceId)
      assert.deepEqual(place.waitsFor, spoke ? unheard(floor) : [])
    }
  }))
})

test('the queue keeps everybody once, first turns before second ones, classes not heard before others, and the order of asking among equals', () => {
  fc.assert(fc.property(floors, ({ floor, requests }) => {
    const order = speakingOrder(requests, floor), silent = new Set(unheard(floor))
    const spoke = (id: string) => floor.turns.some(({ attendanceId }) => attendanceId === id)
    const rank = (place: (typeof order)[number]) => (spoke(place.attendanceId) ? 2 : silent.has(place.partyClass) ? 0 : 1)
    assert.deepEqual(order.map(({ id }) => id).sort(), requests.map(({ id }) => id).sort())
    for (let at = 1; at < order.length; at += 1) {
      const [before, after] = [order[at - 1]!, order[at]!]
      assert.ok(rank(before) < rank(after) || (rank(before) === rank(after) && requests.findIndex(({ id }) => id === before.id) < requests.findIndex(({ id }) => id === after.id)))
    }
  }))
})

test('a second turn comes free once the last silent class has spoken or waived', () => {
  const floor = { present: ['owners', 'property'] as const, turns: [{ attendanceId: 'a', partyClass: 'owners' as const }], waived: [] }
  assert.deepEqual(waitsFor({ attendanceId: 'a' }, floor), ['property'])
  assert.deepEqual(waitsFor({ attendanceId: 'a' }, { ...floor, waived: ['property'] }), [])
  assert.deepEqual(waitsFor({ attendanceId: 'a' }, { ...floor, turns: [...floor.turns, { attendanceId: 'b', partyClass: 'property' }] }), [])
})

test('a quorum of half the members and of classes tells what is missing', () => {
  const here = [{ partyClass: 'owners', member: true }, { partyClass: 'owners', member: true }, { partyClass: 'property', member: false }] as const
  assert.deepEqual([quorumOf({ percent: 50, classes: {} }, { members: 5, here }).membersNeeded, quorumOf({ percent: 50, classes: {} }, { members: 5, here }).met], [3, false], 'two of five are less than half')
  assert.equal(quorumOf({ percent: 50, classes: {} }, { members: 4, here }).met, true, 'half includes the half itself')
  const tenants = quorumOf({ percent: 50, classes: { tenants: 1, property: 1 } }, { members: 3, here })
  assert.deepEqual([tenants.met, tenants.membersMet, tenants.lines.map(({ partyClass, met }) => [partyClass, met])], [false, true, [['property', true], ['tenants', false]]])
})

test('a meeting that one more person attends never loses its quorum', () => {
  const people = fc.array(fc.record({ partyClass: fc.constantFrom(...partyClasses), member: fc.boolean() }), { maxLength: 20 })
  fc.assert(fc.property(people, fc.record({ partyClass: fc.constantFrom(...partyClasses), member: fc.boolean() }), fc.nat(20), fc.nat(3), (here, one, members, needed) => {
    const rule = { percent: 50, classes: { owners: needed } }
    const counted = (some: typeof here) => quorumOf(rule, { members: Math.max(members, some.filter(({ member }) => member).length), here: some })
    if (members >= here.length + 1 && counted(here).met) assert.ok(counted([...here, one]).met)
  }))
})

test('a closed meeting is never opened again, and only one that has not begun is called off', () => {
  assert.deepEqual(meetingStates.filter((state) => mayMove('open', state)), ['announced'])
  assert.deepEqual(meetingStates.filter((state) => mayMove('cancel', state)), ['draft', 'announced'])
  for (const move of Object.values(meetingMoves)) assert.ok(meetingStates.indexOf(move.to) > Math.max(...move.from.map((from) => meetingStates.indexOf(from))), 'every move leads on')
})

test('what was agreed of a topic needs a resolution, unless nothing is to be done', () => {
  assert.deepEqual(unowned([item({ toDo: true })]).map(({ dont, code }) => [dont, code]), [['owned', 'agreed-without-resolution']])
  assert.deepEqual(unowned([item({ toDo: true, resolutions: 1 }), item()]), [])
})

test('the record of a statement names nobody who is at the meeting', () => {
  assert.equal(namesNobody('张伟明说不行', ['张伟明']).length, 1)
  assert.deepEqual(namesNobody('业主说不行', ['张伟明', '王']), [])
})

test('those who take part from elsewhere count, unless the charter has them heard only', () => {
  assert.deepEqual([remoteCounts({}), remoteCounts({ remote: 'counted' }), remoteCounts({ remote: 'heard' })], [true, true, false])
})

test('a part that was written by hand keeps every word, gets what was noted since, and loses what no longer holds', () => {
  const base = '【门】\n业主：修\n租户：骗子'
  assert.equal(followDraft('【门】\n业主：尽快修\n租户：骗子\n（手写）', base, '【门】\n业主：修\n租户：（有人身攻击，已隐去）\n物业：两周'), '【门】\n业主：尽快修\n（手写）\n租户：（有人身攻击，已隐去）\n物业：两周')
  assert.equal(followDraft('手写', base, base), '手写', 'nothing new, nothing added')
  const line = fc.string({ minLength: 1, maxLength: 6 }).map((text) => text.replaceAll('\n', ' ')), text = fc.array(line, { maxLength: 6 }).map((lines) => lines.join('\n'))
  fc.assert(fc.property(text, text, text, (written, before, now) => {
    const after = followDraft(written, before, now).split('\n')
    for (const kept of written.split('\n')) if (!before.split('\n').includes(kept)) assert.ok(after.includes(kept), 'words by hand stay')
    for (const added of now.split('\n')) if (added !== '' && !before.split('\n').includes(added)) assert.ok(after.includes(added), 'what is noted comes in')
  }))
})
