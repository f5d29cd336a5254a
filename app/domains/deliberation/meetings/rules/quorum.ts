import { reaches, type Threshold } from '@gongzhi/tally'
import type { PartyClass } from '../../party-classes.ts'

/** What a charter asks for before a meeting may be held. */
export interface QuorumRule {
  /** Part of the seated members that must be here; null where the charter names none. */
  readonly share: Threshold | null
  /** How many of each class must be here; a class that is not named need not be. */
  readonly byClass: Readonly<Partial<Record<PartyClass, number>>>
}

export interface QuorumLine { readonly partyClass: PartyClass; readonly needed: number; readonly here: number; readonly met: boolean }

/** How the quorum came about: the whole, and class by class. */
export interface Quorum {
  readonly met: boolean
  readonly members: number
  readonly membersHere: number
  readonly membersMet: boolean
  readonly lines: readonly QuorumLine[]
}

/** Whether enough members, and enough of each class, are here. Members are those with a seat; others count for their class only. */
export function quorumOf(rule: QuorumRule, { members, here }: { readonly members: number; readonly here: readonly { readonly partyClass: PartyClass; readonly member: boolean }[] }): Quorum {
  const membersHere = here.filter(({ member }) => member).length
  const membersMet = rule.share === null || members === 0 || reaches(rule.share, membersHere, members)
  const lines = (Object.entries(rule.byClass) as [PartyClass, number][]).filter(([, needed]) => needed > 0).sort(([one], [other]) => (one < other ? -1 : 1)).map(([partyClass, needed]) => {
    const count = here.filter((one) => one.partyClass === partyClass).length
    return { partyClass, needed, here: count, met: count >= needed }
  })
  return { met: membersMet && lines.every(({ met }) => met), members, membersHere, membersMet, lines }
}
