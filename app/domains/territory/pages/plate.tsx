import { routes } from '#platform/http'
import { Refusal } from '#platform/refusal'
import { TaskLink, Tasks } from '#ui/card'
import { Facts } from '#ui/facts'
import { Icon } from '#ui/icon'
import { Layout } from '#ui/layout'
import { Notice } from '#ui/notice'
import { plateById } from '../reads/plates.ts'
import { ancestorsOf } from '../reads/units.ts'
import { territoryWords } from '../words/words.ts'
import { UnitPath } from './unit-list.tsx'

/** What a door plate's code opens: `/p/ID` leads straight to the report form with the place filled in; `/p/ID/here` says what place it is. */
export const plate = routes()
  .get('/:id', async (c) => {
    const plate = await plateById(c.var.context, c.req.param('id'))
    if (!plate) throw new Refusal('territory.unknown-plate', 'missing')
    return c.redirect(`/matters/new?plate=${plate.id}`, 302)
  })
  .get('/:id/here', async (c) => {
    const { context, page } = c.var
    const words = territoryWords(page.locale)
    const plate = await plateById(context, c.req.param('id'))
    if (!plate) throw new Refusal('territory.unknown-plate', 'missing')
    const path = await ancestorsOf(context, plate.unitId)
    const unit = path.at(-1)
    if (!unit) throw new Refusal('territory.unknown-plate', 'missing')
    return c.html(
      <Layout page={page} title={unit.name} lead={words.plate.scanned} unlisted>
        <UnitPath units={path.slice(0, -1)} hrefOf={(above) => `/places/${above.id}`} label={words.place.path} />
        {plate.sample && <Notice title={words.plate.sampleNote} />}
        <Tasks>
          <TaskLink primary icon={<Icon name="raise" />} href={`/matters/new?plate=${plate.id}`} title={words.place.report} note={words.place.reportNote} />
          <TaskLink icon={<Icon name="follow" />} href={`/places/${unit.id}#open`} title={words.place.open} note={words.place.openNote} />
        </Tasks>
        <Facts items={[{ term: words.plate.spot, detail: plate.spot }, { term: words.plate.number, detail: <span class="code">{plate.id}</span> }]} />
      </Layout>)
  })
