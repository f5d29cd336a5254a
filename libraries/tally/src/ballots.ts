import { BadInput } from '@gongzhi/bad-input'

/**
 * Ranked ballots in flat arrays. Ballot `b` stands for `weights[b]` equal papers and ranks the candidates
 * `ranked[starts[b]] .. ranked[starts[b + 1] - 1]`, best first; who is not named is ranked below all who are.
 * `tied[k]` is 1 where `ranked[k]` shares the rank of the one before; `tied` is `null` where no paper has equal ranks.
 */
export type Ballots = {
  readonly candidates: number
  readonly weights: Float64Array
  readonly starts: Uint32Array
  readonly ranked: Uint16Array
  readonly tied: Uint8Array | null
}

/** Ballots from lists of candidate numbers (from 0), best first; a list inside a list is an equal rank. */
export function ballotsOf(candidates: number, papers: Iterable<{ readonly ranking: readonly (number | readonly number[])[], readonly weight?: number }>): Ballots {
  const weights: number[] = []
  const starts = [0]
  const ranked: number[] = []
  const tied: number[] = []
  let equal = false
  for (const { ranking, weight = 1 } of papers) {
    if (!Number.isSafeInteger(weight) || weight < 1) throw new BadInput('WEIGHT_MALFORMED', `a ballot stands for a whole number of papers, not ${weight}`, { field: 'weight' })
    const seen = new Set<number>()
    for (const rank of ranking) {
      const group = typeof rank === 'number' ? [rank] : rank
      group.forEach((candidate, at) => {
        if (!Number.isSafeInteger(candidate) || candidate < 0 || candidate >= candidates) throw new BadInput('CANDIDATE_UNKNOWN', `there is no candidate ${candidate}`, { field: 'ranking' })
        if (seen.has(candidate)) throw new BadInput('CANDIDATE_TWICE', `candidate ${candidate} is ranked twice`, { field: 'ranking' })
        seen.add(candidate)
        ranked.push(candidate)
        tied.push(at ? 1 : 0)
        equal ||= at > 0
      })
    }
    weights.push(weight)
    starts.push(ranked.length)
  }
  return { candidates, weights: Float64Array.from(weights), starts: Uint32Array.from(starts), ranked: Uint16Array.from(ranked), tied: equal ? Uint8Array.from(tied) : null }
}

/**
 * Ballots from one rank for each candidate (1 best, equal ranks allowed; 0: not ranked), one row a paper.
 */
export function ballotsOfRanks(candidates: number, rows: readonly (readonly number[])[]): Ballots {
  return ballotsOf(candidates, rows.map(row => {
    const groups = new Map<number, number[]>()
    row.forEach((rank, candidate) => {
      if (rank > 0) groups.set(rank, [...groups.get(rank) ?? [], candidate])
    })
    return { ranking: [...groups].sort(([a], [b]) => a - b).map(([, group]) => group) }
  }))
}

/** The same ballots without the candidates left out, and without papers that then rank nobody. */
export function without(ballots: Ballots, left: ReadonlySet<number>): Ballots {
  const { candidates, weights, starts, ranked, tied } = ballots
  const size = weights.length
  let empty = left.size > 0
  for (let b = 0; b < size && !empty; b++) empty = starts[b] === starts[b + 1]
  if (!empty) return ballots
  const gone = new Uint8Array(candidates)
  for (const candidate of left) gone[candidate] = 1
  const kept = { weights: new Float64Array(size), starts: new Uint32Array(size + 1), ranked: new Uint16Array(ranked.length), tied: tied && new Uint8Array(tied.length) }
  let papers = 0
  let length = 0
  for (let b = 0; b < size; b++) {
    const from = length
    const end = starts[b + 1] ?? 0
    // A rank is shared with whoever before it of the same rank is still there.
    let shares = false
    for (let k = starts[b] ?? 0; k < end; k++) {
      if (!tied?.[k]) shares = false
      const candidate = ranked[k] ?? 0
      if (gone[candidate]) continue
      kept.ranked[length] = candidate
      if (kept.tied) kept.tied[length] = shares ? 1 : 0
      shares = true
      length++
    }
    if (length === from) continue
    kept.weights[papers] = weights[b] ?? 0
    kept.starts[++papers] = length
  }
  const stillTied = kept.tied?.subarray(0, length).includes(1) ? kept.tied.slice(0, length) : null
  return { candidates, weights: kept.weights.slice(0, papers), starts: kept.starts.slice(0, papers + 1), ranked: kept.ranked.slice(0, length), tied: stillTied }
}

/** How many papers there are. Throws `BadInput` where a number no longer holds that exactly. */
export function papersIn({ weights }: Ballots): number {
  let sum = 0
  for (let b = 0; b < weights.length; b++) sum += weights[b] ?? 0
  if (!Number.isSafeInteger(sum)) throw new BadInput('TOO_LARGE', 'the ballots add up to more than 2^53', { field: 'weight' })
  return sum
}
