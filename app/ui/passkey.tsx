import type { Child } from 'hono/jsx'
import { Enhance } from './assets.tsx'
import { wordsFor } from './locale.ts'
import type { Locale } from './page.ts'

/**
 * A button that signs in with a passkey or makes one. A browser without script or passkeys shows nothing at all: the page's
 * other way to sign in stands beside it.
 */
export function PasskeyButton({ act, label, next, name, locale }: { act: 'sign-in' | 'register'; label: Child; next: string; name?: string; locale?: Locale | undefined }) {
  return (
    <gz-passkey class="enhancement" data-act={act} data-next={next} data-name={name} data-words={JSON.stringify(wordsFor(locale).elements.passkey)}>
      <button type="button" class="button button-secondary" hidden>{label}</button>
      <p role="status" class="soft" />
      <Enhance name="gz-passkey" />
    </gz-passkey>
  )
}
