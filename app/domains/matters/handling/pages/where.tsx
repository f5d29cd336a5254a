import { UnitMap, UnitPath } from '#domains/territory'
import { Facts } from '#ui/facts'
import { Panel } from '#ui/panel'
import { handlingWords } from '../words/words.ts'
import type { DeskView } from './desk-view.ts'

/** Where it is: picture, words, the units from the widest to the nearest, the plate; and the candidates where nobody could tell. */
export function Where({ view }: { view: DeskView }) {
  const { matter, page, map, path, where, candidateUnits, settings } = view, { plate } = where
  const { page: words } = handlingWords(page.locale)
  return (
    <Panel title={words.where} id="where">
      {map && <UnitMap data={map} unitId={matter.unit_id} label={words.map} settings={settings} locale={page.locale} marked={where.point} />}
      {path.length > 0 ? <UnitPath units={path} hrefOf={(unit) => `/places/${unit.id}`} label={words.path} /> : <p>{words.noUnit}</p>}
      <Facts stacked items={[
        { term: words.placeWords, detail: where.words },
        plate !== undefined && { term: words.plate, detail: `${plate.id}${plate.spot === '' ? '' : ` · ${plate.spot}`}` },
        candidateUnits.length > 0 && { term: words.candidates, detail: <ul>{candidateUnits.map((unit) => <li>{unit.name} · {words.metres(unit.distanceMetres)}</li>)}</ul> },
      ]} />
    </Panel>
  )
}
