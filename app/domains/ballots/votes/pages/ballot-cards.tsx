import type { Locale } from '#platform/words'
import { Card, Cards } from '#ui/card'
import { Moment, Until } from '#ui/time'
import type { BallotHead } from '../reads/ballots.ts'
import { votesWords } from '../words/words.ts'
import { BallotStateMark } from './state-mark.tsx'

/** Ballots one below another: state, title, kind, and until when. */
export function BallotCards({ ballots, locale, now, timezone, level = 3 }: { ballots: readonly BallotHead[]; locale: Locale; now: Date; timezone: string; level?: 2 | 3 }) {
  const { pages, kinds } = votesWords(locale), mark = locale === 'en' ? ' · ' : ' · '
  return (
    <Cards>
      {ballots.map((ballot) => (
        <Card level={level} title={ballot.title} href={`/ballots/${ballot.id}${ballot.state === 'counted' ? '/result' : ''}`} state={<BallotStateMark state={ballot.state} locale={locale} />}
          meta={<>{kinds[ballot.kind]}{mark}{ballot.state === 'announced' ? <>{pages.opensAt} <Moment at={ballot.opensAt} now={now} timezone={timezone} detail="exact" locale={locale} /></> : ballot.state === 'open' ? <Until at={ballot.closesAt} now={now} timezone={timezone} locale={locale} /> : <Moment at={ballot.countedAt ?? ballot.cancelledAt ?? ballot.closesAt} now={now} timezone={timezone} detail="day" locale={locale} />}</>} />
      ))}
    </Cards>
  )
}
