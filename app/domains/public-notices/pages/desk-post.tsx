import { randomUUID } from 'node:crypto'
import type { Context } from '#platform/context'
import { type Form, readForm } from '#platform/form'
import { routes } from '#platform/http'
import { isKey } from '#platform/key'
import { mayDo, requirePermission } from '#platform/permission'
import { today } from '#domains/territory'
import { FormDraft } from '#ui/draft'
import { Buttons, Checks, Choice, DateField, ErrorSummary, HiddenFields, Select, Submit, TextArea, TextField } from '#ui/form'
import { Layout } from '#ui/layout'
import type { Page } from '#ui/page'
import { isPosted, postNotice } from '../acts/at-desk.ts'
import { type NoticePage, noticePage } from '../reads/notice-page.ts'
import { longestBasis, longestTitle } from '../rules/check-notice.ts'
import { publicNoticesPermissions } from '../rules/permissions.ts'
import { publicNoticesWords } from '../words/words.ts'
import { postingUnits } from './desk-units.ts'
import { tried } from './tried.ts'

const here = '/desk/notices/new'
const kinds = ['affairs', 'other'] as const

const requirePosting = (context: Context) => requirePermission(context, publicNoticesPermissions['public-notices.post'], { unitPath: context.actor?.posts.flatMap((post) => post.unitPath) ?? [] })

/** /desk/notices/new: an ordinary notice that no other room publishes. */
export const deskPost = routes()
  .get('/new', async (c) => {
    requirePosting(c.var.context)
    const before = await corrected(c.var.context, c.req.query('corrects'))
    return c.html(await postPage(c.var.context, c.var.page, before ? { before } : {}))
  })
  .post('/new', async (c) => {
    const { context, page } = c.var, form = await readForm(c.req)
    requirePosting(context)
    const before = await corrected(context, form.text('corrects') || undefined)
    const key = isKey(form.text('key')) ? form.text('key') : randomUUID()
    let id = ''
    const problem = await tried(context, async () => {
      ({ id } = await postNotice(context, {
        key, unitId: form.text('unit'), kind: form.text('kind') === 'affairs' ? 'affairs' : 'other', title: form.text('title'), sections: [{ text: form.text('text') }], days: Number(form.text('days')),
        startsOn: form.text('startsOn') || await today(context), basis: form.text('basis'), objection: form.has('objection') ? {} : null, phone: form.text('phone'), board: form.has('board'),
        ...(isKey(form.text('corrects')) ? { replaces: form.text('corrects') } : {}),
      }))
    })
    return problem === undefined ? c.redirect(`/desk/notices/${id}?done=posted`, 303) : c.html(await postPage(context, page, { form, problem, key, ...(before ? { before } : {}) }), 422)
  })

/** The notice that is posted anew with its faults mended; undefined where there is none that the desk posted and that still stands or is about to. */
async function corrected(context: Context, id: string | undefined): Promise<NoticePage | undefined> {
  const found = id === undefined ? undefined : await noticePage(context, id)
  return found && isPosted(found) && (found.state === 'standing' || found.state === 'ahead') && mayDo(context.actor, publicNoticesPermissions['public-notices.withdraw'], { unitPath: found.unitPath }) ? found : undefined
}

async function postPage(context: Context, page: Page, { form, problem, before, key = randomUUID() }: { form?: Form; problem?: string; before?: NoticePage; key?: string }) {
  const { pages: { desk, kinds: kindWords } } = publicNoticesWords(page.locale), words = desk.form
  const units = await postingUnits(context), kept: Record<string, string | undefined> = before ? { unit: before.unitId, kind: before.kind, title: before.title, text: before.sections.map(({ text }) => text ?? '').join('\n'), basis: before.basis, days: String(before.days), phone: before.phone ?? '' } : {}
  const said = (name: string) => (form ? form.text(name) : kept[name])
  const objection = form ? form.has('objection') : before ? before.objectionsUntil !== null : true, board = form ? form.has('board') : before?.onBoard ?? true
  return (
    <Layout page={page} kind="desk" title={before ? words.correctTitle : words.title} lead={before ? words.correctLead(before.title) : words.lead} back={before ? { href: `/desk/notices/${before.id}`, label: before.title } : { href: '/desk/notices', label: desk.back }}>
      <FormDraft name={before ? `correct-notice-${before.id}` : 'post-notice'}>
        <form method="post" action={here} class="form">
          <ErrorSummary errors={problem === undefined ? [] : [{ message: problem }]} />
          <HiddenFields fields={{ key, ...(before ? { corrects: before.id } : {}) }} />
          <Select name="unit" label={words.unit} required value={said('unit') ?? units[0]?.value} options={units} empty={false} />
          <Choice name="kind" label={words.kind} arrange="row" required value={said('kind') ?? 'affairs'} options={kinds.map((value) => ({ value, label: kindWords[value] }))} />
          <TextField name="title" label={words.name} required maxlength={longestTitle} value={said('title')} />
          <TextArea name="text" label={words.text} hint={words.textHint} required rows={8} maxlength={20_000} value={said('text')} />
          <TextField name="basis" label={words.basis} hint={words.basisHint} required maxlength={longestBasis} value={said('basis')} />
          <TextField name="days" type="number" inputmode="numeric" label={words.days} hint={words.daysHint} required min={1} max={3650} width="short" value={said('days') ?? 15} />
          <DateField name="startsOn" label={words.startsOn} required value={said('startsOn') ?? await today(context)} min={await today(context)} />
          <TextField name="phone" type="tel" label={words.phone} maxlength={40} width="medium" value={said('phone') ?? page.phone} />
          <Checks name="objection" label={words.objection} unmarked values={objection ? ['1'] : []} options={[{ value: '1', label: words.objectionHint }]} />
          <Checks name="board" label={words.board} unmarked values={board ? ['1'] : []} options={[{ value: '1', label: words.boardHint }]} />
          <Buttons><Submit>{words.publish}</Submit></Buttons>
        </form>
      </FormDraft>
    </Layout>
  )
}
