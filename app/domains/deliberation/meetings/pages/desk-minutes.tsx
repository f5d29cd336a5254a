import { today } from '#domains/territory'
import type { Context } from '#platform/context'
import { type Form, readForm } from '#platform/form'
import { routes } from '#platform/http'
import { Buttons, Checks, Choice, HiddenFields, Submit, TextArea } from '#ui/form'
import type { Page } from '#ui/page'
import { Columns, Panel } from '#ui/panel'
import { Notice } from '#ui/notice'
import { dayWords } from '../../councils/pages/day-words.ts'
import { approveMinutes, publishMinutes } from '../acts/approve-minutes.ts'
import { confirmForOthers, decideCorrection, proposeCorrection } from '../acts/correct-minutes.ts'
import { appealModeration, decideAppeal } from '../acts/moderate.ts'
import { writeMinutes } from '../acts/write-minutes.ts'
import { attendingOf, inviteesOf } from '../reads/invitees.ts'
import { confirmationsOf, type Correction, correctionsOf, minutesNow, type MinutesPartNow } from '../reads/minutes.ts'
import { type Measure, measuresOf } from '../reads/room.ts'
import { meetingsWords } from '../words/words.ts'
import { type AtDesk, DeskFrame, meetingAtDesk } from './desk-frame.tsx'
import { Confirmations, TakeDown } from './desk-corrections.tsx'
import { errorOf, tried, type Tried } from './tried.ts'

const path = '/desk/meetings/:id{[0-9a-f-]{36}}/minutes'
const deeds: Readonly<Record<string, (context: Context, id: string, form: Form) => Promise<unknown>>> = {
  write: (context, id, form) => writeMinutes(context, id, /^\d{1,8}$/.test(form.text('ordinal')) ? Number(form.text('ordinal')) : -1, { text: form.text('text'), version: Number(form.text('version')), ...(form.has('base') ? { base: form.text('base') } : {}) }),
  'take-down': (context, id, form) => proposeCorrection(context, id, { partId: form.text('part'), text: form.text('text'), key: form.text('key') || crypto.randomUUID(), attendanceId: form.text('attending') }),
  confirmed: (context, id, form) => confirmForOthers(context, id, form.all('attending')),
  'note-appeal': (context, id, form) => appealModeration(context, id, form.text('measure'), form.text('appeal')),
  correction: (context, id, form) => decideCorrection(context, id, form.text('correction'), { taken: form.text('taken') === 'yes', answer: form.text('answer') }),
  appeal: (context, id, form) => decideAppeal(context, id, form.text('measure'), { upheld: form.text('upheld') !== 'no', words: form.text('decision') }),
  approve: (context, id, form) => approveMinutes(context, id, { onPaper: form.has('paper') }),
  publish: (context, id) => publishMinutes(context, id),
}
export interface Shown { readonly done?: string | undefined; readonly deed?: string; readonly form?: Form; readonly problem?: Tried }

/** The minutes at the desk: drafted from what was noted, edited, corrected by those present, approved, published. */
export const deskMinutesPage = routes()
  .get(path, async (c) => c.html(await view(c.var.context, c.var.page, c.req.param('id'), { done: c.req.query('done') })))
  .post(`${path}/:deed{(write|take-down|confirmed|correction|note-appeal|appeal|approve|publish)}`, async (c) => {
    const { context, page } = c.var, id = c.req.param('id'), deed = c.req.param('deed'), form = await readForm(c.req)
    const problem = await tried(page.locale, async () => deeds[deed]?.(context, id, form))
    return problem ? c.html(await view(context, page, id, { deed, form, problem }), problem.status) : c.redirect(`/desk/meetings/${id}/minutes?done=${deed}`, 303)
  })

async function view(context: Context, page: Page, id: string, shown: Shown) {
  const at = await meetingAtDesk(context, id), { meeting, mayRun } = at, all = meetingsWords(page.locale), words = all.pages.desk
  const [parts, corrections, measures, day, attending, confirmed, invitees] = [await minutesNow(context, meeting, at.timezone), await correctionsOf(context, id), await measuresOf(context, id), await today(context), await attendingOf(context, id), new Set(await confirmationsOf(context, id)), await inviteesOf(context, id)], correcting = mayRun && meeting.state === 'closed' && meeting.correctUntil !== null && day <= meeting.correctUntil, editable = mayRun && (meeting.state === 'open' || meeting.state === 'closed')
  const done = shown.done === undefined ? undefined : shown.done === 'publish' ? words.published : shown.done === 'approve' ? words.approved : words.saved
  return (
    <DeskFrame at={at} page={page} title={all.pages.minutes} problem={shown.problem} done={done}>
      <Columns aside={
        <>
          <Next at={at} page={page} day={day} isChair={context.actor !== undefined && invitees.some(({ part, personId }) => part === 'chair' && personId === context.actor?.id)} waiting={{ corrections: corrections.filter(({ taken }) => taken === null).length, appeals: measures.filter(({ appealedAt, upheld }) => appealedAt !== null && upheld === null).length, unconfirmed: attending.length - confirmed.size }} />
          <Panel title={words.correctionsTitle} id="corrections">
            {corrections.length === 0 ? <p class="soft">{words.noCorrections}</p> : corrections.map((one) => <CorrectionAtDesk one={one} parts={parts} at={at} page={page} shown={shown} />)}
            {correcting && <TakeDown parts={parts} attending={attending} id={id} page={page} shown={shown} />}
          </Panel>
          {meeting.state === 'closed' && <Confirmations attending={attending} confirmed={confirmed} open={correcting} id={id} page={page} />}
          {measures.length > 0 && <Panel title={all.room.order} id="order">{measures.map((one) => <MeasureAtDesk one={one} at={at} page={page} shown={shown} />)}</Panel>}
        </>
      }>
        <p class="soft">{words.minutesLead}</p>
        {parts.length === 0 && <Notice tone="info" title={all.room.notYet} />}
        {parts.map((part) => <PartAtDesk part={part} editable={editable} id={id} page={page} shown={shown} />)}
      </Columns>
    </DeskFrame>
  )
}

function PartAtDesk({ part, editable, id, page, shown }: { part: MinutesPartNow; editable: boolean; id: string; page: Page; shown: Shown }) {
  const words = meetingsWords(page.locale).pages.desk, mine = shown.deed === 'write' && shown.form?.text('ordinal') === String(part.ordinal)
  if (!editable) return <Panel title={part.heading}>{part.text.split('\n').map((line) => <p>{line}</p>)}</Panel>
  return (
    <Panel title={part.heading} id={`part-${part.ordinal}`} aside={<span class="soft">{part.version < 2 ? words.untouched : words.edited}</span>}>
      {mine && <blockquote>{part.text.split('\n').map((line) => <p>{line}</p>)}</blockquote>}
      <form class="form" method="post" action={`/desk/meetings/${id}/minutes/write`}>
        <HiddenFields fields={{ ordinal: part.ordinal, version: part.version, base: mine ? shown.form?.text('base') ?? '' : part.base }} />
        <TextArea id={`text-${part.ordinal}`} name="text" label={words.part} unmarked rows={Math.min(16, Math.max(4, part.text.split('\n').length + 2))} maxlength={20_000} value={mine ? shown.form?.text('text') : part.text} error={mine ? shown.problem?.error.message : undefined} />
        <Buttons><Submit tone="secondary">{words.minutesSave}</Submit></Buttons>
      </form>
    </Panel>
  )
}

function CorrectionAtDesk({ one, parts, at: { meeting, mayRun }, page, shown }: { one: Correction; parts: readonly MinutesPartNow[]; at: AtDesk; page: Page; shown: Shown }) {
  const all = meetingsWords(page.locale), words = all.pages.desk, part = parts.find(({ id }) => id === one.partId), mine = shown.deed === 'correction' && shown.form?.text('correction') === one.id
  return (
    <section>
      <p><strong>{part === undefined ? '' : <a href={`#part-${part.ordinal}`}>{part.heading}</a>}</strong></p>
      <p class="words-as-written">{one.text}</p>
      {one.taken !== null ? <p><strong>{one.taken ? all.pages.taken : all.pages.refused}</strong> {one.answer}</p> : mayRun && meeting.state === 'closed' && (
        <form class="form" method="post" action={`/desk/meetings/${meeting.id}/minutes/correction`}>
          <HiddenFields fields={{ correction: one.id }} />
          <Choice id={`taken-${one.id}`} name="taken" label={words.answer} required arrange="row" value={mine ? shown.form?.text('taken') : undefined} options={[{ value: 'yes', label: words.take, hint: words.takeHint }, { value: 'no', label: words.refuse }]} />
          <TextArea id={`answer-${one.id}`} name="answer" label={words.answer} hint={words.answerHint} rows={2} maxlength={1000} value={mine ? shown.form?.text('answer') : undefined} error={mine ? errorOf(shown.problem, 'answer') : undefined} />
          <Buttons><Submit tone="secondary">{words.answerSubmit}</Submit></Buttons>
        </form>
      )}
    </section>
  )
}

function MeasureAtDesk({ one, at: { meeting, mayDecideAppeal, mayRun }, page, shown }: { one: Measure; at: AtDesk; page: Page; shown: Shown }) {
  const all = meetingsWords(page.locale), words = all.pages.desk, mine = shown.deed === 'appeal' && shown.form?.text('measure') === one.id
  return (
    <section>
      <p><strong>{all.measures[one.kind]}</strong> {one.reason}</p>
      {one.appealedAt !== null && <p>{words.appeals}{page.locale === 'en' ? ': ' : '：'}{one.appeal} <strong>{one.upheld === null ? all.pages.waitingAppeal : one.upheld ? all.pages.upheld : all.pages.overturned}</strong> {one.decision}</p>}
      {one.appealedAt === null && mayRun && (
        <details class="act" open={shown.deed === 'note-appeal' && shown.form?.text('measure') === one.id}>
          <summary><span class="act-label">{words.noteAppeal}</span> <span class="act-effect">{all.pages.appealHint}</span></summary>
          <form class="form" method="post" action={`/desk/meetings/${meeting.id}/minutes/note-appeal`}>
            <HiddenFields fields={{ measure: one.id }} />
            <TextArea id={`appeal-${one.id}`} name="appeal" label={all.pages.appealText} required rows={2} maxlength={1000} error={shown.deed === 'note-appeal' ? errorOf(shown.problem, 'appeal') : undefined} />
            <Buttons><Submit tone="secondary">{all.pages.appealSubmit}</Submit></Buttons>
          </form>
        </details>
      )}
      {one.appealedAt !== null && one.upheld === null && (one.byMe || one.appealedByMe) && <p class="soft">{words.anotherAnswers}</p>}
      {one.appealedAt !== null && one.upheld === null && mayDecideAppeal && !one.byMe && !one.appealedByMe && (
        <form class="form" method="post" action={`/desk/meetings/${meeting.id}/minutes/appeal`}>
          <HiddenFields fields={{ measure: one.id }} />
          <Choice id={`upheld-${one.id}`} name="upheld" label={words.decideAppeal} required value={mine ? shown.form?.text('upheld') : undefined} options={[{ value: 'yes', label: words.keep }, { value: 'no', label: words.lift }]} />
          <TextArea id={`decision-${one.id}`} name="decision" label={words.decisionField} required rows={2} maxlength={1000} value={mine ? shown.form?.text('decision') : undefined} error={mine ? errorOf(shown.problem, 'decision') : undefined} />
          <Buttons><Submit tone="secondary">{words.answerSubmit}</Submit></Buttons>
        </form>
      )}
    </section>
  )
}

/** What is next with the minutes: the day for corrections, the chair's approval, publishing. */
interface Waiting { readonly corrections: number; readonly appeals: number; readonly unconfirmed: number }

function Next({ at: { meeting, mayRun }, page, day, isChair, waiting }: { at: AtDesk; page: Page; day: string; isChair: boolean; waiting: Waiting }) {
  const all = meetingsWords(page.locale), words = all.pages.desk
  if (!mayRun || (meeting.state !== 'closed' && meeting.state !== 'approved')) return null
  const early = meeting.correctUntil !== null && day <= meeting.correctUntil && waiting.unconfirmed > 0, blocked = early || waiting.corrections + waiting.appeals > 0
  return (
    <Panel title={words.next} id="next">
      {meeting.minutesDue !== null && <p>{day > meeting.minutesDue ? <strong>{all.pages.minutesLate}</strong> : all.pages.minutesDue(dayWords(meeting.minutesDue, day, page.locale))}</p>}
      {meeting.state === 'closed' && waiting.corrections > 0 && <p><a href="#corrections">{words.waitCorrections(waiting.corrections)}</a></p>}
      {meeting.state === 'closed' && waiting.appeals > 0 && <p><a href="#order">{words.waitAppeals(waiting.appeals)}</a></p>}
      {meeting.state === 'closed' && early && meeting.correctUntil !== null && <p>{words.later(dayWords(meeting.correctUntil, day, page.locale))}</p>}
      {meeting.state === 'closed' ? !blocked && (
        <form class="form" method="post" action={`/desk/meetings/${meeting.id}/minutes/approve`}>
          <p class="soft" id="approve-effect">{words.approveEffect}</p>
          {!isChair && <Checks name="paper" label={words.approve} unmarked options={[{ value: '1', label: words.onPaper }]} />}
          <Buttons><Submit describedBy="approve-effect">{words.approve}</Submit></Buttons>
        </form>
      ) : (
        <form class="form" method="post" action={`/desk/meetings/${meeting.id}/minutes/publish`}>
          <p class="soft" id="publish-effect">{words.publishEffect}</p>
          <Buttons><Submit describedBy="publish-effect">{words.publish}</Submit></Buttons>
        </form>
      )}
    </Panel>
  )
}
