import type { Context } from '#platform/context'
import { Refusal } from '#platform/refusal'
import { type Ballot, ballotById } from './ballots.ts'

/** A ballot as everybody may see it; a draft is unknown (`ballots.unknown-ballot`). */
export async function publicBallot(context: Context, id: string): Promise<Ballot> {
  const ballot = await ballotById(context, id)
  if (ballot.state === 'draft') throw new Refusal('ballots.unknown-ballot', 'missing')
  return ballot
}
