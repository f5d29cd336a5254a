import type { Hono } from 'hono'
import type { Context } from '#platform/context'
import { routes, type Variables } from '#platform/http'
import { Refusal, statusOf } from '#platform/refusal'
import { readSettings } from '#platform/settings'

/** Pages without the rest of the house: as whoever the context says sees them. */
export const visit = (pages: Hono<{ Variables: Variables }>, context: Context) => routes()
  .use(async (c, next) => {
    const url = new URL(c.req.url)
    c.set('context', context)
    c.set('settings', readSettings({ BASE_URL: 'https://gongzhi.example' }))
    c.set('requestId', 'test')
    c.set('address', '127.0.0.1')
    c.set('page', { locale: context.locale, largePrint: false, path: url.pathname + url.search, reader: context.actor && { name: context.actor.name, staff: context.actor.posts.length > 0, unread: 0 }, place: { name: '示例街道', sample: true }, phone: '010-00000000' })
    await next()
  })
  .route('/', pages)
  .onError((error, c) => {
    if (error instanceof Refusal) return c.text(error.code, statusOf[error.kind])
    throw error
  })

/** A form as a browser posts it. */
export const form = (answers: Record<string, string>): RequestInit => ({ method: 'POST', body: new URLSearchParams(answers) })
