import type { MiddlewareHandler } from 'hono'
import { Refusal } from './refusal.ts'
import type { Settings } from './settings.ts'
import type { Variables } from './http.ts'

type Handler = MiddlewareHandler<{ Variables: Variables }>

/** Origin of the map tiles, if a provider is set, with its `{s}` placeholders made a wildcard. */
const tileOrigin = (settings: Settings) => {
  const origin = settings.map.tilesUrl?.match(/^https?:\/\/[^/]+/)?.[0]
  return origin ? ` ${origin.replace(/\{s\}|[a-z]?\{[^}]*\}/, '*')}` : ''
}

/** Headers of every answer: nothing from elsewhere, nothing inline, no framing, no sniffing, no referrer to others. */
export function securityHeaders(settings: Settings): Handler {
  const policy = [
    "default-src 'self'", "script-src 'self'", "style-src 'self'", `img-src 'self' data: blob:${tileOrigin(settings)}`, "object-src 'none'",
    "base-uri 'none'", "form-action 'self'", "frame-ancestors 'none'", `connect-src 'self'${tileOrigin(settings)}`,
  ].join('; ')
  const secure = settings.baseUrl.startsWith('https:')
  return async (c, next) => {
    await next()
    const { headers } = c.res
    if (!headers.has('content-security-policy')) headers.set('content-security-policy', policy)
    headers.set('x-content-type-options', 'nosniff')
    headers.set('referrer-policy', 'same-origin')
    headers.set('cross-origin-opener-policy', 'same-origin')
    headers.set('permissions-policy', 'geolocation=(self), camera=(self), microphone=(), interest-cohort=()')
    if (c.var.requestId) headers.set('x-request-id', c.var.requestId)
    if (secure) headers.set('strict-transport-security', 'max-age=31536000')
    if (!headers.has('cache-control')) headers.set('cache-control', 'private, no-store')
  }
}

/** NUL stands in no text: an address that carries one, in its path or its query, was made to break something. Refuses `site.broken-text`; forms refuse it by themselves. */
export const soundAddresses: Handler = async (c, next) => {
  if (/%00|\0/.test(c.req.raw.url)) throw new Refusal('site.broken-text', 'invalid')
  await next()
}

/** Doors for machines: they carry a key of their own and never a session, so another site gains nothing by calling them. */
const machineDoors = ['/open311/']

/**
 * Refuses a change that another site's page asks for in the reader's name. Browsers say where a request comes from
 * (Sec-Fetch-Site, Origin); a client that says neither is no browser, and carries no one's cookies by accident.
 */
export const sameOriginChanges: Handler = async (c, next) => {
  const reading = c.req.method === 'GET' || c.req.method === 'HEAD' || c.req.method === 'OPTIONS'
  if (!reading && !machineDoors.some((door) => c.req.path.startsWith(door))) {
    const site = c.req.header('sec-fetch-site'), origin = c.req.header('origin')
    const hosts = [c.req.header('host'), new URL(c.var.settings.baseUrl).host]
    const sameOrigin = origin === undefined || (URL.canParse(origin) && hosts.includes(new URL(origin).host))
    if (!sameOrigin || (site !== undefined && site !== 'same-origin' && site !== 'none')) throw new Refusal('site.foreign-form', 'forbidden')
  }
  await next()
}
