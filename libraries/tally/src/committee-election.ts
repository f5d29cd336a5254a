import { BadInput } from '@gongzhi/bad-input'
import { atLeastOneThird, leastCount, moreThanHalf, moreThanNothing } from './threshold.ts'

/** What elects in which round. */
const shares = { first: moreThanHalf, another: atLeastOneThird, 'run-off': moreThanNothing }

/** A round of a committee election. `base`: those who voted (first), or the ballots cast (another round, 另行选举; a run-off, 再次投票). */
export type CommitteeRound = { readonly round: 'first' | 'another' | 'run-off', readonly base: number, readonly seats: number, readonly votes: Readonly<Record<string, number>> }

/** Who is elected, who stands against whom again for how many seats, and what stays empty. */
export type SeatsDecision = {
  readonly elected: readonly string[]
  readonly runoff: readonly string[]
  readonly runoffSeats: number
  readonly vacant: number
  /** The least number of votes that elects. */
  readonly minVotes: number
}

/**
 * Fills the seats of a residents' or villagers' committee: more than half of those who voted, in another round the most votes and at
 * least a third of the ballots cast (居委会组织法19；村委会组织法18). Equal votes at the last seat: only these stand again, and in that run-off the most votes elect
 * (provincial rules, 浙江村选办法28；上海村选办法20).
 * Order: by votes, then by code point of the id. Throws `BadInput` for votes above the base.
 */
export function fillSeats({ round, base, seats, votes }: CommitteeRound): SeatsDecision {
  const minVotes = Math.max(1, leastCount(shares[round], base))
  for (const [id, count] of Object.entries(votes)) {
    if (count > base) throw new BadInput('MORE_THAN_ALL', `${id} has ${count} votes of ${base}`, { field: `votes.${id}` })
  }
  const able = Object.entries(votes).filter(([, count]) => count >= minVotes)
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
  const last = able[seats - 1]?.[1]
  const next = able[seats]?.[1]
  const tied = last !== undefined && last === next ? able.filter(([, count]) => count === last) : []
  const elected = able.slice(0, seats).filter(([, count]) => !tied.length || count > (last ?? 0))
  const runoffSeats = tied.length ? seats - elected.length : 0
  return { elected: elected.map(([id]) => id), runoff: tied.map(([id]) => id), runoffSeats, vacant: seats - elected.length - runoffSeats, minVotes }
}
