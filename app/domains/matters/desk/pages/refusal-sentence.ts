import { Refusal } from '#platform/refusal'
import type { RefusalSentences } from '#platform/room'
import type { Locale } from '#platform/words'
import { handlingWords } from '../../handling/words/words.ts'
import { matterWords } from '../../words/words.ts'
import { deskWords } from '../words/words.ts'

const others: Readonly<Record<Locale, RefusalSentences>> = {
  'zh-CN': { 'people.not-permitted': () => '您的岗位不能对它做这一步。' }, en: { 'people.not-permitted': () => 'Your posts do not allow this step with it.' },
}

/** What a refusal says beside one row or field; undefined for those that the site answers. */
export function refusalSentence(refusal: Refusal, locale: Locale): string | undefined {
  const sentences: RefusalSentences = { ...others[locale], ...matterWords(locale).refusals, ...handlingWords(locale).refusals, ...deskWords(locale).refusals }
  return sentences[refusal.code]?.(refusal.facts)
}

/** The same, for work of a form that is shown again: other refusals go on to the site. */
export async function tried(locale: Locale, work: () => Promise<unknown>): Promise<{ sentence: string; refusal: Refusal } | undefined> {
  try {
    await work()
    return undefined
  } catch (error) {
    if (!(error instanceof Refusal) || error.kind === 'forbidden' || error.kind === 'unauthenticated' || error.kind === 'missing') throw error
    const sentence = refusalSentence(error, locale)
    if (sentence === undefined) throw error
    return { sentence, refusal: error }
  }
}
