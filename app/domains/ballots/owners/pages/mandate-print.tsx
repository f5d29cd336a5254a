import { routes } from '#platform/http'
import { Layout } from '#ui/layout'
import { Sheet } from '#ui/sheet'
import { Moment } from '#ui/time'
import { place } from '#domains/territory'
import { Refusal } from '#platform/refusal'
import { publicBallot } from '../../votes/reads/public-ballot.ts'
import { assemblyOf } from '../reads/assembly.ts'
import { ownersWords } from '../words/words.ts'

/** An empty mandate for this vote, A4: whom, which opinion on each matter, until when, and who signs. */
export const mandatePrint = routes().get('/ballots/:id{[0-9a-f-]{36}}/mandate/print', async (c) => {
  const { context, page } = c.var, ballot = await publicBallot(context, c.req.param('id')), assembly = ballot.kind === 'owners' ? await assemblyOf(context, ballot.id) : undefined
  if (!assembly) throw new Refusal('ballots.unknown-ballot', 'missing')
  const words = ownersWords(page.locale), text = words.mandate.sheet, timezone = (await place(context))?.timezone ?? 'Asia/Shanghai'
  const opinions = ['agree', 'against', 'abstain', ...assembly.rules.proxyWithInstructions ? [] : ['open']]
  return c.html(
    <Layout page={page} kind="print" title={`${text.heading} · ${ballot.title}`} back={{ href: `/ballots/${ballot.id}`, label: words.mandate.toBallot }} unlisted>
      <Sheet title={text.heading} number={ballot.title}>
        <dl class="sheet-terms">
          {[text.principal, text.room, text.holder].map((term) => <div><dt>{term}</dt><dd>&nbsp;</dd></div>)}
          <div><dt>{words.desk.papers.sheet.until}</dt><dd><Moment at={ballot.closesAt} now={context.now} locale={page.locale} timezone={timezone} detail="exact" /></dd></div>
        </dl>
        <p>{text.text}</p>
        <table class="table">
          <caption class="for-ears">{words.mandate.opinionOf}</caption>
          <thead><tr><th scope="col">{words.desk.papers.sheet.matter}</th>{opinions.map((one) => <th scope="col">{words.mandate.opinions[one]}</th>)}</tr></thead>
          <tbody>{ballot.questions.map((question, at) => <tr><th scope="row">{at + 1}. {question.title}</th>{opinions.map(() => <td>□</td>)}</tr>)}</tbody>
        </table>
        <p>{text.note}</p>
        <p>{text.until} ____________</p>
        <dl class="signatures"><div><dt>{text.sign}</dt><dd /></div><div><dt>{text.holderSign}</dt><dd /></div><div><dt>{text.date}</dt><dd /></div></dl>
      </Sheet>
    </Layout>)
})
