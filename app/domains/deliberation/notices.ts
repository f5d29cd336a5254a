import type { NoticeSentences } from '#domains/notifications'
import { councilsNotices } from './councils/notices.ts'
import { topicsNotices } from './topics/notices.ts'
import { meetingsNotices } from './meetings/notices.ts'
import { askingNotices } from './asking/notices.ts'
import { draftsNotices } from './drafts/notices.ts'
import { covenantsNotices } from './covenants/notices.ts'
import { resolutionsNotices } from './resolutions/notices.ts'

/** What the room tells people, put together from its alcoves. */
export const deliberationNotices: NoticeSentences = {
  ...councilsNotices,
  ...topicsNotices,
  ...meetingsNotices,
  ...askingNotices,
  ...draftsNotices,
  ...covenantsNotices,
  ...resolutionsNotices,
}
