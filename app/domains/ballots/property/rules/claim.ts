/** What somebody brings to show that a unit is theirs; it is looked at and given back, no copy is kept. */
export const proofs = ['certificate', 'contract', 'other'] as const
export type Proof = (typeof proofs)[number]

export type ClaimState = 'waiting' | 'verified' | 'refused' | 'withdrawn'

/** What a city's service answers about a name and a unit; `silent` when it could not be reached. */
export type ServiceAnswer = 'yes' | 'no' | 'unknown' | 'silent'
