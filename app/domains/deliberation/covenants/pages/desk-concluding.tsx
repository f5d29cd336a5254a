import { DateField, HiddenFields, Submit, TextArea, TextField } from '#ui/form'
import { Panel } from '#ui/panel'
import { longestReason } from '../rules/covenant.ts'
import { covenantsWords } from '../words/words.ts'
import type { DeskPart } from './desk-covenant-page.tsx'

/** Filing what was adopted, and publishing what was filed. */
export function DeskFiling({ page, covenant, action, kept, may }: DeskPart) {
  const { desk } = covenantsWords(page.locale).pages
  if (!may('deliberation.conclude-covenant')) return null
  if (covenant.state === 'adopted') return (
    <Panel title={desk.file} id="file">
      <form method="post" action={action}>
        <HiddenFields fields={{ do: 'file' }} />
        <DateField name="filedOn" label={desk.filedOn} required value={kept('file', 'filedOn')} />
        <TextField name="filedWith" label={desk.filedWith} required maxlength={100} width="medium" value={kept('file', 'filedWith')} />
        <TextField name="filedNumber" label={desk.filedNumber} required maxlength={60} width="medium" value={kept('file', 'filedNumber')} />
        <Submit>{desk.fileSend}</Submit>
      </form>
    </Panel>
  )
  if (covenant.state !== 'filed') return null
  return (
    <Panel title={desk.publish} id="publish">
      <p class="soft">{desk.publishEffect}</p>
      <form method="post" action={action}>
        <HiddenFields fields={{ do: 'publish' }} />
        <DateField name="effectiveOn" label={desk.effectiveOn} required value={kept('publish', 'effectiveOn')} />
        <TextField name="days" type="number" inputmode="numeric" label={desk.publishDays} required min={1} width="short" value={kept('publish', 'days') ?? 15} />
        <TextField name="basis" label={desk.form.basis} required maxlength={300} value={kept('publish', 'basis') ?? desk.form.basisDefault} />
        <Submit>{desk.publishSend}</Submit>
      </form>
    </Panel>
  )
}

/** Giving a covenant up. */
export function DeskStop({ page, covenant, action, kept, may }: DeskPart) {
  const { desk } = covenantsWords(page.locale).pages
  if (covenant.state === 'published' || covenant.state === 'stopped' || !may('deliberation.conclude-covenant')) return null
  return (
    <Panel title={desk.stop} id="stop">
      <details open={kept('stop', 'reason') !== undefined}>
        <summary>{desk.stop}</summary>
        <p class="soft">{desk.stopEffect}</p>
        <form method="post" action={action}>
          <HiddenFields fields={{ do: 'stop' }} />
          <TextArea name="reason" label={desk.stopReason} required rows={2} maxlength={longestReason} value={kept('stop', 'reason')} />
          <Submit tone="danger">{desk.stop}</Submit>
        </form>
      </details>
    </Panel>
  )
}
