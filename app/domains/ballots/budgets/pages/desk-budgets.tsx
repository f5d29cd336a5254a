import { mayDo } from '#domains/people'
import { unitById } from '#domains/territory'
import type { Context } from '#platform/context'
import { routes } from '#platform/http'
import { requirePermission } from '#platform/permission'
import { EmptyState } from '#ui/empty'
import { ButtonLink } from '#ui/form'
import { Layout } from '#ui/layout'
import { StateMark } from '#ui/state'
import { Table } from '#ui/table'
import { Moment } from '#ui/time'
import { type Budget, budgetsAt, projectsOf } from '../reads/budgets.ts'
import { budgetStanding } from '../reads/budget-standing.ts'
import { yuan } from '../rules/budget.ts'
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
  const rows = await Promise.all([...found.values()].map(async (budget) => ({ budget, ...await budgetStanding(context, budget), waiting: (await projectsOf(context, budget.id)).filter(({ state }) => state === 'proposed').length })))
  return c.html(
    <Layout page={page} kind="desk" title={words.desk.title} lead={words.desk.lead} back={{ href: '/desk/together' }} aside={<ButtonLink tone="primary" href="/desk/budgets/new">{words.desk.start}</ButtonLink>}>
      <Table caption={words.desk.title} captionHidden rows={rows} rowHref={({ budget }) => `/desk/budgets/${budget.id}`} columns={[
        { key: 'title', label: words.desk.form.name, main: true, cell: ({ budget }) => <a href={`/desk/budgets/${budget.id}`}>{budget.title}</a> }, { key: 'where', label: words.where, cell: ({ budget }) => budget.unitName },
        { key: 'amount', label: words.amount, align: 'end', cell: ({ budget }) => <span class="number">{yuan(budget.amount)}</span> }, { key: 'state', label: words.desk.state, cell: ({ standing }) => <StateMark tone={toneOfStanding[standing]}>{words.states[standing]}</StateMark> },
        { key: 'next', label: words.desk.judge, cell: ({ waiting, budget }) => (waiting > 0 && budget.state === 'collecting' ? <strong>{words.waiting(waiting)}</strong> : '') },
        { key: 'until', label: words.until, cell: ({ budget, ballot }) => <Moment at={ballot?.closesAt ?? budget.collectUntil} now={context.now} locale={page.locale} /> },
      ]} empty={<EmptyState title={words.desk.none} action={{ href: '/desk/budgets/new', label: words.desk.start }}>{words.desk.noneText}</EmptyState>} />
    </Layout>)
})
