import { setTimeout as pause } from 'node:timers/promises'
import { DeliveryError, type DeliveryOutcome } from '../delivery-error.ts'
import type { SmsProvider } from './provider.ts'

export interface HttpGateway {
  readonly url: string
  readonly key: string | undefined
  /** How long one try may take. */
  readonly timeoutMilliseconds?: number
  /** Pauses before the second and further tries. */
  readonly pausesMilliseconds?: readonly number[]
}

/** Errors of a connection that was never made: nothing can have arrived. */
const neverConnected = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH', 'UND_ERR_CONNECT_TIMEOUT'])

/**
 * Sends text messages through any gateway that takes `POST {to, text, id}` (see README.md).
 * A try that fails by the connection, by 429 or by 5xx is repeated with the same Idempotency-Key; one that ran out of time is not.
 */
export function httpGatewaySms({ url, key, timeoutMilliseconds = 10_000, pausesMilliseconds = [500, 2000] }: HttpGateway): SmsProvider {
  return {
    async send({ to, text, id }) {
      let mayHaveArrived = false
      for (let attempt = 0; ; attempt++) {
        const { outcome, why, again } = await post()
        if (outcome === undefined) return
        if (outcome === 'uncertain') mayHaveArrived = true
        const wait = pausesMilliseconds[attempt]
        if (!again || wait === undefined) throw new DeliveryError(mayHaveArrived ? 'uncertain' : outcome, `SMS gateway: ${why}`)
        await pause(wait)
      }

      async function post(): Promise<{ outcome?: DeliveryOutcome; why?: string; again?: boolean }> {
        try {
          const answer = await fetch(url, {
            method: 'POST',
            redirect: 'manual',
            headers: { 'content-type': 'application/json', 'idempotency-key': id, ...(key ? { authorization: `Bearer ${key}` } : {}) },
            body: JSON.stringify({ to, text, id }),
            signal: AbortSignal.timeout(timeoutMilliseconds),
          })
          await answer.body?.cancel()
          const { status } = answer
          if (answer.ok) return {}
          const why = `status ${status}`
          if (status === 429 || status === 503) return { outcome: 'unreachable', why, again: true }
          if (status >= 500) return { outcome: 'uncertain', why, again: true }
          return { outcome: 'refused', why }
        } catch (error) {
          const { name, cause } = error as Error & { cause?: { code?: string } }
          if (name === 'TimeoutError') return { outcome: 'uncertain', why: `no answer within ${timeoutMilliseconds} ms` }
          const code = cause?.code ?? name
          return { outcome: neverConnected.has(code) ? 'unreachable' : 'uncertain', why: code, again: true }
        }
      }
    },
  }
}
