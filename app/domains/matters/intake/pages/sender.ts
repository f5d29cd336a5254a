import { createHash, randomUUID } from 'node:crypto'
import type { Context as Call } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import type { Variables } from '#platform/http'

type Asked = Call<{ Variables: Variables }>

/** Tells a visitor's own submissions from other visitors': random, for the form alone, and of no use elsewhere. */
const cookie = 'gongzhi.form', seconds = 2 * 24 * 60 * 60
const issued = (c: Asked) => { const value = getCookie(c, cookie); return value !== undefined && /^[0-9a-f-]{36}$/.test(value) ? value : undefined }

/** Gives whoever opens the form its cookie, once. */
export function knowAgain(c: Asked): void {
  if (issued(c) === undefined) setCookie(c, cookie, randomUUID(), { path: '/matters/new', maxAge: seconds, httpOnly: true, sameSite: 'Lax', secure: c.var.settings.baseUrl.startsWith('https:') })
}

const digestOf = (text: string) => createHash('sha256').update(text).digest('hex')

export interface Sender {
  /** What one sends under a key never meets what another sends under the same. */
  readonly scope: string
  /** Whether it is surely theirs what was sent under it before, so that its number may be told. */
  readonly sure: boolean
}

/**
 * Who sends: the account; for a visitor, or whoever stays anonymous, the browser that opened the form; for a program that kept no cookie its address. Of
 * the cookie only a digest with the key is kept, so that two reports of one visitor cannot be linked, and of the address four digits that thousands share.
 */
export function senderOf(c: Asked, key: string, anonymous: boolean): Sender {
  const actor = anonymous ? undefined : c.var.context.actor
  if (actor) return { scope: `person:${actor.id}`, sure: true }
  const visitor = issued(c)
  return visitor ? { scope: `visitor:${digestOf(`${visitor} ${key}`).slice(0, 32)}`, sure: true } : { scope: `address:${digestOf(c.var.address).slice(0, 4)}`, sure: false }
}
