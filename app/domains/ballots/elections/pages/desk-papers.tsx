import { routes } from '#platform/http'
import { Refusal } from '#platform/refusal'
import { ButtonLink, Buttons, Select, Submit, TextField } from '#ui/form'
import { Layout } from '#ui/layout'
import { Sheet } from '#ui/sheet'
import { electionStory, type ElectionStory } from '../reads/election-story.ts'
import { requireElection } from '../reads/require-election.ts'
import type { Paper, Round } from '../reads/rounds.ts'
import { electionsPermissions } from '../rules/permissions.ts'
import { electionsWords } from '../words/words.ts'
import { ElectionFrame } from './election-parts.tsx'
import { daySaid } from './day.tsx'
import { whole } from './tried.ts'

const mostAtOnce = 100

/** Ballot papers to print: the stub above bears a number and is cut off, the paper beneath bears none. */
export const deskPapers = routes()
  .get('/:id{[0-9a-f-]{36}}/papers', async (c) => {
    const { context, page } = c.var, id = c.req.param('id'), words = electionsWords(page.locale)
    const election = await requireElection(context, id, electionsPermissions['ballots.see-elections']), { rounds } = await electionStory(context, id), round = current(rounds)
    return c.html(
      <ElectionFrame page={page} election={election} title={words.ballot.title} lead={words.ballot.lead}>
        <form method="get" action={`/desk/elections/${id}/papers/print`} class="form">
          <Select name="post" label={words.desk.papers} required empty={false} options={round.papers.map(({ post }) => ({ value: post, label: `${words.paperOf[post]}（${words.paperColour[post]}）` }))} />
          <TextField name="from" label={words.ballot.from} type="number" inputmode="numeric" min={1} width="short" required value={1} />
          <TextField name="count" label={words.ballot.count} hint={words.ballot.most} type="number" inputmode="numeric" min={1} max={mostAtOnce} width="short" required value={20} />
          <Submit>{words.ballot.make}</Submit>
        </form>
        <p class="soft">{words.ballot.tally}</p>
        <Buttons><ButtonLink href={`/desk/elections/${id}/polling`}>{words.desk.polling}</ButtonLink></Buttons>
      </ElectionFrame>)
  })
  .get('/:id{[0-9a-f-]{36}}/papers/print', async (c) => {
    const { context, page } = c.var, id = c.req.param('id'), words = electionsWords(page.locale)
    await requireElection(context, id, electionsPermissions['ballots.see-elections'])
    const story = await electionStory(context, id), round = current(story.rounds), paper = round.papers.find(({ post }) => post === c.req.query('post')) ?? round.papers[0]
    if (!paper) throw new Refusal('ballots.unknown-voting', 'missing')
    const from = Math.max(1, whole(c.req.query('from') ?? '1') || 1), count = Math.min(mostAtOnce, Math.max(1, whole(c.req.query('count') ?? '1') || 1))
    return c.html(
      <Layout page={page} kind="print" title={words.ballot.title} lead={words.ballot.pages(from, from + count - 1)} back={{ href: `/desk/elections/${id}/papers`, label: words.ballot.title }} unlisted>
        {Array.from({ length: count }, (_, index) => <BallotSheet story={story} round={round} paper={paper} number={from + index} locale={page.locale} />)}
      </Layout>)
  })

function current(rounds: readonly Round[]): Round {
  const round = rounds.findLast(({ state }) => state === 'prepared' || state === 'open')
  if (!round) throw new Refusal('ballots.unknown-voting', 'missing')
  return round
}

function BallotSheet({ story, round, paper, number, locale }: { story: ElectionStory; round: Round; paper: Paper; number: number; locale: 'zh-CN' | 'en' }) {
  const words = electionsWords(locale), { ballot } = words, { election, unit, recall } = story
  const writeIns = round.kind === 'run-off' || recall ? 0 : paper.seats
  return (
    <Sheet>
      <p><strong>{ballot.stub}</strong> · {unit?.name} · {words.paperOf[paper.post]} ({words.paperColour[paper.post]}) · {daySaid(round.day, locale)}</p>
      <p class="sheet-number">{ballot.stubNumber} <strong class="number">{String(number).padStart(5, '0')}</strong></p>
      <p class="soft">{ballot.cut}</p>
      <hr />
      <h2 class="sheet-title">{election.title}<br />{words.paperOf[paper.post]}</h2>
      <ol>{(recall ? ballot.recallInstructions : ballot.instructions(paper.seats)).map((line) => <li>{line}</li>)}</ol>
      {recall && <p><strong>{ballot.recallAsk(`${words.posts[recall.post]}${recall.name}`)}</strong></p>}
      <table class="table">
        <caption class="for-ears">{words.paperOf[paper.post]}</caption>
        <thead><tr><th scope="col">{ballot.candidate}</th><th scope="col">{ballot.mark}</th></tr></thead>
        <tbody>
          {recall ? [words.desk.agree, words.desk.against].map((answer) => <tr><th scope="row">{answer}</th><td /></tr>) : paper.candidates.map(({ name }) => <tr><th scope="row">{name}</th><td /></tr>)}
          {Array.from({ length: writeIns }, () => <tr><th scope="row">{ballot.writeIn} ____________</th><td /></tr>)}
        </tbody>
      </table>
      <div class="sheet-seal"><p class="seal-box">{ballot.seal}</p></div>
    </Sheet>
  )
}
