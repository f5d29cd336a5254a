import { place, unitById } from '#domains/territory'
import { routes } from '#platform/http'
import { EmptyState } from '#ui/empty'
import { Layout } from '#ui/layout'
import { Panel } from '#ui/panel'
import { allBallots, ballotsAt } from '../reads/ballots.ts'
import { ballotsWaitingFor } from '../reads/ballots-of-person.ts'
import { votesWords } from '../words/words.ts'
import { BallotCards } from './ballot-cards.tsx'

/** /ballots: what waits for the reader's vote, what runs, what begins soon, what is over; of one place and around it with ?unit=. */
export const list = routes().get('/', async (c) => {
  const { context, page } = c.var, { pages } = votesWords(page.locale), timezone = (await place(context))?.timezone ?? 'Asia/Shanghai'
  const unit = c.req.query('unit') ? await unitById(context, c.req.query('unit') ?? '') : undefined
  const ballots = unit ? await ballotsAt(context, unit.path) : await allBallots(context)
  const waiting = context.actor ? await ballotsWaitingFor(context, context.actor.id) : new Set<string>()
  const parts = [
    { title: pages.yours, ballots: ballots.filter(({ id }) => waiting.has(id)) },
    { title: pages.now, ballots: ballots.filter(({ id, state }) => (state === 'open' || state === 'closed') && !waiting.has(id)).reverse() },
    { title: pages.soon, ballots: ballots.filter(({ state }) => state === 'announced').reverse() },
    { title: pages.past, ballots: ballots.filter(({ state }) => state === 'counted' || state === 'cancelled') },
  ].filter((part) => part.ballots.length > 0)
  return c.html(
    <Layout page={page} title={unit ? pages.at(unit.name) : pages.title} lead={pages.lead} back={unit ? { href: `/places/${unit.id}`, label: unit.name } : { href: '/together' }}>
      {parts.length === 0 && <EmptyState title={pages.none}>{pages.noneText}</EmptyState>}
      {parts.map((part, index) => <Panel title={part.title} id={`part-${index}`}><BallotCards ballots={part.ballots} locale={page.locale} now={context.now} timezone={timezone} /></Panel>)}
    </Layout>)
})
