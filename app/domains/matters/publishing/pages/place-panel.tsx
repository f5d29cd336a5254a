import { mapOf, type PlacePanel, shapesOf } from '#domains/territory'
import { Cards } from '#ui/card'
import { ButtonLink, Buttons } from '#ui/form'
import { MapPicture } from '#ui/map-picture'
import { basis } from '../../reads/basis.ts'
import { toneOf } from '../../rules/state-tone.ts'
import { publicMatters } from '../reads/public-matters.ts'
import { publishingWords } from '../words/words.ts'
import { MatterCard } from './matter-card.tsx'

const shown = 5

/** The open matters of a place, on a map and as a list: what this room shows on the place's page. */
export const placePanel: PlacePanel = {
  title: (locale) => publishingWords(locale).openHere,
  async render(context, page, unit) {
    const words = publishingWords(page.locale)
    const { matters } = await publicMatters(context, { unitId: unit.id, state: 'open' })
    if (matters.length === 0) return <p class="soft">{words.noneHere}</p>
    const [rules, map] = [await basis(context), await mapOf(context, unit.id)]
    const points = matters.flatMap(({ lng, lat, public_title, number, state }) => (lng === null || lat === null ? [] : [{ lng, lat, label: public_title, href: `/matters/${number}`, tone: toneOf[state] }]))
    return (
      <>
        {points.length > 0 && <MapPicture label={words.openHere} shapes={map ? shapesOf(map) : []} bounds={map?.bounds} points={points} listed={false} locale={page.locale} />}
        <Cards>{matters.slice(0, shown).map((matter) => <MatterCard matter={matter} basis={rules} page={page} now={context.now} level={3} />)}</Cards>
        <Buttons><ButtonLink href={`/matters?unit=${unit.id}`}>{words.allHere}</ButtonLink></Buttons>
      </>
    )
  },
}
