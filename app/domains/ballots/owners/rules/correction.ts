import type { Answers } from '../../votes/rules/answer.ts'
import type { StandingVote } from '../../votes/rules/counts.ts'

/** The votes of a counted ballot with another outside list in the place of the one that was taken over: what was handed in here stays, unless a person chose the row of the list. */
export function correctedVotes(votes: readonly StandingVote[], fromList: ReadonlySet<string>, answers: ReadonlyMap<string, Answers>): StandingVote[] {
  const kept = votes.filter(({ voterId }) => !fromList.has(voterId) && !answers.has(voterId))
  return [...kept, ...[...answers].map(([voterId, said]): StandingVote => ({ voterId, answers: said, channel: 'import', setAside: null }))]
}
