import type { Visitor } from './visitor.ts'

/** One answer of the site, met by following a link. */
export interface Met {
  readonly path: string
  /** The address with ids, numbers and the values of its query left out; several questions at once count as one shape. */
  readonly shape: string
  /** Where the link stood. */
  readonly from: string
  readonly status: number
  readonly headers: Headers
  /** Empty when the answer is no page. */
  readonly html: string
}

/** Two addresses of one shape are one screen with other contents. */
export function shapeOf(path: string): string {
  const { pathname, searchParams } = new URL(path, 'http://site')
  const plain = pathname.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, ':id').replace(/^\/p\/[^/]+/, '/p/:id').replace(/\/\d+(?=\/|$)/g, '/:number').replace(/^(\/assets)\/.*/, '$1/:file')
  const keys = [...new Set(searchParams.keys())].sort()
  return keys.length === 0 ? plain : keys.length === 1 ? `${plain}?${keys[0]}` : `${plain}?several`
}

/** Follows every link within the site from `starts` (or those that `within` lets through), one address per shape, at most `limit` shapes. Redirections are followed as links. */
export async function crawl(visitor: Visitor, starts: readonly string[], limit = 250, within: (path: string) => boolean = () => true): Promise<Met[]> {
  const met: Met[] = [], known = new Set<string>(), waiting: { path: string; from: string }[] = []
  const offer = (path: string, from: string) => {
    const shape = shapeOf(path)
    if (known.has(shape) || known.size >= limit) return
    known.add(shape)
    waiting.push({ path, from })
  }
  for (const path of starts) offer(path, '')
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    const answer = await visitor.get(next.path)
    const isPage = answer.headers.get('content-type')?.includes('text/html') ?? false
    const html = isPage ? await answer.text() : (await answer.body?.cancel(), '')
    met.push({ ...next, shape: shapeOf(next.path), status: answer.status, headers: answer.headers, html })
    const base = new URL(next.path, 'http://site')
    const location = answer.headers.get('location')
    for (const link of [...(location ? [location] : []), ...linksIn(html)]) {
      if (!URL.canParse(link, base.href)) throw new Error(`${next.path} links to ${link}`)
      const target = new URL(link, base.href)
      if (target.origin === base.origin && within(target.pathname)) offer(target.pathname + target.search, next.path)
    }
  }
  return met
}

/** Every address that an element `a` of the page leads to. */
function linksIn(html: string): string[] {
  return [...html.matchAll(/<a\s[^>]*?href="([^"]*)"/g)].map(([, link = '']) => link.replaceAll('&amp;', '&').replaceAll('&#39;', "'").replaceAll('&quot;', '"')).filter((link) => !/^(tel|mailto|#)/.test(link))
}
