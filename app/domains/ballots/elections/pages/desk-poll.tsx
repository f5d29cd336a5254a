import type { Context } from '#platform/context'
import { readForm } from '#platform/form'
import { routes } from '#platform/http'
import { requirePermission } from '#platform/permission'
import { Refusal } from '#platform/refusal'
import { Card, Cards } from '#ui/card'
import { EmptyState } from '#ui/empty'
import { ButtonLink, Buttons, ErrorSummary, HiddenFields, Select, Submit, TextField } from '#ui/form'
import { Layout } from '#ui/layout'
import { Notice } from '#ui/notice'
import type { Page } from '#ui/page'
import { Panel } from '#ui/panel'
import { Meter } from '#ui/progress'
import { StateMark } from '#ui/state'
import { Moment } from '#ui/time'
import { revokeMandate } from '../acts/give-mandate.ts'
import { issuePaper, replaceSpoilt, takePapersBack } from '../acts/issue-paper.ts'
import { entitledOf } from '../reads/entitled.ts'
import { findVoters, type FoundVoter } from '../reads/find-voters.ts'
import { requireElection } from '../reads/require-election.ts'
import { pollingOf, type Round, roundsOf } from '../reads/rounds.ts'
import { electionsPermissions } from '../rules/permissions.ts'
import type { PaperPost } from '../rules/posts.ts'
import { electionsWords } from '../words/words.ts'
import { tried, type Tried } from './tried.ts'

/** The table at a polling place: find the voter, give the papers, next. One column and large buttons, for whoever helps out once in five years. */
export const deskPoll = routes()
  .get('/:id{[0-9a-f-]{36}}/poll', async (c) => c.html(await draw(c.var.context, c.var.page, c.req.param('id'), { asked: (c.req.query('q') ?? '').slice(0, 60), at: c.req.query('at'), given: c.req.query('given'), done: c.req.query('done') })))
  .post('/:id{[0-9a-f-]{36}}/poll', async (c) => {
    const { context, page } = c.var, id = c.req.param('id'), form = await readForm(c.req), asked = form.text('q'), wish = form.text('do'), at = form.text('at'), back = `/desk/elections/${id}/poll`
    const problem = await tried(page.locale, () => {
      if (wish === 'spoilt') return replaceSpoilt(context, form.text('round'), form.text('post') as PaperPost)
      if (wish === 'back') return takePapersBack(context, form.text('round'), form.text('entry'))
      if (wish === 'came') return revokeMandate(context, form.text('mandate'))
      return issuePaper(context, form.text('round'), { entryId: form.text('entry'), mandateId: form.text('mandate') || undefined, placeId: at || undefined })
    })
    if (problem) return c.html(await draw(context, page, id, { asked, at, problem }), problem.status)
    return c.redirect(wish === 'give' ? `${back}?given=${encodeURIComponent(form.text('number'))}&q=${encodeURIComponent(form.has('stay') ? asked : '')}&at=${encodeURIComponent(at)}` : `${back}?done=${wish}&q=${encodeURIComponent(asked)}&at=${encodeURIComponent(at)}`, 303)
  })

async function draw(context: Context, page: Page, id: string, { asked, at: wanted, given, done, problem }: { asked: string; at?: string | undefined; given?: string | undefined; done?: string | undefined; problem?: Tried }) {
  const words = electionsWords(page.locale), { desk } = words, action = `/desk/elections/${id}/poll`
  const election = await requireElection(context, id, electionsPermissions['ballots.see-elections'])
  requirePermission(context, electionsPermissions['ballots.issue-paper'], { unitPath: election.unitPath })
  const round = (await roundsOf(context, id)).find(({ state }) => state === 'open')
  if (!round) throw new Refusal('ballots.voting-not-open', 'conflict')
  const [entitled, found] = [await entitledOf(context, election.rollId), await findVoters(context, { rollId: election.rollId, roundId: round.id }, asked)]
  const [just] = given === undefined || given === '' ? [] : await findVoters(context, { rollId: election.rollId, roundId: round.id }, given)
  const places = (await pollingOf(context, round.id)).places, here = places.length === 1 ? places[0] : places.find(({ id }) => id === wanted), at = here?.id ?? ''
  const papers = round.papers.map(({ post }) => words.paperOf[post]).join(desk.papersJoin)
  return (
    <Layout page={page} title={desk.poll} lead={election.title} back={{ href: `/desk/elections/${id}`, label: election.title }} unlisted>
      <ErrorSummary errors={problem ? [problem.error] : []} kept={false} locale={page.locale} />
      {just?.givenAt && <Notice tone="done" title={desk.justGiven(just.label, just.number)} announce><p>{desk.justGivenText(papers)}</p></Notice>}
      {done === 'spoilt' && <Notice tone="done" title={desk.spoiltDone} announce />}
      {done === 'back' && <Notice tone="done" title={words.course.papersBack} announce />}
      {done === 'came' && <Notice tone="done" title={desk.revoked} announce />}
      {places.length > 1 && (here ? <p>{words.course.givenAt(here.name)} <a href={action}>{words.course.change}</a></p> : (
        <form method="get" action={action} class="find">
          <Select name="at" label={words.course.atPlace} unmarked empty={words.course.anyPlace} options={places.map(({ id, name, kind }) => ({ value: id, label: `${name} (${words.pollingKinds[kind]})` }))} />
          <Submit tone="secondary">{words.course.change}</Submit>
        </form>))}
      <form method="get" action={action} class="find">
        <HiddenFields fields={{ at }} />
        <TextField name="q" label={desk.search} hint={desk.searchHint} type="search" unmarked value={asked} />
        <Submit>{desk.find}</Submit>
      </form>
      {asked !== '' && found.length === 0 && <EmptyState title={desk.foundNone} />}
      {found.length > 0 && <Cards>{found.map((voter) => <VoterCard voter={voter} round={round} asked={asked} action={action} at={at} papers={papers} now={context.now} page={page} />)}</Cards>}
      <Meter label={desk.progress} value={round.given} max={entitled} said={desk.of(round.given, entitled)} />
      <Panel title={desk.spoilt} id="spoilt">
        <p class="soft">{desk.spoiltText}</p>
        <Buttons>{round.papers.map(({ post }) => <form method="post" action={action}><HiddenFields fields={{ do: 'spoilt', round: round.id, post, q: asked, at }} /><Submit tone="secondary">{desk.spoiltButton(words.paperOf[post])}</Submit></form>)}</Buttons>
      </Panel>
      <Buttons><ButtonLink href={`/desk/elections/${id}/polling`} tone="quiet">{desk.polling}</ButtonLink></Buttons>
    </Layout>
  )
}

function VoterCard({ voter, round, asked, action, at, papers, now, page }: { voter: FoundVoter; round: Round; asked: string; action: string; at: string; papers: string; now: Date; page: Page }) {
  const { desk, course } = electionsWords(page.locale)
  const give = (entry: string, label: string, more: Record<string, string> = {}, tone: 'primary' | 'secondary' = 'primary') => (
    <form method="post" action={action}>
      <HiddenFields fields={{ do: 'give', round: round.id, entry, q: asked, at, number: voter.number, ...more }} />
      <Submit tone={tone}>{label}</Submit>
    </form>)
  return (
    <Card title={<><span class="number">{desk.voter(voter.number)}</span> {voter.label}</>} level={2} state={voter.givenAt ? <StateMark tone="stopped">{desk.given} · <Moment at={voter.givenAt} now={now} detail="exact" /></StateMark> : undefined}>
      {voter.mandate && !voter.givenAt && (
        <>
          <p>{desk.byProxyOf(voter.mandate.proxyLabel, voter.mandate.proxyNumber)}</p>
          <form method="post" action={action}><HiddenFields fields={{ do: 'came', mandate: voter.mandate.id, q: asked, at }} /><Submit tone="secondary">{desk.came}</Submit></form>
        </>)}
      {voter.givenAt && <details><summary>{course.takeBack}</summary><p>{course.takeBackText}</p><form method="post" action={action}><HiddenFields fields={{ do: 'back', round: round.id, entry: voter.id, q: asked, at }} /><Submit tone="secondary">{course.takeBack}</Submit></form></details>}
      {!voter.mandate && !voter.givenAt && <Buttons>{give(voter.id, desk.give(papers), voter.holds.some((held) => !held.given) ? { stay: '1' } : {})}</Buttons>}
      {voter.holds.map((held) => (held.given ? <p class="soft">{desk.proxyGiven(held.label, held.number)}</p>
        : <Buttons>{give(held.entryId, desk.giveProxy(held.label, held.number), { mandate: held.mandateId, number: String(held.number), stay: '1' }, 'secondary')}</Buttons>))}
    </Card>
  )
}
