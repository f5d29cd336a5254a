import type { OperatorMistake } from '#platform/operator-mistake'
import { inLanguages, type Locale } from '#platform/words'
import { terminalEn } from './terminal-en.ts'
import { terminalZh } from './terminal-zh.ts'

/** What the server and the commands say on the terminal. */
export const terminalWords = inLanguages(terminalZh, terminalEn)

/** The language of the terminal, as LC_ALL, LC_MESSAGES or LANG tell it: Chinese where they say so, else English. */
export const terminalLocale = (environment: Readonly<Record<string, string | undefined>> = process.env): Locale =>
  /^zh\b|^zh_/i.test(environment.LC_ALL || environment.LC_MESSAGES || environment.LANG || '') ? 'zh-CN' : 'en'

/** One sentence about what went wrong and what to do. */
export const mistakeSaid = ({ code, facts, message }: OperatorMistake, locale: Locale): string => terminalWords(locale).mistakes[code]?.(facts) ?? message

/** An error as the terminal shows it: of what we threw as a sentence, the sentence; of what nobody expected, everything. */
export const told = (error: unknown): string => (error instanceof Error && error.constructor === Error && !('code' in error) ? error.message : (error as Error).stack ?? String(error))
