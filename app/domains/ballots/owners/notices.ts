import type { NoticeSentences } from '#domains/notifications'
import { ownersWords } from './words/words.ts'

/** What people are told, by topic. */
export const ownersNotices: NoticeSentences = {
  'ballots.co-owners-at-odds': ({ ballot }, locale) => {
    const { title, body } = ownersWords(locale).atOddsNotice
    return { title, body, href: `/ballots/${ballot}` }
  },
  'ballots.mandate-offered': ({ ballot }, locale) => ({ ...ownersWords(locale).mandate.notices.offered, href: `/desk/assemblies/${ballot}/proxies` }),
  'ballots.mandate-checked': ({ ballot, accepted }, locale) => ({ ...ownersWords(locale).mandate.notices[accepted === 'yes' ? 'accepted' : 'refused'], href: `/ballots/${ballot}/mandate` }),
}
