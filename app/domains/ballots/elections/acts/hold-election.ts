import { ancestorsOf } from '#domains/territory'
import { recordAct, type Fact } from '#domains/transparency'
import type { Context } from '#platform/context'
import { isKey } from '#platform/key'
import { type Permission, requirePermission } from '#platform/permission'
import { Refusal } from '#platform/refusal'
import type { CommitteePack } from '../../packs/rules/rule-pack.ts'
import { tables } from '../../tables.ts'
import type { CommitteeKind, Mode } from '../rules/posts.ts'
import { type ElectionMove, type ElectionState, mayMove, moves, type Purpose } from '../rules/state.ts'

/** An election under the lock of the caller's transaction: nobody else moves it meanwhile. */
export interface HeldElection {
  readonly id: string
  readonly purpose: Purpose
  readonly unitId: string
  readonly unitPath: readonly string[]
  readonly committee: CommitteeKind
  readonly mode: Mode
  readonly title: string
  readonly day: string
  readonly state: ElectionState
  readonly rules: CommitteePack
  /** The pack whose rules these are. */
  readonly pack: string
  readonly rollId: string
  /** The post under which the actor does it. */
  readonly post: string | null
}

/** Locks an election for an act of somebody who may do it. Refuses `ballots.unknown-election`, and with what permissions refuse. */
export async function holdElection(context: Context, id: string, permission: Permission): Promise<HeldElection> {
  const row = isKey(id) ? await tables(context).selectFrom('ballots.election')
    .select(['id', 'purpose', 'unit_id', 'committee', 'mode', 'title', 'day', 'state', 'rules', 'pack', 'roll_id']).where('id', '=', id).forUpdate().executeTakeFirst() : undefined
  if (!row) throw new Refusal('ballots.unknown-election', 'missing')
  const unitPath = (await ancestorsOf(context, row.unit_id)).map((unit) => unit.id)
  const { postId } = requirePermission(context, permission, { unitPath })
  return { id: row.id, purpose: row.purpose, unitId: row.unit_id, unitPath, committee: row.committee, mode: row.mode, title: row.title, day: row.day, state: row.state, rules: row.rules, pack: row.pack, rollId: row.roll_id, post: postId }
}

/** Refuses `ballots.election-not-there` unless the election stands in one of these states. */
export function mustStand(election: HeldElection, ...states: readonly ElectionState[]): void {
  if (!states.includes(election.state)) throw new Refusal('ballots.election-not-there', 'conflict', { state: election.state })
}

interface Changes { readonly day?: string; readonly void_because?: 'overfull-box' | 'turnout' | null; readonly cancelled_because?: string; readonly declared_on?: string; readonly hand_over_by?: string; readonly filed_with?: string; readonly filed_on?: string }

/** Moves an election on, by the one table of moves, and records it. Refuses `ballots.election-not-there`. */
export async function moveElection(context: Context, election: HeldElection, move: ElectionMove, name: string, { set = {}, facts = {} }: { readonly set?: Changes; readonly facts?: Readonly<Record<string, Fact>> } = {}): Promise<void> {
  if (!mayMove(move, election.state, election.purpose)) throw new Refusal('ballots.election-not-there', 'conflict', { state: election.state })
  await tables(context).updateTable('ballots.election').set({ ...set, state: moves[move].to }).where('id', '=', election.id).execute()
  await recordAct(context, name, election.id, { post: election.post, facts: { ...facts, from: election.state, to: moves[move].to } })
}
