import { readForm } from '#platform/form'
import { routes } from '#platform/http'
import { ErrorSummary, Submit, TextArea, TextField } from '#ui/form'
import { Layout } from '#ui/layout'
import type { Page } from '#ui/page'
import { reopenRoll } from '../acts/reopen-roll.ts'
import { withdrawRoll } from '../acts/withdraw-roll.ts'
import { longestReason } from '../rules/reason.ts'
import type { Roll } from '../rules/roll.ts'
import { rollsWords } from '../words/words.ts'
import { rollToKeep } from './roll-reach.ts'
import { tried } from './tried.ts'

type Step = 'withdraw' | 'reopen'
const address = '/:id{[0-9a-f-]{36}}/:step{withdraw|reopen}'

/** /desk/rolls/:id/withdraw and /reopen: both need a reason, the second a judgment or a law. */
export const deskEnd = routes()
  .get(address, async (c) => c.html(<EndPage page={c.var.page} roll={await rollToKeep(c.var.context, c.req.param('id'))} step={c.req.param('step') as Step} />))
  .post(address, async (c) => {
    const { context, page } = c.var, step = c.req.param('step') as Step, roll = await rollToKeep(context, c.req.param('id')), form = await readForm(c.req), reason = form.text('reason'), basis = form.text('basis')
    const problem = await tried(context, () => (step === 'reopen' ? reopenRoll(context, roll.id, { reason, basis }) : withdrawRoll(context, roll.id, { reason })))
    return problem === undefined ? c.redirect(`/desk/rolls/${roll.id}?done=${step === 'reopen' ? 'reopened' : 'withdrawn'}`, 303) : c.html(<EndPage page={page} roll={roll} step={step} reason={reason} basis={basis} problem={problem} />, 422)
  })

function EndPage({ page, roll, step, reason, basis, problem }: { page: Page; roll: Roll; step: Step; reason?: string; basis?: string; problem?: string }) {
  const { desk } = rollsWords(page.locale), reopening = step === 'reopen', wrong = problem === undefined ? undefined : reopening && reason !== '' && reason !== undefined ? 'basis' : 'reason'
  return (
    <Layout page={page} kind="desk" title={reopening ? desk.reopen : desk.withdraw} lead={reopening ? desk.reopenEffect : desk.withdrawEffect} back={{ href: `/desk/rolls/${roll.id}`, label: roll.title }}>
      <form method="post" action={`/desk/rolls/${roll.id}/${step}`} class="narrow">
        <ErrorSummary errors={problem === undefined ? [] : [{ name: wrong, message: problem }]} />
        <TextArea name="reason" label={desk.reason} hint={desk.reasonHint} required maxlength={longestReason} value={reason} rows={3} error={wrong === 'reason' ? problem : undefined} />
        {reopening && <TextField name="basis" label={desk.basis} hint={desk.basisHint} required value={basis} error={wrong === 'basis' ? problem : undefined} />}
        <Submit tone={reopening ? 'primary' : 'danger'}>{reopening ? desk.reopen : desk.withdraw}</Submit>
      </form>
    </Layout>
  )
}
