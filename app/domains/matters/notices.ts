import type { NoticeSentences } from '#domains/notifications'

/** What the room tells people, put together from its alcoves. */
export const matterNotices: NoticeSentences = {}
