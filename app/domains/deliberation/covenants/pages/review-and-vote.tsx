import type { Locale } from '#platform/words'
import { Panel } from '#ui/panel'
import { StateMark } from '#ui/state'
import type { Covenant } from '../reads/covenant-by-id.ts'
import { covenantsWords } from '../words/words.ts'

/** What the street office said of the text, round by round. */
export function Reviews({ covenant, locale }: { covenant: Covenant; locale: Locale }) {
  const { pages } = covenantsWords(locale), judged = covenant.reviews.filter(({ outcome }) => outcome !== null)
  if (judged.length === 0) return null
  const number = (version: number, clause: string | null) => (covenant.draft?.versions.find((known) => known.version === version)?.clauses.findIndex(({ key }) => key === clause) ?? -1) + 1
  return (
    <Panel title={pages.reviews} id="reviews">
      {judged.map((review) => (
        <>
          <p><strong>{pages.round(review.round)}</strong> <StateMark tone={review.outcome === 'agreed' ? 'done' : 'stopped'}>{review.outcome === 'agreed' ? pages.reviewAgreed : pages.reviewObjected}</StateMark> <span class="soft">{pages.version(review.draft_version)}</span></p>
          {review.note !== '' && <p>{review.note}</p>}
          {review.objections.length > 0 && <ul>{review.objections.map(({ clause, reason, source }) => <li><strong>{number(review.draft_version, clause) > 0 ? pages.clause(number(review.draft_version, clause)) : pages.wholeText}</strong> {reason}{source !== '' && <span class="soft"> {pages.source}{locale === 'en' ? ': ' : '：'}{source}</span>}</li>)}</ul>}
        </>
      ))}
    </Panel>
  )
}

/** What was decided, with the numbers and the articles by which it was. */
export function Decisions({ covenant, locale }: { covenant: Covenant; locale: Locale }) {
  const { pages } = covenantsWords(locale)
  if (covenant.decisions.length === 0) return null
  return (
    <Panel title={pages.decisions} id="decisions">
      {covenant.decisions.map((decision) => (
        <>
          <p><strong>{pages.bodies[decision.body]}</strong> <StateMark tone={decision.passed ? 'done' : 'stopped'}>{decision.passed ? pages.passed : pages.notPassed}</StateMark></p>
          <p>{decision.ballot_id !== null ? <>{pages.ballotSaid(decision.held_on)} <a href={`/ballots/${decision.ballot_id}/result`}>{pages.seeBallot}</a></> : pages.meetingSaid(decision.held_on, decision.entitled ?? 0, decision.present ?? 0, decision.agree ?? 0, decision.against ?? 0, decision.abstain ?? 0)}</p>
          <p class="soft">{pages.articles}{locale === 'en' ? ': ' : '：'}{decision.articles.join(locale === 'en' ? '; ' : '；')}</p>
        </>
      ))}
    </Panel>
  )
}
