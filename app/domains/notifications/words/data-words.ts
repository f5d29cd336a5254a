import type { DataWords } from '#domains/people'
import type { Locale } from '#platform/words'
import { wordsOf } from './words.ts'

/** What `personalDataOf` gives, by its keys: Chinese, English. */
const fields: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  notices: ['给我的消息', 'Notices to me'], messages: ['发给我的短信和邮件', 'Texts and mails to me'], preferences: ['我要收哪些', 'What I want to be told'], quietHours: ['不打扰的时间', 'Quiet hours'], silences: ['不再提醒的事', 'What I silenced'],
  topic: ['说什么', 'What about'], why: ['为什么发给我', 'Why to me'], urgent: ['紧急', 'Urgent'], created_at: ['时间', 'When'], read_at: ['什么时候看的', 'Read'], channel: ['方式', 'By way of'], state: ['发送情况', 'State'],
  reason: ['原因', 'Reason'], attempts: ['发了几次', 'Attempts'], settled_at: ['结束时间', 'Settled'], topic_group: ['哪一类', 'Group'], wanted: ['怎样发', 'Wanted'], quiet: ['夜里不打扰', 'Not at night'], quiet_from: ['从几点', 'From'], quiet_to: ['到几点', 'Until'], at: ['时间', 'When'],
}

const values: Readonly<Record<string, Readonly<Record<string, readonly [zh: string, en: string]>>>> = {
  state: { waiting: ['等待发送', 'waiting'], sending: ['正在发送', 'being sent'], sent: ['已发出', 'sent'], failed: ['没有送达', 'failed'], uncertain: ['不确定是否送达', 'uncertain'], stopped: ['没有发', 'not sent'] },
  why: {
    reporter: ['是您提的', 'you raised it'], 'on-behalf': ['是替您提的', 'raised for you'], follower: ['您关注了', 'you follow it'], subscriber: ['您订阅了', 'you subscribed'], handler: ['由您承办', 'you handle it'], dispatcher: ['由您派单', 'you dispatch it'],
    duty: ['您在值班', 'you are on duty'], supervisor: ['由您督办', 'you supervise it'], member: ['您是成员', 'you are a member'], neighbour: ['就在您身边', 'it is near you'], voter: ['您可以表决', 'you may vote'], account: ['是您的账号', 'it is your account'],
  },
}

/** Names of what is kept here about a person, and of its codes, for the page on which they read it. */
export function notificationsDataWords(locale: Locale): DataWords {
  const { preferences } = wordsOf(locale), at = locale === 'en' ? 1 : 0
  const named: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    channel: preferences.channel, wanted: preferences.wanted, topic_group: Object.fromEntries(Object.entries(preferences.groups).map(([code, { name }]) => [code, name])),
  }
  return { field: (key) => fields[key]?.[at], value: (key, value) => named[key]?.[value] ?? values[key]?.[value]?.[at] }
}
