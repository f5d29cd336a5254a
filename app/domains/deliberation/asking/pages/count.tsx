import { signedIn } from '#domains/people'
import type { Context } from '#platform/context'
import { type Form, readForm } from '#platform/form'
import { routes } from '#platform/http'
import { Refusal } from '#platform/refusal'
import { Buttons, ErrorSummary, HiddenFields, Submit, TextField } from '#ui/form'
import { Layout } from '#ui/layout'
import { Notice } from '#ui/notice'
import type { Page } from '#ui/page'
import { Panel } from '#ui/panel'
import { Table } from '#ui/table'
import { deskLook } from '../../councils/pages/desk-look.ts'
import { errorOf, tried, type Tried } from '../../meetings/pages/tried.ts'
import { confirmCount, openBox } from '../acts/count-answers.ts'
import { typePaper } from '../acts/drop-answer.ts'
import { askingById, paperWaiting } from '../reads/askings.ts'
import type { OpenBox } from '../reads/box.ts'
import { isCounter } from '../reads/roles-of.ts'
import { askingWords } from '../words/words.ts'
import { answersIn, QuestionFields } from './answer.tsx'

const path = '/desk/askings/:id{[0-9a-f-]{36}}/count'
type Paper = 'first' | 'agreed' | 'differs'
interface Shown { readonly paper?: Paper | undefined; readonly done?: boolean; readonly deed?: string; readonly form?: Form; readonly problem?: Tried; readonly box?: OpenBox }

/** Counting: for the counters of this asking and nobody else. The box is opened by a form, so that no address and no reload opens it unseen. */
export const countPage = routes()
  .get(path, async (c) => c.html(await view(c.var.context, c.var.page, c.req.param('id'), { paper: (['first', 'agreed', 'differs'] as const).find((one) => one === c.req.query('paper')), done: c.req.query('done') === '1' })))
  .post(`${path}/open`, async (c) => {
    const { context, page } = c.var, id = c.req.param('id')
    await readForm(c.req)
    let box: OpenBox | undefined
    const problem = await tried(page.locale, async () => { box = await openBox(context, id) })
    c.header('cache-control', 'no-store')
    return c.html(await view(context, page, id, problem ? { problem } : box ? { box } : {}), problem?.status ?? 200)
  })
  .post(`${path}/confirm`, async (c) => {
    const { context, page } = c.var, id = c.req.param('id'), form = await readForm(c.req), problem = await tried(page.locale, () => confirmCount(context, id, form.text('answers')))
    return problem ? c.html(await view(context, page, id, { problem }), problem.status) : c.redirect(`/desk/askings/${id}/count?done=1`, 303)
  })
  .post(`${path}/paper`, async (c) => {
    const { context, page } = c.var, id = c.req.param('id'), form = await readForm(c.req), asking = await askingById(context, id)
    let result: Paper = 'first'
    const problem = await tried(page.locale, async () => { result = await typePaper(context, id, { code: form.text('code'), answers: answersIn(form, asking?.questions ?? []) }) })
    return problem ? c.html(await view(context, page, id, { deed: 'paper', form, problem }), problem.status) : c.redirect(`/desk/askings/${id}/count?paper=${result}#paper`, 303)
  })

async function view(context: Context, page: Page, id: string, shown: Shown) {
  signedIn(context)
  const asking = await askingById(context, id), all = askingWords(page.locale), words = all.pages.desk
  if (!asking) throw new Refusal('deliberation.unknown-asking', 'missing')
  if (!await isCounter(context, id)) throw new Refusal('people.not-permitted', 'forbidden', { act: 'deliberation.count-answers' })
  const waiting = await paperWaiting(context, id), typing = asking.state === 'visiting' || asking.state === 'counting', confirmed = [asking.firstCounter, asking.secondCounter].filter((one) => one !== null).length
  return (
    <Layout page={page} {...deskLook(page)} title={words.count} lead={`${asking.title}${page.locale === 'en' ? '. ' : '。'}${words.countLead}`} back={{ href: '/asking/mine', label: all.pages.field.mine }}>
      {shown.problem && <ErrorSummary errors={[shown.problem.error]} locale={page.locale} />}
      {shown.done === true && <Notice tone="done" title={words.saved} announce />}
      {asking.state === 'counting' && (
        <Panel title={words.box} id="box" aside={<span class="soft">{words.confirmed(confirmed)}</span>}>
          {shown.box ? <Box box={shown.box} asking={asking} page={page} /> : <form method="post" action={`/desk/askings/${id}/count/open`}><Buttons><Submit>{words.look}</Submit></Buttons></form>}
        </Panel>
      )}
      {typing && (
        <Panel title={words.paper} id="paper" aside={<span class="soft">{words.waiting(waiting.once, waiting.differing)}</span>}>
          <p class="soft">{words.paperLead}</p>
          {shown.paper !== undefined && <Notice tone={shown.paper === 'differs' ? 'warn' : 'done'} title={words.paperResults[shown.paper]} announce />}
          <form class="form" method="post" action={`/desk/askings/${id}/count/paper`}>
            <TextField name="code" label={words.paperCode} hint={all.pages.codeHint} required width="medium" autocomplete="off" value={shown.deed === 'paper' ? shown.form?.text('code') : undefined} error={shown.deed === 'paper' ? errorOf(shown.problem, 'code') : undefined} />
            <QuestionFields questions={asking.questions} page={page} form={shown.deed === 'paper' ? shown.form : undefined} problem={shown.deed === 'paper' ? shown.problem : undefined} blank={words.blank} />
            <Buttons><Submit>{words.paperSave}</Submit></Buttons>
          </form>
        </Panel>
      )}
    </Layout>
  )
}

function Box({ box, asking, page }: { box: OpenBox; asking: { readonly id: string; readonly questions: readonly { readonly text: string; readonly choices: readonly string[] }[] }; page: Page }) {
  const all = askingWords(page.locale), words = all.pages.desk
  return (
    <>
      <p>{all.pages.answers(box.answers)}</p>
      {asking.questions.map((question, at) => {
        const count = box.counts[at], rows = [...question.choices.map((label, choice) => ({ label, count: count?.choices[choice] ?? 0 })), { label: words.blank, count: count?.blank ?? 0 }]
        return (
          <section>
            <h3>{at + 1}. {question.text}</h3>
            <Table caption={question.text} captionHidden locale={page.locale} rows={rows} columns={[{ key: 'choice', label: all.pages.result, main: true, cell: (row: { label: string; count: number }) => row.label }, { key: 'count', label: all.pages.total, align: 'end', cell: (row) => row.count }]} />
            {(box.words[at] ?? []).length > 0 && <><p><strong>{words.words}</strong></p><ul>{(box.words[at] ?? []).map((one) => <li class="words-as-written">{one}</li>)}</ul></>}
          </section>
        )
      })}
      <form class="form" method="post" action={`/desk/askings/${asking.id}/count/confirm`}>
        <HiddenFields fields={{ answers: box.answers }} />
        <p class="soft" id="confirm-effect">{words.confirmEffect}</p>
        <Buttons><Submit describedBy="confirm-effect">{words.confirm}</Submit></Buttons>
      </form>
    </>
  )
}
