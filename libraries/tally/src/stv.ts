import { BadInput } from '@gongzhi/bad-input'
import { papersIn, without } from './ballots.ts'
import { countBelenios } from './belenios-stv.ts'
import type { Election } from './blt.ts'
import { splitEqualRanks } from './equal-ranks.ts'
import { countGregory } from './gregory.ts'
import type { Contest } from './gregory.ts'
import { countMeekPrf } from './meek-prf.ts'
import { countMeekRational } from './meek-rational.ts'
import { winners } from './stages.ts'
import type { Count, Stage } from './stages.ts'
import { scottish, wigmPrf, wigmRational } from './stv-rules.ts'

/** The rules of the single transferable vote that are counted here. */
export const stvRules = ['scotland', 'wigm-prf', 'meek-prf', 'wigm-rational', 'meek-rational', 'belenios'] as const
export type StvRule = typeof stvRules[number]

/** The rules in exact fractions, which split papers with equal ranks. */
const splitting: readonly StvRule[] = ['wigm-rational', 'meek-rational']

/** Candidates elected in order, the quota at the start, papers counted and left out, and every stage. Candidates are numbers from 0. */
export type StvResult = { readonly rule: StvRule, readonly winners: readonly number[], readonly quota: string, readonly papers: number, readonly stages: readonly Stage[] }

/**
 * Counts an election by the single transferable vote. Who withdrew is left out, and so are papers that rank nobody who stands, except
 * under `belenios`, where they count for the quota.
 * Throws `BadInput` where no paper is left, or where papers have equal ranks and the rule knows none; `wigm-rational` and
 * `meek-rational` split such a paper evenly over all orders of its equals.
 */
export function countStv(election: Election, rule: StvRule): StvResult {
  const contest = contestOf(election)
  if (contest.parts > 1 && !splitting.includes(rule)) throw new BadInput('EQUAL_RANKS', `the rule ${rule} knows no equal ranks; ${splitting.join(' and ')} do`, { line: election.tiedLine, field: 'ballots' })
  const told = <V>(count: Count<V>): StvResult =>
    ({ rule, winners: winners(count), quota: count.stages[0]?.quota ?? '', papers: rule === 'belenios' ? contest.papers + contest.blank : contest.papers, stages: count.stages })
  switch (rule) {
    case 'scotland': return told(countGregory(contest, scottish))
    case 'wigm-prf': return told(countGregory(contest, wigmPrf))
    case 'wigm-rational': return told(countGregory(contest, wigmRational))
    case 'meek-prf': return told(countMeekPrf(contest))
    case 'meek-rational': return told(countMeekRational(contest))
    case 'belenios': return told(countBelenios(contest).count)
  }
}

/** What is left to count when those who withdrew, and papers that rank nobody else, are taken out. */
export function contestOf({ names, seats, withdrawn, lot, ballots }: Omit<Election, 'title' | 'tiedLine'>): Contest {
  const counted = without(ballots, withdrawn)
  const papers = papersIn(counted)
  const split = splitEqualRanks(counted)
  if (!papers) throw new BadInput('NO_BALLOTS', 'no ballot ranks a candidate', { field: 'ballots' })
  return { names, seats, standing: names.map((_, candidate) => candidate).filter(candidate => !withdrawn.has(candidate)), ballots: split.ballots, parts: split.parts, papers, blank: counted === ballots ? 0 : papersIn(ballots) - papers, lot }
}
