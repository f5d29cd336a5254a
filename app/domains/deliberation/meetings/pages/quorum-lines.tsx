import type { Page } from '#ui/page'
import type { CouncilCharter } from '../../councils/rules/charter.ts'
import { partyClassName } from '../../rules/party-classes.ts'
import { type Quorum, remoteCounts } from '../rules/quorum.ts'
import { meetingsWords } from '../words/words.ts'

/** How the quorum comes about: the share of all members, then class by class, and whether those elsewhere count. */
export function QuorumLines({ quorum, rules, page }: { quorum: Quorum; rules: Pick<CouncilCharter, 'quorum' | 'remote'>; page: Page }) {
  const words = meetingsWords(page.locale).room
  return (
    <ul>
      <li>{words.quorumWhy(quorum.members, rules.quorum.percent, quorum.membersNeeded)} <strong>{words.quorumHere(quorum.membersHere, quorum.membersNeeded)}</strong></li>
      {quorum.lines.map((line) => <li>{words.quorumClass(partyClassName(line.partyClass, page.locale), line.needed)} <strong>{words.quorumHere(line.here, line.needed)}</strong></li>)}
      {!remoteCounts(rules) && <li>{words.quorumRemote}</li>}
    </ul>
  )
}
