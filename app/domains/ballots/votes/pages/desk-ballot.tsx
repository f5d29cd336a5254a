import { place } from '#domains/territory'
import type { Context } from '#platform/context'
import { readForm } from '#platform/form'
import { routes } from '#platform/http'
import { mayDo, requirePermission } from '#platform/permission'
import { Moves } from '#ui/desk'
import { Facts } from '#ui/facts'
import { ButtonLink, Buttons, ErrorSummary, Submit, TextField } from '#ui/form'
import { Layout } from '#ui/layout'
import { Notice } from '#ui/notice'
import type { Page } from '#ui/page'
import { Columns, Panel } from '#ui/panel'
import { Moment } from '#ui/time'
import { papersPermissions } from '../../papers/rules/permissions.ts'
import { RollLink } from '../../rolls/pages/roll-link.tsx'
import { rollById } from '../../rolls/reads/rolls.ts'
import { announceBallot } from '../acts/announce-ballot.ts'
import { cancelBallot, longestReason } from '../acts/cancel-ballot.ts'
import { closeBallot } from '../acts/close-ballot.ts'
import { countBallot } from '../acts/count-ballot.ts'
import { openBallot } from '../acts/open-ballot.ts'
import { ballotById } from '../reads/ballots.ts'
import { participation } from '../reads/participation.ts'
import { ballotAfter, type BallotMove } from '../rules/ballot.ts'
import { votesPermissions } from '../rules/permissions.ts'
import { votesWords } from '../words/words.ts'
import { BallotPanels } from './panels.tsx'
import { ParticipationBars } from './participation.tsx'
import { QuestionSaid } from './question-said.tsx'
import { BallotStateMark } from './state-mark.tsx'
import { tried } from './tried.ts'

const acts: Readonly<Record<Exclude<BallotMove, 'cancel'>, (context: Context, id: string) => Promise<unknown>>> = { announce: announceBallot, open: openBallot, close: closeBallot, count: countBallot }
const isMove = (text: string): text is BallotMove => text === 'cancel' || text in acts

/** /desk/ballots/:id: a ballot as those who conduct it see it. How people vote is not on it: nobody sees that before the count. */
export const deskBallot = routes()
  .get('/:id{[0-9a-f-]{36}}', async (c) => c.html(await shown(c.var.context, c.var.page, c.req.param('id'), { done: c.req.query('done') })))
  .post('/:id{[0-9a-f-]{36}}/:move{announce|open|close|count|cancel}', async (c) => {
    const { context, page } = c.var, id = c.req.param('id'), move = c.req.param('move'), form = await readForm(c.req), reason = form.text('reason')
    if (!isMove(move)) return c.notFound()
    const problem = await tried(context, () => (move === 'cancel' ? cancelBallot(context, id, { reason }) : acts[move](context, id)))
    return problem === undefined ? c.redirect(`/desk/ballots/${id}?done=${move}`, 303) : c.html(await shown(context, page, id, { problem: problem.sentence, reason }), 422)
  })

async function shown(context: Context, page: Page, id: string, { problem, done, reason }: { problem?: string; done?: string | undefined; reason?: string }) {
  const ballot = await ballotById(context, id), words = votesWords(page.locale), { desk, ballot: said } = words.pages
  requirePermission(context, votesPermissions['ballots.see-ballots'], { unitPath: ballot.unitPath })
  const mayDraft = mayDo(context.actor, votesPermissions['ballots.draft-ballot'], { unitPath: ballot.unitPath })
  const mayConduct = mayDo(context.actor, votesPermissions['ballots.conduct-ballot'], { unitPath: ballot.unitPath }), roll = await rollById(context, ballot.rollId), timezone = (await place(context))?.timezone ?? 'Asia/Shanghai'
  const moment = (at: Date) => <Moment at={at} now={context.now} timezone={timezone} detail="exact" locale={page.locale} />, here = `/desk/ballots/${id}`, running = ballot.state === 'open' || ballot.state === 'closed'
  const worksOnPapers = Object.values(papersPermissions).some((permission) => mayDo(context.actor, permission, { unitPath: ballot.unitPath }))
  const part = running ? await participation(context, ballot) : undefined
  const due: Readonly<Record<Exclude<BallotMove, 'cancel'>, boolean>> = { announce: true, open: context.now >= ballot.opensAt, close: context.now >= ballot.closesAt || (part !== undefined && part.entries.took >= part.entries.of), count: true }
  const moves = (['announce', 'open', 'close', 'count'] as const).filter((move) => mayConduct && due[move] && ballotAfter(move, ballot.state) !== undefined)
  return (
    <Layout page={page} kind="desk" title={ballot.title} back={{ href: '/desk/ballots', label: desk.title }} aside={<BallotStateMark state={ballot.state} locale={page.locale} />}>
      {done !== undefined && desk.done[done] !== undefined && <Notice tone="done" announce>{desk.done[done]}</Notice>}
      <ErrorSummary errors={problem === undefined ? [] : [{ message: problem }]} locale={page.locale} />
      <Columns aside={<>
        <Panel title={desk.column.next} id="next">
          {moves.length === 0 ? <p class="soft">{desk.explained[ballot.state]}</p> : <Moves label={desk.column.next} explained={<p>{desk.explained[ballot.state]}</p>} moves={moves.map((move) => ({ label: desk.moves[move], effect: desk.effects[move], action: `${here}/${move}`, tone: 'primary' }))} />}
          {ballot.state === 'draft' && mayDraft && <Buttons><ButtonLink href={`${here}/edit`}>{desk.form.edit}</ButtonLink></Buttons>}
          {(ballot.state === 'cancelled' || ballot.state === 'counted') && ballot.kind === 'poll' && mayDraft && <Buttons><ButtonLink href={`/desk/ballots/new?from=${id}`}>{desk.form.again}</ButtonLink></Buttons>}
        </Panel>
        {part && <Panel title={said.taken} id="taken"><ParticipationBars part={part} locale={page.locale} /><p class="soft">{said.never}</p></Panel>}
        {mayConduct && ballotAfter('cancel', ballot.state) !== undefined && (
          <Panel title={desk.moves.cancel} id="cancel">
            <p class="soft">{desk.effects.cancel}</p>
            <form method="post" action={`${here}/cancel`}>
              <TextField name="reason" label={desk.reason} required maxlength={longestReason} value={reason} locale={page.locale} />
              <Submit tone="danger">{desk.moves.cancel}</Submit>
            </form>
          </Panel>
        )}
      </>}>
        <Facts items={[
          { term: desk.column.kind, detail: words.kinds[ballot.kind] }, { term: said.when, detail: <>{moment(ballot.opensAt)} – {moment(ballot.closesAt)}</> },
          { term: said.who, detail: <RollLink context={context} roll={roll} unitPath={ballot.unitPath} /> }, { term: said.how, detail: ballot.channels.map((channel) => said.channels[channel]).join(page.locale === 'en' ? ', ' : '、') },
          { term: said.change, detail: ballot.mayChange ? said.mayChange : said.mayNotChange }, { term: said.secrecy, detail: said.secrecies[ballot.secrecy] },
          ballot.state !== 'draft' && { term: desk.publicPage, detail: <a href={`/ballots/${id}${ballot.state === 'counted' ? '/result' : ''}`}>{ballot.title}</a> },
          ballot.origin !== null && { term: said.origin, detail: <a href={ballot.origin.href}>{said.origin}</a> },
          worksOnPapers && ballot.secrecy === 'detached' && ballot.channels.includes('paper') && ballot.state !== 'draft' && { term: desk.papers, detail: <a href={`${here}/papers`}>{desk.papers}</a> },
          ballot.cancelReason !== null && { term: said.cancelledBecause, detail: ballot.cancelReason },
        ]} />
        <Panel title={said.asked} id="asked">
          {ballot.text !== '' && ballot.text.split('\n').map((line) => <p>{line}</p>)}
          {ballot.questions.map((question, index) => <QuestionSaid question={question} number={index + 1} of={ballot.questions.length} locale={page.locale} />)}
        </Panel>
        <BallotPanels context={context} page={page} ballot={ballot} where="desk" />
      </Columns>
    </Layout>
  )
}
