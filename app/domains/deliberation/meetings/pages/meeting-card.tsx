import { Card } from '#ui/card'
import type { Page } from '#ui/page'
import { StateMark, type StateTone } from '#ui/state'
import { Moment } from '#ui/time'
import type { Meeting } from '../reads/meetings.ts'
import type { MeetingState } from '../rules/state.ts'
import { meetingsWords } from '../words/words.ts'

export const toneOf: Readonly<Record<MeetingState, StateTone>> = { draft: 'new', announced: 'active', open: 'active', closed: 'waiting', approved: 'waiting', published: 'done', cancelled: 'stopped' }

/** A meeting among others: what, when, where. */
export function MeetingCard({ meeting, page, now, timezone, level = 3 }: { meeting: Meeting; page: Page; now: Date; timezone: string; level?: 2 | 3 | 4 }) {
  const words = meetingsWords(page.locale)
  return (
    <Card level={level} title={meeting.title} href={`/meetings/${meeting.id}`} state={<StateMark tone={toneOf[meeting.state]}>{words.states[meeting.state]}</StateMark>} meta={<>{words.forms[meeting.form]} · {meeting.councilName}</>}>
      <p><Moment at={meeting.startsAt} now={now} locale={page.locale} timezone={timezone} detail="exact" /> · {meeting.placeWords}</p>
      <p class="soft">{words.pages.items(meeting.items)}</p>
    </Card>
  )
}
