import { Hono } from 'hono'
import type { Context } from '#platform/context'
import type { Variables } from '#platform/http'
import { Refusal, statusOf } from '#platform/refusal'
import { readSettings } from '#platform/settings'
import { placePage, type PlacePanel } from '../pages/place-page.tsx'
import { territoryRoutes } from '../routes.ts'

/** The room's pages alone, for whoever the context says asks. */
export function groundSite(context: Context, panels: readonly PlacePanel[] = [], largePrint = false) {
  const app = new Hono<{ Variables: Variables }>()
  app.use(async (c, next) => {
    const url = new URL(c.req.url)
    c.set('context', context)
    c.set('settings', readSettings({ BASE_URL: 'https://gongzhi.example' }))
    c.set('requestId', 'test')
    c.set('address', 'test')
    c.set('page', { locale: context.locale, largePrint, path: url.pathname + url.search, reader: context.actor && { name: context.actor.name, staff: true, unread: 0 }, place: { name: '示例街道', sample: true }, phone: '010-00000000' })
    await next()
  })
  app.route('/', territoryRoutes)
  app.route('/', placePage(panels))
  app.onError((error, c) => {
    if (error instanceof Refusal) return c.text(error.code, statusOf[error.kind])
    throw error
  })
  return app
}
