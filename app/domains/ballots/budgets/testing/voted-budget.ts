import { announceBallot } from '../../votes/acts/announce-ballot.ts'
import { castVote } from '../../votes/acts/cast-vote.ts'
import { closeBallot } from '../../votes/acts/close-ballot.ts'
import { countBallot } from '../../votes/acts/count-ballot.ts'
import { openBallot } from '../../votes/acts/open-ballot.ts'
import { ballotById } from '../../votes/reads/ballots.ts'
import type { Answer } from '../../votes/rules/answer.ts'
import { later, type SmallBallots } from '../../votes/testing/small-ballot.ts'
import { judgeProject } from '../acts/judge-project.ts'
import { putToVote } from '../acts/put-to-vote.ts'

/** Admits the first projects at these costs (fen), puts them to the vote, casts these answers, and counts: collecting ends after an hour, the vote after fifty. Gives the ballot's id. */
export async function votedBudget(here: SmallBallots, budgetId: string, costs: readonly number[], answers: readonly Answer[]): Promise<string> {
  const clerk = (hours: number) => here.contextOf(here.people.clerk, later(hours))
  for (const [at, cost] of costs.entries()) await judgeProject(clerk(0), budgetId, at + 1, { admit: true, cost, reason: '', version: 1 })
  const roll = await here.roll(30), ballot = await putToVote(clerk(2), budgetId, { rollId: roll.id, opensAt: later(3), closesAt: later(50) })
  await announceBallot(clerk(2), ballot)
  await openBallot(clerk(3), ballot)
  for (const [at, answer] of answers.entries()) await castVote(here.contextOf(undefined, later(4)), { ballotId: ballot, entryId: roll.entries[at] ?? '', answers: { projects: answer }, channel: 'online', key: here.key() })
  await closeBallot(clerk(51), ballot)
  if ((await ballotById(clerk(52), ballot)).state !== 'counted') await countBallot(clerk(52), ballot)
  return ballot
}
