import { place } from '#domains/territory'
import { routes } from '#platform/http'
import { Copy } from '#ui/copy'
import { Facts } from '#ui/facts'
import { Layout } from '#ui/layout'
import { Panel } from '#ui/panel'
import { Table } from '#ui/table'
import { columns } from '../exports/calls/shapes.ts'
import { openDataWords } from '../words/words.ts'

/** What is open, under which licence, where to get it, and what every column means. */
export const openPage = routes().get('/', async (c) => {
  const { context, page, settings } = c.var
  const { open: words } = openDataWords(page.locale)
  const here = await place(context)
  const files = [
    { what: words.file.csv, href: '/open/matters.csv?bom=1' }, { what: words.file.csvPlain, href: '/open/matters.csv' }, { what: words.file.json, href: '/open/matters.json' },
    { what: words.file.geojson, href: '/open/matters.geojson' }, { what: words.file.atom, href: '/open/matters.atom' }, { what: words.file.rates, href: '/open/rates.csv' }, { what: words.file.acts, href: '/open/acts.jsonl' },
  ]
  return c.html(
    <Layout page={page} title={words.title} lead={words.lead} description={words.lead} feed={{ href: '/open/matters.atom', title: words.feedTitle(here?.name ?? page.place.name) }}>
      <Panel title={words.files} id="files">
        <Table caption={words.table} captionHidden rows={files} columns={[
          { key: 'what', label: words.column.what, main: true, cell: ({ what }) => what },
          { key: 'address', label: words.column.address, cell: ({ href }) => <a href={href}><code>{href}</code></a> },
        ]} />
      </Panel>
      <Panel title={words.what} id="what"><p>{words.whatText}</p></Panel>
      <Panel title={words.licence} id="licence">
        <p>{words.licenceText}</p>
        <p><a href={`https://creativecommons.org/licenses/by/4.0/legalcode.${page.locale === 'en' ? 'en' : 'zh-hans'}`} rel="license external">{words.licenceName}</a></p>
      </Panel>
      <Panel title={words.filters} id="filters">
        <p>{words.filtersText}</p>
        <Facts items={Object.entries(words.filter).map(([name, meaning]) => ({ term: <code>{name}</code>, detail: meaning }))} />
        <p>{words.example} <code>/open/matters.csv?state=open&from=2026-01-01</code></p>
      </Panel>
      <Panel title={words.fields} id="fields">
        <p>{words.fieldsText}</p>
        <Facts items={columns.map((name) => ({ term: <code>{name}</code>, detail: words.field[name] }))} />
      </Panel>
      <Panel title={words.open311} id="open311">
        <p>{words.open311Text}</p>
        <p><Copy>{`${settings.baseUrl}/open311/v2/`}</Copy></p>
        <p>{words.open311Extra}</p>
        <p><a href="/open311/v2/discovery.json"><code>/open311/v2/discovery.json</code></a></p>
      </Panel>
      <Panel title={words.keys} id="keys"><p>{words.keysText(here?.phone ?? '')}</p></Panel>
    </Layout>,
  )
})
