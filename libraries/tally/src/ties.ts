import { record } from './stages.ts'
import type { Count } from './stages.ts'

/**
 * How a tie is broken: by the most recent stage at which those tied differed and then by lot, or by lot alone. The lot is an order of
 * all candidates given beforehand; who is named first in it is taken.
 */
export type TieBreak<V> = 'lot' | 'prior-stage' | ((candidates: readonly number[], history: readonly (readonly V[])[]) => number)

type Lot = { readonly names: readonly string[], readonly lot: readonly number[] }

/**
 * The candidate with the most or fewest votes; ties are broken and the breaking is written down.
 * `history` holds the votes at the end of each stage, the last one being the present.
 */
export function extreme<V>(count: Count<V>, contest: Lot, history: readonly (readonly V[])[], tie: TieBreak<V>, among: readonly number[], end: 'high' | 'low', purpose: string): number {
  const { numbers, votes } = count
  const sign = end === 'high' ? -1 : 1
  const best = (candidates: readonly number[], of: readonly V[]): number[] => {
    const least = candidates.reduce((a, b) => (sign * numbers.compare(of[b] ?? numbers.zero, of[a] ?? numbers.zero) < 0 ? b : a))
    return candidates.filter(candidate => numbers.compare(of[candidate] ?? numbers.zero, of[least] ?? numbers.zero) === 0)
  }
  const tied = best(among, votes)
  if (tied.length === 1) return tied[0] ?? 0
  return breakTie(count, contest, tied, purpose, left => {
    if (typeof tie === 'function') return [tie(left, history)]
    let rest = left
    if (tie === 'prior-stage') for (let stage = history.length - 2; stage >= 0 && rest.length > 1; stage--) rest = best(rest, history[stage] ?? [])
    return rest
  }, tie === 'prior-stage')
}

/** Takes one of those tied: by what sets them apart, otherwise by lot; writes down who was tied and who was taken. */
export function breakTie<V>(count: Count<V>, { names, lot }: Lot, tied: readonly number[], purpose: string, apart: (tied: number[]) => number[] = left => left, saysHow = false): number {
  const rest = apart([...tied])
  const taken = rest.length === 1 ? rest[0] ?? 0 : lot.find(candidate => rest.includes(candidate)) ?? rest[0] ?? 0
  const how = saysHow ? rest.length === 1 ? ' by prior stage' : ' by lot' : ''
  record(count, `Break tie${how} (${purpose}): [${tied.map(candidate => names[candidate]).join(', ')}] -> ${names[taken]}`)
  return taken
}
