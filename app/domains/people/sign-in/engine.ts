import { randomUUID } from 'node:crypto'
import { passkey } from '@better-auth/passkey'
import { betterAuth } from 'better-auth'
import { emailOTP } from 'better-auth/plugins/email-otp'
import { genericOAuth } from 'better-auth/plugins/generic-oauth'
import { phoneNumber } from 'better-auth/plugins/phone-number'
import { twoFactor } from 'better-auth/plugins/two-factor'
import type { Kysely } from 'kysely'
import { tables } from '../tables.ts'
import type { PeopleAuth } from './auth.ts'
import { cookiePrefix } from './cookie.ts'
import { type Assurance, cityService, type Way } from './rules/way.ts'

/** How long a code is good, in minutes, and how often it may be typed wrongly. */
export const codeMinutes = 5
const codeTries = 3

/** Stands where better-auth wants a mail address and the person gave none; `.invalid` is never routed (RFC 2606). */
export const noMail = (): string => `${randomUUID()}@none.invalid`

const wayOf: Readonly<Record<string, readonly [Way, Assurance]>> = {
  '/phone-number/verify': ['phone-code', 'single'],
  '/sign-in/email-otp': ['mail-code', 'single'],
  '/sign-in/email': ['password', 'single'],
  '/two-factor/verify-totp': ['password', 'strong'],
  '/two-factor/verify-backup-code': ['password', 'strong'],
  '/two-factor/disable': ['password', 'single'],
  '/passkey/verify-authentication': ['passkey', 'strong'],
  '/callback/:id': ['city-service', 'strong'],
}

/** better-auth in the schema `people`. Its own screens, rate limits and mails are not used. */
export function buildEngine(auth: PeopleAuth) {
  const { database, settings, secret, log, outgoing } = auth
  const hand = (code: string) => { const box = outgoing.getStore(); if (box) box.code = code }
  return betterAuth({
    appName: '共治',
    baseURL: settings.baseUrl,
    basePath: '/api/auth',
    secret,
    trustedOrigins: [settings.baseUrl],
    database: { db: database.database.withSchema('people') as unknown as Kysely<unknown>, type: 'postgres' },
    advanced: { cookiePrefix, ipAddress: { disableIpTracking: true }, useSecureCookies: settings.baseUrl.startsWith('https:') },
    telemetry: { enabled: false },
    rateLimit: { enabled: false },
    logger: { level: 'error', log: (level, message) => { if (level === 'error') log.warn({ from: 'better-auth' }, message) } },
    onAPIError: { errorURL: `${settings.baseUrl}/sign-in` },
    session: {
      expiresIn: 30 * 86_400,
      // Times are kept by actorFromRequest, once a minute at most.
      disableSessionRefresh: true,
      additionalFields: {
        assurance: { type: 'string', required: false, input: false, returned: false },
        way: { type: 'string', required: false, input: false, returned: false },
      },
    },
    // Who asked for a code is a secret of theirs, also in the table of codes.
    verification: { storeIdentifier: 'hashed' },
    account: { accountLinking: { enabled: true, requireLocalEmailVerified: true } },
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: 10, maxPasswordLength: 128, autoSignIn: false, revokeSessionsOnPasswordReset: true },
    databaseHooks: {
      session: {
        create: {
          async before(session, context) {
            const person = await tables({ database: database.database }).selectFrom('people.person').select('closed_at').where('user_id', '=', session.userId).executeTakeFirst()
            if (person?.closed_at) return false
            const [way, assurance] = wayOf[context?.path ?? ''] ?? [undefined, 'single' as const]
            return { data: { ...session, way, assurance } }
          },
        },
      },
      // Tokens of the city's service are of no use here and hold personal data.
      account: {
        create: { before: async (account) => ({ data: { ...account, accessToken: null, refreshToken: null, idToken: null } }) },
        update: { before: async (account) => ({ data: { ...account, accessToken: null, refreshToken: null, idToken: null } }) },
      },
    },
    plugins: [
      phoneNumber({
        otpLength: 6, expiresIn: codeMinutes * 60, allowedAttempts: codeTries,
        sendOTP: ({ code }) => hand(code),
        signUpOnVerification: { getTempEmail: noMail, getTempName: () => '' },
      }),
      emailOTP({ otpLength: 6, expiresIn: codeMinutes * 60, allowedAttempts: codeTries, storeOTP: 'hashed', changeEmail: { enabled: true }, sendVerificationOTP: async ({ otp }) => hand(otp) }),
      twoFactor({ issuer: '共治 Gongzhi', accountLockout: { enabled: true, maxFailedAttempts: 5, durationSeconds: 900 } }),
      passkey({ rpName: '共治 Gongzhi', rpID: new URL(settings.baseUrl).hostname, origin: settings.baseUrl }),
      genericOAuth({
        config: settings.oidc === undefined ? [] : [{
          providerId: cityService,
          discoveryUrl: settings.oidc.discoveryUrl,
          clientId: settings.oidc.clientId,
          clientSecret: settings.oidc.clientSecret,
          scopes: ['openid', 'profile', 'email'],
          pkce: true,
          mapProfileToUser: (profile) => ({ name: typeof profile.name === 'string' ? profile.name : '', email: typeof profile.email === 'string' ? profile.email : noMail() }),
        }],
      }),
    ],
  })
}

export type Engine = ReturnType<typeof buildEngine>
