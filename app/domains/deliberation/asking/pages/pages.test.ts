import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { form, visit } from '../../../matters/testing/visit.ts'
import type { Actor } from '#platform/context'
import { dropAnswer } from '../acts/drop-answer.ts'
import { publishAsking } from '../acts/count-answers.ts'
import { askingRoutes } from '../routes.ts'
import { askingPlace, questions, saturday } from '../testing/asking-place.ts'

const place = await askingPlace()
after(() => place[Symbol.asyncDispose]())
const { desk, many, contextOf, people, who, visiting, counted } = place
const as = (actor: Actor | undefined, when: Date = saturday) => visit(askingRoutes, contextOf(actor, when), { staff: (actor?.posts.length ?? 0) > 0 })
const text = async (response: Response | Promise<Response>) => (await response).text()
const staff = as(people.communityStaff)

test('the desk prepares an asking by its forms; a line that is wrong is told by its number', async () => {
  const wanted = { topic: place.topic, title: '岗亭放在哪里', questions: '只有问题没有选项', opens: '2026-11-21', closes: '2026-11-30', retention: '30', key: crypto.randomUUID() }
  const wrong = await staff.request('/desk/askings/new', form(wanted))
  assert.equal(wrong.status, 422)
  assert.match(await text(wrong), /id="field-questions-error"/)
  const made = (await staff.request('/desk/askings/new', form({ ...wanted, questions }))).headers.get('location') ?? ''
  assert.match(made, /^\/desk\/askings\//)
  assert.match(await text(staff.request(`${made}/doors`, form({ doors: '1号楼，101\n1号楼' }))), /第 2 行缺楼栋或者门牌[\s\S]*1号楼，101/)
  assert.equal((await staff.request(`${made}/doors`, form({ doors: '1号楼，101\n1号楼，102' }))).status, 303)
  assert.equal((await staff.request(`${made}/team`, form({ name: '一组', first: '13900001001', second: '13900001002', buildings: '1号楼' }))).status, 303)
  assert.match(await text(staff.request(`${made}/counter`, form({ counter: '13900009999' }))), /没有找到用这个手机号的账号/)
  const page = await text(staff.request(made))
  assert.match(page, /上\*\*/)
  assert.doesNotMatch(page, /上门甲|13900001001/)
})

test('slips are printed once with their codes, which no later page shows', async () => {
  const { id } = await visiting(12), printed = await staff.request(`/desk/askings/${id}/slips`, form({ slips: '3' }))
  assert.equal(printed.headers.get('cache-control'), 'no-store')
  const codes = [...(await text(printed)).matchAll(/class="code">([A-Z0-9]{4} [A-Z0-9]{4} [A-Z0-9]{4})</g)].map(([, code]) => code ?? '')
  assert.equal(codes.length, 3)
  assert.ok(codes.every((code) => code !== ''))
  assert.ok(!(await text(staff.request(`/desk/askings/${id}`))).includes(codes[0]!))
})

test('a household answers by its code without an account; a question left out keeps what was chosen, and a second sending says it has arrived', async () => {
  const { id, codes } = await visiting(12), household = as(undefined), code = codes[0]!
  assert.match(await text(household.request(`/asking/${id}`)), /不能把答卷对应到户/)
  const page = await text(household.request(`/asking/${id}/answer?code=${code}`))
  assert.match(page, /门口的岗亭放在哪里/)
  const left = await household.request(`/asking/${id}/answer`, form({ code, w0: '近一点' }))
  assert.equal(left.status, 422)
  assert.match(await text(left), /请选一项[\s\S]*近一点/)
  assert.match((await household.request(`/asking/${id}/answer`, form({ code, q0: '0', w0: '近一点' }))).headers.get('location') ?? '', /thanks=1/)
  assert.match(await text(household.request(`/asking/${id}/answer`, form({ code, q0: '0' }))), /您要是刚刚交过，就是收到了/)
  assert.equal((await many('select 1 from deliberation.asking_answer where asking_id = $1', [id])).length, 1)
})

test('the field page shows a team its own doors with one button for each outcome, and asks nothing of the answer', async () => {
  const { id, doors } = await visiting(12), team = as(who.first), page = await text(team.request(`/asking/${id}/doors`))
  for (const outcome of ['已答', '留了答卷', '没有人', '不愿意答']) assert.match(page, new RegExp(outcome))
  assert.doesNotMatch(page, /东门|西门/)
  assert.equal((await team.request(`/asking/${id}/doors`, form({ door: doors[0]!.id, outcome: 'answered', key: 'p1' }))).status, 303)
  assert.equal((await team.request(`/asking/${id}/doors`, form({ door: doors[0]!.id, outcome: 'answered', key: 'p1' }))).status, 303)
  assert.match(await text(team.request(`/asking/${id}/doors`)), /12 户里 1 户已上门/)
  assert.equal((await many('select 1 from deliberation.asking_visit where asking_id = $1', [id])).length, 1)
  assert.equal((await as(people.neighbour).request(`/asking/${id}/doors`)).status, 403)
  assert.equal((await as(undefined).request(`/asking/${id}/doors`)).status, 401)
  assert.match(await text(team.request('/asking/mine')), /上门名单/)
})

test('counting is for counters; the result tells sums of ten and more, coverage, and when the answers are erased', async () => {
  const { id, codes, doors } = await visiting(24)
  for (const door of doors.slice(0, 22)) await place.visit(id, door.id)
  for (const [at, slip] of codes.slice(0, 22).entries()) await dropAnswer(contextOf(undefined, saturday), id, { code: slip, answers: [{ choice: at < 12 ? 0 : at < 18 ? 1 : 2, words: '' }] })
  assert.equal((await staff.request(`/desk/askings/${id}/count`)).status, 403)
  const counter = as(who.counter)
  assert.equal((await counter.request(`/desk/askings/${id}/count`)).status, 200)
  await counted(id)
  const box = await counter.request(`/desk/askings/${id}/count/open`, form({}))
  assert.match(await text(box), /共 22 份答卷/)
  await publishAsking(desk(), id, '')
  const page = await text(as(undefined).request(`/asking/${id}`))
  assert.match(page, /12 \/ 22/)
  assert.match(page, /合并公布：西门、不用岗亭[\s\S]*10 \/ 22/)
  assert.doesNotMatch(page, /6 \/ 22|4 \/ 22/)
  assert.match(page, /单份答卷12月21日删除/)
  assert.equal((await counter.request(`/desk/askings/${id}/count/open`, form({}))).status, 409, 'nobody looks into the box any more')
  assert.match(await text(as(undefined).request(`/asking/${id}/print`)), /逐户征询结果/)
})
