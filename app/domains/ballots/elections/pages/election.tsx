import { place, placeCalendar, today } from '#domains/territory'
import { routes } from '#platform/http'
import { Facts } from '#ui/facts'
import { ButtonLink, Buttons } from '#ui/form'
import { Layout } from '#ui/layout'
import { Notice } from '#ui/notice'
import { Panel } from '#ui/panel'
import { Table } from '#ui/table'
import { electionStory } from '../reads/election-story.ts'
import { pollingOf } from '../reads/rounds.ts'
import { mandateBy, registerBy } from '../rules/dates.ts'
import { recallPetition } from '../rules/recall.ts'
import { electionsWords } from '../words/words.ts'
import { Day, daySaid } from './day.tsx'
import { CandidateTables, ElectionMark, ElectionSteps } from './election-parts.tsx'
import { ElectedTable } from './elected-table.tsx'

/** One election for everybody: where it stands, what comes next, who stands, where to vote, how it came out. */
export const electionPage = routes().get('/:id{[0-9a-f-]{36}}', async (c) => {
  const { context, page } = c.var, words = electionsWords(page.locale)
  const { election, unit, roll, rounds, seats, notices, elected, recall } = await electionStory(context, c.req.param('id'))
  const calendar = await placeCalendar(context, (await place(context))?.calendar ?? 'china')
  const round = rounds.findLast(({ state }) => state !== 'counted' && state !== 'void'), latest = round ?? rounds.at(-1)
  const said = (day: string | null) => (day === null ? '' : daySaid(day, page.locale))
  const day = await today(context), late = election.state === 'valid' && election.handOverBy !== null && day > election.handOverBy
  const next = late ? words.course.handOverOver(said(election.handOverBy)) : round?.ballotId ? words.course.onlineNext(said(round.day)) : election.state === 'registered' && roll.objectionsUntil !== null && day <= roll.objectionsUntil ? words.course.objectUntil(said(roll.objectionsUntil)) : words.nextText[election.state]?.(said(registerBy(election.day, election.rules, calendar)), said(election.day), said(election.handOverBy)) ?? ''
  const places = round ? (await pollingOf(context, round.id)).places : [], counted = rounds.some(({ outcome }) => outcome !== null)
  const petition = recall && recallPetition(election.committee, recall.by, recall.petitioners, recall.base)
  const byMandate = round ? mandateBy(round.day, election.rules, calendar) : null
  return c.html(
    <Layout page={page} title={election.title} back={{ href: '/elections', label: words.back }} aside={<ElectionMark state={election.state} locale={page.locale} />} lead={unit?.name}>
      <Notice tone={late || election.state === 'void' || election.state === 'cancelled' ? 'warn' : 'info'} title={words.next}><p>{election.cancelledBecause === null ? next : words.course.cancelled(election.cancelledBecause)}</p></Notice>
      {election.state === 'registered' && roll.state === 'published' && <Buttons><ButtonLink href={`/rolls/${roll.id}`} tone="primary">{words.rollOpen}</ButtonLink></Buttons>}
      {counted && <Buttons><ButtonLink href={`/elections/${election.id}/result`} tone="primary">{words.resultOpen}</ButtonLink></Buttons>}
      {elected.length > 0 && election.declaredOn !== null && <Panel title={words.result.elected} id="elected"><ElectedTable rows={elected} locale={page.locale} /></Panel>}
      {recall && (
        <Panel title={`${words.recallWho} · ${words.posts[recall.post]} ${recall.name}`} id="recall">
          {petition && <p>{words.recallPetition(recall.petitioners, recall.base, petition.minimum, petition.article)}</p>}
          {election.state !== 'prepared' && election.state !== 'registered' && <><h3>{words.recallReason}</h3><p class="words-as-written">{recall.reason}</p><h3>{words.recallReply}</h3><p class="words-as-written">{recall.reply ?? words.recallNoReply}</p></>}
        </Panel>)}
      {election.purpose !== 'recall' && (
        <Panel title={words.candidates} id="candidates">
          {latest ? <><p class="soft">{words.candidatesNote}</p><CandidateTables papers={latest.papers} locale={page.locale} /></> : <p class="soft">{words.notYet}</p>}
        </Panel>)}
      {round && (
        <Panel title={words.voteHow} id="how">
          {round.ballotId !== null && <><p><strong>{words.course.onlineRuns}</strong></p><Buttons><ButtonLink href={`/ballots/${round.ballotId}`} tone="primary">{words.course.onlineOpen}</ButtonLink></Buttons></>}
          <ol>{(round.ballotId === null ? words.voteHowText : words.course.onlineHow).map((line) => <li>{line}</li>)}</ol>
          {round.ballotId === null && <p>{election.mode === 'rep' ? words.voteAwayNot : words.voteAway(election.rules.proxyLimit, byMandate === null ? null : said(byMandate))}</p>}
          <p class="soft">{words.secret}</p>
          {round.ballotId === null && <h3>{words.polling}</h3>}
          {round.ballotId !== null ? null : places.length === 0 ? <p class="soft">{words.notYet}</p> : <ul>{places.map(({ kind, name }) => <li>{name} <span class="soft">({words.pollingKinds[kind]})</span></li>)}</ul>}
        </Panel>)}
      <Panel title={words.steps} id="steps"><ElectionSteps election={election} locale={page.locale} /></Panel>
      <Facts items={[
        { term: words.course.purpose, detail: words.course.purposes[election.purpose] }, { term: words.committee, detail: words.committees[election.committee] }, { term: words.mode, detail: words.modes[election.mode] }, { term: words.day, detail: <Day day={election.day} now={context.now} /> },
        seats.length > 0 && { term: words.seatsWord, detail: seats.map(({ post, seats }) => words.seats(words.posts[post], seats)).join(words.seatsJoin) },
        { term: words.rollWord, detail: <>{roll.state === 'draft' ? null : <><a href={`/rolls/${roll.id}`}>{words.rollOpen}</a> · </>}{words.rollStates[roll.state]} · {words.rollLines(roll.lines ?? 0)}</> },
      ]} />
      <Buttons><ButtonLink href={`/elections/${election.id}/print`}>{words.print}</ButtonLink></Buttons>
      {notices.length > 0 && (
        <Panel title={words.noticesPanel} id="notices">
          <Table caption={words.noticesPanel} captionHidden rows={notices} columns={[
            { key: 'title', label: words.noticesPanel, main: true, cell: (notice: (typeof notices)[number]) => <a href={`/notices/${notice.id}`}>{notice.title}</a> },
            { key: 'days', label: words.when, cell: (notice) => words.noticeDays(said(notice.startsOn), said(notice.endsOn)) },
          ]} />
        </Panel>)}
    </Layout>)
})
