import type { ColumnType, Generated, GeneratedAlways, Kysely } from 'kysely'
import type { Context } from '#platform/context'
import type { Locale } from '#platform/words'
import type { Channel, Pace, Wanted } from './rules/preference.ts'
import type { DeliveryState } from './rules/delivery.ts'
import type { Facts, Why } from './rules/notice.ts'

interface ContactTable {
  id: Generated<string>
  mail: string | null
  locale: Generated<Locale>
  created_at: Date
  confirmed_at: Date | null
  erased_at: Date | null
}
interface NoticeTable {
  id: Generated<string>
  person_id: string | null
  contact_id: string | null
  recipient: GeneratedAlways<string>
  topic: string
  subject: string
  facts: ColumnType<Facts, string, never>
  why: Why
  dedupe: string
  urgent: boolean
  created_at: Date
  read_at: Date | null
  routed_at: Date | null
}
interface WebhookTable {
  id: Generated<string>
  url: string
  topics: string[]
  secret: string
  created_by: string | null
  created_at: Date
  disabled_at: Date | null
}
interface DeliveryTable {
  id: Generated<string>
  channel: Channel | 'webhook'
  person_id: string | null
  contact_id: string | null
  webhook_id: string | null
  recipient: GeneratedAlways<string>
  pace: Pace
  state: Generated<DeliveryState>
  reason: string | null
  due_at: Date
  attempts: Generated<number>
  claimed_at: Date | null
  settled_at: Date | null
  created_at: Date
  token: Generated<string>
}
interface DeliveryNoticeTable { delivery_id: string; recipient: string; channel: Channel | 'webhook'; notice_id: string }
interface PreferenceTable { person_id: string | null; contact_id: string | null; recipient: GeneratedAlways<string>; topic_group: string; channel: Channel; wanted: Wanted }
interface HabitTable { person_id: string; quiet: Generated<boolean>; quiet_from: Generated<number>; quiet_to: Generated<number> }
interface SilenceTable { person_id: string | null; contact_id: string | null; recipient: GeneratedAlways<string>; subject: string; at: Date }

/** Published by the people room. */
interface AddresseeView { id: string; phone: string | null; mail: string | null; locale: Locale; has_account: boolean }

interface NotificationsDatabase {
  'people.addressee': AddresseeView
  'notifications.contact': ContactTable
  'notifications.notice': NoticeTable
  'notifications.webhook': WebhookTable
  'notifications.delivery': DeliveryTable
  'notifications.delivery_notice': DeliveryNoticeTable
  'notifications.preference': PreferenceTable
  'notifications.habit': HabitTable
  'notifications.silence': SilenceTable
}
export const tables = (context: Context) => context.database as unknown as Kysely<NotificationsDatabase>
