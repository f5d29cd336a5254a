import { place } from '#domains/territory'
import { routes } from '#platform/http'
import { standingNotices } from '../reads/notice-lists.ts'
import { publicNoticesWords } from '../words/words.ts'

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' }
const text = (said: string) => said.replace(/[&<>"']/g, (sign) => escapes[sign] ?? sign)

/** /notices.atom: titles and days of what stands now; never the contents, which are gone when the notice ends. */
export const feed = routes().get('/notices.atom', async (c) => {
  const { context, settings } = c.var, { pages } = publicNoticesWords(context.locale), here = await place(context)
  const standing = await standingNotices(context, { limit: 50 })
  const entries = standing.map(({ id, title, unitName, kind, startsOn, endsOn }) => {
    const address = text(`${settings.baseUrl}/notices/${id}`)
    return `<entry><id>${address}</id><title>${text(title)}</title><updated>${startsOn}T00:00:00Z</updated><link href="${address}"/><category term="${kind}" label="${text(pages.kinds[kind])}"/><summary>${text(`${unitName} · ${pages.from(startsOn)} ${pages.until(endsOn)}`)}</summary></entry>`
  })
  const newest = standing.map(({ startsOn }) => startsOn).sort().at(-1) ?? '1970-01-01'
  return c.body(`<?xml version="1.0" encoding="utf-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom"><id>${text(`${settings.baseUrl}/notices.atom`)}</id><title>${text(`${here?.name ?? ''} · ${pages.title}`)}</title><updated>${newest}T00:00:00Z</updated>`
    + `<author><name>${text(here?.name ?? pages.title)}</name></author><link rel="self" href="${text(`${settings.baseUrl}/notices.atom`)}"/><link href="${text(`${settings.baseUrl}/notices`)}"/>${entries.join('\n')}</feed>\n`, 200, { 'content-type': 'application/atom+xml; charset=utf-8' })
})
