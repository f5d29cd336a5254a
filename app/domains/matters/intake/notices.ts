import type { Facts, NoticeSentences } from '#domains/notifications'
import type { Locale } from '#platform/words'
import { noticesEn } from './words/notices-en.ts'
import { noticesZh } from './words/notices-zh.ts'

const hrefs = {
  'matters.withdrawn': (facts: Facts) => (facts.reader === 'public' ? `/matters/${facts.number}` : `/desk/matters/${facts.matter}`),
  'matters.undone': (facts: Facts) => (facts.reader === 'public' ? `/matters/${facts.number}` : `/desk/matters/${facts.matter}`),
  'matters.alarm-raised': () => '/desk/alarms',
  'matters.reported-for-you': () => '/matters/mine',
} as const

/** What people are told when matters are taken back, when an alarm is raised, and when something was written down for them. */
export const intakeNotices: NoticeSentences = Object.fromEntries((Object.keys(hrefs) as (keyof typeof hrefs)[]).map((topic) => [
  topic, (facts: Facts, locale: Locale) => ({ ...(locale === 'en' ? noticesEn : noticesZh)[topic](facts), href: hrefs[topic](facts) }),
]))
