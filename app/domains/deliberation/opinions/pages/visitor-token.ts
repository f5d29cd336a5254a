import { randomBytes } from 'node:crypto'
import type { Context as Call } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import type { Variables } from '#platform/http'
import type { Conversation } from '../rules/conversation.ts'

type Asked = Call<{ Variables: Variables }>

const cookieOf = ({ id }: Pick<Conversation, 'id'>) => `gongzhi.opinion.${id}`

/** What only the browser of a visitor keeps, for one conversation; undefined for whoever is signed in. */
export function visitorToken(c: Asked, conversation: Conversation): string | undefined {
  if (c.var.context.actor || !conversation.visitors) return undefined
  const value = getCookie(c, cookieOf(conversation))
  return value !== undefined && /^[A-Za-z0-9_-]{32}$/.test(value) ? value : undefined
}

/** Gives a visitor their number when they first open a conversation that lets them vote. */
export function giveToken(c: Asked, conversation: Conversation): void {
  if (c.var.context.actor || !conversation.visitors || visitorToken(c, conversation) !== undefined) return
  setCookie(c, cookieOf(conversation), randomBytes(24).toString('base64url'), { path: `/opinions/${conversation.id}`, maxAge: 90 * 86_400, httpOnly: true, sameSite: 'Lax', secure: c.var.settings.baseUrl.startsWith('https:') })
}
