import type { Locale } from '#platform/words'
import { StateMark, type StateTone } from '#ui/state'
import type { NoticeState } from '../rules/notice.ts'
import { publicNoticesWords } from '../words/words.ts'

const tones: Readonly<Record<NoticeState, StateTone>> = { ahead: 'new', standing: 'active', ended: 'done', withdrawn: 'stopped', replaced: 'stopped' }

export const NoticeStateMark = ({ state, locale }: { state: NoticeState; locale: Locale }) => <StateMark tone={tones[state]}>{publicNoticesWords(locale).pages.states[state]}</StateMark>
