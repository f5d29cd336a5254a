import { signedIn } from '#domains/people'
import { place } from '#domains/territory'
import { routes } from '#platform/http'
import { Cards } from '#ui/card'
import { EmptyState } from '#ui/empty'
import { Layout } from '#ui/layout'
import { meetingsOfPerson } from '../reads/meetings.ts'
import { meetingsWords } from '../words/words.ts'
import { MeetingCard } from './meeting-card.tsx'

/** Meetings to which the reader is invited, or where they signed in. */
export const minePage = routes().get('/meetings/mine', async (c) => {
  const { context, page } = c.var, words = meetingsWords(page.locale).pages, actor = signedIn(context)
  const [meetings, here] = [await meetingsOfPerson(context, actor.id), await place(context)]
  return c.html(
    <Layout page={page} title={words.mine} lead={words.mineLead} back={{ href: '/meetings', label: words.title }}>
      {meetings.length === 0 ? <EmptyState title={words.mineNone} action={{ href: '/meetings', label: words.all }}>{words.mineNoneHint}</EmptyState>
        : <Cards>{meetings.map((meeting) => <MeetingCard meeting={meeting} page={page} now={context.now} timezone={here?.timezone ?? 'Asia/Shanghai'} level={2} />)}</Cards>}
    </Layout>)
})
