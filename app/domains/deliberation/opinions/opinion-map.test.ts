import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { finish, opinionMap, voteMatrix } from '@gongzhi/opinion-map'
import { closeConversation } from './acts/close-conversation.ts'
import { groupsAside } from './acts/groups-aside.ts'
import { forgetLinks } from './acts/forget-links.ts'
import { moderateStatement } from './acts/moderate-statement.ts'
import { refreshMap } from './acts/refresh-map.ts'
import { opinionsJobs } from './jobs.ts'
import { conversationOf } from './reads/conversations.ts'
import { ownParticipant } from './reads/own-participant.ts'
import { ownGroup, storedMap, storedPicture } from './reads/stored-map.ts'
import { currentVotes } from './reads/votes.ts'
import { groupsFound, votesOf } from './rules/find-groups.ts'
import { opinionsRoutes } from './routes.ts'
import { visit } from '../../matters/testing/visit.ts'
import { day, later, opinionPlace, twoMinds } from './testing/conversation.ts'

const place = await opinionPlace()
after(() => place[Symbol.asyncDispose]())
const { contextOf, people, open, vote } = place
const words = Array.from({ length: 12 }, (_, at) => `第${at + 1}条：${'甲乙丙丁戊己庚辛壬癸子丑'[at]}处停车的办法`)
const refresh = async (id: string, now?: Date) => refreshMap(contextOf(undefined, now), await conversationOf(contextOf(), id))
const mapOf = (id: string) => storedMap(contextOf(), { id })

test('two minds are found as two groups, with what all agree to and what tells them apart', async () => {
  const id = await open({ statements: words })
  await twoMinds(place, id, [24, 16], words.length)
  assert.equal(await refresh(id), true)
  const map = await mapOf(id)
  assert.ok(map)
  const { report } = map
  assert.deepEqual([report.participants, report.status, report.groups, report.others], [40, 'found', [24, 16], 0])
  assert.deepEqual(report.consensus, [1])
  assert.ok(report.representative.every((list) => list.length > 0))
  const first = report.statements.find(({ number }) => number === 1)
  assert.equal(first?.all?.seen, 40)
  assert.equal(first?.groups.reduce((sum, part) => sum + (part?.seen ?? 0), 0), 40)
  const picture = await storedPicture(contextOf(), { id })
  assert.match(picture ?? '', /1: 24/)
  assert.match(picture ?? '', /2: 16/)
})

test('a group of four is shown nowhere: not in sizes, not in figures, not in the picture, not by subtraction', async () => {
  const id = await open({ statements: words })
  await twoMinds(place, id, [24, 16], words.length)
  // Four who answer by a pattern of their own.
  for (const person of await place.crowd(4)) for (let number = 2; number <= words.length; number += 1) await vote(person, id, number, number % 3 === 0 ? 'agree' : 'disagree')
  await refresh(id)
  const map = await mapOf(id)
  assert.ok(map)
  const { groups, others, statements, participants } = map.report, grouped = groups.reduce((sum, size) => sum + size, 0)
  assert.ok(groups.length >= 2 && groups.every((size) => size >= 10))
  assert.equal(participants, 44)
  if (grouped < 44) assert.equal(others, null)
  for (const { all, groups: parts } of statements) {
    const shown = parts.reduce((sum, part) => sum + (part?.seen ?? 0), 0)
    assert.ok(all === null || all.seen === shown || all.seen - shown >= 10, JSON.stringify({ all, parts }))
  }
  const marks = ((await storedPicture(contextOf(), { id })) ?? '').match(/<(path transform|circle)/g)?.length ?? 0
  assert.equal(marks, grouped + groups.length, 'everybody in a group, and one mark for each in the legend')
})

test('the map is made anew only when ten more people have voted; between, counts go on under the same groups as a recount would', async () => {
  const id = await open({ statements: words })
  const voters = await twoMinds(place, id, [20, 20], words.length)
  assert.equal(await refresh(id), true)
  assert.equal(await refresh(id), false, 'nothing is new')
  for (const person of voters.slice(0, 9)) await vote(person, id, 3, 'pass')
  assert.equal(await refresh(id), false, 'nine people are too few')
  const [tenth] = voters.slice(9)
  await vote(tenth, id, 3, 'pass')
  assert.equal(await refresh(id), true)
  const { voters: rows } = await currentVotes(contextOf(), id), matrix = voteMatrix(votesOf(rows), { moderation: new Map(words.map((_, at) => [String(at + 1), { moderation: 'accepted', meta: false }])) })
  const third = opinionMap(matrix).statements.find((one) => one.id === '3')
  const told = (await mapOf(id))?.report.statements.find(({ number }) => number === 3)
  assert.deepEqual(told?.all, { agree: third?.all.agree, disagree: third?.all.disagree, seen: third?.all.seen })
})

test('fewer than ten people see no figures, only that they are few', async () => {
  const id = await open({ statements: words })
  for (const person of await place.crowd(9)) for (let number = 1; number <= 8; number += 1) await vote(person, id, number, 'agree')
  await closeConversation(contextOf(people.communityStaff), id)
  await refresh(id, later(60_000))
  const map = await mapOf(id)
  assert.deepEqual([map?.report.status, map?.report.participants, map?.report.statements, map?.report.consensus], ['too-few-people', 9, [], []])
  const page = await (await visit(opinionsRoutes, contextOf(people.resident, later(60_000))).request(`/opinions/${id}/map`)).text()
  assert.match(page, /不到 10 人，不显示任何数字/)
  assert.doesNotMatch(page, /%/)
})

test('votes of visitors move no group and stand apart', async () => {
  const id = await open({ statements: words, visitors: true })
  await twoMinds(place, id, [14, 14], words.length)
  for (let visitor = 0; visitor < 12; visitor += 1) for (let number = 1; number <= 8; number += 1) await vote(undefined, id, number, 'disagree', `${visitor}`.padStart(32, 'v'))
  await refresh(id)
  const map = await mapOf(id), first = map?.report.statements.find(({ number }) => number === 1)
  assert.deepEqual([map?.report.participants, map?.report.visitors], [28, 12])
  assert.deepEqual([first?.all?.disagree, first?.visitors?.disagree], [0, 12])
})

test('a statement that was taken down is in no later map', async () => {
  const id = await open({ statements: words })
  await twoMinds(place, id, [12, 12], words.length)
  await moderateStatement(contextOf(people.communityStaff), { conversationId: id, number: 1, decision: 'rejected', reason: 'off-topic' })
  await refresh(id)
  const map = await mapOf(id)
  assert.ok(map && !map.report.statements.some(({ number }) => number === 1))
  assert.ok(!map.report.consensus.includes(1))
})

test('the jobs close by the clock, make the last map, and erase the links two weeks later; then no group is told to anybody', async () => {
  const id = await open({ statements: words, closesAt: later(day) })
  const [voter] = await twoMinds(place, id, [12, 12], words.length)
  assert.ok(voter)
  const [maps, links] = opinionsJobs
  const run = (job: typeof maps, now: Date) => job?.run(contextOf(undefined, now), new AbortController().signal)
  await run(maps, later(day + 1000))
  const closed = await conversationOf(contextOf(), id)
  assert.deepEqual(closed.closedAt, later(day))
  assert.notEqual((await mapOf(id))?.final, true, 'votes under way may still come in')
  await run(maps, later(day + 60_000))
  assert.equal((await mapOf(id))?.final, true)
  const own = await ownParticipant(contextOf(voter), closed)
  assert.ok(own)
  assert.ok([1, 2].includes(await ownGroup(contextOf(), closed, own) ?? 0))
  await run(links, later(10 * day))
  assert.ok(await ownParticipant(contextOf(voter), await conversationOf(contextOf(), id)))
  await run(links, later(16 * day))
  assert.equal(await ownParticipant(contextOf(voter), await conversationOf(contextOf(), id)), undefined)
  assert.equal(await ownGroup(contextOf(), closed, own), undefined)
  assert.deepEqual((await mapOf(id))?.report.groups, [12, 12])
})

test('single votes are published only where that was said before, after the links are gone, and for a hundred people at least', async () => {
  const few = await open({ statements: words, votesPublished: true }), no = await open({ statements: words })
  await twoMinds(place, few, [12, 12], words.length)
  const ask = async (id: string, file: string) => visit(opinionsRoutes, contextOf(undefined, later(20 * day))).request(`/opinions/${id}/${file}`)
  for (const id of [few, no]) {
    await closeConversation(contextOf(people.communityStaff), id)
    await refresh(id, later(60_000))
    await forgetLinks(contextOf(undefined, later(20 * day)), { id })
    assert.equal((await ask(id, 'votes.csv')).status, 404)
  }
  assert.match(await (await ask(few, 'statements.csv')).text(), /group-1-agree/)
  const many = await open({ statements: words.slice(0, 8), votesPublished: true })
  await twoMinds(place, many, [60, 45], 8)
  await closeConversation(contextOf(people.communityStaff), many)
  await refresh(many, later(60_000))
  assert.equal((await ask(many, 'votes.csv')).status, 404, 'the links still stand')
  await forgetLinks(contextOf(undefined, later(20 * day)), { id: many })
  const lines = (await (await ask(many, 'votes.csv')).text()).trim().split('\r\n')
  assert.equal(lines.length, 105 * 8 + 1)
  const ids = await place.many<{ id: string }>('select id from deliberation.opinion_participant where conversation_id = $1', [many])
  assert.ok(ids.every(({ id }) => !lines.some((line) => line.includes(id))), 'under other numbers than in the database')
})

test('many votes are searched in a thread of their own, and the groups are the same', async () => {
  const rows = Array.from({ length: 300 }, (_, at) => ({ id: `v${at}`, numbers: Array.from({ length: 80 }, (_, n) => n + 1).join(','), votes: Array.from({ length: 80 }, (_, n) => ((n + at) % 2 === 0 && (n * 7 + at) % 11 !== 0 ? '2' : '0')).join('') }))
  const search = { voters: rows, moderation: new Map(), heading: '图' }
  const aside = await groupsAside(search), here = finish(groupsFound(search))
  assert.deepEqual([aside.membership.map(({ length }) => length), aside.picture, [...aside.matrix.vote]], [here.membership.map(({ length }) => length), here.picture, [...here.matrix.vote]])
})
