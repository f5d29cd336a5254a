import type { NoticeSentences } from '#domains/notifications'
import { ownersWords } from './words/words.ts'

/** What people are told, by topic. */
export const ownersNotices: NoticeSentences = {
  'ballots.co-owners-at-odds': ({ ballot }, locale) => {
    const { title, body } = ownersWords(locale).atOddsNotice
    return { title, body, href: `/ballots/${ballot}` }
  },
}
