/** Why a paper does not count (无效票): more names than seats, not to be read, one person for two posts, left blank. */
export const invalidReasons = ['tooMany', 'illegible', 'twoPosts', 'blank'] as const
export type InvalidReason = (typeof invalidReasons)[number]

/** Sums of a heap of papers, as one counter writes them down. */
export interface Sums {
  readonly valid: number
  readonly invalid: Readonly<Record<InvalidReason, number>>
  /** By choice: the key of a candidate, or + and the name of somebody written in. */
  readonly votes: Readonly<Record<string, number>>
}

export const papersIn = ({ valid, invalid }: Sums): number => valid + invalidReasons.reduce((sum, reason) => sum + invalid[reason], 0)

/** What is impossible about a heap, as a code; undefined when it may be so. A recall is answered once on a paper. */
export function impossible(sums: Sums, seats: number): 'not-whole' | 'no-papers' | 'more-than-valid' | 'more-than-seats' | undefined {
  const all = [sums.valid, ...Object.values(sums.invalid), ...Object.values(sums.votes)]
  if (all.some((number) => !Number.isSafeInteger(number) || number < 0 || number > 10_000_000)) return 'not-whole'
  if (papersIn(sums) === 0) return 'no-papers'
  const votes = Object.values(sums.votes)
  if (votes.some((count) => count > sums.valid)) return 'more-than-valid'
  return votes.reduce((sum, count) => sum + count, 0) > sums.valid * seats ? 'more-than-seats' : undefined
}

export const writtenIn = (name: string): string => `+${name.normalize('NFC').trim().replace(/\s+/g, ' ').replace(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, '')}`

export interface Difference { readonly what: 'valid' | InvalidReason | 'votes'; readonly choice?: string; readonly first: number; readonly second: number }

/** Where two sheets of the same papers say something else; nothing when they agree. */
export function differences(first: Sums, second: Sums): Difference[] {
  const at = (what: Difference['what'], a: number, b: number, choice?: string): Difference[] => (a === b ? [] : [{ what, ...(choice === undefined ? {} : { choice }), first: a, second: b }])
  const choices = [...new Set([...Object.keys(first.votes), ...Object.keys(second.votes)])].sort()
  return [
    ...at('valid', first.valid, second.valid),
    ...invalidReasons.flatMap((reason) => at(reason, first.invalid[reason], second.invalid[reason])),
    ...choices.flatMap((choice) => at('votes', first.votes[choice] ?? 0, second.votes[choice] ?? 0, choice)),
  ]
}
