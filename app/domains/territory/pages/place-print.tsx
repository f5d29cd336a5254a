import { routes } from '#platform/http'
import { Refusal } from '#platform/refusal'
import { Layout } from '#ui/layout'
import { MapPicture } from '#ui/map-picture'
import { QrPicture } from '#ui/qr'
import { Sheet } from '#ui/sheet'
import { responsibilitiesAt } from '../reads/responsibilities.ts'
import { ancestorsOf, unitById } from '../reads/units.ts'
import { territoryWords } from '../words/words.ts'
import { shapesOf, unitMapData } from './unit-map.tsx'

/** The page of a place to hang on a wall: who answers, their phones, the map, and a code that leads to the page itself. */
export const placePrint = routes().get('/:id{[0-9a-f-]{36}}/print', async (c) => {
  const { context, page, settings } = c.var
  const words = territoryWords(page.locale)
  const unit = await unitById(context, c.req.param('id'))
  if (!unit) throw new Refusal('territory.unknown-unit', 'missing')
  const [path, duties, map] = [await ancestorsOf(context, unit.id), await responsibilitiesAt(context, unit.path), await unitMapData(context, unit.id)]
  const nearest = [...path].reverse().find((above) => duties.some((duty) => duty.unitId === above.id))
  const address = `${settings.baseUrl}/places/${unit.id}`
  return c.html(
    <Layout page={page} kind="print" title={unit.name} back={{ href: `/places/${unit.id}`, label: unit.name }} unlisted>
      <Sheet title={`${unit.name} · ${words.place.duties}`} number={path.slice(0, -1).map((above) => above.name).join(' › ')}>
        <table class="table">
          <caption class="for-ears">{words.place.duties}</caption>
          <thead><tr><th scope="col">{words.desk.column.duty}</th><th scope="col">{words.desk.column.name}</th><th scope="col">{words.desk.column.phone}</th></tr></thead>
          <tbody>
            {duties.filter((duty) => duty.unitId === nearest?.id).map((duty) => <tr><td>{duty.duty}</td><td>{duty.name}</td><td class="number">{duty.phone}</td></tr>)}
            {!nearest && <tr><td colspan={3}>{words.place.dutiesNone}</td></tr>}
          </tbody>
        </table>
        {map && <MapPicture label={words.place.map(unit.name)} shapes={shapesOf(map.map)} bounds={map.map.bounds} listed={false} attribution={words.place.mapSource} approval={map.approval} locale={page.locale} />}
        <QrPicture text={address} label={address} size={120} />
        <p class="soft">{address}</p>
        {page.phone && <p>{words.place.service} <strong class="number">{page.phone}</strong></p>}
      </Sheet>
    </Layout>)
})
