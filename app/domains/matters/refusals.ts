import type { RefusalSentences } from '#platform/room'
import type { Locale } from '#platform/words'
import { confirmationWords } from './confirmation/words/words.ts'
import { deskWords } from './desk/words/words.ts'
import { handlingWords } from './handling/words/words.ts'
import { intakeWords } from './intake/words/words.ts'
import { moderationWords } from './publishing/words/moderation.ts'
import { matterWords } from './words/words.ts'

/** Every sentence in which the room says no, from its root and its alcoves. */
export const matterRefusals = (locale: Locale): RefusalSentences => ({
  ...matterWords(locale).refusals,
  ...handlingWords(locale).refusals,
  ...confirmationWords(locale).refusals,
  ...moderationWords(locale).refusals,
  ...deskWords(locale).refusals,
  ...intakeWords(locale).refusals,
})
