import type { Context } from '#platform/context'
import { mayDo, signedIn } from '#platform/permission'
import { Refusal } from '#platform/refusal'
import { type Ballot, ballotById } from '../../votes/reads/ballots.ts'
import { papersPermissions } from '../rules/permissions.ts'

/** The detached ballot that takes papers, if any of the actor's posts has to do with them. */
export async function ourPapers(context: Context, id: string): Promise<Ballot> {
  signedIn(context)
  const ballot = await ballotById(context, id)
  if (!Object.values(papersPermissions).some((act) => mayDo(context.actor, act, { unitPath: ballot.unitPath }))) throw new Refusal('people.not-permitted', 'forbidden', { act: 'ballots.give-box-paper' })
  if (ballot.secrecy !== 'detached' || !ballot.channels.includes('paper')) throw new Refusal('ballots.channel-closed', 'conflict', { channel: 'paper' })
  return ballot
}
