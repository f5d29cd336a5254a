import type { Form } from '#platform/form'
import type { Ballot } from '../reads/ballots.ts'
import { type NewQuestion, type Question, type QuestionForm, questionForms, type RankedMethod, rankedMethods } from '../rules/question.ts'

export const mostBlocks = 10

/** One question as it stands in the fields of the form, sound or not. */
export interface QuestionBlock { readonly title: string; readonly text: string; readonly form: QuestionForm; readonly choices: string; readonly seats: string; readonly most: string; readonly points: string; readonly method: RankedMethod }

/** A poll as it stands in the fields of the form. */
export interface PollDraft {
  readonly roll: string | undefined
  readonly title: string
  readonly text: string
  readonly opens: string
  readonly closes: string
  /** undefined: as the place allows. */
  readonly channels: readonly string[] | undefined
  readonly change: boolean
  readonly blocks: readonly QuestionBlock[]
}

const empty: QuestionBlock = { title: '', text: '', form: 'approve', choices: '', seats: '', most: '', points: '', method: 'schulze' }

export const emptyDraft: PollDraft = { roll: undefined, title: '', text: '', opens: '', closes: '', channels: undefined, change: true, blocks: [empty] }

export const draftOfForm = (form: Form): PollDraft => ({ roll: form.text('roll'), title: form.text('title'), text: form.text('text'), opens: form.text('opens'), closes: form.text('closes'), channels: form.all('channels'), change: form.has('change'), blocks: blocksOf(form) })

/** A poll that is kept, in the fields of the form again; `times` of one that is written anew are asked anew. */
export const draftOfBallot = (ballot: Ballot, timezone: string, { times = true }: { readonly times?: boolean } = {}): PollDraft => ({
  roll: ballot.rollId, title: ballot.title, text: ballot.text, opens: times ? momentField(ballot.opensAt, timezone) : '', closes: times ? momentField(ballot.closesAt, timezone) : '', channels: ballot.channels, change: ballot.mayChange,
  blocks: ballot.questions.map(blockOf),
})

/** A moment as a field for date and time takes it. */
export const momentField = (at: Date, timezone: string): string => at.toLocaleString('sv-SE', { timeZone: timezone }).slice(0, 16).replace(' ', 'T')

const blockOf = ({ title, text, form, choices, settings: { seats, most, points, method } }: Question): QuestionBlock => {
  const said = (number: number | undefined) => (number === undefined ? '' : String(number))
  return { title, text, form, choices: choices.map(({ label }) => label).join('\n'), seats: said(seats), most: said(most), points: said(points), method: method ?? empty.method }
}

/** The questions of a form, and one more or less where a button asked for it. */
function blocksOf(form: Form): readonly QuestionBlock[] {
  const asked = Number(form.text('questions')), count = Number.isInteger(asked) ? Math.min(mostBlocks, Math.max(1, asked)) : 1
  const blocks = Array.from({ length: count }, (_, at): QuestionBlock => {
    const said = (name: string) => form.text(`${name}-${at + 1}`)
    return { title: said('title'), text: said('text'), form: questionForms.find((known) => known === said('form')) ?? 'approve', choices: said('choices'), seats: said('seats'), most: said('most'), points: said('points'), method: rankedMethods.find((known) => known === said('method')) ?? 'schulze' }
  })
  if (form.text('do') === 'add' && count < mostBlocks) return [...blocks, empty]
  return form.text('do') === 'remove' && count > 1 ? blocks.slice(0, -1) : blocks
}

/** A question as it is asked; what is no number stays one that is refused. What the form has no field for stays as it was `before`. */
export function questionOf(block: QuestionBlock, before?: Question): NewQuestion {
  const { form } = block, kept = before?.form === form ? before : undefined
  const setting = <Name extends string>(name: Name, text: string, forms: readonly QuestionForm[]) => (forms.includes(form) && text !== '' ? { [name]: Number(text) } : {})
  const { seats: _s, most: _m, points: _p, method: _r, ...others } = kept?.settings ?? {}
  return {
    ...(kept ? { key: kept.key } : {}), title: block.title, text: block.text, form,
    ...(form === 'approve' ? {} : { choices: block.choices.split('\n').map((label) => label.trim()).filter((label) => label !== '').map((label) => ({ label, ...(kept ? { text: kept.choices.find((choice) => choice.label === label)?.text ?? '' } : {}) })) }),
    settings: { ...others, ...setting('seats', block.seats, ['choose-one', 'approval', 'score', 'ranked', 'points']), ...setting('most', block.most, ['approval']), ...setting('points', block.points, ['points']), ...(form === 'ranked' ? { method: block.method } : {}) },
  }
}
