import { randomUUID } from 'node:crypto'
import { readForm } from '#platform/form'
import { routes } from '#platform/http'
import { isKey } from '#platform/key'
import { Refusal } from '#platform/refusal'
import type { Page } from '#ui/page'
import { FormDraft } from '#ui/draft'
import { Buttons, ErrorSummary, HiddenFields, Submit, TextArea } from '#ui/form'
import { Layout } from '#ui/layout'
import { Notice } from '#ui/notice'
import { signedIn } from '#domains/people'
import { raiseObjection } from '../acts/raise-objection.ts'
import { takeBackObjection } from '../acts/take-back-objection.ts'
import { type NoticePage, noticePage } from '../reads/notice-page.ts'
import { longestObjection } from '../rules/objection.ts'
import { publicNoticesWords } from '../words/words.ts'
import { tried } from './tried.ts'

/** /notices/:id/object: a resident objects; …/objections/:objection: takes it back. */
export const object = routes()
  .post('/:id{[0-9a-f-]{36}}/objections/:objection{[0-9a-f-]{36}}', async (c) => {
    await takeBackObjection(c.var.context, c.req.param('objection'))
    return c.redirect(`/notices/${c.req.param('id')}?done=taken-back#objections`, 303)
  })
  .get('/:id{[0-9a-f-]{36}}/object', async (c) => {
    signedIn(c.var.context)
    const found = await noticePage(c.var.context, c.req.param('id'))
    if (!found) throw new Refusal('public-notices.unknown', 'missing')
    if (found.noObjection) throw new Refusal('public-notices.objection-not-taken', 'conflict', { why: found.noObjection, until: found.objectionsUntil })
    return c.html(<ObjectionForm page={c.var.page} notice={found} keyOfForm={randomUUID()} />)
  })
  .post('/:id{[0-9a-f-]{36}}/object', async (c) => {
    const { context, page } = c.var, id = c.req.param('id'), form = await readForm(c.req)
    signedIn(context)
    const key = isKey(form.text('key')) ? form.text('key') : randomUUID()
    const problem = await tried(context, () => raiseObjection(context, { noticeId: id, text: form.text('text'), key }))
    if (problem === undefined) return c.redirect(`/notices/${id}?done=objected#objections`, 303)
    const found = await noticePage(context, id)
    if (!found) throw new Refusal('public-notices.unknown', 'missing')
    return c.html(<ObjectionForm page={page} notice={found} keyOfForm={key} text={form.text('text')} problem={problem} />, 422)
  })

function ObjectionForm({ page, notice, keyOfForm, text, problem }: { page: Page; notice: NoticePage; keyOfForm: string; text?: string; problem?: string }) {
  const { pages } = publicNoticesWords(page.locale)
  return (
    <Layout page={page} title={pages.objectTitle} lead={pages.objectLead(notice.title)} back={{ href: `/notices/${notice.id}`, label: notice.title }} unlisted>
      <FormDraft name={`object-${notice.id}`}>
        <form method="post" action={`/notices/${notice.id}/object`}>
          <ErrorSummary errors={problem === undefined ? [] : [{ name: 'text', message: problem }]} />
          <HiddenFields fields={{ key: keyOfForm }} />
          <TextArea name="text" label={pages.objectText} hint={pages.objectHint} required maxlength={longestObjection} rows={6} value={text} error={problem} />
          <Notice><p>{pages.objectPrivate}</p></Notice>
          <Buttons><Submit>{pages.send}</Submit></Buttons>
        </form>
      </FormDraft>
    </Layout>
  )
}
