import { routes } from '#platform/http'
import type { Locale } from '#platform/words'
import { EmptyState } from '#ui/empty'
import { ButtonLink, Buttons } from '#ui/form'
import { Layout } from '#ui/layout'
import { Notice } from '#ui/notice'
import { Panel } from '#ui/panel'
import { Sheet, SignatureLines } from '#ui/sheet'
import { Table } from '#ui/table'
import { electionStory } from '../reads/election-story.ts'
import { countSheets, type CountSheet } from '../reads/count-sheets.ts'
import { namesOfChoices } from '../reads/standing.ts'
import type { Round } from '../reads/rounds.ts'
import { invalidReasons } from '../rules/count.ts'
import type { PostOutcome } from '../rules/outcome.ts'
import { byPost } from '../rules/posts.ts'
import { electionsWords } from '../words/words.ts'
import { daySaid } from './day.tsx'
import { ElectedTable } from './elected-table.tsx'

/** How an election came out, step by step with every number and article, to read and to print. */
export const electionResult = routes()
  .get('/:id{[0-9a-f-]{36}}/result', async (c) => {
    const { context, page } = c.var, words = electionsWords(page.locale)
    const { election, elected, rounds } = await electionStory(context, c.req.param('id')), decided = rounds.filter(({ outcome }) => outcome !== null)
    const names = await namesOfChoices(context, election.id)
    const shown = await Promise.all(decided.toReversed().map(async (round) => ({ round, sheets: await countSheets(context, round.id) })))
    return c.html(
      <Layout page={page} title={words.result.title} lead={<>{election.title}<br />{words.result.lead}</>} back={{ href: `/elections/${election.id}`, label: election.title }}>
        {decided.length === 0 && <EmptyState title={words.result.none}>{words.result.noneText}</EmptyState>}
        {elected.length > 0 && <Panel title={words.result.elected} id="elected"><ElectedTable rows={elected} locale={page.locale} /></Panel>}
        {shown.map(({ round, sheets }) => (
          <Panel title={words.result.round(round.number, words.roundKinds[round.kind], daySaid(round.day, page.locale))} id={`round-${round.number}`}>
            <RoundSteps round={round} sheets={sheets} names={names} locale={page.locale} />
          </Panel>))}
        {decided.length > 0 && <Buttons><ButtonLink href={`/elections/${election.id}/result/print`}>{words.resultPrint}</ButtonLink></Buttons>}
      </Layout>)
  })
  .get('/:id{[0-9a-f-]{36}}/result/print', async (c) => {
    const { context, page } = c.var, words = electionsWords(page.locale)
    const { election, unit, elected, rounds } = await electionStory(context, c.req.param('id')), names = await namesOfChoices(context, election.id)
    const shown = await Promise.all(rounds.filter(({ outcome }) => outcome !== null).map(async (round) => ({ round, sheets: await countSheets(context, round.id) })))
    return c.html(
      <Layout page={page} kind="print" title={words.result.report} back={{ href: `/elections/${election.id}/result`, label: words.result.title }} unlisted>
        {shown.map(({ round, sheets }) => (
          <Sheet title={`${election.title} · ${words.result.report}`} number={words.result.round(round.number, words.roundKinds[round.kind], daySaid(round.day, page.locale))}>
            <p>{unit?.name} · {words.modes[election.mode]}</p>
            <RoundSteps round={round} sheets={sheets} names={names} locale={page.locale} />
            <SignatureLines labels={words.result.sign} />
          </Sheet>))}
        {elected.length > 0 && <Sheet title={words.result.elected}><ElectedTable rows={elected} locale={page.locale} /></Sheet>}
      </Layout>)
  })

function RoundSteps({ round, sheets, names, locale }: { round: Round; sheets: readonly CountSheet[]; names: ReadonlyMap<string, string>; locale: Locale }) {
  const words = electionsWords(locale), said = words.result, { outcome } = round
  if (!outcome) return null
  return (
    <>
      {outcome.void && <Notice tone="warn" title={said.voided[outcome.void]} />}
      <h3>{said.turnoutStep}</h3>
      <p>{said.roll(outcome.entitled)}{(round.ballotId === null ? said.took : words.course.onlineTook)(outcome.participants)}</p>
      {outcome.turnout ? <p>{said.turnout(outcome.turnout.count, outcome.turnout.base, outcome.turnout.minimum, outcome.turnout.satisfied)} <span class="soft">{said.article(outcome.turnout.article)}</span></p> : <p class="soft">{said.turnoutNone}</p>}
      {round.ballotId !== null && <><h3>{words.course.onlineStep}</h3><p>{words.course.onlineCount} <a href={`/ballots/${round.ballotId}/result`}>{words.course.onlineCountOpen}</a></p></>}
      {round.ballotId === null && <h3>{said.boxStep}</h3>}
      {round.ballotId === null && <ul>{round.papers.map(({ post, returned }) => returned !== null && <li>{(returned > outcome.participants && outcome.void === 'overfull-box' ? said.overfull : said.box)(words.paperOf[post], returned, outcome.participants)}</li>)}</ul>}
      {outcome.void === null && round.ballotId === null && (
        <>
          <h3>{said.countStep}</h3>
          <CountTable sheets={sheets} locale={locale} />
        </>)}
      {outcome.posts.map((decided) => <PostStep decided={decided} round={round} names={names} sheets={sheets} locale={locale} />)}
      {outcome.recall && <><h3>{words.posts.recall}</h3><p>{said.recallCount(outcome.recall.favour, outcome.recall.against, outcome.recall.needed)} <span class="soft">{said.article(outcome.recall.article)}</span></p><p><strong>{outcome.recall.passed ? said.recallPassed : said.recallFailed}</strong></p></>}
    </>
  )
}

function CountTable({ sheets, locale }: { sheets: readonly CountSheet[]; locale: Locale }) {
  const words = electionsWords(locale)
  return (
    <Table caption={words.result.countStep} captionHidden rows={sheets.filter(({ side }) => side === 1).sort(byPost)} columns={[
      { key: 'post', label: words.desk.papers, main: true, cell: (sheet: CountSheet) => words.paperOf[sheet.post] }, { key: 'valid', label: words.result.valid, align: 'end', cell: (sheet) => <span class="number">{sheet.valid}</span> },
      ...invalidReasons.map((reason) => ({ key: reason, label: words.desk.invalid[reason], align: 'end' as const, cell: (sheet: CountSheet) => <span class="number">{sheet.invalid[reason]}</span> })),
    ]} />
  )
}

function PostStep({ decided, round, names, sheets, locale }: { decided: PostOutcome; round: Round; names: ReadonlyMap<string, string>; sheets: readonly CountSheet[]; locale: Locale }) {
  const words = electionsWords(locale), said = words.result
  const stood = round.papers.find(({ post }) => post === decided.post)?.candidates ?? [], written = Object.assign({}, ...sheets.map((sheet) => sheet.names)) as Record<string, string>
  const rows = [...new Set([...stood.map(({ choice }) => choice), ...Object.keys(decided.votes)])].map((choice) => ({
    choice, name: names.get(choice) ?? written[choice] ?? choice.slice(1), votes: decided.votes[choice] ?? 0, verdict: decided.elected.includes(choice) ? 'elected' as const : decided.runoff.includes(choice) ? 'runoff' as const : 'not' as const,
  })).sort((a, b) => b.votes - a.votes)
  return (
    <>
      <h3>{said.seatsStep(words.posts[decided.post])}</h3>
      <p>{words.seats(words.posts[decided.post], decided.seats)} · {said.minVotes[round.kind]?.(decided.minVotes, decided.base)} <span class="soft">{said.article(decided.article)}</span></p>
      <Table caption={said.seatsStep(words.posts[decided.post])} captionHidden keepRows rows={rows} columns={[
        { key: 'name', label: words.name, main: true, cell: (row: (typeof rows)[number]) => row.name }, { key: 'votes', label: words.votes, align: 'end', cell: (row) => <span class="number">{row.votes}</span> },
        { key: 'verdict', label: said.verdictHead, cell: (row) => (row.verdict === 'not' ? <span class="soft">{said.verdict.not}</span> : <strong>{said.verdict[row.verdict]}</strong>) },
      ]} />
      {decided.runoffSeats > 0 && <p>{said.runoff(decided.runoff.length, decided.runoffSeats)}</p>}
      {decided.vacant > 0 && <p>{said.vacant(decided.vacant)}</p>}
    </>
  )
}
