import { ballotBox, committeeRules, decideRecall, fillSeats, leastCount, reaches } from '@gongzhi/tally'
import type { CommitteeKind, ElectionPost, Mode, PaperPost } from './posts.ts'
import type { RoundKind } from './round.ts'

/** What the two counting sheets of one kind of paper agree on. */
export interface PaperCount {
  readonly post: PaperPost
  readonly seats: number
  readonly returned: number
  readonly valid: number
  /** By choice; a recall has `agree` and `against`. */
  readonly votes: Readonly<Record<string, number>>
}

export interface Share {
  readonly rule: string
  readonly article: string
  readonly base: number
  readonly count: number
  readonly minimum: number
  readonly satisfied: boolean
}

type SeatsDecision = ReturnType<typeof fillSeats>

/** How the seats of one post were filled, with every number that it took. */
export interface PostOutcome extends SeatsDecision {
  readonly post: ElectionPost
  readonly seats: number
  /** Of what the share is taken: those who voted, or in later rounds the papers cast. */
  readonly base: number
  readonly article: string
  readonly votes: Readonly<Record<string, number>>
}

export interface RoundOutcome {
  readonly kind: RoundKind
  readonly entitled: number
  readonly participants: number
  readonly void: 'overfull-box' | 'turnout' | null
  /** The kind of paper of which too many lay in the boxes. */
  readonly overfull: { readonly post: PaperPost; readonly returned: number } | null
  /** Null in run-offs and other rounds, for which the laws ask no turnout. */
  readonly turnout: Share | null
  readonly posts: readonly PostOutcome[]
  readonly recall: { readonly favour: number; readonly against: number; readonly needed: number; readonly passed: boolean; readonly article: string } | null
}

export interface RoundFacts {
  readonly kind: RoundKind
  readonly committee: CommitteeKind
  readonly mode: Mode
  readonly entitled: number
  /** To whom a paper was given, those for whom a proxy came included. */
  readonly participants: number
  readonly overfullBoxVoids: boolean
}

/** Whether enough took part, by the way in which the committee is elected. */
export function turnoutOf({ committee, mode, entitled, participants }: Pick<RoundFacts, 'committee' | 'mode' | 'entitled' | 'participants'>): Share {
  const name = committee === 'vc' ? 'vc_voter_turnout' : `rc_${mode}_turnout`
  const rule = committeeRules[name]
  if (!rule) throw new RangeError(`no rule ${name}`)
  return { rule: name, article: rule.article, base: entitled, count: participants, minimum: leastCount(rule, entitled), satisfied: entitled > 0 && reaches(rule, participants, entitled) }
}

/** The kind of paper of which more came out of the boxes than were given out: then the whole voting is void, before anything is read (浙江村选办法27；上海村选办法19). */
export const overfullOf = ({ participants, overfullBoxVoids }: Pick<RoundFacts, 'participants' | 'overfullBoxVoids'>, papers: readonly { readonly post: PaperPost; readonly returned: number }[]) =>
  (overfullBoxVoids ? papers.find(({ returned }) => !ballotBox({ participants, collected: returned }).valid) : undefined) ?? null

/** Decides one voting from its sums: box, turnout, seats; and says by which article and from which numbers. */
export function decideRound(facts: RoundFacts, counts: readonly PaperCount[]): RoundOutcome {
  const { kind, committee, mode, entitled, participants } = facts
  const overfull = overfullOf(facts, counts)
  const turnout = kind === 'first' || kind === 'recall' ? turnoutOf(facts) : null
  const common = { kind, entitled, participants, turnout, overfull: overfull && { post: overfull.post, returned: overfull.returned } }
  if (overfull) return { ...common, void: 'overfull-box', posts: [], recall: null }
  if (turnout && !turnout.satisfied && kind === 'first') return { ...common, void: 'turnout', posts: [], recall: null }
  if (kind === 'recall') {
    const { agree: favour = 0, against = 0 } = counts[0]?.votes ?? {}
    const { passed } = decideRecall({ committee, mode, base: entitled, voted: participants, favour })
    return { ...common, void: null, posts: [], recall: { favour, against, needed: Math.floor(participants / 2) + 1, passed, article: committee === 'rc' ? '居委会组织法20' : '村委会组织法19' } }
  }
  const posts = counts.map(({ post, seats, returned, votes }): PostOutcome => {
    // More papers than voters where the pack lets that stand: the larger number, so that nobody is elected by a smaller share.
    const base = kind === 'first' ? Math.max(participants, returned) : returned
    const decision = fillSeats({ round: kind, base, seats, votes })
    return { ...decision, post: post as ElectionPost, seats, base, votes, article: articleOf(kind, committee) }
  })
  return { ...common, void: null, posts, recall: null }
}

/** Where a rule cites the law of residents and that of villagers, the one in question; run-offs are of provincial rules. */
const articleOf = (kind: RoundKind, committee: CommitteeKind): string => {
  if (kind === 'run-off') return '浙江村选办法28；上海村选办法20'
  const article = (kind === 'first' ? committeeRules.election_majority : committeeRules.another_election_min)?.article ?? ''
  return article.split('；')[committee === 'rc' ? 0 : 1] ?? article
}

/** What has to come next: those of equal votes stand again before anything else; seats left empty are voted on in another round. */
export function nextAfter(outcome: RoundOutcome): 'run-off' | 'another-round' | 'declare' {
  if (outcome.posts.some(({ runoffSeats }) => runoffSeats > 0)) return 'run-off'
  return outcome.posts.some(({ vacant }) => vacant > 0) ? 'another-round' : 'declare'
}

/** Who stands in another round: those not elected, by votes, one more than there are seats, and all who have as many votes as the last of these. */
export function standAgain(votes: Readonly<Record<string, number>>, elected: ReadonlySet<string>, seats: number): string[] {
  const rest = Object.entries(votes).filter(([choice, count]) => !elected.has(choice) && count > 0).sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
  const last = rest[seats]?.[1] ?? 0
  return rest.filter(([, count], index) => index <= seats || count === last).map(([choice]) => choice)
}
