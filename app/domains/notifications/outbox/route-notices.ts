import { sql } from 'kysely'
import { type Context, together } from '#platform/context'
import { wishesOf } from '../reads/wishes-of.ts'
import { dueAt } from '../rules/due.ts'
import { type Channel, channels, groupOf, type Pace, paceOf } from '../rules/preference.ts'
import { contactAdded, listensTo } from '../rules/topics.ts'
import { tables } from '../tables.ts'

interface Target {
  readonly noticeId: string
  readonly person_id: string | null
  readonly contact_id: string | null
  readonly recipient: string
  readonly channel: Channel
  readonly pace: Pace
  readonly due_at: Date
}

/**
 * Decides for the oldest new notices by which channels they go, and puts each into the recipient's open message there.
 * Several processes may do it at once: each takes notices that no other holds. Answers how many it took.
 */
export function routeNotices(outer: Context, timezone: string, limit = 500): Promise<number> {
  return together(outer, async (context) => {
    const database = tables(context)
    const notices = await database.selectFrom('notifications.notice')
      .select(['id', 'person_id', 'contact_id', 'recipient', 'topic', 'subject', 'why', 'urgent'])
      .where('routed_at', 'is', null).orderBy('id').limit(limit).forUpdate().skipLocked().execute()
    if (notices.length === 0) return 0
    const people = await addressees(context, notices.flatMap(({ person_id }) => person_id ?? []))
    const contacts = await contactsAmong(context, notices.flatMap(({ contact_id }) => contact_id ?? []))
    const wishes = await wishesOf(context, notices.map(({ recipient }) => recipient))
    const targets: Target[] = []
    for (const { id, person_id, contact_id, recipient, topic, subject, why, urgent } of notices) {
      const person = person_id === null ? undefined : people.get(person_id)
      const contact = contact_id === null ? undefined : contacts.get(contact_id)
      if (!person && !(contact && (contact.confirmed_at || topic === contactAdded))) continue
      if (wishes.silenced(recipient, subject)) continue
      for (const channel of channels) {
        if (person ? person[channel === 'mail' ? 'mail' : 'phone'] === null : channel === 'sms' || (contact?.mail ?? null) === null) continue
        const pace = paceOf(wishes.wanted(recipient, groupOf(why), channel, person?.has_account ?? false), urgent)
        if (pace) targets.push({ noticeId: id, person_id, contact_id, recipient, channel, pace, due_at: dueAt(context.now, pace, wishes.quietHours(recipient), timezone) })
      }
    }
    await putIntoMessages(context, targets)
    await callWebhooks(context, notices.filter(({ person_id, contact_id }) => person_id === null && contact_id === null))
    await database.updateTable('notifications.notice').set({ routed_at: context.now }).where('id', 'in', notices.map(({ id }) => id)).execute()
    return notices.length
  })
}

async function addressees(context: Context, ids: readonly string[]) {
  if (ids.length === 0) return new Map<string, never>()
  const rows = await tables(context).selectFrom('people.addressee').selectAll().where('id', 'in', [...new Set(ids)]).execute()
  return new Map(rows.map((row) => [row.id, row]))
}

async function contactsAmong(context: Context, ids: readonly string[]) {
  if (ids.length === 0) return new Map<string, never>()
  const rows = await tables(context).selectFrom('notifications.contact').select(['id', 'mail', 'confirmed_at']).where('id', 'in', [...new Set(ids)]).execute()
  return new Map(rows.map((row) => [row.id, row]))
}

const keyOf = ({ recipient, channel, pace }: Pick<Target, 'recipient' | 'pace'> & { channel: string }) => `${recipient} ${channel} ${pace}`

async function putIntoMessages(context: Context, targets: readonly Target[]): Promise<void> {
  if (targets.length === 0) return
  const open = new Map<string, Target>()
  for (const target of targets) {
    const other = open.get(keyOf(target))
    if (!other || target.due_at < other.due_at) open.set(keyOf(target), target)
  }
  // In one order everywhere, so that two processes that write to the same people do not wait for each other.
  const rows = [...open.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, { person_id, contact_id, channel, pace, due_at }]) => ({ person_id, contact_id, channel, pace, due_at, created_at: context.now, webhook_id: null, reason: null, claimed_at: null, settled_at: null }))
  const messages = await tables(context).insertInto('notifications.delivery').values(rows)
    .onConflict((conflict) => conflict.columns(['recipient', 'channel', 'pace']).where('state', '=', 'waiting').where('attempts', '=', 0).where('channel', '<>', 'webhook')
      .doUpdateSet({ due_at: sql`least(notifications.delivery.due_at, excluded.due_at)` }))
    .returning(['id', 'recipient', 'channel', 'pace']).execute()
  const idOf = new Map(messages.map((message) => [keyOf(message), message.id]))
  await tables(context).insertInto('notifications.delivery_notice')
    .values(targets.map((target) => ({ delivery_id: idOf.get(keyOf(target))!, recipient: target.recipient, channel: target.channel, notice_id: target.noticeId })))
    .onConflict((conflict) => conflict.doNothing()).execute()
}

async function callWebhooks(context: Context, notices: readonly { id: string; topic: string }[]): Promise<void> {
  if (notices.length === 0) return
  const webhooks = await tables(context).selectFrom('notifications.webhook').select(['id', 'topics']).where('disabled_at', 'is', null).execute()
  const pairs = notices.flatMap((notice) => webhooks.filter(({ topics }) => listensTo(topics, notice.topic)).map((webhook) => ({ webhook_id: webhook.id, notice_id: notice.id })))
  if (pairs.length > 0) await sql`
    with pair as materialized (
      select uuidv7() as id, webhook_id, notice_id from jsonb_to_recordset(${JSON.stringify(pairs)}::jsonb) as row (webhook_id uuid, notice_id uuid)
    ), made as (
      insert into notifications.delivery (id, channel, webhook_id, pace, due_at, created_at)
      select id, 'webhook', webhook_id, 'urgent', ${context.now}, ${context.now} from pair
    )
    insert into notifications.delivery_notice (delivery_id, recipient, channel, notice_id) select id, webhook_id, 'webhook', notice_id from pair`.execute(tables(context))
}
