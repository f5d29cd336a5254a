import type { RefusalSentences } from '#platform/room'
import type { Locale } from '#platform/words'
import { packsWords } from '../packs/words/words.ts'
import { propertyWords } from '../property/words/words.ts'
import { papersWords } from '../papers/words/words.ts'
import { rollsWords } from '../rolls/words/words.ts'
import { votesWords } from '../votes/words/words.ts'
import { ownersWords } from '../owners/words/words.ts'
import { electionsWords } from '../elections/words/words.ts'
import { budgetsWords } from '../budgets/words/words.ts'

const alcoves = [packsWords, propertyWords, rollsWords, votesWords, papersWords, ownersWords, electionsWords, budgetsWords]

/** Every sentence in which the room says no. */
export const ballotsRefusals = (locale: Locale): RefusalSentences => Object.assign({}, ...alcoves.map((words) => words(locale).refusals))

/** An act of this room in words; undefined when it is none. */
export const ballotsActName = (act: string, locale: Locale): string | undefined => alcoves.map((words) => words(locale).acts[act]).find((name) => name !== undefined)
