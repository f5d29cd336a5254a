import { Panel } from '#ui/panel'
import { Timeline, type TimelineEvent } from '#ui/timeline'
import { publishingWords } from '../../publishing/words/words.ts'
import { toneOf } from '../../rules/state-tone.ts'
import { matterWords } from '../../words/words.ts'
import type { StoryLine } from '../reads/desk-matter.ts'
import { declineReasonOf } from '../rules/decline-reasons.ts'
import { masked } from '../rules/said.ts'
import { handlingWords } from '../words/words.ts'
import type { DeskView } from './desk-view.ts'
import { shown, visiblePhotos } from './what.tsx'

/** What a line of the story is called, and who did it: an office or a kind of post, never a name. */
export function lineWords(line: StoryLine, locale: DeskView['page']['locale']): { what: string; who: string } {
  const own = handlingWords(locale), shared = publishingWords(locale)
  const clock = line.kind === 'clock-ran-out' ? ` · ${(matterWords(locale).clocks as Record<string, string>)[String(line.facts.kind)] ?? ''}` : ''
  return { what: (own.events[line.kind] ?? shared.events[line.kind] ?? shared.event) + clock, who: line.organisation ?? shared.roles[line.role ?? 'job'] ?? '' }
}

/** The acts in order, as this reader may read them: whoever belongs to the complained-of reads what everybody reads. */
export function storyOf(view: DeskView): TimelineEvent[] {
  const words = handlingWords(view.page.locale), photos = visiblePhotos(view), tongue = view.page.locale === 'en' ? 'en' : 'zh'
  return view.story.filter((line) => !view.sees.onlyPublic || line.seen_by === 'public').map((line) => {
    const reason = declineReasonOf(String(line.kind === 'declined' ? line.facts.reason : ''))
    // A note of the handling parties may name the reporter; those who read masked words read masked notes.
    const note = view.sees.original ? line.note : line.public_note || masked(line.note)
    const by = line.seen_by === 'staff' ? words.page.staffOnly : line.seen_by === 'parties' ? words.page.partiesOnly : undefined
    return {
      ...lineWords(line, view.page.locale), when: line.at, photos: photos.filter((photo) => photo.event_id === line.id).map(shown),
      ...(line.to_state && line.to_state !== line.from_state ? { tone: toneOf[line.to_state] } : {}),
      ...(note !== '' || by || reason ? { note: (
        <>
          {reason && <p>{words.page.declined}: {reason[tongue]}{reason.channel && <> · {words.page.lawful}: {reason.channel[tongue]}</>}</p>}
          {note !== '' && <p class="words-as-written">{note}</p>}
          {by && <p class="soft">{by}</p>}
        </>) } : {}),
    }
  })
}

export function Story({ view }: { view: DeskView }) {
  const { page, now, rules } = view
  return (
    <Panel title={handlingWords(page.locale).page.story} id="story">
      <Timeline events={storyOf(view)} now={now} locale={page.locale} timezone={rules.days.timezone} />
    </Panel>
  )
}
