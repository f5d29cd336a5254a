import { BadInput } from '@gongzhi/bad-input'
import type { OwnerBallot } from './owner-ledger.ts'

/** Whether a unit held together is counted, and as what; `pending` until the co-owners name one of them, `not-counted` where nothing valid was handed in. */
export type CoOwnedBallot = { readonly status: 'counted' | 'pending' | 'not-counted', readonly counted: boolean, readonly ballot: OwnerBallot }

/**
 * One unit, one ballot, however many own it: co-owners of one mind are counted; at odds, the unit stands aside and does not take part
 * (共有人推选一人行使). A co-owner who is silent does not contradict the others. Throws `BadInput` where nobody is named.
 */
export function coOwnedBallot(ballots: readonly OwnerBallot[]): CoOwnedBallot {
  if (!ballots.length) throw new BadInput('NO_CO_OWNER', 'a unit held together has at least one owner', { field: 'coOwnerBallots' })
  const said = new Set(ballots.filter(ballot => ballot !== 'none').map(ballot => (ballot === 'blank' ? 'abstain' : ballot)))
  if (said.size > 1 || said.has('conflict')) return { status: 'pending', counted: false, ballot: 'conflict' }
  const [ballot = 'none'] = said
  const counted = ballot !== 'none' && ballot !== 'invalid'
  return { status: counted ? 'counted' : 'not-counted', counted, ballot }
}
