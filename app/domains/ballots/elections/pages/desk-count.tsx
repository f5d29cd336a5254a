import { mayDo } from '#domains/people'
import type { Context } from '#platform/context'
import { type Form, readForm } from '#platform/form'
import { routes } from '#platform/http'
import { Refusal } from '#platform/refusal'
import { Facts } from '#ui/facts'
import { HiddenFields, Submit, TextField } from '#ui/form'
import { Notice } from '#ui/notice'
import type { Page } from '#ui/page'
import { Panel } from '#ui/panel'
import { Meter } from '#ui/progress'
import { Table } from '#ui/table'
import { addPile, dropSheet, finishSheet } from '../acts/enter-count.ts'
import { countSheets, type CountSheet } from '../reads/count-sheets.ts'
import { requireElection } from '../reads/require-election.ts'
import { type Paper, type Round, roundsOf } from '../reads/rounds.ts'
import { differences, invalidReasons, papersIn, writtenIn } from '../rules/count.ts'
import { electionsPermissions } from '../rules/permissions.ts'
import { electionPosts, type PaperPost } from '../rules/posts.ts'
import { electionsWords } from '../words/words.ts'
import { ElectionFrame } from './election-parts.tsx'
import { errorOf, tried, type Tried, whole } from './tried.ts'

const writeInRows = [1, 2, 3] as const

/** A counter's own sheet of each kind of paper, pile by pile; the other's is shown once both are handed in. */
export const deskCount = routes()
  .get('/:id{[0-9a-f-]{36}}/count', async (c) => c.html(await draw(c.var.context, c.var.page, c.req.param('id'), { wanted: c.req.query('post'), done: c.req.query('done') !== undefined })))
  .post('/:id{[0-9a-f-]{36}}/count', async (c) => {
    const { context, page } = c.var, id = c.req.param('id'), form = await readForm(c.req), post = postOf(form.text('post'))
    const problem = await tried(page.locale, () => {
      if (form.text('do') === 'finish') return finishSheet(context, form.text('sheet'))
      if (form.text('do') === 'drop') return dropSheet(context, form.text('sheet'))
      const votes = form.entries.filter(([name, count]) => name.startsWith('votes-') && count.trim() !== '').map(([name, count]): [string, number] => [name.slice(6), whole(count)])
      const written = writeInRows.filter((row) => form.text(`name-${row}`) !== '' || form.text(`count-${row}`) !== '').map((row) => ({ name: writtenIn(form.text(`name-${row}`)).slice(1), votes: whole(form.text(`count-${row}`)) }))
      return addPile(context, form.text('round'), post, {
        valid: whole(form.text('valid') || '0'), invalid: { tooMany: whole(form.text('tooMany') || '0'), illegible: whole(form.text('illegible') || '0'), twoPosts: whole(form.text('twoPosts') || '0'), blank: whole(form.text('blank') || '0') },
        votes: Object.fromEntries([...votes, ...written.map(({ name, votes }) => [`+${name}`, votes] as const)]), names: Object.fromEntries(written.map(({ name }) => [`+${name}`, name])), key: form.text('key'),
      })
    })
    return problem ? c.html(await draw(context, page, id, { wanted: post, form, problem }), problem.status) : c.redirect(`/desk/elections/${id}/count?post=${post}&done=1`, 303)
  })

const postOf = (text: string | undefined): PaperPost => [...electionPosts, 'recall' as const].find((post) => post === text) ?? 'chair'

async function draw(context: Context, page: Page, id: string, { wanted, done = false, form, problem }: { wanted?: string | undefined; done?: boolean; form?: Form; problem?: Tried }) {
  const words = electionsWords(page.locale), { desk } = words, action = `/desk/elections/${id}/count`
  const election = await requireElection(context, id, electionsPermissions['ballots.see-elections']), round = (await roundsOf(context, id)).find(({ state }) => state === 'opened')
  if (!round) throw new Refusal('ballots.voting-not-there', 'conflict')
  const paper = round.papers.find(({ post }) => post === wanted) ?? round.papers[0]
  if (!paper) throw new Refusal('ballots.unknown-voting', 'missing')
  const sheets = await countSheets(context, round.id, paper.post), own = sheets.find(({ byPerson }) => byPerson === context.actor?.id), other = sheets.find(({ byPerson }) => byPerson !== context.actor?.id)
  const both = sheets.length === 2 && sheets.every(({ finishedAt }) => finishedAt !== null), may = mayDo(context.actor, electionsPermissions['ballots.enter-count'], { unitPath: election.unitPath })
  const [first, second] = sheets
  return (
    <ElectionFrame page={page} election={election} title={`${desk.count} · ${words.paperOf[paper.post]}`} lead={desk.countText} done={done && desk.done} problem={problem}>
      {round.papers.length > 1 && <nav class="filters" aria-label={desk.countWhich}><ul class="views">{round.papers.map(({ post }) => <li><a href={`${action}?post=${post}`} aria-current={post === paper.post ? 'page' : undefined}>{words.paperOf[post]}</a></li>)}</ul></nav>}
      <Facts items={[{ term: desk.otherSheet, detail: desk.otherStates[other === undefined ? 'none' : other.finishedAt ? 'finished' : 'counting'] }]} />
      {both && first && second && <Compare first={first} second={second} paper={paper} page={page} />}
      {may && (
        <Panel title={desk.mySheet} id="sheet">
          {own ? <OwnSheet sheet={own} paper={paper} action={action} page={page} /> : <p class="soft">{desk.sheetNone}</p>}
          {own?.finishedAt ? <Notice tone="done" title={desk.sheetDone} /> : <PileForm round={round} paper={paper} action={action} form={form} problem={problem} page={page} />}
        </Panel>)}
    </ElectionFrame>
  )
}

const linesOf = (paper: Paper, words: ReturnType<typeof electionsWords>) => (paper.post === 'recall' ? [{ choice: 'agree', name: words.desk.agree }, { choice: 'against', name: words.desk.against }] : paper.candidates)

function OwnSheet({ sheet, paper, action, page }: { sheet: CountSheet; paper: Paper; action: string; page: Page }) {
  const words = electionsWords(page.locale), { desk } = words, counted = papersIn(sheet), returned = paper.returned ?? 0
  const rows = [...linesOf(paper, words), ...Object.entries(sheet.names).map(([choice, name]) => ({ choice, name: `${desk.writeIn}: ${name}` }))].map((line) => ({ ...line, votes: sheet.votes[line.choice] ?? 0 }))
  return (
    <>
      <Meter label={desk.piles(sheet.piles)} value={counted} max={returned} said={desk.counted(counted, returned)} />
      <Facts items={[{ term: desk.valid, detail: sheet.valid }, ...invalidReasons.map((reason) => ({ term: desk.invalid[reason], detail: sheet.invalid[reason] }))]} />
      <Table caption={desk.mySheet} captionHidden keepRows rows={rows} columns={[{ key: 'name', label: words.name, main: true, cell: (row: (typeof rows)[number]) => row.name }, { key: 'votes', label: words.votes, align: 'end', cell: (row) => <span class="number">{row.votes}</span> }]} />
      <form method="post" action={action} class="buttons">
        <HiddenFields fields={{ sheet: sheet.id, post: paper.post }} />
        {!sheet.finishedAt && <Submit name="do" value="finish">{desk.finish}</Submit>} <Submit tone="danger" name="do" value="drop">{desk.drop}</Submit>
      </form>
    </>
  )
}

function PileForm({ round, paper, action, form, problem, page }: { round: Round; paper: Paper; action: string; form: Form | undefined; problem: Tried | undefined; page: Page }) {
  const words = electionsWords(page.locale), { desk } = words, typed = (name: string) => form?.text(name) || undefined
  const count = (name: string, label: string) => <TextField name={name} label={label} type="number" inputmode="numeric" min={0} width="short" unmarked value={typed(name)} error={errorOf(problem, name)} />
  return (
    <form method="post" action={action} class="form" id="pile">
      <h3>{desk.addPile}</h3>
      <HiddenFields fields={{ do: 'pile', round: round.id, post: paper.post, key: typed('key') ?? crypto.randomUUID() }} />
      {count('valid', desk.valid)}
      <fieldset class="field" id="field-votes">
        <legend class="field-label">{words.votes}{paper.post === 'recall' ? '' : ` · ${desk.perPaper(paper.seats)}`}</legend>
        {problem?.error.name === 'votes' && <p class="field-error">{problem.error.message}</p>}
        {linesOf(paper, words).map(({ choice, name }) => count(`votes-${choice}`, name))}
      </fieldset>
      {paper.post !== 'recall' && round.kind !== 'run-off' && (
        <details open={writeInRows.some((row) => typed(`name-${row}`) !== undefined)} id="field-name">
          <summary>{desk.writeIn}</summary>
          {problem?.error.name === 'name' && <p class="field-error">{problem.error.message}</p>}
          {writeInRows.map((row) => <><TextField name={`name-${row}`} label={desk.writeInName(row)} maxlength={60} width="medium" unmarked value={typed(`name-${row}`)} />{count(`count-${row}`, desk.writeInVotes)}</>)}
        </details>)}
      <details open={invalidReasons.some((reason) => typed(reason) !== undefined)}>
        <summary>{invalidReasons.map((reason) => desk.invalid[reason]).join(words.seatsJoin)}</summary>
        {invalidReasons.map((reason) => count(reason, desk.invalid[reason]))}
      </details>
      <Submit>{desk.addButton}</Submit>
    </form>
  )
}

function Compare({ first, second, paper, page }: { first: CountSheet; second: CountSheet; paper: Paper; page: Page }) {
  const words = electionsWords(page.locale), { desk } = words, found = differences(first, second)
  if (found.length === 0) return <Notice tone="done" title={desk.same} />
  const nameOf = (choice: string | undefined) => linesOf(paper, words).find((line) => line.choice === choice)?.name ?? first.names[choice ?? ''] ?? second.names[choice ?? ''] ?? ''
  return (
    <>
      <Notice tone="warn" title={desk.differ} />
      <Table caption={desk.differ} captionHidden keepRows rows={found} columns={[
        { key: 'what', label: desk.differHead.what, main: true, cell: (row: (typeof found)[number]) => (row.what === 'votes' ? nameOf(row.choice) : row.what === 'valid' ? desk.valid : desk.invalid[row.what]) },
        { key: 'first', label: desk.differHead.first, align: 'end', cell: (row) => <span class="number">{row.first}</span> }, { key: 'second', label: desk.differHead.second, align: 'end', cell: (row) => <span class="number">{row.second}</span> },
      ]} />
    </>
  )
}
