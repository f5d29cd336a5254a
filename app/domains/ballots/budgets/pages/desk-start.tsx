import { randomUUID } from 'node:crypto'
import { unitsById, unitsIn } from '#domains/territory'
import type { Context } from '#platform/context'
import { type Form, readForm } from '#platform/form'
import { routes } from '#platform/http'
import { isKey } from '#platform/key'
import { Refusal } from '#platform/refusal'
import { FormDraft } from '#ui/draft'
import { Buttons, Choice, DateField, ErrorSummary, HiddenFields, Select, Submit, TextArea, TextField } from '#ui/form'
import { Layout } from '#ui/layout'
import type { Page } from '#ui/page'
import { longestText, longestTitle, startBudget } from '../acts/start-budget.ts'
import { type BudgetForm, budgetForms, type BudgetRule, budgetRules, readYuan } from '../rules/budget.ts'
import { budgetsWords } from '../words/words.ts'
import { runningUnits } from './desk-budgets.tsx'
import { momentFrom } from './moment-from.ts'
import { type Tried, tried } from './tried.ts'

/** /desk/budgets/new: asks for projects for a sum of money. */
export const deskStart = routes()
  .get('/new', async (c) => c.html(await startPage(c.var.context, c.var.page, randomUUID())))
  .post('/new', async (c) => {
    const { context, page } = c.var, form = await readForm(c.req), key = isKey(form.text('key')) ? form.text('key') : randomUUID()
    let id = ''
    const problem = await tried(context, async () => {
      const collectUntil = await momentFrom(context, form.text('until')), amount = readYuan(form.text('amount'))
      const wrong = (field: string) => new Refusal('ballots.budget-unsound', 'invalid', { field })
      if (amount === undefined) throw wrong('amount')
      if (!collectUntil) throw wrong('until')
      id = await startBudget(context, {
        unitId: form.text('unit'), title: form.text('title'), text: form.text('text'), amount, form: form.text('form') as BudgetForm, most: Number(form.text('most')), rule: form.text('rule') as BudgetRule,
        source: form.text('source'), collectUntil, key,
      })
    })
    return problem ? c.html(await startPage(context, page, key, form, problem), 422) : c.redirect(`/desk/budgets/${id}?done=started`, 303)
  })

async function startPage(context: Context, page: Page, key: string, form?: Form, problem?: Tried) {
  const words = budgetsWords(page.locale), said = words.desk.form, given = (name: string) => form?.text(name), wrong = (name: string) => (problem?.field === name ? problem.sentence : undefined)
  const roots = await runningUnits(context), ids = (await Promise.all(roots.map((root) => unitsIn(context, root)))).flat()
  const units = (await unitsById(context, [...new Set(ids)])).filter((unit) => unit.validTo === null).sort((a, b) => a.path.length - b.path.length || (a.code < b.code ? -1 : 1)).slice(0, 300)
  return (
    <Layout page={page} kind="desk" title={said.title} back={{ href: '/desk/budgets', label: words.desk.title }}>
      <FormDraft name="start-budget">
        <form method="post" action="/desk/budgets/new" class="form">
          <ErrorSummary errors={problem ? [{ ...(problem.field ? { name: problem.field } : {}), message: problem.sentence }] : []} />
          <HiddenFields fields={{ key }} />
          <Select name="unit" label={said.unit} required empty={false} value={given('unit')} options={units.map((unit) => ({ value: unit.id, label: unit.name }))} />
          <TextField name="title" label={said.name} hint={said.nameHint} required maxlength={longestTitle} value={given('title')} error={wrong('title')} />
          <TextArea name="text" label={said.text} maxlength={longestText} value={given('text')} error={wrong('text')} />
          <TextField name="amount" label={said.amount} required inputmode="decimal" width="medium" value={given('amount')} error={wrong('amount')} />
          <TextField name="source" label={said.source} hint={said.sourceHint} required maxlength={200} value={given('source')} error={wrong('source')} />
          <Choice name="form" label={said.form} required arrange="row" value={given('form') ?? 'approval'} error={wrong('form')} options={budgetForms.map((value) => ({ value, label: words.forms[value] }))} />
          <TextField name="most" type="number" label={said.most} required min={1} max={1000} width="short" value={given('most') ?? 5} error={wrong('most')} />
          <Choice name="rule" label={said.rule} required value={given('rule') ?? 'equal-shares'} error={wrong('rule')} options={budgetRules.map((value) => ({ value, label: words.rules[value], hint: words.ruleText[given('form') === 'points' ? 'points' : 'approval'][value] }))} />
          <DateField name="until" time label={said.until} required value={given('until')} error={wrong('until')} />
          <Buttons><Submit>{said.send}</Submit></Buttons>
        </form>
      </FormDraft>
    </Layout>
  )
}
