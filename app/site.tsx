import { randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { compress } from 'hono/compress'
import type { Actor, Context } from '#platform/context'
import type { OpenDatabase } from '#platform/database'
import type { FileStore } from '#platform/files'
import { letGo } from '#platform/form'
import { formOf } from '#platform/form'
import { routes } from '#platform/http'
import { log } from '#platform/log'
import { sameOriginChanges, securityHeaders, soundAddresses } from '#platform/protection'
import { limitChanges } from '#platform/rate-limit'
import { Refusal, statusOf } from '#platform/refusal'
import type { RoomDoor } from '#platform/room'
import type { Settings } from '#platform/settings'
import type { Locale } from '#platform/words'
import type { DeskWork, Page } from '#ui/page'
import { Layout } from '#ui/layout'
import { SignInFirst } from './pages/sign-in-first.tsx'
import { siteWords } from './words/words.ts'

/** Who is asking, as the people room tells it from a request, and the cookies that it wants set with the answer. */
export interface Reader {
  readonly actor: Actor | undefined
  readonly setCookies: readonly string[]
  readonly preferences: { readonly locale: Locale | undefined; readonly largePrint: boolean }
  readonly staff: boolean
  /** What their posts let them do at the desk. */
  readonly work?: DeskWork
  /** Where they have to go first, instead of to what they asked for. */
  readonly detour?: string | undefined
}

export interface SiteParts {
  readonly settings: Settings
  readonly database: OpenDatabase
  readonly files: FileStore
  readonly rooms: readonly RoomDoor[]
  readonly assetsFolder: string
  readonly now: () => Date
  readonly readerOf: (request: Request, context: Context) => Promise<Reader>
  readonly placeOf: (context: Context) => Promise<{ name: string; phone: string | null; sample: boolean } | undefined>
  readonly unreadOf: (context: Context, personId: string) => Promise<number>
}

const localeOf = (accepted: string | undefined): Locale => (accepted !== undefined && /^\s*en\b/i.test(accepted) ? 'en' : 'zh-CN')
const kinds: Readonly<Record<string, string>> = { css: 'text/css; charset=utf-8', js: 'text/javascript; charset=utf-8', svg: 'image/svg+xml', map: 'application/json', json: 'application/json', png: 'image/png', ico: 'image/x-icon' }

/** The whole site as a function of who asks. */
export function site(parts: SiteParts) {
  const { settings, database, files, rooms } = parts
  const app = routes()

  app.use(compress(), securityHeaders(settings))
  app.get('/assets/:file', async (c) => {
    const file = c.req.param('file')
    if (!/^[A-Za-z0-9._-]+$/.test(file) || file.startsWith('.')) return c.body(null, 404)
    const path = join(parts.assetsFolder, file)
    const found = await stat(path).catch(() => undefined)
    if (!found?.isFile()) return c.body(null, 404)
    return c.body(Readable.toWeb(createReadStream(path)) as ReadableStream, 200, {
      'content-type': kinds[file.slice(file.lastIndexOf('.') + 1)] ?? 'application/octet-stream', 'content-length': String(found.size),
      'cache-control': 'public, max-age=31536000, immutable', 'x-content-type-options': 'nosniff',
    })
  })
  app.get('/healthz', async (c) => {
    await database.pool.query('select 1')
    return c.text('ok')
  })

  app.use(async (c, next) => {
    const request = c.req.raw
    c.set('requestId', randomUUID())
    c.set('settings', settings)
    const forwarded = settings.trustProxy ? c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() : undefined
    const socket = (c.env as { incoming?: { socket?: { remoteAddress?: string } } } | undefined)?.incoming?.socket?.remoteAddress
    c.set('address', forwarded ?? socket ?? 'unknown')
    const anonymous: Context = {
      actor: undefined, now: parts.now(), locale: localeOf(c.req.header('accept-language')), origin: c.req.path.startsWith('/open311/') ? 'api' : 'web',
      database: database.database, memory: database.memory, files,
    }
    // Until the reader is known, pages of refusals speak the language of the browser.
    c.set('context', anonymous)
    c.set('page', pageOf(request, anonymous.locale, undefined))
    const reader = await parts.readerOf(request, anonymous)
    const context: Context = { ...anonymous, actor: reader.actor, locale: reader.preferences.locale ?? anonymous.locale }
    c.set('context', context)
    const place = await database.memory.at('site.place', String(Math.floor(parts.now().getTime() / 2000)), () => parts.placeOf(anonymous))
    const unread = reader.actor && c.req.method === 'GET' ? await parts.unreadOf(context, reader.actor.id) : 0
    c.set('page', {
      ...pageOf(request, context.locale, place), largePrint: reader.preferences.largePrint,
      reader: reader.actor && { name: reader.actor.name, staff: reader.staff, unread, ...reader.work },
    })
    if (reader.detour === undefined) try { await next() } finally { letGo(request) }
    else c.res = c.redirect(reader.detour, 303)
    for (const cookie of reader.setCookies) c.res.headers.append('set-cookie', cookie)
  })
  app.use(soundAddresses, sameOriginChanges, limitChanges(database.pool))
  for (const room of rooms) if (room.routes) app.route('/', room.routes)

  app.notFound((c) => {
    // An address with a slash at its end is tried without it; never one that would lead to another site.
    const bare = c.req.path.replace(/\/+$/, '')
    if (c.req.method === 'GET' && bare !== c.req.path && /^\/[^/\\]/.test(bare)) return c.redirect(bare + new URL(c.req.url).search, 301)
    const words = siteWords(c.var.page.locale)
    return c.html(<Layout page={c.var.page} title={words.missing} lead={words.missingText}><p><a class="button" href="/">{words.goHome}</a></p></Layout>, 404)
  })
  app.onError(async (error, c) => {
    for (const room of rooms) {
      const told = room.failure?.(c, error)
      if (told) return told
    }
    const page = c.var.page ?? pageOf(c.req.raw, 'zh-CN', undefined)
    const words = siteWords(page.locale)
    const wantsJson = (c.req.header('accept')?.includes('application/json') ?? false) || /^\/api\/|\.(geo)?json$/.test(c.req.path)
    if (error instanceof Refusal) {
      const status = statusOf[error.kind]
      const sentence = [words.refusals, ...rooms.map((room) => room.refusals?.(page.locale))].find((sentences) => sentences?.[error.code])?.[error.code]?.(error.facts) ?? error.code
      if (typeof error.facts.seconds === 'number') c.header('retry-after', String(error.facts.seconds))
      if (wantsJson) return c.json({ error: { code: error.code, ...error.facts, message: sentence } }, status)
      if (error.kind === 'missing') return c.html(<Layout page={page} title={words.missing} lead={sentence}><p><a class="button" href="/">{words.goHome}</a></p></Layout>, status)
      const signIn = error.kind === 'unauthenticated'
      if (signIn && c.req.method === 'GET') return c.redirect(`/sign-in?return=${encodeURIComponent(page.path)}`, 303)
      const back = refererPath(c.req.header('referer'), c.req.header('host')) ?? '/'
      if (signIn) return c.html(<SignInFirst page={page} form={await formOf(c.req)} withFiles={c.req.header('content-type')?.startsWith('multipart/') ?? false} back={back} />, status)
      return c.html(
        <Layout page={page} title={words.refused} lead={sentence}>
          <p>
            <a class="button button-secondary" href={back}>{words.goBack}</a>{' '}
            {error.kind === 'forbidden' && <a class="button button-quiet" href="/about/permissions">{words.goPermissions}</a>}
          </p>
        </Layout>, status)
    }
    log.error({ err: error, requestId: c.var.requestId, method: c.req.method, path: c.req.path }, 'a request failed')
    if (wantsJson) return c.json({ error: { code: 'site.failed', requestId: c.var.requestId } }, 500)
    return c.html(<Layout page={page} title={words.sorry} lead={words.sorryText}><p>{words.requestId}: <code>{c.var.requestId}</code></p></Layout>, 500)
  })
  return app
}

function pageOf(request: Request, locale: Locale, place: { name: string; phone: string | null; sample: boolean } | undefined): Page {
  const url = new URL(request.url)
  return {
    locale, largePrint: false, path: url.pathname + url.search, reader: undefined,
    place: { name: place?.name ?? '共治', sample: place?.sample ?? false }, phone: place?.phone ?? undefined,
  }
}

/** The page before, if it is one of ours. */
function refererPath(referer: string | undefined, host: string | undefined): string | undefined {
  if (!referer || !URL.canParse(referer)) return undefined
  const url = new URL(referer)
  return url.host === host ? url.pathname + url.search : undefined
}
