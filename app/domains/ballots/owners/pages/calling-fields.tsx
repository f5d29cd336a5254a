import type { Form } from '#platform/form'
import { Checks, Choice, TextField } from '#ui/form'
import type { Page } from '#ui/page'
import type { Calling } from '../acts/call-assembly.ts'
import { type AssemblyForm, assemblyForms, type Convener, conveners } from '../rules/assembly.ts'
import { ownersWords } from '../words/words.ts'
import { errorOf, readNumbers, type Tried } from './tried.ts'

export interface CallingTyped { readonly form: string; readonly convenedBy: string; readonly petitioners: string; readonly part: boolean; readonly seats: string }

export const callingTyped = (form: Form): CallingTyped => ({ form: form.text('form'), convenedBy: form.text('convenedBy'), petitioners: form.text('petitioners'), part: form.has('part'), seats: form.text('seats') })

export const noCalling: CallingTyped = { form: 'extraordinary', convenedBy: 'owners-committee', petitioners: '', part: false, seats: '' }

export const callingOf = (typed: CallingTyped): Omit<Calling, 'within'> => ({
  form: assemblyForms.find((known): known is AssemblyForm => known === typed.form) ?? 'extraordinary', convenedBy: conveners.find((known): known is Convener => known === typed.convenedBy) ?? 'owners-committee',
  petitioners: readNumbers(typed.petitioners), part: typed.part, seats: /^\d{1,2}$/.test(typed.seats) ? Number(typed.seats) : undefined,
})

/** Who calls the owners together, what meeting it is, and whom it concerns. */
export function CallingFields({ page, typed, problem }: { page: Page; typed: CallingTyped; problem: Tried | undefined }) {
  const words = ownersWords(page.locale), { call } = words.desk
  return (
    <>
      <Choice name="form" label={call.form} required arrange="row" value={typed.form} error={errorOf(problem, 'form')} options={assemblyForms.map((value) => ({ value, label: words.forms[value] }))} />
      <Choice name="convenedBy" label={call.convenedBy} required value={typed.convenedBy} error={errorOf(problem, 'convenedBy')} options={conveners.map((value) => ({ value, label: words.conveners[value] }))} />
      <TextField name="petitioners" label={call.petitioners} hint={call.petitionersHint} value={typed.petitioners} error={errorOf(problem, 'petitioners')} />
      <Checks name="part" label={call.part} hint={call.partHint} values={typed.part ? ['yes'] : []} options={[{ value: 'yes', label: words.pages.partOnly }]} />
      <TextField name="seats" label={call.seats} hint={call.seatsHint} width="short" inputmode="numeric" value={typed.seats} error={errorOf(problem, 'seats')} />
    </>
  )
}
