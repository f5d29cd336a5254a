import type { Context } from '#platform/context'
import { type Form, readForm } from '#platform/form'
import { readOffset } from '#platform/offset'
import { routes } from '#platform/http'
import { WorkFrame } from '../../confirmation/pages/work-frame.tsx'
import { errorOf, tried, type Tried } from '../../confirmation/pages/tried.ts'
import { basis } from '../../reads/basis.ts'
import { longestPlace, longestText, longestTitle } from '../../rules/report.ts'
import { Card, Cards } from '#ui/card'
import { EmptyState } from '#ui/empty'
import { Buttons, Checks, Choice, ErrorSummary, HiddenFields, Submit, TextArea, TextField } from '#ui/form'
import { Notice } from '#ui/notice'
import type { Page } from '#ui/page'
import { Columns, Panel } from '#ui/panel'
import { Photos } from '#ui/photos'
import { StateMark } from '#ui/state'
import { Pager } from '#ui/table'
import { Moment } from '#ui/time'
import { moderateMatter, moderations } from '../acts/moderate-matter.ts'
import { openSealed } from '../acts/open-sealed.ts'
import { type ModerationCase, moderationCase, moderationQueue, type ModerationRow } from '../reads/moderation-queue.ts'
import { moderationWords } from '../words/moderation.ts'

const perPage = 50

/** The moderator's queue: the words that stand in public, masked; the original sealed until it is opened with a reason. */
export const moderation = routes()
  .get('/', async (c) => c.html(await queuePage(c.var.context, c.var.page, readOffset(c.req.query('from')), c.req.query('done') !== undefined)))
  .get('/:id', async (c) => c.html(await casePage(c.var.context, c.var.page, await moderationCase(c.var.context, c.req.param('id')))))
  .post('/:id/original', async (c) => {
    const { context, page } = c.var, { id } = await moderationCase(context, c.req.param('id')), form = await readForm(c.req)
    let opened: Shown['opened']
    const problem = await tried(page.locale, async () => { opened = await openSealed(context, id, { reason: form.text('reason') }) })
    return c.html(await casePage(context, page, await moderationCase(context, id), { opened, form, problem, opening: true }), problem?.status ?? 200)
  })
  .post('/:id', async (c) => {
    const { context, page } = c.var, { id } = await moderationCase(context, c.req.param('id')), form = await readForm(c.req)
    const problem = await tried(page.locale, () => moderateMatter(context, id, {
      asked: form.text('asked'), decision: form.text('decision'), title: form.text('title'), text: form.text('text'), place: form.has('place') ? form.text('place') : undefined, reason: form.text('hideReason'), photos: form.all('photos'),
    }))
    if (!problem) return c.redirect('/desk/moderation?done=1', 303)
    const named = problem.error.name === 'reason' ? { ...problem, error: { ...problem.error, name: 'hideReason' } } : problem
    return c.html(await casePage(context, page, await moderationCase(context, id), { form, problem: named }), problem.status)
  })

async function queuePage(context: Context, page: Page, from: number, done: boolean) {
  const words = moderationWords(page.locale), { days: { timezone } } = await basis(context), { rows, more } = await moderationQueue(context, from)
  const why = (row: ModerationRow) => [...(row.why ? [words.why[row.why] ?? row.why] : []), ...(row.photos > 0 ? [words.photosWait(row.photos)] : [])].join(' · ')
  return (
    <WorkFrame context={context} page={page} title={words.title} lead={words.lead} current="moderation" done={done ? words.done : undefined}>
      {rows.length === 0 ? <EmptyState title={words.none}>{words.noneHint}</EmptyState> : (
        <Cards>{rows.map((row) => (
          <Card level={2} title={row.public_title} href={`/desk/moderation/${row.id}`} state={<StateMark tone={row.why === 'appeal' ? 'late' : row.moderation === 'hidden' ? 'stopped' : 'waiting'}>{why(row)}</StateMark>}
            meta={<>{row.number} · {row.unit_name} · <Moment at={row.asked_at ?? row.reported_at} now={context.now} locale={page.locale} timezone={timezone} /></>}>
            {row.public_text}
          </Card>))}</Cards>)}
      <Pager newer={from > 0 ? `/desk/moderation?from=${Math.max(0, from - perPage)}` : undefined} older={more ? `/desk/moderation?from=${from + perPage}` : undefined} locale={page.locale} />
    </WorkFrame>
  )
}

interface Shown { readonly opened?: { title: string; text: string; place: string } | undefined; readonly form?: Form; readonly problem?: Tried | undefined; readonly opening?: boolean }

async function casePage(context: Context, page: Page, matter: ModerationCase, { opened, form, problem, opening }: Shown = {}) {
  const words = moderationWords(page.locale), locale = page.locale, { days: { timezone } } = await basis(context)
  const typed = opening ? undefined : form
  const error = (name: string) => (opening ? undefined : errorOf(problem, name))
  return (
    <WorkFrame context={context} page={page} title={matter.number} current="moderation" back="/desk/moderation" aside={<StateMark tone={matter.moderation === 'hidden' ? 'stopped' : 'done'}>{matter.moderation === 'hidden' ? words.hiddenNow : words.publicNow}</StateMark>}>
      <ErrorSummary errors={problem ? [problem.error] : []} locale={locale} />
      {matter.publicity === 'unit-only' && <Notice tone="warn"><p>{words.unitOnly}</p></Notice>}
      {matter.appeal !== '' && <Notice tone="info" title={words.appealSays}><p class="words-as-written">{matter.appeal}</p></Notice>}
      <Columns aside={(
        <Panel title={words.original} id="original">
          {opened ? <><Notice tone="info" announce><p>{words.opened}</p></Notice><p><strong>{opened.title}</strong></p><p class="words-as-written">{opened.text || words.noText}</p>{opened.place && <p>{words.place}{opened.place}</p>}</> : (
            <form method="post" action={`/desk/moderation/${matter.id}/original`}>
              <p class="soft">{words.sealed}</p>
              <TextField name="reason" label={words.openReason} required maxlength={200} error={opening ? errorOf(problem, 'reason') : undefined} />
              <Submit tone="secondary">{words.openOriginal}</Submit>
            </form>)}
        </Panel>)}>
        <Panel title={words.proposal} id="proposal"><p><strong>{matter.public_title}</strong></p><p class="words-as-written">{matter.public_text || words.noText}</p>{matter.public_place && matter.publicity === 'public' && <p>{words.place}{matter.public_place}</p>}</Panel>
        {matter.photosOf.length > 0 && <section><h2>{words.photos}</h2><Photos photos={matter.photosOf.map(({ id }, index) => ({ src: `/files/photo/${id}?small=1`, href: `/files/photo/${id}`, caption: words.photoNumber(index + 1) }))} locale={locale} /></section>}
        {!matter.mayDecide ? <Notice tone="warn"><p>{words.notYours}</p></Notice> : (
          <Panel title={words.decision} id="decision">
            <form method="post" action={`/desk/moderation/${matter.id}`} class="form">
              <HiddenFields fields={{ asked: matter.asked ?? undefined }} />
              {matter.photosOf.length > 0 && <Checks name="photos" label={words.photos} hint={words.photosHint} unmarked arrange="row" values={typed ? typed.all('photos') : matter.photosOf.filter((photo) => photo.public).map(({ id }) => id)} options={matter.photosOf.map(({ id }, index) => ({ value: id, label: words.photoNumber(index + 1) }))} />}
              <Choice name="decision" label={words.decision} required value={typed?.text('decision')} error={error('decision')} options={moderations.map((value) => ({ value, label: words.decisions[value], hint: words.hints[value] }))} />
              <TextField name="title" label={words.newTitle} maxlength={longestTitle} value={typed?.text('title') || matter.public_title} error={error('title')} />
              <TextArea name="text" label={words.newText} rows={4} maxlength={longestText} value={typed ? typed.text('text') : matter.public_text} error={error('text')} />
              {matter.public_place !== '' && matter.publicity === 'public' && <TextField name="place" label={words.newPlace} maxlength={longestPlace} value={typed ? typed.text('place') : matter.public_place} error={error('place')} />}
              <TextArea name="hideReason" label={words.hideReason} hint={words.hideReasonHint} rows={2} maxlength={500} value={typed?.text('hideReason')} error={error('hideReason')} />
              <Buttons><Submit>{words.submit}</Submit></Buttons>
            </form>
          </Panel>)}
        {matter.decided.length > 0 && (
          <Panel title={words.earlier} id="earlier">
            <ul>{matter.decided.map((decided) => <li>{decided.decision && words.decisions[decided.decision as (typeof moderations)[number]]}{decided.reason && `: ${decided.reason}`} {decided.decided_at && <Moment at={decided.decided_at} now={context.now} locale={locale} timezone={timezone} />}</li>)}</ul>
          </Panel>)}
      </Columns>
    </WorkFrame>
  )
}
