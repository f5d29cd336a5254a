import type { Context } from '#platform/context'
import { readForm } from '#platform/form'
import { routes } from '#platform/http'
import { mayDo, requirePermission } from '#platform/permission'
import { EmptyState } from '#ui/empty'
import { Facts, Figures } from '#ui/facts'
import { ButtonLink, Buttons, ErrorSummary, Select, Submit } from '#ui/form'
import { Layout } from '#ui/layout'
import { Notice } from '#ui/notice'
import type { Page } from '#ui/page'
import { Columns, Panel } from '#ui/panel'
import { Steps } from '#ui/steps'
import { Moment } from '#ui/time'
import { RollLink } from '../../rolls/pages/roll-link.tsx'
import { rollById } from '../../rolls/reads/rolls.ts'
import { closeBallot } from '../../votes/acts/close-ballot.ts'
import { countBallot } from '../../votes/acts/count-ballot.ts'
import { type Ballot, ballotById } from '../../votes/reads/ballots.ts'
import { votesPermissions } from '../../votes/rules/permissions.ts'
import { votesWords } from '../../votes/words/words.ts'
import { announceAssembly } from '../acts/announce-assembly.ts'
import { conveneAssembly } from '../acts/call-assembly.ts'
import { tellCommittee, waysToTell } from '../acts/tell-committee.ts'
import { type NextStep, nextStep } from '../reads/assemblies.ts'
import { type Assembly, assemblyOf } from '../reads/assembly.ts'
import { headsOfVote } from '../reads/heads.ts'
import { paperSums } from '../reads/papers.ts'
import { ownersPermissions } from '../rules/permissions.ts'
import { isStated } from '../reads/statement.ts'
import { ownersWords } from '../words/words.ts'
import { CallingFields, callingOf, callingTyped, type CallingTyped, noCalling } from './calling-fields.tsx'
import { type DeskPlace, isOpenTo, OwnersFrame } from './frame.tsx'
import { tried, type Tried } from './tried.ts'

const base = '/desk/assemblies/:id{[0-9a-f-]{36}}/assembly'

/** One owners' vote at the desk: where it stands, by what rules it goes, and what is next. */
export const deskAssembly = routes()
  .get(base, async (c) => c.html(await assemblyPage(c.var.context, c.var.page, c.req.param('id'), { done: c.req.query('done') !== undefined })))
  .post(`${base}/:move{convene|tell|announce|close|count}`, async (c) => {
    const { context, page } = c.var, id = c.req.param('id'), form = await readForm(c.req), typed = callingTyped(form)
    const problem = await tried(page.locale, async () => {
      switch (c.req.param('move')) {
        case 'convene': return conveneAssembly(context, id, callingOf(typed))
        case 'tell': return tellCommittee(context, id, form.text('how'))
        case 'announce': return announceAssembly(context, id)
        case 'close': return closeBallot(context, id)
        default: return countBallot(context, id)
      }
    })
    return problem ? c.html(await assemblyPage(context, page, id, { problem, typed }), problem.status) : c.redirect(`/desk/assemblies/${id}/assembly?done=1`, 303)
  })

interface Shown { readonly done?: boolean; readonly problem?: Tried; readonly typed?: CallingTyped }

async function assemblyPage(context: Context, page: Page, id: string, shown: Shown) {
  const ballot = await ballotById(context, id), words = ownersWords(page.locale), assembly = ballot.kind === 'owners' ? await assemblyOf(context, id) : undefined
  requirePermission(context, ownersPermissions['ballots.see-assembly'], { unitPath: ballot.unitPath })
  if (!assembly) {
    return (
      <Layout page={page} kind="desk" title={words.desk.call.convene} lead={<>{ballot.title}<br />{words.desk.call.conveneLead}</>} back={{ href: '/desk/assemblies', label: words.desk.list.title }}>
        <ErrorSummary errors={shown.problem ? [shown.problem.error] : []} locale={page.locale} />
        {mayDo(context.actor, ownersPermissions['ballots.call-assembly'], { unitPath: ballot.unitPath }) ? (
          <form method="post" action={`/desk/assemblies/${id}/assembly/convene`} class="form">
            <CallingFields page={page} typed={shown.typed ?? noCalling} problem={shown.problem} />
            <Buttons><Submit>{words.desk.save}</Submit></Buttons>
          </form>
        ) : <EmptyState title={words.desk.call.notConvened}>{words.desk.call.notConvenedHint}</EmptyState>}
        <EditLink context={context} page={page} ballot={ballot} />
      </Layout>
    )
  }
  const next = nextStep({ state: ballot.state, convened: true, told: assembly.committeeToldAt !== null, stated: await isStated(context, id) })
  return (
    <OwnersFrame context={context} page={page} assembly={assembly} current="assembly" title={words.desk.assembly.title} done={shown.done ? words.desk.done : undefined} problem={shown.problem}>
      <Path page={page} next={next} />
      <Columns aside={<Moves context={context} page={page} assembly={assembly} next={next} />}>
        <Work context={context} page={page} assembly={assembly} />
        <Rules context={context} page={page} assembly={assembly} />
      </Columns>
    </OwnersFrame>
  )
}

const path = ['call', 'tell', 'announce', 'serve', 'vote', 'count', 'state'] as const
const reached: Readonly<Record<NextStep, number>> = { convene: 0, tell: 1, announce: 2, serve: 3, take: 4, count: 5, state: 6, done: 7 }

function Path({ page, next }: { page: Page; next: NextStep }) {
  const words = ownersWords(page.locale).desk.assembly
  return <Steps label={words.progress} locale={page.locale} steps={path.map((step, at) => ({ label: words.step[step] ?? step, state: at < reached[next] ? 'done' : at === reached[next] ? 'current' : 'ahead' }))} />
}

async function Work({ context, page, assembly }: { context: Context; page: Page; assembly: Assembly }) {
  const { ballot } = assembly, words = ownersWords(page.locale).desk.assembly, heads = await headsOfVote(context, ballot.id), papers = await paperSums(context, ballot.id)
  const to = (place: DeskPlace) => (isOpenTo(context, assembly, place) ? `/desk/assemblies/${ballot.id}/${place}` : undefined)
  return (
    <Figures figures={[
      { label: words.served, value: words.ofHeads(heads.filter(({ served }) => served).length, heads.length), href: to('service') },
      ...(ballot.channels.includes('paper') ? [
        { label: words.printed, value: String(papers.printed), href: to('papers') }, { label: words.returned, value: String(papers.returned), href: to('papers') },
        { label: words.entered, value: words.ofHeads(papers.settled, papers.returned), href: to('enter') }, { label: words.differ, value: String(papers.differ), href: to('differences') },
      ] : []),
    ]} />
  )
}

async function Rules({ context, page, assembly }: { context: Context; page: Page; assembly: Assembly }) {
  const words = ownersWords(page.locale), { ballot, rules } = assembly, roll = await rollById(context, ballot.rollId), text = words.desk.assembly
  return (
    <Panel title={text.facts}>
      <Facts items={[
        { term: words.pages.form, detail: words.forms[assembly.form] }, { term: words.pages.convened, detail: words.conveners[assembly.convenedBy] }, { term: words.pages.part, detail: assembly.part ? words.pages.partOnly : words.pages.partWhole },
        { term: text.roll, detail: <RollLink context={context} roll={roll} unitPath={ballot.unitPath} /> }, { term: text.pack, detail: page.locale === 'en' ? roll.pack.pack.title.en : roll.pack.pack.title.zh },
        { term: text.silence, detail: rules.silence === 'exclude' ? words.pages.silenceOut : words.pages.silenceIn }, { term: words.pages.clause, detail: rules.silenceClause },
        { term: text.twice, detail: rules.twice === 'first-stands' ? text.first : text.last }, { term: text.blank, detail: rules.blank === 'abstain' ? text.abstain : text.apart },
        { term: text.told, detail: assembly.committeeToldAt ? <>{words.told[assembly.committeeToldHow ?? '']} · <Moment at={assembly.committeeToldAt} now={context.now} locale={page.locale} /></> : text.notTold },
      ]} />
      <ol>{ballot.questions.map((question) => <li>{question.title} · <span class="soft">{words.matters[question.matter ?? '']}{assembly.within[question.key] === undefined ? '' : ` · ${words.pages.within(assembly.within[question.key] ?? '')}`}</span></li>)}</ol>
    </Panel>
  )
}

function Moves({ context, page, assembly, next }: { context: Context; page: Page; assembly: Assembly; next: NextStep }) {
  const words = ownersWords(page.locale), text = words.desk.assembly, { ballot } = assembly, action = (move: string) => `/desk/assemblies/${ballot.id}/assembly/${move}`
  const calls = mayDo(context.actor, ownersPermissions['ballots.call-assembly'], { unitPath: ballot.unitPath }), conducts = mayDo(context.actor, votesPermissions['ballots.conduct-ballot'], { unitPath: ballot.unitPath })
  const over = context.now >= ballot.closesAt
  return (
    <Panel title={words.desk.next}>
      <p><strong>{words.desk.list.nexts[next]}</strong></p>
      {calls && next === 'tell' && (
        <form method="post" action={action('tell')} class="form">
          <Select name="how" label={text.toldHow} required value="letter" empty={false} options={waysToTell.map((value) => ({ value, label: words.told[value] ?? value }))} />
          <Submit>{text.tell}</Submit>
        </form>
      )}
      {conducts && next === 'announce' && <form method="post" action={action('announce')}><p class="soft">{text.announceHint}</p><Submit>{text.announce}</Submit></form>}
      {next === 'serve' && <p class="soft">{text.votePage}</p>}
      {conducts && next === 'take' && over && <form method="post" action={action('close')}><p class="soft">{text.closeHint}</p><Submit>{text.close}</Submit></form>}
      {conducts && next === 'count' && <form method="post" action={action('count')}><p class="soft">{text.countHint}</p><Submit>{text.count}</Submit></form>}
      <EditLink context={context} page={page} ballot={ballot} />
      {(next === 'state' || next === 'done') && ballot.state === 'counted' && isOpenTo(context, assembly, 'result') && <p><a class="button button-secondary" href={`/desk/assemblies/${ballot.id}/result`}>{text.result}</a></p>}
      {ballot.state !== 'draft' && <p><a href={`/ballots/${ballot.id}`}>{text.public}</a></p>}
      {assembly.consequence !== '' && <Notice tone="warn"><p>{assembly.consequence}</p></Notice>}
    </Panel>
  )
}

/** A draft is put right before anybody else sees it. */
const EditLink = ({ context, page, ballot }: { context: Context; page: Page; ballot: Ballot }) =>
  (ballot.state === 'draft' && mayDo(context.actor, votesPermissions['ballots.draft-ballot'], { unitPath: ballot.unitPath }) ? <Buttons><ButtonLink href={`/desk/ballots/${ballot.id}/edit`}>{votesWords(page.locale).pages.desk.form.edit}</ButtonLink></Buttons> : null)
