import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { form, visit } from '../../../matters/testing/visit.ts'
import type { Actor } from '#platform/context'
import { Refusal } from '#platform/refusal'
import { addTeam, listDoors, nameCounter } from '../acts/list-doors.ts'
import { recordFromPaper } from '../acts/record-from-paper.ts'
import { askingById } from '../reads/askings.ts'
import { coverageOf } from '../reads/coverage.ts'
import { askingRoutes } from '../routes.ts'
import { askingPlace, questions, saturday } from '../testing/asking-place.ts'

const place = await askingPlace()
after(() => place[Symbol.asyncDispose]())
const { desk, many, contextOf, people, who, visiting, prepared } = place
const as = (actor: Actor | undefined, when: Date = saturday) => visit(askingRoutes, contextOf(actor, when), { staff: (actor?.posts.length ?? 0) > 0 })
const text = async (response: Response | Promise<Response>) => (await response).text()
const staff = as(people.communityStaff), code = (expected: string) => (error: unknown) => error instanceof Refusal && error.code === expected

test('a team takes its doors along on paper, a sheet for each building, and whoever runs the asking enters them, once', async () => {
  const { id, doors } = await visiting(12)
  const printed = await text(as(who.first).request(`/asking/${id}/doors/print`))
  assert.equal((printed.match(/class="sheet"/g) ?? []).length, 2)
  assert.match(printed, /上门登记表：1号楼[\s\S]*□答 □留 □无 □拒/)
  assert.doesNotMatch(printed, /东门|西门/, 'no sheet has room for what was answered')
  assert.equal((await as(people.neighbour).request(`/asking/${id}/doors/print`)).status, 403)
  assert.equal((await as(who.counter).request(`/desk/askings/${id}/doors/print`)).status, 403)
  assert.match(await text(staff.request(`/desk/askings/${id}/doors/print`)), /上门登记表：2号楼/)
  const paper = { building: '1号楼', key: crypto.randomUUID(), [`door-${doors[0]!.id}`]: 'answered', [`door-${doors[1]!.id}`]: 'refused', [`door-${doors[2]!.id}`]: 'nobody', [`door-${doors[3]!.id}`]: 'slip-later' }
  for (let again = 0; again < 2; again += 1) assert.equal((await staff.request(`/desk/askings/${id}/doors/paper`, form(paper))).status, 303)
  assert.equal((await many('select 1 from deliberation.asking_visit where asking_id = $1', [id])).length, 4)
  assert.deepEqual((await coverageOf(desk(), id))[0], { building: '1号楼', doors: 6, visited: 4, answered: 1, slips: 1, refused: 1 })
  const left = await text(staff.request(`/desk/askings/${id}/doors/paper?building=1号楼`))
  assert.ok(!left.includes(`door-${doors[0]!.id}`) && left.includes(`door-${doors[2]!.id}`), 'where nobody was at home a second visit is entered')
  assert.match(await text(staff.request(`/desk/askings/${id}`)), /没有人在家 1 户，不愿意答 1 户，还没上门 8 户/)
  await assert.rejects(recordFromPaper(contextOf(who.counter, saturday), id, { outcomes: {}, key: 'x' }), code('people.not-permitted'))
  const { doors: theirs } = await visiting(12)
  await assert.rejects(recordFromPaper(desk(), id, { outcomes: { [theirs[0]!.id]: 'answered' }, key: 'y' }), code('deliberation.not-your-door'))
})



test('until the visits begin what is asked is changed, and teams and counters are taken out again', async () => {
  const id = await prepared(), change = `/desk/askings/${id}/change`
  assert.match(await text(staff.request(change)), /门口的岗亭放在哪里？\n- 东门/)
  const wanted = { title: '岗亭放哪里好', questions, opens: '2026-11-22', closes: '2026-12-05', retention: '20' }
  assert.match(await text(staff.request(change, form({ ...wanted, questions: '只有问题\n- 一样\n- 一样' }))), /id="field-questions-error"/)
  assert.equal((await staff.request(change, form(wanted))).status, 303)
  assert.deepEqual((({ title, closesOn, retentionDays }) => [title, closesOn, retentionDays])((await askingById(desk(), id))!), ['岗亭放哪里好', '2026-12-05', 20])
  await listDoors(desk(), id, { text: '1号楼，101' })
  await addTeam(desk(), id, { name: '一组', phones: ['13900001001', '13900001002'], buildings: ['1号楼'] })
  await assert.rejects(addTeam(desk(), id, { name: '二组', phones: ['13900001001', '13900001003'], buildings: [] }), code('deliberation.in-another-team'))
  const [team] = await many<{ id: string }>('select id from deliberation.asking_team where asking_id = $1', [id])
  assert.match(await text(staff.request(`/desk/askings/${id}`)), /撤掉一组/)
  assert.equal((await staff.request(`/desk/askings/${id}/remove-team`, form({ team: team!.id }))).status, 303)
  assert.deepEqual(await many('select team_id from deliberation.asking_door where asking_id = $1', [id]), [{ team_id: null }])
  await nameCounter(desk(), id, '13900001003')
  await assert.rejects(addTeam(desk(), id, { name: '一组', phones: ['13900001001', '13900001003'], buildings: [] }), code('deliberation.counter-visits'), 'who counts does not visit, whichever was named first')
  await staff.request(`/desk/askings/${id}/remove-counter`, form({ person: who.counter.id }))
  assert.equal((await many('select 1 from deliberation.asking_counter where asking_id = $1', [id])).length, 0)
  const { id: open } = await visiting(12)
  assert.equal((await staff.request(`/desk/askings/${open}/change`, form(wanted))).status, 409, 'not once it was published')
  assert.match(await text(staff.request(`/desk/askings/${open}/remove-counter`, form({ person: who.counter.id }))), /至少要有两位清点人/)
})

test('visits are prolonged with their public notice and a reason, not shortened, and not when they are over', async () => {
  const { id } = await visiting(12), prolong = (until: string, why = '还有二十户没有人在家', when = saturday) => as(people.communityStaff, when).request(`/desk/askings/${id}/prolong`, form({ until, why }))
  assert.equal((await prolong('2026-11-25')).status, 422)
  assert.match(await text(prolong('2026-12-08', '')), /field-why-error/)
  assert.equal((await prolong('2026-12-08')).status, 303)
  assert.equal((await askingById(desk(), id))?.closesOn, '2026-12-08')
  assert.deepEqual((await many<{ ends_on: string }>('select ends_on::text from public_notices.notice where subject = $1', [id])).map(({ ends_on }) => ends_on), ['2026-12-08'])
  assert.match(await text(as(people.communityStaff).request(`/asking/${id}`)), /12月8日/)
  assert.match((await many<{ words: string }>(`select sections::text as words from public_notices.notice where subject = $1`, [id]))[0]?.words ?? '', /如果延长，新的截止日期见本公示的变更说明/)
  assert.equal((await prolong('2026-12-20', '又晚了', new Date('2026-12-10T03:00:00Z'))).status, 409)
})
