import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { noticesAbout, raiseObjection } from '#domains/public-notices'
import { form, visit } from '../../matters/testing/visit.ts'
import { announceDraw } from './acts/announce-draw.ts'
import { endCouncil } from './acts/end-council.ts'
import { enterSeedValue } from './acts/enter-seed-value.ts'
import { foundCouncil } from './acts/found-council.ts'
import { openDraw } from './acts/open-draw.ts'
import { planSittings } from './acts/plan-sitting.ts'
import { settleDraws, voidDraw } from './acts/settle-draw.ts'
import { stepBack, volunteer } from './acts/volunteer.ts'
import { drawById } from './reads/draws.ts'
import { seatOf, seatsOf } from './reads/seats-of.ts'
import { councilsRoutes } from './routes.ts'
import { neighbourhood } from './testing/neighbourhood.ts'

const place = await neighbourhood()
after(() => place[Symbol.asyncDispose]())
const { staff, council, contextOf, people, later, one, many } = place
const text = async (response: Response | Promise<Response>) => (await response).text()
const at = (actor: typeof people.resident, days: number, hours = 0) => contextOf(actor, later(days, hours))
const quotas = '年龄段,60岁以上,1,3\n年龄段,60岁以下,1,3\n住房,业主,1,3\n住房,租户,1,3'
const opened = (key: string) => openDraw(staff, { councilId: council, title: '杏林苑居民代表抽选', seats: 4, partyClass: 'residents', quotas, registrationEndsOn: '2026-11-27', termUntil: '2027-11-30', key })
const source = { name: '双色球第2026140期开奖号码', address: 'https://example.org/ssq', knownFrom: later(9) }

async function withVolunteers(key: string, number = 12) {
  const id = await opened(key), volunteers: (typeof people.resident)[] = []
  for (let index = 0; index < number; index += 1) {
    const person = await place.neighbour()
    await volunteer(contextOf(person), id, { 年龄段: index % 2 ? '60岁以上' : '60岁以下', 住房: index % 3 ? '业主' : '租户' })
    volunteers.push(person)
  }
  return { id, volunteers }
}

test('a draw goes its way: list closed, digest and future source published, value entered by two, panel drawn, repeated by anyone, seated, and forgotten', async () => {
  const { id, volunteers } = await withVolunteers('whole')
  const site = visit(councilsRoutes, contextOf())
  assert.match(await text(site.request(`/councils/draws/${id}`)), /正在报名/)
  await assert.rejects(volunteer(contextOf(place.chair), id, { 年龄段: '60岁以上', 住房: '业主' }), { code: 'deliberation.sits-already' })
  await assert.rejects(announceDraw(at(people.communityStaff, 3), id, source), { code: 'deliberation.registration-runs' })
  await assert.rejects(announceDraw(at(people.communityStaff, 8), id, { ...source, knownFrom: later(7) }), { code: 'deliberation.source-refused' })
  await announceDraw(at(people.communityStaff, 8), id, source)
  const announced = await text(site.request(`/councils/draws/${id}`))
  assert.match(announced, /[0-9a-f]{64}/)
  assert.match(announced, /双色球第2026140期/)
  assert.equal((await site.request(`/councils/draws/${id}/people.csv`)).status, 404, 'the list itself is not published before the draw')
  await assert.rejects(volunteer(at(await place.neighbour(), 8), id, { 年龄段: '60岁以上', 住房: '业主' }), { code: 'deliberation.volunteering-over' })

  await assert.rejects(enterSeedValue(at(people.communityStaff, 8), id, '03 08 12'), { code: 'deliberation.source-not-known-yet' })
  assert.equal(await enterSeedValue(at(people.communityStaff, 9, 1), id, '03 08 12 19'), 'first')
  await assert.rejects(enterSeedValue(at(people.communityStaff, 9, 1), id, '03 08 12 19'), { code: 'deliberation.second-person-needed' })
  assert.equal(await enterSeedValue(at(people.supervisor, 9, 2), id, '03 08 12 18'), 'differs', 'two that differ are both cleared')
  assert.equal(await enterSeedValue(at(people.supervisor, 9, 3), id, '03 08 12 19'), 'first')
  const both = await Promise.allSettled([enterSeedValue(at(people.communityStaff, 9, 4), id, '03  08 12 19'), enterSeedValue(at(people.auditor, 9, 4), id, '03 08 12 19')])
  assert.equal(both.filter((each) => each.status === 'fulfilled' && each.value === 'drawn').length, 1, 'it is drawn once')

  const draw = await drawById(contextOf(), id), result = draw?.result
  assert.equal(result?.panel.length, 4)
  assert.deepEqual(result?.faults, [])
  const folder = mkdtempSync(join(tmpdir(), 'draw-'))
  for (const file of ['people.csv', 'quotas.csv']) writeFileSync(join(folder, file), await text(site.request(`/councils/draws/${id}/${file}`)))
  const listed = await text(site.request(`/councils/draws/${id}/people.csv`))
  assert.doesNotMatch(listed, /邻居/, 'files hold numbers, no names')
  const command = fileURLToPath(new URL('../../../../libraries/sortition/src/cli.ts', import.meta.url))
  const repeated = JSON.parse(execFileSync(process.execPath, [command, '--people', join(folder, 'people.csv'), '--quotas', join(folder, 'quotas.csv'), '--id', 'id', '--size', '4', '--rule', 'leximin', '--seed', draw?.seed ?? '', '--json'], { encoding: 'utf8' })) as { panel: string[]; listDigest: string }
  assert.deepEqual([...repeated.panel].sort(), [...result?.panel ?? []].sort(), 'the command that the page gives comes to the same panel')
  assert.equal(repeated.listDigest, draw?.list_digest)

  const drawn = await many<{ person_id: string }>(`select person_id from deliberation.volunteer where draw_id = $1 and state = 'drawn'`, [id])
  const leaving = volunteers.find((person) => person.id === drawn[0]?.person_id)
  assert.ok(leaving)
  assert.equal(await stepBack(at(leaving, 10), id), 'declined')
  const replaced = (await drawById(contextOf(), id))?.result
  assert.equal(replaced?.panel.length, 4)
  assert.equal(replaced?.rounds.length, 1)
  assert.equal((await many(`select 1 from notifications.notice where topic = 'deliberation.drawn' and subject = $1`, [id])).length, 5, 'those drawn are told, also who came later')

  assert.equal(await settleDraws(at(people.communityStaff, 11)), 0, 'the time for objections runs')
  assert.equal(await settleDraws(contextOf(undefined, later(40))), 1)
  const seats = (await seatsOf(contextOf(undefined, later(41)), council)).filter((seat) => seat.by === 'sortition')
  assert.equal(seats.length, 4)
  assert.ok(seats.every((seat) => seat.name.includes('*') && seat.to === '2027-11-30'))
  assert.equal(await seatOf(contextOf(undefined, later(41)), council, leaving.id), undefined)
  assert.equal((await many('select 1 from deliberation.volunteer where draw_id = $1', [id])).length, 0, 'nobody stands in a list any more')
  assert.equal((await one<{ people_file: string | null }>('select people_file from deliberation.draw where id = $1', [id])).people_file, null)
  const settled = await text(site.request(`/councils/draws/${id}`))
  assert.match(settled, /已生效/)
  assert.match(settled, new RegExp(draw?.list_digest ?? 'x'), 'the digest stays')
})

test('a panel does not sit while an objection to its result waits for an answer', async () => {
  const { id } = await withVolunteers('objected')
  await announceDraw(at(people.communityStaff, 8), id, source)
  await enterSeedValue(at(people.communityStaff, 10), id, '7')
  await enterSeedValue(at(people.supervisor, 10), id, '7')
  const notice = (await drawById(contextOf(), id))?.result_notice_id
  assert.ok(notice)
  await raiseObjection(at(people.resident, 11), { noticeId: notice, text: '名单里有人已经搬走了', key: 'objection' })
  assert.equal(await settleDraws(contextOf(undefined, later(40))), 0)
})

test('volunteering says only what is asked, may be changed and taken back, and is nobody in the record', async () => {
  const id = await opened('changed'), person = await place.neighbour(), site = visit(councilsRoutes, contextOf(person))
  const incomplete = await site.request(`/councils/draws/${id}`, form({ 'feature-0': '60岁以上' }))
  assert.equal(incomplete.status, 422)
  assert.match(await incomplete.text(), /请选“住房”/)
  await Promise.all(Array.from({ length: 5 }, () => site.request(`/councils/draws/${id}`, form({ 'feature-0': '60岁以上', 'feature-1': '租户' }))))
  assert.equal((await many('select 1 from deliberation.volunteer where draw_id = $1', [id])).length, 1)
  assert.equal((await many(`select 1 from transparency.act where subject = $1 and (actor = $2 or concerns = $2)`, [id, person.id])).length, 0)
  assert.equal((await site.request(`/councils/draws/${id}`, form({ do: 'back' }))).status, 303)
  assert.equal((await many('select 1 from deliberation.volunteer where draw_id = $1', [id])).length, 0)
})

test('quotas that nobody can read or fill, and features that nobody may be asked, are told in a sentence at the field', async () => {
  const site = visit(councilsRoutes, staff, { staff: true }), answers = { title: '抽选', seats: '4', class: 'residents', until: '2026-12-01', objectionDays: '5', key: 'quotas' }
  const sent = (quotas: string) => text(site.request(`/desk/councils/${council}/draws/new`, form({ ...answers, quotas })))
  assert.match(await sent('年龄段,60岁以上,多,3'), /第 1 行看不懂/)
  assert.match(await sent('宗教信仰,有,1,3\n宗教信仰,无,1,3'), /不能作为抽选的特征/)
  assert.match(await sent('住房,业主,3,5\n住房,租户,3,5'), /最少加起来不能超过 4/)
})

test('a draw whose panel nobody could fill is not announced, and a draw given up forgets its list at once', async () => {
  const id = await opened('few')
  await volunteer(contextOf(people.neighbour), id, { 年龄段: '60岁以上', 住房: '业主' })
  await assert.rejects(announceDraw(at(people.communityStaff, 8), id, source), { code: 'deliberation.too-few-volunteers' })
  await voidDraw(at(people.communityStaff, 8), id, { reason: '报名人数不够' })
  assert.equal((await many('select 1 from deliberation.volunteer where draw_id = $1', [id])).length, 0)
  assert.match(await text(visit(councilsRoutes, contextOf()).request(`/councils/draws/${id}`)), /报名人数不够/)
})

test('a draw that is given up, also with its council, takes its notices down, tells those on its list, and is forgotten', async () => {
  const told = async (id: string) => (await many(`select 1 from notifications.notice where topic = 'deliberation.draw-given-up' and subject = $1`, [id])).length
  const states = async (id: string) => (await noticesAbout(at(people.communityStaff, 10), id)).map(({ state }) => state)
  const { id } = await withVolunteers('given up')
  await announceDraw(at(people.communityStaff, 8), id, source)
  await enterSeedValue(at(people.communityStaff, 9, 1), id, '07')
  await enterSeedValue(at(people.supervisor, 9, 2), id, '07')
  await voidDraw(at(people.communityStaff, 10), id, { reason: '报名名单有误' })
  assert.deepEqual(await states(id), ['withdrawn', 'withdrawn'])
  assert.equal(await told(id), 12)

  const other = await foundCouncil(staff, { kind: 'building', name: '一号楼议事会', unitIds: [place.buildings.first.id], key: 'to end' })
  const open = await openDraw(staff, { councilId: other, title: '一号楼代表抽选', seats: 4, partyClass: 'residents', quotas, registrationEndsOn: '2026-11-27', key: 'to end' })
  await volunteer(contextOf(await place.neighbour()), open, { 年龄段: '60岁以上', 住房: '业主' })
  await planSittings(staff, other, [{ onDay: '2026-12-20', title: '例会' }])
  await endCouncil(staff, other)
  assert.equal((await drawById(contextOf(), open))?.state, 'void')
  assert.equal((await many('select 1 from deliberation.volunteer where draw_id = $1', [open])).length, 0)
  assert.equal(await told(open), 1)
  assert.equal((await many('select 1 from deliberation.sitting where council_id = $1 and cancelled_at is null', [other])).length, 0)
})
