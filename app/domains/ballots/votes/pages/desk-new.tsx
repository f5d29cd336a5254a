import { randomUUID } from 'node:crypto'
import { place, unitsById } from '#domains/territory'
import type { Context } from '#platform/context'
import { type Form, readForm } from '#platform/form'
import { routes } from '#platform/http'
import { isKey } from '#platform/key'
import { instantOf } from '#platform/local-moment'
import { FormDraft } from '#ui/draft'
import { EmptyState } from '#ui/empty'
import { Buttons, Checks, DateField, ErrorSummary, HiddenFields, Select, Submit, TextArea, TextField } from '#ui/form'
import { Layout } from '#ui/layout'
import type { Page } from '#ui/page'
import { frozenPackAt } from '../../packs/reads/frozen-pack.ts'
import { draftBallot } from '../acts/draft-ballot.ts'
import { frozenRolls } from '../reads/desk-ballots.ts'
import { voteChannels } from '../rules/ballot.ts'
import { longestText, longestTitle } from '../rules/check-questions.ts'
import { votesPermissions } from '../rules/permissions.ts'
import { votesWords } from '../words/words.ts'
import { unitsWith } from './desk-reach.ts'
import { PollQuestion } from './poll-question.tsx'
import { blocksOf, mostBlocks, questionOf } from './poll-form.ts'
import { tried } from './tried.ts'

const here = '/desk/ballots/new'
const never = new Date(Number.NaN)

/** /desk/ballots/new: an opinion poll, kept as a draft until it is announced. Other kinds begin in the parts of the house that hold them. */
export const deskNew = routes()
  .get('/new', async (c) => c.html(await formPage(c.var.context, c.var.page, {})))
  .post('/new', async (c) => {
    const { context, page } = c.var, form = await readForm(c.req), key = isKey(form.text('key')) ? form.text('key') : randomUUID()
    if (form.text('do') !== 'save') return c.html(await formPage(context, page, { form, key }))
    let id = ''
    const problem = await tried(context, async () => { id = await draft(context, form, key) })
    return problem === undefined ? c.redirect(`/desk/ballots/${id}?done=drafted`, 303) : c.html(await formPage(context, page, { form, key, problem: problem.sentence }), 422)
  })

async function draft(context: Context, form: Form, key: string): Promise<string> {
  const rolls = await frozenRolls(context, unitsWith(context, votesPermissions['ballots.draft-ballot'])), roll = rolls.find(({ id }) => id === form.text('roll')) ?? rolls[0]
  const timezone = (await place(context))?.timezone ?? 'Asia/Shanghai', pack = await frozenPackAt(context, roll?.unitId ?? '')
  return draftBallot(context, {
    kind: 'poll', unitId: roll?.unitId ?? '', rollId: roll?.id ?? '', title: form.text('title'), text: form.text('text'), opensAt: instantOf(form.text('opens'), timezone) ?? never, closesAt: instantOf(form.text('closes'), timezone) ?? never,
    secrecy: 'detached', channels: voteChannels.filter((channel) => form.all('channels').includes(channel)), mayChange: form.has('change'), questions: blocksOf(form).map(questionOf), pack, key,
  })
}

async function formPage(context: Context, page: Page, { form, key = randomUUID(), problem }: { form?: Form; key?: string; problem?: string }) {
  const { pages: { desk, ballot: said } } = votesWords(page.locale), words = desk.form, units = unitsWith(context, votesPermissions['ballots.draft-ballot'])
  const rolls = await frozenRolls(context, units), names = new Map((await unitsById(context, rolls.map(({ unitId }) => unitId))).map((unit) => [unit.id, unit.name])), first = rolls[0]
  const frame = { page, kind: 'desk' as const, title: words.title, lead: words.lead, back: { href: '/desk/ballots', label: desk.title } }
  if (!first) return <Layout {...frame}><EmptyState title={words.noRoll} action={{ href: '/desk/rolls', label: words.toRolls }}>{words.noRollText}</EmptyState></Layout>
  const { pack } = await frozenPackAt(context, first.unitId), value = (name: string) => form?.text(name), blocks = blocksOf(form)
  return (
    <Layout {...frame}>
      <FormDraft name="new-poll">
        <form method="post" action={here} class="form">
          <ErrorSummary errors={problem === undefined ? [] : [{ message: problem }]} locale={page.locale} />
          <HiddenFields fields={{ key, questions: String(blocks.length) }} />
          <Select name="roll" label={words.roll} hint={words.rollHint} required empty={false} value={value('roll') ?? first.id} locale={page.locale} options={rolls.map((roll) => ({ value: roll.id, label: `${names.get(roll.unitId) ?? ''} · ${roll.title} (${roll.entries})` }))} />
          <TextField name="title" label={words.name} required maxlength={longestTitle} value={value('title')} locale={page.locale} />
          <TextArea name="text" label={words.text} hint={words.textHint} rows={5} maxlength={longestText} value={value('text')} locale={page.locale} />
          {blocks.map((block, at) => <PollQuestion block={block} number={at + 1} locale={page.locale} />)}
          <Buttons>
            {blocks.length < mostBlocks && <Submit name="do" value="add" tone="secondary" unchecked>{words.add}</Submit>}
            {blocks.length > 1 && <Submit name="do" value="remove" tone="quiet" unchecked>{words.remove}</Submit>}
          </Buttons>
          <DateField name="opens" label={words.opens} required time value={value('opens')} locale={page.locale} />
          <DateField name="closes" label={words.closes} required time value={value('closes')} locale={page.locale} />
          <Checks name="channels" label={words.channels} required values={form ? form.all('channels') : [...(pack.polls.online ? ['online'] : []), ...(pack.polls.paper ? ['paper'] : [])]} locale={page.locale} options={(['online', 'paper'] as const).map((channel) => ({ value: channel, label: said.channels[channel], disabled: !pack.polls[channel] }))} />
          {pack.polls.mayChange && <Checks name="change" label={words.change} unmarked values={form === undefined || form.has('change') ? ['1'] : []} locale={page.locale} options={[{ value: '1', label: words.changeHint }]} />}
          <p class="soft">{said.secrecies.detached}</p>
          <Buttons><Submit name="do" value="save">{words.save}</Submit></Buttons>
        </form>
      </FormDraft>
    </Layout>
  )
}
