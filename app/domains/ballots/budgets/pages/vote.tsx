import { randomUUID } from 'node:crypto'
import { signedIn } from '#domains/people'
import type { Context } from '#platform/context'
import { type Form, readForm } from '#platform/form'
import { routes } from '#platform/http'
import { isKey } from '#platform/key'
import { Refusal } from '#platform/refusal'
import { Cards } from '#ui/card'
import { Buttons, ErrorSummary, HiddenFields, Submit } from '#ui/form'
import { Layout } from '#ui/layout'
import { Notice } from '#ui/notice'
import type { Page } from '#ui/page'
import { Panel } from '#ui/panel'
import { withPaper } from '../../papers/reads/papers.ts'
import { entriesOfPerson } from '../../rolls/reads/entries.ts'
import { castVote } from '../../votes/acts/cast-vote.ts'
import type { Ballot } from '../../votes/reads/ballots.ts'
import { votedAmong } from '../../votes/reads/participation.ts'
import type { Answer } from '../../votes/rules/answer.ts'
import { spokenVoteReceipt } from '../../votes/rules/receipt.ts'
import { votesWords } from '../../votes/words/words.ts'
import { budgetStanding } from '../reads/budget-standing.ts'
import { type Budget, budgetById, type Project, projectsOf } from '../reads/budgets.ts'
import { yuan } from '../rules/budget.ts'
import { budgetsWords } from '../words/words.ts'
import { ProjectCard } from './project-card.tsx'
import { type Tried, tried } from './tried.ts'

interface Voting { readonly budget: Budget; readonly ballot: Ballot; readonly projects: readonly Project[]; readonly entryId: string; /** Of the line, where the reader speaks for several. */ readonly label: string | undefined; readonly voted: boolean }

/** Who may vote here, and on what. Refuses whoever is not on the roll, has voted, or was given a paper. */
async function voting(context: Context, id: string, { again = false, entryId = '' } = {}): Promise<Voting> {
  const person = signedIn(context), budget = await budgetById(context, id), { standing, ballot } = await budgetStanding(context, budget)
  if (!ballot || standing !== 'open') throw new Refusal('ballots.not-open', 'conflict')
  const entries = await entriesOfPerson(context, ballot.rollId, person.id), ids = entries.map(({ id }) => id)
  if (entries.length === 0 || (entryId !== '' && !ids.includes(entryId))) throw new Refusal('ballots.not-on-roll', 'forbidden')
  const papers = await withPaper(context, ballot.id, ids), done = await votedAmong(context, ballot, ids), free = entries.filter(({ id }) => !papers.has(id))
  // Whoever speaks for several lines votes for one after the other: for the one that the form names, else for the next that has not voted.
  const entry = entryId === '' ? free.find(({ id }) => !done.has(id)) ?? free[0] : free.find(({ id }) => id === entryId)
  if (!entry) throw new Refusal('ballots.paper-given-out', 'conflict')
  const voted = done.has(entry.id)
  if (!again && !ballot.mayChange && voted) throw new Refusal('ballots.voted-already', 'conflict')
  return { budget, ballot, projects: (await projectsOf(context, budget.id)).filter(({ state }) => state === 'admitted'), entryId: entry.id, label: entries.length > 1 ? entry.label : undefined, voted }
}

/** What the form says: chosen keys, or points by key; undefined where points are no whole numbers. */
function answerOf(form: Form, { budget, projects }: Voting): Answer | undefined {
  if (budget.form === 'approval') return { approved: [...new Set(form.all('project'))] }
  const given = projects.map(({ key }) => [key, form.text(`points-${key}`)] as const).filter(([, points]) => points !== '' && points !== '0')
  return given.every(([, points]) => /^\d{1,4}$/.test(points)) ? { points: Object.fromEntries(given.map(([key, points]) => [key, Number(points)])) } : undefined
}

/** How many projects may be chosen, or points given. */
const mostOf = ({ budget, projects }: Voting) => (budget.form === 'approval' ? Math.min(budget.most, projects.length) : budget.most)
/** How many projects an answer chooses, or points it gives. */
const usedBy = (answer: Answer) => ('approved' in answer ? answer.approved.length : 'points' in answer ? Object.values(answer.points).reduce((sum, one) => sum + one, 0) : 0)

/** /budgets/:id/vote: choose, look it over, cast, receipt. */
export const vote = routes()
  .get('/:id{[0-9a-f-]{36}}/vote', async (c) => c.html(<Choosing page={c.var.page} voting={await voting(c.var.context, c.req.param('id'))} keyOfForm={randomUUID()} />))
  .post('/:id{[0-9a-f-]{36}}/vote', async (c) => {
    const { context, page } = c.var, form = await readForm(c.req), step = form.text('step')
    // The same form sent again is answered with its receipt.
    const here = await voting(context, c.req.param('id'), { again: step === 'cast', entryId: form.text('entry') }), keyOfForm = isKey(form.text('key')) ? form.text('key') : randomUUID(), answer = answerOf(form, here), words = budgetsWords(page.locale)
    if (step === 'change') return c.html(<Choosing page={page} voting={here} keyOfForm={keyOfForm} form={form} />)
    const most = mostOf(here), used = answer && usedBy(answer)
    if (answer === undefined || used === undefined || used > most) {
      const sentence = used === undefined ? words.voteForm.notPoints : here.budget.form === 'approval' ? words.voteForm.tooMany(used, most) : words.voteForm.tooManyPoints(used, most)
      return c.html(<Choosing page={page} voting={here} keyOfForm={keyOfForm} form={form} problem={{ sentence, field: undefined }} />, 422)
    }
    if (step !== 'cast') return c.html(<Review page={page} voting={here} keyOfForm={keyOfForm} answer={answer} />)
    let receipt = ''
    const problem = await tried(context, async () => { ({ receipt } = await castVote(context, { ballotId: here.ballot.id, entryId: here.entryId, answers: { projects: answer }, channel: 'online', key: keyOfForm })) })
    return problem ? c.html(<Choosing page={page} voting={here} keyOfForm={keyOfForm} form={form} problem={problem} />, 422) : c.html(<Done page={page} budget={here.budget} receipt={receipt} />)
  })

function Choosing({ page, voting: here, keyOfForm, form, problem }: { page: Page; voting: Voting; keyOfForm: string; form?: Form; problem?: Tried }) {
  const { budget, projects } = here, most = mostOf(here), words = budgetsWords(page.locale), said = words.voteForm, limit = budget.form === 'approval' ? said.limit.approval(most, projects.length) : said.limit.points(most), chosen = new Set(form?.all('project') ?? [])
  return (
    <Layout page={page} title={budget.title} lead={said.lead[budget.form](most)} back={{ href: `/budgets/${budget.id}`, label: budget.title }} unlisted>
      <form method="post" action={`/budgets/${budget.id}/vote`}>
        <ErrorSummary errors={problem ? [{ message: problem.sentence }] : []} />
        {here.voted && <Notice><p>{said.votedBefore}</p></Notice>}
        <HiddenFields fields={{ key: keyOfForm, entry: here.entryId, step: 'review' }} />
        <Line page={page} label={here.label} />
        <Cards>
          {projects.map((project) => (
            <ProjectCard project={project} page={page}>
              {budget.form === 'approval' ? (
                <label class="pick"><input type="checkbox" name="project" value={project.key} checked={chosen.has(project.key)} /><span class="pick-body"><span class="pick-label">{said.choose}<span class="for-ears"> {project.title}</span></span></span></label>
              ) : (
                <p><label for={`points-${project.key}`}>{said.points} (0–{most})<span class="for-ears"> {project.title}</span></label>{' '}<input class="input input-short" type="number" inputmode="numeric" min={0} max={most} id={`points-${project.key}`} name={`points-${project.key}`} value={form?.text(`points-${project.key}`)} /></p>
              )}
            </ProjectCard>
          ))}
        </Cards>
        <p><strong>{limit}</strong></p>
        <Buttons><Submit>{said.review}</Submit></Buttons>
      </form>
    </Layout>
  )
}

function Review({ page, voting: here, keyOfForm, answer }: { page: Page; voting: Voting; keyOfForm: string; answer: Answer }) {
  const { budget, projects } = here, used = usedBy(answer), words = budgetsWords(page.locale), said = words.voteForm
  const chosen = projects.flatMap((project) => {
    const points = 'points' in answer ? answer.points[project.key] ?? 0 : 'approved' in answer && answer.approved.includes(project.key) ? 1 : 0
    return points > 0 ? [{ project, points }] : []
  })
  const fields = chosen.map(({ project, points }) => (budget.form === 'approval' ? <input type="hidden" name="project" value={project.key} /> : <input type="hidden" name={`points-${project.key}`} value={String(points)} />))
  return (
    <Layout page={page} title={said.check} back={{ href: `/budgets/${budget.id}`, label: budget.title }} unlisted>
      <Panel title={said.chosen}>
        {chosen.length === 0 ? <Notice tone="warn"><p>{said.none}</p></Notice> : (
          <ul>{chosen.map(({ project, points }) => <li><span class="number">{project.key}</span> {project.title}（{yuan(project.cost ?? 0)} {page.locale === 'en' ? 'yuan' : '元'}）{budget.form === 'points' && <strong> {words.resultPage.points(points)}</strong>}</li>)}</ul>
        )}
        <p>{budget.form === 'approval' ? said.usedChoices(used, mostOf(here)) : said.used(used, mostOf(here))}</p>
      </Panel>
      <form method="post" action={`/budgets/${budget.id}/vote`}>
        <HiddenFields fields={{ key: keyOfForm, entry: here.entryId }} />
        <Line page={page} label={here.label} />
        {fields}
        <Buttons><Submit name="step" value="cast">{said.cast}</Submit><Submit tone="quiet" name="step" value="change">{said.back}</Submit></Buttons>
      </form>
    </Layout>
  )
}

/** For which line somebody votes who speaks for several. */
const Line = ({ page, label }: { page: Page; label: string | undefined }) => (label === undefined ? null : <p><strong>{votesWords(page.locale).pages.vote.entry}{page.locale === 'en' ? ': ' : '：'}{label}</strong></p>)

const Done = ({ page, budget, receipt }: { page: Page; budget: Budget; receipt: string }) => {
  const said = budgetsWords(page.locale).voteForm
  return (
    <Layout page={page} title={said.done} back={{ href: `/budgets/${budget.id}`, label: budget.title }} unlisted>
      <Notice tone="done" announce><p>{said.doneText}</p></Notice>
      <Panel title={said.receipt}><p class="receipt-code number"><strong>{spokenVoteReceipt(receipt)}</strong></p><p>{said.receiptText}</p></Panel>
    </Layout>
  )
}
