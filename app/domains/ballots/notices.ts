import type { NoticeSentences } from '#domains/notifications'
import { propertyNotices } from './property/notices.ts'
import { rollsNotices } from './rolls/notices.ts'
import { votesNotices } from './votes/notices.ts'
import { ownersNotices } from './owners/notices.ts'
import { electionsNotices } from './elections/notices.ts'
import { budgetsNotices } from './budgets/notices.ts'

/** What the room tells people, put together from its alcoves. */
export const ballotsNotices: NoticeSentences = {
  ...propertyNotices,
  ...rollsNotices,
  ...votesNotices,
  ...ownersNotices,
  ...electionsNotices,
  ...budgetsNotices,
}
