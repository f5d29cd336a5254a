import { today } from '#domains/territory'
import { routes } from '#platform/http'
import { Refusal } from '#platform/refusal'
import { Facts } from '#ui/facts'
import { Layout } from '#ui/layout'
import { Table } from '#ui/table'
import { nationalCode, packById } from '../reads/frozen-pack.ts'
import { canonical } from '../reads/pack-data.ts'
import { inForce, type PackPlace, packPlaces, type PackVersion, packVersions } from '../reads/packs.ts'
import { packsWords } from '../words/words.ts'
import { FieldsTable } from './fields-table.tsx'

const here = '/about/rules'

/** Where a pack holds now, in a sentence. */
export function whereSaid(places: readonly PackPlace[], code: string, day: string, words: ReturnType<typeof packsWords>): string {
  const now = new Map<string, PackPlace>()
  for (const place of places) if (place.from <= day && !now.has(place.unitId)) now.set(place.unitId, place)
  const names = [...now.values()].filter((place) => place.code === code).map((place) => place.unit)
  return [...(code === nationalCode ? [words.about.everywhere] : []), ...names].join(words.and) || words.about.nowhere
}

/** By which rules votes and elections run here: every pack, and each of its fields with its source. */
export const publicPacks = routes()
  .get('/', async (c) => {
    const { context, page } = c.var, words = packsWords(page.locale)
    const [versions, places, day] = [await packVersions(context), await packPlaces(context), await today(context)]
    const current = [...inForce(versions, day).values()]
    return c.html(
      <Layout page={page} title={words.about.title} lead={words.about.lead}>
        <p>{words.about.note}</p>
        <Table<PackVersion> caption={words.about.title} captionHidden rows={current} columns={[
          { key: 'pack', label: words.about.which, main: true, cell: (version) => <a href={`${here}/${version.id}`}>{version.pack.title[page.locale === 'en' ? 'en' : 'zh']}</a> },
          { key: 'version', label: words.from, cell: (version) => <>{words.version(version.version)} · <span class="number">{version.effectiveFrom}</span></> },
          { key: 'where', label: words.about.whereUsed, cell: (version) => whereSaid(places, version.code, day, words) },
        ]} />
      </Layout>)
  })
  .get('/:pack', async (c) => {
    const { context, page } = c.var, words = packsWords(page.locale)
    const id = c.req.param('pack'), json = id.endsWith('.json')
    const found = await packById(context, json ? id.slice(0, -5) : id)
    if (!found) throw new Refusal('ballots.unknown-pack', 'missing')
    // As it was digested: `sha256sum` of the file gives the digest of the page.
    if (json) return c.body(canonical(found.pack), 200, { 'content-type': 'application/json; charset=utf-8', 'content-disposition': `attachment; filename="${found.id.replace('@', '-')}.json"` })
    const versions = await packVersions(context), day = await today(context)
    const version = versions.find((version) => version.id === found.id), title = found.pack.title[page.locale === 'en' ? 'en' : 'zh']
    return c.html(
      <Layout page={page} title={title} lead={words.about.lead} back={{ href: here, label: words.about.back }} kind={c.req.query('print') === undefined ? 'resident' : 'print'}>
        <Facts items={[
          { term: words.code, detail: <span class="number">{found.id}</span> }, { term: words.from, detail: <span class="number">{found.pack.effectiveFrom}</span> },
          { term: words.about.whereUsed, detail: whereSaid(await packPlaces(context), found.pack.code, day, words) },
          { term: words.digest, detail: <span class="code">{version?.digest}</span> },
        ]} />
        <p><a href={`${here}/${found.id}?print`}>{words.about.print}</a> · <a href={`${here}/${found.id}.json`}>{words.desk.download}</a></p>
        <p>{words.about.note}</p>
        <FieldsTable pack={found.pack} locale={page.locale} />
      </Layout>)
  })
