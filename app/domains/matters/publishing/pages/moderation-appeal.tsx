import { readForm } from '#platform/form'
import { routes } from '#platform/http'
import { Refusal } from '#platform/refusal'
import { errorOf, tried, type Tried } from '../../confirmation/pages/tried.ts'
import { Buttons, ErrorSummary, HiddenFields, Submit, TextArea } from '#ui/form'
import { Layout } from '#ui/layout'
import { Notice } from '#ui/notice'
import type { Page } from '#ui/page'
import { tryCode } from '../../intake/acts/try-code.ts'
import { appealModeration } from '../acts/appeal-moderation.ts'
import { type HiddenMatter, hiddenMatter } from '../reads/hidden-matter.ts'
import { moderationWords } from '../words/moderation.ts'

/** Whoever raised a matter that was hidden sees why and may appeal; signed in or by the code of the receipt. For everybody else there is no such matter. */
export const moderationAppeal = routes()
  .get('/:number{[0-9]+}/appeal', async (c) => {
    const code = c.req.query('code'), found = await tryCode(c.var.context, c.var.address, code, () => hiddenMatter(c.var.context, { number: c.req.param('number'), code }))
    if (!found) throw c.var.context.actor || code ? new Refusal('matters.unknown', 'missing') : new Refusal('people.sign-in-needed', 'unauthenticated')
    return c.html(<AppealPage page={c.var.page} matter={found} code={code} done={c.req.query('done') !== undefined} />)
  })
  .post('/:number{[0-9]+}/appeal', async (c) => {
    const { context, page } = c.var, form = await readForm(c.req), number = c.req.param('number'), code = form.text('code') || undefined
    const found = await tryCode(context, c.var.address, code, () => hiddenMatter(context, { number, code }))
    if (!found) throw new Refusal('matters.unknown', 'missing')
    const problem = await tried(page.locale, () => appealModeration(context, { number, code }, { appeal: form.text('appeal') }))
    if (!problem) return c.redirect(`/matters/${number}/appeal?${new URLSearchParams({ ...(code ? { code } : {}), done: '1' })}`, 303)
    return c.html(<AppealPage page={page} matter={found} code={code} typed={form.text('appeal')} problem={problem} />, problem.status)
  })

function AppealPage({ page, matter, code, typed, problem, done }: { page: Page; matter: HiddenMatter; code: string | undefined; typed?: string; problem?: Tried; done?: boolean }) {
  const words = moderationWords(page.locale).appeal
  return (
    <Layout page={page} title={words.title} lead={matter.hidden ? words.lead : words.notHidden} unlisted>
      <ErrorSummary errors={problem ? [problem.error] : []} locale={page.locale} />
      {done && <Notice tone="done" title={words.sent} announce />}
      <p><strong>{matter.title}</strong> <code>{matter.number}</code></p>
      {matter.hidden && matter.reason !== '' && <p class="words-as-written">{words.reason}{page.locale === 'en' ? ': ' : '：'}{matter.reason}</p>}
      {matter.hidden && matter.waiting && !done && <Notice tone="info"><p>{words.waiting}</p></Notice>}
      {matter.hidden && !matter.waiting && (
        <form method="post" action={`/matters/${matter.number}/appeal`} class="form">
          <HiddenFields fields={{ code }} />
          <TextArea name="appeal" label={words.why} hint={words.hint} required rows={4} maxlength={2000} value={typed} error={errorOf(problem, 'appeal')} />
          <Buttons><Submit>{words.submit}</Submit></Buttons>
        </form>)}
      <p><a href={code ? `/matters/follow?number=${matter.number}&code=${encodeURIComponent(code)}` : `/matters/${matter.number}`}>{words.back}</a></p>
    </Layout>
  )
}
