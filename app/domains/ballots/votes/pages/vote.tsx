import { randomUUID } from 'node:crypto'
import { signedIn } from '#domains/people'
import type { Context } from '#platform/context'
import { readForm } from '#platform/form'
import { routes } from '#platform/http'
import { isKey } from '#platform/key'
import { Refusal } from '#platform/refusal'
import { Buttons, ButtonLink, Choice, ErrorSummary, HiddenFields, Submit } from '#ui/form'
import { Facts } from '#ui/facts'
import { Layout } from '#ui/layout'
import { Notice } from '#ui/notice'
import type { Page } from '#ui/page'
import { withPaper } from '../../papers/reads/papers.ts'
import { entriesOfPerson } from '../../rolls/reads/entries.ts'
import type { RollEntry } from '../../rolls/rules/roll.ts'
import { AnswersRefused, type CastVote, castVote } from '../acts/cast-vote.ts'
import type { Ballot } from '../reads/ballots.ts'
import { votedAmong } from '../reads/participation.ts'
import { publicBallot } from '../reads/public-ballot.ts'
import type { Answers } from '../rules/answer.ts'
import { mayCast } from '../rules/ballot.ts'
import { checkAnswers } from '../rules/check-answers.ts'
import { votesWords } from '../words/words.ts'
import { fieldOf, fieldsOf, readAnswers } from './answer-form.ts'
import { answerSaid } from './choice-said.ts'
import { QuestionFields } from './question-fields.tsx'
import { Receipt } from './receipt.tsx'
import { tried } from './tried.ts'

interface Voter { readonly ballot: Ballot; readonly entries: readonly RollEntry[]; readonly voted: ReadonlySet<string>; /** Lines that were given a paper: they vote with it. */ readonly papers: ReadonlySet<string> }

/** The lines of the roll that the reader may vote for. Refuses whoever has none, and a ballot that takes no votes online now. */
async function voterOf(context: Context, id: string): Promise<Voter> {
  const person = signedIn(context), ballot = await publicBallot(context, id)
  const barred = mayCast('online', ballot, context.now)
  if (barred !== undefined) throw new Refusal(barred === 'channel' ? 'ballots.channel-closed' : 'ballots.not-open', 'conflict', { channel: 'online' })
  const entries = await entriesOfPerson(context, ballot.rollId, person.id)
  if (entries.length === 0) throw new Refusal('ballots.not-on-roll', 'forbidden')
  const ids = entries.map((entry) => entry.id)
  return { ballot, entries, voted: await votedAmong(context, ballot, ids), papers: await withPaper(context, ballot.id, ids) }
}

/** /ballots/:id/vote: all questions on one page, then a look at what was chosen, then it is cast and the receipt shown. */
export const vote = routes()
  .get('/:id{[0-9a-f-]{36}}/vote', async (c) => c.html(<Asking page={c.var.page} voter={await voterOf(c.var.context, c.req.param('id'))} answers={{}} key_={randomUUID()} entryId={undefined} problems={[]} />))
  .post('/:id{[0-9a-f-]{36}}/vote', async (c) => {
    const { context, page } = c.var, form = await readForm(c.req), voter = await voterOf(context, c.req.param('id')), { ballot, entries, voted } = voter
    const key = isKey(form.text('key')) ? form.text('key') : randomUUID(), answers = readAnswers(ballot.questions, form)
    const entry = entries.length === 1 ? entries[0] : entries.find(({ id }) => id === form.text('entry'))
    const again = (problems: readonly Problem[], status: 200 | 422 = 422) => c.html(<Asking page={page} voter={voter} answers={answers} key_={key} entryId={entry?.id} problems={problems} />, status)
    if (form.text('step') === 'back') return again([], 200)
    if (!entry) return again([{ name: 'entry', message: votesWords(page.locale).pages.vote.entryHint }])
    const { problems } = checkAnswers(ballot.questions, answers, 'online')
    if (problems.length > 0) return again(problemsSaid(new AnswersRefused(problems), page))
    if (form.text('step') !== 'cast') return c.html(<Review page={page} ballot={ballot} answers={answers} key_={key} entry={entry} alone={entries.length === 1} again={voted.has(entry.id)} />)
    let cast: CastVote | undefined
    const problem = await tried(context, async () => { cast = await castVote(context, { ballotId: ballot.id, entryId: entry.id, answers, channel: 'online', key }) })
    if (problem !== undefined || cast === undefined) return again(problem === undefined ? [] : problem.refusal instanceof AnswersRefused ? problemsSaid(problem.refusal, page) : [{ message: problem.sentence }])
    // The receipt is said once, on the answer itself, and stands in no address.
    return c.html(<Receipt page={page} ballot={ballot} cast={cast} address={c.var.settings.baseUrl} />)
  })

interface Problem { readonly name?: string; readonly message: string }

const problemsSaid = (refused: AnswersRefused, page: Page): Problem[] => refused.problems.map(({ question, problem, limit }) => ({ name: fieldOf({ key: question }), message: votesWords(page.locale).refusals['ballots.answers-unsound']?.({ problem, limit }) ?? '' }))

function Asking({ page, voter: { ballot, entries, voted, papers }, answers, key_: key, entryId, problems }: { page: Page; voter: Voter; answers: Answers; key_: string; entryId: string | undefined; problems: readonly Problem[] }) {
  const { pages } = votesWords(page.locale), { vote: words } = pages, here = `/ballots/${ballot.id}`
  const open = entries.filter(({ id }) => !papers.has(id) && (ballot.mayChange || !voted.has(id)))
  return (
    <Layout page={page} title={ballot.title} lead={words.agreeFirst} back={{ href: here, label: pages.receipt.toBallot }} unlisted>
      {open.length === 0 ? <Notice tone="info">{papers.size > 0 ? pages.ballot.hasPaper : words.allVoted}</Notice> : (
        <form method="post" action={`${here}/vote`} class="form">
          <ErrorSummary errors={problems} locale={page.locale} />
          <HiddenFields fields={{ key, ...(entries.length === 1 ? { entry: entries[0]?.id } : {}) }} />
          {entries.length > 1 && <Choice name="entry" label={words.entry} hint={words.entryHint} required value={entryId} locale={page.locale} options={open.map((entry) => ({ value: entry.id, label: entry.label, ...(voted.has(entry.id) ? { hint: pages.ballot.voted } : {}) }))} />}
          {ballot.questions.map((question, index) => <QuestionFields question={question} number={index + 1} of={ballot.questions.length} answers={answers} locale={page.locale} error={problems.find(({ name }) => name === fieldOf(question))?.message} />)}
          <p class="soft">{words.secrecy[ballot.secrecy]}{page.locale === 'en' ? ' ' : ''}{ballot.mayChange ? `${pages.ballot.mayChange}${page.locale === 'en' ? '.' : '。'}` : `${pages.ballot.mayNotChange}${page.locale === 'en' ? '.' : '。'}`}</p>
          <Buttons><Submit name="step" value="review">{words.review}</Submit></Buttons>
        </form>
      )}
    </Layout>
  )
}

function Review({ page, ballot, answers, key_: key, entry, alone, again }: { page: Page; ballot: Ballot; answers: Answers; key_: string; entry: RollEntry; alone: boolean; again: boolean }) {
  const { pages } = votesWords(page.locale), { vote: words } = pages, here = `/ballots/${ballot.id}`
  return (
    <Layout page={page} title={words.check} lead={words.checkLead} back={{ href: here, label: ballot.title }} unlisted>
      {again && <Notice tone="info">{ballot.mayChange ? pages.ballot.votedChange : pages.ballot.voted}</Notice>}
      <Facts stacked items={[
        !alone && { term: words.entry, detail: entry.label },
        ...ballot.questions.map((question) => ({ term: question.title, detail: <>{answerSaid(question, answers[question.key], page.locale).map((line, at) => <>{at > 0 && <br />}<strong>{line}</strong></>)}</> })),
      ]} />
      <form method="post" action={`${here}/vote`} class="form">
        <HiddenFields fields={{ key, entry: entry.id, ...fieldsOf(ballot.questions, answers) }} />
        <Buttons><Submit name="step" value="cast">{words.cast}</Submit><Submit name="step" value="back" tone="secondary">{words.back}</Submit></Buttons>
      </form>
      <p><ButtonLink href={here} tone="quiet">{pages.receipt.toBallot}</ButtonLink></p>
    </Layout>
  )
}
