import type { Context } from '#platform/context'
import { readForm } from '#platform/form'
import { routes } from '#platform/http'
import { Refusal } from '#platform/refusal'
import { EmptyState } from '#ui/empty'
import { Buttons, Submit } from '#ui/form'
import type { Page } from '#ui/page'
import { Panel } from '#ui/panel'
import { Table } from '#ui/table'
import { enterPaper, type Entered } from '../acts/enter-paper.ts'
import { assemblyFor } from '../reads/assembly.ts'
import { type Paper, papersOf } from '../reads/papers.ts'
import type { PaperReading } from '../rules/paper.ts'
import { ownersPermissions } from '../rules/permissions.ts'
import { ownersWords } from '../words/words.ts'
import { OwnersFrame } from './frame.tsx'
import { ReadingFields, readingOf } from './reading-fields.tsx'
import { tried, type Tried } from './tried.ts'

const base = '/desk/assemblies/:id{[0-9a-f-]{36}}/enter'

/** Papers wait here for the first and the second clerk; nobody sees what another wrote. */
export const enterPapers = routes()
  .get(base, async (c) => c.html(await waitingPage(c.var.context, c.var.page, c.req.param('id'), c.req.query('done'))))
  .get(`${base}/:paper{[0-9a-f-]{36}}`, async (c) => c.html(await entryPage(c.var.context, c.var.page, c.req.param('id'), c.req.param('paper'))))
  .post(`${base}/:paper{[0-9a-f-]{36}}`, async (c) => {
    const { context, page } = c.var, id = c.req.param('id'), paperId = c.req.param('paper'), form = await readForm(c.req)
    const { ballot } = await assemblyFor(context, id, ownersPermissions['ballots.enter-owners-paper']), reading = readingOf(form, ballot.questions.map(({ key }) => key))
    let entered: Entered | undefined
    const problem = await tried(page.locale, async () => { entered = await enterPaper(context, paperId, reading) })
    return problem ? c.html(await entryPage(context, page, id, paperId, { typed: reading, problem }), problem.status) : c.redirect(`/desk/assemblies/${id}/enter?done=${entered?.state === 'settled' ? entered.outcome : entered?.state}`, 303)
  })

async function waitingPage(context: Context, page: Page, id: string, done: string | undefined) {
  const assembly = await assemblyFor(context, id, ownersPermissions['ballots.enter-owners-paper']), words = ownersWords(page.locale), text = words.desk.enter
  const waiting = (await papersOf(context, id, ['returned', 'entered'])).filter(({ clerks }) => !clerks.includes(context.actor?.id ?? ''))
  const said: Readonly<Record<string, string>> = { entered: text.entered, differs: text.differs, invalid: text.invalidDone, duplicate: text.duplicate, 'at-odds': text.atOdds }
  return (
    <OwnersFrame context={context} page={page} assembly={assembly} current="enter" title={text.title} lead={text.lead} done={done === undefined ? undefined : said[done] ?? text.settled}>
      <Table caption={text.title} captionHidden rows={waiting} locale={page.locale} rowHref={(paper) => `/desk/assemblies/${id}/enter/${paper.id}`} empty={<EmptyState title={text.none}>{text.noneHint}</EmptyState>} columns={[
        { key: 'returned', label: words.desk.papers.returnedNumber, main: true, cell: (paper: Paper) => <a href={`/desk/assemblies/${id}/enter/${paper.id}`}>{text.paper(paper.returnedNumber ?? 0)}</a> },
        { key: 'label', label: words.desk.label, cell: (paper) => `${paper.number} · ${paper.label}` },
        { key: 'round', label: words.desk.state, cell: (paper) => (paper.state === 'returned' ? text.first : text.second) },
      ]} />
    </OwnersFrame>
  )
}

async function entryPage(context: Context, page: Page, id: string, paperId: string, shown: { readonly typed?: PaperReading; readonly problem?: Tried } = {}) {
  const assembly = await assemblyFor(context, id, ownersPermissions['ballots.enter-owners-paper']), words = ownersWords(page.locale).desk
  const paper = (await papersOf(context, id)).find((one) => one.id === paperId)
  if (!paper) throw new Refusal('ballots.unknown-paper', 'missing')
  return (
    <OwnersFrame context={context} page={page} assembly={assembly} current="enter" title={`${words.enter.title} · ${words.enter.paper(paper.returnedNumber ?? 0)}`} lead={words.enter.hand} problem={shown.problem}>
      <Panel title={`${paper.number} · ${paper.label}`}>
        <form method="post" class="form">
          <p class="soft">{words.enter.markHint}</p>
          <ReadingFields page={page} assembly={assembly} paper={paper} typed={shown.typed} problem={shown.problem} />
          <Buttons><Submit>{words.enter.submit}</Submit></Buttons>
        </form>
      </Panel>
    </OwnersFrame>
  )
}
