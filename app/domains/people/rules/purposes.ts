/** Grounds on which the law lets personal data be handled: PIPL article 13. */
export type Basis = 'contract' | 'consent' | 'legal-duty' | 'emergency'

/** What personal data is used for, each with its ground. */
export const purposes = {
  'sign-in': 'contract',
  'handle-matter': 'legal-duty',
  'deliberate-and-vote': 'legal-duty',
  'act-for-someone': 'contract',
  'notify': 'consent',
  'posts': 'legal-duty',
  'account-administration': 'legal-duty',
  'security': 'legal-duty',
  'oversight': 'legal-duty',
  'emergency': 'emergency',
} as const satisfies Record<string, Basis>
export type PurposeCode = keyof typeof purposes

/** How long something is kept is decided by its category: rows of people.retention. */
export type RetentionCategory = 'account' | 'session' | 'walk-in' | 'post' | 'acting' | 'consent' | 'reading'

export interface FieldPurpose {
  readonly field: string
  readonly purposes: readonly PurposeCode[]
  readonly category: RetentionCategory
}

/** Every personal field that this room keeps, what for, and how long. Other rooms add theirs. */
export const fieldPurposes = [
  { field: 'name', purposes: ['sign-in', 'handle-matter', 'deliberate-and-vote', 'act-for-someone'], category: 'account' },
  { field: 'phone', purposes: ['sign-in', 'handle-matter', 'act-for-someone', 'notify'], category: 'account' },
  { field: 'mail', purposes: ['sign-in', 'handle-matter', 'notify'], category: 'account' },
  { field: 'preferences', purposes: ['sign-in'], category: 'account' },
  { field: 'ways-to-sign-in', purposes: ['sign-in', 'security'], category: 'account' },
  { field: 'sessions', purposes: ['security'], category: 'session' },
  { field: 'posts', purposes: ['posts'], category: 'post' },
  { field: 'acting', purposes: ['act-for-someone'], category: 'acting' },
  { field: 'consents', purposes: ['notify'], category: 'consent' },
  { field: 'readings', purposes: ['security', 'oversight'], category: 'reading' },
] as const satisfies readonly FieldPurpose[]

/** Purposes that rest on consent: given one by one, withdrawn as easily, never a condition. */
export const consentPurposes = (Object.keys(purposes) as PurposeCode[]).filter((purpose) => purposes[purpose] === 'consent')
