import type { NoticeSentences } from '#domains/notifications'
import { covenantsWords } from './words/words.ts'

/** What people are told, by topic. */
export const covenantsNotices: NoticeSentences = {
  'deliberation.covenant-to-review': ({ covenant }, locale) => ({ ...covenantsWords(locale).told.toReview, href: `/desk/covenants/${covenant}` }),
  'deliberation.covenant-reviewed': ({ covenant, outcome }, locale) => ({ ...covenantsWords(locale).told[outcome === 'agreed' ? 'agreed' : 'objected'], href: `/desk/covenants/${covenant}` }),
  'deliberation.covenant-signing-answered': ({ covenant, outcome, reason }, locale) => {
    const { told } = covenantsWords(locale)
    return { ...(outcome === 'signed' ? told.wishSigned : outcome === 'before' ? told.wishBefore : reason === 'no-such-door' ? told.wishNoDoor : told.wishDeclined), href: `/covenants/${covenant}` }
  },
}
