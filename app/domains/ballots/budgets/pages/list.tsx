import { unitById } from '#domains/territory'
import type { Context } from '#platform/context'
import { routes } from '#platform/http'
import { Card, Cards } from '#ui/card'
import { EmptyState } from '#ui/empty'
import { Layout } from '#ui/layout'
import type { Page } from '#ui/page'
import { StateMark } from '#ui/state'
import { Moment } from '#ui/time'
import { type Budget, budgetsAt } from '../reads/budgets.ts'
import { budgetStanding, type Standing } from '../reads/budget-standing.ts'
import { yuan } from '../rules/budget.ts'
import { budgetsWords } from '../words/words.ts'

export const toneOfStanding = { collecting: 'new', judging: 'waiting', drafted: 'waiting', announced: 'waiting', open: 'active', closed: 'waiting', counted: 'done', cancelled: 'stopped' } as const satisfies Record<Standing, string>

/** Budgets as cards, each with where it stands. */
export async function BudgetCards({ context, page, budgets, level = 2 }: { context: Context; page: Page; budgets: readonly Budget[]; level?: 2 | 3 }) {
  const words = budgetsWords(page.locale)
  const standing = await Promise.all(budgets.map((budget) => budgetStanding(context, budget)))
  return (
    <Cards>
      {budgets.map((budget, at) => {
        const { standing: is, ballot } = standing[at]!
        return (
          <Card level={level} title={budget.title} href={is === 'counted' ? `/budgets/${budget.id}/result` : `/budgets/${budget.id}`} state={<StateMark tone={toneOfStanding[is]}>{words.states[is]}</StateMark>}
            meta={<>{budget.unitName} · {words.amount} {yuan(budget.amount)} {page.locale === 'en' ? 'yuan' : '元'}{(is === 'collecting' || ballot) && <> · <Moment at={ballot?.closesAt ?? budget.collectUntil} now={context.now} locale={page.locale} /></>}</>} />
        )
      })}
    </Cards>
  )
}

/** /budgets: every participatory budget, of one place with ?unit=. */
export const list = routes().get('/', async (c) => {
  const { context, page } = c.var, words = budgetsWords(page.locale)
  const unit = c.req.query('unit') ? await unitById(context, c.req.query('unit') ?? '') : undefined
  const budgets = await budgetsAt(context, unit?.path)
  return c.html(
    <Layout page={page} title={words.title} lead={words.lead} back={unit ? { href: `/places/${unit.id}`, label: unit.name } : { href: '/together' }}>
      {budgets.length === 0 ? <EmptyState title={words.none} action={{ href: '/topics/new', label: page.locale === 'en' ? 'Raise a topic' : '提议题' }}>{words.noneText}</EmptyState> : await BudgetCards({ context, page, budgets })}
    </Layout>)
})
