import type { Context } from '#platform/context'
import { readForm } from '#platform/form'
import { routes } from '#platform/http'
import { Refusal } from '#platform/refusal'
import { EmptyState } from '#ui/empty'
import { Buttons, Submit, TextArea } from '#ui/form'
import { Notice } from '#ui/notice'
import type { Page } from '#ui/page'
import { Panel } from '#ui/panel'
import { Table } from '#ui/table'
import { decidePaper } from '../acts/enter-paper.ts'
import { type Assembly, assemblyFor } from '../reads/assembly.ts'
import { type Paper, papersOf, readingsOf } from '../reads/papers.ts'
import type { PaperReading } from '../rules/paper.ts'
import { ownersPermissions } from '../rules/permissions.ts'
import { signatureParts, signersOf } from '../rules/signer.ts'
import { ownersWords } from '../words/words.ts'
import { OwnersFrame } from './frame.tsx'
import { ReadingFields, readingOf } from './reading-fields.tsx'
import { errorOf, tried, type Tried } from './tried.ts'

const base = '/desk/assemblies/:id{[0-9a-f-]{36}}/differences'
const permission = ownersPermissions['ballots.decide-owners-paper']

/** Papers that two clerks read differently, for a third who has the paper in hand. */
export const deskDifferences = routes()
  .get(base, async (c) => c.html(await listPage(c.var.context, c.var.page, c.req.param('id'), c.req.query('done') !== undefined)))
  .get(`${base}/:paper{[0-9a-f-]{36}}`, async (c) => c.html(await decidePage(c.var.context, c.var.page, c.req.param('id'), c.req.param('paper'), {})))
  .post(`${base}/:paper{[0-9a-f-]{36}}`, async (c) => {
    const { context, page } = c.var, id = c.req.param('id'), form = await readForm(c.req), { ballot } = await assemblyFor(context, id, permission), typed = readingOf(form, ballot.questions.map(({ key }) => key))
    const problem = await tried(page.locale, () => decidePaper(context, c.req.param('paper'), typed, form.text('reason')))
    return problem ? c.html(await decidePage(context, page, id, c.req.param('paper'), { typed, reason: form.text('reason'), problem }), problem.status) : c.redirect(`/desk/assemblies/${id}/differences?done=1`, 303)
  })

async function listPage(context: Context, page: Page, id: string, done: boolean) {
  const assembly = await assemblyFor(context, id, permission), words = ownersWords(page.locale).desk, text = words.differences
  return (
    <OwnersFrame context={context} page={page} assembly={assembly} current="differences" title={text.title} lead={text.lead} done={done ? text.decided : undefined}>
      <Table caption={text.title} captionHidden rows={await papersOf(context, id, ['differs'])} locale={page.locale} rowHref={(paper) => `/desk/assemblies/${id}/differences/${paper.id}`} empty={<EmptyState title={text.none}>{text.noneHint}</EmptyState>} columns={[
        { key: 'returned', label: words.papers.returnedNumber, main: true, cell: (paper: Paper) => <a href={`/desk/assemblies/${id}/differences/${paper.id}`}>{words.enter.paper(paper.returnedNumber ?? 0)}</a> },
        { key: 'label', label: words.label, cell: (paper) => `${paper.number} · ${paper.label}` },
        { key: 'who', label: words.state, cell: (paper) => (paper.clerks.includes(context.actor?.id ?? '') ? text.own : words.open) },
      ]} />
    </OwnersFrame>
  )
}

async function decidePage(context: Context, page: Page, id: string, paperId: string, shown: { readonly typed?: PaperReading; readonly reason?: string; readonly problem?: Tried }) {
  const assembly = await assemblyFor(context, id, permission), words = ownersWords(page.locale).desk, text = words.differences
  const paper = (await papersOf(context, id)).find((one) => one.id === paperId)
  if (!paper) throw new Refusal('ballots.unknown-paper', 'missing')
  // Whoever entered it learns nothing of the other's reading; and who decides sees both only while there is something to decide.
  const mine = paper.clerks.includes(context.actor?.id ?? ''), readings = mine || paper.state !== 'differs' ? [] : await readingsOf(context, paper)
  return (
    <OwnersFrame context={context} page={page} assembly={assembly} current="differences" title={`${text.title} · ${words.enter.paper(paper.returnedNumber ?? 0)}`} lead={text.lead} problem={shown.problem}>
      {mine ? <Notice tone="warn"><p>{text.own}</p></Notice> : paper.state !== 'differs' ? <EmptyState title={text.none} /> : (
        <>
          <Both page={page} assembly={assembly} paper={paper} readings={readings.map(({ reading }) => reading)} />
          <Panel title={text.decide}>
            <form method="post" class="form">
              <ReadingFields page={page} assembly={assembly} paper={paper} typed={shown.typed} problem={shown.problem} />
              <TextArea name="reason" label={words.reason} hint={text.reasonHint} required rows={2} value={shown.reason} error={errorOf(shown.problem, 'reason')} />
              <Buttons><Submit>{text.decide}</Submit></Buttons>
            </form>
          </Panel>
        </>
      )}
    </OwnersFrame>
  )
}

function Both({ page, assembly, paper, readings }: { page: Page; assembly: Assembly; paper: Paper; readings: readonly PaperReading[] }) {
  const words = ownersWords(page.locale), text = words.desk.differences, signers = signersOf(paper.owners, paper.label)
  const signed = ({ signer, invalid }: PaperReading) => {
    const { power, key } = signatureParts(signer)
    return invalid ? `${words.desk.enter.invalid}：${words.invalid[invalid]}` : `${signers.find((one) => one.key === key)?.name ?? key}（${words.powers[power]}）`
  }
  const rows = [{ what: words.desk.enter.signer, said: readings.map(signed) }, ...assembly.ballot.questions.map(({ key, title }) => ({ what: title, said: readings.map(({ marks }) => { const mark = marks[key]; return mark === undefined ? '—' : words.marks[mark] }) }))]
  return (
    <Table caption={`${paper.number} · ${paper.label}`} rows={rows} locale={page.locale} keepRows columns={[
      { key: 'what', label: text.matter, main: true, cell: ({ what }: (typeof rows)[number]) => what },
      { key: 'first', label: text.first, cell: ({ said }) => (said[0] === said[1] ? said[0] : <strong>{said[0]}</strong>) }, { key: 'second', label: text.second, cell: ({ said }) => (said[0] === said[1] ? said[1] : <strong>{said[1]}</strong>) },
    ]} />
  )
}
