import { readPb } from '../src/index.ts'
import type { Instance } from '../src/index.ts'

/** An election of a given size, the same for the same seed: up to five projects a ballot, near ones and well-known ones more often. */
export function electionOf({ voters, projects, seed }: { readonly voters: number, readonly projects: number, readonly seed: number }): Instance {
  let state = seed
  const chance = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
  const costs = Array.from({ length: projects }, () => 5_000 + Math.floor(chance() ** 3 * 900) * 1_000)
  const ballots = Array.from({ length: voters }, () => {
    const home = Math.floor(chance() * projects), chosen = new Set<number>()
    const length = 1 + Math.floor(chance() * 5)
    while (chosen.size < length) chosen.add(Math.floor(chance() < 0.6 ? home + chance() ** 2 * 12 : chance() ** 2 * projects) % projects)
    return [...chosen].join()
  })
  const budget = Math.floor(costs.reduce((sum, cost) => sum + cost, 0) / 4)
  return readPb(['META', 'key;value', `budget;${budget}`, 'vote_type;approval', 'PROJECTS', 'project_id;cost', ...costs.map((cost, at) => `${at};${cost}`), 'VOTES', 'voter_id;vote', ...ballots.map((vote, at) => `${at};${vote}`)].join('\n'))
}
