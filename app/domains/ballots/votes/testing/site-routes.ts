import type { Context } from '#platform/context'
import { routes } from '#platform/http'
import { Refusal, statusOf } from '#platform/refusal'
import { readSettings } from '#platform/settings'
import { ballotsRoutes } from '../../routes.ts'

/** All pages of the room as one reader sees them, refusals by their codes; `patterns` are the addresses that answer to GET. */
export function siteRoutes(context: Context) {
  const app = routes()
    .use(async (c, next) => {
      const url = new URL(c.req.url), { actor, locale } = context
      c.set('context', context)
      c.set('settings', readSettings({}))
      c.set('requestId', 'test')
      c.set('address', '127.0.0.1')
      c.set('page', { locale, largePrint: false, path: url.pathname + url.search, reader: actor && { name: actor.name, staff: actor.posts.length > 0, unread: 0 }, place: { name: '示例街道', sample: true }, phone: '010-00000000' })
      await next()
    })
    .route('/', ballotsRoutes)
    .onError((error, c) => {
      if (error instanceof Refusal) return c.text(error.code, statusOf[error.kind])
      throw error
    })
  return { request: async (path: string, init?: RequestInit) => app.request(path, init), patterns: [...new Set(ballotsRoutes.routes.filter(({ method }) => method === 'GET').map(({ path }) => path))] }
}
