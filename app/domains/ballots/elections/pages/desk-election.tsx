import { place, placeCalendar, today } from '#domains/territory'
import type { Context } from '#platform/context'
import { type Form, readForm } from '#platform/form'
import { routes } from '#platform/http'
import { mayDo } from '#platform/permission'
import { ButtonLink, Buttons } from '#ui/form'
import { Facts } from '#ui/facts'
import { Layout } from '#ui/layout'
import { Notice } from '#ui/notice'
import type { Page } from '#ui/page'
import { Columns, Panel } from '#ui/panel'
import { Table } from '#ui/table'
import { ErrorSummary } from '#ui/form'
import { RollLink } from '../../rolls/pages/roll-link.tsx'
import { electionStory, womanElected } from '../reads/election-story.ts'
import { requireElection } from '../reads/require-election.ts'
import type { Round } from '../reads/rounds.ts'
import { registerBy } from '../rules/dates.ts'
import { electionsPermissions } from '../rules/permissions.ts'
import { isUnderWay } from '../rules/round.ts'
import { electionsWords } from '../words/words.ts'
import { ChangeCourse, SeatsDuringTerm } from './change-course.tsx'
import { CourseNotes } from './course-notes.tsx'
import { Day, daySaid } from './day.tsx'
import { doMove } from './do-move.ts'
import { ElectedTable } from './elected-table.tsx'
import { ElectionMark, ElectionSteps } from './election-parts.tsx'
import { NextStep } from './next-step.tsx'
import { ReadyList } from './ready-list.tsx'
import { tried, type Tried } from './tried.ts'

/** One election at the desk: how far it is, what to do now, and the way to each part of the work. */
export const deskElection = routes()
  .get('/:id{[0-9a-f-]{36}}', async (c) => c.html(await draw(c.var.context, c.var.page, c.req.param('id'), { done: c.req.query('done') })))
  .post('/:id{[0-9a-f-]{36}}', async (c) => {
    const { context, page } = c.var, id = c.req.param('id'), form = await readForm(c.req)
    const problem = await tried(page.locale, () => doMove(context, id, form))
    return problem ? c.html(await draw(context, page, id, { form, problem }), problem.status) : c.redirect(`/desk/elections/${id}?done=${encodeURIComponent(form.text('do'))}`, 303)
  })

async function draw(context: Context, page: Page, id: string, { done, form, problem }: { done?: string | undefined; form?: Form; problem?: Tried }) {
  const words = electionsWords(page.locale)
  const held = await requireElection(context, id, electionsPermissions['ballots.see-elections'])
  const story = await electionStory(context, id), { election, unit, roll, rounds, seats, elected } = story
  const may = (act: keyof typeof electionsPermissions) => mayDo(context.actor, electionsPermissions[act], { unitPath: held.unitPath })
  const calendar = await placeCalendar(context, (await place(context))?.calendar ?? 'china'), latest = registerBy(election.day, election.rules, calendar)
  const round = rounds.findLast(({ state }) => isUnderWay(state)), base = `/desk/elections/${id}`
  return (
    <Layout page={page} kind="desk" title={election.title} lead={unit?.name} back={{ href: '/desk/elections', label: words.desk.back }} aside={<ElectionMark state={election.state} locale={page.locale} />} unlisted>
      {done !== undefined && <Notice tone="done" title={words.desk.done} announce />}
      <ErrorSummary errors={problem ? [problem.error] : []} locale={page.locale} />
      <ElectionSteps election={election} locale={page.locale} />
      <Columns aside={
        <>
          <Panel title={words.desk.parts} id="parts">
            <Buttons>
              {election.purpose !== 'recall' && <ButtonLink href={`${base}/committee`}>{words.desk.committee}</ButtonLink>}
              {election.purpose !== 'recall' && <ButtonLink href={`${base}/nominations`}>{words.desk.nominations}</ButtonLink>}
              {round && round.ballotId === null && <ButtonLink href={`${base}/mandates`}>{words.desk.mandates}</ButtonLink>}
              {round && round.ballotId === null && <ButtonLink href={`${base}/polling`}>{words.desk.polling}</ButtonLink>}
              {round?.state === 'open' && may('ballots.issue-paper') && <ButtonLink href={`${base}/poll`} tone="primary">{words.desk.poll}</ButtonLink>}
              {round?.state === 'opened' && <ButtonLink href={`${base}/count`} tone="primary">{words.desk.count}</ButtonLink>}
              {rounds.some(({ outcome }) => outcome !== null) && <ButtonLink href={`/elections/${id}/result`}>{words.result.title}</ButtonLink>}
              {election.purpose !== 'recall' && ['valid', 'handed-over', 'done'].includes(election.state) && <ButtonLink href={`${base}/hand-over`}>{words.desk.handOver}</ButtonLink>}
            </Buttons>
          </Panel>
          <Facts stacked items={[
            { term: words.course.purpose, detail: words.course.purposes[election.purpose] }, { term: words.committee, detail: words.committees[election.committee] }, { term: words.mode, detail: words.modes[election.mode] }, { term: words.day, detail: daySaid(election.day, page.locale) },
            seats.length > 0 && { term: words.seatsWord, detail: seats.map(({ post, seats }) => words.seats(words.posts[post], seats)).join(words.seatsJoin) },
            { term: words.rollWord, detail: <><RollLink context={context} roll={roll} unitPath={held.unitPath} /> · {words.rollStates[roll.state]} · {words.rollLines(roll.lines ?? 0)}</> },
            { term: words.rule, detail: words.desk.rulesFrozen(election.pack) },
          ]} />
        </>}>
        <Panel title={words.desk.next} id="next">
          <NextStep story={story} round={round} base={base} day={await today(context)} latest={latest} may={may} form={form} problem={problem} page={page} ready={round?.state === 'prepared' && round.ballotId === null ? <ReadyList context={context} round={round} base={base} page={page} /> : undefined} />
        </Panel>
        {may('ballots.conduct-election') && <ChangeCourse story={story} round={round} base={base} day={await today(context)} form={form} problem={problem} page={page} />}
        {(election.state === 'counted' || election.state === 'valid') && await womanElected(context, id) === false && <Notice tone="warn">{words.desk.womenReminder}</Notice>}
        {elected.length > 0 && <Panel title={words.result.elected} id="elected"><ElectedTable rows={elected} locale={page.locale} /></Panel>}
        {may('ballots.conduct-election') && <SeatsDuringTerm story={story} base={base} day={await today(context)} form={form} problem={problem} page={page} />}
        {rounds.some(({ ballotId, state, papers }) => ballotId === null && (state !== 'prepared' || papers.some(({ printed }) => printed > 0))) && (
          <Panel title={words.desk.accounts} id="rounds">
            <Accounts rounds={rounds} locale={page.locale} now={context.now} />
          </Panel>)}
        <CourseNotes context={context} subject={id} page={page} />
      </Columns>
    </Layout>
  )
}

/** Papers printed, given out, spoilt, left over and returned, voting by voting. */
function Accounts({ rounds, locale, now }: { rounds: readonly Round[]; locale: Page['locale']; now: Date }) {
  const words = electionsWords(locale), { accountHead } = words.desk
  const rows = rounds.filter(({ ballotId }) => ballotId === null).flatMap((round) => round.papers.map((paper) => ({ round, paper })))
  const number = (count: number | null) => <span class="number">{count ?? '—'}</span>
  return (
    <Table caption={words.desk.accounts} captionHidden rows={rows} columns={[
      { key: 'paper', label: accountHead.paper, main: true, cell: ({ round, paper }: (typeof rows)[number]) => <>{words.paperOf[paper.post]} <span class="soft small">{words.roundKinds[round.kind]} · <Day day={round.day} now={now} /></span></> },
      { key: 'state', label: words.state, cell: ({ round }) => words.roundStates[round.state] },
      { key: 'printed', label: accountHead.printed, align: 'end', cell: ({ paper }) => number(paper.printed) }, { key: 'given', label: accountHead.given, align: 'end', cell: ({ round }) => number(round.given) },
      { key: 'spoilt', label: accountHead.spoilt, align: 'end', cell: ({ paper }) => number(paper.spoilt) }, { key: 'left', label: accountHead.left, align: 'end', cell: ({ round, paper }) => number(Math.max(0, paper.printed - round.given - paper.spoilt)) },
      { key: 'returned', label: accountHead.returned, align: 'end', cell: ({ paper }) => number(paper.returned) }, { key: 'kept', label: accountHead.kept, align: 'end', cell: ({ round, paper }) => number(paper.returned === null ? null : Math.max(0, round.given - paper.returned)) },
    ]} />
  )
}
