import { Icon } from '../icon.tsx'
import { wordsFor } from '../locale.ts'
import type { Locale } from '../page.ts'
import type { Child } from 'hono/jsx'
import { fieldId } from './field.tsx'

export interface FormError {
  /** The field it belongs to; undefined when it is about the whole form. */
  readonly name?: string | undefined
  readonly message: string
}

/** All that is wrong, at the top of the form, focused when the page opens, each linking to its field. Nothing when nothing is wrong. */
export function ErrorSummary({ errors, title, kept, locale }: { errors: readonly FormError[]; title?: string; kept?: Child | false; locale?: Locale | undefined }) {
  if (errors.length === 0) return null
  const { form } = wordsFor(locale)
  return (
    <div class="notice notice-danger" role="alert" tabindex={-1} autofocus id="errors">
      <Icon name="warn" />
      <div class="notice-body">
        <p class="notice-title">{title ?? form.problems(errors.length)}</p>
        <ul class="error-list">
          {errors.map((error) => <li>{error.name === undefined ? error.message : <a href={`#${fieldId(error.name)}`}>{error.message}</a>}</li>)}
        </ul>
        {kept !== false && <p>{kept ?? form.kept}</p>}
      </div>
    </div>
  )
}
