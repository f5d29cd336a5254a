import { unitsNamed } from '#domains/territory'
import { routes } from '#platform/http'
import { EmptyState } from '#ui/empty'
import { FilterBar, Table } from '#ui/table'
import { Layout } from '#ui/layout'
import { Panel } from '#ui/panel'
import { TextField } from '#ui/form'
import { TaskLink, Tasks } from '#ui/card'
import { waitingClaims } from '../reads/claims.ts'
import { estatesWithRegister } from '../reads/units-of-register.ts'
import { propertyPermissions } from '../rules/permissions.ts'
import { squareMetres } from '../rules/square-metres.ts'
import { propertyWords } from '../words/words.ts'
import { unitsInReach } from './estate-reach.ts'

/** /desk/property: the registers within reach, and any other estate to begin one. */
export const deskProperty = routes().get('/', async (c) => {
  const { context, page } = c.var, words = propertyWords(page.locale)
  const within = unitsInReach(context, propertyPermissions['ballots.read-register'])
  const query = (c.req.query('q') ?? '').slice(0, 60).trim()
  const estates = await estatesWithRegister(context, within), waiting = Map.groupBy(await waitingClaims(context, estates.map(({ id }) => id)), ({ estateId }) => estateId)
  const named = query === '' ? [] : (await unitsNamed(context, query, 60)).filter((unit) => within === undefined || unit.path.some((id) => within.includes(id)))
  return c.html(
    <Layout page={page} kind="desk" title={words.desk.title} lead={words.desk.lead} back={{ href: '/desk/together', label: words.desk.administration }}>
      <Panel title={words.desk.withRegister} id="estates">
        <Table caption={words.desk.withRegister} captionHidden rows={estates} rowHref={({ id }) => `/desk/property/${id}`} empty={<EmptyState title={words.desk.none}>{words.desk.noneText}</EmptyState>} columns={[
          { key: 'name', label: words.desk.estate, main: true, cell: ({ id, name }) => <a href={`/desk/property/${id}`}>{name}</a> },
          { key: 'units', label: words.desk.units, align: 'end', cell: ({ units }) => <span class="number">{units}</span> },
          { key: 'area', label: words.desk.area, align: 'end', cell: ({ area }) => <span class="number">{squareMetres(area)}</span> },
          { key: 'claims', label: words.desk.claims, cell: ({ id }) => ((waiting.get(id)?.length ?? 0) > 0 ? <a href={`/desk/property/${id}/claims`}>{words.desk.claimsOpen(waiting.get(id)?.length ?? 0)}</a> : '—') },
        ]} />
      </Panel>
      <Panel title={words.desk.others} id="find">
        <FilterBar action="/desk/property" resetHref={query === '' ? undefined : '/desk/property'}><TextField name="q" type="search" label={words.desk.find} value={query} unmarked /></FilterBar>
        {query !== '' && <p role="status">{words.desk.found(named.length)}</p>}
        {named.length > 0 && <Tasks>{named.map((unit) => <TaskLink href={`/desk/property/${unit.id}`} title={unit.name} note={unit.code} />)}</Tasks>}
      </Panel>
    </Layout>)
})
