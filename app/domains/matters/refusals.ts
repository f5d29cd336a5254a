import type { RefusalSentences } from '#platform/room'
import type { Locale } from '#platform/words'
import { matterWords } from './words/words.ts'

/** Every sentence in which the room says no, from its root and its alcoves. */
export const matterRefusals = (locale: Locale): RefusalSentences => ({
  ...matterWords(locale).refusals,
})
