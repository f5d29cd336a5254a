import type { Context } from '#platform/context'
import { type Form, readForm } from '#platform/form'
import { routes } from '#platform/http'
import { Buttons, Choice, ErrorSummary, HiddenFields, Submit, TextArea, TextField } from '#ui/form'
import { Layout } from '#ui/layout'
import { Notice } from '#ui/notice'
import type { Page } from '#ui/page'
import { errorOf, tried, type Tried } from '../../meetings/pages/tried.ts'
import { dropAnswer } from '../acts/drop-answer.ts'
import type { Answer, Question } from '../rules/asking.ts'
import { readSlip, spokenSlip } from '../rules/slip.ts'
import { askingWords } from '../words/words.ts'
import { publicAsking } from './public.tsx'

const path = '/asking/:id{[0-9a-f-]{36}}/answer'

/** The slip on a phone: the code opens it, the answers go into the box, and nothing tells whose they are. */
export const answerPage = routes()
  .get(path, async (c) => c.html(await view(c.var.context, c.var.page, c.req.param('id'), { code: readSlip(c.req.query('code') ?? ''), thanks: c.req.query('thanks') === '1' })))
  .post(path, async (c) => {
    const { context, page } = c.var, id = c.req.param('id'), form = await readForm(c.req), asking = await publicAsking(context, id)
    const problem = await tried(page.locale, () => dropAnswer(context, id, { code: form.text('code'), answers: answersIn(form, asking.questions) }))
    return problem ? c.html(await view(context, page, id, { code: readSlip(form.text('code')), form, problem }), problem.status) : c.redirect(`/asking/${id}/answer?thanks=1`, 303)
  })

/** The answers of a filled-in form, by question. */
export const answersIn = (form: Form, questions: readonly Question[]): Answer[] =>
  questions.map((_, at) => ({ choice: /^\d$/.test(form.text(`q${at}`)) ? Number(form.text(`q${at}`)) : null, words: form.text(`w${at}`) }))

/** The questions as fields, as on the slip. `blank` offers that none was chosen, for paper. */
export function QuestionFields({ questions, page, form, problem, blank }: { questions: readonly Question[]; page: Page; form?: Form | undefined; problem?: Tried | undefined; blank?: string }) {
  const words = askingWords(page.locale).pages.form
  return <>{questions.map((question, at) => (
    <>
      <Choice name={`q${at}`} label={`${at + 1}. ${question.text}`} required={blank === undefined} value={form?.text(`q${at}`)} error={errorOf(problem, `q${at}`)} options={[...question.choices.map((label, choice) => ({ value: String(choice), label })), ...(blank === undefined ? [] : [{ value: '', label: blank }])]} />
      {question.words && <TextArea name={`w${at}`} label={words.words} hint={words.wordsHint} rows={3} maxlength={500} value={form?.text(`w${at}`)} />}
    </>
  ))}</>
}

async function view(context: Context, page: Page, id: string, shown: { readonly code: string; readonly thanks?: boolean; readonly form?: Form; readonly problem?: Tried }) {
  const asking = await publicAsking(context, id), words = askingWords(page.locale).pages
  return (
    <Layout page={page} title={asking.title} lead={shown.thanks === true ? undefined : words.form.lead} back={{ href: `/asking/${id}`, label: asking.title }} unlisted>
      {shown.problem && <ErrorSummary errors={[shown.problem.error]} locale={page.locale} />}
      {shown.thanks === true ? <Notice tone="done" title={words.form.thanks} announce><p>{words.form.thanksText}</p></Notice> : shown.code === '' ? (
        <form class="form" method="get" action={`/asking/${id}/answer`}>
          <p>{words.form.codeLead}</p>
          <TextField name="code" label={words.code} hint={words.codeHint} required width="medium" autocomplete="off" />
          <Buttons><Submit>{words.next}</Submit></Buttons>
        </form>
      ) : (
        <form class="form" method="post" action={`/asking/${id}/answer`}>
          {shown.problem?.error.name === 'code' ? <TextField name="code" label={words.code} hint={words.codeHint} required width="medium" value={spokenSlip(shown.code)} error={shown.problem.error.message} /> : <HiddenFields fields={{ code: shown.code }} />}
          <QuestionFields questions={asking.questions} page={page} form={shown.form} problem={shown.problem} />
          <Buttons><Submit>{words.form.submit}</Submit></Buttons>
        </form>
      )}
    </Layout>
  )
}
