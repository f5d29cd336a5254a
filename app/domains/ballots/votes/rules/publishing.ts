import type { Secrecy } from './ballot.ts'
import { leastCell } from './merged-cells.ts'
import type { Outcome } from './outcome.ts'

/** Whether everybody may read the single votes: those by name are for entitled owners only, and so few that they could be guessed are for nobody. */
export const mayPublishJournal = (secrecy: Secrecy, { participation }: Pick<Outcome, 'participation'>): 'public' | 'named' | 'too-few' =>
  secrecy === 'named' ? 'named' : participation.entries.took < leastCell ? 'too-few' : 'public'
