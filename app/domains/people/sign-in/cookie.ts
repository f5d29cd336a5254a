import { createHmac, timingSafeEqual } from 'node:crypto'

export const cookiePrefix = 'gongzhi'

const isSecure = (baseUrl: string) => baseUrl.startsWith('https:')

/** Name of the cookie that carries the session, as better-auth names it. */
export const sessionCookie = (baseUrl: string): string => `${isSecure(baseUrl) ? '__Secure-' : ''}${cookiePrefix}.session_token`

/** Tells the page for signing in, for a few minutes, that a session ended because nobody used it. */
export const idleCookie = `${cookiePrefix}.idle`

const signatureOf = (value: string, secret: string) => createHmac('sha256', secret).update(value).digest('base64')

/** Value of a signed cookie: what better-auth writes and reads (`value.signature`, HMAC-SHA-256, base64). */
export const signed = (value: string, secret: string): string => encodeURIComponent(`${value}.${signatureOf(value, secret)}`)

/** What a signed cookie says; undefined when the signature is not ours. */
export function unsigned(text: string, secret: string): string | undefined {
  let whole
  try { whole = decodeURIComponent(text) } catch { return undefined }
  const at = whole.lastIndexOf('.')
  if (at < 1) return undefined
  const value = whole.slice(0, at), given = Buffer.from(whole.slice(at + 1)), right = Buffer.from(signatureOf(value, secret))
  return given.length === right.length && timingSafeEqual(given, right) ? value : undefined
}

/** The cookie of that name in a Cookie header. */
export function cookieOf(header: string | null | undefined, name: string): string | undefined {
  for (const pair of (header ?? '').split(/; */)) if (pair.startsWith(`${name}=`)) return pair.slice(name.length + 1)
  return undefined
}

/** A Set-Cookie line: never readable by script, never sent with another site's post; `seconds` 0 takes the cookie away. */
export const setCookie = (baseUrl: string, name: string, value: string, seconds: number): string =>
  `${name}=${value}; Path=/; Max-Age=${seconds}; HttpOnly; SameSite=Lax${isSecure(baseUrl) ? '; Secure' : ''}`

/** The session's key inside Set-Cookie lines that better-auth made; undefined when it signed nobody in. */
export function sessionKeyIn(lines: readonly string[], baseUrl: string, secret: string): string | undefined {
  const name = sessionCookie(baseUrl)
  for (const line of lines) {
    const value = line.startsWith(`${name}=`) ? line.slice(name.length + 1).split(';')[0] : undefined
    if (value) return unsigned(value, secret)
  }
  return undefined
}
