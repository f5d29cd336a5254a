import { BadInput } from '@gongzhi/bad-input'
import type { Instance } from './instance.ts'

/** One way to order projects that are exactly equal; `explicit` gives their ids, first goes first. */
export type TieRule = 'lexico' | 'max-votes' | 'min-cost' | 'max-cost' | 'refuse' | { readonly explicit: readonly string[] }

/** Chooses among tied projects (indices). Throws `BadInput` (`TIE_REFUSED`) where the rules say that a tie is not to be broken. */
export type TieOrder = {
  readonly first: (tied: readonly number[]) => number
  /** Negative where the first project goes before the second; zero where a refused tie stays between them. */
  readonly compare: (a: number, b: number) => number
}

/** By code point, as Unicode orders them; `<` would order by UTF-16 units, `localeCompare` by the reader's country. */
export function byCodePoint(a: string, b: string): number {
  const left = [...a], right = [...b]
  for (let at = 0; at < left.length && at < right.length; at += 1) {
    const difference = (left[at]?.codePointAt(0) ?? 0) - (right[at]?.codePointAt(0) ?? 0)
    if (difference !== 0) return difference
  }
  return left.length - right.length
}

/**
 * The rules are asked in the order given; `lexico` comes last unless `refuse` stands before. One order holds for a whole run and for
 * all runs of a completion. Of an explicit list its own order counts; a project that is not on it goes after those that are.
 */
export function tieOrder(instance: Instance, votes: readonly number[], rules: readonly TieRule[] = []): TieOrder {
  const { projects, file } = instance
  const sign = (a: bigint, b: bigint) => (a < b ? -1 : a > b ? 1 : 0)
  const cost = (project: number) => projects[project]?.cost ?? 0n
  const id = (project: number) => projects[project]?.id ?? ''
  const comparators: ((a: number, b: number) => number)[] = []
  let refuses = false
  for (const rule of rules) {
    if (rule === 'refuse') {
      refuses = true
      break
    }
    if (rule === 'lexico') comparators.push((a, b) => byCodePoint(id(a), id(b)))
    else if (rule === 'max-votes') comparators.push((a, b) => (votes[b] ?? 0) - (votes[a] ?? 0))
    else if (rule === 'min-cost') comparators.push((a, b) => sign(cost(a), cost(b)))
    else if (rule === 'max-cost') comparators.push((a, b) => sign(cost(b), cost(a)))
    else {
      const places = placesOf(rule.explicit, instance)
      comparators.push((a, b) => (places[a] ?? 0) - (places[b] ?? 0))
    }
  }
  if (!refuses) comparators.push((a, b) => byCodePoint(id(a), id(b)))
  const compare = (a: number, b: number) => {
    for (const comparator of comparators) {
      const difference = comparator(a, b)
      if (difference !== 0) return difference
    }
    return 0
  }
  return {
    compare,
    first: tied => {
      const best = tied.reduce((best, project) => (compare(project, best) < 0 ? project : best))
      const equal = tied.filter(project => project !== best && compare(project, best) === 0)
      if (equal.length === 0) return best
      throw new BadInput('TIE_REFUSED', `the projects ${[best, ...equal].map(id).sort(byCodePoint).join(', ')} are exactly equal, and the tie rules do not decide between them`, { file, field: 'ties' })
    },
  }
}

function placesOf(explicit: readonly string[], { projects, file }: Instance): number[] {
  const places = new Map<string, number>()
  explicit.forEach((id, at) => {
    if (!projects.some(project => project.id === id)) throw new BadInput('TIE_PROJECT_UNKNOWN', `the explicit order names the project ${id}, which the election does not have`, { file, field: 'ties' })
    if (places.has(id)) throw new BadInput('TIE_PROJECT_TWICE', `the explicit order names the project ${id} twice`, { file, field: 'ties' })
    places.set(id, at)
  })
  return projects.map(({ id }) => places.get(id) ?? explicit.length)
}
