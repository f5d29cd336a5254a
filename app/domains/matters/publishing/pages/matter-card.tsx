import { Card } from '#ui/card'
import type { Page } from '#ui/page'
import { StateMark } from '#ui/state'
import { Moment, Remaining } from '#ui/time'
import type { Basis } from '../../reads/basis.ts'
import { workdaysLeft } from '../../rules/clock.ts'
import { toneOf } from '../../rules/state-tone.ts'
import { isOpen } from '../../rules/state.ts'
import { matterWords } from '../../words/words.ts'
import type { ListedMatter } from '../reads/public-matters.ts'
import { publishingWords } from '../words/words.ts'

/** Name of a category in the reader's language; its code when it is no longer in force. */
export const categoryName = (basis: Pick<Basis, 'categories'>, code: string, locale: Page['locale']): string => {
  const category = basis.categories.get(code)
  return category ? category.small[locale === 'en' ? 'en' : 'zh'] : code
}

/** One public matter in a list: where it stands, what it is, where, since when, and who answers. */
export function MatterCard({ matter, basis, page, now, note, level }: { matter: ListedMatter; basis: Basis; page: Page; now: Date; note?: string | undefined; level?: 2 | 3 }) {
  const words = matterWords(page.locale), own = publishingWords(page.locale), timezone = basis.days.timezone
  return (
    <Card
      level={level ?? 2}
      href={`/matters/${matter.number}`}
      title={matter.public_title}
      state={<><StateMark tone={toneOf[matter.state]}>{words.states[matter.state]}</StateMark>{isOpen(matter.state) && matter.due_at && <> <Remaining due={matter.due_at} now={now} locale={page.locale} timezone={timezone} workdays={workdaysLeft(matter.due_at, matter.due_unit, now, basis.days)} /></>}</>}
      meta={<>{matter.unit_name ?? words.place.unknown}{matter.place_words && ` · ${matter.place_words}`} · {categoryName(basis, matter.category_code, page.locale)} · <Moment at={matter.reported_at} now={now} locale={page.locale} timezone={timezone} /></>}
    >
      {matter.lead_name ? <>{own.lead}{page.locale === 'en' ? ': ' : '：'}{matter.lead_name}</> : own.noLead}{note && <> · {note}</>}
    </Card>
  )
}
