import { routes } from '#platform/http'
import { mayDo } from '#platform/permission'
import { EmptyState } from '#ui/empty'
import { Figures } from '#ui/facts'
import { ButtonLink, Buttons, TextField } from '#ui/form'
import { Layout } from '#ui/layout'
import { Panel } from '#ui/panel'
import { StateMark } from '#ui/state'
import { FilterBar, Table } from '#ui/table'
import { Moment } from '#ui/time'
import { waitingClaims } from '../reads/claims.ts'
import { type PropertyImport, propertyImportsOf } from '../reads/imports.ts'
import { propertyOf } from '../reads/property.ts'
import { unitsOfRegister } from '../reads/units-of-register.ts'
import type { ExclusiveUnit } from '../rules/exclusive-unit.ts'
import { propertyPermissions } from '../rules/permissions.ts'
import { squareMetres } from '../rules/square-metres.ts'
import { type PropertyWords, propertyWords } from '../words/words.ts'
import { estateToRead } from './estate-reach.ts'
import { maskedOwners } from './masked-owners.ts'

export const importTone = { checking: 'active', checked: 'waiting', waiting: 'waiting', running: 'active', committed: 'done', undone: 'stopped', failed: 'late' } as const
export const stateTone = { sold: 'done', undelivered: 'waiting', unsold: 'stopped' } as const

export function ImportMark({ row, words }: { row: PropertyImport; words: PropertyWords }) {
  return row.state === 'checked' && row.refused > 0 ? <StateMark tone="late">{words.imports.refusedState}</StateMark> : <StateMark tone={importTone[row.state]}>{words.imports.states[row.state]}</StateMark>
}

/** /desk/property/:estate: sums, units by building, and what was imported. */
export const deskEstate = routes().get('/:estate{[0-9a-f-]{36}}', async (c) => {
  const { context, page } = c.var, words = propertyWords(page.locale)
  const estate = await estateToRead(context, c.req.param('estate')), href = `/desk/property/${estate.id}`
  const query = (c.req.query('q') ?? '').slice(0, 60).normalize('NFKC').trim(), building = c.req.query('building')
  const sums = await propertyOf(context, estate.id), found = await unitsOfRegister(context, estate.id, { building: building || undefined, words: query })
  const imports = await propertyImportsOf(context, estate.id), waiting = await waitingClaims(context, [estate.id])
  const may = mayDo(context.actor, propertyPermissions['ballots.keep-register'], { unitPath: estate.path })
  return c.html(
    <Layout page={page} kind="desk" title={`${estate.name} · ${words.desk.title}`} back={{ href: '/desk/property', label: words.desk.title }}>
      <Buttons>
        {may && <ButtonLink href={`${href}/upload`} tone={sums.units === 0 ? 'primary' : 'secondary'}>{words.desk.upload}</ButtonLink>}
        {may && <ButtonLink href={`${href}/claims`} tone={waiting.length > 0 ? 'primary' : 'secondary'}>{waiting.length > 0 ? words.desk.claimsOpen(waiting.length) : words.claims.title}</ButtonLink>}
        <ButtonLink href={`/desk/rolls?unit=${estate.id}`}>{words.desk.rolls}</ButtonLink>
      </Buttons>
      {sums.units === 0 ? <EmptyState title={words.desk.empty}>{words.desk.emptyText}</EmptyState> : (
        <>
          <Figures figures={[
            { label: words.desk.units, value: sums.units }, { label: words.desk.area, value: squareMetres(sums.area) }, { label: words.desk.owners, value: sums.owners },
            ...(['sold', 'undelivered', 'unsold'] as const).filter((state) => sums.byState[state].units > 0).map((state) => ({ label: words.states[state], value: sums.byState[state].units, made: `${squareMetres(sums.byState[state].area)} ㎡` })),
            ...(sums.parking.units > 0 ? [{ label: words.desk.parking, value: sums.parking.units, made: `${squareMetres(sums.parking.area)} ㎡` }] : []),
          ]} />
          <Panel title={building ? words.desk.listOf(building) : words.desk.list} id="units">
            <FilterBar action={href} hidden={{ building: building || undefined }} resetHref={query === '' ? undefined : href} views={[
              { href: `${href}#units`, label: words.desk.allBuildings, current: !building, count: sums.units },
              ...sums.buildings.map((one) => ({ href: `${href}?building=${encodeURIComponent(one.building)}#units`, label: one.building, current: building === one.building, count: one.units })),
            ]}><TextField name="q" type="search" label={words.desk.search} value={query} unmarked /></FilterBar>
            {found.all > found.units.length && <p class="soft">{words.desk.shown(found.units.length, found.all)}</p>}
            <UnitTable units={found.units} words={words} withBuilding={!building} />
          </Panel>
        </>
      )}
      {imports.length > 0 && (
        <Panel title={words.desk.imports} id="imports">
          <Table<PropertyImport> caption={words.desk.imports} captionHidden rows={imports} rowHref={({ id }) => `/desk/property/imports/${id}`} columns={[
            { key: 'file', label: words.desk.file, main: true, cell: ({ id, fileName }) => <a href={`/desk/property/imports/${id}`}>{fileName}</a> },
            { key: 'state', label: words.imports.state, cell: (row) => <ImportMark row={row} words={words} /> },
            { key: 'rows', label: words.imports.rows, align: 'end', cell: ({ rows }) => <span class="number">{rows}</span> },
            { key: 'created', label: words.imports.created, align: 'end', cell: ({ created }) => <span class="number">{created}</span> },
            { key: 'changed', label: words.imports.changed, align: 'end', cell: ({ changed }) => <span class="number">{changed}</span> },
            { key: 'at', label: words.imports.at, cell: ({ at }) => <Moment at={at} now={context.now} /> },
          ]} />
        </Panel>
      )}
    </Layout>)
})

function UnitTable({ units, words, withBuilding }: { units: readonly ExclusiveUnit[]; words: PropertyWords; withBuilding: boolean }) {
  return (
    <Table<ExclusiveUnit> caption={words.desk.list} captionHidden rows={units} rowHref={({ id }) => `/desk/property/units/${id}`} empty={<EmptyState title={words.desk.noMatch}>{words.desk.noMatchText}</EmptyState>} columns={[
      { key: 'label', label: words.desk.label, main: true, cell: ({ id, building, label }) => <a href={`/desk/property/units/${id}`}>{withBuilding ? `${building} ${label}` : label}</a> },
      { key: 'area', label: words.desk.area, align: 'end', cell: ({ area }) => <span class="number">{squareMetres(area)}</span> },
      { key: 'kind', label: words.desk.kind, cell: ({ kind }) => words.kinds[kind] },
      { key: 'state', label: words.desk.state, cell: ({ state }) => <StateMark tone={stateTone[state]}>{words.states[state]}</StateMark> },
      { key: 'owners', label: words.desk.ownersMasked, cell: ({ owners }) => maskedOwners(owners) || '—' },
      { key: 'source', label: words.desk.source, cell: ({ areaSource }) => words.sources[areaSource] },
    ]} />
  )
}
