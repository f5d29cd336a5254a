import { unitById } from '#domains/territory'
import { readForm } from '#platform/form'
import { routes } from '#platform/http'
import type { CellReason } from '#platform/sheet/sheet'
import { reasonsCsv, reasonsXlsx } from '#platform/sheet/reasons-sheet'
import { type Move, Moves } from '#ui/desk'
import { Figures } from '#ui/facts'
import { ButtonLink, Buttons } from '#ui/form'
import { Layout } from '#ui/layout'
import { Notice } from '#ui/notice'
import type { Page } from '#ui/page'
import { Panel } from '#ui/panel'
import { Progress } from '#ui/progress'
import { Table } from '#ui/table'
import type { Context } from '#platform/context'
import { commitRegister } from '../acts/import-register.ts'
import { undoRegister } from '../acts/undo-register.ts'
import { lastWritten, type PropertyImport, propertyImportById } from '../reads/imports.ts'
import { registerReasons } from '../reads/reasons-table.ts'
import { propertyPermissions } from '../rules/permissions.ts'
import { propertyWords } from '../words/words.ts'
import { ImportMark } from './desk-estate.tsx'
import { estateToRead } from './estate-reach.ts'
import { tried } from './tried.ts'

const id = '/imports/:id{[0-9a-f-]{36}}'

/** One register that was handed in: what it would do, why it may not, what it did. */
export const deskImport = routes()
  .get(id, async (c) => c.html(await draw(c.var.context, c.var.page, await importToSee(c.var.context, c.req.param('id')))))
  .post(id, async (c) => {
    const { context, page } = c.var, found = await importToSee(context, c.req.param('id')), form = await readForm(c.req)
    const problem = await tried(context, () => (form.text('do') === 'undo' ? undoRegister(context, found.id) : commitRegister(context, found.id)))
    if (problem === undefined) return c.redirect(`/desk/property/imports/${found.id}`, 303)
    return c.html(await draw(context, page, await propertyImportById(context, found.id), problem), 409)
  })
  .get(`${id}/reasons.csv`, async (c) => {
    const { id } = await importToSee(c.var.context, c.req.param('id'))
    return c.body(reasonsCsv(await registerReasons(c.var.context, id)), 200, { 'content-type': 'text/csv; charset=utf-8', 'content-disposition': 'attachment; filename="reasons.csv"', 'cache-control': 'no-store' })
  })
  .get(`${id}/reasons.xlsx`, async (c) => {
    const { id } = await importToSee(c.var.context, c.req.param('id')), bytes = await reasonsXlsx(await registerReasons(c.var.context, id))
    return c.body(bytes.slice().buffer, 200, { 'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'content-disposition': 'attachment; filename="reasons.xlsx"', 'cache-control': 'no-store' })
  })

/** The sheet holds names in full: only whoever keeps the register sees it again. */
async function importToSee(context: Context, importId: string): Promise<PropertyImport> {
  const found = await propertyImportById(context, importId)
  await estateToRead(context, found.estateId, propertyPermissions['ballots.keep-register'])
  return found
}

async function draw(context: Context, page: Page, found: PropertyImport, problem?: string) {
  const words = propertyWords(page.locale), { imports } = words, href = `/desk/property/imports/${found.id}`, estate = await unitById(context, found.estateId)
  const underWay = found.state === 'checking' || found.state === 'waiting' || found.state === 'running', pointless = found.created + found.changed === 0
  const moves: Move[] = [
    ...(found.state === 'checked' && found.refused === 0 && !pointless ? [{ label: imports.commit, effect: imports.commitEffect, action: href, fields: { do: 'commit' }, tone: 'primary' as const }] : []),
    ...(found.state === 'committed' && await lastWritten(context, found.estateId) === found.id ? [{ label: imports.undo, effect: imports.undoEffect, action: href, fields: { do: 'undo' }, tone: 'danger' as const }] : []),
  ]
  return (
    <Layout page={page} kind="desk" title={found.fileName} back={{ href: `/desk/property/${found.estateId}`, label: estate?.name ?? words.desk.title }} refreshSeconds={underWay ? 4 : undefined}>
      {problem !== undefined && <Notice tone="danger" title={problem} announce />}
      <p><ImportMark row={found} words={words} /> <span class="soft">{words.desk.validFrom} <span class="number">{found.validFrom}</span></span></p>
      {underWay && <Progress label={imports.states[found.state]} done={0} href={href} />}
      {found.state === 'failed' && <Notice tone="danger" title={imports.failed}><p>{words.refusals[found.failure ?? '']?.(found.failureFacts) ?? imports.failedText}</p></Notice>}
      {found.state === 'committed' && <Notice tone="done" title={imports.committed(found.created, found.changed)} />}
      {found.state === 'checked' && (found.refused > 0
        ? <Notice tone="danger" title={imports.refused(found.refused)}><p>{imports.refusedText}</p></Notice>
        : <Notice tone="info" title={pointless ? imports.nothing : imports.sound}><p>{pointless ? imports.nothingText : imports.soundText(found.created, found.changed, found.unchanged)}</p></Notice>)}
      {found.notes.length > 0 && (found.state === 'checked' || found.state === 'committed') && (
        <Notice tone="warn" title={imports.notes}><p>{imports.notesText}</p><ul>{found.notes.map((note) => <li>{words.reasons[note.code]?.(note.facts) ?? note.code}</li>)}</ul></Notice>
      )}
      {found.state !== 'checking' && <Figures figures={[
        { label: imports.rows, value: found.rows }, { label: imports.created, value: found.created }, { label: imports.changed, value: found.changed }, { label: imports.unchanged, value: found.unchanged }, { label: imports.refusedCount, value: found.refused },
      ]} />}
      {moves.length > 0 && <Moves label={imports.title} moves={moves} />}
      <Buttons>
        {found.refused > 0 && found.state === 'checked' && <ButtonLink href={`${href}/reasons.csv`}>{imports.download} ({imports.csv})</ButtonLink>}
        {found.refused > 0 && found.state === 'checked' && <ButtonLink href={`${href}/reasons.xlsx`}>{imports.download} ({imports.xlsx})</ButtonLink>}
        {!underWay && <ButtonLink href={`/desk/property/${found.estateId}/upload`} tone="quiet">{imports.again}</ButtonLink>}
      </Buttons>
      {found.state === 'checked' && found.reasons.length > 0 && (
        <Panel title={imports.reason} id="reasons">
          <Table<CellReason> caption={imports.shown(found.reasons.length, found.refused)} rows={found.reasons} columns={[
            { key: 'row', label: imports.row, main: true, cell: ({ row }) => <span class="number">{row}</span> },
            { key: 'field', label: imports.field, cell: ({ field }) => words.columns[field] ?? field },
            { key: 'reason', label: imports.reason, cell: (reason) => words.reasons[reason.code]?.(reason.facts) ?? reason.code },
          ]} />
        </Panel>
      )}
    </Layout>
  )
}
