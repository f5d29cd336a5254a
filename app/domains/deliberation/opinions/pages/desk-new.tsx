import { randomUUID } from 'node:crypto'
import { mayDo } from '#domains/people'
import { place, unitById, unitSaid } from '#domains/territory'
import type { Context } from '#platform/context'
import { type Form, readForm } from '#platform/form'
import { routes } from '#platform/http'
import { isKey } from '#platform/key'
import { instantOf, localMoment } from '#platform/local-moment'
import { requirePermission } from '#platform/permission'
import { Refusal } from '#platform/refusal'
import { Choice, DateField, ErrorSummary, HiddenFields, Select, Submit, TextArea, TextField } from '#ui/form'
import { Layout } from '#ui/layout'
import type { Page } from '#ui/page'
import { writingUnits } from '../../drafts/pages/desk-list.tsx'
import { topicByNumber } from '../../topics/index.ts'
import { topicsAt } from '../../topics/reads/topics-at.ts'
import { openConversation } from '../acts/open-conversation.ts'
import { moderations, shownWhen } from '../rules/conversation.ts'
import { opinionsPermissions } from '../rules/permissions.ts'
import { opinionsWords } from '../words/words.ts'
import { deskHref, unitsFor } from './desk-list.tsx'

const here = `${deskHref}/new`
const week = 7 * 86_400_000

function requireOpening(context: Context): void {
  if (unitsFor(context, 'deliberation.open-opinions')?.length === 0) requirePermission(context, opinionsPermissions['deliberation.open-opinions'])
}

/** Opens a conversation: what it is about, until when, by which rules, and the first statements. */
export const deskNew = routes()
  .get('/new', async (c) => {
    requireOpening(c.var.context)
    return c.html(await draw(c.var.context, c.var.page, { topic: c.req.query('topic') }))
  })
  .post('/new', async (c) => {
    const { context, page } = c.var, words = opinionsWords(page.locale).desk, timezone = (await place(context))?.timezone ?? 'Asia/Shanghai'
    requireOpening(context)
    const form = await readForm(c.req), problems = new Map<string, string>()
    const chosen = form.text('unit'), { unit, others } = isKey(chosen) ? { unit: await unitById(context, chosen), others: [] } : await unitSaid(context, chosen), number = form.text('topic')
    const topic = number === '' ? undefined : await topicByNumber(context, number)
    const [opensAt, closesAt] = [instantOf(form.text('opens'), timezone), instantOf(form.text('closes'), timezone)]
    const moderation = moderations.find((one) => one === form.text('moderation')), shown = shownWhen.find((one) => one === form.text('shown')), flag = (name: string) => (form.text(name) === 'yes' ? true : form.text(name) === 'no' ? false : undefined)
    const visitors = flag('visitors'), votesPublished = flag('published')
    if (!unit) problems.set('unit', others.length > 0 ? words.severalUnits(others.join(page.locale === 'en' ? '; ' : '；')) : words.problems.unit ?? '')
    if (number !== '' && !topic) problems.set('topic', words.noTopic)
    if (!opensAt) problems.set('opens', words.problems.opens ?? '')
    if (!closesAt) problems.set('closes', words.problems.opens ?? '')
    for (const [name, value] of [['moderation', moderation], ['shown', shown], ['visitors', visitors], ['published', votesPublished]] as const) if (value === undefined) problems.set(name, words.problems.choice ?? '')
    try {
      if (problems.size === 0 && unit && opensAt && closesAt && moderation && shown && visitors !== undefined && votesPublished !== undefined) {
        const id = await openConversation(context, {
          key: form.text('key') || randomUUID(), unitId: unit.id, topicId: topic?.id ?? null, title: form.text('title'), text: form.text('text'), opensAt, closesAt, moderation, shown, visitors, votesPublished,
          statements: form.text('statements').split('\n').filter((line) => line.trim() !== ''),
        })
        return c.redirect(`${deskHref}/${id}?done=opened`, 303)
      }
    } catch (error) {
      const field = error instanceof Refusal ? error.facts.field : undefined
      if (typeof field !== 'string') throw error
      problems.set(field, words.problems[field] ?? '')
    }
    return c.html(await draw(context, page, { form, problems }), 422)
  })

async function draw(context: Context, page: Page, { form, problems = new Map(), topic }: { form?: Form; problems?: ReadonlyMap<string, string>; topic?: string | undefined }) {
  const words = opinionsWords(page.locale).desk, timezone = (await place(context))?.timezone ?? 'Asia/Shanghai'
  const from = topic ? await topicByNumber(context, topic) : undefined
  const units = await writingUnits(context), topics = (await topicsAt(context, { states: ['prepared', 'announced', 'deliberating'] })).filter(({ unitPath }) => mayDo(context.actor, opinionsPermissions['deliberation.open-opinions'], { unitPath }))
  if (from && !topics.some(({ id }) => id === from.id)) topics.unshift(from)
  const at = (name: string) => problems.get(name), said = (name: string, first = '') => form?.text(name) ?? first
  const closes = `${localMoment(new Date(context.now.getTime() + 2 * week), timezone).slice(0, 10)}T18:00`
  return (
    <Layout page={page} kind="desk" title={words.newTitle} lead={words.newLead} back={{ href: deskHref, label: words.back }}>
      <form method="post" action={here}>
        <ErrorSummary errors={[...problems].map(([name, message]) => ({ name, message }))} />
        <HiddenFields fields={{ key: said('key', randomUUID()) }} />
        <TextField name="title" label={words.titleLabel} hint={words.titleHint} required maxlength={120} value={said('title', from?.title)} error={at('title')} />
        <TextArea name="text" label={words.text} hint={words.textHint} rows={4} maxlength={4000} value={said('text')} error={at('text')} />
        <Select name="unit" label={words.unit} required empty={false} options={units} value={said('unit', from?.unitId ?? units[0]?.value)} error={at('unit')} />
        <Select name="topic" label={words.topic} empty={words.topicNone} options={topics.map(({ number, title }) => ({ value: number, label: `${number} ${title}` }))} value={said('topic', from?.number)} error={at('topic')} />
        <DateField name="opens" time label={words.opens} required value={said('opens', localMoment(context.now, timezone).replace('T24:00', 'T23:59'))} error={at('opens')} />
        <DateField name="closes" time label={words.closesLabel} required value={said('closes', closes)} error={at('closes')} />
        <TextArea name="statements" label={words.statementsLabel} hint={words.statementsHint} required rows={8} value={said('statements')} error={at('statements')} />
        <Choice name="moderation" label={words.moderation} required value={said('moderation', 'before')} error={at('moderation')} options={moderations.map((value) => ({ value, label: words.moderations[value] ?? '' }))} />
        <Choice name="shown" label={words.shown} required value={said('shown', 'after-close')} error={at('shown')} options={shownWhen.map((value) => ({ value, label: words.showns[value] ?? '', hint: words.shownHints[value] }))} />
        <Choice name="visitors" label={words.visitors} required value={said('visitors', 'no')} error={at('visitors')} options={[{ value: 'no', label: words.visitorsNo }, { value: 'yes', label: words.visitorsYes }]} />
        <Choice name="published" label={words.published} hint={words.publishedHint} required value={said('published', 'no')} error={at('published')} options={[{ value: 'no', label: words.no }, { value: 'yes', label: words.yes }]} />
        <Submit>{words.submit}</Submit>
      </form>
    </Layout>
  )
}
