import { readForm } from '#platform/form'
import { routes } from '#platform/http'
import { requirePermission } from '#platform/permission'
import { ButtonLink, Buttons } from '#ui/form'
import { type Move, Moves } from '#ui/desk'
import { Figures } from '#ui/facts'
import { Notice } from '#ui/notice'
import type { Page } from '#ui/page'
import { Panel } from '#ui/panel'
import { Progress } from '#ui/progress'
import { Table } from '#ui/table'
import { atOnce, commitImport } from '../acts/commit-import.ts'
import { undoImport } from '../acts/undo-import.ts'
import { type Import, importById, lastCommitted } from '../reads/imports.ts'
import { reasonsTable } from '../reads/reasons-table.ts'
import { territoryPermissions } from '../rules/permissions.ts'
import { reasonsCsv, reasonsXlsx } from '#platform/sheet/reasons-sheet'
import type { RowReason } from '../rules/unit-rows.ts'
import { territoryWords } from '../words/words.ts'
import { DeskFrame, mayAdminister, requireDesk } from './desk-frame.tsx'
import { ImportMark } from './desk-units.tsx'
import { tried } from './tried.ts'

const id = '/:id{[0-9a-f-]{36}}'
/** Larger tables are given back as CSV only: a workbook of them would not open on many machines. */
const mostInWorkbook = 50_000

/** One file that was handed in: what it would do, why it may not, how far it is, what it did. */
export const deskImport = routes()
  .get(id, async (c) => {
    const { context, page } = c.var
    requireDesk(context)
    const found = await importById(context, c.req.param('id'))
    const last = await lastCommitted(context)
    return c.html(<ImportPage page={page} found={found} may={mayAdminister(context)} mayUndo={last?.id === found.id} />)
  })
  .post(id, async (c) => {
    const { context, page } = c.var
    requirePermission(context, territoryPermissions['territory.import'])
    const found = await importById(context, c.req.param('id'))
    const form = await readForm(c.req)
    const problem = await tried(context, () => (form.text('do') === 'undo' ? undoImport(context, found.id) : commitImport(context, found.id)))
    if (problem === undefined) return c.redirect(`/desk/administration/units/imports/${found.id}`, 303)
    const now = await importById(context, found.id)
    return c.html(<ImportPage page={page} found={now} may mayUndo={(await lastCommitted(context))?.id === found.id} problem={problem} />, 409)
  })
  .get(`${id}/reasons.csv`, async (c) => {
    requireDesk(c.var.context)
    return c.body(reasonsCsv(await reasonsTable(c.var.context, c.req.param('id'))), 200, { 'content-type': 'text/csv; charset=utf-8', 'content-disposition': 'attachment; filename="reasons.csv"', 'cache-control': 'no-store' })
  })
  .get(`${id}/reasons.xlsx`, async (c) => {
    requireDesk(c.var.context)
    const bytes = await reasonsXlsx(await reasonsTable(c.var.context, c.req.param('id')))
    return c.body(bytes.slice().buffer, 200, { 'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'content-disposition': 'attachment; filename="reasons.xlsx"', 'cache-control': 'no-store' })
  })

function ImportPage({ page, found, may, mayUndo, problem }: { page: Page; found: Import; may: boolean; mayUndo: boolean; problem?: string | undefined }) {
  const words = territoryWords(page.locale)
  const href = `/desk/administration/units/imports/${found.id}`
  const underWay = ['checking', 'waiting', 'running', 'undoing'].includes(found.state)
  const pointless = found.created + found.changed === 0
  const moves: Move[] = !may ? [] : [
    ...(found.state === 'checked' && found.refused === 0 && !pointless ? [{ label: words.imports.commit, effect: words.imports.commitEffect, action: href, fields: { do: 'commit' }, tone: 'primary' as const }] : []),
    ...(mayUndo && found.state === 'committed' ? [{ label: words.imports.undo, effect: found.created + found.changed > atOnce ? `${words.imports.undoEffect} ${words.imports.undoLater}` : words.imports.undoEffect, action: href, fields: { do: 'undo' }, tone: 'danger' as const }] : []),
  ]
  return (
    <DeskFrame page={page} may={may} title={found.fileName} current="units" refreshSeconds={underWay ? 4 : undefined}>
      {problem !== undefined && <Notice tone="danger" title={problem} announce />}
      <p><ImportMark row={found} states={words.imports.states} refused={words.imports.refusedState} /></p>
      {underWay && <Progress label={words.imports.states[found.state]} done={found.rowsDone} total={found.state === 'undoing' ? found.created : found.state === 'checking' ? undefined : found.rows} href={href} />}
      {found.state === 'failed' && <Notice tone="danger" title={words.imports.failed}><p>{words.refusals[found.failure ?? '']?.(found.failureFacts) ?? words.imports.failedText}</p></Notice>}
      {found.state === 'committed' && found.failure !== null && <Notice tone="danger" title={words.imports.undoFailed}><p>{words.refusals[found.failure]?.(found.failureFacts) ?? ''}</p></Notice>}
      {found.state === 'committed' && <Notice tone="done" title={words.imports.committed(found.created, found.changed)} />}
      {found.state === 'checked' && (found.refused > 0
        ? <Notice tone="danger" title={words.imports.refused(found.refused)}><p>{words.imports.refusedText}</p></Notice>
        : <Notice tone="info" title={pointless ? words.imports.nothing : words.imports.sound}><p>{pointless ? words.imports.nothingText : words.imports.soundText(found.created, found.changed, found.unchanged)}</p></Notice>)}
      {found.notes.length > 0 && (found.state === 'checked' || found.state === 'committed') && (
        <Notice tone="warn" title={words.imports.notes}>
          <p>{words.imports.notesText}</p>
          <ul>{found.notes.slice(0, 50).map((note) => <li>{words.imports.noteAt(found.form, note.row)}{words.reasons[note.code]?.(note.facts) ?? note.code}</li>)}</ul>
        </Notice>
      )}
      {found.state !== 'checking' && <Figures figures={[
        { label: words.desk.column.rows, value: found.rows }, { label: words.imports.created, value: found.created }, { label: words.imports.changed, value: found.changed }, { label: words.imports.unchanged, value: found.unchanged }, { label: words.imports.refusedCount, value: found.refused },
      ]} />}
      {moves.length > 0 && <Moves label={words.imports.title} moves={moves} />}
      <Buttons>
        {found.refused > 0 && found.state === 'checked' && <ButtonLink href={`${href}/reasons.csv`}>{words.imports.download} ({words.imports.csv})</ButtonLink>}
        {found.refused > 0 && found.state === 'checked' && found.rows <= mostInWorkbook && <ButtonLink href={`${href}/reasons.xlsx`}>{words.imports.download} ({words.imports.xlsx})</ButtonLink>}
        {may && !underWay && <ButtonLink href="/desk/administration/units/upload" tone="quiet">{words.imports.again}</ButtonLink>}
      </Buttons>
      {found.state === 'checked' && found.reasons.length > 0 && (
        <Panel title={words.desk.column.reason} id="reasons">
          <Table caption={words.imports.shown(found.reasons.length, found.refused)} rows={found.reasons} columns={[
            { key: 'row', label: found.form === 'units' ? words.desk.column.row : words.desk.feature, main: true, cell: (reason: RowReason) => <span class="number">{reason.row}</span> },
            { key: 'field', label: words.desk.column.field, cell: (reason) => <code>{reason.field}</code> },
            { key: 'reason', label: words.desk.column.reason, cell: (reason) => words.reasons[reason.code]?.(reason.facts) ?? reason.code },
          ]} />
        </Panel>
      )}
    </DeskFrame>
  )
}
