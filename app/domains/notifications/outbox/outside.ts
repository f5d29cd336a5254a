import type { Context } from '#platform/context'
import type { MailProvider } from '#platform/mail/provider'
import type { SmsProvider } from '#platform/sms/provider'
import type { WebhookSender } from '#platform/webhook/sender'
import type { NoticeSentences } from '../rules/notice.ts'

/** What the outbox is built from: the ways out, and what other rooms know. */
export interface Outside {
  readonly mail: MailProvider
  readonly sms: SmsProvider
  readonly webhooks: WebhookSender
  /** The sentences of every room. */
  readonly sentences: NoticeSentences
  /** Address under which people reach this server, without a slash at the end. */
  readonly baseUrl: string
  /** The place that writes: its name signs every message, its time zone tells day from night. */
  place(context: Context): Promise<{ readonly name: string; readonly timezone: string }>
}
