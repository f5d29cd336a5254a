import { randomUUID } from 'node:crypto'
import type { Channel } from '#domains/people'
import { channels, spokenReceipt } from '#domains/people'
import type { Context } from '#platform/context'
import { type Form, readForm } from '#platform/form'
import { routes } from '#platform/http'
import { isKey } from '#platform/key'
import { requirePermission } from '#platform/permission'
import { Refusal } from '#platform/refusal'
import type { Page } from '#ui/page'
import { answerObjection } from '../acts/answer-objection.ts'
import { atDesk } from '../acts/at-desk.ts'
import { raiseObjectionForSomeone } from '../acts/raise-objection.ts'
import { noticePage } from '../reads/notice-page.ts'
import { objectionsTo } from '../reads/objections.ts'
import { outcomes } from '../rules/objection.ts'
import { publicNoticesPermissions } from '../rules/permissions.ts'
import { publicNoticesWords } from '../words/words.ts'
import { DeskNoticePage } from './desk-notice-page.tsx'
import { tried } from './tried.ts'

type Done = 'unphoto' | 'extended' | 'withdrawn' | 'photo' | 'answered' | 'registered'

/** What a posted form of the page asks to be done; gives what was done and, for a person at the counter, their receipt. */
async function perform(context: Context, id: string, form: Form): Promise<{ done: Done; receipt?: string | undefined }> {
  const asked = form.text('do')
  if (asked === 'extend') return await atDesk.extend(context, id, { days: Number(form.text('days')), reason: form.text('reason') }), { done: 'extended' }
  if (asked === 'withdraw') return await atDesk.withdraw(context, id, { reason: form.text('reason') }), { done: 'withdrawn' }
  if (asked === 'photo') {
    const [file] = form.files('photo')
    if (!file) throw new Refusal('public-notices.no-photo', 'invalid')
    return await atDesk.placeOnBoard(context, id, { photo: new Uint8Array(await file.arrayBuffer()), where: form.text('where') }), { done: 'photo' }
  }
  if (asked === 'unphoto') return await atDesk.takeOffBoard(context, id, form.text('photo')), { done: 'unphoto' }
  if (asked === 'answer') {
    const outcome = outcomes.find((known) => known === form.text('outcome'))
    if (!outcome) throw new Refusal('public-notices.no-outcome', 'invalid')
    return await answerObjection(context, form.text('objection'), { outcome, answer: form.text('answer') }), { done: 'answered' }
  }
  const channel = channels.find((known): known is Channel => known === form.text('channel')) ?? 'counter'
  const key = isKey(form.text('key')) ? form.text('key') : randomUUID()
  const { receipt } = await raiseObjectionForSomeone(context, { noticeId: id, text: form.text('text'), key }, { name: form.text('name'), phone: form.text('phone'), channel })
  return { done: 'registered', receipt }
}

/** /desk/notices/:id: a notice as its staff see it, with objections to answer, the board, extension and withdrawal. */
export const deskNotice = routes()
  .get('/:id{[0-9a-f-]{36}}', async (c) => c.html(await shown(c.var.context, c.var.page, c.req.param('id'), { done: c.req.query('done') })))
  .post('/:id{[0-9a-f-]{36}}', async (c) => {
    const { context, page } = c.var, id = c.req.param('id'), form = await readForm(c.req, { files: true })
    let result: Awaited<ReturnType<typeof perform>> | undefined
    const problem = await tried(context, async () => { result = await perform(context, id, form) })
    if (problem !== undefined) return c.html(await shown(context, page, id, { form, problem }), 422)
    // A receipt is said once, on the answer itself, and stands in no address.
    if (result?.receipt !== undefined) return c.html(await shown(context, page, id, { done: 'registered', receipt: spokenReceipt(result.receipt) }))
    return c.redirect(`/desk/notices/${id}?done=${result?.done}`, 303)
  })

async function shown(context: Context, page: Page, id: string, { form, problem, done, receipt }: { form?: Form; problem?: string; done?: string | undefined; receipt?: string }) {
  const notice = await noticePage(context, id)
  if (!notice) throw new Refusal('public-notices.unknown', 'missing')
  requirePermission(context, publicNoticesPermissions['public-notices.read-desk'], { unitPath: notice.unitPath })
  const { done: said } = publicNoticesWords(page.locale).pages.desk
  return <DeskNoticePage context={context} page={page} notice={notice} objections={await objectionsTo(context, id)} form={form} problem={problem} done={done !== undefined && done in said ? said[done as keyof typeof said] : undefined} receipt={receipt} />
}
