import type { Why } from './notice.ts'

/** Channels that a recipient may choose; the inbox in the app holds every notice anyway. */
export const channels = ['mail', 'sms'] as const
export type Channel = (typeof channels)[number]

/** Reasons are many; people decide by group. */
export const topicGroups = ['mine', 'followed', 'around', 'work', 'account'] as const
export type TopicGroup = (typeof topicGroups)[number]

/** none: nothing · urgent: only what cannot wait · daily: one message a day · all: each time, gathered for some minutes. */
export type Wanted = 'none' | 'urgent' | 'daily' | 'all'

/** How fast a message goes out: at once, after the gathering window, or once a day. */
export type Pace = 'urgent' | 'soon' | 'daily'

const groupByReason: Readonly<Record<Why, TopicGroup>> = {
  reporter: 'mine', 'on-behalf': 'mine',
  follower: 'followed', subscriber: 'followed',
  member: 'around', neighbour: 'around', voter: 'around',
  handler: 'work', dispatcher: 'work', duty: 'work', supervisor: 'work',
  account: 'account',
}
export const groupOf = (why: Why): TopicGroup => groupByReason[why]

/** What one may choose: text messages cost the place money and people attention, so there is no daily one. */
export const choices = { mail: ['all', 'daily', 'urgent', 'none'], sms: ['all', 'urgent', 'none'] } as const satisfies Record<Channel, readonly Wanted[]>

/** Without a word from the recipient: mail as it comes for one's own things, else one a day; a text message only when urgent, or when there is no account in which to read. */
export function wantedByDefault(group: TopicGroup, channel: Channel, hasAccount: boolean): Wanted {
  if (channel === 'sms') return hasAccount ? 'urgent' : 'all'
  return group === 'followed' || group === 'around' ? (hasAccount ? 'daily' : 'all') : 'all'
}

/** The pace at which a notice goes out; undefined when it does not. */
export function paceOf(wanted: Wanted, urgent: boolean): Pace | undefined {
  if (wanted === 'none') return undefined
  if (urgent) return 'urgent'
  if (wanted === 'urgent') return undefined
  return wanted === 'daily' ? 'daily' : 'soon'
}
