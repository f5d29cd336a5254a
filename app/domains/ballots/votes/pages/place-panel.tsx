import { place, type PlacePanel } from '#domains/territory'
import { ButtonLink, Buttons } from '#ui/form'
import { ballotsAt } from '../reads/ballots.ts'
import { votesWords } from '../words/words.ts'
import { BallotCards } from './ballot-cards.tsx'

const shown = 4

/** What is voted on around a place, budgets left to their own panel; nothing when there is nothing. */
export const votesPlacePanel: PlacePanel = {
  title: (locale) => votesWords(locale).pages.panel.title,
  async render(context, page, unit) {
    const { pages } = votesWords(page.locale), ballots = (await ballotsAt(context, unit.path)).filter(({ kind, state }) => kind !== 'budget' && state !== 'cancelled')
    const order = { open: 0, closed: 1, announced: 2, counted: 3, draft: 4, cancelled: 5 }, nearest = [...ballots].sort((a, b) => order[a.state] - order[b.state]).slice(0, shown)
    if (nearest.length === 0) return null
    return <><BallotCards ballots={nearest} locale={page.locale} now={context.now} timezone={(await place(context))?.timezone ?? 'Asia/Shanghai'} /><Buttons><ButtonLink href={`/ballots?unit=${unit.id}`}>{pages.panel.all}</ButtonLink></Buttons></>
  },
}
