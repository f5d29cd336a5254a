import { routes } from '#platform/http'
import { Layout } from '#ui/layout'
import { QrPicture } from '#ui/qr'
import { Sheet } from '#ui/sheet'
import { electionStory } from '../reads/election-story.ts'
import { pollingOf } from '../reads/rounds.ts'
import { electionsWords } from '../words/words.ts'
import { daySaid } from './day.tsx'
import { CandidateTables } from './election-parts.tsx'

/** One sheet for the board: what is elected, who stands, when and where to vote, and how. */
export const electionPrint = routes().get('/:id{[0-9a-f-]{36}}/print', async (c) => {
  const { context, page, settings } = c.var, words = electionsWords(page.locale)
  const { election, unit, rounds, seats } = await electionStory(context, c.req.param('id')), latest = rounds.at(-1), online = typeof latest?.ballotId === 'string'
  const places = latest ? (await pollingOf(context, latest.id)).places : [], address = `${settings.baseUrl}/elections/${election.id}`
  return c.html(
    <Layout page={page} kind="print" title={election.title} back={{ href: `/elections/${election.id}`, label: election.title }} unlisted>
      <Sheet title={election.title} number={unit?.name}>
        <p><strong>{words.day} {daySaid(election.day, page.locale)}</strong> · {words.modes[election.mode]} · {words.states[election.state]}</p>
        {seats.length > 0 && <p>{words.seatsWord} {seats.map(({ post, seats }) => words.seats(words.posts[post], seats)).join(words.seatsJoin)}</p>}
        {latest && <CandidateTables papers={latest.papers} locale={page.locale} />}
        {!online && <h3>{words.polling}</h3>}
        {online ? null : places.length === 0 ? <p>{words.notYet}</p> : <ul>{places.map(({ kind, name }) => <li>{name} ({words.pollingKinds[kind]})</li>)}</ul>}
        <h3>{words.voteHow}</h3>
        <ol>{(online ? words.course.onlineHow : words.voteHowText).map((line) => <li>{line}</li>)}</ol>
        <p>{words.secret}</p>
        <QrPicture text={address} label={address} size={120} />
        <p class="soft">{address}</p>
        {page.phone && <p><strong class="number">{page.phone}</strong></p>}
      </Sheet>
    </Layout>)
})
