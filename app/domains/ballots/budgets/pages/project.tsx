import { signedIn } from '#domains/people'
import type { Context } from '#platform/context'
import { type Form, readForm } from '#platform/form'
import { routes } from '#platform/http'
import type { Settings } from '#platform/settings'
import { mayDo } from '#platform/permission'
import { Facts } from '#ui/facts'
import { ButtonLink, Buttons, ErrorSummary, HiddenFields, Submit, TextArea } from '#ui/form'
import { Layout } from '#ui/layout'
import { Notice } from '#ui/notice'
import type { Page } from '#ui/page'
import { Panel } from '#ui/panel'
import { StateMark } from '#ui/state'
import { Timeline } from '#ui/timeline'
import { outcomeOf } from '../../votes/reads/outcome-of.ts'
import { appealProject } from '../acts/appeal-project.ts'
import { longestReason } from '../acts/found.ts'
import { withdrawProject } from '../acts/withdraw-project.ts'
import { type Budget, budgetById, type Project, projectOf, projectsOf } from '../reads/budgets.ts'
import { progressOf } from '../reads/progress.ts'
import { yuan } from '../rules/budget.ts'
import { budgetsPermissions } from '../rules/permissions.ts'
import { budgetsWords } from '../words/words.ts'
import { ProjectPicture } from './project-card.tsx'
import { ProgressMark, toneOfProgress } from './progress-mark.tsx'
import { ProjectMap, toneOfProject } from './projects-map.tsx'
import { type Tried, tried } from './tried.ts'

const path = '/:id{[0-9a-f-]{36}}/projects/:number{[0-9]{1,3}}'

/** /budgets/:id/projects/:number: one project, what became of it, and what its proposer may still do. */
export const project = routes()
  .get(path, async (c) => c.html(await projectPage(c.var.context, c.var.page, c.var.settings, await budgetById(c.var.context, c.req.param('id')), Number(c.req.param('number')), { done: c.req.query('done') })))
  .post(path, async (c) => {
    const { context, page, settings } = c.var, form = await readForm(c.req), number = Number(c.req.param('number')), step = form.text('step')
    signedIn(context)
    const budget = await budgetById(context, c.req.param('id'))
    const problem = await tried(context, async () => { await (step === 'withdraw' ? withdrawProject(context, budget.id, number) : appealProject(context, budget.id, number, { text: form.text('appeal') })) })
    return problem ? c.html(await projectPage(context, page, settings, budget, number, { problem, form }), 422) : c.redirect(`/budgets/${budget.id}/projects/${number}?done=${step === 'withdraw' ? 'withdrawn' : 'appealed'}`, 303)
  })

async function projectPage(context: Context, page: Page, settings: Settings, budget: Budget, number: number, { done, problem, form }: { done?: string | undefined; problem?: Tried; form?: Form }) {
  const words = budgetsWords(page.locale), said = words.proposeForm, found = await projectOf(context, budget.id, number), money = page.locale === 'en' ? 'yuan' : '元'
  const all = await projectsOf(context, budget.id), into = all.find((other) => other.number === found.mergedInto), here = all.filter((other) => other.mergedInto === number)
  const steps = (await progressOf(context, budget.id)).filter((step) => step.number === number), outcome = budget.ballotId === null ? undefined : await outcomeOf(context, budget.ballotId)
  const question = outcome?.questions[0], won = question?.winners.includes(found.key) ?? false
  const link = (other: Project) => <a href={`/budgets/${budget.id}/projects/${other.number}`}><span class="number">{other.key}</span> {other.title}</a>
  const state = question && found.state === 'admitted' ? <ProgressMark won={won} state={steps.at(-1)?.state} page={page} /> : <StateMark tone={toneOfProject[found.state]}>{words.projectStates[found.state]}</StateMark>
  const spent = steps.findLast((step) => step.spent !== null)?.spent ?? null
  return (
    <Layout page={page} title={found.title} back={{ href: `/budgets/${budget.id}`, label: budget.title }} aside={state}>
      {(done === 'withdrawn' || done === 'appealed' || done === 'saved') && <Notice tone="done" announce><p>{done === 'withdrawn' ? said.withdrawn : done === 'appealed' ? said.appealed : said.saved}</p></Notice>}
      <ErrorSummary errors={problem ? [{ name: 'appeal', message: problem.sentence }] : []} />
      <ProjectPicture project={found} />
      <p>{found.text}</p>
      <Facts items={[
        { term: words.number, detail: <span class="number">{found.key}</span> }, found.cost !== null && { term: words.cost, detail: <strong>{yuan(found.cost)} {money}</strong> }, found.cost === null && found.estimate !== null && { term: words.estimate, detail: `${yuan(found.estimate)} ${money}` },
        found.placeWords !== '' && { term: words.place, detail: found.placeWords }, found.reason !== null && { term: words.reason, detail: found.reason }, into && { term: words.mergedInto, detail: link(into) }, here.length > 0 && { term: words.mergedHere, detail: <>{here.map((other, at) => <>{at > 0 && <br />}{link(other)}</>)}</> },
        spent !== null && { term: words.spent, detail: `${yuan(spent)} ${money}` },
      ]} />
      <ProjectMap context={context} page={page} settings={settings} budget={budget} project={found} />
      {won && (
        <Panel title={words.progressTitle} id="progress">
          {steps.length === 0 ? <p class="soft">{words.progressNone}</p> : (
            <Timeline now={context.now} locale={page.locale} label={words.progressTitle} events={steps.map(({ state: now, text, href, at }) => ({
              who: budget.unitName, what: words.progress[now], when: at, tone: toneOfProgress[now], note: <>{text}{href !== null && <> <a href={href}>{words.follow}</a></>}</>,
            }))} />
          )}
        </Panel>
      )}
      {question && <Buttons><ButtonLink href={`/budgets/${budget.id}/result`}>{words.result}</ButtonLink></Buttons>}
      <Own context={context} page={page} budget={budget} project={found} form={form} problem={problem} />
    </Layout>
  )
}

/** What the proposer may still do: change it, take it back, appeal; and how their appeal stands. */
function Own({ context, page, budget, project: mine, form, problem }: { context: Context; page: Page; budget: Budget; project: Project; form: Form | undefined; problem: Tried | undefined }) {
  const said = budgetsWords(page.locale).proposeForm, action = `/budgets/${budget.id}/projects/${mine.number}`
  if (!context.actor || mine.proposedBy !== context.actor.id || !mayDo(context.actor, budgetsPermissions['ballots.withdraw-project'], { owner: mine.proposedBy })) return null
  const open = budget.state === 'collecting' && mine.state !== 'withdrawn'
  if (!open && mine.appeal === null) return null
  return (
    <Panel title={said.mine} id="mine">
      {open && mine.state === 'proposed' && context.now < budget.collectUntil && <><p class="soft">{said.changeText}</p><Buttons><ButtonLink href={`${action}/edit`}>{said.change}</ButtonLink></Buttons></>}
      {mine.appeal !== null && <p>{mine.appeal.answer === null ? said.appealWaits : `${said.appealAnswer}${page.locale === 'en' ? ': ' : '：'}${mine.appeal.answer}`}</p>}
      {open && mine.appeal === null && (mine.state === 'refused' || mine.state === 'merged') && (
        <form method="post" action={`${action}#mine`}>
          <HiddenFields fields={{ step: 'appeal' }} />
          <p>{said.appealText}</p>
          <TextArea name="appeal" label={said.appealLabel} required rows={4} maxlength={longestReason} value={form?.text('appeal')} error={problem?.sentence} />
          <Buttons><Submit>{said.appeal}</Submit></Buttons>
        </form>
      )}
      {open && (
        <details>
          <summary>{said.withdraw}</summary>
          <form method="post" action={action}>
            <HiddenFields fields={{ step: 'withdraw' }} />
            <p>{said.withdrawText}</p>
            <Buttons><Submit tone="danger">{said.withdraw}</Submit></Buttons>
          </form>
        </details>
      )}
    </Panel>
  )
}
