import type { Refusal } from '#platform/refusal'
import type { RefusalSentences } from '#platform/room'
import type { Locale } from '#platform/words'
import { intakeWords } from '../../intake/words/words.ts'
import { matterWords } from '../../words/words.ts'
import { handlingWords } from '../words/words.ts'

/** What a refusal of this room says; undefined for those of other rooms, which are answered elsewhere. */
export function refusalSentence(refusal: Refusal, locale: Locale): string | undefined {
  const sentences: RefusalSentences = { ...intakeWords(locale).refusals, ...matterWords(locale).refusals, ...handlingWords(locale).refusals }
  return sentences[refusal.code]?.(refusal.facts)
}
