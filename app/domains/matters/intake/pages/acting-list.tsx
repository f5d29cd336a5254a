import { type Acting, mayUndo, undoWithin } from '#domains/people'
import { Card, Cards } from '#ui/card'
import { HiddenFields, Submit } from '#ui/form'
import type { Page } from '#ui/page'
import { StateMark } from '#ui/state'
import { Until } from '#ui/time'
import { toneOf } from '../../rules/state-tone.ts'
import { movesFrom } from '../../rules/state.ts'
import { matterWords } from '../../words/words.ts'
import type { OwnMatter } from '../reads/matter-by-code.ts'
import { intakeWords } from '../words/words.ts'

/** What somebody wrote down for others, each with its way back for an hour. */
export function ActingList({ actings, matters, names, page, now, timezone, action, receiptHref }: { actings: readonly Acting[]; matters: ReadonlyMap<string, OwnMatter>; names: ReadonlyMap<string, string>; page: Page; now: Date; timezone: string; action: string; receiptHref?: (acting: Acting) => string }) {
  const words = intakeWords(page.locale), room = matterWords(page.locale)
  return (
    <Cards>
      {actings.map((acting) => {
        const matter = matters.get(acting.subject)
        if (!matter) return null
        const canUndo = mayUndo(acting, now) && movesFrom(matter.state).includes('undo')
        return (
          <Card
            title={matter.title} {...(receiptHref ? { href: receiptHref(acting) } : {})} state={<StateMark tone={toneOf[matter.state]}>{acting.undoneAt ? words.mine.undone : room.states[matter.state]}</StateMark>}
            meta={<><span class="code">{matter.number}</span> · {words.acting.forWhom} {names.get(acting.forPerson)} · {words.acting.channels[acting.channel]}</>}
            actions={canUndo ? <form method="post" action={action}><HiddenFields fields={{ acting: acting.id, do: 'undo' }} /><Submit tone="secondary">{words.mine.undo}<span class="for-ears"> {matter.title}</span></Submit></form> : undefined}
          >
            {canUndo && <>{words.mine.undoUntil} <Until at={new Date(acting.at.getTime() + undoWithin)} now={now} locale={page.locale} timezone={timezone} /></>}
          </Card>)
      })}
    </Cards>
  )
}
