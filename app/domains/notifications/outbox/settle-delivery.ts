import type { Context } from '#platform/context'
import { DeliveryError } from '#platform/delivery-error'
import { nextAttempt } from '../rules/delivery.ts'
import { tables } from '../tables.ts'
import type { Claimed } from './claim-delivery.ts'

/** Writes down what became of a message. Only the try that was claimed may do so: a later one has its own ending. */
export async function settleDelivery(context: Context, claimed: Claimed, error?: unknown): Promise<void> {
  const tried = tables(context).updateTable('notifications.delivery')
    .where('id', '=', claimed.id).where('attempts', '=', claimed.attempt).where('state', 'in', ['sending', 'uncertain'])
  const settle = (state: 'sent' | 'failed' | 'uncertain', reason: string | null) => tried.set({ state, reason, settled_at: context.now }).execute()
  if (error === undefined) { await settle('sent', null); return }
  const reason = reasonOf(error)
  const outcome = error instanceof DeliveryError ? error.outcome : 'uncertain'
  if (outcome !== 'unreachable') { await settle(outcome === 'refused' ? 'failed' : 'uncertain', reason); return }
  const again = nextAttempt(claimed.by.channel, claimed.attempt, context.now)
  if (again) await tried.set({ state: 'waiting', reason, due_at: again }).execute()
  else await settle('failed', reason)
}

/** A short code from the error's text, which holds no address. */
const reasonOf = (error: unknown): string =>
  (error instanceof DeliveryError ? error.message : 'unexpected').toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '').slice(0, 80) || 'unexpected'
