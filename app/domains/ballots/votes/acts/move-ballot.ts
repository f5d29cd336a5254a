import { requirePermission } from '#domains/people'
import { type Fact, recordAct } from '#domains/transparency'
import type { Context } from '#platform/context'
import { Refusal } from '#platform/refusal'
import type { BallotHead } from '../reads/ballots.ts'
import { heldBallot } from '../reads/ballots.ts'
import { ballotAfter, type BallotMove } from '../rules/ballot.ts'
import { votesPermissions } from '../rules/permissions.ts'
import type { BallotTable } from '../tables.ts'
import { tables } from '../../tables.ts'
import type { Updateable } from 'kysely'

const acts = { announce: 'ballots.announced', open: 'ballots.opened', close: 'ballots.closed', count: 'ballots.counted', cancel: 'ballots.cancelled' } as const satisfies Record<BallotMove, string>

/** What a move may leave to the act around it. */
export interface Permitted { readonly permitted?: boolean }

/** The ballot that a move is about, held until the transaction ends, once the actor may conduct it. The clock needs no permission. */
export async function ballotForMove(context: Context, id: string, move: BallotMove, { permitted = false }: Permitted = {}): Promise<{ readonly ballot: BallotHead; readonly post: string | null }> {
  const ballot = await heldBallot(context, id)
  const post = permitted || context.origin === 'job' ? null : requirePermission(context, votesPermissions['ballots.conduct-ballot'], { unitPath: ballot.unitPath }).postId
  if (ballotAfter(move, ballot.state) === undefined) throw new Refusal('ballots.unlawful-move', 'conflict', { move, from: ballot.state })
  return { ballot, post }
}

interface Held { readonly ballot: BallotHead; readonly post: string | null }

/** The only way in which the state of a ballot changes: by a move of the table, with its recorded act. Part of an act, inside its transaction, on a ballot that is held. */
export async function moveBallot(context: Context, held: Held, move: BallotMove, set: Omit<Updateable<BallotTable>, 'state' | 'version'>, facts: Readonly<Record<string, Fact>> = {}): Promise<void> {
  await setState(context, held, move, set)
  await recordMove(context, held, move, facts)
}

/** The first half of a move: what is told of the count is known only once the ballot counts as counted. */
export async function setState(context: Context, { ballot }: Held, move: BallotMove, set: Omit<Updateable<BallotTable>, 'state' | 'version'>): Promise<void> {
  const to = ballotAfter(move, ballot.state)
  if (to === undefined) throw new Refusal('ballots.unlawful-move', 'conflict', { move, from: ballot.state })
  await tables(context).updateTable('ballots.ballot').set({ ...set, state: to, version: ballot.version + 1 }).where('id', '=', ballot.id).execute()
}

export const recordMove = (context: Context, { ballot, post }: Held, move: BallotMove, facts: Readonly<Record<string, Fact>>): Promise<void> =>
  recordAct(context, acts[move], ballot.id, { post, facts: { kind: ballot.kind, from: ballot.state, ...facts } })
