import type { Context } from '#platform/context'
import { type Form, readForm } from '#platform/form'
import { routes } from '#platform/http'
import { Refusal } from '#platform/refusal'
import { Card, Cards } from '#ui/card'
import { EmptyState } from '#ui/empty'
import { Facts } from '#ui/facts'
import { Choice, ErrorSummary, HiddenFields, Select, Submit, TextArea, TextField } from '#ui/form'
import type { Page } from '#ui/page'
import { Panel } from '#ui/panel'
import { StateMark } from '#ui/state'
import { Table } from '#ui/table'
import { Moment } from '#ui/time'
import { longestNote } from '../../handling/rules/said.ts'
import { basis } from '../../reads/basis.ts'
import { askExclusion } from '../acts/ask-exclusion.ts'
import { decideExclusion } from '../acts/decide-exclusion.ts'
import { type ExclusionRow, exclusions as exclusionsNow } from '../reads/exclusions.ts'
import { matterOfNumber } from '../reads/matter-of-number.ts'
import { type ExclusionReason, exclusionReasons } from '../rules/exclusion-reasons.ts'
import { confirmationWords } from '../words/words.ts'
import { errorOf, tried, type Tried } from './tried.ts'
import { WorkFrame } from './work-frame.tsx'

/** What is left out of the rates: asking for it with evidence, and deciding it by somebody else. */
export const exclusions = routes()
  .get('/', async (c) => c.html(await exclusionsPage(c.var.context, c.var.page, { done: c.req.query('done'), number: c.req.query('number') })))
  .post('/', async (c) => {
    const { context, page } = c.var, form = await readForm(c.req), words = confirmationWords(page.locale).exclusions
    const deciding = form.text('do') === 'decide'
    const problem = await tried(page.locale, async () => {
      if (deciding) return decideExclusion(context, form.text('exclusion'), { granted: yes(form.text('granted')), decision: form.text('decision') })
      const id = await matterOfNumber(context, form.text('number'))
      if (id === undefined) throw new Refusal('matters.unknown-number', 'invalid', { field: 'number' })
      return askExclusion(context, id, { reason: form.text('reason'), evidence: form.text('evidence') })
    })
    if (!problem) return c.redirect(`/desk/exclusions?done=${deciding ? 'decided' : 'asked'}`, 303)
    return c.html(await exclusionsPage(context, page, { form, problem: problem.error.name === 'number' ? { ...problem, error: { name: 'number', message: words.unknown } } : problem }), problem.status)
  })

const yes = (answer: string): boolean => {
  if (answer !== 'yes' && answer !== 'no') throw new Refusal('matters.choice-needed', 'invalid', { field: 'granted' })
  return answer === 'yes'
}

async function exclusionsPage(context: Context, page: Page, { done, number, form, problem }: { done?: string | undefined; number?: string | undefined; form?: Form; problem?: Tried }) {
  const words = confirmationWords(page.locale).exclusions, rows = await exclusionsNow(context), { days: { timezone } } = await basis(context)
  const waits = (row: ExclusionRow) => row.decided_at === null || (row.appealed_at !== null && row.appeal_decided_at === null)
  const decided = rows.filter((row) => !waits(row))
  const asking = form?.text('do') === 'ask', shown = { context, page, timezone, form, problem }
  return (
    <WorkFrame context={context} page={page} title={words.title} lead={words.lead} current="exclusions" done={done === 'decided' ? words.decided : done === 'asked' ? words.asked : undefined}>
      <ErrorSummary errors={problem ? [problem.error] : []} locale={page.locale} />
      <Panel title={words.waitingList} id="waiting">{rows.some(waits) ? <Cards>{rows.filter(waits).map((row) => <Exclusion row={row} {...shown} />)}</Cards> : <EmptyState title={words.none} />}</Panel>
      <Panel title={words.ask} id="ask">
        <p class="soft">{words.askHint}</p>
        <form method="post" action="/desk/exclusions" class="form">
          <HiddenFields fields={{ do: 'ask' }} />
          <TextField name="number" label={words.number} required width="medium" inputmode="numeric" value={asking ? form?.text('number') : number} error={asking ? errorOf(problem, 'number') : undefined} />
          <Select name="reason" label={words.reason} required value={asking ? form?.text('reason') : undefined} error={asking ? errorOf(problem, 'reason') : undefined} options={exclusionReasons.map((value) => ({ value, label: words.reasons[value] }))} />
          <TextArea name="evidence" label={words.evidence} hint={words.evidenceHint} required rows={3} maxlength={longestNote} value={asking ? form?.text('evidence') : undefined} error={asking ? errorOf(problem, 'evidence') : undefined} />
          <Submit>{words.submit}</Submit>
        </form>
      </Panel>
      {decided.length > 0 && (
        <Panel title={words.decidedList} id="decided">
          <Table caption={words.decidedList} captionHidden rows={decided} locale={page.locale} columns={[
            { key: 'matter', label: words.matter, main: true, cell: (row: ExclusionRow) => <a href={`/desk/matters/${row.matter_id}`}>{row.number} · {row.title}</a> },
            { key: 'by', label: words.by, cell: (row) => row.lead_name }, { key: 'reason', label: words.reason, cell: (row) => words.reasons[row.reason as ExclusionReason] ?? row.reason }, { key: 'decision', label: words.decision, cell: (row) => row.decision },
            { key: 'state', label: words.state, cell: (row) => <StateMark tone={row.granted ? 'stopped' : 'done'}>{row.granted ? words.yes : words.no}</StateMark> },
          ]} />
        </Panel>)}
    </WorkFrame>
  )
}

function Exclusion({ row, context, page, timezone, form, problem }: { row: ExclusionRow; context: Context; page: Page; timezone: string; form: Form | undefined; problem: Tried | undefined }) {
  const words = confirmationWords(page.locale).exclusions
  const objected = row.appealed_at !== null && row.appeal_decided_at === null, waits = row.decided_at === null || objected
  const mine = form?.text('exclusion') === row.id ? problem : undefined
  return (
    <Card title={<a href={`/desk/matters/${row.matter_id}`}>{row.number} · {row.title}</a>} state={<StateMark tone={waits ? 'waiting' : row.granted ? 'stopped' : 'done'}>{objected ? words.objected : row.decided_at === null ? words.waiting : row.granted ? words.yes : words.no}</StateMark>}
      meta={<>{row.lead_name} · <Moment at={row.asked_at} now={context.now} locale={page.locale} timezone={timezone} /></>}>
      <Facts items={[
        { term: words.reason, detail: words.reasons[row.reason as ExclusionReason] ?? row.reason }, { term: words.evidence, detail: <span class="words-as-written">{row.evidence}</span> },
        row.appeal !== '' && { term: words.objection, detail: <span class="words-as-written">{row.appeal}</span> }, row.decision !== '' && { term: words.decision, detail: <span class="words-as-written">{row.decision}</span> },
      ]} />
      {waits && !row.mine && <p class="soft">{words.notYours}</p>}
      {waits && row.mine && (
        <details class="act" open={mine !== undefined}>
          <summary><span class="act-label">{words.decide}</span></summary>
          <form method="post" action="/desk/exclusions">
            <HiddenFields fields={{ do: 'decide', exclusion: row.id }} />
            <Choice name="granted" id={`granted-${row.id}`} label={words.decide} required arrange="row" value={mine && form?.text('granted')} error={errorOf(mine, 'granted')} options={[{ value: 'yes', label: words.granted }, { value: 'no', label: words.refused }]} />
            <TextArea name="decision" id={`decision-${row.id}`} label={words.decision} required rows={2} maxlength={longestNote} value={mine && form?.text('decision')} error={errorOf(mine, 'decision')} />
            <Submit>{words.save}</Submit>
          </form>
        </details>)}
    </Card>
  )
}
