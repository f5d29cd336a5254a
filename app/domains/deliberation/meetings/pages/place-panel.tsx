import { place, type PlacePanel } from '#domains/territory'
import { Cards } from '#ui/card'
import { ButtonLink, Buttons } from '#ui/form'
import { comingMeetings } from '../reads/meetings.ts'
import { meetingsWords } from '../words/words.ts'
import { MeetingCard } from './meeting-card.tsx'

/** The meetings that are ahead, on the page of a place. */
export const meetingsPanel: PlacePanel = {
  title: (locale) => meetingsWords(locale).pages.panel,
  async render(context, page, unit) {
    const words = meetingsWords(page.locale).pages, meetings = await comingMeetings(context, { unitId: unit.id, limit: 3 }), timezone = (await place(context))?.timezone ?? 'Asia/Shanghai'
    return meetings.length === 0 ? <p class="soft">{words.panelNone} <a href="/meetings">{words.all}</a></p> : (
      <>
        <Cards>{meetings.map((meeting) => <MeetingCard meeting={meeting} page={page} now={context.now} timezone={timezone} />)}</Cards>
        <Buttons><ButtonLink href={`/meetings?unit=${unit.id}`}>{words.all}</ButtonLink></Buttons>
      </>
    )
  },
}
