import { Checks, Choice, DateField, FileField, HiddenFields, type Option, Select, Submit, TextArea, TextField } from '#ui/form'
import { categoryOptions } from '../../publishing/pages/list.tsx'
import { declineReasons } from '../rules/decline-reasons.ts'
import { localMoment } from '#platform/local-moment'
import { longestNote } from '../rules/said.ts'
import { mayRate } from '../rules/next-steps.ts'
import type { StepName } from '../rules/step.ts'
import { handlingWords } from '../words/words.ts'
import type { DeskView } from './desk-view.ts'
import { type Field, fieldsOf } from './step-fields.ts'

/** What somebody typed into a step that was not carried out, and what was wrong with it. */
export interface Typed {
  readonly step: StepName
  readonly answers: Readonly<Record<string, readonly string[]>>
  readonly problem: { readonly field: string | undefined; readonly message: string }
  /** Photographs that were handed in already, each as the form carries it. */
  readonly photos: readonly string[]
}

/** Name under which a question is known on a page with many forms. */
export const questionOf = (step: StepName, field: string): string => `${step}-${field}`

const tones: Partial<Record<StepName, 'primary' | 'danger'>> = { accept: 'primary', contact: 'primary', finish: 'primary', dispatch: 'primary', 'judge-return': 'primary', 'decide-extension': 'primary', 'decide-suspension': 'primary', 'report-in': 'primary', decline: 'danger' }

/** One lawful step: what it does, and its form, which opens without script. A step that asks for nothing is a button. */
export function StepForm({ view, step, typed }: { view: DeskView; step: StepName; typed: Typed | undefined }) {
  const words = handlingWords(view.page.locale), { label, effect } = words.steps[step]
  const rows = rowsOf(view, step)
  // A row that cannot be chosen otherwise need not be asked for.
  const asked = fieldsOf[step].filter((field) => (field.kind !== 'which' || rows.length > 1) && (field.name !== 'contacted' || contactOwed(view)) && (field.kind !== 'unit' || view.unitChoices.length > 0))
  const form = (
    <form method="post" action={`/desk/matters/${view.matter.id}/${step}`} enctype={asked.some((field) => field.kind === 'photos') ? 'multipart/form-data' : undefined}>
      <HiddenFields fields={{ version: view.matter.version, which: rows.length === 1 ? rows[0]?.value : undefined, carried: typed?.photos }} />
      {asked.map((field) => <Question view={view} step={step} field={field} typed={typed} rows={rows} />)}
      <Submit tone={tones[step] ?? 'secondary'} describedBy={asked.length === 0 ? `effect-${step}` : undefined}>{label}</Submit>
    </form>
  )
  if (asked.length === 0) return <div class="act" id={`act-${step}`}><p class="act-effect" id={`effect-${step}`}>{effect}</p>{form}</div>
  return (
    <details class="act" id={`act-${step}`} open={typed !== undefined}>
      <summary><span class="act-label">{label}</span> <span class="act-effect">{effect}</span></summary>
      {form}
    </details>
  )
}

/** Whether the first contact is owed though the matter is in progress: then progress may record it. */
const contactOwed = ({ matter, clocks }: DeskView) => matter.state !== 'accepted' && clocks.some((clock) => clock.kind === 'contact' && clock.stopped_at === null)

function Question({ view, step, field, typed, rows }: { view: DeskView; step: StepName; field: Field; typed: Typed | undefined; rows: readonly Option[] }) {
  const { label, hint, option } = handlingWords(view.page.locale).fields
  const { name } = field, given = typed?.answers[name] ?? []
  const said = {
    name, id: `field-${questionOf(step, name)}`, required: field.required, label: label[`${step}.${name}`] ?? label[name] ?? name,
    ...(hint[`${step}.${name}`] ?? hint[name] ? { hint: hint[`${step}.${name}`] ?? hint[name] } : {}), ...(typed?.problem.field === name ? { error: typed.problem.message } : {}),
  }
  const [value] = given
  const options = (codes: readonly string[]) => codes.map((code) => ({ value: code, label: option[code] ?? code }))
  const others = view.organisations.filter((organisation) => organisation.id !== view.matter.lead_id).map((organisation) => ({ value: organisation.id, label: organisation.name }))
  switch (field.kind) {
    case 'area': return <TextArea {...said} rows={3} maxlength={longestNote} value={value} />
    case 'line': return <TextField {...said} width="medium" inputmode="numeric" value={value} />
    case 'number': return <TextField {...said} type="number" min={1} width="short" value={value} />
    case 'day': return <DateField {...said} value={value} min={localMoment(new Date(view.now.getTime() + 86_400_000), view.rules.days.timezone).slice(0, 10)} />
    case 'moment': return <DateField {...said} time value={value} min={localMoment(view.now, view.rules.days.timezone).replace('T24:00', 'T23:59')} />
    case 'photos': return <FileField {...said} multiple limit={6} kept={(typed?.photos ?? []).map((_, index) => ({ name: String(index + 1) }))} />
    case 'check': return <Checks {...said} options={[{ value: 'yes', label: option[name] ?? said.label }]} values={given} unmarked />
    case 'organisation': return <Select {...said} options={name === 'lead' || name === 'nextLead' ? others.filter(({ value: id }) => id !== view.matter.complained_of) : others} value={value} />
    case 'organisations': return <Checks {...said} options={others} values={given} arrange="row" />
    case 'unit': return <Select {...said} options={view.unitChoices.map((unit) => ({ value: unit.id, label: unit.name }))} value={value ?? view.matter.unit_id ?? undefined} />
    case 'category': return <Select {...said} value={value} options={categoryOptions(view.rules, view.page.locale)} />
    case 'decline': return <Choice {...said} value={value} options={declineReasons.map((reason) => ({ value: reason.code, label: reason[view.page.locale === 'en' ? 'en' : 'zh'], ...('channel' in reason ? { hint: reason.channel[view.page.locale === 'en' ? 'en' : 'zh'] } : {}) }))} />
    case 'which': return <Choice {...said} label={label.organisationId} options={rows} value={value} />
    case 'choice': return <Choice {...said} options={options(step === 'rate-call' ? ratingsFor(view, field.options) : field.options)} value={value ?? field.first} arrange={field.options.every((code) => (option[code] ?? code).length <= 5) ? 'row' : 'stack'} />
    case 'select': return <Select {...said} options={options(field.options)} value={value ?? field.first} empty={false} />
  }
}

/** Stars where somebody who is to be rated reported in, and that they did not come where somebody never did. */
function ratingsFor({ calls, actorId }: DeskView, all: readonly string[]): readonly string[] {
  const waiting = calls.filter((call) => call.called_by === actorId).flatMap((call) => call.answers.filter((answer) => mayRate(call, answer)))
  return all.filter((rating) => waiting.some((answer) => (rating === 'did-not-come') === (answer.reported_in_at === null)))
}

/** What a step can answer, as choices. */
function rowsOf({ page, helpers, orders, calls, mine, actorId }: DeskView, step: StepName): Option[] {
  const going = calls.filter((call) => call.ended_at === null), words = handlingWords(page.locale)
  const answers = (from: typeof calls, wanted: (answer: (typeof calls)[number]['answers'][number]) => boolean) => from.flatMap((call) => call.answers.filter(wanted).map((answer) => ({ value: `${call.id}:${answer.organisation_id}`, label: answer.organisation })))
  switch (step) {
    case 'answer-lead': return helpers.filter((helper) => helper.answered_at === null && mine.includes(helper.organisation_id)).map((helper) => ({ value: helper.id, label: `${helper.organisation}: ${helper.what}` }))
    case 'answer-supervision': return orders.filter((order) => order.answered_at === null).map((order) => ({ value: order.id, label: order.demand }))
    case 'report-in': return going.filter((call) => call.answers.some((answer) => answer.reported_in_at === null)).map((call) => ({ value: call.id, label: call.what }))
    case 'confirm-presence': return answers(going, (answer) => answer.reported_in_at !== null && answer.confirmed_at === null && !mine.includes(answer.organisation_id))
    case 'end-call': return going.map((call) => ({ value: call.id, label: call.what }))
    case 'rate-call': return calls.filter((call) => call.called_by === actorId).flatMap((call) => call.answers.filter((answer) => mayRate(call, answer))
      .map((answer) => ({ value: `${call.id}:${answer.organisation_id}`, label: answer.reported_in_at ? answer.organisation : `${answer.organisation} · ${words.page.notReportedIn}` })))
    default: return []
  }
}
