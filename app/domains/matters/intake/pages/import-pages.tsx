import { type Move, Moves } from '#ui/desk'
import { Figures } from '#ui/facts'
import { ButtonLink, Buttons, ErrorSummary, FileField, Submit } from '#ui/form'
import { Layout } from '#ui/layout'
import { Notice } from '#ui/notice'
import type { Page } from '#ui/page'
import { Panel } from '#ui/panel'
import { Progress } from '#ui/progress'
import { StateMark, type StateTone } from '#ui/state'
import { Table } from '#ui/table'
import { Moment } from '#ui/time'
import type { MatterImport } from '../reads/imports.ts'
import { type ImportColumn, importColumns, type ImportReason, neededColumns } from '../rules/import-row.ts'
import { intakeWords } from '../words/words.ts'

const tones: Readonly<Record<MatterImport['state'], StateTone>> = { checked: 'waiting', waiting: 'waiting', running: 'active', committed: 'done', failed: 'late' }

/** Hands a sheet in, says what it has to hold, and lists what was handed in lately. */
export function UploadPage({ page, latest, now, problem }: { page: Page; latest: readonly MatterImport[]; now: Date; problem?: string }) {
  const words = intakeWords(page.locale).imports
  const rows = [...(Object.keys(importColumns) as ImportColumn[]).map((column) => ({ names: importColumns[column].join(' / '), about: words.about[column], needed: (neededColumns as readonly string[]).includes(column) })), { names: 'answer.…', about: words.about.answer, needed: false }]
  return (
    <Layout page={page} kind="desk" title={words.title} lead={words.lead} back={{ href: '/desk/administration' }}>
      <form method="post" action="/desk/import" enctype="multipart/form-data" class="form">
        <ErrorSummary errors={problem === undefined ? [] : [{ name: 'file', message: problem }]} kept={false} />
        <FileField name="file" label={words.file} hint={words.fileHint} required accept=".csv,.xlsx,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" error={problem} />
        <Submit>{words.check}</Submit>
      </form>
      <Panel title={words.columns} id="columns">
        <Table caption={words.columns} captionHidden rows={rows} columns={[
          { key: 'names', label: words.column, main: true, cell: (row) => <code>{row.names}</code> }, { key: 'about', label: words.meaning, cell: (row) => row.about }, { key: 'needed', label: words.needed, cell: (row) => (row.needed ? words.needed : words.optional) },
        ]} />
      </Panel>
      <Panel title={words.latest} id="latest">
        <Table caption={words.latest} captionHidden rows={latest} empty={<p>{words.none}</p>} columns={[
          { key: 'name', label: words.file, main: true, cell: (row) => <a href={`/desk/import/${row.id}`}>{row.file_name}</a> }, { key: 'state', label: words.state, quiet: true, cell: (row) => <StateMark tone={tones[row.state]}>{words.states[row.state]}</StateMark> },
          { key: 'rows', label: words.rows, align: 'end', cell: (row) => row.rows }, { key: 'refused', label: words.refused, align: 'end', cell: (row) => row.refused }, { key: 'at', label: words.at, quiet: true, cell: (row) => <Moment at={row.at} now={now} locale={page.locale} /> },
        ]} />
      </Panel>
    </Layout>
  )
}

/** One sheet: what it would do, why it may not, how far it is, what it did. */
export function ImportPage({ page, found, problem }: { page: Page; found: MatterImport; problem?: string }) {
  const all = intakeWords(page.locale), words = all.imports, href = `/desk/import/${found.id}`
  const underWay = found.state === 'waiting' || found.state === 'running', isChecked = found.state === 'checked'
  const moves: Move[] = isChecked && found.refused === 0 && found.created > 0 ? [{ label: words.commit, effect: words.commitEffect, action: href, fields: { do: 'commit' }, tone: 'primary' }] : []
  return (
    <Layout page={page} kind="desk" title={found.file_name} back={{ href: '/desk/import', label: words.title }} refreshSeconds={underWay ? 4 : undefined} aside={<StateMark tone={tones[found.state]}>{words.states[found.state]}</StateMark>}>
      {problem !== undefined && <Notice tone="danger" title={problem} announce />}
      {underWay && <Progress label={words.states[found.state]} done={found.rows_done} total={found.rows} href={href} />}
      {found.state === 'failed' && <Notice tone="danger" title={words.failed}><p>{all.refusals[found.failure ?? '']?.({}) ?? ''} {words.failedText}</p></Notice>}
      {found.state === 'committed' && <Notice tone="done" title={words.committed(found.created)} />}
      {isChecked && (found.refused > 0
        ? <Notice tone="danger" title={words.problems(found.refused)}><p>{words.problemsText}</p></Notice>
        : <Notice tone="info" title={found.created === 0 ? words.nothing : words.sound}>{found.created > 0 && <p>{words.soundText(found.created, found.unchanged)}</p>}</Notice>)}
      <Figures figures={[{ label: words.rows, value: found.rows }, { label: words.created, value: found.created }, { label: words.unchanged, value: found.unchanged }, { label: words.refused, value: found.refused }]} />
      {moves.length > 0 && <Moves label={words.title} moves={moves} />}
      <Buttons>
        {found.refused > 0 && <ButtonLink href={`${href}/reasons.csv`}>{words.download} (CSV)</ButtonLink>}
        {found.refused > 0 && <ButtonLink href={`${href}/reasons.xlsx`}>{words.download} (XLSX)</ButtonLink>}
        {!underWay && <ButtonLink href="/desk/import" tone="quiet">{words.again}</ButtonLink>}
      </Buttons>
      {found.reasons.length > 0 && (
        <Panel title={words.reason} id="reasons">
          <Table caption={words.shown(found.reasons.length, found.refused)} rows={found.reasons} columns={[
            { key: 'row', label: words.row, main: true, cell: (reason: ImportReason) => <span class="number">{reason.row}</span> }, { key: 'field', label: words.field, cell: (reason) => <code>{reason.field}</code> },
            { key: 'reason', label: words.reason, cell: (reason) => all.importReasons[reason.code]?.(reason.facts) ?? reason.code },
          ]} />
        </Panel>)}
    </Layout>
  )
}
