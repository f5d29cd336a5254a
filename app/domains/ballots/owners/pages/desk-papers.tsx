import type { Child } from 'hono/jsx'
import type { Context } from '#platform/context'
import { readForm } from '#platform/form'
import { routes } from '#platform/http'
import { mayDo, signedIn } from '#platform/permission'
import { EmptyState } from '#ui/empty'
import { ButtonLink, Buttons, Submit, TextField } from '#ui/form'
import type { Page } from '#ui/page'
import { Columns, Panel } from '#ui/panel'
import { Table } from '#ui/table'
import { Moment } from '#ui/time'
import { printPapers } from '../acts/print-papers.ts'
import { receivePaper } from '../acts/receive-paper.ts'
import { askPaperBack, confirmPaperBack } from '../acts/take-paper-back.ts'
import { assemblyFor } from '../reads/assembly.ts'
import { headsOfVote } from '../reads/heads.ts'
import { type Paper, paperOfCode, papersOf, undoingsOf } from '../reads/papers.ts'
import { ownersPermissions } from '../rules/permissions.ts'
import { ownersWords } from '../words/words.ts'
import { OwnersFrame } from './frame.tsx'
import { errorOf, tried, type Tried } from './tried.ts'

const base = '/desk/assemblies/:id{[0-9a-f-]{36}}/papers'

/** Making, printing and taking back the paper ballots. */
export const deskPapers = routes()
  .get(base, async (c) => c.html(await papersPage(c.var.context, c.var.page, c.req.param('id'), { code: c.req.query('code') ?? '', made: c.req.query('made'), got: c.req.query('got'), done: c.req.query('done') })))
  .post(base, async (c) => {
    const { context, page } = c.var, id = c.req.param('id'), form = await readForm(c.req), number = form.text('number')
    let to = ''
    const problem = await tried(page.locale, async () => {
      switch (form.text('do')) {
        case 'make': to = `made=${(await printPapers(context, id)).printed}`; break
        case 'another': to = `made=${(await printPapers(context, id, Number(number))).printed}`; break
        case 'receive': to = `got=${(await receivePaper(context, id, { code: form.text('code'), courier: form.text('courier') })).returnedNumber}`; break
        case 'ask': await askPaperBack(context, form.text('paper'), form.text('reason')); to = 'done=1'; break
        case 'confirm': await confirmPaperBack(context, form.text('paper')); to = 'done=1'; break
      }
    })
    return problem ? c.html(await papersPage(context, page, id, { code: form.text('code'), courier: form.text('courier'), number, problem }), problem.status) : c.redirect(`/desk/assemblies/${id}/papers?${to}`, 303)
  })
  // What the sign on a ballot leads to: the paper, ready to be taken back.
  .get('/desk/papers/:code', async (c) => {
    signedIn(c.var.context)
    const paper = await paperOfCode(c.var.context, c.req.param('code'))
    return c.redirect(paper ? `/desk/assemblies/${paper.ballotId}/papers?code=${paper.code}` : '/desk/assemblies', 303)
  })

interface Shown { readonly code: string; readonly courier?: string; readonly number?: string; readonly made?: string | undefined; readonly got?: string | undefined; readonly done?: string | undefined; readonly problem?: Tried }

async function papersPage(context: Context, page: Page, id: string, shown: Shown) {
  const assembly = await assemblyFor(context, id, ownersPermissions['ballots.receive-owners-paper']), words = ownersWords(page.locale), text = words.desk.papers
  const papers = await papersOf(context, id), heads = await headsOfVote(context, id), printed = new Set(papers.map(({ entryId }) => entryId)), missing = heads.filter(({ entryId }) => !printed.has(entryId)).length
  const returned = papers.filter(({ returnedNumber }) => returnedNumber !== null), undoings = await undoingsOf(context, id), me = context.actor?.id
  const may = (act: keyof typeof ownersPermissions) => mayDo(context.actor, ownersPermissions[act], { unitPath: assembly.ballot.unitPath }), prints = may('ballots.print-owners-papers'), takesBack = may('ballots.take-owners-paper-back')
  const said = shown.made !== undefined ? text.made(Number(shown.made) || 0) : shown.got !== undefined ? text.got(Number(shown.got) || 0) : shown.done !== undefined ? words.desk.done : undefined
  return (
    <OwnersFrame context={context} page={page} assembly={assembly} current="papers" title={text.title} lead={text.lead} done={said} problem={shown.problem}>
      <Panel title={text.receive}>
        <form method="post" class="form">
          <input type="hidden" name="do" value="receive" />
          <TextField name="code" label={text.code} hint={text.codeHint} required value={shown.code} error={errorOf(shown.problem, 'code')} autocomplete="off" />
          <TextField name="courier" label={text.courier} hint={text.courierHint} value={shown.courier} maxlength={40} />
          <Buttons><Submit>{text.receive}</Submit></Buttons>
        </form>
      </Panel>
      <Beside aside={prints && (
        <Panel title={text.print}>
          {missing > 0 && <form method="post"><input type="hidden" name="do" value="make" /><p class="soft">{text.makeHint(missing)}</p><Submit tone="secondary">{text.make}</Submit></form>}
          {papers.length > 0 && <><p class="soft">{text.printHint}</p><p><ButtonLink href={`/desk/assemblies/${id}/papers/print`}>{text.print}</ButtonLink></p></>}
          <form method="post" class="form">
            <input type="hidden" name="do" value="another" />
            <TextField name="number" label={`${text.another}：${words.desk.number}`} hint={text.anotherHint} width="short" inputmode="numeric" required value={shown.number} error={errorOf(shown.problem, 'number')} />
            <Submit tone="secondary">{text.another}</Submit>
          </form>
        </Panel>
      )}>
        <Table caption={text.list} rows={returned.slice(-500).reverse()} locale={page.locale} empty={<EmptyState title={text.none}>{text.noneHint}</EmptyState>} columns={[
          { key: 'returned', label: text.returnedNumber, main: true, cell: (paper: Paper) => <span class="number">{paper.returnedNumber}</span> },
          { key: 'label', label: words.desk.label, cell: (paper) => `${paper.number} · ${paper.label}${paper.copy > 1 ? ` · ${text.sheet.copy(paper.copy)}` : ''}` },
          { key: 'when', label: words.desk.when, cell: (paper) => paper.returnedAt && <Moment at={paper.returnedAt} now={context.now} locale={page.locale} /> },
          { key: 'state', label: words.desk.state, cell: (paper) => words.paperStates[paper.state] },
          { key: 'outcome', label: text.outcome, cell: (paper) => paper.outcome && <>{words.outcomes[paper.outcome]}{paper.invalid && `：${words.invalid[paper.invalid]}`}</> },
          { key: 'back', label: text.back, quiet: true, cell: (paper) => {
            const undoing = undoings.find(({ paperId, round }) => paperId === paper.id && round === paper.round)
            if (paper.state !== 'settled' || !takesBack) return null
            if (undoing) return undoing.askedBy === me ? <span class="soft">{text.asked}</span> : <form method="post"><input type="hidden" name="do" value="confirm" /><input type="hidden" name="paper" value={paper.id} /><Submit tone="secondary">{text.confirm}</Submit></form>
            return (
              <details class="act"><summary><span class="act-label">{text.back}</span></summary>
                <form method="post" class="form"><input type="hidden" name="do" value="ask" /><input type="hidden" name="paper" value={paper.id} /><TextField name="reason" id={`reason-${paper.id}`} label={words.desk.reason} hint={text.backHint} required maxlength={200} error={errorOf(shown.problem, 'reason')} /><Submit tone="secondary">{text.back}</Submit></form>
              </details>
            )
          } },
        ]} />
      </Beside>
    </OwnersFrame>
  )
}

/** A column beside the list for those who have work in it; the list alone for the others. */
function Beside({ aside, children }: { aside: Child; children: Child }) {
  return aside ? <Columns aside={aside}>{children}</Columns> : <>{children}</>
}
