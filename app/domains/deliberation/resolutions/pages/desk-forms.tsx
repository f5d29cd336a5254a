import type { Form } from '#platform/form'
import { Choice, DateField, FileField, type FormError, HiddenFields, Select, Submit, TextArea } from '#ui/form'
import type { Page } from '#ui/page'
import { errorAt } from '../../councils/pages/tried.ts'
import type { ResolutionStep } from '../reads/resolution-details.ts'
import type { Resolution } from '../rules/resolution.ts'
import { resolutionsWords } from '../words/words.ts'

interface StepProps { readonly page: Page; readonly resolution: Resolution; readonly form: Form | undefined; readonly errors: readonly FormError[] }

const accept = 'application/pdf,image/jpeg,image/png,image/webp'

/** The words of one form: kept when it is the one that was refused. */
function part({ page, resolution, form, errors }: StepProps, doing: string) {
  const own = form?.text('do') === doing ? form : undefined
  return { desk: resolutionsWords(page.locale).desk, own, at: (name: string) => (own ? errorAt(errors, name) : undefined), hidden: <HiddenFields fields={{ do: doing, version: resolution.version }} /> }
}

export function Progress({ steps, ...step }: StepProps & { steps: readonly ResolutionStep[] }) {
  const { desk, own, at, hidden } = part(step, 'progress'), open = steps.filter((each) => each.doneAt === null)
  return (
    <form method="post" enctype="multipart/form-data">
      <h3>{desk.progress}</h3>
      {hidden}
      <TextArea name="note" id="progress-note" label={desk.note} required rows={3} maxlength={2000} value={own?.text('note')} error={at('note')} />
      {open.length > 0 && <Select name="step" label={desk.step} value={own?.text('step')} error={at('step')} options={open.map((each) => ({ value: each.id, label: `${each.ordinal}. ${each.text}` }))} />}
      <FileField name="files" id="progress-files" label={desk.files} hint={desk.filesHint} accept={accept} multiple error={at('file')} />
      <Submit tone="secondary">{desk.progressDo}</Submit>
    </form>
  )
}

export function Finish(step: StepProps) {
  const { desk, own, at, hidden } = part(step, 'finish')
  return (
    <form method="post" enctype="multipart/form-data">
      <h3>{desk.finish}</h3>
      {hidden}
      <TextArea name="note" id="finish-note" label={desk.note} required rows={3} maxlength={2000} value={own?.text('note')} error={at('note')} />
      <FileField name="files" id="finish-files" label={desk.files} hint={desk.filesHint} accept={accept} multiple error={at('files') ?? at('file')} />
      <Submit>{desk.finishDo}</Submit>
    </form>
  )
}

export function Judge(step: StepProps) {
  const { desk, own, at, hidden } = part(step, 'judge')
  return (
    <form method="post">
      <h3>{desk.judge}</h3>
      {hidden}
      <Choice name="verdict" label={desk.verdict} required arrange="row" value={own?.text('verdict')} error={at('verdict')} options={[{ value: 'confirm', label: desk.confirm }, { value: 'back', label: desk.sendBack }]} />
      <TextArea name="note" id="judge-note" label={desk.note} rows={3} maxlength={2000} value={own?.text('note')} error={at('note')} />
      <Submit>{desk.judgeDo}</Submit>
    </form>
  )
}

export function Extend(step: StepProps) {
  const { desk, own, at, hidden } = part(step, 'extend')
  return (
    <details open={own !== undefined}>
      <summary>{desk.extend}</summary>
      <form method="post">
        {hidden}
        <DateField name="deadline" label={desk.newDeadline} required min={step.resolution.deadline} value={own?.text('deadline')} error={at('deadline')} />
        <TextArea name="reason" id="extend-reason" label={desk.reason} hint={desk.reasonHint} required rows={2} maxlength={1000} value={own?.text('reason')} error={at('reason')} />
        <Submit tone="secondary">{desk.extendDo}</Submit>
      </form>
    </details>
  )
}

export function FollowUp(step: StepProps) {
  const { desk, own, at, hidden } = part(step, 'follow')
  return (
    <details open={own !== undefined}>
      <summary>{desk.follow}</summary>
      <form method="post">{hidden}<TextArea name="follow" label={desk.followField} required rows={2} maxlength={2000} value={own?.text('follow')} error={at('follow')} /><Submit tone="secondary">{desk.followDo}</Submit></form>
    </details>
  )
}

export function Drop(step: StepProps) {
  const { desk, own, at, hidden } = part(step, 'drop')
  return (
    <details open={own !== undefined}>
      <summary>{desk.drop}</summary>
      <form method="post">{hidden}<TextArea name="reason" id="drop-reason" label={desk.reason} hint={desk.reasonHint} required rows={2} maxlength={1000} value={own?.text('reason')} error={at('reason')} /><Submit tone="danger">{desk.dropDo}</Submit></form>
    </details>
  )
}
