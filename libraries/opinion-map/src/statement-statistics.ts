import type { Counts } from './vote-counts.ts'

/**
 * What Polis says of one group and one statement (Small, Björkegren, Erkkilä, Shaw, Megill: "Polis: Scaling deliberation by
 * mapping high dimensional opinion spaces", 2021): `pa`, `pd` the smoothed shares that agree and disagree, (n + 1)/(seen + 2);
 * `pat`, `pdt` how clearly these differ from one half; `ra`, `rd` how many times the share of the other groups together;
 * `rat`, `rdt` how clearly (z of two proportions, one added to all four counts; 0 where everybody did).
 */
export type GroupStatistics = Counts & {
  readonly pa: number, readonly pd: number, readonly pat: number, readonly pdt: number
  readonly ra: number, readonly rd: number, readonly rat: number, readonly rdt: number
}

/** The statistics of one statement for each group against the others; those in no group take no part. */
export function statisticsOf(perGroup: readonly Counts[]): GroupStatistics[] {
  let [agree, disagree, seen] = [0, 0, 0]
  for (const counts of perGroup) {
    agree += counts.agree
    disagree += counts.disagree
    seen += counts.seen
  }
  return perGroup.map(counts => {
    const rest = { agree: agree - counts.agree, disagree: disagree - counts.disagree, seen: seen - counts.seen }
    const [pa, pd] = [share(counts.agree, counts.seen), share(counts.disagree, counts.seen)]
    return {
      ...counts, pa, pd, pat: shareTest(counts.agree, counts.seen), pdt: shareTest(counts.disagree, counts.seen),
      ra: pa / share(rest.agree, rest.seen), rd: pd / share(rest.disagree, rest.seen),
      rat: differenceTest(counts.agree, counts.seen, rest.agree, rest.seen), rdt: differenceTest(counts.disagree, counts.seen, rest.disagree, rest.seen),
    }
  })
}

/** The share with one imagined vote for and one against: (n + 1)/(of + 2). */
export function share(n: number, of: number): number {
  return (n + 1) / (of + 2)
}

/** How clearly a share differs from one half: 2 sqrt(of + 1) ((n + 1)/(of + 1) - 1/2), here with whole numbers above the line. */
export function shareTest(n: number, of: number): number {
  return (2 * n + 1 - of) / Math.sqrt(of + 1)
}

/** How clearly two shares differ: the z of two proportions with one added to n, of, and both of the rest; 0 where all did. */
export function differenceTest(n: number, of: number, restN: number, restOf: number): number {
  const [a, A, b, B] = [n + 1, of + 1, restN + 1, restOf + 1]
  const [hits, all] = [a + b, A + B]
  return hits === all ? 0 : (a * B - b * A) * Math.sqrt(all / (A * B * hits * (all - hits)))
}
