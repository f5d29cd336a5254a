import type { Form } from '#platform/form'
import { type NewQuestion, type QuestionForm, questionForms, type RankedMethod, rankedMethods } from '../rules/question.ts'

export const mostBlocks = 10

/** One question as it stands in the fields of the form, sound or not. */
export interface QuestionBlock { readonly title: string; readonly text: string; readonly form: QuestionForm; readonly choices: string; readonly seats: string; readonly most: string; readonly points: string; readonly method: RankedMethod }

const empty: QuestionBlock = { title: '', text: '', form: 'approve', choices: '', seats: '', most: '', points: '', method: 'schulze' }

/** The questions of a form, and one more or less where a button asked for it. */
export function blocksOf(form: Form | undefined): readonly QuestionBlock[] {
  if (!form) return [empty]
  const asked = Number(form.text('questions')), count = Number.isInteger(asked) ? Math.min(mostBlocks, Math.max(1, asked)) : 1
  const blocks = Array.from({ length: count }, (_, at): QuestionBlock => {
    const said = (name: string) => form.text(`${name}-${at + 1}`)
    return { title: said('title'), text: said('text'), form: questionForms.find((known) => known === said('form')) ?? 'approve', choices: said('choices'), seats: said('seats'), most: said('most'), points: said('points'), method: rankedMethods.find((known) => known === said('method')) ?? 'schulze' }
  })
  if (form.text('do') === 'add' && count < mostBlocks) return [...blocks, empty]
  return form.text('do') === 'remove' && count > 1 ? blocks.slice(0, -1) : blocks
}

/** A question as it is asked; what is no number stays one that is refused. */
export function questionOf(block: QuestionBlock): NewQuestion {
  const { form } = block, number = (text: string) => (text === '' ? {} : { value: Number(text) })
  const setting = <Name extends string>(name: Name, text: string, forms: readonly QuestionForm[]) => { const { value } = number(text) as { value?: number }; return forms.includes(form) && value !== undefined ? { [name]: value } : {} }
  return {
    title: block.title, text: block.text, form,
    ...(form === 'approve' ? {} : { choices: block.choices.split('\n').map((label) => label.trim()).filter((label) => label !== '').map((label) => ({ label })) }),
    settings: { ...setting('seats', block.seats, ['choose-one', 'approval', 'score', 'ranked', 'points']), ...setting('most', block.most, ['approval']), ...setting('points', block.points, ['points']), ...(form === 'ranked' ? { method: block.method } : {}) },
  }
}
