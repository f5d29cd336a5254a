import { routes } from '#platform/http'
import { ButtonLink, Buttons } from '#ui/form'
import { Panel } from '#ui/panel'
import { StateMark } from '#ui/state'
import { Table } from '#ui/table'
import { Moment } from '#ui/time'
import { type Import, latestImports } from '../reads/imports.ts'
import { territoryWords } from '../words/words.ts'
import { DeskFrame, finderData, mayAdminister, requireDesk, UnitFinder } from './desk-frame.tsx'

export const importTone = { checking: 'active', undoing: 'active', checked: 'waiting', waiting: 'waiting', running: 'active', committed: 'done', undone: 'stopped', failed: 'late' } as const

/** The tree of units at the desk, and the files that were brought in. */
export const deskUnits = routes().get('/', async (c) => {
  const { context, page } = c.var
  requireDesk(context)
  const words = territoryWords(page.locale)
  const unitId = c.req.query('unit') || undefined
  const data = await finderData(context, unitId, (c.req.query('q') ?? '').slice(0, 100))
  const unit = data.path.at(-1), may = mayAdminister(context)
  const imports = unitId || data.query ? [] : await latestImports(context)
  return c.html(
    <DeskFrame page={page} may={may} title={words.desk.units} lead={words.desk.unitsLead} current="units">
      {may && (
        <Buttons>
          <ButtonLink href="/desk/administration/units/upload" tone="primary">{words.desk.upload}</ButtonLink>
          {unit && <ButtonLink href={`/desk/administration/units/${unit.id}`}>{words.desk.editTitle(unit.name)}</ButtonLink>}
        </Buttons>
      )}
      <Panel title={unit?.name ?? words.desk.tree} id="tree"><UnitFinder data={data} action="/desk/administration/units" page={page} /></Panel>
      {imports.length > 0 && (
        <Panel title={words.desk.history} id="history">
          <Table
            caption={words.desk.history} captionHidden rows={imports} rowHref={(row) => `/desk/administration/units/imports/${row.id}`}
            columns={[
              { key: 'file', label: words.desk.column.file, main: true, cell: (row: Import) => <a href={`/desk/administration/units/imports/${row.id}`}>{row.fileName}</a> },
              { key: 'state', label: words.desk.column.state, cell: (row) => <ImportMark row={row} states={words.imports.states} refused={words.imports.refusedState} /> },
              { key: 'rows', label: words.desk.column.rows, align: 'end', cell: (row) => <span class="number">{row.rows}</span> },
              { key: 'created', label: words.imports.created, align: 'end', cell: (row) => <span class="number">{row.created}</span> },
              { key: 'changed', label: words.imports.changed, align: 'end', cell: (row) => <span class="number">{row.changed}</span> },
              { key: 'at', label: words.desk.column.at, cell: (row) => <Moment at={row.at} now={context.now} /> },
            ]}
          />
        </Panel>
      )}
    </DeskFrame>)
})

export function ImportMark({ row, states, refused }: { row: Import; states: Readonly<Record<string, string>>; refused: string }) {
  return row.state === 'checked' && row.refused > 0 ? <StateMark tone="late">{refused}</StateMark> : <StateMark tone={importTone[row.state]}>{states[row.state]}</StateMark>
}
