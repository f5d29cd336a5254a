import { Enhance } from './assets.tsx'
import { wordsFor } from './locale.ts'
import type { Locale } from './page.ts'

/** Keyboard for the tables of a desk page (j k x e / o Enter ?), with a button that explains it; invisible without script. */
export function DeskKeys({ locale }: { locale?: Locale | undefined }) {
  const { keys } = wordsFor(locale).elements
  return (
    <>
      <gz-desk-keys data-words={JSON.stringify({ ...keys, selected: keys.selected('%') })} />
      <Enhance name="gz-desk-keys" />
    </>
  )
}
