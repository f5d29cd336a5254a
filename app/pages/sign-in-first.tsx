import { Buttons, HiddenFields, Submit } from '#ui/form'
import type { Form } from '#platform/form'
import { Layout } from '#ui/layout'
import type { Page } from '#ui/page'
import { siteWords } from '../words/words.ts'

/** Beyond this a form is typed again rather than carried, in characters. */
const mostCarried = 100_000

const secret = /password|current|code|secret/i

/** What of a form may wait on the page while its writer signs in; undefined when it holds what should not, or too much. */
export function carried(form: Form | undefined): Readonly<Record<string, readonly string[]>> | undefined {
  if (!form || form.entries.length === 0) return undefined
  if (form.entries.some(([name]) => secret.test(name)) || form.entries.reduce((sum, [name, value]) => sum + name.length + value.length, 0) > mostCarried) return undefined
  return Object.fromEntries([...new Set(form.entries.map(([name]) => name))].map((name) => [name, form.all(name)]))
}

/**
 * Stands instead of what a form asked for when nobody is signed in, or no longer: what was written waits on this very page, in this browser
 * alone, while its writer signs in beside it. Nothing of it is kept by the server.
 */
export function SignInFirst({ page, form, withFiles, back }: { page: Page; form: Form | undefined; withFiles: boolean; back: string }) {
  const words = siteWords(page.locale), own = words.signInFirst, fields = carried(form)
  return (
    <Layout page={page} title={words.signIn} lead={fields ? own.kept : own.notKept} unlisted>
      {fields ? (
        <>
          <ol>
            <li><a href="/sign-in?return=/me" target="_blank" rel="noopener">{own.inNewTab}</a></li>
            <li>{own.thenSubmit}{withFiles && ` ${own.withoutFiles}`}</li>
          </ol>
          <form method="post" action={page.path}>
            <HiddenFields fields={fields} />
            <Buttons><Submit>{own.submit}</Submit></Buttons>
          </form>
        </>
      ) : (
        <p><a class="button" href={`/sign-in?return=${encodeURIComponent(back)}`}>{words.goSignIn}</a>{' '}<a class="button button-secondary" href={back}>{words.goBack}</a></p>
      )}
    </Layout>
  )
}
