import { mayDo } from '#domains/people'
import type { Context } from '#platform/context'
import { readForm } from '#platform/form'
import { routes } from '#platform/http'
import { requirePermission } from '#platform/permission'
import { Refusal } from '#platform/refusal'
import { Facts } from '#ui/facts'
import { Buttons, ButtonLink, Choice, DateField, ErrorSummary, HiddenFields, Select, Submit, TextField } from '#ui/form'
import { Layout } from '#ui/layout'
import { Notice } from '#ui/notice'
import type { Page } from '#ui/page'
import { Panel } from '#ui/panel'
import { StateMark } from '#ui/state'
import { Moment } from '#ui/time'
import { rollsAt } from '../../rolls/reads/rolls.ts'
import { cancelBudget } from '../acts/cancel-budget.ts'
import { judgeProject } from '../acts/judge-project.ts'
import { putToVote } from '../acts/put-to-vote.ts'
import { budgetStanding } from '../reads/budget-standing.ts'
import { type Budget, budgetById, type Project, projectsOf } from '../reads/budgets.ts'
import { plainYuan, readYuan, yuan } from '../rules/budget.ts'
import { budgetsPermissions } from '../rules/permissions.ts'
import { budgetsWords } from '../words/words.ts'
import { toneOfStanding } from './list.tsx'
import { momentFrom } from './moment-from.ts'
import { ProjectCard } from './project-card.tsx'
import { type Tried, tried } from './tried.ts'

const may = budgetsPermissions['ballots.run-budget']

/** /desk/budgets/:id: judge projects, put them to the vote, or end it. */
export const deskBudget = routes()
  .get('/:id{[0-9a-f-]{36}}', async (c) => c.html(await deskPage(c.var.context, c.var.page, await ours(c.var.context, c.req.param('id')), { done: c.req.query('done') })))
  .post('/:id{[0-9a-f-]{36}}', async (c) => {
    const { context, page } = c.var, budget = await ours(context, c.req.param('id')), form = await readForm(c.req), step = form.text('step')
    const number = Number(form.text('number'))
    let ballotId = ''
    const problem = await tried(context, async () => {
      if (step === 'judge') {
        const said = form.text('cost'), cost = said === '' ? undefined : readYuan(said)
        if (said !== '' && cost === undefined) throw new Refusal('ballots.project-cost', 'invalid', { amount: budget.amount })
        await judgeProject(context, budget.id, number, { admit: form.text('admit') === '1', cost, reason: form.text('reason'), version: Number(form.text('version')) })
      } else if (step === 'vote') {
        const opensAt = await momentFrom(context, form.text('opens')), closesAt = await momentFrom(context, form.text('closes'))
        if (!opensAt || !closesAt) throw new Refusal('ballots.times', 'invalid')
        ballotId = await putToVote(context, budget.id, { rollId: form.text('roll'), opensAt, closesAt })
      } else if (step === 'stop') await cancelBudget(context, budget.id, { reason: form.text('reason') })
    })
    if (problem) return c.html(await deskPage(context, page, budget, { problem, number: step === 'judge' ? number : undefined }), 422)
    if (ballotId !== '') return c.redirect(`/desk/ballots/${ballotId}`, 303)
    return c.redirect(`/desk/budgets/${budget.id}?done=saved${step === 'judge' ? `#project-${number}` : ''}`, 303)
  })

/** The budget, if the actor runs budgets there. */
async function ours(context: Context, id: string): Promise<Budget> {
  const budget = await budgetById(context, id)
  requirePermission(context, may, { unitPath: budget.unitPath })
  return budget
}

async function deskPage(context: Context, page: Page, budget: Budget, { done, problem, number }: { done?: string | undefined; problem?: Tried; number?: number | undefined }) {
  const words = budgetsWords(page.locale), said = words.desk, { standing, ballot } = await budgetStanding(context, budget), projects = await projectsOf(context, budget.id)
  const isOpen = budget.state === 'collecting' && mayDo(context.actor, may, { unitPath: budget.unitPath })
  const rolls = isOpen ? (await rollsAt(context, budget.unitId)).filter(({ state, kind }) => state === 'frozen' && kind !== 'owners') : []
  return (
    <Layout page={page} kind="desk" title={budget.title} back={{ href: '/desk/budgets', label: said.title }} aside={<StateMark tone={toneOfStanding[standing]}>{words.states[standing]}</StateMark>}>
      {done === 'started' && <Notice tone="done" announce><p>{said.started}</p></Notice>}
      {done === 'saved' && <Notice tone="done" announce><p>{said.saved}</p></Notice>}
      <ErrorSummary errors={problem ? [{ message: problem.sentence }] : []} />
      <Facts items={[
        { term: words.amount, detail: yuan(budget.amount) }, { term: words.source, detail: budget.source }, { term: words.where, detail: budget.unitName }, { term: words.howToVote, detail: words.formText[budget.form](budget.most) },
        { term: words.howCounted, detail: words.rules[budget.rule] }, { term: words.until, detail: <Moment at={budget.collectUntil} now={context.now} locale={page.locale} detail="exact" /> },
      ]} />
      <Buttons>
        <ButtonLink href={`/budgets/${budget.id}`}>{said.open}</ButtonLink>
        {ballot && <ButtonLink tone="primary" href={`/desk/ballots/${ballot.id}`}>{said.ballot}</ButtonLink>}
        {ballot?.channels.includes('paper') && <ButtonLink href={`/desk/ballots/${ballot.id}/papers`}>{said.papers}</ButtonLink>}
      </Buttons>
      <Panel title={`${words.projects} (${projects.length})`} id="projects">
        {projects.length === 0 && <p class="soft">{words.noProjects}</p>}
        {projects.map((project) => (
          <div id={`project-${project.number}`}>
            <ProjectCard project={project} page={page} marked>
              {isOpen && project.state !== 'withdrawn' && <Judging page={page} budget={budget} project={project} open={project.state === 'proposed' || project.number === number} />}
            </ProjectCard>
          </div>
        ))}
      </Panel>
      {isOpen && standing === 'judging' && (
        <Panel title={said.toVote} id="vote">
          <p>{said.toVoteText}</p>
          {rolls.length === 0 ? <p>{said.noRoll} <a href="/desk/rolls">{said.makeRoll}</a></p> : (
            <form method="post" action={`/desk/budgets/${budget.id}`} class="form">
              <HiddenFields fields={{ step: 'vote' }} />
              <Select name="roll" label={said.roll} required options={rolls.map(({ id, title }) => ({ value: id, label: title }))} />
              <DateField name="opens" time label={said.opens} required />
              <DateField name="closes" time label={said.closes} required />
              <Buttons><Submit>{said.toVote}</Submit></Buttons>
            </form>
          )}
        </Panel>
      )}
      {isOpen && (
        <details>
          <summary>{said.stop}</summary>
          <form method="post" action={`/desk/budgets/${budget.id}`} class="form">
            <HiddenFields fields={{ step: 'stop' }} />
            <TextField name="reason" id="stop-reason" label={said.stopReason} required maxlength={300} />
            <Buttons><Submit tone="danger">{said.stop}</Submit></Buttons>
          </form>
        </details>
      )}
    </Layout>
  )
}

/** What the office found of one project. */
function Judging({ page, budget, project, open }: { page: Page; budget: Budget; project: Project; open: boolean }) {
  const said = budgetsWords(page.locale).desk, n = project.number
  return (
    <details open={open}>
      <summary>{said.judge}</summary>
      <form method="post" action={`/desk/budgets/${budget.id}`} class="form">
        <HiddenFields fields={{ step: 'judge', number: String(n), version: String(project.version) }} />
        <Choice name="admit" id={`admit-${n}`} label={said.judge} arrange="row" required value={project.state === 'refused' ? '0' : '1'} options={[{ value: '1', label: said.admit }, { value: '0', label: said.refuse }]} />
        <TextField name="cost" id={`cost-${n}`} label={said.admitCost} inputmode="decimal" width="medium" value={plainYuan(project.cost ?? project.estimate ?? 0).replace(/^0$/, '')} />
        <TextField name="reason" id={`reason-${n}`} label={said.reason} hint={said.reasonHint} maxlength={500} value={project.reason ?? ''} />
        <Buttons><Submit>{said.decide}</Submit></Buttons>
      </form>
    </details>
  )
}
