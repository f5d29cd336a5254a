import type { Context } from '#platform/context'
import { type Form, readForm } from '#platform/form'
import { routes } from '#platform/http'
import { requirePermission } from '#platform/permission'
import { Refusal } from '#platform/refusal'
import type { Page } from '#ui/page'
import { answerComment, moderateComment } from '../acts/answer-comment.ts'
import { publishVersion } from '../acts/publish-version.ts'
import { saveDraft } from '../acts/save-draft.ts'
import { commentsOn } from '../reads/comments.ts'
import { draftById } from '../reads/draft-by-id.ts'
import { commentOutcomes } from '../rules/comment.ts'
import { draftsPermissions } from '../rules/permissions.ts'
import { draftsWords } from '../words/words.ts'
import { DeskDraftPage } from './desk-draft-page.tsx'
import { tried } from './tried.ts'

/** What a posted form of the page asks to be done; gives the name of what was done. */
async function perform(context: Context, id: string, form: Form): Promise<string> {
  const asked = form.text('do')
  if (asked === 'save') {
    await saveDraft(context, id, { text: form.text('text'), note: form.text('note'), version: Number(form.text('version')), edition: Number(form.text('edition')) })
    return 'saved'
  }
  if (asked === 'publish' || asked === 'publish-final') {
    await publishVersion(context, id, asked === 'publish' ? { days: Number(form.text('days')), basis: form.text('basis'), phone: form.text('phone') } : { days: null })
    return 'published'
  }
  if (asked === 'hide' || asked === 'show') {
    await moderateComment(context, form.text('comment'), asked === 'hide' ? { hide: true, reason: form.text('reason') } : { hide: false })
    return asked === 'hide' ? 'hidden' : 'shown'
  }
  const outcome = commentOutcomes.find((known) => known === form.text('outcome'))
  if (!outcome) throw new Refusal('deliberation.no-comment-outcome', 'invalid')
  await answerComment(context, form.text('comment'), { outcome, answer: form.text('answer') })
  return 'answered'
}

/** /desk/drafts/:id: the text to write on, publishing, and the comments with their answers. */
export const deskDraft = routes()
  .get('/:id{[0-9a-f-]{36}}', async (c) => c.html(await shown(c.var.context, c.var.page, c.req.param('id'), { done: c.req.query('done') })))
  .post('/:id{[0-9a-f-]{36}}', async (c) => {
    const { context, page } = c.var, id = c.req.param('id'), form = await readForm(c.req)
    let done = ''
    const problem = await tried(context, async () => { done = await perform(context, id, form) })
    return problem === undefined ? c.redirect(`/desk/drafts/${id}?done=${done}`, 303) : c.html(await shown(context, page, id, { form, problem }), 422)
  })

async function shown(context: Context, page: Page, id: string, { form, problem, done }: { form?: Form; problem?: string; done?: string | undefined }) {
  const draft = await draftById(context, id)
  if (!draft) throw new Refusal('deliberation.unknown-draft', 'missing')
  requirePermission(context, draftsPermissions['deliberation.read-drafts-desk'], { unitPath: draft.unitPath })
  const { desk } = draftsWords(page.locale).pages
  const said: Readonly<Record<string, string>> = { saved: desk.saved, started: desk.started, published: desk.published, ...desk.done }
  const comments = (await Promise.all(draft.versions.map(({ version }) => commentsOn(context, id, version, { staff: true })))).flat()
  return <DeskDraftPage context={context} page={page} draft={draft} comments={comments} form={form} problem={problem} done={done === undefined ? undefined : said[done]} />
}
