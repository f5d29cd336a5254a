import type { NoticeSentences } from '#domains/notifications'
import { votesWords } from './words/words.ts'

const topics = ['ballots.opened', 'ballots.closes-soon', 'ballots.counted'] as const

/** What people are told, by topic. */
export const votesNotices: NoticeSentences = Object.fromEntries(topics.map((topic) => [
  topic, ({ ballot }, locale) => ({ ...votesWords(locale).told[topic], href: `/ballots/${ballot}${topic === 'ballots.counted' ? '/result' : ''}` }),
]))
