import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { Refusal } from '#platform/refusal'
import { defaultCharter } from '../../councils/rules/charter.ts'
import { minutesNow } from '../reads/minutes.ts'
import { meetingPlace } from '../testing/meeting-place.ts'
import { announceMeeting } from './announce-meeting.ts'
import { noteHand } from './ask-for-floor.ts'
import { addItem } from './change-agenda.ts'
import { closeMeeting } from './close-meeting.ts'
import { endTurn, giveFloor } from './give-floor.ts'
import { noteStatement } from './note-statement.ts'
import { decideItem, startItem } from './take-item.ts'

const level = (wanted: 'block' | 'warn' | 'off') => Object.fromEntries(Object.entries(defaultCharter.rules).map(([rule, one]) => [rule, { ...one, level: wanted }])) as typeof defaultCharter.rules
const strict = await meetingPlace({ rules: level('block') }), mild = await meetingPlace({ rules: level('warn') }), free = await meetingPlace({ rules: level('off') })
after(async () => { for (const place of [strict, mild, free]) await place[Symbol.asyncDispose]() })
type Place = typeof strict
const code = (expected: string) => (error: unknown) => error instanceof Refusal && error.code === expected
const soon = new Date('2026-11-22T11:00:00Z')

/** What each rule is about, done in a meeting of that place; `reason` is what was given for it. */
const breaches: Readonly<Record<keyof typeof defaultCharter.rules, (place: Place) => Promise<(reason: string) => Promise<{ readonly meeting: string } | undefined>>>> = {
  discussed: async (place) => {
    const id = await place.opened(), now = place.deskAt(place.at(1)), [item] = await place.items(id)
    await startItem(now, id, item!.id)
    return async (reason) => { await decideItem(now, id, item!.id, { kind: 'noted', words: '没人说话', reason }); return { meeting: id } }
  },
  announced: async (place) => {
    const id = await place.called({ startsAt: soon })
    return async (reason) => { await announceMeeting(place.desk(), id, { reason }); return undefined }
  },
  'all-heard': async (place) => {
    const id = await place.opened(), now = place.deskAt(place.at(1)), [item] = await place.items(id), owner = await place.attendance(id, 'owner')
    await startItem(now, id, item!.id)
    const ask = async () => { await noteHand(now, id, owner); return (await place.one<{ id: string }>(`select id from deliberation.speaking_request where meeting_id = $1 and state = 'waiting'`, [id])).id }
    await endTurn(now, id, await giveFloor(now, id, await ask()))
    const again = await ask()
    return async (reason) => { await giveFloor(now, id, again, { reason }); return { meeting: id } }
  },
  owned: async (place) => {
    const id = await place.opened(), now = place.deskAt(place.at(1)), [item] = await place.items(id)
    await startItem(now, id, item!.id)
    await noteStatement(now, id, item!.id, { issueId: await place.issueOf(item!.id), partyClass: 'owners', words: '修', key: `owned-${id}` })
    await decideItem(now, id, item!.id, { kind: 'consensus', words: '两周修好' })
    return async (reason) => { await closeMeeting(now, id, { reason }); return undefined }
  },
  'issues-not-persons': async (place) => {
    const id = await place.opened(), now = place.deskAt(place.at(1)), [item] = await place.items(id)
    await startItem(now, id, item!.id)
    return async (reason) => { await noteStatement(now, id, item!.id, { issueId: await place.issueOf(item!.id), partyClass: 'owners', words: '郑业主反对', key: `named-${id}-${reason}`, reason }); return { meeting: id } }
  },
}

for (const [rule, breach] of Object.entries(breaches)) {
  test(`${rule}: set to block it stops, whatever reason is given`, async () => {
    const tried = await breach(strict)
    await assert.rejects(tried('有理由'), code('deliberation.rule-blocks'))
  })
  test(`${rule}: set to warn it goes on for a reason, which stands in the minutes; without one it stops`, async () => {
    const tried = await breach(mild)
    await assert.rejects(tried(''), code('deliberation.rule-warns'))
    const held = await tried('大家当场同意')
    assert.equal((await mild.one<{ count: number }>(`select count(*)::int as count from deliberation.meeting_warning where dont = $1 and reason = '大家当场同意'`, [rule])).count, 1)
    if (held) assert.match((await minutesNow(mild.deskAt(mild.at(1)), { id: held.meeting, state: 'open' }, 'Asia/Shanghai')).map(({ text }) => text).join('\n'), /大家当场同意/)
  })
  test(`${rule}: not checked, it says nothing`, async () => {
    await (await breach(free))('')
  })
}

test('an item let in late: blocked or warned of without a reason, let in with one, which is marked on it in the minutes', async () => {
  for (const [place, refusal] of [[strict, 'deliberation.rule-blocks'], [mild, 'deliberation.rule-warns']] as const) {
    const id = await place.opened(), now = place.deskAt(place.at(1))
    await assert.rejects(addItem(now, id, { title: '水管爆了' }), code(refusal))
    await addItem(now, id, { title: '水管爆了', urgentReason: '今晚就要停水' })
    const part = (await minutesNow(now, { id, state: 'open' }, 'Asia/Shanghai')).find(({ heading }) => heading.includes('水管爆了'))
    assert.match(part?.text ?? '', /临时增加的紧急议题，理由：今晚就要停水/)
  }
})
