import { AsyncLocalStorage } from 'node:async_hooks'
import type { Logger } from 'pino'
import type { OpenDatabase } from '#platform/database'
import type { MailProvider } from '#platform/mail/provider'
import type { Settings } from '#platform/settings'
import type { SmsProvider } from '#platform/sms/provider'
import type { Engine } from './engine.ts'

export interface PeopleAuthOptions {
  readonly database: OpenDatabase
  readonly settings: Pick<Settings, 'baseUrl' | 'oidc'>
  /** Signs cookies and encrypts secrets of second factors: at least 32 signs, kept over restarts. */
  readonly secret: string
  readonly sms: SmsProvider
  readonly mail: MailProvider
  readonly log: Pick<Logger, 'info' | 'warn' | 'error'>
}

/** A code on its way: the engine makes it, whoever asked for it sends it and learns how the sending went. */
export interface Outgoing { code?: string }

export interface PeopleAuth extends PeopleAuthOptions {
  /** better-auth, built when first needed: its import must not delay the first page. */
  engine(): Promise<Engine>
  readonly outgoing: AsyncLocalStorage<Outgoing>
}

/** Everything that signing in needs, for the whole life of the process. */
export function peopleAuth(options: PeopleAuthOptions): PeopleAuth {
  if (options.secret.length < 32) throw new TypeError('the secret for signing in needs at least 32 signs')
  const outgoing = new AsyncLocalStorage<Outgoing>()
  let engine: Promise<Engine> | undefined
  const auth: PeopleAuth = {
    ...options,
    outgoing,
    engine() {
      engine ??= import('./engine.ts').then(({ buildEngine }) => buildEngine(auth))
      engine.catch(() => { engine = undefined })
      return engine
    },
  }
  return auth
}
