import { randomUUID } from 'node:crypto'
import { signedIn } from '#domains/people'
import { type Form, readForm } from '#platform/form'
import { routes } from '#platform/http'
import { isKey } from '#platform/key'
import { Refusal } from '#platform/refusal'
import { FormDraft } from '#ui/draft'
import { Buttons, ErrorSummary, FileField, HiddenFields, Submit, TextArea, TextField } from '#ui/form'
import { Layout } from '#ui/layout'
import type { Page } from '#ui/page'
import { longest, proposeProject } from '../acts/propose-project.ts'
import { type Budget, budgetById } from '../reads/budgets.ts'
import { budgetStanding } from '../reads/budget-standing.ts'
import { readYuan } from '../rules/budget.ts'
import { budgetsWords } from '../words/words.ts'
import { type Tried, tried } from './tried.ts'

/** /budgets/:id/propose: a resident proposes a project. */
export const propose = routes()
  .get('/:id{[0-9a-f-]{36}}/propose', async (c) => {
    signedIn(c.var.context)
    const budget = await budgetById(c.var.context, c.req.param('id'))
    if ((await budgetStanding(c.var.context, budget)).standing !== 'collecting') throw new Refusal('ballots.collecting-over', 'conflict')
    return c.html(<ProposeForm page={c.var.page} budget={budget} keyOfForm={randomUUID()} />)
  })
  .post('/:id{[0-9a-f-]{36}}/propose', async (c) => {
    const { context, page } = c.var, form = await readForm(c.req, { files: true })
    signedIn(context)
    const budget = await budgetById(context, c.req.param('id')), keyOfForm = isKey(form.text('key')) ? form.text('key') : randomUUID(), said = form.text('estimate'), [file] = form.files('picture')
    let number = 0
    const problem = await tried(context, async () => {
      const estimate = said === '' ? null : readYuan(said)
      if (estimate === undefined) throw new Refusal('ballots.project-unsound', 'invalid', { field: 'estimate' })
      number = await proposeProject(context, {
        budgetId: budget.id, title: form.text('title'), text: form.text('text'), placeWords: form.text('place'), estimate, key: keyOfForm, ...(file ? { picture: new Uint8Array(await file.arrayBuffer()) } : {}),
      })
    })
    return problem === undefined ? c.redirect(`/budgets/${budget.id}?sent=${number}`, 303) : c.html(<ProposeForm page={page} budget={budget} keyOfForm={keyOfForm} form={form} problem={problem} />, 422)
  })

function ProposeForm({ page, budget, keyOfForm, form, problem }: { page: Page; budget: Budget; keyOfForm: string; form?: Form; problem?: Tried }) {
  const words = budgetsWords(page.locale), said = words.proposeForm, given = (name: string) => form?.text(name), wrong = (name: string) => (problem?.field === name ? problem.sentence : undefined)
  return (
    <Layout page={page} title={said.title} lead={said.lead(budget.title)} back={{ href: `/budgets/${budget.id}`, label: budget.title }} unlisted>
      <FormDraft name={`propose-${budget.id}`}>
        <form method="post" action={`/budgets/${budget.id}/propose`} enctype="multipart/form-data">
          <ErrorSummary errors={problem ? [{ ...(problem.field ? { name: problem.field } : {}), message: problem.sentence }] : []} />
          <HiddenFields fields={{ key: keyOfForm }} />
          <TextField name="title" label={said.name} hint={said.nameHint} required maxlength={longest.title} value={given('title')} error={wrong('title')} />
          <TextArea name="text" label={said.text} hint={said.masked} required maxlength={longest.text} value={given('text')} error={wrong('text')} />
          <TextField name="place" label={said.place} maxlength={longest.place} value={given('place')} error={wrong('place')} />
          <TextField name="estimate" label={said.estimate} hint={said.estimateHint} inputmode="decimal" width="medium" unit={page.locale === 'en' ? 'yuan' : '元'} value={given('estimate')} error={wrong('estimate')} />
          <FileField name="picture" label={said.picture} error={wrong('picture')} />
          <Buttons><Submit>{said.send}</Submit></Buttons>
        </form>
      </FormDraft>
    </Layout>
  )
}
