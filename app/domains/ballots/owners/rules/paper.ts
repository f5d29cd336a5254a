import type { Saying } from './voices.ts'

/** What is marked on a paper beside one matter. */
export const marks = ['agree', 'against', 'abstain', 'blank', 'ambiguous'] as const
export type Mark = (typeof marks)[number]

/** Why a whole paper does not take part: nobody signed, it cannot be told who did or by what power, no owner, too late, not a paper of this vote. */
export const invalidCodes = ['no-signature', 'identity-unverified', 'power-unverified', 'not-an-owner', 'late', 'not-this-vote'] as const
export type InvalidCode = (typeof invalidCodes)[number]

/** What one clerk reads on a paper: who signed and every mark, or why it is invalid. */
export interface PaperReading {
  /** Key of the owner who signed, `proxy` or `guardian`; empty on an invalid paper. */
  readonly signer: string
  readonly marks: Readonly<Record<string, Mark>>
  readonly invalid: InvalidCode | null
}

/** printed → returned → entered (by one) → settled (two agree, or a third decided) or differs; settled → returned in another round; printed and returned → void. */
export type PaperState = 'printed' | 'returned' | 'entered' | 'differs' | 'settled' | 'void'

/** What became of a settled paper: it was counted, it is invalid, the same owner had handed in before, or co-owners are at odds. */
export type PaperOutcome = 'cast' | 'invalid' | 'duplicate' | 'with-co-owner' | 'at-odds'

/** In what two readings differ: `signer`, `invalid`, or the keys of matters; empty when they are the same. */
export function differences(a: PaperReading, b: PaperReading): string[] {
  if (a.invalid !== b.invalid) return ['invalid']
  if (a.invalid !== null) return []
  const keys = [...new Set([...Object.keys(a.marks), ...Object.keys(b.marks)])].sort()
  return [...(a.signer === b.signer ? [] : ['signer']), ...keys.filter((key) => a.marks[key] !== b.marks[key])]
}

/** What a mark says: what cannot be told is blank. */
export const saidBy = (mark: Mark): Saying => (mark === 'ambiguous' ? 'blank' : mark)
