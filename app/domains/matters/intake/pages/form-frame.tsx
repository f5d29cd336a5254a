import type { Child } from 'hono/jsx'
import { FormDraft } from '#ui/draft'
import { ErrorSummary, HiddenFields, Submit } from '#ui/form'
import { Layout } from '#ui/layout'
import type { Page } from '#ui/page'
import { type FormProblem, type FormStep, formSteps } from '../rules/form-problem.ts'
import { problemSentence } from '../words/problem-sentence.ts'
import { intakeWords } from '../words/words.ts'
import { type Emergency, EmergencyBoxes } from './emergency.tsx'

export interface StepView {
  readonly page: Page
  readonly problems: readonly FormProblem[]
  readonly emergency: Emergency
}

/** The sentence for one field; undefined when nothing is wrong with it. */
export function errorOf({ page, problems }: Pick<StepView, 'page' | 'problems'>, ...fields: readonly string[]): string | undefined {
  const found = problems.filter(({ field }) => fields.includes(field))
  return found.length === 0 ? undefined : found.map((problem) => problemSentence(page.locale, problem)).join(' ')
}

/** Fields under which some problems are shown, where they are asked for under another name. */
const shownAs: Readonly<Record<string, string>> = { place: 'words', unit: 'unit', plate: 'words', anonymous: 'anonymous' }

/** One page of the form: how far it is, emergency numbers, what is wrong, the questions, and the button that goes on. */
export function FormFrame({ view, step, lead, hidden, children, upload = false, keptAs, before }: { view: StepView; step: FormStep; lead?: Child; hidden: Readonly<Record<string, string | readonly string[]>>; children: Child; upload?: boolean; keptAs?: string; before?: Child }) {
  const { page, problems } = view
  const words = intakeWords(page.locale).form
  const at = formSteps.indexOf(step)
  const form = (
    <form method="post" action="/matters/new" class="form" novalidate enctype={upload ? 'multipart/form-data' : undefined}>
      <ErrorSummary errors={problems.map((problem) => ({ name: shownAs[problem.field] ?? problem.field, message: problemSentence(page.locale, problem) }))} />
      <HiddenFields fields={{ ...hidden, step }} />
      {children}
      <div class="buttons">
        <Submit>{step === 'check' ? words.send : words.next}</Submit>
        {at > 0 && <Submit tone="quiet" name="go" value="back" unchecked>{words.back}</Submit>}
      </div>
    </form>)
  return (
    <Layout page={page} title={`${words.steps[step]} · ${words.title}`} heading={words.steps[step]} lead={<><span class="soft">{words.step(at + 1, formSteps.length)}</span>{lead !== undefined && <><br />{lead}</>}</>} unlisted>
      <EmergencyBoxes emergency={view.emergency} page={page} />
      {before}
      {keptAs === undefined ? form : <FormDraft name={keptAs}>{form}</FormDraft>}
    </Layout>
  )
}
