import type { NoticeSentences } from '#domains/notifications'
import { enTold } from './words/en-told.ts'
import { type MeetingTold, zhTold } from './words/zh-told.ts'

/** What people are told, by topic. */
export const meetingsNotices: NoticeSentences = Object.fromEntries((Object.keys(zhTold) as (keyof MeetingTold)[]).map((topic) => [topic, (facts, locale) => ({
  ...(locale === 'en' ? enTold : zhTold)[topic](facts), href: topic.startsWith('deliberation.meeting-minutes') || topic === 'deliberation.meeting-appeal' ? `/desk/meetings/${facts.meeting}/minutes` : topic === 'deliberation.minutes-to-correct' ? `/meetings/${facts.meeting}/minutes` : `/meetings/${facts.meeting}`,
})]))
