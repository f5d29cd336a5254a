import { randomUUID } from 'node:crypto'
import { mayDo } from '#domains/people'
import type { Context } from '#platform/context'
import { type Form, readForm } from '#platform/form'
import { routes } from '#platform/http'
import { isKey } from '#platform/key'
import { requirePermission } from '#platform/permission'
import { Refusal } from '#platform/refusal'
import { Cards } from '#ui/card'
import { Facts } from '#ui/facts'
import { Buttons, ButtonLink, DateField, ErrorSummary, HiddenFields, Select, Submit, TextField } from '#ui/form'
import { Layout } from '#ui/layout'
import { Notice } from '#ui/notice'
import type { Page } from '#ui/page'
import { Panel } from '#ui/panel'
import { StateMark } from '#ui/state'
import { Moment } from '#ui/time'
import { rollsAt } from '../../rolls/reads/rolls.ts'
import { outcomeOf } from '../../votes/reads/outcome-of.ts'
import { decideAppeal } from '../acts/appeal-project.ts'
import { cancelBudget } from '../acts/cancel-budget.ts'
import { longestReason } from '../acts/found.ts'
import { judgeProject } from '../acts/judge-project.ts'
import { mergeProject } from '../acts/merge-project.ts'
import { moveCollecting } from '../acts/move-collecting.ts'
import { putToVote } from '../acts/put-to-vote.ts'
import { reopenBudget } from '../acts/reopen-budget.ts'
import { tellProgress } from '../acts/tell-progress.ts'
import { budgetStanding } from '../reads/budget-standing.ts'
import { type Budget, budgetById, projectsOf } from '../reads/budgets.ts'
import { progressOf } from '../reads/progress.ts'
import { type ProgressState, readYuan, yuan } from '../rules/budget.ts'
import { budgetsPermissions } from '../rules/permissions.ts'
import { budgetsWords } from '../words/words.ts'
import { AnswerAppeal, Judging, Merging, TellProgress } from './desk-project.tsx'
import { nextOf, toDo } from './desk-budgets.tsx'
import { toneOfStanding } from './list.tsx'
import { momentFrom } from './moment-from.ts'
import { ProgressMark } from './progress-mark.tsx'
import { ProjectCard } from './project-card.tsx'
import { ProjectsMap } from './projects-map.tsx'
import { type Tried, tried } from './tried.ts'

const may = budgetsPermissions['ballots.run-budget']

const ofProject: ReadonlySet<string> = new Set(['judge', 'merge', 'appeal', 'progress'])
/** An address of this house as a path; another as it is. */
const hereOnly = (address: string, baseUrl: string) => (address.startsWith(`${baseUrl}/`) ? address.slice(baseUrl.length) : address)

/** /desk/budgets/:id: judge and merge projects, answer appeals, put them to the vote, or end it; afterwards tell what became of those funded. */
export const deskBudget = routes()
  .get('/:id{[0-9a-f-]{36}}', async (c) => c.html(await deskPage(c.var.context, c.var.page, await ours(c.var.context, c.req.param('id')), { done: c.req.query('done') })))
  .post('/:id{[0-9a-f-]{36}}', async (c) => {
    const { context, page, settings } = c.var, budget = await ours(context, c.req.param('id')), form = await readForm(c.req), step = form.text('step')
    const number = Number(form.text('number'))
    let ballotId = ''
    const problem = await tried(context, async () => {
      const costSaid = (name: string) => {
        const said = form.text(name), fen = said === '' ? undefined : readYuan(said)
        if (said !== '' && fen === undefined) throw name === 'spent' ? new Refusal('ballots.progress-unsound', 'invalid', { field: 'spent' }) : new Refusal('ballots.project-cost', 'invalid', { amount: budget.amount })
        return fen
      }
      if (step === 'judge') {
        if (form.text('admit') === '') throw new Refusal('ballots.no-judgement', 'invalid')
        await judgeProject(context, budget.id, number, { admit: form.text('admit') === '1', cost: costSaid('cost'), reason: form.text('reason'), version: Number(form.text('version')) })
      } else if (step === 'merge') await mergeProject(context, budget.id, number, { into: Number(form.text('into')), reason: form.text('reason'), version: Number(form.text('version')) })
      else if (step === 'appeal') {
        if (form.text('admit') === '') throw new Refusal('ballots.no-judgement', 'invalid')
        await decideAppeal(context, budget.id, number, { admit: form.text('admit') === '1', cost: costSaid('cost'), answer: form.text('answer') })
      } else if (step === 'progress') {
        await tellProgress(context, budget.id, number, { state: form.text('state') as ProgressState, text: form.text('text'), href: hereOnly(form.text('href'), settings.baseUrl), spent: costSaid('spent') ?? null, key: isKey(form.text('key')) ? form.text('key') : randomUUID() })
      } else if (step === 'vote') {
        const opensAt = await momentFrom(context, form.text('opens')), closesAt = await momentFrom(context, form.text('closes'))
        if (!opensAt || !closesAt) throw new Refusal('ballots.times', 'invalid')
        ballotId = await putToVote(context, budget.id, { rollId: form.text('roll'), opensAt, closesAt })
      } else if (step === 'move') {
        const until = await momentFrom(context, form.text('until'))
        if (!until) throw new Refusal('ballots.budget-unsound', 'invalid', { field: 'until' })
        await moveCollecting(context, budget.id, { until, reason: form.text('reason') })
      } else if (step === 'reopen') await reopenBudget(context, budget.id)
      else if (step === 'stop') await cancelBudget(context, budget.id, { reason: form.text('reason') })
    })
    if (problem) return c.html(await deskPage(context, page, budget, { problem, form, number: ofProject.has(step) ? number : undefined }), 422)
    if (ballotId !== '') return c.redirect(`/desk/ballots/${ballotId}`, 303)
    return c.redirect(`/desk/budgets/${budget.id}?done=saved${ofProject.has(step) ? `#project-${number}` : ''}`, 303)
  })

/** The budget, if the actor runs budgets there. */
async function ours(context: Context, id: string): Promise<Budget> {
  const budget = await budgetById(context, id)
  requirePermission(context, may, { unitPath: budget.unitPath })
  return budget
}

async function deskPage(context: Context, page: Page, budget: Budget, { done, problem, number, form }: { done?: string | undefined; problem?: Tried; number?: number | undefined; form?: Form }) {
  const words = budgetsWords(page.locale), said = words.desk, { standing, ballot } = await budgetStanding(context, budget), projects = await projectsOf(context, budget.id)
  const winners = standing === 'counted' && ballot ? new Set((await outcomeOf(context, ballot.id))?.questions[0]?.winners ?? []) : undefined, became = new Map((winners ? await progressOf(context, budget.id) : []).map((step) => [step.number, step.state]))
  const vote = (name: string) => (form?.text('step') === 'vote' ? form.text(name) : undefined)
  const isOpen = budget.state === 'collecting' && mayDo(context.actor, may, { unitPath: budget.unitPath })
  const rolls = isOpen ? (await rollsAt(context, budget.unitId)).filter(({ state, kind }) => state === 'frozen' && kind !== 'owners') : []
  return (
    <Layout page={page} kind="desk" title={budget.title} back={{ href: '/desk/budgets', label: said.title }} aside={<StateMark tone={toneOfStanding[standing]}>{words.states[standing]}</StateMark>}>
      {done === 'started' && <Notice tone="done" announce><p>{said.started}</p></Notice>}
      {done === 'saved' && <Notice tone="done" announce><p>{said.saved}</p></Notice>}
      <ErrorSummary errors={problem ? [{ message: problem.sentence }] : []} />
      <Facts items={[
        { term: said.next, detail: nextOf(page, standing, await toDo(context, budget)) }, { term: words.amount, detail: `${yuan(budget.amount)} ${page.locale === 'en' ? 'yuan' : '元'}` }, { term: words.source, detail: budget.source }, { term: words.where, detail: budget.unitName }, { term: words.howToVote, detail: words.formText[budget.form](budget.most) },
        { term: words.howCounted, detail: words.rules[budget.rule] }, { term: words.until, detail: <Moment at={budget.collectUntil} now={context.now} locale={page.locale} detail="exact" /> },
      ]} />
      <Buttons>
        <ButtonLink href={`/budgets/${budget.id}`}>{said.open}</ButtonLink>
        {isOpen && <ButtonLink href={`/budgets/${budget.id}/propose`}>{said.register}</ButtonLink>}
        {ballot && <ButtonLink tone="primary" href={`/desk/ballots/${ballot.id}`}>{said.ballot}</ButtonLink>}
        {ballot?.channels.includes('paper') && <ButtonLink href={`/desk/ballots/${ballot.id}/papers`}>{said.papers}</ButtonLink>}
      </Buttons>
      <Panel title={`${words.projects} (${projects.length})`} id="projects">
        <ProjectsMap context={context} page={page} budget={budget} projects={projects.filter(({ state }) => state !== 'withdrawn')} />
        {projects.length === 0 && <p class="soft">{words.noProjects}</p>}
        <Cards>{projects.map((project) => (
          <div id={`project-${project.number}`}>
            <ProjectCard project={project} page={page} marked={!winners || project.state !== 'admitted'} href={`/budgets/${budget.id}/projects/${project.number}`} state={winners && <ProgressMark won={winners.has(project.key)} state={became.get(project.number)} page={page} />}>
              {isOpen && project.appeal?.answer === null && project.state !== 'withdrawn' && <AnswerAppeal context={context} page={page} budget={budget} project={project} open form={project.number === number ? form : undefined} />}
              {isOpen && project.appeal?.answer !== null && project.state !== 'withdrawn' && <Judging page={page} budget={budget} project={project} open={project.state === 'proposed' || (project.number === number && form?.text('step') === 'judge')} form={project.number === number ? form : undefined} />}
              {isOpen && project.appeal?.answer !== null && project.state !== 'withdrawn' && project.state !== 'merged' && <Merging page={page} budget={budget} project={project} open={false} form={project.number === number ? form : undefined} others={projects.filter((other) => other.number !== project.number && (other.state === 'proposed' || other.state === 'admitted'))} />}
              {winners?.has(project.key) && <TellProgress page={page} budget={budget} project={project} open={!became.has(project.number) || project.number === number} form={project.number === number ? form : undefined} />}
            </ProjectCard>
          </div>
        ))}</Cards>
      </Panel>
      {isOpen && standing === 'judging' && (
        <Panel title={said.toVote} id="vote">
          <p>{said.toVoteText}</p>
          {rolls.length === 0 ? <p>{said.noRoll} <a href="/desk/rolls">{said.makeRoll}</a></p> : (
            <form method="post" action={`/desk/budgets/${budget.id}`} class="form">
              <HiddenFields fields={{ step: 'vote' }} />
              <Select name="roll" label={said.roll} required value={vote('roll')} options={rolls.map(({ id, title }) => ({ value: id, label: title }))} />
              <DateField name="opens" time label={said.opens} required value={vote('opens')} />
              <DateField name="closes" time label={said.closes} required value={vote('closes')} />
              <Buttons><Submit>{said.toVote}</Submit></Buttons>
            </form>
          )}
        </Panel>
      )}
      {standing === 'cancelled' && budget.state === 'voting' && (
        <Panel title={said.reopen} id="reopen">
          <p>{said.reopenText}</p>
          <form method="post" action={`/desk/budgets/${budget.id}`}><HiddenFields fields={{ step: 'reopen' }} /><Buttons><Submit>{said.reopen}</Submit></Buttons></form>
        </Panel>
      )}
      {isOpen && (
        <details open={form?.text('step') === 'move'}>
          <summary>{said.move}</summary>
          <form method="post" action={`/desk/budgets/${budget.id}`} class="form">
            <HiddenFields fields={{ step: 'move' }} />
            <p class="soft">{said.moveText}</p>
            <DateField name="until" time label={said.form.until} required value={form?.text('step') === 'move' ? form.text('until') : undefined} />
            <TextField name="reason" id="move-reason" label={said.moveReason} required maxlength={longestReason} value={form?.text('step') === 'move' ? form.text('reason') : undefined} />
            <Buttons><Submit>{said.move}</Submit></Buttons>
          </form>
        </details>
      )}
      {isOpen && (
        <details open={form?.text('step') === 'stop'}>
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
