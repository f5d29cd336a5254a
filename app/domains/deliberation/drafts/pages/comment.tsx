import { randomUUID } from 'node:crypto'
import { signedIn } from '#domains/people'
import type { Context } from '#platform/context'
import { readForm } from '#platform/form'
import { routes } from '#platform/http'
import { isKey } from '#platform/key'
import { Refusal } from '#platform/refusal'
import { FormDraft } from '#ui/draft'
import { Buttons, ErrorSummary, HiddenFields, Submit, TextArea } from '#ui/form'
import { Layout } from '#ui/layout'
import { Notice } from '#ui/notice'
import type { Page } from '#ui/page'
import { commentOnDraft } from '../acts/comment-on-draft.ts'
import { draftById } from '../reads/draft-by-id.ts'
import { longestComment } from '../rules/comment.ts'
import { draftsWords } from '../words/words.ts'
import { Lines } from './clauses.tsx'
import { versionAsked } from './draft.tsx'
import { tried } from './tried.ts'

/** /drafts/:id/comment?clause=: a resident comments on one clause, or on the whole. */
export const comment = routes()
  .get('/:id{[0-9a-f-]{36}}/comment', async (c) => {
    signedIn(c.var.context)
    return c.html(await commentPage(c.var.context, c.var.page, { id: c.req.param('id'), clause: c.req.query('clause') ?? '', key: randomUUID() }))
  })
  .post('/:id{[0-9a-f-]{36}}/comment', async (c) => {
    const { context, page } = c.var, id = c.req.param('id'), form = await readForm(c.req)
    signedIn(context)
    const key = isKey(form.text('key')) ? form.text('key') : randomUUID(), clause = form.text('clause')
    let sent: { id: string; masked: number } | undefined
    const problem = await tried(context, async () => { sent = await commentOnDraft(context, { draftId: id, clause: clause === '' ? null : clause, text: form.text('text'), key }) })
    if (problem === undefined) return c.redirect(`/drafts/${id}?sent=${sent?.masked ?? 0}#comment-${sent?.id}`, 303)
    return c.html(await commentPage(context, page, { id, clause, key, text: form.text('text'), problem }), 422)
  })

async function commentPage(context: Context, page: Page, { id, clause, key, text, problem }: { id: string; clause: string; key: string; text?: string; problem?: string }) {
  const { pages } = draftsWords(page.locale), { form } = pages
  const { draft, version } = versionAsked(await draftById(context, id), undefined)
  if (draft.commentsUntil === undefined && problem === undefined) throw new Refusal('deliberation.comments-closed', 'conflict')
  const index = version.clauses.findIndex((known) => known.key === clause), about = version.clauses[index]
  if (clause !== '' && !about) throw new Refusal('deliberation.unknown-clause', 'missing')
  return (
    <Layout page={page} title={form.title(about ? pages.clause(index + 1) : draft.title)} lead={about ? draft.title : undefined} back={{ href: `/drafts/${id}${about ? `#${about.key}` : ''}`, label: draft.title }} unlisted>
      {about && <blockquote><Lines text={about.text} /></blockquote>}
      <FormDraft name={`comment-${id}-${clause}`}>
        <form method="post" action={`/drafts/${id}/comment`}>
          <ErrorSummary errors={problem === undefined ? [] : [{ name: 'text', message: problem }]} />
          <HiddenFields fields={{ key, clause }} />
          <TextArea name="text" label={form.text} hint={form.hint} required rows={6} maxlength={longestComment} value={text} error={problem} />
          <Notice><p>{form.shown}</p></Notice>
          <Buttons><Submit>{form.send}</Submit></Buttons>
        </form>
      </FormDraft>
    </Layout>
  )
}
