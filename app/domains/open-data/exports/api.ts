import { createHash } from 'node:crypto'
import type { Context as Call } from 'hono'
import { basis, isOpen, matterWords } from '#domains/matters'
import { place } from '#domains/territory'
import type { Context } from '#platform/context'
import { routes, type Variables } from '#platform/http'
import { Refusal } from '#platform/refusal'
import { escapeXml } from '../open311/rules/body.ts'
import { moment } from '../open311/rules/moments.ts'
import { openDataWords } from '../words/words.ts'
import { edition, openActs } from './reads/open-acts.ts'
import { allOpenMatters, openMatters } from './reads/open-matters.ts'
import { streamed } from './calls/streamed.ts'
import { byteOrderMark, line } from './rules/csv.ts'
import { readFilter, readPlace } from './calls/filter.ts'
import { columns, type Naming, objectOf, rowOf } from './calls/shapes.ts'

type Asked = Call<{ Variables: Variables }>

/** Files of what is open: the same masked rows in every form. */
export const exports = routes()
  .get('/open/matters.csv', (c) => whenChanged(c, async (context) => {
    const filter = await filterOf(c), naming = await namingOf(context)
    const head = (c.req.query('bom') === '1' ? byteOrderMark : '') + line(columns)
    c.header('content-disposition', 'attachment; filename="matters.csv"')
    return streamed(c, allOpenMatters(context, filter), { type: 'text/csv; charset=utf-8; header=present', head, piece: (matter) => line(rowOf(matter, isOpen(matter.state), naming)) })
  }))
  .get('/open/matters.json', (c) => whenChanged(c, async (context) => {
    const limit = whole(c, 'limit', 200, 1000), naming = await namingOf(context)
    const page = await openMatters(context, await filterOf(c), { after: readPlace(c.req.query('after')), limit: limit + 1 })
    const shown = page.slice(0, limit), last = shown.at(-1)
    const next = page.length > limit && last ? nextAddress(c, `${last.reported_at.toISOString()}~${last.id}`) : null
    return c.json({ matters: shown.map((matter) => objectOf(matter, isOpen(matter.state), naming, c.var.settings.baseUrl)), next })
  }))
  .get('/open/matters.geojson', (c) => whenChanged(c, async (context) => {
    const filter = await filterOf(c), naming = await namingOf(context)
    return streamed(c, allOpenMatters(context, filter, true), {
      type: 'application/geo+json', head: '{"type":"FeatureCollection","features":[\n', between: ',\n', tail: '\n]}\n',
      piece: (matter) => {
        const { lng, lat, ...properties } = objectOf(matter, isOpen(matter.state), naming, c.var.settings.baseUrl)
        return JSON.stringify({ type: 'Feature', id: matter.number, geometry: { type: 'Point', coordinates: [lng, lat] }, properties })
      },
    })
  }))
  .get('/open/matters.atom', (c) => whenChanged(c, async (context) => {
    const naming = await namingOf(context), { baseUrl } = c.var.settings, here = await place(context)
    const newest = await openMatters(context, await filterOf(c), { limit: 50 })
    const text = escapeXml, query = new URL(c.req.url).search
    const entries = newest.map((matter) => `<entry><id>${text(`${baseUrl}/matters/${matter.number}`)}</id><title>${text(matter.public_title)}</title><updated>${moment(matter.updated_at)}</updated><published>${moment(matter.reported_at)}</published>`
      + `<link href="${text(`${baseUrl}/matters/${matter.number}`)}"/><category term="${text(matter.category_code)}" label="${text(naming.category(matter).small)}"/><summary>${text(`${naming.state(matter.state)}${matter.unit_name ? ` · ${matter.unit_name}` : ''}`)}</summary><content type="text">${text(matter.public_text)}</content></entry>`)
    const updated = newest.reduce((latest, { updated_at }) => (updated_at > latest ? updated_at : latest), new Date(0))
    const title = openDataWords(context.locale).open.feedTitle(here?.name ?? '')
    return c.body(`<?xml version="1.0" encoding="utf-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom"><id>${text(`${baseUrl}/open/matters.atom`)}</id><title>${text(title)}</title><updated>${moment(updated)}</updated><author><name>${text(here?.name ?? title)}</name></author>`
      + `<link rel="self" href="${text(`${baseUrl}/open/matters.atom${query}`)}"/><link href="${text(`${baseUrl}/matters`)}"/>${entries.join('\n')}</feed>\n`, 200, { 'content-type': 'application/atom+xml; charset=utf-8' })
  }))
  // The table of rates decides which small numbers stay hidden: it is made in one place only.
  .get('/open/rates.csv', (c) => c.redirect(`/rates/table.csv${new URL(c.req.url).search}`, 302))
  .get('/open/acts.jsonl', (c) => whenChanged(c, async (context) => {
    const after = c.req.query('after') ?? '0', limit = whole(c, 'limit', 1000, 10_000)
    if (!/^\d{1,15}$/.test(after)) throw new Refusal('open-data.bad-filter', 'invalid', { field: 'after' })
    const acts = await openActs(context, Number(after), limit), last = acts.at(-1)
    if (last && acts.length === limit) c.header('link', `<${nextAddress(c, String(last.id))}>; rel="next"`)
    return c.body(acts.map((act) => `${JSON.stringify({ ...act, at: act.at.toISOString() })}\n`).join(''), 200, { 'content-type': 'application/jsonl; charset=utf-8' })
  }))

/** Answers 304 to whoever has what is current; else makes it anew. */
async function whenChanged(c: Asked, make: (context: Context) => Promise<Response>): Promise<Response> {
  const { context } = c.var
  const tag = `W/"${await edition(context)}-${createHash('sha256').update(`${context.locale} ${c.req.url}`).digest('base64url').slice(0, 12)}"`
  const shared = { etag: tag, 'cache-control': 'no-cache', vary: 'accept-language, cookie', 'access-control-allow-origin': '*' }
  if (c.req.header('if-none-match')?.split(',').some((one) => one.trim() === tag)) return c.body(null, 304, shared)
  for (const [name, value] of Object.entries(shared)) c.header(name, value)
  return make(context)
}

const filterOf = (c: Asked) => readFilter(c.var.context, (name) => c.req.query(name))

function whole(c: Asked, name: string, otherwise: number, most: number): number {
  const text = c.req.query(name)?.trim() || String(otherwise)
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new Refusal('open-data.bad-filter', 'invalid', { field: name })
  return Math.min(most, Number(text))
}

function nextAddress(c: Asked, after: string): string {
  const url = new URL(c.req.url)
  url.searchParams.set('after', after)
  return `${c.var.settings.baseUrl}${url.pathname}${url.search}`
}

async function namingOf(context: Context): Promise<Naming> {
  const { categories, categoriesById } = await basis(context), words = matterWords(context.locale), language = context.locale === 'en' ? 'en' : 'zh'
  return {
    category: ({ category_id, category_code }) => {
      const category = categoriesById.get(category_id) ?? categories.get(category_code)
      return { large: category?.large[language] ?? '', small: category?.small[language] ?? category_code }
    },
    state: (state) => words.states[state], outcome: (outcome) => words.outcomes[outcome] ?? outcome,
  }
}
