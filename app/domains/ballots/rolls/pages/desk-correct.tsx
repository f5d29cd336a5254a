import type { Context } from '#platform/context'
import { type Form, readForm } from '#platform/form'
import { routes } from '#platform/http'
import { Choice, ErrorSummary, Submit, TextArea, TextField } from '#ui/form'
import { Layout } from '#ui/layout'
import { Notice } from '#ui/notice'
import type { Page } from '#ui/page'
import { correctRoll } from '../acts/correct-roll.ts'
import { registerDifferences } from '../acts/register-differences.ts'
import { longestReason } from '../rules/reason.ts'
import type { Roll } from '../rules/roll.ts'
import { rowsOfText } from '../rules/roll-rows.ts'
import { rollsWords } from '../words/words.ts'
import { rollToKeep } from './roll-reach.ts'
import { tried } from './tried.ts'

const address = '/:id{[0-9a-f-]{36}}/correct'

/** /desk/rolls/:id/correct: reads the register again, or adds, strikes and changes lines, each with its reason. */
export const deskCorrect = routes()
  .get(address, async (c) => c.html(await draw(c.var.context, c.var.page, await rollToKeep(c.var.context, c.req.param('id')), {})))
  .post(address, async (c) => {
    const { context, page } = c.var, roll = await rollToKeep(context, c.req.param('id')), form = await readForm(c.req)
    const change = rowsOfText(form.text('changeTo')), number = Number(form.text('change')), strike = form.text('strike').split(/[\s,，、]+/).filter((word) => word !== '').map(Number)
    let counts = ''
    const problem = await tried(context, async () => {
      const { added, struck, changed } = await correctRoll(context, roll.id, {
        reason: form.text('reason'), basis: form.text('basis'), fromRegister: roll.kind === 'owners' && form.text('how') !== 'hand',
        ...(roll.kind === 'owners' && form.text('how') !== 'hand' ? {} : { add: rowsOfText(form.text('add')), strike, change: form.text('change') !== '' && change[0] ? [{ number, row: change[0] }] : [] }),
      })
      counts = [added, struck, changed].join('-')
    })
    return problem === undefined ? c.redirect(`/desk/rolls/${roll.id}?done=corrected&counts=${counts}`, 303) : c.html(await draw(context, page, roll, { form, problem }), 422)
  })

async function draw(context: Context, page: Page, roll: Roll, { form, problem }: { form?: Form; problem?: string }) {
  const words = rollsWords(page.locale), said = words.desk, href = `/desk/rolls/${roll.id}`, owners = roll.kind === 'owners'
  const differences = owners ? await registerDifferences(context, roll) : undefined, none = differences && differences.added + differences.struck + differences.changed === 0
  const wrong = problem === undefined ? undefined : form?.text('reason') === '' ? 'reason' : owners ? 'how' : 'strike'
  return (
    <Layout page={page} kind="desk" title={said.correctTitle} lead={said.correctLead} back={{ href, label: roll.title }}>
      {differences && <Notice tone={none ? 'info' : 'warn'} title={none ? said.diffNone : said.diffSome(differences.added, differences.struck, differences.changed)} />}
      <form method="post" action={`${href}/correct`} class="narrow">
        <ErrorSummary errors={problem === undefined ? [] : [{ name: wrong, message: problem }]} />
        {owners && <Choice name="how" label={said.how} required value={form?.text('how') || 'register'} error={wrong === 'how' ? problem : undefined} options={[{ value: 'register', label: said.reread, hint: said.rereadHint }, { value: 'hand', label: said.byHand, hint: said.byHandHint }]} />}
        <TextField name="strike" label={said.strike} hint={said.strikeHint} value={form?.text('strike')} width="medium" error={wrong === 'strike' ? problem : undefined} />
        {!owners && <TextArea name="add" label={said.add} hint={said.addHint} value={form?.text('add')} rows={4} />}
        {!owners && <TextField name="change" label={said.change} hint={said.changeHint} inputmode="numeric" value={form?.text('change')} width="short" />}
        {!owners && <TextField name="changeTo" label={said.changeTo} hint={said.addHint} value={form?.text('changeTo')} />}
        <TextArea name="reason" label={said.reason} hint={said.reasonHint} required maxlength={longestReason} value={form?.text('reason')} rows={3} error={wrong === 'reason' ? problem : undefined} />
        <TextField name="basis" label={said.basis} hint={said.basisHint} value={form?.text('basis')} />
        <Submit>{said.save2}</Submit>
      </form>
    </Layout>
  )
}
