import type { Context } from '#platform/context'
import { Refusal } from '#platform/refusal'
import type { Facts } from '../rules/notice.ts'
import { type Channel, groupOf, type TopicGroup } from '../rules/preference.ts'
import { tokenFromLink } from '../rules/token.ts'
import { tables } from '../tables.ts'
import { wishesOf } from './wishes-of.ts'

/** The mail or text message in which a link stood. */
export interface MessageBehind {
  readonly person_id: string | null
  readonly contact_id: string | null
  readonly recipient: string
  readonly channel: Channel
  readonly notices: readonly { readonly topic: string; readonly subject: string; readonly facts: Facts }[]
  readonly subjects: readonly string[]
  readonly groups: readonly TopicGroup[]
  /** Whether something of it is stopped already. */
  readonly stopped: boolean
  readonly hasAddress: boolean
}

/** The message behind the token of a link; undefined when there is none (any more). */
export async function messageBehind(context: Context, link: string): Promise<MessageBehind | undefined> {
  const token = tokenFromLink(link)
  if (token === undefined) return undefined
  const database = tables(context)
  const delivery = await database.selectFrom('notifications.delivery').select(['id', 'person_id', 'contact_id', 'recipient', 'channel']).where('token', '=', token).executeTakeFirst()
  if (!delivery || delivery.channel === 'webhook') return undefined
  const { id, recipient, person_id, contact_id, channel } = delivery
  const notices = await database.selectFrom('notifications.delivery_notice as link').innerJoin('notifications.notice as notice', 'notice.id', 'link.notice_id')
    .select(['notice.topic', 'notice.subject', 'notice.facts', 'notice.why']).where('link.delivery_id', '=', id).orderBy('notice.id').execute()
  const subjects = [...new Set(notices.map(({ subject }) => subject))]
  const groups = [...new Set(notices.map(({ why }) => groupOf(why)))]
  const wishes = await wishesOf(context, [recipient])
  const contact = contact_id === null ? undefined : await database.selectFrom('notifications.contact').select('mail').where('id', '=', contact_id).executeTakeFirst()
  return {
    person_id, contact_id, recipient, channel, notices, subjects, groups,
    stopped: subjects.some((subject) => wishes.silenced(recipient, subject)) || groups.some((group) => wishes.wanted(recipient, group, channel, true) === 'none'),
    hasAddress: contact_id === null || (contact?.mail ?? null) !== null,
  }
}

/** The same, refusing with `notifications.unknown-token` when there is none. */
export async function requireMessageBehind(context: Context, link: string): Promise<MessageBehind> {
  const message = await messageBehind(context, link)
  if (!message) throw new Refusal('notifications.unknown-token', 'missing')
  return message
}
