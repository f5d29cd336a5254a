import type { PlacePanel } from '#domains/territory'
import { ButtonLink, Buttons } from '#ui/form'
import { budgetsAt } from '../reads/budgets.ts'
import { budgetsWords } from '../words/words.ts'
import { BudgetCards } from './list.tsx'

const shown = 3

/** The participatory budgets that concern a place; nothing when there are none. */
export const budgetsPlacePanel: PlacePanel = {
  title: (locale) => budgetsWords(locale).panel,
  async render(context, page, unit) {
    const budgets = (await budgetsAt(context, unit.path)).filter(({ state }) => state !== 'cancelled')
    if (budgets.length === 0) return null
    return <>{await BudgetCards({ context, page, budgets: budgets.slice(0, shown), level: 3 })}<Buttons><ButtonLink href={`/budgets?unit=${unit.id}`}>{budgetsWords(page.locale).all}</ButtonLink></Buttons></>
  },
}
