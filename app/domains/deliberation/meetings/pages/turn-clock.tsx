import { Notice } from '#ui/notice'
import type { Page } from '#ui/page'
import { Progress } from '#ui/progress'
import type { Turn } from '../reads/room.ts'
import { meetingsWords } from '../words/words.ts'

/** Who has the floor and how much of the time is used; a gentle word once it is up. Nothing is cut off by itself. */
export function TurnClock({ turn, who, href, page, now }: { turn: Turn; who: string; href: string; page: Page; now: Date }) {
  const words = meetingsWords(page.locale).room, whole = Math.round((turn.dueAt.getTime() - turn.startedAt.getTime()) / 1000), used = Math.max(0, Math.round((now.getTime() - turn.startedAt.getTime()) / 1000)), left = whole - used
  const said = left > 0 ? words.left(Math.floor(left / 60), left % 60) : words.over(Math.floor(-left / 60), -left % 60)
  return (
    <>
      <Progress label={words.speaks(who)} done={Math.min(used, whole)} total={whole} note={left > 0 ? said : <strong>{said}</strong>} href={href} every={5} locale={page.locale} />
      {left <= 0 && <Notice tone="warn" title={words.timeUp} />}
    </>
  )
}
