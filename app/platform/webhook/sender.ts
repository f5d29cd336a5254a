import { createHmac } from 'node:crypto'
import { lookup } from 'node:dns'
import { request as overHttp, type RequestOptions } from 'node:http'
import { request as overHttps } from 'node:https'
import { BlockList, isIP, type LookupFunction } from 'node:net'
import { DeliveryError } from '../delivery-error.ts'

/** One call to another system. `id` is the same at every try: the receiver leaves out what it has. */
export interface WebhookCall {
  readonly url: string
  /** `whsec_` and the key in base64, as webhookSecret makes it. */
  readonly secret: string
  readonly id: string
  /** The moment of the try; receivers refuse old ones. */
  readonly at: Date
  readonly body: string
}

export interface WebhookSender {
  /** Resolves with the status when the other side took it (2xx); throws DeliveryError otherwise. */
  send(call: WebhookCall): Promise<number>
}

export interface WebhookSenderOptions {
  readonly timeoutMilliseconds?: number
  /** Whether calls to this very machine are allowed: for trying things out, never on a server. */
  readonly loopback?: boolean
}

const loopbacks = new BlockList()
loopbacks.addSubnet('127.0.0.0', 8, 'ipv4')
loopbacks.addSubnet('0.0.0.0', 8, 'ipv4')
loopbacks.addAddress('::1', 'ipv6')
loopbacks.addAddress('::', 'ipv6')
/** Link-local: where clouds keep the keys of a machine. */
const never = new BlockList()
never.addSubnet('169.254.0.0', 16, 'ipv4')
never.addSubnet('fe80::', 10, 'ipv6')
never.addAddress('fd00:ec2::254', 'ipv6')
never.addSubnet('224.0.0.0', 4, 'ipv4')

/** Signature after standardwebhooks.com: HMAC-SHA256 over `id.timestamp.body`, in base64. */
export function signatureOf({ secret, id, at, body }: Omit<WebhookCall, 'url'>): string {
  const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64')
  return `v1,${createHmac('sha256', key).update(`${id}.${timestampOf(at)}.${body}`).digest('base64')}`
}

const timestampOf = (at: Date) => Math.floor(at.getTime() / 1000)

/** Calls other systems. Redirects are not followed, and the address that was checked is the address that is called. */
export function webhookSender({ timeoutMilliseconds = 10_000, loopback = false }: WebhookSenderOptions = {}): WebhookSender {
  const refused = (address: string) => {
    const family = isIP(address) === 6 ? 'ipv6' : 'ipv4'
    return never.check(address, family) || (!loopback && loopbacks.check(address, family))
  }
  const checkedLookup: LookupFunction = (host, options, done) => lookup(host, { ...options, all: true }, (error, found) => {
    if (error) return done(error, '', 4)
    if (found.length === 0 || found.some(({ address }) => refused(address))) return done(Object.assign(new Error('address not allowed'), { code: 'EADDRESSREFUSED' }), '', 4)
    if (options.all) done(null, found)
    else done(null, found[0]!.address, found[0]!.family)
  })
  return {
    send: (call) => new Promise((resolve, reject) => {
      const url = new URL(call.url)
      const host = url.hostname.replace(/^\[|\]$/g, '')
      // A bare address is never looked up, so it is checked here.
      if (isIP(host) && refused(host)) return reject(new DeliveryError('refused', 'webhook: address not allowed'))
      const fail = (error: NodeJS.ErrnoException) => reject(new DeliveryError(error.code === 'EADDRESSREFUSED' ? 'refused' : 'unreachable', `webhook: ${error.code ?? error.name}`))
      const options: RequestOptions = {
        method: 'POST',
        lookup: checkedLookup,
        agent: false,
        signal: AbortSignal.timeout(timeoutMilliseconds),
        headers: {
          'content-type': 'application/json; charset=utf-8',
          'content-length': Buffer.byteLength(call.body),
          'user-agent': 'gongzhi-webhook',
          'webhook-id': call.id,
          'webhook-timestamp': String(timestampOf(call.at)),
          'webhook-signature': signatureOf(call),
        },
      }
      const request = (url.protocol === 'https:' ? overHttps : overHttp)(url, options, (answer) => {
        const status = answer.statusCode ?? 0
        answer.destroy()
        if (status >= 200 && status < 300) resolve(status)
        else reject(new DeliveryError(status === 410 ? 'refused' : 'unreachable', `webhook: status ${status}`))
      })
      request.on('error', fail).end(call.body)
    }),
  }
}
