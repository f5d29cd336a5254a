import { place } from '#domains/territory'
import type { Context } from '#platform/context'
import { readForm } from '#platform/form'
import { routes } from '#platform/http'
import { Facts } from '#ui/facts'
import { ButtonLink, Buttons, HiddenFields, Submit } from '#ui/form'
import { Layout } from '#ui/layout'
import { Notice } from '#ui/notice'
import type { Page } from '#ui/page'
import { Panel } from '#ui/panel'
import { Moment, Remaining } from '#ui/time'
import { withPaper } from '../../papers/reads/papers.ts'
import { squareMetres } from '../../property/rules/square-metres.ts'
import { entriesOfPerson } from '../../rolls/reads/entries.ts'
import { rollById } from '../../rolls/reads/rolls.ts'
import { askReminder } from '../acts/ask-reminder.ts'
import type { Ballot } from '../reads/ballots.ts'
import { frozenPackById } from '../reads/frozen-pack.ts'
import { participation, votedAmong } from '../reads/participation.ts'
import { publicBallot } from '../reads/public-ballot.ts'
import { hasReminder } from '../reads/reminders.ts'
import { votesWords } from '../words/words.ts'
import { BallotPanels } from './panels.tsx'
import { ParticipationBars } from './participation.tsx'
import { QuestionSaid } from './question-said.tsx'
import { BallotStateMark } from './state-mark.tsx'

/** /ballots/:id: what is asked, who may vote, until when, how many have; and the one thing to do next. */
export const ballot = routes()
  .get('/:id{[0-9a-f-]{36}}', async (c) => {
    const { context, page } = c.var, found = await publicBallot(context, c.req.param('id')), words = votesWords(page.locale), { ballot: said, states } = words.pages
    const roll = await rollById(context, found.rollId), { pack } = await frozenPackById(context, found.packId), timezone = (await place(context))?.timezone ?? 'Asia/Shanghai', running = found.state === 'open' || found.state === 'closed'
    const moment = (at: Date) => <Moment at={at} now={context.now} timezone={timezone} detail="exact" locale={page.locale} />
    return c.html(
      <Layout page={page} title={found.title} back={{ href: '/ballots', label: words.pages.title }} aside={<BallotStateMark state={found.state} locale={page.locale} />} lead={words.kinds[found.kind] + (found.kind === 'poll' ? `${page.locale === 'en' ? '. ' : '。'}${said.officialOnly}` : '')} description={`${words.kinds[found.kind]} ${states[found.state]}`}>
        {found.state === 'cancelled' && <Notice tone="warn" title={said.cancelledBecause}>{found.cancelReason}</Notice>}
        <Next context={context} page={page} ballot={found} />
        {running && (
          <Panel title={said.taken} id="taken">
            <ParticipationBars part={await participation(context, found)} locale={page.locale} />
            <p class="soft">{said.never}</p>
          </Panel>
        )}
        <Panel title={said.asked} id="asked">
          {found.text !== '' && found.text.split('\n').map((line) => <p>{line}</p>)}
          {found.questions.map((question, index) => <QuestionSaid question={question} number={index + 1} of={found.questions.length} locale={page.locale} />)}
        </Panel>
        <Panel title={said.wholeSaid} id="terms">
          <Facts items={[
            { term: said.when, detail: <>{moment(found.opensAt)} – {moment(found.closesAt)}{found.state === 'open' && <><br /><Remaining due={found.closesAt} now={context.now} timezone={timezone} locale={page.locale} /></>}</> },
            { term: said.who, detail: <>{said.roll(roll.title, found.entries ?? 0)}{found.area !== null && <><br />{said.area(squareMetres(found.area))}</>}<br /><a href={`/rolls/${found.rollId}`}>{said.rollPage}</a></> },
            { term: said.how, detail: found.channels.map((channel) => said.channels[channel]).join(page.locale === 'en' ? ', ' : '、') },
            { term: said.change, detail: found.mayChange ? said.mayChange : said.mayNotChange },
            { term: said.secrecy, detail: said.secrecies[found.secrecy] },
            { term: said.rules, detail: page.locale === 'en' ? pack.title.en : pack.title.zh },
            found.noticeId !== null && { term: said.notice, detail: <a href={`/notices/${found.noticeId}`}>{said.notice}</a> },
            found.origin !== null && { term: said.origin, detail: <a href={found.origin.href}>{said.origin}</a> },
            found.rollDigest !== null && { term: said.digest, detail: <span class="code">{found.rollDigest}</span> },
          ]} />
        </Panel>
        <BallotPanels context={context} page={page} ballot={found} where="page" />
        <Buttons>
          {found.state !== 'announced' && found.state !== 'cancelled' && <ButtonLink href={`/ballots/${found.id}/receipt`}>{said.checkReceipt}</ButtonLink>}
          <ButtonLink href={`/ballots/${found.id}/print`}>{said.print}</ButtonLink>
        </Buttons>
      </Layout>)
  })
  .post('/:id{[0-9a-f-]{36}}/reminder', async (c) => {
    const { context } = c.var, { id } = await publicBallot(context, c.req.param('id')), form = await readForm(c.req)
    await askReminder(context, id, form.text('wanted') === '1')
    return c.redirect(`/ballots/${id}`, 303)
  })

/** The one thing to do next, for this reader. */
async function Next({ context, page, ballot: found }: { context: Context; page: Page; ballot: Ballot }) {
  // A budget is voted on where its projects stand with pictures and places.
  const { ballot: said } = votesWords(page.locale).pages, here = `/ballots/${found.id}`, voteAt = `${found.kind === 'budget' && found.origin ? found.origin.href : here}/vote`
  if (found.state === 'counted') return <Buttons><ButtonLink href={`${here}/result`} tone="primary">{said.result}</ButtonLink></Buttons>
  if (found.state === 'cancelled') return null
  const over = found.state === 'closed' || context.now >= found.closesAt
  if (over) return <Notice>{said.closed}</Notice>
  const reminder = context.actor && await Reminder({ context, page, id: found.id, personId: context.actor.id })
  if (!found.channels.includes('online')) return <><Notice>{found.channels.includes('paper') ? said.paperOnly : said.importOnly}</Notice>{reminder}</>
  if (found.state === 'announced') return <><Notice>{said.waits}</Notice>{reminder}</>
  if (!context.actor) return <Buttons><ButtonLink href={`/sign-in?return=${encodeURIComponent(voteAt)}`} tone="primary">{said.signIn}</ButtonLink></Buttons>
  const entries = (await entriesOfPerson(context, found.rollId, context.actor.id)).map(({ id }) => id), voted = await votedAmong(context, found, entries)
  if (entries.length === 0) return <Notice>{said.notOnRoll}</Notice>
  const papers = await withPaper(context, found.id, entries)
  if (papers.size > 0 && entries.every((id) => papers.has(id) || voted.has(id))) return <><Notice>{said.hasPaper}</Notice>{reminder}</>
  if (voted.size < entries.length) return <><Buttons><ButtonLink href={voteAt} tone="primary">{said.vote}</ButtonLink></Buttons>{reminder}</>
  return <><Notice tone="done">{found.mayChange ? said.votedChange : said.voted}</Notice>{found.mayChange && <Buttons><ButtonLink href={voteAt}>{said.changeVote}</ButtonLink></Buttons>}</>
}

async function Reminder({ context, page, id, personId }: { context: Context; page: Page; id: string; personId: string }) {
  const { ballot: said } = votesWords(page.locale).pages, asked = await hasReminder(context, id, personId)
  return (
    <form method="post" action={`/ballots/${id}/reminder`}>
      <HiddenFields fields={{ wanted: asked ? '0' : '1' }} />
      {asked && <p>{said.reminded}</p>}
      <Submit tone="quiet">{asked ? said.remindOff : said.remind}</Submit>
    </form>
  )
}
