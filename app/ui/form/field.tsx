import type { Child } from 'hono/jsx'
import { Icon } from '../icon.tsx'
import { wordsFor } from '../locale.ts'
import type { Locale } from '../page.ts'

/** What every field takes. */
export interface FieldProps {
  name: string
  label: Child
  hint?: Child
  /** What is wrong with the answer, in a sentence; undefined when nothing is. */
  error?: string | undefined
  required?: boolean | undefined
  disabled?: boolean | undefined
  /** Leaves out the words 必填 / 选填, where a form makes them needless (filters, search). */
  unmarked?: boolean | undefined
  /** Needed only where two forms on one page ask for the same name. */
  id?: string | undefined
  locale?: Locale | undefined
}

/** The id of a field by its name: what the error summary links to. */
export function fieldId(name: string): string {
  return `field-${name.replace(/[^A-Za-z0-9_-]+/g, '-')}`
}

/** Ids of hint and error, in the order in which they are read out. */
export function describedBy({ hint, error }: FieldProps, id: string): string | undefined {
  const ids = [hint === undefined ? [] : `${id}-hint`, error === undefined ? [] : `${id}-error`].flat()
  return ids.length === 0 ? undefined : ids.join(' ')
}

export function Mark({ required, unmarked, locale }: Pick<FieldProps, 'required' | 'unmarked' | 'locale'>) {
  if (unmarked === true) return null
  const { form } = wordsFor(locale)
  return <span class="field-mark"> {required === true ? form.required : form.optional}</span>
}

export function HintAndError({ id, hint, error, locale }: Pick<FieldProps, 'hint' | 'error' | 'locale'> & { id: string }) {
  return (
    <>
      {hint !== undefined && <p class="field-hint" id={`${id}-hint`}>{hint}</p>}
      {error !== undefined && (
        <p class="field-error" id={`${id}-error`}>
          <Icon name="warn" />
          <span><span class="for-ears">{wordsFor(locale).form.error}</span>{error}</span>
        </p>
      )}
    </>
  )
}

/** Label, hint and error around one control. */
export function Field({ field, children }: { field: FieldProps; children: Child }) {
  const id = field.id ?? fieldId(field.name)
  return (
    <div class={field.error === undefined ? 'field' : 'field has-error'}>
      <label for={id}>
        <span class="field-label">{field.label}</span>
        <Mark required={field.required} unmarked={field.unmarked} locale={field.locale} />
      </label>
      <HintAndError id={id} hint={field.hint} error={field.error} locale={field.locale} />
      {children}
    </div>
  )
}

/** Attributes that tie a control to its label, hint and error. */
export function wiring(field: FieldProps) {
  const id = field.id ?? fieldId(field.name)
  return {
    id,
    name: field.name,
    required: field.required,
    disabled: field.disabled,
    'aria-describedby': describedBy(field, id),
    'aria-invalid': field.error === undefined ? undefined : ('true' as const),
  }
}
