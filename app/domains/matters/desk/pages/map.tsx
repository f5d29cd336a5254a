import { mapOf, place, shapesOf, tilesOf } from '#domains/territory'
import type { Context } from '#platform/context'
import { routes } from '#platform/http'
import { Select } from '#ui/form'
import { Layout } from '#ui/layout'
import { MapPicture, type MapPoint, type MapShape, PlaceMap } from '#ui/map-picture'
import { Notice } from '#ui/notice'
import type { Page } from '#ui/page'
import { Panel } from '#ui/panel'
import { FilterBar, Table } from '#ui/table'
import { basis } from '../../reads/basis.ts'
import { lightOf } from '../../rules/light.ts'
import { openByUnit } from '../reads/open-by-unit.ts'
import { queue, type QueueRow } from '../reads/queue.ts'
import { unitChoices } from '../reads/unit-choices.ts'
import { dues, filterQuery, type QueueFilter, queueHref, readFilter, shows } from '../rules/queue-filter.ts'
import { type Band, bandsFor, shadeOf } from '../rules/shade.ts'
import { deskWords } from '../words/words.ts'
import { categoryOptions } from './category-options.ts'
import { requireQueue } from './frame.ts'
import { openHref, QueueTable } from './queue-table.tsx'

const most = 500

interface Drawn { readonly shapes: readonly MapShape[]; readonly points: readonly MapPoint[]; readonly bands: readonly Band[]; readonly counts: readonly { shape: MapShape; count: number }[]; readonly rows: readonly QueueRow[] }

/** Open matters where they are, darker places having more of them; the same filters as the queue, and a list beside it. */
export const mapPage = routes()
  .get('/', async (c) => {
    const { context, page, settings } = c.var
    requireQueue(context)
    const filter = filterOf(c.req.url), words = deskWords(page.locale), rules = await basis(context)
    const drawn = await draw(context, page, filter), map = await mapOf(context, filter.unit ?? (await place(context))?.rootUnitId ?? null)
    const units = await unitChoices(context, filter.unit)
    const legend = [
      { tone: 'late' as const, label: words.map.late }, { tone: 'waiting' as const, label: words.map.soon }, { tone: 'active' as const, label: words.map.inTime },
      ...drawn.bands.map(({ shade, from, to }) => ({ shade, label: words.map.upTo(from, to) })),
    ]
    const approval = (await place(context))?.mapApproval ?? undefined
    return c.html(
      <Layout page={page} kind="desk" title={words.map.title} lead={words.map.lead}>
        <FilterBar action="/desk/map" hidden={{ show: filter.show }} resetHref={filterQuery({ ...filter, show: 'mine' }) === '' ? undefined : '/desk/map'}
          views={shows.filter((show) => show !== 'closed').map((show) => ({ href: mapHref(filter, { show }), label: words.queue.shows[show], current: filter.show === show }))}>
          <Select name="category" label={words.queue.category} unmarked empty={words.queue.any} value={filter.category} options={categoryOptions(rules, page.locale)} />
          <Select name="unit" label={words.queue.unit} unmarked empty={words.queue.any} value={filter.unit} options={[...units.path, ...units.beneath].map((unit) => ({ value: unit.id, label: unit.name }))} />
          <Select name="due" label={words.queue.due} unmarked empty={words.queue.any} value={filter.due} options={dues.map((due) => ({ value: due, label: words.queue.dues[due] }))} />
        </FilterBar>
        {map === undefined ? <Notice tone="info" title={words.map.noBoundaries} /> : (
          <PlaceMap label={words.map.label} src={mapHref(filter, {}, '/desk/map/matters.geojson')} bounds={map.bounds} tiles={tilesOf(settings)}>
            <MapPicture label={words.map.label} shapes={drawn.shapes} points={drawn.points} bounds={map.bounds} width={960} height={600} legend={legend} listed={false} attribution={words.map.source} approval={approval} />
          </PlaceMap>
        )}
        <p>{words.map.shown(drawn.points.length, most)} {words.map.noPoint}</p>
        {drawn.counts.length > 0 && (
          <Panel title={words.map.units}>
            <Table<(typeof drawn.counts)[number]> caption={words.map.units} captionHidden keepRows rows={drawn.counts} columns={[
              { key: 'unit', label: words.map.unit, main: true, cell: ({ shape }) => <a href={mapHref(filter, { unit: shape.id })}>{shape.label}</a> },
              { key: 'count', label: words.map.count, align: 'end', cell: ({ shape, count }) => <a href={queueHref(filter, { unit: shape.id })}>{count}<span class="for-ears"> {shape.label}</span></a> },
            ]} />
          </Panel>
        )}
        <Panel title={words.map.list} id="list" aside={<a href={queueHref(filter)}>{words.map.more}</a>}>
          <QueueTable page={page} filter={filter} rows={drawn.rows.slice(0, 50)} now={context.now} days={rules.days} empty={<p class="soft">{words.queue.empty}</p>} />
        </Panel>
      </Layout>)
  })
  .get('/matters.geojson', async (c) => {
    const { context, page } = c.var
    requireQueue(context)
    const { shapes, points } = await draw(context, page, filterOf(c.req.url))
    const features = [
      ...shapes.map(({ id, label, rings, href }) => ({ type: 'Feature', id, properties: { label, href }, geometry: { type: 'Polygon', coordinates: rings } })),
      ...points.map(({ lng, lat, label, href, tone }) => ({ type: 'Feature', properties: { label, href, tone }, geometry: { type: 'Point', coordinates: [lng, lat] } })),
    ]
    return c.body(JSON.stringify({ type: 'FeatureCollection', features }), 200, { 'content-type': 'application/geo+json; charset=utf-8', 'cache-control': 'private, no-store' })
  })

/** An address of the map; unlike the queue it says for whom even where that is the reader. */
function mapHref(filter: QueueFilter, changes: Partial<QueueFilter> = {}, at = '/desk/map'): string {
  const wanted = { ...filter, ...changes }, query = new URLSearchParams(filterQuery(wanted))
  query.set('show', wanted.show)
  return `${at}?${query}`
}

/** The map shows open matters unless told otherwise; what has ended is not on it. */
function filterOf(url: string): QueueFilter {
  const query = new URL(url).searchParams
  const filter = readFilter(query)
  return { ...filter, show: !query.has('show') || filter.show === 'closed' ? 'open' : filter.show, sort: 'due', after: undefined }
}

async function draw(context: Context, page: Page, filter: QueueFilter): Promise<Drawn> {
  const map = await mapOf(context, filter.unit ?? (await place(context))?.rootUnitId ?? null)
  const outlines = map ? shapesOf(map) : []
  const { rows } = await queue(context, filter, { limit: most })
  const counts = await openByUnit(context, filter, outlines.map(({ id }) => id))
  // The outline of the unit itself holds all the others: only those are shaded.
  const inner = outlines.length > 1 ? outlines.filter(({ tone }) => tone !== 'chosen') : outlines
  const bands = bandsFor(inner.map(({ id }) => counts.get(id) ?? 0))
  const words = deskWords(page.locale).map
  const shapes = outlines.map((shape): MapShape => ({
    ...shape, tone: inner.includes(shape) ? shadeOf(counts.get(shape.id) ?? 0, bands) : 'plain', href: mapHref(filter, { unit: shape.id }), label: shape.label,
  }))
  const points = rows.flatMap((row): MapPoint[] => {
    if (row.lng === null || row.lat === null) return []
    const light = row.due_at ? lightOf(row.due_at, context.now) : 'green'
    return [{ lng: row.lng, lat: row.lat, label: `${row.title} · ${light === 'red' ? words.late : light === 'amber' ? words.soon : words.inTime}`, href: openHref(row, filter), tone: light === 'red' ? 'late' : light === 'amber' ? 'waiting' : 'active' }]
  })
  return { shapes, points, bands, rows, counts: inner.map((shape) => ({ shape, count: counts.get(shape.id) ?? 0 })).filter(({ count }) => count > 0).sort((a, b) => b.count - a.count) }
}
