import type { NoticeSentences } from '#domains/notifications'

/** What people are told, by topic. */
export const electionsNotices: NoticeSentences = {}
