import type { Ballots } from './ballots.ts'

/**
 * Papers gathered by their beginnings: node `i` is a ranking that `papers[i]` papers begin with; it ends in `candidate[i]` and goes on
 * from `parent[i]` (-1: it is a first rank). Parents stand before their children. Meek's method passes each beginning once.
 */
export type BallotTree = { readonly parent: Int32Array, readonly candidate: Uint16Array, readonly papers: Float64Array }

/** Gathers papers without equal ranks. */
export function ballotTree({ candidates, weights, starts, ranked }: Ballots): BallotTree {
  const parent: number[] = []
  const candidate: number[] = []
  const papers: number[] = []
  const children = new Map<number, number>()
  for (let b = 0; b < weights.length; b++) {
    let from = -1
    for (let k = starts[b] ?? 0; k < (starts[b + 1] ?? 0); k++) {
      const key = (from + 1) * candidates + (ranked[k] ?? 0)
      let node = children.get(key)
      if (node === undefined) {
        node = parent.length
        children.set(key, node)
        parent.push(from)
        candidate.push(ranked[k] ?? 0)
        papers.push(0)
      }
      papers[node] = (papers[node] ?? 0) + (weights[b] ?? 0)
      from = node
    }
  }
  return { parent: Int32Array.from(parent), candidate: Uint16Array.from(candidate), papers: Float64Array.from(papers) }
}
