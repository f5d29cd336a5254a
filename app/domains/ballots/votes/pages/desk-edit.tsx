import { place } from '#domains/territory'
import type { Context } from '#platform/context'
import { type Form, readForm } from '#platform/form'
import { routes } from '#platform/http'
import { instantOf } from '#platform/local-moment'
import { requirePermission } from '#platform/permission'
import { Refusal } from '#platform/refusal'
import { Buttons, DateField, ErrorSummary, HiddenFields, Submit, TextArea, TextField } from '#ui/form'
import { Layout } from '#ui/layout'
import type { Page } from '#ui/page'
import { Panel } from '#ui/panel'
import { type BallotEdit, editBallot } from '../acts/edit-ballot.ts'
import { type Ballot, ballotById } from '../reads/ballots.ts'
import { frozenPackById } from '../reads/frozen-pack.ts'
import { frozenRolls } from '../reads/desk-ballots.ts'
import { voteChannels } from '../rules/ballot.ts'
import { longestText, longestTitle } from '../rules/check-questions.ts'
import { editingOf } from '../rules/editing.ts'
import { votesPermissions } from '../rules/permissions.ts'
import { votesWords } from '../words/words.ts'
import { never } from './desk-new.tsx'
import { PollFields } from './poll-fields.tsx'
import { draftOfBallot, draftOfForm, momentField, questionOf } from './poll-form.ts'
import { tried } from './tried.ts'

/** /desk/ballots/:id/edit: a draft is put right before anybody else sees it: a poll as a whole, of others their words and times. */
export const deskEdit = routes()
  .get('/:id{[0-9a-f-]{36}}/edit', async (c) => c.html(await shown(c.var.context, c.var.page, await ourDraft(c.var.context, c.req.param('id')), {})))
  .post('/:id{[0-9a-f-]{36}}/edit', async (c) => {
    const { context, page } = c.var, ballot = await ourDraft(context, c.req.param('id')), form = await readForm(c.req), { id } = ballot
    if (form.text('do') !== 'save') return c.html(await shown(context, page, ballot, { form }))
    const timezone = await zone(context)
    const problem = await tried(context, () => editBallot(context, id, editOf(form, ballot, timezone)))
    return problem === undefined ? c.redirect(`/desk/ballots/${id}?done=edited`, 303) : c.html(await shown(context, page, ballot, { form, problem: problem.sentence }), 422)
  })

const zone = async (context: Context): Promise<string> => (await place(context))?.timezone ?? 'Asia/Shanghai'

async function ourDraft(context: Context, id: string): Promise<Ballot> {
  const ballot = await ballotById(context, id)
  requirePermission(context, votesPermissions['ballots.draft-ballot'], { unitPath: ballot.unitPath })
  if (ballot.state !== 'draft') throw new Refusal('ballots.announced-already', 'conflict')
  return ballot
}

/** What the form wants in place of what stands: no more than may be changed of such a draft. */
function editOf(form: Form, ballot: Ballot, timezone: string): BallotEdit {
  const editing = editingOf(ballot), version = Number(form.text('version')), moment = (name: string) => instantOf(form.text(name), timezone) ?? never
  const times = { version, opensAt: moment('opens'), closesAt: moment('closes') }
  if (editing === 'times') return times
  const words = { ...times, title: form.text('title'), text: form.text('text') }
  if (editing === 'words') return { ...words, questions: ballot.questions.map((question, at) => ({ ...question, title: form.text(`title-${at + 1}`), text: form.text(`text-${at + 1}`) })) }
  const draft = draftOfForm(form)
  return { ...words, rollId: draft.roll ?? ballot.rollId, channels: voteChannels.filter((channel) => draft.channels?.includes(channel)), mayChange: draft.change, questions: draft.blocks.map((block, at) => questionOf(block, ballot.questions[at])) }
}

async function shown(context: Context, page: Page, ballot: Ballot, { form, problem }: { form?: Form; problem?: string }) {
  const { pages: { desk } } = votesWords(page.locale), words = desk.form, editing = editingOf(ballot), here = `/desk/ballots/${ballot.id}`, timezone = await zone(context)
  return (
    <Layout page={page} kind="desk" title={words.edit} lead={words.editLead[editing]} back={{ href: here, label: ballot.title }}>
      <form method="post" action={`${here}/edit`} class="form">
        <ErrorSummary errors={problem === undefined ? [] : [{ message: problem }]} locale={page.locale} />
        <HiddenFields fields={{ version: form?.text('version') ?? String(ballot.version) }} />
        {editing !== 'all' ? <Some page={page} ballot={ballot} form={form} timezone={timezone} words={editing === 'words'} /> : (
          <PollFields
            context={context} page={page} draft={form ? draftOfForm(form) : draftOfBallot(ballot, timezone)} save={words.saveEdit} pack={(await frozenPackById(context, ballot.packId)).pack}
            rolls={(await frozenRolls(context, [ballot.unitId])).filter(({ unitId }) => unitId === ballot.unitId)}
          />
        )}
      </form>
    </Layout>
  )
}

/** The fields of a draft of which only the times, or the times and the words, may be changed. */
function Some({ page, ballot, form, timezone, words: withWords }: { page: Page; ballot: Ballot; form: Form | undefined; timezone: string; words: boolean }) {
  const words = votesWords(page.locale).pages.desk.form, value = (name: string, kept: string) => form?.text(name) ?? kept
  return (
    <>
      {withWords && (
        <>
          <TextField name="title" label={words.name} required maxlength={longestTitle} value={value('title', ballot.title)} locale={page.locale} />
          <TextArea name="text" label={words.text} hint={words.textHint} rows={5} maxlength={longestText} value={value('text', ballot.text)} locale={page.locale} />
          {ballot.questions.map(({ title, text }, at) => (
            <Panel title={words.question(at + 1)}>
              <TextField name={`title-${at + 1}`} label={words.questionTitle} required maxlength={longestTitle} value={value(`title-${at + 1}`, title)} locale={page.locale} />
              <TextArea name={`text-${at + 1}`} label={words.questionText} rows={3} value={value(`text-${at + 1}`, text)} locale={page.locale} />
            </Panel>
          ))}
        </>
      )}
      <DateField name="opens" label={words.opens} required time value={value('opens', momentField(ballot.opensAt, timezone))} locale={page.locale} />
      <DateField name="closes" label={words.closes} required time value={value('closes', momentField(ballot.closesAt, timezone))} locale={page.locale} />
      <Buttons><Submit name="do" value="save">{words.saveEdit}</Submit></Buttons>
    </>
  )
}
