import { Card } from '#ui/card'
import type { Page } from '#ui/page'
import { StateMark, type StateTone } from '#ui/state'
import { dayWords } from '../../councils/pages/day-words.ts'
import type { Asking } from '../reads/askings.ts'
import type { AskingState } from '../rules/asking.ts'
import { askingWords } from '../words/words.ts'

export const toneOf: Readonly<Record<AskingState, StateTone>> = { draft: 'new', visiting: 'active', counting: 'waiting', published: 'done', erased: 'done', cancelled: 'stopped' }

export function AskingCard({ asking, page, day }: { asking: Asking; page: Page; day: string }) {
  const words = askingWords(page.locale)
  return (
    <Card level={2} title={asking.title} href={`/asking/${asking.id}`} state={<StateMark tone={toneOf[asking.state]}>{words.states[asking.state]}</StateMark>} meta={<>{asking.unitName} · {words.pages.doors(asking.doors)}</>}>
      <p>{words.pages.until(dayWords(asking.closesOn, day, page.locale))}</p>
    </Card>
  )
}
