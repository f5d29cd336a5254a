import type { MatterAct } from '../../rules/permissions.ts'
import type { State } from '../../rules/state.ts'

/** Something open that waits to be answered, whatever the state. */
export type Waiting = 'helper' | 'call' | 'supervision' | 'extension' | 'suspension' | 'past-review'

/** Whose turn it is: the act that comes next, and what makes it come next. */
export type Turn = { readonly act: MatterAct } & ({ readonly states: readonly State[] } | { readonly waiting: Waiting })

/** What waits for whom. Steps that may be taken at any time (a note, a merging) make nobody wait. */
export const turns: readonly Turn[] = [
  { act: 'matters.dispatch', states: ['reported'] },
  { act: 'matters.accept', states: ['dispatched'] },
  { act: 'matters.contact', states: ['accepted'] },
  { act: 'matters.finish', states: ['in-progress'] },
  { act: 'matters.judge-return', states: ['return-requested'] },
  { act: 'matters.check', states: ['done'] },
  { act: 'matters.ask-reporter', states: ['asking'] },
  { act: 'matters.review', states: ['review'] },
  { act: 'matters.answer-lead', waiting: 'helper' },
  { act: 'matters.report-in', waiting: 'call' },
  { act: 'matters.answer-supervision', waiting: 'supervision' },
  { act: 'matters.decide-extension', waiting: 'extension' },
  { act: 'matters.decide-suspension', waiting: 'suspension' },
  { act: 'matters.resume', waiting: 'past-review' },
]
