import type { Roll } from './roll.ts'

/** Longer than an owner may go to court about a decision (法释〔2020〕17号第十二条: one year), with the vote before it. */
const daysShown = 548

/** Whether the lines of a roll are public at a moment: while it is published, and after the freeze until nobody can contest what was decided on it. */
export const areLinesShown = ({ state, frozenAt }: Pick<Roll, 'state' | 'frozenAt'>, now: Date): boolean =>
  state === 'published' || state === 'reopened' || (state === 'frozen' && frozenAt !== null && now.getTime() - frozenAt.getTime() < daysShown * 86_400_000)

/** Whether anything of a roll is public. */
export const isPublicRoll = ({ state, publishedAt }: Pick<Roll, 'state' | 'publishedAt'>): boolean => state !== 'draft' && publishedAt !== null
