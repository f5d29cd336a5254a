export const roundKinds = ['first', 'run-off', 'another', 'recall'] as const
export type RoundKind = (typeof roundKinds)[number]

/** `closed`: nobody is given a paper any more; `opened`: the papers in the boxes are numbered, not yet read. */
export const roundStates = ['prepared', 'open', 'closed', 'opened', 'counted', 'void', 'cancelled'] as const
export type RoundState = (typeof roundStates)[number]

/** Whether a voting is being prepared or held: neither counted, nor void, nor given up. */
export const isUnderWay = (state: RoundState): boolean => state !== 'counted' && state !== 'void' && state !== 'cancelled'

/** Steps back that are told with their reason. */
export type CourseNote = 'voting-reopened' | 'item-taken-back' | 'signed-in-anew'

/** Who works at a voting. A mobile box is carried by two. */
export const duties = ['observer', 'teller', 'counter', 'issuer', 'scribe', 'carrier'] as const
export type Duty = (typeof duties)[number]
export const carriersNeeded = 2

/** What a polling place must have and what must have been done there before the first paper is given out (村委会选举办法, as the provinces write it). */
export const checksBefore = ['secret-booth', 'writing-booth', 'observers-present', 'no-relatives', 'box-shown-empty', 'box-sealed'] as const
/** And at its end. A mobile box comes with two people and goes back sealed. */
export const checksAfter = ['unused-counted', 'box-seal-whole', 'counted-in-public'] as const
export const checksMobile = ['two-carry', 'reported-list'] as const
export type PollingCheck = (typeof checksBefore)[number] | (typeof checksAfter)[number] | (typeof checksMobile)[number]

/** A mobile box has no booth; it has two who carry it, and only those on its list are visited. */
export const neededBefore = (kind: 'station' | 'mobile'): readonly PollingCheck[] =>
  kind === 'station' ? checksBefore : [...checksMobile, 'observers-present', 'no-relatives', 'box-shown-empty', 'box-sealed']
export const neededAfter = (_kind: 'station' | 'mobile'): readonly PollingCheck[] => checksAfter
