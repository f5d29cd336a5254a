import { Readable } from 'node:stream'
import { createTransport } from 'nodemailer'
import { DeliveryError, type DeliveryOutcome } from '../delivery-error.ts'
import type { MailProvider } from './provider.ts'

export interface SmtpServer {
  /** smtp://user:password@host:port or smtps://… */
  readonly url: string
  /** Who the mails come from: `Name <address>` or an address. */
  readonly from: string
  readonly timeoutMilliseconds?: number
}

/** Sends mails through one SMTP server. Never tries twice by itself: whoever calls knows what a second try would mean. */
export function smtpMail({ url, from, timeoutMilliseconds = 20_000 }: SmtpServer): MailProvider {
  const transport = createTransport({
    url,
    connectionTimeout: timeoutMilliseconds,
    greetingTimeout: timeoutMilliseconds,
    socketTimeout: timeoutMilliseconds,
    // Texts are ours, but nothing that they hold may make the client read a file or call an address.
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  // The client reads a message only once the server has accepted sender and recipient: that is the point of no return.
  const underWay = new Set<string>()
  transport.use('stream', ({ message }, done) => {
    message.processFunc((whole: Readable) => Readable.from((async function* () { underWay.add(message.messageId()); yield* whole })(), { objectMode: false }))
    done()
  })
  const domain = /@([^@>\s]+)>?\s*$/.exec(from)?.[1] ?? 'localhost'
  return {
    async send({ to, subject, text, html, id, headers }) {
      const messageId = `<${id}@${domain}>`
      try {
        await transport.sendMail({
          from, to: { name: '', address: to }, subject, text, ...(html === undefined ? {} : { html }), messageId, textEncoding: 'base64',
          headers: { 'Auto-Submitted': 'auto-generated', ...headers },
        })
      } catch (error) {
        const { code, responseCode } = error as Error & { code?: string; responseCode?: number }
        throw new DeliveryError(outcomeOf(code, responseCode, underWay.has(messageId)), `SMTP: ${responseCode ?? code ?? 'failed'}`)
      } finally {
        underWay.delete(messageId)
      }
    },
  }
}

function outcomeOf(code: string | undefined, responseCode: number | undefined, underWay: boolean): DeliveryOutcome {
  // A wrong password is the operator's to mend, after which the same mail may go out.
  if (code === 'EAUTH' || code === 'ENOAUTH') return 'unreachable'
  if (responseCode !== undefined) return responseCode >= 500 ? 'refused' : 'unreachable'
  return underWay ? 'uncertain' : 'unreachable'
}
