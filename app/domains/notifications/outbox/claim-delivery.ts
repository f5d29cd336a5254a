import { sql } from 'kysely'
import { type Context, together } from '#platform/context'
import type { Locale } from '#platform/words'
import { wishesOf } from '../reads/wishes-of.ts'
import { endOfQuiet } from '../rules/due.ts'
import { minutesUntilUncertain } from '../rules/delivery.ts'
import type { Facts, Why } from '../rules/notice.ts'
import { groupOf } from '../rules/preference.ts'
import { tables } from '../tables.ts'

export interface ClaimedNotice { readonly id: string; readonly topic: string; readonly subject: string; readonly facts: Facts; readonly why: Why; readonly urgent: boolean; readonly created_at: Date }

/** A message that is ours to send: marked as under way, for everyone to see, before the outside world hears of it. */
export interface Claimed {
  readonly id: string
  readonly token: string
  readonly attempt: number
  readonly notices: readonly [ClaimedNotice, ...ClaimedNotice[]]
  readonly locale: Locale
  readonly by:
    | { readonly channel: 'mail'; readonly to: string; readonly hasAccount: boolean }
    | { readonly channel: 'sms'; readonly to: string; readonly hasAccount: boolean }
    | { readonly channel: 'webhook'; readonly url: string; readonly secret: string }
}

/**
 * Takes the message that has been due longest. `nothing`: none is due. `skipped`: it was due, but it is night at the recipient's, or there is nobody or nothing to send any more.
 * When this returns a message the claim is committed, so that no other process, and no later run, sends it as well.
 */
export function claimDelivery(outer: Context, timezone: string): Promise<Claimed | 'skipped' | 'nothing'> {
  return together(outer, async (context) => {
    const database = tables(context)
    const due = await database.selectFrom('notifications.delivery').selectAll()
      .where('state', '=', 'waiting').where('due_at', '<=', context.now)
      .orderBy('due_at').orderBy('id').limit(1).forUpdate().skipLocked().executeTakeFirst()
    if (!due) return 'nothing'
    const stop = async (reason: string) => {
      await database.updateTable('notifications.delivery').set({ state: 'stopped', reason, settled_at: context.now }).where('id', '=', due.id).execute()
      return 'skipped' as const
    }
    const wishes = await wishesOf(context, [due.recipient])
    const morning = due.pace === 'urgent' ? context.now : endOfQuiet(context.now, wishes.quietHours(due.recipient), timezone)
    if (morning > context.now) {
      await database.updateTable('notifications.delivery').set({ due_at: morning }).where('id', '=', due.id).execute()
      return 'skipped'
    }
    const address = await addressOf(context, due)
    if (!address) return stop('no-address')
    let notices = await database.selectFrom('notifications.delivery_notice as link').innerJoin('notifications.notice as notice', 'notice.id', 'link.notice_id')
      .select(['notice.id', 'notice.topic', 'notice.subject', 'notice.facts', 'notice.why', 'notice.urgent', 'notice.created_at', 'notice.read_at'])
      .where('link.delivery_id', '=', due.id).orderBy('notice.id').execute()
    // Once tried, the message keeps its content: under one id the other side has seen one text.
    if (due.attempts === 0 && address.channel !== 'webhook') {
      const { channel, hasAccount } = address
      const gone = notices.filter(({ read_at, subject, why }) => read_at !== null || wishes.silenced(due.recipient, subject) || wishes.wanted(due.recipient, groupOf(why), channel, hasAccount) === 'none').map(({ id }) => id)
      if (gone.length === notices.length) return stop('nothing-left')
      if (gone.length > 0) {
        await database.deleteFrom('notifications.delivery_notice').where('delivery_id', '=', due.id).where('notice_id', 'in', gone).execute()
        notices = notices.filter(({ id }) => !gone.includes(id))
      }
    }
    const [first, ...others] = notices
    if (!first) return stop('nothing-left')
    await database.updateTable('notifications.delivery').set({ state: 'sending', claimed_at: context.now, attempts: due.attempts + 1 }).where('id', '=', due.id).execute()
    const { locale, ...by } = address
    return { id: due.id, token: due.token, attempt: due.attempts + 1, notices: [first, ...others], locale, by }
  })
}

async function addressOf(context: Context, { channel, person_id, contact_id, webhook_id }: { channel: string; person_id: string | null; contact_id: string | null; webhook_id: string | null }): Promise<(Claimed['by'] & { locale: Locale }) | undefined> {
  const database = tables(context)
  if (webhook_id !== null) {
    const webhook = await database.selectFrom('notifications.webhook').select(['url', 'secret']).where('id', '=', webhook_id).where('disabled_at', 'is', null).executeTakeFirst()
    return webhook && { channel: 'webhook', ...webhook, locale: 'zh-CN' }
  }
  if (contact_id !== null) {
    const contact = await database.selectFrom('notifications.contact').select(['mail', 'locale']).where('id', '=', contact_id).executeTakeFirst()
    return contact?.mail ? { channel: 'mail', to: contact.mail, hasAccount: false, locale: contact.locale } : undefined
  }
  const person = await database.selectFrom('people.addressee').selectAll().where('id', '=', person_id).executeTakeFirst()
  const to = channel === 'mail' ? person?.mail : person?.phone
  return person && to ? { channel: channel === 'mail' ? 'mail' : 'sms', to, hasAccount: person.has_account, locale: person.locale } : undefined
}

/** What a process left under way when it died may have arrived: it becomes uncertain and waits for a person. Answers how many. */
export async function giveUpAbandoned(context: Context): Promise<number> {
  const { rows } = await sql`
    update notifications.delivery set state = 'uncertain', reason = 'interrupted', settled_at = ${context.now}
    where state = 'sending' and claimed_at < ${new Date(context.now.getTime() - minutesUntilUncertain * 60_000)} returning id`.execute(tables(context))
  return rows.length
}
