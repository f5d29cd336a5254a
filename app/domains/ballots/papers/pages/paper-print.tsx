import { place } from '#domains/territory'
import type { Locale } from '#platform/words'
import { routes } from '#platform/http'
import { Layout } from '#ui/layout'
import { Sheet } from '#ui/sheet'
import { Moment } from '#ui/time'
import { type Question, says } from '../../votes/rules/question.ts'
import { votesWords } from '../../votes/words/words.ts'
import { papersWords } from '../words/words.ts'
import { ourPapers } from './our-papers.ts'

/** /desk/ballots/:id/papers/print: the ballot on A4, to be copied: without a name and without a number, so that one paper is like the other. */
export const paperPrint = routes().get('/:id{[0-9a-f-]{36}}/papers/print', async (c) => {
  const { context, page } = c.var, ballot = await ourPapers(context, c.req.param('id')), words = papersWords(page.locale).desk, said = words.sheet
  const timezone = (await place(context))?.timezone ?? 'Asia/Shanghai'
  return c.html(
    <Layout page={page} kind="print" title={words.print} lead={words.printLead} back={{ href: `/desk/ballots/${ballot.id}/papers`, label: words.title }} unlisted>
      <Sheet title={ballot.title} number={`${votesWords(page.locale).kinds[ballot.kind]} · ${said.ballot}`}>
        {ballot.questions.map((question, at) => <Asked question={question} number={at + 1} of={ballot.questions.length} locale={page.locale} />)}
        <p>{said.how} {said.invalid}</p>
        <p class="soft">{said.until}<Moment at={ballot.closesAt} now={context.now} timezone={timezone} detail="exact" locale={page.locale} /></p>
        <p class="soft">{said.number} ____________</p>
      </Sheet>
    </Layout>)
})

/** A question with room for its answer: boxes where something is ticked, lines where a number is written. */
function Asked({ question, number, of, locale }: { question: Question; number: number; of: number; locale: Locale }) {
  const { forms, says: saysOf } = votesWords(locale), ticked = question.form === 'approve' || question.form === 'choose-one' || question.form === 'approval'
  const choices = question.form === 'approve' ? says.map((say) => ({ key: say, label: saysOf[say], text: '' })) : question.choices
  return (
    <section>
      <h3>{of > 1 && `${number}. `}{question.title}</h3>
      {question.text !== '' && question.text.split('\n').map((line) => <p>{line}</p>)}
      <p><strong>{forms[question.form](question)}</strong></p>
      <table class="table">
        <tbody>{choices.map(({ key, label, text }) => <tr><td>{ticked ? '□' : '______'} {question.form !== 'approve' && <span class="number">{key}. </span>}<strong>{label}</strong>{text !== '' && <><br /><span class="soft">{text}</span></>}</td></tr>)}</tbody>
      </table>
    </section>
  )
}
