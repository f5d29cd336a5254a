import { noticeStanding } from '#domains/public-notices'
import type { Context } from '#platform/context'
import { routes } from '#platform/http'
import { Refusal } from '#platform/refusal'
import { EmptyState } from '#ui/empty'
import { Figures } from '#ui/facts'
import { ButtonLink, Buttons } from '#ui/form'
import { Layout } from '#ui/layout'
import type { Page } from '#ui/page'
import { Panel } from '#ui/panel'
import { Table } from '#ui/table'
import { ballotById } from '../../votes/reads/ballots.ts'
import { journalOf } from '../../votes/reads/journal-of.ts'
import { outcomeOf } from '../../votes/reads/outcome-of.ts'
import { standingVotes } from '../../votes/rules/journal.ts'
import type { QuestionOutcome } from '../../votes/rules/outcome.ts'
import { type Budget, budgetById, type Project, projectsOf, termsOfBallot } from '../reads/budgets.ts'
import { type Progress, progressOf } from '../reads/progress.ts'
import { yuan } from '../rules/budget.ts'
import { budgetFile, fewestPublished } from '../rules/budget-file.ts'
import { type BudgetSteps, recountCommand } from '../rules/count-budget.ts'
import { budgetsWords } from '../words/words.ts'
import { CountSteps } from './count-steps.tsx'
import { ProgressMark } from './progress-mark.tsx'
import { ProjectsMap } from './projects-map.tsx'

/** /budgets/:id/result, and the ballots as a file in Pabulib's format. */
export const result = routes()
  .get('/:id{[0-9a-f-]{36}}/result', async (c) => {
    const { context, page } = c.var, words = budgetsWords(page.locale), said = words.resultPage
    const budget = await budgetById(context, c.req.param('id')), outcome = budget.ballotId === null ? undefined : await outcomeOf(context, budget.ballotId)
    const question = outcome?.questions[0]
    if (!outcome || !question) return c.html(<Layout page={page} title={said.title} back={{ href: `/budgets/${budget.id}`, label: budget.title }}><EmptyState title={said.notYet}>{said.waiting}</EmptyState></Layout>)
    const notice = budget.resultNoticeId === null ? undefined : await noticeStanding(context, budget.resultNoticeId)
    return c.html(<ResultPage context={context} page={page} budget={budget} question={question} projects={(await projectsOf(context, budget.id)).filter(({ state }) => state === 'admitted')} progress={await progressOf(context, budget.id)} notice={notice && `/notices/${notice.id}`} />)
  })
  .get('/:id{[0-9a-f-]{36}}/ballots.pb', async (c) => {
    const { context } = c.var, budget = await budgetById(context, c.req.param('id')), outcome = budget.ballotId === null ? undefined : await outcomeOf(context, budget.ballotId), question = outcome?.questions[0]
    if (!budget.ballotId || !question) throw new Refusal('ballots.unknown-budget', 'missing')
    const withheld = (question.steps as BudgetSteps).voters < fewestPublished
    const file = budgetFile(await termsOfBallot(context, budget.ballotId), question.key, standingVotes(await journalOf(context, await ballotById(context, budget.ballotId))), { selected: new Set(question.winners), withheld })
    return c.body(file, 200, { 'content-type': 'text/plain; charset=utf-8', 'content-disposition': `attachment; filename="budget-${budget.id.slice(-8)}.pb"` })
  })

interface Shown { context: Context; page: Page; budget: Budget; question: QuestionOutcome; projects: readonly Project[]; progress: readonly Progress[]; notice: string | undefined }

function ResultPage({ context, page, budget, question, projects, progress, notice }: Shown) {
  const words = budgetsWords(page.locale), said = words.resultPage, steps = question.steps as BudgetSteps, [binding, ...others] = steps.rules, money = page.locale === 'en' ? 'yuan' : '元', colon = page.locale === 'en' ? ': ' : '：'
  const sumOf = new Map(question.sums.map((sum) => [sum.choice, sum])), byKey = new Map(projects.map((project) => [project.key, project])), titles = new Map(projects.map(({ key, title }) => [key, title])), points = new Map(question.sums.map(({ choice, points: sum }) => [choice, sum ?? 0]))
  const name = (key: string) => <a href={`/budgets/${budget.id}/projects/${byKey.get(key)?.number}`}><span class="number">{key}</span> {titles.get(key)}</a>
  const last = new Map(progress.map(({ number, state }) => [number, state])), won = new Set(binding?.winners ?? [])
  const columns = [
    { key: 'project', label: words.desk.project, main: true, cell: name }, { key: 'cost', label: words.cost, align: 'end' as const, cell: (key: string) => <span class="number">{yuan(steps.costs[key] ?? 0)}</span> },
    { key: 'votes', label: budget.form === 'points' ? words.voteForm.pointsGot : words.voteForm.votesGot, align: 'end' as const, cell: (key: string) => <span class="number">{budget.form === 'points' ? said.points(sumOf.get(key)?.points ?? 0) : said.votes(sumOf.get(key)?.heads ?? 0)}</span> },
  ]
  const became = { key: 'became', label: words.became, cell: (key: string) => <ProgressMark won state={last.get(byKey.get(key)?.number ?? 0)} page={page} /> }
  const lost = projects.map(({ key }) => key).filter((key) => !won.has(key)), file = `budget-${budget.id.slice(-8)}.pb`, withheld = steps.voters < fewestPublished
  return (
    <Layout page={page} title={`${budget.title}${colon}${said.title}`} back={{ href: `/budgets/${budget.id}`, label: budget.title }} lead={`${said.binding}${colon}${words.rules[steps.binding]}`}>
      <Figures figures={[{ label: words.amount, value: `${yuan(steps.amount)} ${money}` }, { label: said.left, value: `${yuan(binding?.leftover ?? steps.amount)} ${money}` }, { label: said.tookPart, value: said.people(steps.voters) }]} />
      <Panel title={`${said.funded} (${won.size})`} id="funded"><Table caption={said.funded} captionHidden columns={[...columns, became]} rows={binding?.winners ?? []} empty={<p class="soft">{said.noneFunded}</p>} /></Panel>
      {lost.length > 0 && <Panel title={`${said.notFunded} (${lost.length})`} id="not-funded"><Table caption={said.notFunded} captionHidden columns={columns} rows={lost} /></Panel>}
      <ProjectsMap context={context} page={page} budget={budget} projects={projects.filter(({ key }) => won.has(key))} />
      {binding && <Panel title={said.steps} id="steps"><p>{words.ruleText[budget.form][steps.binding]}</p><CountSteps page={page} rule={binding} form={budget.form} titles={titles} costs={steps.costs} points={points} /><p class="soft">{said.ties}</p></Panel>}
      {others.map((rule) => (
        <Panel title={`${said.other}${colon}${words.rules[rule.rule]}`} id={`other-${rule.rule}`}>
          <p class="soft">{said.otherText} {words.ruleText[budget.form][rule.rule]}</p>
          <ul>{rule.winners.map((key) => <li>{name(key)}</li>)}</ul>
          <details><summary>{said.steps}</summary><CountSteps page={page} rule={rule} form={budget.form} titles={titles} costs={steps.costs} points={points} /></details>
        </Panel>
      ))}
      <Panel title={said.recount} id="recount">
        {withheld && <p>{said.withheld(steps.voters)}</p>}
        <p><a class="button button-secondary" href={`/budgets/${budget.id}/ballots.pb`}>{withheld ? said.fileWithheld : said.file}</a></p>
        {!withheld && <><p>{said.recountText}</p><pre class="wrap"><code>{recountCommand(steps.binding, budget.form, file)}</code></pre></>}
        <Buttons><ButtonLink href={`/ballots/${budget.ballotId}/receipt`}>{words.voteForm.checkReceipt}</ButtonLink>{notice !== undefined && <ButtonLink href={notice}>{words.result2}</ButtonLink>}</Buttons>
      </Panel>
    </Layout>
  )
}
