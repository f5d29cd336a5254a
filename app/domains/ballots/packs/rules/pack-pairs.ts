/** Pairs of fields of which the first may not be greater than the second. */
export const pairsOf: readonly (readonly [least: string, greatest: string])[] = [
  ['owners.votingDays.least', 'owners.votingDays.greatest'], ['owners.committee.seats.least', 'owners.committee.seats.greatest'], ['owners.committee.smallLeast', 'owners.committee.seats.least'],
  ['committees.rc.seats.least', 'committees.rc.seats.greatest'], ['committees.vc.seats.least', 'committees.vc.seats.greatest'],
]
