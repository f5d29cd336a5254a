import type { Context } from '#platform/context'
import { type Form, readForm } from '#platform/form'
import { routes } from '#platform/http'
import { mayDo } from '#platform/permission'
import { Refusal } from '#platform/refusal'
import { Figures } from '#ui/facts'
import { Buttons, ButtonLink, ErrorSummary, HiddenFields, Submit, TextField } from '#ui/form'
import { Layout } from '#ui/layout'
import { Notice } from '#ui/notice'
import type { Page } from '#ui/page'
import { Panel } from '#ui/panel'
import { Table } from '#ui/table'
import { readerOf } from '../../rolls/acts/read-whole-roll.ts'
import { entriesOf } from '../../rolls/reads/entries.ts'
import { rollById } from '../../rolls/reads/rolls.ts'
import { AnswersRefused } from '../../votes/acts/cast-vote.ts'
import type { Ballot } from '../../votes/reads/ballots.ts'
import { votedAmong } from '../../votes/reads/participation.ts'
import { votesPermissions } from '../../votes/rules/permissions.ts'
import { ballotsRefusals } from '../../words/words.ts'
import { countBox } from '../acts/count-box.ts'
import { enterBoxPaper } from '../acts/enter-box-paper.ts'
import { issuePaper } from '../acts/issue-paper.ts'
import { settleBoxPaper } from '../acts/settle-box-paper.ts'
import { takeBackPaper } from '../acts/take-back-paper.ts'
import { voidBox } from '../acts/void-box.ts'
import { boxOf, enteredPapers, issuedPapers, papersBy, withPaper } from '../reads/papers.ts'
import { standingOfPaper } from '../rules/paper.ts'
import { papersPermissions } from '../rules/permissions.ts'
import { papersWords } from '../words/words.ts'
import { AnswerFields, answerField, readPaper } from './answer-fields.tsx'
import { ourPapers } from './our-papers.ts'

const mostFound = 20

/** /desk/ballots/:id/papers: papers of a detached ballot are given out, entered by two, and counted. */
export const deskPapers = routes()
  .get('/:id{[0-9a-f-]{36}}/papers', async (c) => c.html(await papersPage(c.var.context, c.var.page, await ourPapers(c.var.context, c.req.param('id')), { find: c.req.query('find'), done: c.req.query('done') })))
  .post('/:id{[0-9a-f-]{36}}/papers', async (c) => {
    const { context, page } = c.var, ballot = await ourPapers(context, c.req.param('id')), form = await readForm(c.req), step = form.text('step'), number = Number(form.text('number'))
    try {
      if (step === 'issue') await issuePaper(context, ballot.id, form.text('entry'))
      else if (step === 'take-back') await takeBackPaper(context, ballot.id, form.text('entry'))
      else if (step === 'enter') await enterBoxPaper(context, ballot.id, number, readPaper(form, ballot.questions))
      else if (step === 'settle') await settleBoxPaper(context, ballot.id, number, readPaper(form, ballot.questions))
      else if (step === 'count') await countBox(context, ballot.id)
      else if (step === 'void') await voidBox(context, ballot.id, { reason: form.text('reason') })
    } catch (error) {
      const sentence = error instanceof Refusal && (error.kind === 'conflict' || error.kind === 'invalid') ? ballotsRefusals(context.locale)[error.code]?.(error.facts) : undefined
      if (sentence === undefined) throw error
      const problems = error instanceof AnswersRefused ? error.problems.map(({ question, ...facts }) => ({ name: answerField(question), message: ballotsRefusals(context.locale)[error.code]?.(facts) ?? sentence })) : [{ message: sentence }]
      return c.html(await papersPage(context, page, ballot, { form, problems, find: form.text('find') || undefined }), 422)
    }
    const find = form.text('find')
    return c.redirect(`/desk/ballots/${ballot.id}/papers?${new URLSearchParams({ ...(step === 'enter' ? { done: String(number) } : {}), ...(find === '' ? {} : { find }) })}`, 303)
  })

interface Shown { readonly find?: string | undefined; readonly done?: string | undefined; readonly form?: Form; readonly problems?: readonly { readonly name?: string; readonly message: string }[] }

async function papersPage(context: Context, page: Page, ballot: Ballot, { find, done, form, problems = [] }: Shown) {
  const words = papersWords(page.locale).desk, here = `/desk/ballots/${ballot.id}/papers`, about = { unitPath: ballot.unitPath }
  // Whoever only gives out papers has no page of the ballot at the desk.
  const ballotHref = `${mayDo(context.actor, votesPermissions['ballots.see-ballots'], about) ? '/desk' : ''}/ballots/${ballot.id}`
  const [issued, entered, box, mine] = [await issuedPapers(context, ballot.id), await enteredPapers(context, ballot.id), await boxOf(context, ballot.id), await papersBy(context, ballot.id, context.actor?.id ?? '')]
  const standing = entered.map((paper) => ({ number: paper.number, is: standingOfPaper(paper).is })), counts = (is: string) => standing.filter((paper) => paper.is === is).length
  const mayIssue = mayDo(context.actor, papersPermissions['ballots.give-box-paper'], about), mayEnter = mayDo(context.actor, papersPermissions['ballots.enter-box-paper'], about), mayCount = mayDo(context.actor, papersPermissions['ballots.count-box'], about)
  const isOpenBox = ballot.state === 'closed' && !box?.countedAt && !box?.voidedReason, issuing = ['announced', 'open'].includes(ballot.state) && context.now < ballot.closesAt
  const next = (() => { for (let number = 1; ; number += 1) if (!mine.has(number) && (standing.find((paper) => paper.number === number)?.is ?? 'once') === 'once') return number })()
  const questions = ballot.questions
  return (
    <Layout page={page} kind="desk" title={`${words.title} · ${ballot.title}`} lead={words.lead} back={{ href: ballotHref, label: words.back }}>
      {done && <Notice tone="done" announce><p>{words.saved(Number(done))}</p></Notice>}
      <ErrorSummary errors={problems} locale={page.locale} />
      <Figures figures={[{ label: words.issued, value: issued }, ...(ballot.state === 'closed' && isOpenBox ? [{ label: words.entered, value: standing.length }, { label: words.agreed, value: counts('agreed') }, { label: words.waiting, value: counts('once') }, { label: words.differing, value: counts('differs') }] : [])]} />
      {box?.countedAt && <Notice tone="done" title={words.counted(box.papers ?? 0, box.issued ?? 0)}><p><a href={ballotHref}>{words.results}</a></p></Notice>}
      {box?.voidedReason && <Notice tone="danger"><p>{words.voided(box.voidedReason)}</p></Notice>}
      {mayIssue && ballot.state !== 'closed' && <Panel title={words.issue} id="issue">{issuing ? await Issue({ context, page, ballot, find, here }) : <p class="soft">{words.issueOver}</p>}</Panel>}
      {mayEnter && (
        <Panel title={words.enter} id="enter">
          {!isOpenBox ? <p class="soft">{words.notYet}</p> : (
            <>
              <p class="soft">{words.enterLead}</p>
              <form method="post" action={here} class="form">
                <HiddenFields fields={{ step: 'enter' }} />
                <TextField name="number" type="number" inputmode="numeric" min={1} label={words.number} required width="short" value={form?.text('step') === 'enter' ? form.text('number') : next} locale={page.locale} />
                <AnswerFields questions={questions} page={page} form={form?.text('step') === 'enter' ? form : undefined} problems={problems} />
                <Buttons><Submit>{words.save}</Submit></Buttons>
              </form>
            </>
          )}
        </Panel>
      )}
      {mayEnter && isOpenBox && counts('differs') > 0 && (
        <Panel title={words.differences} id="differences">
          <p>{words.differencesText}</p>
          {standing.filter(({ is, number }) => is === 'differs' && !mine.has(number)).map(({ number }) => (
            <details>
              <summary>{words.number} {number}</summary>
              <form method="post" action={here} class="form">
                <HiddenFields fields={{ step: 'settle', number: String(number) }} />
                <AnswerFields questions={questions} page={page} within={String(number)} />
                <Buttons><Submit>{words.settle}</Submit></Buttons>
              </form>
            </details>
          ))}
        </Panel>
      )}
      {mayCount && isOpenBox && (
        <Panel title={words.count} id="count">
          <p>{words.countText(standing.length, issued)}</p>
          <form method="post" action={here}><HiddenFields fields={{ step: 'count' }} /><Buttons><Submit>{words.count}</Submit></Buttons></form>
          <details>
            <summary>{words.void}</summary>
            <form method="post" action={here} class="form"><HiddenFields fields={{ step: 'void' }} /><TextField name="reason" label={words.voidReason} required maxlength={300} locale={page.locale} /><Buttons><Submit tone="danger">{words.void}</Submit></Buttons></form>
          </details>
        </Panel>
      )}
    </Layout>
  )
}

/** Finds a line of the roll and gives it a paper. */
async function Issue({ context, page, ballot, find, here }: { context: Context; page: Page; ballot: Ballot; find: string | undefined; here: string }) {
  const words = papersWords(page.locale).desk, wanted = (find ?? '').normalize('NFKC').trim()
  const lines = wanted === '' ? [] : await entriesOf(context, ballot.rollId), line = lines.find(({ number }) => String(number) === wanted)
  const found = line ? [line] : lines.filter(({ label, building }) => `${building ?? ''} ${label}`.includes(wanted)).slice(0, mostFound), reads = await readerOf(context, await rollById(context, ballot.rollId)) !== undefined
  const ids = found.map(({ id }) => id), given = await withPaper(context, ballot.id, ids), voted = await votedAmong(context, ballot, ids)
  return (
    <>
      <form method="get" action={here} class="find"><TextField name="find" type="search" label={words.find} hint={words.findHint} unmarked value={wanted} locale={page.locale} /><Submit tone="secondary">{words.search}</Submit></form>
      {reads && <p><a href={`/rolls/${ballot.rollId}/whole`}>{words.wholeRoll}</a></p>}
      {wanted !== '' && (
        <Table caption={words.find} captionHidden locale={page.locale} rows={found} empty={<p class="soft">{words.nobody}</p>} columns={[
          { key: 'number', label: '#', cell: ({ number }) => <span class="number">{number}</span> }, { key: 'who', label: words.find, main: true, cell: ({ label }) => label },
          { key: 'give', label: words.give, quiet: true, cell: ({ id }) => (given.has(id) ? <><span>{words.given}</span> <form method="post" action={here}><HiddenFields fields={{ step: 'take-back', entry: id, find: wanted }} /><Submit tone="quiet">{words.takeBack}</Submit></form></> : voted.has(id) ? words.voted : (
            <form method="post" action={here}><HiddenFields fields={{ step: 'issue', entry: id, find: wanted }} /><Submit tone="secondary">{words.give}</Submit></form>
          )) },
        ]} />
      )}
      {given.size > 0 && <p class="soft">{words.takeBackText}</p>}
      <Buttons><ButtonLink href={`${here}/print`}>{words.print}</ButtonLink></Buttons>
    </>
  )
}
