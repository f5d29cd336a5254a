import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import sharp from 'sharp'
import { noticeStanding } from '#domains/public-notices'
import { Refusal } from '#platform/refusal'
import { form, visit } from '../../matters/testing/visit.ts'
import { issuePaper } from '../papers/acts/issue-paper.ts'
import { announceBallot } from '../votes/acts/announce-ballot.ts'
import { cancelBallot } from '../votes/acts/cancel-ballot.ts'
import { openBallot } from '../votes/acts/open-ballot.ts'
import { later, smallBallots } from '../votes/testing/small-ballot.ts'
import { appealProject, decideAppeal } from './acts/appeal-project.ts'
import { judgeProject } from './acts/judge-project.ts'
import { mergeProject } from './acts/merge-project.ts'
import { moveCollecting } from './acts/move-collecting.ts'
import { proposeProject } from './acts/propose-project.ts'
import { putToVote } from './acts/put-to-vote.ts'
import { reopenBudget } from './acts/reopen-budget.ts'
import { rewordProject } from './acts/reword-project.ts'
import { startBudget } from './acts/start-budget.ts'
import { tellProgress } from './acts/tell-progress.ts'
import { withdrawProject } from './acts/withdraw-project.ts'
import { budgetsPersonal } from './personal.ts'
import { budgetById, projectsOf } from './reads/budgets.ts'
import { budgetsRoutes } from './routes.ts'
import { votedBudget } from './testing/voted-budget.ts'

const here = await smallBallots()
after(() => here[Symbol.asyncDispose]())
const { contextOf, people, units } = here
await here.db.pool.query(`insert into ballots.rule_pack_place (unit_id, code, from_day, at) values ($1, 'example-permissive', '2020-01-01', now())`, [units.street.id])
const second = await here.newPerson('另一位社工', 'community-staff', units.north)
const clerk = (hours = 0) => contextOf(people.clerk, later(hours)), colleague = (hours = 0) => contextOf(second, later(hours)), resident = contextOf(people.resident), neighbour = contextOf(people.neighbour)
const codeOf = (work: Promise<unknown>) => work.then(() => 'done', (error: unknown) => { if (error instanceof Refusal) return error.code; throw error })
const start = () => startBudget(clerk(), { unitId: units.north.id, title: '2027 年微更新', text: '', amount: 1_000_000, form: 'approval', most: 3, rule: 'equal-shares', source: '公共收益', collectUntil: later(1), key: here.key() })
const words = (title: string) => ({ title, text: '给大家用', placeWords: '', estimate: null })
const propose = (budgetId: string, title: string, context = resident) => proposeProject(context, { budgetId, ...words(title), key: here.key() })
const stateOf = async (budget: string) => (await projectsOf(clerk(), budget)).map(({ state, mergedInto }) => (mergedInto === null ? state : `${state} into ${mergedInto}`))
const site = (context: Parameters<typeof visit>[1], staff = false) => visit(budgetsRoutes, context, { staff })
const pageOf = async (path: string, context = contextOf()) => (await site(context).request(path)).text()

test('a proposer changes a project until it is judged or the time is over, and nobody else does', async () => {
  const budget = await start()
  await propose(budget, '长椅')
  assert.equal(await codeOf(rewordProject(neighbour, budget, 1, { ...words('我的长椅'), version: 1 })), 'people.not-permitted')
  await rewordProject(resident, budget, 1, { ...words('两条长椅'), version: 1 })
  assert.equal(await codeOf(rewordProject(resident, budget, 1, { ...words('三条长椅'), version: 1 })), 'ballots.project-changed')
  assert.equal((await projectsOf(resident, budget))[0]?.title, '两条长椅')
  assert.equal(await codeOf(rewordProject(contextOf(people.resident, later(2)), budget, 1, { ...words('晚了'), version: 2 })), 'ballots.collecting-over')
  await judgeProject(clerk(), budget, 1, { admit: true, cost: 100, reason: '', version: 2 })
  assert.equal(await codeOf(rewordProject(resident, budget, 1, { ...words('四条长椅'), version: 3 })), 'ballots.project-changed')
})

test('what was taken back is read by its proposer alone, with its picture gone', async () => {
  const budget = await start(), picture = await sharp({ create: { width: 40, height: 30, channels: 3, background: 'teal' } }).jpeg().toBuffer()
  await proposeProject(resident, { budgetId: budget, ...words('长椅'), picture, pictureWords: '坏掉的长椅', key: here.key() })
  const [project] = await projectsOf(resident, budget), image = `/budgets/projects/${project?.id}/picture`
  assert.match(await pageOf(`/budgets/${budget}/projects/1`), /alt="坏掉的长椅"/)
  assert.equal((await site(contextOf()).request(image)).status, 200)
  await withdrawProject(resident, budget, 1)
  for (const [context, status] of [[contextOf(), 404], [neighbour, 404], [resident, 200]] as const) assert.equal((await site(context).request(`/budgets/${budget}/projects/1`)).status, status)
  assert.equal((await site(contextOf()).request(image)).status, 404)
})

test('a refusal is appealed once and answered by somebody else, and the vote waits for it', async () => {
  const budget = await start(), vote = { rollId: (await here.roll(10)).id, opensAt: later(3), closesAt: later(50) }
  for (const title of ['长椅', '花坛', '灯']) await propose(budget, title)
  await judgeProject(clerk(), budget, 1, { admit: false, reason: '没有地方，请联系 13812345678', version: 1 })
  assert.doesNotMatch(await pageOf(`/budgets/${budget}/projects/1`), /13812345678/)
  for (const number of [2, 3]) await judgeProject(clerk(), budget, number, { admit: true, cost: 100, reason: '', version: 1 })
  assert.equal(await codeOf(appealProject(neighbour, budget, 1, { text: '有地方' })), 'people.not-permitted')
  await appealProject(resident, budget, 1, { text: '3号楼东侧有空地' })
  assert.equal(await codeOf(appealProject(resident, budget, 1, { text: '再申诉' })), 'ballots.no-appeal')
  assert.equal(await codeOf(putToVote(clerk(2), budget, vote)), 'ballots.appeals-open')
  assert.doesNotMatch(await pageOf(`/budgets/${budget}/projects/1`), /东侧有空地/, 'the words of an appeal are no public matter')
  assert.equal(await codeOf(decideAppeal(clerk(), budget, 1, { admit: true, cost: 100, answer: '可以' })), 'ballots.own-judgement')
  assert.equal(await codeOf(decideAppeal(colleague(), budget, 1, { admit: true, answer: '可以' })), 'ballots.project-cost')
  await decideAppeal(colleague(), budget, 1, { admit: true, cost: 100, answer: '看过，可以' })
  assert.deepEqual(await stateOf(budget), ['admitted', 'admitted', 'admitted'])
  assert.equal(await codeOf(putToVote(clerk(2), budget, vote)), 'done')
  await budgetsPersonal.erase?.(clerk(), people.resident.id)
  assert.doesNotMatch(JSON.stringify(await here.many('select * from ballots.budget_project where budget_id = $1', [budget])), /东侧有空地/)
})

test('one project stands for two that ask for the same; judged anew they are two again, and what was merged comes back when the other is taken back', async () => {
  const budget = await start()
  for (const title of ['长椅', '两条长椅', '三条长椅']) await propose(budget, title)
  assert.equal(await codeOf(mergeProject(clerk(), budget, 1, { into: 1, reason: '一样', version: 1 })), 'ballots.merge-into')
  assert.equal(await codeOf(mergeProject(clerk(), budget, 1, { into: 2, reason: ' ', version: 1 })), 'ballots.project-reason')
  await mergeProject(clerk(), budget, 1, { into: 2, reason: '都要长椅', version: 1 })
  await mergeProject(clerk(), budget, 2, { into: 3, reason: '都要长椅', version: 1 })
  assert.deepEqual(await stateOf(budget), ['merged into 3', 'merged into 3', 'proposed'])
  assert.match(await pageOf(`/budgets/${budget}/projects/3`), /两条长椅/)
  await judgeProject(clerk(), budget, 1, { admit: true, cost: 100, reason: '', version: 2 })
  await withdrawProject(resident, budget, 3)
  assert.deepEqual(await stateOf(budget), ['admitted', 'proposed', 'withdrawn'])
})

test('that projects are asked for is a notice; moved with a reason, a new one takes its place', async () => {
  const budget = await start(), { noticeId } = await budgetById(clerk(), budget)
  assert.equal((await noticeStanding(clerk(), noticeId ?? ''))?.state, 'standing')
  assert.equal(await codeOf(moveCollecting(clerk(), budget, { until: later(80), reason: '' })), 'ballots.project-reason')
  await moveCollecting(clerk(), budget, { until: later(80), reason: '下雨，现场会改期' })
  const moved = await budgetById(clerk(), budget)
  assert.equal((await noticeStanding(clerk(), noticeId ?? ''))?.state, 'replaced')
  assert.equal((await noticeStanding(clerk(), moved.noticeId ?? ''))?.state, 'standing')
  assert.equal(await codeOf(proposeProject(contextOf(people.resident, later(70)), { budgetId: budget, ...words('还来得及'), key: here.key() })), 'done')
})

test('a budget whose vote was cancelled is prepared anew and voted on again', async () => {
  const budget = await start(), roll = (await here.roll(10)).id
  for (const title of ['长椅', '花坛']) await propose(budget, title)
  for (const number of [1, 2]) await judgeProject(clerk(), budget, number, { admit: true, cost: 100, reason: '', version: 1 })
  const first = await putToVote(clerk(2), budget, { rollId: roll, opensAt: later(3), closesAt: later(50) })
  assert.equal(await codeOf(reopenBudget(clerk(2), budget)), 'ballots.budget-not-cancelled')
  await cancelBallot(clerk(2), first, { reason: '名册有误' })
  const desk = site(clerk(2), true)
  assert.match(await (await desk.request(`/desk/budgets/${budget}`)).text(), /重新准备投票/)
  assert.equal((await desk.request(`/desk/budgets/${budget}`, form({ step: 'reopen' }))).status, 303)
  assert.notEqual(await putToVote(clerk(2.5), budget, { rollId: roll, opensAt: later(4), closesAt: later(50) }), first)
})

test('whoever holds a paper, or stands on no line of the roll, is told so instead of being led to a vote that refuses them', async () => {
  const budget = await start(), { id: roll, entries } = await here.roll(10, { persons: [people.resident, people.neighbour] })
  for (const title of ['长椅', '花坛']) await propose(budget, title)
  for (const number of [1, 2]) await judgeProject(clerk(), budget, number, { admit: true, cost: 100, reason: '', version: 1 })
  const ballot = await putToVote(clerk(2), budget, { rollId: roll, opensAt: later(3), closesAt: later(50) })
  await announceBallot(clerk(2), ballot)
  await openBallot(clerk(3), ballot)
  await issuePaper(clerk(4), ballot, entries[0] ?? '')
  const read = (person?: typeof people.resident) => pageOf(`/budgets/${budget}`, contextOf(person, later(5))), link = new RegExp(`/budgets/${budget}/vote`)
  const [holder, voter, stranger, visitor] = await Promise.all([people.resident, people.neighbour, people.stranger, undefined].map(read))
  assert.match(holder ?? '', /您已经领了纸质选票/)
  assert.match(stranger ?? '', /名册上没有您/)
  assert.deepEqual([holder, voter, stranger, visitor].map((page) => link.test(page ?? '')), [false, true, false, true])
})

test('whoever speaks for two households votes for one after the other, and the same form sent again votes for none besides', async () => {
  const budget = await start(), { id: roll, entries: [own = '', parents = ''] } = await here.roll(10, { persons: [people.resident] })
  await here.db.pool.query('insert into ballots.roll_person (entry_id, roll_id, person_id, once, at) values ($1, $2, $3, false, now())', [parents, roll, people.resident.id])
  for (const title of ['长椅', '花坛']) await propose(budget, title)
  for (const number of [1, 2]) await judgeProject(clerk(), budget, number, { admit: true, cost: 100, reason: '', version: 1 })
  const ballot = await putToVote(clerk(2), budget, { rollId: roll, opensAt: later(3), closesAt: later(50) }), path = `/budgets/${budget}/vote`, reader = site(contextOf(people.resident, later(5)))
  await announceBallot(clerk(2), ballot)
  await openBallot(clerk(3), ballot)
  const hidden = (html: string) => ({ key: /name="key" value="([^"]+)"/.exec(html)?.[1] ?? '', entry: /name="entry" value="([^"]+)"/.exec(html)?.[1] ?? '' })
  const first = hidden(await (await reader.request(path)).text()), cast = async (fields: { key: string; entry: string }) => /\d{4} \d{4} \d{4} \d{4} \d{4}/.exec(await (await reader.request(path, form({ ...fields, step: 'cast', project: '01' }))).text())?.[0]
  const receipt = await cast(first)
  assert.deepEqual([first.entry, await cast(first) === receipt, receipt !== undefined], [own, true, true])
  const page = await (await reader.request(path)).text()
  assert.deepEqual([hidden(page).entry, /为哪一户（人）投：.*第2户/.test(page)], [parents, true])
  assert.notEqual(await cast(hidden(page)), receipt)
  assert.equal((await here.one<{ n: number }>('select count(*) as n from ballots.voter_link where ballot_id = $1', [ballot])).n, 2)
  assert.equal((await reader.request(path, form({ ...first, entry: (await here.roll(1)).entries[0] ?? '', step: 'cast', project: '01' }))).status, 403)
})

test('the office writes down what somebody asked for at the counter: it is theirs, and they get a receipt once', async () => {
  const budget = await start(), key = here.key(), answers = { key, title: '扶手', text: '楼道里', place: '', estimate: '', pictureWords: '', name: '王奶奶', phone: '13900001111', channel: 'counter' }
  const refused = await site(clerk(), true).request(`/budgets/${budget}/propose`, form({ ...answers, phone: '1390' }))
  assert.equal(refused.status, 422)
  assert.match(await refused.text(), /楼道里/, 'what was filled in is kept')
  const done = await (await site(clerk(), true).request(`/budgets/${budget}/propose`, form(answers))).text()
  assert.match(done, /已经登记，编号 1.*凭证号请告诉本人.*\d{4}/s)
  await site(clerk(), true).request(`/budgets/${budget}/propose`, form(answers))
  const [project, ...more] = await projectsOf(clerk(), budget)
  assert.equal(more.length, 0)
  assert.notEqual(project?.proposedBy, people.clerk.id)
  await site(resident).request(`/budgets/${budget}/propose`, form({ ...answers, key: here.key() }))
  assert.equal((await projectsOf(clerk(), budget))[1]?.proposedBy, people.resident.id, 'a resident proposes for themselves only')
})

test('with few voters projects and winners are published and the ballots are not; what became of the winners is told line by line', async () => {
  const budget = await start()
  for (const title of ['健身角', '停车棚', '读书屋']) await propose(budget, title)
  await votedBudget(here, budget, [500_000, 500_000, 900_000], [{ approved: ['01', '02'] }, { approved: ['01', '02'] }, { approved: ['01'] }])
  const file = await pageOf(`/budgets/${budget}/ballots.pb`, contextOf(undefined, later(60)))
  assert.match(file, /^01;5000;3;健身角;1$/m)
  assert.match(file, /comment;#1: The ballots are withheld/)
  assert.doesNotMatch(file, /^1;01/m)
  const { resultNoticeId } = await budgetById(clerk(52), budget), notice = await noticeStanding(clerk(52), resultNoticeId ?? '')
  assert.match(`${notice?.title} ${notice?.state} ${notice?.href}`, /投票结果 standing \/budgets\/.*\/result/)
  const result = await pageOf(`/budgets/${budget}/result`, contextOf(undefined, later(60)))
  assert.match(result, /只有 3 人投票，不到 10 人/)
  assert.match(result, /等待开工/)
  const told = { text: '已经签合同，13812345678', key: here.key() }
  assert.equal(await codeOf(tellProgress(clerk(60), budget, 3, { ...told, state: 'begun' })), 'ballots.not-funded')
  assert.equal(await codeOf(tellProgress(clerk(60), budget, 1, { ...told, state: 'begun', href: '//elsewhere.example' })), 'ballots.progress-unsound')
  await tellProgress(clerk(60), budget, 1, { ...told, state: 'begun', href: '/matters/x', spent: 100_000 })
  await tellProgress(clerk(60), budget, 1, { ...told, state: 'begun' })
  const page = await pageOf(`/budgets/${budget}/projects/1`, contextOf(undefined, later(61)))
  assert.match(page, /正在办.*已经签合同.*href="\/matters\/x"/s)
  assert.equal(page.split('已经签合同').length, 2, 'a form sent twice tells once')
  assert.doesNotMatch(page, /13812345678/)
})

test('a vote in which nobody took part is counted too: nothing is funded, and the page and the file say so', async () => {
  const budget = await start()
  for (const title of ['健身角', '停车棚']) await propose(budget, title)
  await votedBudget(here, budget, [500_000, 500_000], [])
  const read = (path: string) => pageOf(`/budgets/${budget}/${path}`, contextOf(undefined, later(60)))
  assert.match(await read('result'), /没有项目得到资助/)
  assert.match(await read('ballots.pb'), /num_votes;0/)
})

test('projects with a place stand on a map whose marks lead to them', async () => {
  const budget = await start()
  await proposeProject(resident, { budgetId: budget, ...words('长椅'), point: { lng: 116.35, lat: 39.99 }, key: here.key() })
  assert.match(await pageOf(`/budgets/${budget}`), new RegExp(`<svg.*href="/budgets/${budget}/projects/1".*class="map-count"[^>]*>01<`, 's'), 'with the number of the list')
  assert.equal(await codeOf(proposeProject(resident, { budgetId: budget, ...words('花坛'), point: { lng: 216, lat: 0 }, key: here.key() })), 'ballots.project-unsound')
})

test('a vote is looked over, cast and answered with a receipt, the same form once; whoever votes again is told so, and too many points are said with what was kept', async () => {
  const budget = await startBudget(clerk(), { unitId: units.north.id, title: '分点数', text: '', amount: 1_000_000, form: 'points', most: 10, rule: 'greedy', source: '公共收益', collectUntil: later(1), key: here.key() })
  for (const title of ['健身角', '停车棚']) await propose(budget, title)
  for (const number of [1, 2]) await judgeProject(clerk(), budget, number, { admit: true, cost: 100_000, reason: '', version: 1 })
  const roll = await here.roll(10, { persons: [people.neighbour] }), ballot = await putToVote(clerk(2), budget, { rollId: roll.id, opensAt: later(3), closesAt: later(50) })
  await announceBallot(clerk(2), ballot)
  await openBallot(clerk(3), ballot)
  const booth = site(contextOf(people.neighbour, later(4))), path = `/budgets/${budget}/vote`, send = async (answers: Record<string, string>) => { const answer = await booth.request(path, form({ key, ...answers })); return `${answer.status} ${await answer.text()}` }, key = here.key()
  assert.match(await (await booth.request(path)).text(), /把 10 点分给.*一共 10 点/s)
  assert.match(await send({ step: 'review', 'points-01': '7', 'points-02': '6' }), /^422 .*一共给了 13 点，只有 10 点，请减去 3 点.*value="7".*value="6"/s)
  assert.match(await send({ step: 'review', 'points-01': '7' }), /^200 .*用了 7 点，一共 10 点，还有 3 点没有用/s)
  const receipt = (page: string) => /receipt-code.*?(\d{4} \d{4} \d{4})/s.exec(page)?.[1], first = receipt(await send({ step: 'cast', 'points-01': '7' }))
  assert.ok(first)
  assert.equal(receipt(await send({ step: 'cast', 'points-01': '7' })), first)
  assert.match(await (await booth.request(path)).text(), /您已经投过。再投一次会代替前一次/)
  assert.equal((await site(contextOf(people.resident, later(4))).request(path)).status, 403, 'who is not on the roll has no vote')
})
