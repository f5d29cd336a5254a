import { recountCommand } from '../rules/count-budget.ts'
import type { BudgetSteps, RuleSteps } from '../rules/count-budget.ts'
import { routes } from '#platform/http'
import { Refusal } from '#platform/refusal'
import { EmptyState } from '#ui/empty'
import { Figures } from '#ui/facts'
import { Layout } from '#ui/layout'
import type { Page } from '#ui/page'
import { Panel } from '#ui/panel'
import { Table } from '#ui/table'
import { ballotById } from '../../votes/reads/ballots.ts'
import { journalOf } from '../../votes/reads/journal-of.ts'
import { outcomeOf } from '../../votes/reads/outcome-of.ts'
import { standingVotes } from '../../votes/rules/journal.ts'
import type { QuestionOutcome } from '../../votes/rules/outcome.ts'
import { type Budget, budgetById, projectsOf, termsOfBallot } from '../reads/budgets.ts'
import { plainYuan, yuan } from '../rules/budget.ts'
import { budgetFile } from '../rules/budget-file.ts'
import { budgetsWords } from '../words/words.ts'

/** Ballots of fewer people than these are not published one by one. */
const fewest = 10
/** Fen with parts of a fen, as text, in yuan. */
const fine = (fen: string) => { const [whole = '0', part] = fen.split('.'); return `${plainYuan(Number(whole))}${part && part !== '00' ? '…' : ''}` }

/** /budgets/:id/result, and the ballots as a file in Pabulib's format. */
export const result = routes()
  .get('/:id{[0-9a-f-]{36}}/result', async (c) => {
    const { context, page } = c.var, words = budgetsWords(page.locale), said = words.resultPage
    const budget = await budgetById(context, c.req.param('id')), outcome = budget.ballotId === null ? undefined : await outcomeOf(context, budget.ballotId)
    const back = { href: `/budgets/${budget.id}`, label: budget.title }, question = outcome?.questions[0]
    if (!outcome || !question) return c.html(<Layout page={page} title={said.title} back={back}><EmptyState title={said.notYet}>{said.waiting}</EmptyState></Layout>)
    const titles = new Map((await projectsOf(context, budget.id)).map(({ key, title }) => [key, title]))
    return c.html(<ResultPage page={page} budget={budget} question={question} titles={titles} />)
  })
  .get('/:id{[0-9a-f-]{36}}/ballots.pb', async (c) => {
    const { context } = c.var, budget = await budgetById(context, c.req.param('id')), outcome = budget.ballotId === null ? undefined : await outcomeOf(context, budget.ballotId), question = outcome?.questions[0]
    if (!budget.ballotId || !question || (question.steps as BudgetSteps).voters < fewest) throw new Refusal('ballots.unknown-budget', 'missing')
    const file = budgetFile(await termsOfBallot(context, budget.ballotId), question.key, standingVotes(await journalOf(context, await ballotById(context, budget.ballotId))), new Set(question.winners))
    return c.body(file, 200, { 'content-type': 'text/plain; charset=utf-8', 'content-disposition': `attachment; filename="budget-${budget.id.slice(0, 8)}.pb"` })
  })

function ResultPage({ page, budget, question, titles }: { page: Page; budget: Budget; question: QuestionOutcome; titles: ReadonlyMap<string, string> }) {
  const words = budgetsWords(page.locale), said = words.resultPage, steps = question.steps as BudgetSteps, [binding, ...others] = steps.rules, money = page.locale === 'en' ? 'yuan' : '元'
  const sumOf = new Map(question.sums.map((sum) => [sum.choice, sum])), name = (key: string) => <><span class="number">{key}</span> {titles.get(key)}</>
  const columns = [
    { key: 'project', label: words.desk.project, main: true, cell: (key: string) => name(key) }, { key: 'cost', label: words.cost, align: 'end' as const, cell: (key: string) => <span class="number">{yuan(steps.costs[key] ?? 0)}</span> },
    { key: 'votes', label: budget.form === 'points' ? words.forms.points : words.forms.approval, align: 'end' as const, cell: (key: string) => <span class="number">{budget.form === 'points' ? said.points(sumOf.get(key)?.points ?? 0) : said.votes(sumOf.get(key)?.heads ?? 0)}</span> },
  ]
  const file = `budget-${budget.id.slice(0, 8)}.pb`
  return (
    <Layout page={page} title={`${budget.title}：${said.title}`} back={{ href: `/budgets/${budget.id}`, label: budget.title }} lead={`${said.binding}：${words.rules[steps.binding]}`}>
      <Figures figures={[{ label: words.amount, value: `${yuan(steps.amount)} ${money}` }, { label: said.left, value: `${yuan(binding?.leftover ?? steps.amount)} ${money}` }, { label: said.title, value: said.voters(steps.voters) }]} />
      <Panel title={`${said.funded} (${binding?.winners.length ?? 0})`} id="funded"><Table caption={said.funded} captionHidden columns={columns} rows={binding?.winners ?? []} empty={<p class="soft">{said.notYet}</p>} /></Panel>
      {binding && <Panel title={said.steps} id="steps"><p class="soft">{words.ruleText[steps.binding]}</p><Steps page={page} rule={binding} titles={titles} costs={steps.costs} /><p class="soft">{said.ties}</p></Panel>}
      {others.map((rule) => (
        <Panel title={`${said.other}：${words.rules[rule.rule]}`} id={`other-${rule.rule}`}>
          <p class="soft">{said.otherText}</p>
          <ul>{rule.winners.map((key) => <li>{name(key)}</li>)}</ul>
          <details><summary>{said.steps}</summary><Steps page={page} rule={rule} titles={titles} costs={steps.costs} /></details>
        </Panel>
      ))}
      <Panel title={said.recount} id="recount">
        {steps.voters < fewest ? <p>{said.few}</p> : <><p><a class="button button-secondary" href={`/budgets/${budget.id}/ballots.pb`}>{said.file}</a></p><p>{said.recountText}</p><pre class="wrap"><code>{recountCommand(steps.binding, budget.form, file)}</code></pre></>}
        <p><a href={`/ballots/${budget.ballotId}/receipt`}>{words.voteForm.receipt}</a></p>
      </Panel>
    </Layout>
  )
}

/** Each project that was funded, with who paid what; then why the others were not. */
function Steps({ page, rule, titles, costs }: { page: Page; rule: RuleSteps; titles: ReadonlyMap<string, string>; costs: Readonly<Record<string, number>> }) {
  const said = budgetsWords(page.locale).resultPage
  return (
    <>
      {rule.endowment !== null && <p>{said.endowment(fine(rule.endowment))}</p>}
      <ol>
        {rule.rounds.map(({ project, by, votes, paid, left }) => (
          <li>
            <strong>{titles.get(project)}</strong>（{yuan(costs[project] ?? 0)}）：{said.by[by]}，{said.votes(votes)}，{said.leftAfter(yuan(left))}
            {paid.length > 0 && <p class="soft">{[...paid.slice(0, 5).map(({ voters, each }) => said.paid(voters, fine(each))), ...(paid.length > 5 ? ['…'] : [])].join(page.locale === 'en' ? '; ' : '；')}</p>}
          </li>
        ))}
      </ol>
      {rule.notFunded.length > 0 && (
        <>
          <h3>{said.notFunded}</h3>
          <ul>
            {rule.notFunded.map(({ project, votes, have, spentOn }) => (
              <li>
                <strong>{titles.get(project)}</strong>（{yuan(costs[project] ?? 0)}，{said.votes(votes)}）：{votes === 0 ? said.whyNot.noVotes : have === null ? said.whyNot.tooLate : said.whyNot.short(fine(have), yuan(costs[project] ?? 0))}
                {spentOn.length > 0 && <span class="soft">{page.locale === 'en' ? '; ' : '；'}{spentOn.map(({ project: other, voters, sum }) => said.whyNot.spent(titles.get(other) ?? '', fine(sum), voters)).join(page.locale === 'en' ? '; ' : '；')}</span>}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}
