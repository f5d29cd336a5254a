import type { RefusalSentences } from '#platform/room'
import type { Locale } from '#platform/words'
import { councilsWords } from '../councils/words/words.ts'
import { topicsWords } from '../topics/words/words.ts'
import { meetingsWords } from '../meetings/words/words.ts'
import { opinionsWords } from '../opinions/words/words.ts'
import { askingWords } from '../asking/words/words.ts'
import { draftsWords } from '../drafts/words/words.ts'
import { covenantsWords } from '../covenants/words/words.ts'
import { resolutionsWords } from '../resolutions/words/words.ts'

/** The words of every alcove; no code of a refusal stands in two of them. */
export const alcoves = [councilsWords, topicsWords, meetingsWords, opinionsWords, askingWords, draftsWords, covenantsWords, resolutionsWords]

/** Every sentence in which the room says no. */
export const deliberationRefusals = (locale: Locale): RefusalSentences => Object.assign({}, ...alcoves.map((words) => words(locale).refusals))

/** An act of this room in words; undefined when it is none. */
export const deliberationActName = (act: string, locale: Locale): string | undefined => alcoves.map((words) => words(locale).acts[act]).find((name) => name !== undefined)
