import { mayDo, organisations } from '#domains/people'
import type { Context } from '#platform/context'
import { readForm } from '#platform/form'
import { routes } from '#platform/http'
import { EmptyState } from '#ui/empty'
import { Facts } from '#ui/facts'
import { ErrorSummary, HiddenFields, Select, Submit, TextArea } from '#ui/form'
import { Notice } from '#ui/notice'
import type { Page } from '#ui/page'
import { Panel } from '#ui/panel'
import { Light, StateMark } from '#ui/state'
import { Table } from '#ui/table'
import { Moment, Remaining } from '#ui/time'
import { longestNote } from '../../handling/rules/said.ts'
import { aboutMatter } from '../../acts/move.ts'
import { basis } from '../../reads/basis.ts'
import { workdaysLeft } from '../../rules/clock.ts'
import { lightOf } from '../../rules/light.ts'
import { matterPermissions } from '../../rules/permissions.ts'
import { toneOf } from '../../rules/state-tone.ts'
import { matterWords } from '../../words/words.ts'
import { reopenMatter } from '../acts/reopen-matter.ts'
import { closeExplained, reviewMatter } from '../acts/review-matter.ts'
import { matterBrief } from '../reads/matter-brief.ts'
import { mayCloseExplained } from '../reads/may-close-explained.ts'
import { type WaitingMatter, waitingMatters } from '../reads/waiting-matters.ts'
import type { Satisfaction, Solved } from '../rules/answers.ts'
import { confirmationWords } from '../words/words.ts'
import { errorOf, tried, type Tried } from './tried.ts'
import { WorkFrame } from './work-frame.tsx'

const permission = matterPermissions['matters.review']

/** What was not solved, or was reopened: another pair of eyes decides what comes next. */
export const reviews = routes()
  .get('/', async (c) => c.html(await listPage(c.var.context, c.var.page, c.req.query('done') !== undefined)))
  .get('/:id', async (c) => c.html(await reviewPage(c.var.context, c.var.page, c.req.param('id'))))
  .post('/:id', async (c) => {
    const { context, page } = c.var, { id } = await matterBrief(context, c.req.param('id'), permission), form = await readForm(c.req)
    const version = Number(form.text('version')), typed = { step: form.text('do'), lead: form.text('lead'), finding: form.text('finding'), explanation: form.text('explanation'), reason: form.text('reason') }
    const problem = await tried(page.locale, () => {
      if (typed.step === 'reopen') return reopenMatter(context, id, version, typed)
      return typed.step === 'close' ? closeExplained(context, id, version, typed) : reviewMatter(context, id, version, { leadId: typed.lead, finding: typed.finding })
    })
    if (!problem) return c.redirect('/desk/reviews?done=1', 303)
    return c.html(await reviewPage(context, page, id, { typed, problem }), problem.status)
  })

async function listPage(context: Context, page: Page, done: boolean) {
  const words = confirmationWords(page.locale).reviews, common = confirmationWords(page.locale).checks, { days } = await basis(context)
  const { matters, more } = await waitingMatters(context, permission, 'review')
  return (
    <WorkFrame context={context} page={page} title={words.title} lead={words.lead} current="reviews" done={done ? words.done2 : undefined}>
      {more && <Notice>{common.more}</Notice>}
      <Table caption={words.title} captionHidden rows={matters} locale={page.locale} empty={<EmptyState title={words.none}>{words.noneHint}</EmptyState>} rowHref={(matter) => `/desk/reviews/${matter.id}`} columns={[
        { key: 'matter', label: common.matter, main: true, cell: (matter: WaitingMatter) => <a href={`/desk/reviews/${matter.id}`}>{matter.title}</a> },
        { key: 'where', label: common.where, cell: (matter) => matter.unit_name }, { key: 'by', label: common.by, cell: (matter) => matter.lead_name },
        { key: 'rounds', label: words.rounds, cell: (matter) => words.round(matter.rounds) },
        { key: 'due', label: common.due, cell: (matter) => matter.due_at && <Light tone={lightOf(matter.due_at, context.now)}><Remaining due={matter.due_at} now={context.now} locale={page.locale} timezone={days.timezone} workdays={workdaysLeft(matter.due_at, matter.due_unit, context.now, days)} /></Light> },
      ]} />
    </WorkFrame>
  )
}

interface Typed { readonly step: string; readonly lead: string; readonly finding: string; readonly explanation: string; readonly reason: string }

async function reviewPage(context: Context, page: Page, id: string, { typed, problem }: { typed?: Typed; problem?: Tried } = {}) {
  const matter = await matterBrief(context, id, permission), rules = await basis(context), locale = page.locale
  const words = confirmationWords(locale), own = words.reviews, room = matterWords(locale)
  const all = await organisations(context), mayClose = await mayCloseExplained(context, matter)
  const supervises = mayDo(context.actor, matterPermissions['matters.close-explained'], aboutMatter(matter))
  const over = ['closed', 'answered', 'not-accepted'].includes(matter.state) && mayDo(context.actor, matterPermissions['matters.reopen'], { ...aboutMatter(matter), owner: null })
  const action = `/desk/reviews/${matter.id}`, field = (step: string, name: string) => (typed?.step === step ? errorOf(problem, name) : undefined)
  return (
    <WorkFrame context={context} page={page} title={matter.title} current="reviews" back="/desk/reviews" aside={<StateMark tone={toneOf[matter.state]}>{room.states[matter.state]}</StateMark>}>
      <ErrorSummary errors={problem ? [problem.error] : []} locale={locale} />
      <Facts items={[
        { term: room.number, detail: <code>{matter.number}</code> }, { term: words.checks.where, detail: [matter.unit_name, matter.place_words].filter(Boolean).join(' · ') }, { term: words.checks.said, detail: <span class="words-as-written">{matter.text}</span> },
        { term: words.checks.by, detail: matter.lead_name }, { term: own.rounds, detail: own.round(matter.rounds) }, { term: own.done, detail: <span class="words-as-written">{matter.evidence}</span> }, { term: own.missing, detail: <span class="words-as-written">{matter.missing}</span> },
      ]} />
      <p><a href={`/desk/matters/${matter.id}`}>{own.story}</a></p>
      {matter.handles ? <Notice tone="warn"><p>{own.own}</p></Notice> : (
        <>
          <Panel title={own.before} id="before">
            {matter.answers.length === 0 ? <p class="soft">{own.noAnswers}</p> : (
              <ul>{matter.answers.map((answer) => (
                <li>
                  {own.round(answer.round)} · {answer.organisation} · <strong>{words.solved[answer.solved as Solved] ?? words.unreached}</strong>{answer.satisfaction && ` · ${words.satisfaction[answer.satisfaction as Satisfaction]}`} · <Moment at={answer.at} now={context.now} locale={locale} timezone={rules.days.timezone} />
                  {answer.comment !== '' && <p class="words-as-written">{own.comment}{page.locale === 'en' ? ': ' : '：'}{answer.comment}</p>}
                </li>))}</ul>)}
          </Panel>
          {matter.state === 'review' && (
            <Panel title={own.again} id="again">
              <p>{own.againEffect}</p>
              <form method="post" action={action} class="form">
                <HiddenFields fields={{ version: matter.version, do: 'again' }} />
                <Select name="lead" label={own.lead2} required value={typed?.lead ?? matter.lead_id ?? undefined} error={field('again', 'lead')} options={all.map((organisation) => ({ value: organisation.id, label: organisation.id === matter.lead_id ? `${organisation.name} (${own.same})` : organisation.name }))} />
                <TextArea name="finding" label={own.finding} hint={own.findingHint} required rows={3} maxlength={longestNote} value={typed?.finding} error={field('again', 'finding')} />
                <Submit>{own.send}</Submit>
              </form>
            </Panel>)}
          {matter.state === 'review' && (
            <Panel title={own.close} id="close">
              <p>{!supervises ? own.onlySupervisor : mayClose ? own.closeEffect : own.closeNot(rules.charter.mostRounds, matter.rounds)}</p>
              {supervises && mayClose && (
                <form method="post" action={action} class="form">
                  <HiddenFields fields={{ version: matter.version, do: 'close' }} />
                  <TextArea name="explanation" label={own.explanation} hint={own.findingHint} required rows={4} maxlength={longestNote} value={typed?.explanation} error={field('close', 'explanation')} />
                  <Submit tone="secondary">{own.close}</Submit>
                </form>)}
            </Panel>)}
          {over && (
            <Panel title={own.reopen} id="reopen">
              <p>{own.reopenEffect}</p>
              <form method="post" action={action} class="form">
                <HiddenFields fields={{ version: matter.version, do: 'reopen' }} />
                <TextArea name="reason" label={own.reason} hint={own.findingHint} required rows={3} maxlength={longestNote} value={typed?.reason} error={field('reopen', 'reason')} />
                <Submit>{own.reopen}</Submit>
              </form>
            </Panel>)}
        </>)}
    </WorkFrame>
  )
}
