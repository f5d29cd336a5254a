import fc from 'fast-check'
import { readPb } from '../read-pb.ts'
import type { Instance } from '../instance.ts'

/** What a small election needs: costs by id, and ballots as lists of ids (with points where given). */
export type Small = { readonly budget: number | string, readonly costs: Readonly<Record<string, number | string>>, readonly ballots: readonly (string | readonly [string, string])[], readonly voteType?: string }

/** Writes a small election as a .pb text. */
export function pbOf({ budget, costs, ballots, voteType = 'approval' }: Small): string {
  const pointed = voteType === 'cumulative' || voteType === 'scoring'
  return ['META', 'key;value', `budget;${budget}`, `vote_type;${voteType}`, 'PROJECTS', 'project_id;cost', ...Object.entries(costs).map(([id, cost]) => `${id};${cost}`),
    'VOTES', `voter_id;vote${pointed ? ';points' : ''}`, ...ballots.map((ballot, at) => `v${at};${typeof ballot === 'string' ? ballot : ballot.join(';')}`)].join('\n')
}

export const small = (election: Small): Instance => readPb(pbOf(election))

/** Small elections with few different costs and ballots, so that ties are everywhere. */
export const elections = fc.integer({ min: 1, max: 6 }).chain(projects => fc.record({
  budget: fc.integer({ min: 1, max: 40 }),
  costs: fc.array(fc.integer({ min: 0, max: 12 }), { minLength: projects, maxLength: projects }).map(costs => Object.fromEntries(costs.map((cost, at) => [`p${at}`, cost]))),
  ballots: fc.array(fc.subarray(Array.from({ length: projects }, (_, at) => `p${at}`)).map(ids => ids.join()), { minLength: 1, maxLength: 9 }),
}))

/** The same with points, some of them zero. */
export const pointElections = elections.chain(({ budget, costs, ballots }) =>
  fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 60, maxLength: 60 }).map(numbers => {
    let next = 0
    const pointed = ballots.map(vote => [vote, vote === '' ? '' : vote.split(',').map(() => numbers[next++ % 60]).join()] as const)
    return { budget, costs, ballots: pointed, voteType: 'cumulative' } satisfies Small
  }))
