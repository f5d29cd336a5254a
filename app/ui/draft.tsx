import type { Child } from 'hono/jsx'
import { Enhance } from './assets.tsx'
import { wordsFor } from './locale.ts'
import type { Locale } from './page.ts'

/** Around a form: keeps what is typed on the person's device until it is sent (script). `name` tells forms apart. */
export function FormDraft({ name, children, locale }: { name: string; children: Child; locale?: Locale | undefined }) {
  const { draft } = wordsFor(locale).elements
  return (
    <gz-form-draft class="enhancement" data-key={name} data-restored={draft.restored} data-kept={draft.kept} data-discard={draft.discard}>
      {children}
      <Enhance name="gz-form-draft" />
    </gz-form-draft>
  )
}
