import type { PersonalData } from '#domains/people'
import type { Context } from '#platform/context'
import { readForm } from '#platform/form'
import { routes } from '#platform/http'
import { EmptyState } from '#ui/empty'
import { Facts } from '#ui/facts'
import { telLink } from '#ui/footer'
import { Buttons, Choice, ErrorSummary, HiddenFields, Submit } from '#ui/form'
import { Notice } from '#ui/notice'
import type { Page } from '#ui/page'
import { Columns, Panel } from '#ui/panel'
import { Light } from '#ui/state'
import { Table } from '#ui/table'
import { Moment, Remaining } from '#ui/time'
import { basis } from '../../reads/basis.ts'
import { workdaysLeft } from '../../rules/clock.ts'
import { lightOf } from '../../rules/light.ts'
import { matterPermissions } from '../../rules/permissions.ts'
import { recordAnswer } from '../acts/confirm-matter.ts'
import { recordCallAttempt } from '../acts/record-call-attempt.ts'
import { showPhone } from '../acts/show-phone.ts'
import { matterBrief, type MatterBrief } from '../reads/matter-brief.ts'
import { type WaitingMatter, waitingMatters } from '../reads/waiting-matters.ts'
import { confirmationWords } from '../words/words.ts'
import { AnswerFields, type AnswerTyped } from './answer-fields.tsx'
import { errorOf, tried, type Tried } from './tried.ts'
import { WorkFrame } from './work-frame.tsx'

const permission = matterPermissions['matters.ask-reporter']
const channels = ['phone', 'visit'] as const

/** The list of those who are to be asked, for people outside the handling unit; a phone only on "show", which is recorded. */
export const asking = routes()
  .get('/', async (c) => c.html(await listPage(c.var.context, c.var.page, c.req.query('done') !== undefined)))
  .get('/:id', async (c) => c.html(await askPage(c.var.context, c.var.page, c.req.param('id'), { done: c.req.query('done') !== undefined })))
  .post('/:id/phone', async (c) => {
    const { id } = await matterBrief(c.var.context, c.req.param('id'), permission)
    let person: PersonalData | undefined
    const problem = await tried(c.var.page.locale, async () => { person = await showPhone(c.var.context, id) })
    return c.html(await askPage(c.var.context, c.var.page, id, { person, problem }), problem?.status ?? 200)
  })
  .post('/:id/attempt', async (c) => {
    const { id } = await matterBrief(c.var.context, c.req.param('id'), permission), form = await readForm(c.req)
    const problem = await tried(c.var.page.locale, () => recordCallAttempt(c.var.context, id, { channel: form.text('channel'), result: form.text('result') }))
    if (!problem) return c.redirect(`/desk/asking/${id}?done=1`, 303)
    return c.html(await askPage(c.var.context, c.var.page, id, { problem }), problem.status)
  })
  .post('/:id/answer', async (c) => {
    const { id } = await matterBrief(c.var.context, c.req.param('id'), permission), form = await readForm(c.req)
    const typed = { solved: form.text('solved'), satisfaction: form.text('satisfaction'), missing: form.text('missing'), comment: form.text('comment'), channel: form.text('by') }
    const problem = await tried(c.var.page.locale, () => recordAnswer(c.var.context, id, Number(form.text('version')), typed))
    if (!problem) return c.redirect('/desk/asking?done=1', 303)
    return c.html(await askPage(c.var.context, c.var.page, id, { typed, problem }), problem.status)
  })

async function listPage(context: Context, page: Page, done: boolean) {
  const words = confirmationWords(page.locale).asking, { days } = await basis(context)
  const { matters, more } = await waitingMatters(context, permission, 'asking')
  return (
    <WorkFrame context={context} page={page} title={words.title} lead={words.lead} current="asking" done={done ? words.saved : undefined}>
      {more && <Notice>{confirmationWords(page.locale).checks.more}</Notice>}
      <Table caption={words.title} captionHidden rows={matters} locale={page.locale} empty={<EmptyState title={words.none}>{words.noneHint}</EmptyState>} rowHref={(matter) => `/desk/asking/${matter.id}`} columns={[
        { key: 'matter', label: confirmationWords(page.locale).checks.matter, main: true, cell: (matter: WaitingMatter) => <a href={`/desk/asking/${matter.id}`}>{matter.title}</a> },
        { key: 'where', label: confirmationWords(page.locale).checks.where, cell: (matter) => matter.unit_name },
        { key: 'by', label: confirmationWords(page.locale).checks.by, cell: (matter) => matter.lead_name },
        { key: 'tries', label: words.tries, cell: (matter) => (matter.reachable ? words.triesOf(matter.calls, matter.messages) : <span class="soft">{words.anonymous}</span>) },
        { key: 'due', label: confirmationWords(page.locale).checks.due, cell: (matter) => matter.due_at && <Light tone={lightOf(matter.due_at, context.now)}><Remaining due={matter.due_at} now={context.now} locale={page.locale} timezone={days.timezone} workdays={workdaysLeft(matter.due_at, matter.due_unit, context.now, days)} /></Light> },
      ]} />
    </WorkFrame>
  )
}

interface Shown { readonly person?: PersonalData | undefined; readonly typed?: AnswerTyped & { channel: string }; readonly problem?: Tried | undefined; readonly done?: boolean }

async function askPage(context: Context, page: Page, id: string, shown: Shown) {
  const matter = await matterBrief(context, id, permission), rules = await basis(context)
  const words = confirmationWords(page.locale).asking, checkWords = confirmationWords(page.locale).checks, locale = page.locale, { asking: charter } = rules.charter
  return (
    <WorkFrame context={context} page={page} title={matter.title} current="asking" back="/desk/asking" done={shown.done ? words.recorded : undefined}>
      <ErrorSummary errors={shown.problem ? [shown.problem.error] : []} locale={locale} />
      {matter.handles ? <Notice tone="warn"><p>{words.own}</p></Notice> : (
        <Columns aside={<><Reach matter={matter} page={page} shown={shown} /><Tries matter={matter} page={page} now={context.now} timezone={rules.days.timezone} problem={shown.problem} /></>}>
          <Facts items={[
            { term: checkWords.where, detail: [matter.unit_name, matter.place_words].filter(Boolean).join(' · ') }, { term: checkWords.said, detail: <span class="words-as-written">{matter.text}</span> },
            { term: checkWords.by, detail: matter.lead_name }, { term: checkWords.done, detail: <span class="words-as-written">{matter.evidence}</span> },
          ]} />
          <Notice tone="info" title={words.script}><p>{words.scriptText(page.place.name)}</p></Notice>
          {matter.state === 'asking' && (
            <Panel title={words.answer} id="answer">
              <p class="soft">{words.answerHint}</p>
              <form method="post" action={`/desk/asking/${matter.id}/answer`} class="form">
                <HiddenFields fields={{ version: matter.version }} />
                <Choice name="by" label={words.by} required arrange="row" value={shown.typed?.channel ?? 'phone'} options={channels.map((value) => ({ value, label: words.channels[value] ?? value }))} />
                <AnswerFields locale={locale} typed={shown.typed ?? {}} problem={shown.problem} />
                <Buttons><Submit>{words.save}</Submit></Buttons>
              </form>
            </Panel>
          )}
          <p class="soft">{words.rule(charter.tries, charter.days)}</p>
        </Columns>
      )}
    </WorkFrame>
  )
}

function Reach({ matter, page, shown: { person } }: { matter: MatterBrief; page: Page; shown: Shown }) {
  const words = confirmationWords(page.locale).asking
  return (
    <Panel title={words.phone} id="phone">
      {matter.reporter_id === null ? <p>{words.nobody}</p> : person ? (
        <>
          <Notice tone="info" announce><p>{words.shown}</p></Notice>
          <p><strong>{person.name}</strong></p>
          <p>{person.phone === null ? words.noPhone : <a class="button button-primary" href={telLink(person.phone)}>{person.phone}</a>}</p>
          {person.mail !== null && <p><a href={`mailto:${person.mail}`}>{person.mail}</a></p>}
        </>
      ) : (
        <form method="post" action={`/desk/asking/${matter.id}/phone`}>
          <p class="soft" id="show-hint">{words.showHint}</p>
          <Submit tone="secondary" describedBy="show-hint">{words.show}</Submit>
        </form>
      )}
      <p class="soft">{words.self}</p>
    </Panel>
  )
}

function Tries({ matter, page, now, timezone, problem }: { matter: MatterBrief; page: Page; now: Date; timezone: string; problem: Tried | undefined }) {
  const words = confirmationWords(page.locale).asking
  return (
    <Panel title={words.attempts} id="attempts">
      {matter.attempts.length === 0 ? <p class="soft">{words.noAttempts}</p> : <ul>{matter.attempts.map((attempt) => <li>{words.channels[attempt.channel]}: {words.results[attempt.result]} · <Moment at={attempt.at} now={now} locale={page.locale} timezone={timezone} /></li>)}</ul>}
      {matter.state === 'asking' && matter.reporter_id !== null && (
        <details class="act">
          <summary><span class="act-label">{words.attempt}</span> <span class="act-effect">{words.attemptHint}</span></summary>
          <form method="post" action={`/desk/asking/${matter.id}/attempt`}>
            <Choice name="channel" label={words.channel} required value="phone" error={errorOf(problem, 'channel')} options={channels.map((value) => ({ value, label: words.channels[value] ?? value }))} />
            <Choice name="result" label={words.result} required value="no-answer" error={errorOf(problem, 'result')} options={(['no-answer', 'no-number'] as const).map((value) => ({ value, label: words.results[value] ?? value }))} />
            <Submit tone="secondary">{words.record}</Submit>
          </form>
        </details>
      )}
    </Panel>
  )
}
