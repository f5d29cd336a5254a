import { Submit, TextField, ErrorSummary } from '#ui/form'
import type { Page } from '#ui/page'
import { Panel } from '#ui/panel'
import type { Roll } from '../rules/roll.ts'
import { rollsWords } from '../words/words.ts'

/** Ties a line to an account, at the foot of a roll that is not made from the register. */
export function LinkPerson({ page, roll, number, phone, problem }: { page: Page; roll: Roll; number?: string; phone?: string; problem?: { name: string; message: string } }) {
  const { desk } = rollsWords(page.locale), wrong = (name: string) => (problem?.name === name ? problem.message : undefined)
  return (
    <Panel title={desk.link} id="link">
      <form method="post" action={`/desk/rolls/${roll.id}/link`} class="narrow">
        <ErrorSummary errors={problem ? [problem] : []} />
        <TextField name="number" label={desk.line} inputmode="numeric" required width="short" value={number} error={wrong('number')} />
        <TextField name="phone" label={desk.phone} hint={desk.linkHint} type="tel" inputmode="tel" required width="medium" value={phone} error={wrong('phone')} />
        <Submit tone="secondary">{desk.linkDo}</Submit>
      </form>
    </Panel>
  )
}
