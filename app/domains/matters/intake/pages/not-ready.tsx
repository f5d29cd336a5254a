import { Notice } from '#ui/notice'
import { telLink } from '#ui/footer'
import { Layout } from '#ui/layout'
import type { Page } from '#ui/page'
import { intakeWords } from '../words/words.ts'

/** Instead of a form that nobody could finish: where there are no categories yet, people are told whom to call. */
export function NotReady({ page }: { page: Page }) {
  const words = intakeWords(page.locale).form
  return (
    <Layout page={page} title={words.notReady} unlisted>
      <Notice tone="warn">
        <p>{words.notReadyText}</p>
        {page.phone !== undefined && <p><a class="button button-secondary" href={telLink(page.phone)}>{page.phone}</a></p>}
      </Notice>
    </Layout>
  )
}
