import { readFile } from 'node:fs/promises'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Context } from '#platform/context'
import { routes } from '#platform/http'
import { sameOriginChanges, securityHeaders } from '#platform/protection'
import { Refusal, statusOf } from '#platform/refusal'
import { readSettings } from '#platform/settings'
import { loadManifest } from '#ui/assets'
import type { Locale } from '#ui/page'
import { buildAssets } from '../../../ui/build.ts'
import { notificationsRoutes } from '../routes.ts'
import { sentences } from './surroundings.ts'

/** The room's pages as one reader sees them; a refusal answers its code. */
export function pagesOf(context: () => Context, { staff = false, unread = 0, locale = 'zh-CN' as Locale, assets = '' } = {}) {
  const app = routes()
  app.get('/assets/:file', async (c) => {
    const file = c.req.param('file')
    return c.body(await readFile(join(assets, file)), 200, { 'content-type': file.endsWith('.css') ? 'text/css' : 'text/javascript' })
  })
  app.use(async (c, next) => {
    const now = { ...context(), locale }
    const url = new URL(c.req.url)
    c.set('context', now)
    c.set('settings', readSettings({}))
    c.set('requestId', 'test')
    c.set('page', { locale, largePrint: c.req.query('large') === '1', path: url.pathname + url.search, reader: now.actor && { name: now.actor.name, staff, unread }, place: { name: '杏林社区', sample: true }, phone: '027-8888 1234' })
    await next()
  })
  app.use(securityHeaders(readSettings({})), sameOriginChanges)
  app.route('/', notificationsRoutes(sentences))
  app.onError((error, c) => {
    if (!(error instanceof Refusal)) throw error
    return c.text(error.code, statusOf[error.kind])
  })
  return app
}

/** Builds stylesheets and elements for pages that a browser looks at. Answers their folder. */
export async function builtAssets(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'gongzhi-assets-'))
  await buildAssets(folder)
  loadManifest(folder)
  return folder
}

export const post = (fields: Record<string, string>, headers: Record<string, string> = {}): RequestInit => ({ method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers }, body: new URLSearchParams(fields).toString() })
