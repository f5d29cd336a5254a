import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import sharp from 'sharp'
import { Refusal } from '#platform/refusal'
import { journalOf } from '../votes/reads/journal-of.ts'
import { outcomeOf } from '../votes/reads/outcome-of.ts'
import { ballotById } from '../votes/reads/ballots.ts'
import type { Answer } from '../votes/rules/answer.ts'
import { standingVotes } from '../votes/rules/journal.ts'
import { later, smallBallots } from '../votes/testing/small-ballot.ts'
import { judgeProject } from './acts/judge-project.ts'
import { proposeProject } from './acts/propose-project.ts'
import { putToVote } from './acts/put-to-vote.ts'
import { startBudget } from './acts/start-budget.ts'
import { withdrawProject } from './acts/withdraw-project.ts'
import { projectsOf, termsOfBallot } from './reads/budgets.ts'
import { type BudgetForm, type BudgetRule, readYuan, yuan } from './rules/budget.ts'
import { budgetFile } from './rules/budget-file.ts'
import { type BudgetSteps, recountCommand } from './rules/count-budget.ts'
import { votedBudget } from './testing/voted-budget.ts'

const here = await smallBallots()
after(() => here[Symbol.asyncDispose]())
const { contextOf, people, units } = here
await here.db.pool.query(`insert into ballots.rule_pack_place (unit_id, code, from_day, at) values ($1, 'example-permissive', '2020-01-01', now())`, [units.street.id])
const clerk = (hours = 0) => contextOf(people.clerk, later(hours)), resident = contextOf(people.resident)
const codeOf = (work: Promise<unknown>) => work.then(() => 'done', (error: unknown) => { if (error instanceof Refusal) return error.code; throw error })
const start = (more: { form?: BudgetForm; rule?: BudgetRule; amount?: number; most?: number } = {}) => startBudget(clerk(), {
  unitId: units.north.id, title: '2027 年微更新', text: '', amount: 1_000_000, form: 'approval', most: 3, rule: 'equal-shares', source: '公共收益', collectUntil: later(1), key: here.key(), ...more,
})
const propose = (budgetId: string, title: string, more = {}) => proposeProject(resident, { budgetId, title, text: '给大家用', placeWords: '', estimate: null, key: here.key(), ...more })

/** Six want the two dear projects, four the cheap one: by votes both dear ones win, by equal shares the four have theirs. */
async function decided(rule: BudgetRule, form: BudgetForm = 'approval') {
  const budget = await start({ rule, form, most: form === 'points' ? 10 : 3 })
  for (const title of ['健身角', '停车棚', '读书屋']) await propose(budget, title)
  const answers = Array.from({ length: 10 }, (_, at): Answer => (form === 'points' ? { points: at < 6 ? { '01': 6, '02': 4 } : { '03': 10 } } : { approved: at < 6 ? ['01', '02'] : ['03'] }))
  const ballot = await votedBudget(here, budget, [500_000, 500_000, 400_000], answers)
  const question = (await outcomeOf(clerk(52), ballot))?.questions[0]
  assert.ok(question)
  return { budget, ballot, winners: question.winners, steps: question.steps as BudgetSteps }
}

test('the stated rule decides: equal shares gives four of ten their project, most votes first does not', async () => {
  const shares = await decided('equal-shares'), greedy = await decided('greedy')
  assert.deepEqual([...shares.winners].sort(), ['01', '03'])
  assert.deepEqual([...greedy.winners].sort(), ['01', '02'])
  assert.deepEqual(shares.steps.rules.map(({ rule, winners }) => [rule, [...winners].sort()]), [['equal-shares', ['01', '03']], ['greedy', ['01', '02']]])
  const bought = shares.steps.rules[0]!.rounds.map(({ project, paid, left }) => [project, paid.reduce((sum, { voters, each }) => sum + voters * Number(each), 0), left])
  for (const [project, sum] of bought) assert.ok(Math.abs(Number(sum) - (shares.steps.costs[String(project)] ?? 0)) < 1 || sum === 0, `${project} was paid ${sum}`)
  assert.ok(shares.steps.rules[0]!.notFunded.some(({ project, have }) => project === '02' && have !== null))
})

test('points are shared out as the file says, and the neighbour recounts it with the command on the page', async () => {
  for (const form of ['approval', 'points'] as const) {
    const { ballot, winners } = await decided('equal-shares', form), context = clerk(60)
    const file = join(mkdtempSync(join(tmpdir(), 'budget-')), 'ballots.pb'), votes = standingVotes(await journalOf(context, await ballotById(context, ballot)))
    const text = budgetFile(await termsOfBallot(context, ballot), 'projects', votes, { selected: new Set(winners) })
    assert.deepEqual(votes.filter(({ voterId }) => text.includes(voterId)), [])
    writeFileSync(file, text)
    const [, path = '', ...rest] = recountCommand('equal-shares', form, file).split(' ')
    const told = execFileSync(process.execPath, [fileURLToPath(new URL('../../../../libraries/shared-budget/src/cli.ts', import.meta.url)), path, ...rest, '--json'], { encoding: 'utf8' })
    assert.deepEqual((JSON.parse(told) as { winners: string[] }).winners, winners)
  }
})

test('projects stand still once they are voted on; before, they are judged with a cost or a reason on the version that was seen', async () => {
  const budget = await start(), number = await propose(budget, '长椅', { key: 'the same form' })
  assert.equal(await propose(budget, '长椅', { key: 'the same form' }), number)
  assert.equal(await codeOf(judgeProject(clerk(), budget, 1, { admit: true, reason: '', version: 1 })), 'ballots.project-cost')
  assert.equal(await codeOf(judgeProject(clerk(), budget, 1, { admit: true, cost: 2_000_000, reason: '', version: 1 })), 'ballots.project-cost')
  assert.equal(await codeOf(judgeProject(clerk(), budget, 1, { admit: false, reason: ' ', version: 1 })), 'ballots.project-reason')
  assert.equal(await codeOf(judgeProject(contextOf(people.stranger), budget, 1, { admit: false, reason: '不行', version: 1 })), 'people.not-permitted')
  await judgeProject(clerk(), budget, 1, { admit: true, cost: 80_000, reason: '', version: 1 })
  assert.equal(await codeOf(judgeProject(clerk(), budget, 1, { admit: false, reason: '晚了一步', version: 1 })), 'ballots.project-changed')
  assert.equal(await codeOf(withdrawProject(contextOf(people.neighbour), budget, 1)), 'people.not-permitted')
  await propose(budget, '花坛')
  const roll = await here.roll(10), vote = { rollId: roll.id, opensAt: later(3), closesAt: later(50) }
  assert.equal(await codeOf(putToVote(clerk(), budget, vote)), 'ballots.budget-on-time')
  assert.equal(await codeOf(putToVote(clerk(2), budget, vote)), 'ballots.projects-unjudged')
  await withdrawProject(resident, budget, 2)
  assert.equal(await codeOf(putToVote(clerk(2), budget, vote)), 'ballots.nothing-to-choose')
  assert.equal(await codeOf(proposeProject(contextOf(people.resident, later(2)), { budgetId: budget, title: '晚了', text: '迟到的', placeWords: '', estimate: null, key: here.key() })), 'ballots.collecting-over')
})

test('what residents write is masked, and their picture is made anew', async () => {
  const budget = await start(), picture = await sharp({ create: { width: 40, height: 30, channels: 3, background: 'teal' } }).jpeg().toBuffer()
  await proposeProject(resident, { budgetId: budget, title: '楼道扶手', text: '请联系李秀英 13812345678，3号楼2单元501室门口', placeWords: '3号楼', estimate: 50_000, key: here.key(), picture })
  const [project] = await projectsOf(resident, budget)
  assert.ok(project?.hasPicture)
  assert.doesNotMatch(project.text, /13812345678|李秀英/)
  assert.equal(await codeOf(proposeProject(resident, { budgetId: budget, title: '假照片', text: '文件', placeWords: '', estimate: null, key: here.key(), picture: new TextEncoder().encode('not a picture') })), 'ballots.project-unsound')
})

test('of many who propose at once each gets a number of its own', async () => {
  const budget = await start()
  const numbers = await Promise.all(Array.from({ length: 12 }, (_, at) => propose(budget, `项目${at}`)))
  assert.deepEqual([...numbers].sort((a, b) => a - b), Array.from({ length: 12 }, (_, at) => at + 1))
})

test('amounts are read without floating point and written with commas', () => {
  assert.deepEqual(['1200', '1,200.5', '￥0.29', '１２元', '12.345', 'x', '99999999999'].map(readYuan), [120_000, 120_050, 29, 1200, undefined, undefined, undefined])
  assert.deepEqual([120_000_000, 29, 123_456_789].map(yuan), ['1,200,000', '0.29', '1,234,567.89'])
})
