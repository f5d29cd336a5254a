import { Enhance } from './assets.tsx'
import { wordsFor } from './locale.ts'
import type { Locale } from './page.ts'

/** Stands in a form where similar public matters may show while the person writes; empty without script. `along` names fields that say where it is. */
export function SimilarMatters({ src, fields = ['title'], along, locale }: { src: string; fields?: readonly string[]; along?: readonly string[]; locale?: Locale | undefined }) {
  return (
    <>
      <gz-similar data-src={src} data-fields={fields.join(' ')} data-with={along?.join(' ')} data-heading={wordsFor(locale).elements.similar.heading} />
      <Enhance name="gz-similar" />
    </>
  )
}
