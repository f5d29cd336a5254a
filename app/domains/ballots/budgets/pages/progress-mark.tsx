import type { Page } from '#ui/page'
import { StateMark, type StateTone } from '#ui/state'
import type { ProgressState } from '../rules/budget.ts'
import { budgetsWords } from '../words/words.ts'

export const toneOfProgress = { begun: 'active', done: 'done', 'given-up': 'stopped' } as const satisfies Record<ProgressState, StateTone>

/** Where a project stands after the count: not funded, or what became of it. */
export function ProgressMark({ won, state, page }: { won: boolean; state: ProgressState | undefined; page: Page }) {
  const words = budgetsWords(page.locale)
  if (!won) return <StateMark tone="stopped">{words.resultPage.notFundedOne}</StateMark>
  return <StateMark tone={state ? toneOfProgress[state] : 'waiting'}>{words.progress[state ?? 'waiting']}</StateMark>
}
