import type { Context } from '#platform/context'
import { type Form, readForm } from '#platform/form'
import { routes } from '#platform/http'
import { Refusal } from '#platform/refusal'
import { EmptyState } from '#ui/empty'
import { ButtonLink, Buttons, Choice, ErrorSummary, HiddenFields, Submit } from '#ui/form'
import { Layout } from '#ui/layout'
import { Notice } from '#ui/notice'
import type { Page } from '#ui/page'
import { deskLook } from '../../councils/pages/desk-look.ts'
import { tried, type Tried } from '../../meetings/pages/tried.ts'
import { recordFromPaper } from '../acts/record-from-paper.ts'
import { doorsOf } from '../reads/askings.ts'
import { doorOutcomes } from '../rules/asking.ts'
import { askingWords } from '../words/words.ts'
import { runAsking } from './door-sheets.tsx'

const path = '/desk/askings/:id{[0-9a-f-]{36}}/doors/paper'

/** Entering the paper list of a team, one building at a time. */
export const deskDoors = routes()
  .get(path, async (c) => c.html(await view(c.var.context, c.var.page, c.req.param('id'), { building: c.req.query('building'), done: c.req.query('done') })))
  .post(path, async (c) => {
    const { context, page } = c.var, id = c.req.param('id'), form = await readForm(c.req), building = form.text('building')
    let count = 0
    const doors = (await doorsOf(context, id)).filter((door) => door.building === building)
    const problem = await tried(page.locale, async () => { count = await recordFromPaper(context, id, { outcomes: Object.fromEntries(doors.map((door) => [door.id, form.text(`door-${door.id}`)])), key: form.text('key') || crypto.randomUUID() }) })
    return problem ? c.html(await view(context, page, id, { building, form, problem }), problem.status) : c.redirect(`/desk/askings/${id}/doors/paper?building=${encodeURIComponent(building)}&done=${count}`, 303)
  })

async function view(context: Context, page: Page, id: string, shown: { readonly building?: string | undefined; readonly done?: string | undefined; readonly form?: Form; readonly problem?: Tried }) {
  const asking = await runAsking(context, id), all = askingWords(page.locale), words = all.pages.desk
  if (asking.state !== 'visiting' && asking.state !== 'counting') throw new Refusal('deliberation.asking-not-so-far', 'conflict', { state: asking.state })
  const doors = await doorsOf(context, id), buildings = [...new Set(doors.map(({ building }) => building))], building = buildings.find((one) => one === shown.building) ?? buildings[0]
  const left = doors.filter((door) => door.building === building && !(door.outcome !== null && door.outcome !== 'nobody'))
  return (
    <Layout page={page} {...deskLook(page)} title={words.paperDoors} lead={`${asking.title}${page.locale === 'en' ? '. ' : '。'}${words.paperDoorsLead}`} back={{ href: `/desk/askings/${id}`, label: asking.title }}>
      {shown.problem && <ErrorSummary errors={[shown.problem.error]} locale={page.locale} />}
      {shown.done !== undefined && <Notice tone={shown.done === '0' ? 'warn' : 'done'} title={shown.done === '0' ? words.paperDoorsZero : words.paperDoorsDone(Number(shown.done))} announce />}
      <nav class="views" aria-label={all.pages.building}>{buildings.map((one) => <a class="button button-quiet" href={`?building=${encodeURIComponent(one)}`} aria-current={one === building ? 'page' : undefined}>{one} {doors.filter((door) => door.building === one && door.outcome !== null).length}/{doors.filter((door) => door.building === one).length}</a>)}</nav>
      <h2>{building}</h2>
      {left.length === 0 ? <EmptyState title={words.paperDoorsNone} action={{ href: `/desk/askings/${id}`, label: asking.title }}>{words.paperDoorsNoneHint}</EmptyState> : (
        <form class="form" method="post" action={`/desk/askings/${id}/doors/paper`}>
          <HiddenFields fields={{ key: crypto.randomUUID(), building }} />
          {left.map((door) => <Choice name={`door-${door.id}`} label={door.outcome === null ? door.label : `${door.label}（${all.pages.field.again}）`} arrange="row" unmarked value={shown.form?.text(`door-${door.id}`)} options={doorOutcomes.map((value) => ({ value, label: all.pages.print.boxes[value] }))} />)}
          <Buttons><Submit>{words.paperDoorsSave}</Submit><ButtonLink tone="quiet" href={`/desk/askings/${id}/doors/print`}>{words.doorsPrint}</ButtonLink></Buttons>
        </form>
      )}
    </Layout>
  )
}
