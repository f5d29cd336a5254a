import type { RulePack } from '../../packs/rules/rule-pack.ts'
import type { BallotKind, VoteChannel } from './ballot.ts'

/** What of a place's rules decides how people may take part. `rollKind` tells villagers from residents. */
interface About { readonly kind: BallotKind; readonly rollKind: string; readonly pack: RulePack }

/** Whether the rules of the place let votes of this kind come in through a door. Assemblies and elections follow the rules of the committee. */
export function allowsChannel({ kind, rollKind, pack }: About, channel: VoteChannel): boolean {
  const committee = pack.committees[rollKind === 'villagers' ? 'vc' : 'rc']
  const online = kind === 'owners' ? pack.owners.online : kind === 'poll' ? pack.polls.online : kind === 'budget' ? pack.budgets.online : committee.online
  const paper = kind === 'poll' ? pack.polls.paper : kind === 'budget' ? pack.budgets.paper : true
  return { online, paper, import: kind !== 'poll' && kind !== 'budget' }[channel]
}

/** Whether a vote may be changed until the close. */
export function allowsChange({ kind, pack }: About): boolean {
  if (kind === 'poll') return pack.polls.mayChange
  if (kind === 'budget') return pack.budgets.mayChange
  return kind === 'owners' && pack.owners.twice === 'last-stands'
}

/** Natural days between the notice and the opening. */
export const daysAhead = ({ kind, pack }: About): number =>
  kind === 'owners' ? Math.min(pack.owners.noticeDays.regular, pack.owners.noticeDays.extraordinary) : kind === 'assembly' ? pack.meetings.noticeDays : 0
