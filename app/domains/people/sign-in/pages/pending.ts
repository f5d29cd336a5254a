import type { Visit } from '../../pages/again.tsx'
import { cookieOf, setCookie, signed, unsigned } from '../cookie.ts'
import type { CodeWay } from '../acts/send-code.ts'
import type { PeopleAuth } from '../auth.ts'

/** What travels from the first screen of signing in to the next, in a signed cookie, so that no phone number stands in an address. */
export interface Pending {
  readonly way: CodeWay
  readonly contact: string
  readonly next: string
  /** signs in, or changes the contact of whoever is signed in. */
  readonly aim: 'sign-in' | 'change'
}

const name = 'gongzhi.code'
const seconds = 900

export const rememberPending = (auth: PeopleAuth, pending: Pending): string =>
  setCookie(auth.settings.baseUrl, name, signed(Buffer.from(JSON.stringify(pending)).toString('base64url'), auth.secret), seconds)

export const forgetPending = (auth: PeopleAuth): string => setCookie(auth.settings.baseUrl, name, '', 0)

export function pendingOf(auth: PeopleAuth, visit: Visit): Pending | undefined {
  const cookie = cookieOf(visit.req.header('cookie'), name)
  const value = cookie && unsigned(cookie, auth.secret)
  return value ? JSON.parse(Buffer.from(value, 'base64url').toString()) as Pending : undefined
}
