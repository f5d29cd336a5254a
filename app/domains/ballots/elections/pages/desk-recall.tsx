import type { Context } from '#platform/context'
import { type Form, readForm } from '#platform/form'
import { routes } from '#platform/http'
import { requirePermission } from '#platform/permission'
import { EmptyState } from '#ui/empty'
import { DateField, ErrorSummary, HiddenFields, Select, Submit, TextArea, TextField } from '#ui/form'
import { Layout } from '#ui/layout'
import type { Page } from '#ui/page'
import { petitionRecall } from '../acts/petition-recall.ts'
import { rollsForElections, unitsOfPosts } from '../reads/elections.ts'
import { electionsPermissions } from '../rules/permissions.ts'
import { electionPosts } from '../rules/posts.ts'
import { electionsWords } from '../words/words.ts'
import { errorOf, tried, type Tried, whole } from './tried.ts'

/** Takes in a petition to recall somebody of a committee. */
export const deskRecall = routes()
  .get('/new-recall', async (c) => c.html(await draw(c.var.context, c.var.page, {})))
  .post('/new-recall', async (c) => {
    const { context, page } = c.var, form = await readForm(c.req)
    const roll = (await rollsForElections(context, unitsOfPosts(context))).find(({ id }) => id === form.text('roll'))
    let made = ''
    const problem = await tried(page.locale, async () => {
      made = await petitionRecall(context, {
        unitId: roll?.unitId ?? '', committee: roll?.committee ?? 'rc', mode: roll?.mode ?? 'voter', title: form.text('title'), day: form.text('day'), rollId: form.text('roll'), name: form.text('name'), reason: form.text('reason'), key: form.text('key'),
        post: electionPosts.find((post) => post === form.text('post')) ?? 'member', by: form.text('by') === 'reps' ? 'reps' : 'voters', petitioners: whole(form.text('petitioners')), base: whole(form.text('base')),
      })
    })
    return problem ? c.html(await draw(context, page, { form, problem }), problem.status) : c.redirect(`/desk/elections/${made}`, 303)
  })

async function draw(context: Context, page: Page, { form, problem }: { form?: Form; problem?: Tried }) {
  const words = electionsWords(page.locale), { desk } = words, units = unitsOfPosts(context)
  requirePermission(context, electionsPermissions['ballots.prepare-election'], { unitPath: units })
  const rolls = await rollsForElections(context, units), typed = (name: string) => form?.text(name) || undefined
  return (
    <Layout page={page} kind="desk" title={desk.recallTitle} lead={desk.recallLead} back={{ href: '/desk/elections', label: desk.back }}>
      {rolls.length === 0 ? <EmptyState title={desk.rollNone} action={{ href: '/desk/rolls', label: desk.rolls }}>{desk.rollNoneText}</EmptyState> : (
        <form method="post" action="/desk/elections/new-recall" class="form">
          <ErrorSummary errors={problem ? [problem.error] : []} locale={page.locale} />
          <HiddenFields fields={{ key: typed('key') ?? crypto.randomUUID() }} />
          <Select name="roll" label={desk.rollField} required value={typed('roll')} error={errorOf(problem, 'roll')} options={rolls.map((roll) => ({ value: roll.id, label: `${roll.unitName} · ${roll.title} · ${words.modes[roll.mode]} · ${words.rollLines(roll.lines)}` }))} />
          <TextField name="title" label={desk.titleField} required maxlength={120} value={typed('title')} error={errorOf(problem, 'title')} />
          <TextField name="name" label={desk.recallName} required maxlength={60} width="medium" value={typed('name')} error={errorOf(problem, 'name')} />
          <Select name="post" label={words.post} required value={typed('post')} options={electionPosts.map((value) => ({ value, label: words.posts[value] }))} />
          <TextArea name="reason" label={desk.recallReasonField} required maxlength={2000} value={typed('reason')} error={errorOf(problem, 'reason')} />
          <Select name="by" label={desk.recallBy} required empty={false} value={typed('by')} options={(['voters', 'reps'] as const).map((value) => ({ value, label: desk.recallByChoices[value] }))} />
          <TextField name="petitioners" label={desk.petitioners} type="number" inputmode="numeric" min={1} width="short" required value={typed('petitioners')} error={errorOf(problem, 'petitioners')} />
          <TextField name="base" label={desk.base} type="number" inputmode="numeric" min={1} width="short" required value={typed('base')} error={errorOf(problem, 'base')} />
          <DateField name="day" label={words.day} required value={typed('day')} error={errorOf(problem, 'day')} />
          <Submit>{desk.recallButton}</Submit>
        </form>)}
    </Layout>
  )
}
