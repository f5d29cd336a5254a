import { place } from '#domains/territory'
import { routes } from '#platform/http'
import { EmptyState } from '#ui/empty'
import { Facts } from '#ui/facts'
import { ButtonLink, Buttons } from '#ui/form'
import { Layout } from '#ui/layout'
import { Panel } from '#ui/panel'
import { Moment } from '#ui/time'
import { outcomeOf } from '../reads/outcome-of.ts'
import { publicBallot } from '../reads/public-ballot.ts'
import { mayPublishJournal } from '../rules/publishing.ts'
import { votesWords } from '../words/words.ts'
import { BallotNotices, BallotPanels } from './panels.tsx'
import { ParticipationBars } from './participation.tsx'
import { BuildingSums, QuestionResult } from './question-result.tsx'
import { BallotStateMark } from './state-mark.tsx'

/** /ballots/:id/result: what came out, how it was counted, and everything that is needed to count it again. */
export const result = routes().get('/:id{[0-9a-f-]{36}}/result', async (c) => {
  const { context, page } = c.var, ballot = await publicBallot(context, c.req.param('id')), outcome = await outcomeOf(context, ballot.id), { pages } = votesWords(page.locale), { result: words } = pages, here = `/ballots/${ballot.id}`
  const back = { href: here, label: pages.receipt.toBallot }
  if (!outcome) return c.html(<Layout page={page} title={ballot.title} lead={words.title} back={back} aside={<BallotStateMark state={ballot.state} locale={page.locale} />}><EmptyState title={words.notYet}>{words.notYetText}</EmptyState></Layout>)
  const timezone = (await place(context))?.timezone ?? 'Asia/Shanghai', journal = mayPublishJournal(ballot.secrecy, outcome)
  return c.html(
    <Layout page={page} title={ballot.title} lead={words.title} back={back} aside={<BallotStateMark state={ballot.state} locale={page.locale} />}>
      <Panel title={words.turnout} id="turnout">
        <ParticipationBars part={outcome.participation} locale={page.locale} />
        {outcome.replaced > 0 && <p class="soft">{words.replaced(outcome.replaced)}</p>}
        {outcome.setAside > 0 && <p class="soft">{words.aside(outcome.setAside)}</p>}
      </Panel>
      <BallotNotices context={context} page={page} ballot={ballot} />
      {ballot.kind !== 'owners' && outcome.questions.map((question, index) => <QuestionResult outcome={question} question={ballot.questions.find(({ key }) => key === question.key)} number={index + 1} of={outcome.questions.length} table={outcome.buildings[question.key] ?? null} locale={page.locale} />)}
      <BallotPanels context={context} page={page} ballot={ballot} where="result" />
      {ballot.kind === 'owners' && <BuildingSums ballot={ballot} outcome={outcome} locale={page.locale} />}
      <Panel title={words.recount} id="recount">
        <p>{journal === 'public' ? words.recountText : journal === 'too-few' ? words.tooFew : words.digestNamed}</p>
        <Facts stacked items={[
          { term: words.digest, detail: <><span class="code">{outcome.journal.digest}</span><br /><span class="soft">{words.lines(outcome.journal.lines)}{journal === 'public' && <>{page.locale === 'en' ? '. ' : '。'}{words.digestHow}</>}</span></> },
          { term: words.roll, detail: <span class="code">{outcome.rollDigest}</span> },
          { term: words.counted, detail: <Moment at={new Date(outcome.countedAt)} now={context.now} timezone={timezone} detail="exact" locale={page.locale} /> },
          { term: words.files, detail: <><a href={`${here}/result.json`}>{words.json}</a>{journal === 'public' && <><br /><a href={`${here}/journal.jsonl`}>{words.journal}</a></>}<br /><a href={`${here}/receipts.txt`}>{words.receipts}</a><br /><span class="soft">{words.receiptsText}</span></> },
          ballot.resultNoticeId !== null && { term: words.notice, detail: <a href={`/notices/${ballot.resultNoticeId}`}>{words.notice}</a> },
        ]} />
      </Panel>
      <Buttons><ButtonLink href={`${here}/receipt`}>{pages.ballot.checkReceipt}</ButtonLink><ButtonLink href={`${here}/result/print`}>{pages.ballot.print}</ButtonLink></Buttons>
    </Layout>)
})
