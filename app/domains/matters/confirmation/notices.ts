import type { Facts, NoticeSentences } from '#domains/notifications'
import type { Locale } from '#platform/words'
import { enNotices } from './words/en-notices.ts'
import { type NoticeTopic, zhNotices } from './words/zh-notices.ts'

function hrefOf(topic: NoticeTopic, facts: Facts): string {
  if (topic === 'matters.asked') return `/matters/${facts.number}/confirm?code=${facts.code}`
  if (facts.reader === 'public') {
    if (topic === 'matters.unreached' || topic === 'matters.closed-explained' || topic.startsWith('matters.exclusion')) return `/matters/${facts.number}/confirm`
    return topic === 'matters.text-hidden' ? `/matters/${facts.number}/appeal` : `/matters/${facts.number}`
  }
  if (topic.startsWith('matters.exclusion')) return '/desk/exclusions'
  return `/desk/matters/${facts.matter}`
}

/** The sentences of every topic of checking, asking, closing and publishing. */
export const confirmationNotices: NoticeSentences = Object.fromEntries((Object.keys(zhNotices) as NoticeTopic[]).map((topic) => [
  topic, (facts: Facts, locale: Locale) => ({ ...(locale === 'en' ? enNotices : zhNotices)[topic](facts), href: hrefOf(topic, facts) }),
]))
