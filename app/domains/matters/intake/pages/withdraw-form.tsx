import { HiddenFields, Submit, TextArea } from '#ui/form'
import type { Page } from '#ui/page'
import { longestNote } from '../../handling/rules/said.ts'
import { intakeWords } from '../words/words.ts'

/** Takes a matter back, on the version that is shown. */
export function WithdrawForm({ page, action, fields }: { page: Page; action: string; fields: Readonly<Record<string, string | number>> }) {
  const words = intakeWords(page.locale).withdraw
  return (
    <form method="post" action={action} class="form">
      <HiddenFields fields={fields} />
      <p>{words.lead}</p>
      <TextArea name="reason" label={words.reason} hint={words.reasonHint} rows={3} maxlength={longestNote} />
      <Submit tone="danger">{words.button}</Submit>
    </form>
  )
}
