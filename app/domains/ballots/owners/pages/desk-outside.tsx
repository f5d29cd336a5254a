import type { Context } from '#platform/context'
import { readForm } from '#platform/form'
import { routes } from '#platform/http'
import { EmptyState } from '#ui/empty'
import { Facts } from '#ui/facts'
import { Buttons, FileField, Select, Submit, TextField } from '#ui/form'
import { Notice } from '#ui/notice'
import type { Page } from '#ui/page'
import { Panel } from '#ui/panel'
import { Table } from '#ui/table'
import type { CellReason } from '#platform/sheet/sheet'
import { rollById } from '../../rolls/reads/rolls.ts'
import { importOutside, OutsideRefused } from '../acts/import-outside.ts'
import { correctOwnersResult, dropCorrection } from '../acts/correct-result.ts'
import { settleDifference } from '../acts/settle-difference.ts'
import { takeOutsideBack, takeOverOutside } from '../acts/take-over-outside.ts'
import { type Assembly, assemblyFor } from '../reads/assembly.ts'
import { differencesOf, type Outside, type OutsideDifference, outsideAtWork, outsideOf } from '../reads/outside.ts'
import { statementOf } from '../reads/statement.ts'
import { waysOutOf } from '../rules/outside.ts'
import { ownersPermissions } from '../rules/permissions.ts'
import { ownersWords } from '../words/words.ts'
import { OutsideSums } from './outside-sums.tsx'
import { OwnersFrame } from './frame.tsx'
import { errorOf, tried, type Tried } from './tried.ts'

const base = '/desk/assemblies/:id{[0-9a-f-]{36}}/outside'

/** The result of the legal system outside: taken in, held against the roll, every difference settled, then counted. */
export const deskOutside = routes()
  .get(base, async (c) => c.html(await outsidePage(c.var.context, c.var.page, c.req.param('id'), { done: c.req.query('done') })))
  .post(base, async (c) => {
    const { context, page } = c.var, id = c.req.param('id'), form = await readForm(c.req, { files: true }), [file] = form.files('file'), typed = { system: form.text('system'), reference: form.text('reference') }
    const problem = await tried(page.locale, async () => importOutside(context, { ballotId: id, ...typed, name: file?.name ?? '', bytes: file ? new Uint8Array(await file.arrayBuffer()) : new Uint8Array() }))
    return problem ? c.html(await outsidePage(context, page, id, { typed, problem }), problem.status) : c.redirect(`/desk/assemblies/${id}/outside?done=received`, 303)
  })
  .post(`${base}/:move{settle|take-over|take-back|correct|drop}`, async (c) => {
    const { context, page } = c.var, id = c.req.param('id'), form = await readForm(c.req), move = c.req.param('move'), number = Number(form.text('number')) || 0
    let done = '1'
    const problem = await tried(page.locale, async () => {
      if (move === 'settle') await settleDifference(context, id, number, form.text(`how-${number}`), form.text(`reason-${number}`))
      else if (move === 'correct') { await correctOwnersResult(context, id, form.text('reason')); done = 'corrected' }
      else if (move === 'drop') await dropCorrection(context, id)
      else if (move === 'take-over') done = `taken-${(await takeOverOutside(context, id)).votes}`
      else await takeOutsideBack(context, id)
    })
    return problem ? c.html(await outsidePage(context, page, id, { problem }), problem.status) : c.redirect(`/desk/assemblies/${id}/outside?done=${done}`, 303)
  })

interface Shown { readonly done?: string | undefined; readonly typed?: { readonly system: string; readonly reference: string }; readonly problem?: Tried }

async function outsidePage(context: Context, page: Page, id: string, shown: Shown) {
  const assembly = await assemblyFor(context, id, ownersPermissions['ballots.import-outside-result']), words = ownersWords(page.locale).desk, text = words.outside
  const outside = await outsideOf(context, id), atWork = await outsideAtWork(context, id), correcting = atWork?.state === 'correcting' ? atWork : undefined, { owners } = (await rollById(context, assembly.ballot.rollId)).pack.pack, system = owners.outsideSystem && (page.locale === 'en' ? owners.outsideSystem.en : owners.outsideSystem.zh)
  const taken = /^taken-(\d+)$/.exec(shown.done ?? '')?.[1], said = taken !== undefined ? text.takenDone(Number(taken)) : shown.done === 'received' ? text.received : shown.done === 'corrected' ? text.corrected : shown.done === undefined ? undefined : words.done
  const cells = shown.problem?.cause instanceof OutsideRefused ? shown.problem.cause.reasons : []
  return (
    <OwnersFrame context={context} page={page} assembly={assembly} current="outside" title={text.title} lead={text.lead} done={said} problem={shown.problem}>
      {system && <Notice><p>{text.binding(system)}</p></Notice>}
      {cells.length > 0 && <Cells page={page} reasons={cells} />}
      {!assembly.ballot.channels.includes('import') ? <EmptyState title={text.notHere} /> : outside ? <Standing context={context} page={page} assembly={assembly} outside={outside} problem={shown.problem} /> : <Panel title={text.upload}><Upload page={page} system={system} shown={shown} /></Panel>}
      {outside && assembly.ballot.state === 'counted' && await statementOf(context, id) && (
        <Panel title={text.correct} id="correct">
          <p class="soft">{text.correctHint}</p>
          {correcting ? <Standing context={context} page={page} assembly={assembly} outside={correcting} problem={shown.problem} /> : <Upload page={page} system={system} shown={shown} />}
        </Panel>
      )}
    </OwnersFrame>
  )
}

function Upload({ page, system, shown }: { page: Page; system: string | null; shown: Shown }) {
  const text = ownersWords(page.locale).desk.outside
  return (
    <form method="post" enctype="multipart/form-data" class="form">
      <TextField name="system" label={text.system} required maxlength={120} value={shown.typed?.system ?? system ?? ''} error={errorOf(shown.problem, 'system')} />
      <TextField name="reference" label={text.reference} maxlength={60} value={shown.typed?.reference} />
      <FileField name="file" label={text.file} hint={text.fileHint} required accept=".csv,.xlsx,.json,text/csv,application/json,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" error={errorOf(shown.problem, 'file')} />
      <Buttons><Submit>{text.upload}</Submit></Buttons>
    </form>
  )
}

function Cells({ page, reasons }: { page: Page; reasons: readonly CellReason[] }) {
  const words = ownersWords(page.locale)
  return (
    <Table caption={words.desk.outside.differences} rows={reasons.slice(0, 200)} locale={page.locale} columns={[
      { key: 'row', label: words.desk.number, main: true, cell: (one: CellReason) => words.desk.outside.row(one.row) }, { key: 'field', label: words.desk.outside.matter, cell: (one) => one.field }, { key: 'why', label: words.desk.reason, cell: (one) => words.cells[one.code]?.(one.facts) ?? one.code },
    ]} />
  )
}

async function Standing({ context, page, assembly, outside, problem }: { context: Context; page: Page; assembly: Assembly; outside: Outside; problem: Tried | undefined }) {
  const words = ownersWords(page.locale).desk, text = words.outside, { ballot } = assembly, differences = await differencesOf(context, outside.id), open = differences.filter(({ settled }) => settled === null).length, action = (move: string) => `/desk/assemblies/${ballot.id}/outside/${move}`
  const isOpen = outside.state === 'comparing' || outside.state === 'correcting', before = ballot.state === 'open' || ballot.state === 'closed'
  return (
    <>
      <Facts items={[
        { term: text.system, detail: outside.system }, { term: text.reference, detail: outside.reference }, { term: text.rows, detail: outside.form === 'list' ? String(outside.rows) : text.totalsOnly },
        { term: words.state, detail: isOpen ? text.comparing : text.taken }, { term: text.digest, detail: <span class="code">{outside.digest}</span> },
      ]} />
      <OutsideSums context={context} page={page} assembly={assembly} outside={outside} differences={differences} />
      <Table caption={text.differences} rows={differences} locale={page.locale} empty={<EmptyState title={text.noDifferences} />} columns={[
        { key: 'what', label: text.differences, main: true, cell: (one: OutsideDifference) => <>{one.row !== null && `${text.row(one.row)}：`}{ownersWords(page.locale).differences[one.code](one.facts)}{one.label && <span class="soft"> · {one.label}</span>}</> },
        { key: 'how', label: text.how, cell: (one) => (one.settled ? <>{ownersWords(page.locale).settlements[one.settled]} · {one.reason}{isOpen && waysOutOf(one.code).length > 1 && <details><summary>{text.settleAgain}</summary><Settle page={page} one={one} action={action('settle')} problem={problem} /></details>}</> : isOpen ? <Settle page={page} one={one} action={action('settle')} problem={problem} /> : null) },
      ]} />
      {before && outside.state === 'comparing' && (open > 0 ? <p><strong>{text.left(open)}</strong></p> : <form method="post" action={action('take-over')}><p class="soft">{text.takeOverHint}</p><Submit>{text.takeOver}</Submit></form>)}
      {outside.state === 'correcting' && (
        <>
          {open > 0 ? <p><strong>{text.left(open)}</strong></p> : <form method="post" action={action('correct')} class="form"><TextField name="reason" label={text.correctReason} hint={text.correctReasonHint} required maxlength={300} error={errorOf(problem, 'reason')} /><Submit>{text.correctSubmit}</Submit></form>}
          <form method="post" action={action('drop')}><p class="soft">{text.correctDropHint}</p><Submit tone="secondary">{text.correctDrop}</Submit></form>
        </>
      )}
      {before && <form method="post" action={action('take-back')}><p class="soft">{text.takeBackHint}</p><Submit tone="secondary">{text.takeBack}</Submit></form>}
    </>
  )
}

function Settle({ page, one, action, problem }: { page: Page; one: OutsideDifference; action: string; problem: Tried | undefined }) {
  const words = ownersWords(page.locale), text = words.desk
  return (
    <form method="post" action={action} class="form">
      <input type="hidden" name="number" value={String(one.number)} />
      <Select name={`how-${one.number}`} label={text.outside.how} required value={waysOutOf(one.code)[0]} empty={false} error={errorOf(problem, `how-${one.number}`)} options={waysOutOf(one.code).map((value) => ({ value, label: words.settlements[value] }))} />
      <TextField name={`reason-${one.number}`} label={text.reason} required maxlength={300} error={errorOf(problem, `reason-${one.number}`)} />
      <Submit tone="secondary">{text.outside.settle}</Submit>
    </form>
  )
}
