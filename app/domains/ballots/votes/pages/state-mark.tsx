import type { Locale } from '#platform/words'
import { StateMark, type StateTone } from '#ui/state'
import type { BallotState } from '../rules/ballot.ts'
import { votesWords } from '../words/words.ts'

const tones: Readonly<Record<BallotState, StateTone>> = { draft: 'new', announced: 'new', open: 'active', closed: 'waiting', counted: 'done', cancelled: 'stopped' }

export const BallotStateMark = ({ state, locale }: { state: BallotState; locale: Locale }) => <StateMark tone={tones[state]}>{votesWords(locale).pages.states[state]}</StateMark>
