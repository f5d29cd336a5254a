/** What one field of a pack may hold: the form, the check, the comparison and the public page all follow this one list. */
export type FieldKind =
  | { readonly kind: 'flag' }
  | { readonly kind: 'whole'; readonly least: number; readonly most: number; readonly empty?: boolean }
  | { readonly kind: 'choice'; readonly choices: readonly string[] }
  | { readonly kind: 'several'; readonly choices: readonly string[] }
  | { readonly kind: 'names' }

export type FieldGroup = 'owners' | 'owners.committee' | 'committees.rc' | 'committees.vc' | 'meetings' | 'polls' | 'budgets' | 'publicity'

export interface PackField { readonly path: string; readonly group: FieldGroup; readonly is: FieldKind }

const flag: FieldKind = { kind: 'flag' }
const whole = (least: number, most: number): FieldKind => ({ kind: 'whole', least, most })
const wholeOrNone = (least: number, most: number): FieldKind => ({ kind: 'whole', least, most, empty: true })
const choice = (...choices: string[]): FieldKind => ({ kind: 'choice', choices })
const group = (group: FieldGroup, prefix: string, fields: Readonly<Record<string, FieldKind>>): PackField[] =>
  Object.entries(fields).map(([name, is]) => ({ path: prefix === '' ? name : `${prefix}.${name}`, group, is }))

const days = whole(0, 365)
const committee = (prefix: 'committees.rc' | 'committees.vc') => group(prefix, prefix, {
  online: flag, methods: { kind: 'several', choices: ['voters', 'households', 'representatives'] }, 'seats.least': whole(1, 21), 'seats.greatest': whole(1, 21), termYears: whole(1, 10),
  // Nobody votes for more than three others (居委会组织法、村委会组织法); a place may ask for fewer.
  registerDaysBefore: days, objectionDays: days, decisionDays: days, jointNominators: whole(1, 1000), proxyLimit: whole(0, 3), proxyDaysBefore: wholeOrNone(0, 60), overfullBoxVoids: flag,
  anotherRoundDays: wholeOrNone(1, 365), handoverDays: days, applicationMonths: whole(0, 120), proxyOnSite: flag, oneOfficeEach: flag, tieBy: choice('another-vote', 'lot'), resultPublicDays: days,
})
const participation = (name: 'polls' | 'budgets') => group(name, name, { online: flag, paper: flag, mayChange: flag, fromAge: whole(0, 21) })

/** Every field of a rule pack that differs between places, in the order in which people read them. */
export const packFields: readonly PackField[] = [
  ...group('owners', 'owners', {
    online: flag, outsideSystem: { kind: 'names' }, 'noticeDays.regular': days, 'noticeDays.extraordinary': days, objectionDays: days, decisionDays: days,
    'votingDays.least': wholeOrNone(1, 365), 'votingDays.greatest': wholeOrNone(1, 365), resultWithinDays: days, resultPublicDays: days, silenceMayCount: flag, parkingCounts: flag,
    headFor: choice('owner', 'certificate'), twice: choice('first-stands', 'last-stands'), blank: choice('abstain', 'not-taking-part'), candidatesBy: choice('heads', 'area'), debtorsVote: flag,
    calledByPercent: whole(1, 100), onlyAnnounced: flag, proxyWithInstructions: flag, proxyLimit: wholeOrNone(1, 1000), firstRollDays: days, managementCommittee: flag,
  }),
  ...group('owners.committee', 'owners.committee', {
    'seats.least': whole(1, 31), 'seats.greatest': whole(1, 31), smallBelow: wholeOrNone(1, 10_000), smallLeast: whole(1, 31), termYears: whole(1, 10), filingDays: days, decisionPublicWithinDays: days,
  }),
  ...committee('committees.rc'),
  ...committee('committees.vc'),
  ...group('meetings', 'meetings', { noticeDays: days, deliberationNoticeDays: days, minutesWithinDays: days }),
  ...participation('polls'),
  ...participation('budgets'),
  ...group('publicity', '', { publicityDays: days }),
]

/** The value under a dotted path of a pack; undefined when there is none. */
export function valueAt(pack: object, path: string): unknown {
  let value: unknown = pack
  for (const key of path.split('.')) value = value === null || typeof value !== 'object' ? undefined : (value as Readonly<Record<string, unknown>>)[key]
  return value
}

/** A nested object from values by their dotted paths. */
export function nested(values: Iterable<readonly [path: string, value: unknown]>): Record<string, unknown> {
  const whole: Record<string, unknown> = {}
  for (const [path, value] of values) {
    const keys = path.split('.'), last = keys.pop() ?? ''
    let at = whole
    for (const key of keys) at = (at[key] ??= {}) as Record<string, unknown>
    at[last] = value
  }
  return whole
}
