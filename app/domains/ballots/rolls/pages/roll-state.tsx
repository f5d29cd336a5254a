import { StateMark } from '#ui/state'
import type { RollState } from '../rules/roll.ts'
import type { RollsWords } from '../words/words.ts'

const tones = { draft: 'waiting', published: 'active', reopened: 'active', frozen: 'done', withdrawn: 'stopped' } as const

export function RollMark({ state, words }: { state: RollState; words: RollsWords }) {
  return <StateMark tone={tones[state]}>{words.states[state]}</StateMark>
}
