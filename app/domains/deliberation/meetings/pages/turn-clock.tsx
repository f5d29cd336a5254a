import type { Child } from 'hono/jsx'
import { Enhance } from '#ui/assets'
import { Notice } from '#ui/notice'
import type { Page } from '#ui/page'
import { Meter } from '#ui/progress'
import type { Turn } from '../reads/room.ts'
import { localClock } from '../rules/local-clock.ts'
import { meetingsWords } from '../words/words.ts'

/** What changes under the hands of others while a meeting goes on: with script it is asked anew every few seconds, without it by loading the page again. */
export function Live({ href, children }: { href: string; children: Child }) {
  return <gz-progress data-href={href} data-every="5"><div class="progress-live">{children}</div><Enhance name="gz-progress" /></gz-progress>
}

/** Who has the floor and how much of the time is used; a gentle word once it is up. Nothing is cut off by itself. */
export function TurnClock({ turn, who, page, now, timezone }: { turn: Turn; who: string; page: Page; now: Date; timezone: string }) {
  const words = meetingsWords(page.locale).room, whole = Math.round((turn.dueAt.getTime() - turn.startedAt.getTime()) / 1000), used = Math.max(0, Math.round((now.getTime() - turn.startedAt.getTime()) / 1000)), left = whole - used
  return (
    <>
      <Meter label={words.speaks(who)} value={Math.min(used, whole)} max={whole} said={left > 0 ? words.left(Math.floor(left / 60), left % 60) : words.over(Math.floor(-left / 60), -left % 60)} />
      <p class="soft">{words.turnUntil(Math.round(whole / 60), localClock(turn.dueAt, timezone).clock)}</p>
      {left <= 0 && <Notice tone="warn" title={words.timeUp} />}
    </>
  )
}
