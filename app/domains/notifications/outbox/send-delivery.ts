import type { Context } from '#platform/context'
import type { Claimed } from './claim-delivery.ts'
import { composeMail, composeSms } from './compose-message.ts'
import type { Outside } from './outside.ts'
import { settleDelivery } from './settle-delivery.ts'

/** Hands a claimed message to the outside world, once, and writes down what became of it. Resolves whatever happens outside. */
export async function sendDelivery(context: Context, outside: Outside, placeName: string, claimed: Claimed): Promise<void> {
  let error: unknown
  try {
    await handOver(context, outside, placeName, claimed)
  } catch (thrown) {
    error = thrown ?? new Error('nothing was thrown')
  }
  await settleDelivery(context, claimed, error)
}

async function handOver(context: Context, { mail, sms, webhooks, sentences, baseUrl }: Outside, placeName: string, { id, token, notices, locale, by }: Claimed): Promise<void> {
  if (by.channel === 'webhook') {
    const [{ id: notice, topic, subject, facts, created_at }] = notices
    await webhooks.send({ url: by.url, secret: by.secret, id, at: context.now, body: JSON.stringify({ id: notice, type: topic, timestamp: created_at.toISOString(), data: { subject, facts } }) })
    return
  }
  const parts = { notices, token, locale, hasAccount: by.hasAccount, sentences, baseUrl, placeName }
  if (by.channel === 'mail') await mail.send({ to: by.to, id, ...composeMail(parts) })
  else await sms.send({ to: by.to, id, text: composeSms(parts) })
}
