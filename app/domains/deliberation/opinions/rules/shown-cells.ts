/** Fewest people behind a group, or behind what a group says of a statement, that is shown. */
export const leastShown = 10

/** How often a statement was agreed to, disagreed with and answered (agreed, disagreed or passed). */
export interface Sums { readonly agree: number; readonly disagree: number; readonly seen: number }

export const noSums: Sums = { agree: 0, disagree: 0, seen: 0 }

export const added = (parts: readonly Sums[]): Sums =>
  parts.reduce((sum, part) => ({ agree: sum.agree + part.agree, disagree: sum.disagree + part.disagree, seen: sum.seen + part.seen }), noSums)

/** What of one statement may be read: each part that enough people stand behind, and a whole from which no other part can be computed back. */
export interface ShownCells {
  /** In the order of the parts; null: too few people, or nobody. */
  readonly parts: readonly (Sums | null)[]
  /** Null: too few people. */
  readonly all: Sums | null
  /** Whether some answers are left out of the whole, because they are too few to stand alone. */
  readonly leftOut: boolean
}

/**
 * Parts answered by fewer than ten people are not shown. They go into the whole only where together they are ten at least: else the whole is the sum of
 * what is shown, and subtracting tells nothing.
 */
export function shownCells(parts: readonly Sums[]): ShownCells {
  const isShown = ({ seen }: Sums) => seen >= leastShown
  const shown = parts.filter(isShown), hidden = added(parts.filter((part) => !isShown(part)))
  const leftOut = hidden.seen > 0 && hidden.seen < leastShown
  const all = leftOut ? added(shown) : added(parts)
  return { parts: parts.map((part) => (isShown(part) ? part : null)), all: all.seen >= leastShown ? all : null, leftOut }
}
