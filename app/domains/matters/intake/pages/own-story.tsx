import { Facts } from '#ui/facts'
import type { Page } from '#ui/page'
import { Panel } from '#ui/panel'
import { Photos } from '#ui/photos'
import { StateMark } from '#ui/state'
import { Moment } from '#ui/time'
import { Timeline } from '#ui/timeline'
import { factsSaid, WhereInstead } from '../../publishing/pages/event-facts.tsx'
import { publishingWords } from '../../publishing/words/words.ts'
import type { Basis } from '../../reads/basis.ts'
import { toneOf } from '../../rules/state-tone.ts'
import { isOpen } from '../../rules/state.ts'
import { matterWords } from '../../words/words.ts'
import type { OwnEvent, OwnMatter, OwnPhoto } from '../reads/matter-by-code.ts'
import { intakeWords } from '../words/words.ts'
import { WhatNext } from './receipt.tsx'

/** A matter as whoever raised it reads it: their own words, where it stands, and all that was said to them. */
export function OwnStory({ page, now, matter, events, photos, clocks, rules }: { page: Page; now: Date; matter: OwnMatter; events: readonly OwnEvent[]; photos: readonly OwnPhoto[]; clocks: readonly { readonly kind: string; readonly due_at: Date | null }[]; rules: Basis }) {
  const words = intakeWords(page.locale), room = matterWords(page.locale), published = publishingWords(page.locale), timezone = rules.days.timezone
  const shown = (photo: OwnPhoto) => ({ src: `/files/photo/${photo.id}?small=1&code=${matter.follow_code}`, href: `/files/photo/${photo.id}?code=${matter.follow_code}` })
  return (
    <>
      <p><StateMark tone={toneOf[matter.state]}>{room.states[matter.state]}</StateMark> {room.stateSentences[matter.state]}</p>
      {matter.state === 'not-accepted' && <WhereInstead events={events} locale={page.locale} />}
      {matter.merged_number && <p>{words.follow.mergedInto} <a href={`/matters/${matter.merged_number}`}>{matter.merged_number}</a></p>}
      {isOpen(matter.state) && <Panel title={words.sent.next} id="next"><WhatNext matter={matter} clocks={clocks} rules={rules} page={page} now={now} /></Panel>}
      <Panel title={words.follow.story} id="story">
        <Timeline now={now} locale={page.locale} timezone={timezone} events={events.map((event) => ({
          who: event.organisation ?? published.roles[event.role ?? 'job'] ?? '', what: published.events[event.kind] ?? published.event, when: event.at,
          ...(event.note || factsSaid(event, page.locale, timezone) ? { note: <>{factsSaid(event, page.locale, timezone)}{event.note && <span class="words-as-written"> {event.note}</span>}</> } : {}), photos: photos.filter((photo) => photo.event_id === event.id).map(shown), ...(event.to_state ? { tone: toneOf[event.to_state] } : {}),
        }))} />
      </Panel>
      <Panel title={words.follow.said} id="said">
        <p class="words-as-written">{matter.text || matter.title}</p>
        {photos.some(({ kind }) => kind === 'report') && <Photos photos={photos.filter(({ kind }) => kind === 'report').map(shown)} locale={page.locale} />}
        <Facts items={[
          { term: room.category, detail: rules.categories.get(matter.category_code)?.small[page.locale === 'en' ? 'en' : 'zh'] ?? matter.category_code },
          { term: room.where, detail: [matter.unit_name, matter.place_words].filter(Boolean).join(' · ') || room.place.unknown },
          { term: room.reportedAt, detail: <><Moment at={matter.reported_at} now={now} locale={page.locale} timezone={timezone} detail="exact" /> · {room.channels[matter.channel]}</> },
        ]} />
      </Panel>
    </>
  )
}
