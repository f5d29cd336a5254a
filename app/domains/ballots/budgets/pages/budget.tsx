import { routes } from '#platform/http'
import { mayDo } from '#platform/permission'
import { Refusal } from '#platform/refusal'
import { Cards } from '#ui/card'
import { noticeStanding } from '#domains/public-notices'
import { Facts } from '#ui/facts'
import { ButtonLink, Buttons } from '#ui/form'
import { Layout } from '#ui/layout'
import { Notice } from '#ui/notice'
import { Panel } from '#ui/panel'
import { StateMark } from '#ui/state'
import { Moment, Until } from '#ui/time'
import type { Context } from '#platform/context'
import { withPaper } from '../../papers/reads/papers.ts'
import { entriesOfPerson } from '../../rolls/reads/entries.ts'
import type { Ballot } from '../../votes/reads/ballots.ts'
import { outcomeOf } from '../../votes/reads/outcome-of.ts'
import { votedAmong } from '../../votes/reads/participation.ts'
import { votesWords } from '../../votes/words/words.ts'
import { budgetStanding } from '../reads/budget-standing.ts'
import { budgetById, pictureOf, projectsOf } from '../reads/budgets.ts'
import { progressOf } from '../reads/progress.ts'
import { yuan } from '../rules/budget.ts'
import { budgetsPermissions } from '../rules/permissions.ts'
import { budgetsWords } from '../words/words.ts'
import { toneOfStanding } from './list.tsx'
import { ProjectCard } from './project-card.tsx'
import { ProgressMark } from './progress-mark.tsx'
import { ProjectsMap } from './projects-map.tsx'

/** /budgets/:id: what the money is for, the projects, and how it will be shared out. */
export const budgetPage = routes()
  .get('/:id{[0-9a-f-]{36}}', async (c) => {
    const { context, page } = c.var, words = budgetsWords(page.locale)
    const budget = await budgetById(context, c.req.param('id')), { standing, ballot } = await budgetStanding(context, budget), money = page.locale === 'en' ? 'yuan' : '元'
    const barred = standing === 'open' && ballot?.channels.includes('online') ? await barredFrom(context, ballot) : undefined
    const all = await projectsOf(context, budget.id), open = standing === 'collecting' || standing === 'judging'
    const shown = all.filter(({ state }) => (open ? state !== 'withdrawn' : state === 'admitted')), sent = Number(c.req.query('sent'))
    const winners = standing === 'counted' && ballot ? new Set((await outcomeOf(context, ballot.id))?.questions[0]?.winners ?? []) : undefined, became = winners ? new Map((await progressOf(context, budget.id)).map(({ number, state }) => [number, state])) : undefined
    const notices = (await Promise.all(([['collectNotice', budget.noticeId], ['result2', budget.resultNoticeId]] as const).map(async ([label, id]) => (id ? { label, notice: await noticeStanding(context, id) } : undefined)))).flatMap((one) => (one?.notice ? [{ label: one.label, id: one.notice.id }] : []))
    return c.html(
      <Layout page={page} title={budget.title} back={{ href: '/budgets', label: words.title }} aside={<StateMark tone={toneOfStanding[standing]}>{words.states[standing]}</StateMark>} lead={budget.text === '' ? undefined : budget.text}>
        {Number.isSafeInteger(sent) && sent > 0 && <Notice tone="done" announce><p>{words.proposeForm.sent(sent)}</p></Notice>}
        {budget.cancelReason !== null && <Notice tone="warn"><p>{words.cancelledBecause(budget.cancelReason)}</p></Notice>}
        {barred && <Notice tone={barred === 'voted' ? 'done' : 'info'}><p>{votesWords(page.locale).pages.ballot[barred]}</p></Notice>}
        <Facts items={[
          { term: words.amount, detail: <strong>{yuan(budget.amount)} {money}</strong> }, { term: words.source, detail: budget.source }, { term: words.where, detail: <a href={`/places/${budget.unitId}`}>{budget.unitName}</a> },
          open && { term: words.until, detail: <Until at={budget.collectUntil} now={context.now} locale={page.locale} /> },
          ballot && { term: words.desk.opens, detail: <Moment at={ballot.opensAt} now={context.now} locale={page.locale} /> }, ballot && { term: words.desk.closes, detail: <Moment at={ballot.closesAt} now={context.now} locale={page.locale} /> },
          { term: words.howToVote, detail: words.formText[budget.form](budget.most) }, { term: words.howCounted, detail: <details><summary>{words.rules[budget.rule]}</summary><p>{words.ruleText[budget.form][budget.rule]}</p></details> },
        ]} />
        <Buttons>
          {standing === 'collecting' && <ButtonLink tone="primary" href={`/budgets/${budget.id}/propose`}>{words.propose}</ButtonLink>}
          {standing === 'open' && ballot?.channels.includes('online') && !barred && <ButtonLink tone="primary" href={`/budgets/${budget.id}/vote`}>{words.vote}</ButtonLink>}
          {(standing === 'counted' || standing === 'closed') && <ButtonLink tone={standing === 'counted' ? 'primary' : 'secondary'} href={`/budgets/${budget.id}/result`}>{words.result}</ButtonLink>}
          {ballot && <ButtonLink tone="quiet" href={`/budgets/${budget.id}/print`}>{words.print}</ButtonLink>}
          {notices.map(({ label, id }) => <ButtonLink tone="quiet" href={`/notices/${id}`}>{words[label]}</ButtonLink>)}
          {mayDo(context.actor, budgetsPermissions['ballots.run-budget'], { unitPath: budget.unitPath }) && <ButtonLink tone="quiet" href={`/desk/budgets/${budget.id}`}>{words.desk.atDesk}</ButtonLink>}
        </Buttons>
        <Panel title={`${words.projects} (${shown.length})`} id="projects">
          <ProjectsMap context={context} page={page} budget={budget} projects={shown} />
          {shown.length === 0 ? <p class="soft">{words.noProjects}</p> : <Cards>{shown.map((project) => <ProjectCard project={project} page={page} marked={open} href={`/budgets/${budget.id}/projects/${project.number}`} state={winners && <ProgressMark won={winners.has(project.key)} state={became?.get(project.number)} page={page} />} />)}</Cards>}
        </Panel>
      </Layout>)
  })
  .get('/projects/:id{[0-9a-f-]{36}}/picture', async (c) => {
    const { context } = c.var, digest = await pictureOf(context, c.req.param('id'), c.req.query('small') === '1')
    if (digest === undefined || !(await context.files.has(digest))) throw new Refusal('ballots.unknown-project', 'missing')
    return c.body(new Uint8Array(await context.files.read(digest)), 200, { 'content-type': 'image/webp', 'cache-control': 'public, max-age=86400', 'x-content-type-options': 'nosniff', 'content-disposition': 'inline' })
  })

/** Why somebody who is signed in is not led to the vote: they hold a paper, stand on no line of the roll, or have voted for good. */
async function barredFrom(context: Context, ballot: Ballot): Promise<'hasPaper' | 'notOnRoll' | 'voted' | undefined> {
  if (!context.actor) return undefined
  const mine = (await entriesOfPerson(context, ballot.rollId, context.actor.id)).map(({ id }) => id)
  if (mine.length === 0) return 'notOnRoll'
  const papers = await withPaper(context, ballot.id, mine), free = mine.filter((id) => !papers.has(id))
  if (free.length === 0) return 'hasPaper'
  return !ballot.mayChange && (await votedAmong(context, ballot, free)).size === free.length ? 'voted' : undefined
}
