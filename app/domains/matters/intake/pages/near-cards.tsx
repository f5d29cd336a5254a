import { Card, Cards } from '#ui/card'
import { Submit } from '#ui/form'
import type { Page } from '#ui/page'
import { StateMark } from '#ui/state'
import { Moment } from '#ui/time'
import type { Basis } from '../../reads/basis.ts'
import { toneOf } from '../../rules/state-tone.ts'
import { matterWords } from '../../words/words.ts'
import type { NearMatter } from '../reads/near-matters.ts'
import { intakeWords } from '../words/words.ts'

/** Public matters that may be the same one, with enough to judge by, and a button that follows. They open beside the form, which stays as it is. */
export function NearCards({ matters, rules, page, now }: { matters: readonly NearMatter[]; rules: Basis; page: Page; now: Date }) {
  const words = intakeWords(page.locale).form, room = matterWords(page.locale), language = page.locale === 'en' ? 'en' : 'zh'
  return (
    <Cards>
      {matters.map((matter) => (
        <Card
          title={matter.public_title} state={<><StateMark tone={toneOf[matter.state]}>{room.states[matter.state]}</StateMark> <span class="soft">{words.why[matter.how]}</span></>}
          meta={<><span class="code">{matter.number}</span> · {matter.unit_name ?? words.placeUnknown}{matter.place_words && ` · ${matter.place_words}`}{matter.metres !== null && ` · ${words.metresAway(matter.metres)}`} · {rules.categories.get(matter.category_code)?.small[language] ?? matter.category_code} · <Moment at={matter.reported_at} now={now} locale={page.locale} timezone={rules.days.timezone} /></>}
          actions={page.reader
            ? <form method="post" action={`/matters/${matter.number}/follow`}><Submit tone="secondary">{words.follow}</Submit></form>
            : <a class="button button-secondary" href={`/matters/${matter.number}`} target="_blank" rel="noopener">{words.look}</a>}
        >
          {matter.public_text && <p class="words-as-written">{[...matter.public_text].length > 160 ? `${[...matter.public_text].slice(0, 160).join('')}…` : matter.public_text}</p>}
          {page.reader && <p><a href={`/matters/${matter.number}`} target="_blank" rel="noopener">{words.look}</a></p>}
        </Card>))}
    </Cards>
  )
}
