import { place } from '#domains/territory'
import { routes } from '#platform/http'
import { Refusal } from '#platform/refusal'
import { Facts } from '#ui/facts'
import { Layout } from '#ui/layout'
import { QrPicture } from '#ui/qr'
import { Sheet } from '#ui/sheet'
import { Moment } from '#ui/time'
import { papersAccount } from '../../papers/pages/papers-panel.tsx'
import { rollById } from '../../rolls/reads/rolls.ts'
import { outcomeOf } from '../reads/outcome-of.ts'
import { publicBallot } from '../reads/public-ballot.ts'
import { votesWords } from '../words/words.ts'
import { BallotNotices, BallotPanels } from './panels.tsx'
import { ParticipationBars } from './participation.tsx'
import { QuestionResult } from './question-result.tsx'
import { QuestionSaid } from './question-said.tsx'

/** A4: what is voted on, for the board and for whoever reads on paper; and the result. */
export const print = routes()
  .get('/:id{[0-9a-f-]{36}}/print', async (c) => {
    const { context, page, settings } = c.var, ballot = await publicBallot(context, c.req.param('id')), { pages } = votesWords(page.locale), { ballot: said } = pages, roll = await rollById(context, ballot.rollId)
    const address = `${settings.baseUrl}/ballots/${ballot.id}`, timezone = (await place(context))?.timezone ?? 'Asia/Shanghai', moment = (at: Date) => <Moment at={at} now={context.now} timezone={timezone} detail="exact" locale={page.locale} />
    return c.html(
      <Layout page={page} kind="print" title={pages.print.title} back={{ href: `/ballots/${ballot.id}`, label: ballot.title }} unlisted>
        <Sheet title={ballot.title} number={votesWords(page.locale).kinds[ballot.kind]}>
          {ballot.text !== '' && ballot.text.split('\n').map((line) => <p>{line}</p>)}
          {ballot.questions.map((question, index) => <QuestionSaid question={question} number={index + 1} of={ballot.questions.length} locale={page.locale} />)}
          <Facts items={[
            { term: said.when, detail: <>{moment(ballot.opensAt)} – {moment(ballot.closesAt)}</> }, { term: said.who, detail: said.roll(roll.title, ballot.entries ?? 0) },
            { term: said.how, detail: ballot.channels.map((channel) => said.channels[channel]).join(page.locale === 'en' ? ', ' : '、') }, { term: said.change, detail: ballot.mayChange ? said.mayChange : said.mayNotChange },
            { term: said.secrecy, detail: said.secrecies[ballot.secrecy] }, ballot.rollDigest !== null && { term: said.digest, detail: <span class="code">{ballot.rollDigest}</span> },
          ]} />
          <p><QrPicture text={address} label={address} size={112} /></p>
          <p class="soft">{address}</p>
        </Sheet>
      </Layout>)
  })
  .get('/:id{[0-9a-f-]{36}}/result/print', async (c) => {
    const { context, page, settings } = c.var, ballot = await publicBallot(context, c.req.param('id')), outcome = await outcomeOf(context, ballot.id), { pages } = votesWords(page.locale), { result: words } = pages
    if (!outcome) throw new Refusal('ballots.not-counted', 'conflict')
    const address = `${settings.baseUrl}/ballots/${ballot.id}/result`
    return c.html(
      <Layout page={page} kind="print" title={pages.print.resultTitle} back={{ href: `/ballots/${ballot.id}/result`, label: ballot.title }} unlisted>
        <Sheet title={ballot.title} number={words.title}>
          <ParticipationBars part={outcome.participation} locale={page.locale} />
          <BallotNotices context={context} page={page} ballot={ballot} />
          {ballot.kind === 'owners' ? <BallotPanels context={context} page={page} ballot={ballot} where="print" /> : outcome.questions.map((question, index) => <QuestionResult steps={false} outcome={question} question={ballot.questions.find(({ key }) => key === question.key)} number={index + 1} of={outcome.questions.length} table={null} locale={page.locale} />)}
          {await papersAccount(context, page, ballot)}
          <Facts stacked items={[{ term: words.digest, detail: <span class="code">{outcome.journal.digest}</span> }, { term: words.roll, detail: <span class="code">{outcome.rollDigest}</span> }]} />
          <p><QrPicture text={address} label={address} size={112} /></p>
          <p class="soft">{address}</p>
        </Sheet>
      </Layout>)
  })
