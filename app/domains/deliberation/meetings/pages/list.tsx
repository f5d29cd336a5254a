import { place } from '#domains/territory'
import { routes } from '#platform/http'
import { isKey } from '#platform/key'
import { Cards } from '#ui/card'
import { EmptyState } from '#ui/empty'
import { ButtonLink, Buttons } from '#ui/form'
import { Layout } from '#ui/layout'
import { Panel } from '#ui/panel'
import { comingMeetings, pastMeetings } from '../reads/meetings.ts'
import { meetingsWords } from '../words/words.ts'
import { MeetingCard } from './meeting-card.tsx'

/** Meetings that are ahead and those that were held. */
export const listPage = routes().get('/meetings', async (c) => {
  const { context, page } = c.var, words = meetingsWords(page.locale).pages, unit = c.req.query('unit'), within = isKey(unit) ? { unitId: unit } : {}
  const [coming, past, here] = [await comingMeetings(context, within), await pastMeetings(context, within), await place(context)], timezone = here?.timezone ?? 'Asia/Shanghai'
  return c.html(
    <Layout page={page} title={words.title} lead={words.lead} aside={context.actor && <a class="button button-quiet" href="/meetings/mine">{words.mine}</a>}>
      <Panel title={words.coming} id="coming">
        {coming.length === 0 ? <EmptyState title={words.noComing} action={{ href: '/topics/new', label: words.raise }}>{words.noComingHint}</EmptyState>
          : <Cards>{coming.map((meeting) => <MeetingCard meeting={meeting} page={page} now={context.now} timezone={timezone} />)}</Cards>}
      </Panel>
      <Panel title={words.past} id="past">
        {past.length === 0 ? <p class="soft">{words.noPast}</p> : <Cards>{past.map((meeting) => <MeetingCard meeting={meeting} page={page} now={context.now} timezone={timezone} />)}</Cards>}
      </Panel>
      {unit !== undefined && <Buttons><ButtonLink href="/meetings">{words.all}</ButtonLink></Buttons>}
    </Layout>)
})
