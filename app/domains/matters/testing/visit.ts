import type { Hono } from 'hono'
import type { Actor, Context } from '#platform/context'
import type { Variables } from '#platform/http'
import { routes } from '#platform/http'
import { Refusal, statusOf } from '#platform/refusal'
import type { RoomDoor } from '#platform/room'
import { readSettings } from '#platform/settings'
import type { Page } from '#ui/page'

/** The room's pages without the rest of the house: as a reader with these posts sees them. */
export function visit(doors: Hono<{ Variables: Variables }>, context: Context, { staff = false, locale = 'zh-CN' as const, failure }: { staff?: boolean; locale?: Page['locale']; failure?: RoomDoor['failure'] } = {}) {
  const actor: Actor | undefined = context.actor
  return routes()
    .use(async (c, next) => {
      c.set('context', { ...context, locale })
      c.set('settings', readSettings({}))
      c.set('requestId', 'test')
      c.set('address', '127.0.0.1')
      const url = new URL(c.req.url)
      c.set('page', { locale, largePrint: false, path: url.pathname + url.search, reader: actor && { name: actor.name, staff, unread: 0 }, place: { name: '示例街道', sample: true }, phone: '010-00000000' })
      await next()
    })
    .route('/', doors)
    .onError((error, c) => {
      const told = failure?.(c, error)
      if (told) return told
      if (error instanceof Refusal) return c.text(error.code, statusOf[error.kind])
      throw error
    })
}

/** A form as a browser posts it. */
export const form = (answers: Record<string, string>) => ({ method: 'POST', body: new URLSearchParams(answers) })
