import { routes } from '#platform/http'
import { Cards, Card } from '#ui/card'
import { EmptyState } from '#ui/empty'
import { ErrorSummary, Select, Submit, TextField } from '#ui/form'
import { Layout } from '#ui/layout'
import { Notice } from '#ui/notice'
import { Panel } from '#ui/panel'
import { levels as levelsOf } from '../reads/levels.ts'
import { type Located, locate } from '../reads/locate.ts'
import { place } from '../reads/place.ts'
import { childrenOf, endedUnitsNamed, unitsById, unitsNamed } from '../reads/units.ts'
import { datumNamed, datums } from '../rules/datum.ts'
import type { Level, Unit } from '../rules/unit.ts'
import { type TerritoryWords, territoryWords } from '../words/words.ts'
import { tried } from './tried.ts'
import { levelName, UnitList, UnitSearch } from './unit-list.tsx'
import { UnitMap, unitMapData } from './unit-map.tsx'
import type { Locale } from '#platform/words'

const mostFound = 50
const hrefOf = (unit: Unit) => `/places/${unit.id}`

export const findPlace = routes().get('/', async (c) => {
  const { context, page, settings } = c.var
  const words = territoryWords(page.locale)
  const query = (c.req.query('q') ?? '').slice(0, 100), lng = c.req.query('lng') ?? '', lat = c.req.query('lat') ?? '', datum = datumNamed(c.req.query('datum') ?? '') ?? 'WGS84'
  const [levels, home, named, ended] = [await levelsOf(context), await place(context), await unitsNamed(context, query, mostFound), await endedUnitsNamed(context, query)]
  const parents = new Map((await unitsById(context, [...new Set(named.flatMap((unit) => unit.parentId ?? []))])).map((unit) => [unit.id, unit.name]))
  const roots = home?.rootUnitId ? await unitsById(context, [home.rootUnitId]) : await childrenOf(context, null)
  const [root] = roots
  const shown = roots.length === 1 && root ? await childrenOf(context, root.id) : []
  const asked = lng !== '' || lat !== ''
  let located: Located | undefined
  const point = { lng: number(lng), lat: number(lat) }
  const problem = !asked ? undefined : Number.isFinite(point.lng) && Number.isFinite(point.lat)
    ? await tried(context, async () => { located = await locate(context, { ...point, datum }) }) : words.places.pointNeeded
  const map = await unitMapData(context, home?.rootUnitId ?? null)
  return c.html(
    <Layout page={page} title={words.places.title} lead={words.places.lead}>
      <UnitSearch action="/places" query={query} label={words.places.search} hint={words.places.searchHint} button={words.places.find} />
      {query.trim() !== '' && (
        <Panel title={words.places.found(named.length)} id="found">
          {named.length === 0 ? <p>{words.places.foundNone}</p> : (
            <UnitList units={named} levels={levels} locale={page.locale} hrefOf={hrefOf} noteOf={(unit) => [unit.parentId ? parents.get(unit.parentId) : undefined, levelName(levels, unit.level, page.locale)].filter((part) => part !== undefined).join(' · ')} />
          )}
          {named.length === mostFound && <p class="soft">{words.places.more}</p>}
          {ended.length > 0 && <><h3>{words.places.ended}</h3><UnitList units={ended} levels={levels} locale={page.locale} hrefOf={hrefOf} noteOf={(unit) => words.place.ended(unit.validTo ?? '')} /></>}
        </Panel>
      )}
      {located && <LocatedAnswer located={located} words={words} levels={levels} locale={page.locale} />}
      {map && <Panel title={words.places.map} id="map"><UnitMap data={map} unitId={home?.rootUnitId ?? null} label={words.places.map} settings={settings} locale={page.locale} marked={located && datum === 'WGS84' ? point : undefined} /></Panel>}
      <Panel title={words.places.browse} id="browse">
        {roots.length === 0
          ? <EmptyState title={words.places.noUnits}>{words.places.noUnitsText}</EmptyState>
          : <UnitList units={[...roots, ...shown]} levels={levels} locale={page.locale} hrefOf={hrefOf} />}
      </Panel>
      <Panel title={words.places.here} id="here">
        <p>{words.places.hereLead}</p>
        <form method="get" action="/places#here">
          <ErrorSummary errors={problem === undefined ? [] : [{ name: 'lng', message: problem }]} />
          <TextField name="lng" label={words.places.lng} value={lng} inputmode="decimal" width="medium" unmarked error={problem} />
          <TextField name="lat" label={words.places.lat} value={lat} inputmode="decimal" width="medium" unmarked />
          <Select name="datum" label={words.places.datum} value={datum} empty={false} unmarked options={datums.map((value) => ({ value, label: words.places.datums[value] }))} />
          <Submit tone="secondary">{words.places.locate}</Submit>
        </form>
      </Panel>
    </Layout>, problem === undefined ? 200 : 422)
})

/** The answer to "where am I": a place, or the candidates, never a guess. */
export function LocatedAnswer({ located, words, levels, locale }: { located: Located; words: TerritoryWords; levels: readonly Level[]; locale: Locale }) {
  if (located.kind === 'found') {
    return (
      <Notice tone="done" title={words.located.found(located.unit.name)} announce>
        <p>{words.located.why[located.why]}</p>
        <UnitList units={located.containing} levels={levels} locale={locale} hrefOf={hrefOf} />
      </Notice>
    )
  }
  return (
    <Notice tone="warn" title={located.kind === 'ambiguous' ? words.located.ambiguous : words.located.outside} announce>
      <p>{words.located.why[located.why]} {located.candidates.length === 0 ? words.located.none : located.kind === 'ambiguous' ? words.located.ambiguousText : words.located.outsideText}</p>
      <Cards>
        {located.candidates.map(({ unit, distanceMetres }) => <Card level={2} title={unit.name} href={hrefOf(unit)} meta={`${levelName(levels, unit.level, locale)} · ${distanceMetres === 0 ? words.located.inside : words.located.metres(distanceMetres)}`} />)}
      </Cards>
      {located.containing.length > 0 && <><p>{words.located.containing}</p><UnitList units={located.containing} levels={levels} locale={locale} hrefOf={hrefOf} /></>}
    </Notice>
  )
}

const number = (text: string) => (/^\s*-?\d{1,3}(\.\d{1,15})?\s*$/.test(text.normalize('NFKC')) ? Number(text.normalize('NFKC')) : Number.NaN)
