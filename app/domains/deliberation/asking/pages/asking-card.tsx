import { Card } from '#ui/card'
import type { Page } from '#ui/page'
import { StateMark, type StateTone } from '#ui/state'
import type { Asking } from '../reads/askings.ts'
import type { AskingState } from '../rules/asking.ts'
import { askingWords } from '../words/words.ts'

export const toneOf: Readonly<Record<AskingState, StateTone>> = { draft: 'new', visiting: 'active', counting: 'waiting', published: 'done', erased: 'done', cancelled: 'stopped' }

export function AskingCard({ asking, page, href = `/asking/${asking.id}` }: { asking: Asking; page: Page; href?: string }) {
  const words = askingWords(page.locale)
  return (
    <Card title={asking.title} href={href} state={<StateMark tone={toneOf[asking.state]}>{words.states[asking.state]}</StateMark>} meta={<>{asking.unitName} · {words.pages.doors(asking.doors)}</>}>
      <p>{words.pages.until(asking.closesOn)}</p>
    </Card>
  )
}
