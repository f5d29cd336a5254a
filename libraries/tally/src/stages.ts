import type { Arithmetic } from './arithmetic.ts'

/** Where a candidate stands: pending is elected with a surplus still to go on. */
export type CandidateState = 'Hopeful' | 'Pending' | 'Elected' | 'Defeated'

/** One step of a count, with every total after it; amounts are written out in the rule's own decimals. */
export type Stage = {
  /** 0 before the first round. */
  readonly round: number
  readonly action: string
  readonly quota: string
  readonly votes: ReadonlyMap<number, string>
  readonly states: ReadonlyMap<number, CandidateState>
  /** Papers that name nobody further; `null` where the rule does not keep them apart from the residual. */
  readonly nontransferable: string | null
  /** What cutting off decimals lost; in Meek's method what is nobody's. */
  readonly residual: string
  readonly surplus: string
}

/** A count under way: votes and states by candidate (withdrawn ones are in no stage), and the stages so far. */
export type Count<V> = {
  readonly standing: readonly number[]
  readonly votes: V[]
  readonly states: CandidateState[]
  readonly stages: Stage[]
  /** Who was elected, step by step; those of one step were elected together. */
  readonly elected: { readonly candidate: number, readonly step: number, readonly votes: V }[]
  round: number
  quota: V
  surplus: V
  nontransferable: V | null
  /** Residual as the rule keeps it, or `null`: what is missing from `total`. */
  residual: V | null
  readonly total: V
  readonly numbers: Arithmetic<V>
}

/** Writes down a stage. */
export function record<V>(count: Count<V>, action: string): void {
  const { standing, votes, states, numbers, nontransferable, residual, total } = count
  const held = standing.reduce((sum, candidate) => numbers.plus(sum, votes[candidate] ?? numbers.zero), nontransferable ?? numbers.zero)
  count.stages.push({
    round: count.round,
    action,
    quota: numbers.write(count.quota),
    votes: new Map(standing.map(candidate => [candidate, numbers.write(votes[candidate] ?? numbers.zero)])),
    states: new Map(standing.map(candidate => [candidate, states[candidate] ?? 'Hopeful'])),
    nontransferable: nontransferable === null ? null : numbers.write(nontransferable),
    residual: numbers.write(residual ?? numbers.minus(total, held)),
    surplus: numbers.write(count.surplus),
  })
}

/** Those in a state, in the order of the file. */
export function those<V>({ standing, states }: Count<V>, state: CandidateState): number[] {
  return standing.filter(candidate => states[candidate] === state)
}

/** How many seats nobody is elected to yet. */
export function seatsLeft<V>(count: Count<V>, seats: number): number {
  return seats - count.elected.length
}

/** Elects those given, as one step; each is written down. */
export function elect<V>(count: Count<V>, candidates: readonly number[], state: 'Elected' | 'Pending', action: (candidate: number) => string): void {
  const step = (count.elected.at(-1)?.step ?? 0) + 1
  for (const candidate of candidates) {
    count.states[candidate] = state
    count.elected.push({ candidate, step, votes: count.votes[candidate] ?? count.numbers.zero })
    record(count, action(candidate))
  }
}

/** Who is elected, in order: step by step; those elected together by votes, then in the order of the file. */
export function winners<V>({ elected, numbers }: Count<V>): number[] {
  return [...elected].sort((a, b) => a.step - b.step || numbers.compare(b.votes, a.votes) || a.candidate - b.candidate).map(({ candidate }) => candidate)
}
