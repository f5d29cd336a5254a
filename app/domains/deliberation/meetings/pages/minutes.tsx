import { signedIn } from '#domains/people'
import { place, today } from '#domains/territory'
import type { Context } from '#platform/context'
import { readForm } from '#platform/form'
import { routes } from '#platform/http'
import { Refusal } from '#platform/refusal'
import { Buttons, ErrorSummary, HiddenFields, Submit, TextArea } from '#ui/form'
import { Layout } from '#ui/layout'
import { Notice } from '#ui/notice'
import type { Page } from '#ui/page'
import { Panel } from '#ui/panel'
import { dayWords } from '../../councils/pages/day-words.ts'
import { confirmMinutes, proposeCorrection } from '../acts/correct-minutes.ts'
import { appealModeration } from '../acts/moderate.ts'
import { attendingOf } from '../reads/invitees.ts'
import { confirmationsOf, correctionsOf, minutesNow } from '../reads/minutes.ts'
import { type Measure, measuresOf } from '../reads/room.ts'
import { meetingsWords } from '../words/words.ts'
import { publicMeeting } from './meeting.tsx'
import { errorOf, tried, type Tried } from './tried.ts'

interface Shown { readonly done?: string | undefined; readonly part?: string; readonly text?: string; readonly problem?: Tried }
const at = '/meetings/:id{[0-9a-f-]{36}}'

/** The draft of the minutes for those who were present: what was noted, where they may correct it, and measures of order with appeals. */
export const minutesPage = routes()
  .get(`${at}/minutes`, async (c) => c.html(await view(c.var.context, c.var.page, c.req.param('id'), { done: c.req.query('done') })))
  .post(`${at}/minutes`, async (c) => {
    const { context, page } = c.var, id = c.req.param('id'), form = await readForm(c.req), text = form.text('text'), part = form.text('part')
    const problem = await tried(page.locale, () => proposeCorrection(context, id, { partId: part, text, key: form.text('key') || crypto.randomUUID() }))
    return problem ? c.html(await view(context, page, id, { problem, part, text }), problem.status) : c.redirect(`/meetings/${id}/minutes?done=corrected`, 303)
  })
  .post(`${at}/confirm`, async (c) => {
    const { context, page } = c.var, id = c.req.param('id')
    await readForm(c.req)
    const problem = await tried(page.locale, () => confirmMinutes(context, id))
    return problem ? c.html(await view(context, page, id, { problem }), problem.status) : c.redirect(`/meetings/${id}/minutes?done=confirmed`, 303)
  })
  .post(`${at}/appeal`, async (c) => {
    const { context, page } = c.var, id = c.req.param('id'), form = await readForm(c.req), text = form.text('appeal'), part = form.text('measure')
    const problem = await tried(page.locale, () => appealModeration(context, id, part, text))
    return problem ? c.html(await view(context, page, id, { problem, part, text }), problem.status) : c.redirect(`/meetings/${id}/minutes?done=appealed`, 303)
  })

async function view(context: Context, page: Page, id: string, shown: Shown) {
  const meeting = await publicMeeting(context, id), words = meetingsWords(page.locale).pages, actor = signedIn(context)
  const present = (await attendingOf(context, id)).find(({ personId }) => personId === actor.id)
  if (!present) throw new Refusal('deliberation.draft-for-those-present', 'forbidden')
  const [parts, corrections, measures, day, here] = [meeting.state === 'open' ? [] : await minutesNow(context, meeting, (await place(context))?.timezone ?? 'Asia/Shanghai'), await correctionsOf(context, id), await measuresOf(context, id), await today(context), await place(context)]
  const mayCorrect = meeting.state === 'closed' && meeting.correctUntil !== null && day <= meeting.correctUntil && here !== undefined, mine = corrections.filter((one) => one.mine), confirmed = (await confirmationsOf(context, id)).includes(present.id)
  return (
    <Layout page={page} title={words.minutes} lead={meeting.title} back={{ href: `/meetings/${id}`, label: meeting.title }} unlisted>
      {shown.problem && <ErrorSummary errors={[shown.problem.error]} locale={page.locale} />}
      {shown.done !== undefined && <Notice tone="done" title={shown.done === 'appealed' ? words.appealed : shown.done === 'confirmed' ? words.confirmedMine : words.corrected} announce />}
      {meeting.state === 'closed' && <Notice tone="info"><p>{words.draftOnly} {meeting.correctUntil !== null && words.correctLead(dayWords(meeting.correctUntil, day, page.locale))}</p></Notice>}
      {mine.length > 0 && <Panel title={words.myCorrections} id="mine"><ul>{mine.map((one) => <li>{one.text} <strong>{one.taken === null ? words.undecided : one.taken ? words.taken : words.refused}</strong>{one.answer !== '' && <> {one.answer}</>}</li>)}</ul></Panel>}
      {parts.map((part) => (
        <Panel title={part.heading}>
          {part.text.split('\n').map((line) => <p>{line}</p>)}
          {mayCorrect && part.id !== null && (
            <details class="act" open={shown.part === part.id}>
              <summary><span class="act-label">{words.correct}</span></summary>
              <form class="form" method="post" action={`/meetings/${id}/minutes`}>
                <HiddenFields fields={{ part: part.id, key: crypto.randomUUID() }} />
                <TextArea id={`correct-${part.ordinal}`} name="text" label={words.correction} required rows={3} maxlength={2000} value={shown.part === part.id ? shown.text : undefined} error={shown.part === part.id ? errorOf(shown.problem, 'text') : undefined} />
                <Submit tone="secondary">{words.correctionSubmit}</Submit>
              </form>
            </details>
          )}
        </Panel>
      ))}
      {mayCorrect && (confirmed ? shown.done !== 'confirmed' && <Notice tone="done" title={words.confirmedMine} /> : <form class="form" method="post" action={`/meetings/${id}/confirm`}><p class="soft" id="confirm-effect">{words.confirmEffect}</p><Buttons><Submit describedBy="confirm-effect">{words.confirm}</Submit></Buttons></form>)}
      {measures.length > 0 && <Panel title={words.measures} id="measures">{measures.map((one) => <MeasureForPresent one={one} id={id} page={page} shown={shown} />)}</Panel>}
    </Layout>
  )
}

function MeasureForPresent({ one, id, page, shown }: { one: Measure; id: string; page: Page; shown: Shown }) {
  const all = meetingsWords(page.locale), words = all.pages, mine = shown.part === one.id
  return (
    <section>
      <p><strong>{all.measures[one.kind]}</strong> {one.reason}</p>
      {one.appealedAt !== null ? <p>{words.appealText}{page.locale === 'en' ? ': ' : '：'}{one.appeal} <strong>{one.upheld === null ? words.waitingAppeal : one.upheld ? words.upheld : words.overturned}</strong> {one.decision}</p> : (
        <details class="act" open={mine}>
          <summary><span class="act-label">{words.appeal}</span> <span class="act-effect">{words.appealHint}</span></summary>
          <form class="form" method="post" action={`/meetings/${id}/appeal`}>
            <HiddenFields fields={{ measure: one.id }} />
            <TextArea id={`appeal-${one.id}`} name="appeal" label={words.appealText} required rows={3} maxlength={1000} value={mine ? shown.text : undefined} error={mine ? errorOf(shown.problem, 'appeal') : undefined} />
            <Submit tone="secondary">{words.appealSubmit}</Submit>
          </form>
        </details>
      )}
    </section>
  )
}
