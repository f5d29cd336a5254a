import { routes } from '#platform/http'
import { Refusal } from '#platform/refusal'
import { Layout } from '#ui/layout'
import { Sheet } from '#ui/sheet'
import { Moment } from '#ui/time'
import { budgetStanding } from '../reads/budget-standing.ts'
import { budgetById, projectsOf } from '../reads/budgets.ts'
import { yuan } from '../rules/budget.ts'
import { budgetsWords } from '../words/words.ts'
import { costAndPlace, ProjectPicture } from './project-card.tsx'
import { ProjectsMap } from './projects-map.tsx'

/** /budgets/:id/print: the ballot on A4, unnumbered and without names, and the list of projects behind it. */
export const print = routes().get('/:id{[0-9a-f-]{36}}/print', async (c) => {
  const { context, page } = c.var, words = budgetsWords(page.locale), said = words.printPage, money = page.locale === 'en' ? 'yuan' : '元'
  const budget = await budgetById(context, c.req.param('id')), { ballot } = await budgetStanding(context, budget)
  if (!ballot) throw new Refusal('ballots.unknown-budget', 'missing')
  const projects = (await projectsOf(context, budget.id)).filter(({ state }) => state === 'admitted')
  const when = <>{said.open}{page.locale === 'en' ? ': ' : '：'}<Moment at={ballot.opensAt} now={context.now} locale={page.locale} detail="exact" /> – <Moment at={ballot.closesAt} now={context.now} locale={page.locale} detail="exact" /></>
  return c.html(
    <Layout page={page} kind="print" title={`${budget.title} ${said.ballot}`} heading={false} back={{ href: `/budgets/${budget.id}`, label: budget.title }}>
      <Sheet level={1} title={`${budget.title} ${said.ballot}`} number={`${budget.unitName} · ${words.amount} ${yuan(budget.amount)} ${money}`}>
        <p><strong>{budget.form === 'approval' ? said.approval(Math.min(budget.most, projects.length)) : said.points(budget.most)}</strong></p>
        <table class="table">
          <thead><tr><th scope="col">{budget.form === 'approval' ? '√' : words.voteForm.points}</th><th scope="col">{words.number}</th><th scope="col">{words.desk.project}</th><th scope="col" class="cell-end">{words.cost}（{money}）</th></tr></thead>
          <tbody>{projects.map(({ key, title, cost }) => <tr><td class="tick-box">{budget.form === 'approval' ? '□' : '____'}</td><td class="number">{key}</td><th scope="row">{title}</th><td class="cell-end number">{yuan(cost ?? 0)}</td></tr>)}{budget.form === 'points' && <tr><td class="tick-box">____</td><td /><th scope="row">{said.total}（≤ {budget.most}）</th><td /></tr>}</tbody>
        </table>
        <p>{said.box} {said.blank}</p>
        <p class="soft">{when}</p>
      </Sheet>
      <Sheet title={`${budget.title} ${said.list}`}>
        <p>{words.rules[budget.rule]}{page.locale === 'en' ? ': ' : '：'}{words.ruleText[budget.form][budget.rule]}</p>
        <ProjectsMap context={context} page={page} budget={budget} projects={projects} />
        <dl>{projects.map((project) => <><dt><strong><span class="number">{project.key}</span> {project.title}</strong>（{costAndPlace(project, page)}）</dt><dd>{project.text}<ProjectPicture project={project} /></dd></>)}</dl>
      </Sheet>
    </Layout>)
})
