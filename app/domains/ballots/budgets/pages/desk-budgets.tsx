import { mayDo } from '#domains/people'
import { unitById } from '#domains/territory'
import type { Context } from '#platform/context'
import { routes } from '#platform/http'
import { requirePermission } from '#platform/permission'
import { EmptyState } from '#ui/empty'
import { ButtonLink } from '#ui/form'
import { Layout } from '#ui/layout'
import type { Page } from '#ui/page'
import { StateMark } from '#ui/state'
import { Table } from '#ui/table'
import { Moment } from '#ui/time'
import { type Budget, budgetsAt, projectsOf } from '../reads/budgets.ts'
import { outcomeOf } from '../../votes/reads/outcome-of.ts'
import { budgetStanding, type Standing } from '../reads/budget-standing.ts'
import { progressOf } from '../reads/progress.ts'
import { projectKey, yuan } from '../rules/budget.ts'
import { budgetsPermissions } from '../rules/permissions.ts'
import { budgetsWords } from '../words/words.ts'
import { toneOfStanding } from './list.tsx'

const run = budgetsPermissions['ballots.run-budget']

/** Units of the posts by which the actor runs budgets. Refuses whoever runs none. */
export async function runningUnits(context: Context): Promise<string[]> {
  requirePermission(context, run, { unitPath: context.actor?.posts.flatMap((post) => post.unitPath) ?? [] })
  return [...new Set(context.actor?.posts.flatMap((post) => (post.role in run.allowed && post.unitId ? [post.unitId] : [])) ?? [])]
}

/** /desk/budgets: budgets that the actor's posts reach. */
export const deskBudgets = routes().get('/', async (c) => {
  const { context, page } = c.var, words = budgetsWords(page.locale)
  const roots = await runningUnits(context), found = new Map<string, Budget>()
  for (const root of roots) for (const budget of await budgetsAt(context, (await unitById(context, root))?.path)) if (mayDo(context.actor, run, { unitPath: budget.unitPath })) found.set(budget.id, budget)
  const rows = await Promise.all([...found.values()].map(async (budget) => ({ budget, ...await budgetStanding(context, budget), ...await toDo(context, budget) })))
  return c.html(
    <Layout page={page} kind="desk" title={words.desk.title} lead={words.desk.lead} back={{ href: '/desk/together' }} aside={<ButtonLink tone="primary" href="/desk/budgets/new">{words.desk.start}</ButtonLink>}>
      <Table caption={words.desk.title} captionHidden rows={rows} rowHref={({ budget }) => `/desk/budgets/${budget.id}`} columns={[
        { key: 'title', label: words.desk.form.name, main: true, cell: ({ budget }) => <a href={`/desk/budgets/${budget.id}`}>{budget.title}</a> }, { key: 'where', label: words.where, cell: ({ budget }) => budget.unitName },
        { key: 'amount', label: words.amount, align: 'end', cell: ({ budget }) => <span class="number">{yuan(budget.amount)}</span> }, { key: 'state', label: words.desk.state, cell: ({ standing }) => <StateMark tone={toneOfStanding[standing]}>{words.states[standing]}</StateMark> },
        { key: 'next', label: words.desk.next, cell: ({ standing, waiting, appeals, untold }) => nextOf(page, standing, { waiting, appeals, untold }) },
        { key: 'until', label: words.until, cell: ({ budget, ballot }) => <Moment at={ballot?.closesAt ?? budget.collectUntil} now={context.now} locale={page.locale} /> },
      ]} empty={<EmptyState title={words.desk.none} action={{ href: '/desk/budgets/new', label: words.desk.start }}>{words.desk.noneText}</EmptyState>} />
    </Layout>)
})

/** Projects to judge, appeals to answer, and funded projects of which nothing has been told yet. */
export async function toDo(context: Context, budget: Budget) {
  const projects = await projectsOf(context, budget.id), winners = budget.ballotId === null ? [] : (await outcomeOf(context, budget.ballotId))?.questions[0]?.winners ?? []
  const told = new Set(winners.length === 0 ? [] : (await progressOf(context, budget.id)).map(({ number }) => projectKey(number)))
  return {
    waiting: projects.filter(({ state }) => state === 'proposed').length, appeals: projects.filter(({ state, appeal }) => state !== 'withdrawn' && appeal?.answer === null).length, untold: winners.filter((key) => !told.has(key)).length,
  }
}

/** What is next at the desk for a budget. */
export function nextOf(page: Page, standing: Standing, { waiting, appeals, untold }: Awaited<ReturnType<typeof toDo>>) {
  const said = budgetsWords(page.locale).desk
  if (standing === 'collecting' || standing === 'judging') {
    if (appeals > 0) return <strong>{said.appealed(appeals)}</strong>
    return waiting > 0 ? <strong>{said.nextJudge(waiting)}</strong> : standing === 'judging' ? <strong>{said.nextVote}</strong> : <span class="soft">{said.nextWait}</span>
  }
  if (standing === 'drafted') return <strong>{said.nextBallot}</strong>
  if (standing === 'closed') return <strong>{said.nextCount}</strong>
  return standing === 'counted' && untold > 0 ? <strong>{said.nextProgress(untold)}</strong> : <span class="soft">{said.nextNothing}</span>
}
