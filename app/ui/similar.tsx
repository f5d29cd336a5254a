import { Enhance } from './assets.tsx'
import { wordsFor } from './locale.ts'
import type { Locale } from './page.ts'

/** Stands in a form where similar public matters may show while the person writes; empty without script. */
export function SimilarMatters({ src, fields = ['title'], locale }: { src: string; fields?: readonly string[]; locale?: Locale | undefined }) {
  return (
    <>
      <gz-similar data-src={src} data-fields={fields.join(' ')} data-heading={wordsFor(locale).elements.similar.heading} />
      <Enhance name="gz-similar" />
    </>
  )
}
