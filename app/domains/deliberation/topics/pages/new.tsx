import { type Form, readForm } from '#platform/form'
import type { Context } from '#platform/context'
import { routes } from '#platform/http'
import { ButtonLink, Buttons, Choice, ErrorSummary, type FormError, HiddenFields, Submit, TextArea, TextField } from '#ui/form'
import { FormDraft } from '#ui/draft'
import { Layout } from '#ui/layout'
import type { Page } from '#ui/page'
import { errorAt, tried } from '../../councils/pages/tried.ts'
import { UnitPick, unitPickData } from '../../councils/pages/unit-pick.tsx'
import { charterOrDefault } from '../../councils/reads/charter-of.ts'
import { councilById } from '../../councils/reads/council-by-id.ts'
import { raiseTopic } from '../acts/raise-topic.ts'
import { topicCategories } from '../rules/topic.ts'
import { topicsWords } from '../words/words.ts'

/** A resident raises a topic and gathers signatures for it. */
export const newTopic = routes()
  .get('/new', async (c) => c.html(await newPage(c.var.context, c.var.page, { council: c.req.query('council'), unit: c.req.query('unit') })))
  .post('/new', async (c) => {
    const { context, page } = c.var, form = await readForm(c.req), council = c.req.query('council')
    if (form.text('do') === 'find') return c.html(await newPage(context, page, { form, council }))
    let id = ''
    const errors = await tried(context, async () => {
      id = await raiseTopic(context, { source: 'petition', category: topicCategories.find((each) => each === form.text('category')) ?? 'raised', title: form.text('title'), text: form.text('text'), unitIds: form.all('units'), key: form.text('key') || crypto.randomUUID() })
    })
    return errors.length === 0 ? c.redirect(`/topics/${id}?done=raised`, 303) : c.html(await newPage(context, page, { form, errors, council }), 422)
  })

async function newPage(context: Context, page: Page, { form, errors = [], council: councilId, unit }: { form?: Form; errors?: readonly FormError[]; council?: string | undefined; unit?: string | undefined }) {
  const words = topicsWords(page.locale), own = words.new, council = await councilById(context, councilId ?? ''), charter = await charterOrDefault(context, council?.id ?? null)
  const units = await unitPickData(context, form, [...(council?.unitIds ?? []), ...(unit === undefined ? [] : [unit])])
  return (
    <Layout page={page} title={own.title} lead={own.lead} back={{ href: '/topics', label: words.topic.back }}>
      <p>{own.next(charter.petition.signatures, charter.petition.days)}{council && <> {own.council(council.name)}</>}</p>
      <p class="soft">{own.matterHint} <a href="/matters/new">{own.matterLink}</a></p>
      {page.reader === undefined ? <Buttons><ButtonLink href={`/sign-in?return=${encodeURIComponent(page.path)}`} tone="primary">{own.signIn}</ButtonLink></Buttons> : (
        <FormDraft name="topic">
          <form method="post">
            <ErrorSummary errors={errors} />
            <HiddenFields fields={{ key: form?.text('key') || crypto.randomUUID() }} />
            <TextField name="title" label={own.titleField} hint={own.titleHint} required maxlength={120} value={form?.text('title')} error={errorAt(errors, 'title')} />
            <TextArea name="text" label={own.textField} hint={own.textHint} required rows={7} maxlength={6000} value={form?.text('text')} error={errorAt(errors, 'text')} />
            <UnitPick page={page} data={units} label={own.units} hint={own.unitsHint} error={errorAt(errors, 'units')} />
            <Choice name="category" label={own.category} required value={form?.text('category') || 'public-affairs'} options={topicCategories.map((value) => ({ value, label: words.categories[value] }))} />
            <Submit>{own.do}</Submit>
          </form>
        </FormDraft>
      )}
    </Layout>
  )
}
