import { randomUUID } from 'node:crypto'
import type { Context } from '#platform/context'
import type { Form } from '#platform/form'
import { Buttons, Choice, HiddenFields, Select, Submit, TextArea, TextField } from '#ui/form'
import type { Page } from '#ui/page'
import { longestReason } from '../acts/found.ts'
import type { Budget, Project } from '../reads/budgets.ts'
import { plainYuan, progressStates, projectKey } from '../rules/budget.ts'
import { budgetsWords } from '../words/words.ts'

interface Shown { page: Page; budget: Budget; project: Project; open: boolean; form: Form | undefined }

const costOf = ({ cost, estimate }: Project) => (cost ?? estimate) ? plainYuan(cost ?? estimate ?? 0) : ''

/** What the office found of one project. */
export function Judging({ page, budget, project, open, form }: Shown) {
  const said = budgetsWords(page.locale).desk, n = project.number, given = (name: string) => (form?.text('step') === 'judge' ? form.text(name) : undefined)
  return (
    <details open={open}>
      <summary>{said.judge}</summary>
      <form method="post" action={`/desk/budgets/${budget.id}#project-${n}`} class="form">
        <HiddenFields fields={{ step: 'judge', number: String(n), version: String(project.version) }} />
        <Choice name="admit" id={`admit-${n}`} label={said.judge} arrange="row" required value={given('admit') ?? (project.state === 'refused' ? '0' : project.state === 'proposed' ? undefined : '1')} options={[{ value: '1', label: said.admit }, { value: '0', label: said.refuse }]} />
        <TextField name="cost" id={`cost-${n}`} label={said.admitCost} inputmode="decimal" width="medium" value={given('cost') ?? costOf(project)} />
        <TextField name="reason" id={`reason-${n}`} label={said.reason} hint={said.reasonHint} maxlength={longestReason} value={given('reason') ?? project.reason ?? ''} />
        <Buttons><Submit>{said.decide}</Submit></Buttons>
      </form>
    </details>
  )
}

/** Lets another project stand for this one. */
export function Merging({ page, budget, project, form, others }: Shown & { others: readonly Project[] }) {
  const said = budgetsWords(page.locale).desk, n = project.number, given = (name: string) => (form?.text('step') === 'merge' ? form.text(name) : undefined)
  if (others.length === 0) return null
  return (
    <details open={given('step') !== undefined}>
      <summary>{said.merge}</summary>
      <form method="post" action={`/desk/budgets/${budget.id}#project-${n}`} class="form">
        <HiddenFields fields={{ step: 'merge', number: String(n), version: String(project.version) }} />
        <p class="soft">{said.mergeText}</p>
        <Select name="into" id={`into-${n}`} label={said.mergeInto} required value={given('into')} options={others.map(({ number, title }) => ({ value: String(number), label: `${projectKey(number)} ${title}` }))} />
        <TextField name="reason" id={`merge-reason-${n}`} label={said.mergeReason} required maxlength={longestReason} value={given('reason')} />
        <Buttons><Submit>{said.mergeDo}</Submit></Buttons>
      </form>
    </details>
  )
}

/** The proposer's appeal, with the form to answer it for whoever has not judged the project. */
export function AnswerAppeal({ context, page, budget, project, form }: Shown & { context: Context }) {
  const said = budgetsWords(page.locale).desk, n = project.number, given = (name: string) => (form?.text('step') === 'appeal' ? form.text(name) : undefined)
  return (
    <div class="panel">
      <h4>{said.appealTitle}</h4>
      <p>{said.appealSaid}{page.locale === 'en' ? ': ' : '：'}{project.appeal?.text}</p>
      {project.judgedBy !== null && project.judgedBy === context.actor?.id ? <p>{said.appealOther}</p> : (
        <form method="post" action={`/desk/budgets/${budget.id}#project-${n}`} class="form">
          <HiddenFields fields={{ step: 'appeal', number: String(n) }} />
          <Choice name="admit" id={`appeal-admit-${n}`} label={said.judge} arrange="row" required value={given('admit')} options={[{ value: '1', label: said.admit }, { value: '0', label: said.uphold }]} />
          <TextField name="cost" id={`appeal-cost-${n}`} label={said.admitCost} inputmode="decimal" width="medium" value={given('cost') ?? costOf(project)} />
          <TextArea name="answer" id={`appeal-answer-${n}`} label={said.appealAnswer} required rows={3} maxlength={longestReason} value={given('answer')} />
          <Buttons><Submit>{said.appealSend}</Submit></Buttons>
        </form>
      )}
    </div>
  )
}

/** What became of a funded project. */
export function TellProgress({ page, budget, project, open, form }: Shown) {
  const words = budgetsWords(page.locale), said = words.desk, n = project.number, given = (name: string) => (form?.text('step') === 'progress' ? form.text(name) : undefined)
  return (
    <details open={open}>
      <summary>{said.progress}</summary>
      <form method="post" action={`/desk/budgets/${budget.id}#project-${n}`} class="form">
        <HiddenFields fields={{ step: 'progress', number: String(n), key: given('key') ?? randomUUID() }} />
        <Choice name="state" id={`state-${n}`} label={words.became} arrange="row" required value={given('state')} options={progressStates.map((value) => ({ value, label: words.progress[value] }))} />
        <TextArea name="text" id={`text-${n}`} label={said.progressText} required rows={3} maxlength={longestReason} value={given('text')} />
        <TextField name="href" id={`href-${n}`} label={said.progressHref} hint={said.progressHrefHint} maxlength={200} value={given('href')} />
        <TextField name="spent" id={`spent-${n}`} label={said.progressSpent} inputmode="decimal" width="medium" value={given('spent')} />
        <Buttons><Submit>{said.progressSend}</Submit></Buttons>
      </form>
    </details>
  )
}
