import { leastCount } from '@gongzhi/tally'
import type { CouncilCharter } from '../../councils/rules/charter.ts'
import type { PartyClass } from '../../rules/party-classes.ts'

type QuorumRule = CouncilCharter['quorum']

export interface QuorumLine { readonly partyClass: PartyClass; readonly needed: number; readonly here: number; readonly met: boolean }

/** How the quorum came about: the whole, and class by class. */
export interface Quorum {
  readonly met: boolean
  readonly members: number
  /** How many of the members must be here at least. */
  readonly membersNeeded: number
  readonly membersHere: number
  readonly membersMet: boolean
  readonly lines: readonly QuorumLine[]
}

/** Whether those who take part from elsewhere count for the quorum and for hands: they do, unless the charter has them heard only. */
export const remoteCounts = (charter: Pick<CouncilCharter, 'remote'>): boolean => charter.remote !== 'heard'

/** Whether enough members, and enough of each class, are here. Members are those whose seat decides; others count for their class only. */
export function quorumOf(rule: QuorumRule, { members, here }: { readonly members: number; readonly here: readonly { readonly partyClass: PartyClass; readonly member: boolean }[] }): Quorum {
  const membersHere = here.filter(({ member }) => member).length
  const membersNeeded = leastCount({ numerator: rule.percent, denominator: 100, strict: false }, members), membersMet = membersHere >= membersNeeded
  const lines = (Object.entries(rule.classes) as [PartyClass, number][]).filter(([, needed]) => needed > 0).sort(([one], [other]) => (one < other ? -1 : 1)).map(([partyClass, needed]) => {
    const count = here.filter((one) => one.partyClass === partyClass).length
    return { partyClass, needed, here: count, met: count >= needed }
  })
  return { met: here.length > 0 && membersMet && lines.every(({ met }) => met), members, membersNeeded, membersHere, membersMet, lines }
}

/** What is missing of each class, in one line of facts: codes and numbers. */
export const missingFacts = ({ lines }: Quorum): string => lines.filter(({ met }) => !met).map(({ partyClass, needed, here }) => `${partyClass}:${needed - here}`).join(' ')

/** The same, read back. */
export const missingClasses = (facts: unknown): (readonly [PartyClass, number])[] =>
  String(facts).split(' ').filter((part) => part.includes(':')).map((part) => { const [partyClass, count] = part.split(':'); return [partyClass as PartyClass, Number(count)] as const })
