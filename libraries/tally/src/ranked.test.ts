import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import fc from 'fast-check'
import { ballotsOf, ballotsOfRanks, papersIn } from './ballots.ts'
import type { Ballots } from './ballots.ts'
import { countBelenios } from './belenios-stv.ts'
import { rankingsOf } from './equal-ranks.ts'
import { compareJudgements, majorityJudgement } from './majority-judgement.ts'
import { pairwise } from './pairwise.ts'
import { rankedPairs } from './ranked-pairs.ts'
import { schulze } from './schulze.ts'
import { approval, borda, score } from './scores.ts'
import { contestOf } from './stv.ts'

const golden = join(import.meta.dirname, '../../../../shared/data/voting/golden_belenios2.0_schulze_stv.json')
const absent = existsSync(golden) ? false : 'the shared folder with the Belenios goldens is not here'
const letters = (candidates: number, ...papers: [number, string][]) => ballotsOf(candidates, papers.map(([weight, order]) => ({ weight, ranking: [...order].map(letter => letter.charCodeAt(0) - 65) })))

// The capital of Tennessee, as everybody tells it: A Memphis, B Nashville, C Chattanooga, D Knoxville.
const tennessee = letters(4, [42, 'ABCD'], [26, 'BCDA'], [15, 'CDBA'], [17, 'DCBA'])

test('Schulze: the example of the paper, 45 papers and 5 candidates', () => {
  const ballots = letters(5, [5, 'ACBED'], [5, 'ADECB'], [8, 'BEDAC'], [3, 'CABED'], [7, 'CAEBD'], [2, 'CBADE'], [7, 'DCEBA'], [8, 'EBADC'])
  const { tiers, paths } = schulze(pairwise(ballots), 'winning-votes')
  assert.deepEqual(tiers, [[4], [0], [2], [1], [3]])
  assert.deepEqual(paths[0]?.slice(1).map(([winning]) => winning), [28, 28, 30, 24])
  assert.deepEqual(schulze(pairwise(ballots), 'margins').tiers, tiers)
})

test('Schulze: winning votes and margins may differ where papers are short', () => {
  const pairs = { candidates: 3, counts: new Float64Array(9), of: (i: number, j: number) => [[0, 50, 10], [49, 0, 40], [30, 30, 0]][i]?.[j] ?? 0 }
  // A over B 50:49, B over C 40:30, C over A 30:10.
  assert.deepEqual(schulze(pairs, 'winning-votes').winners, [0])
  assert.deepEqual(schulze(pairs, 'margins').winners, [1])
})

test('ranked pairs, Borda, approval, score and majority judgement on Tennessee', () => {
  const pairs = pairwise(tennessee)
  assert.deepEqual(rankedPairs(pairs, 'winning-votes', [0, 1, 2, 3]).ranking, [1, 2, 3, 0])
  assert.deepEqual(borda(pairs, papersIn(tennessee)).scores, [252, 388, 346, 214])
  assert.deepEqual(borda(pairs, papersIn(tennessee)).winners, [1])
  assert.deepEqual(approval(4, [{ approved: [0], weight: 42 }, { approved: [1, 2], weight: 26 }, { approved: [2, 3], weight: 15 }, { approved: [3, 2], weight: 17 }, { approved: [] }]).tiers, [[2], [0], [3], [1]])
  const papers = [{ scores: [5, null], weight: 2 }, { scores: [3, 5] }]
  assert.deepEqual(score(2, papers, { lowest: 0, highest: 5, missing: 'left-out' }).scores, [{ n: 13n, d: 3n }, { n: 5n, d: 1n }])
  assert.deepEqual(score(2, papers, { lowest: 0, highest: 5, missing: 'lowest' }).winners, [0])
  const grades = [{ grades: [0, 1, 3, 3], weight: 42 }, { grades: [3, 0, 2, 2], weight: 26 }, { grades: [3, 2, 0, 1], weight: 15 }, { grades: [3, 2, 1, 0], weight: 17 }]
  const judged = majorityJudgement(4, 4, grades)
  assert.deepEqual([judged.medians, judged.winners], [[3, 1, 2, 2], [1]])
})

test('a tie that decides is refused or broken by the order given, and one that does not decide stands', () => {
  const papers = [{ approved: [0, 1] }, { approved: [2] }, { approved: [2] }]
  assert.throws(() => approval(3, papers, 2), { code: 'TIE_UNRESOLVED' })
  assert.deepEqual(approval(3, papers, 2, [1, 0, 2]).winners, [2, 1])
  assert.deepEqual(approval(3, papers, 2, [1, 0, 2]).tieBroken, [0, 1])
  assert.deepEqual(approval(3, papers, 3).winners, [2, 0, 1])
})

test('input that makes no sense is refused', () => {
  assert.throws(() => approval(2, [{ approved: [2] }]), { code: 'CANDIDATE_UNKNOWN', field: 'papers[0].approved' })
  assert.throws(() => approval(2, [{ approved: [1, 1] }]), { code: 'CANDIDATE_TWICE' })
  assert.throws(() => score(1, [{ scores: [6] }], { lowest: 0, highest: 5, missing: 'lowest' }), { code: 'SCORE_OUT_OF_RANGE', field: 'papers[0].scores[0]' })
  assert.throws(() => majorityJudgement(1, 3, [{ grades: [3] }]), { code: 'GRADE_UNKNOWN' })
  assert.throws(() => majorityJudgement(1, 3, []), { code: 'NO_BALLOTS' })
  assert.throws(() => approval(2, [], 2), { code: 'NO_BALLOTS' })
  assert.throws(() => score(2, [], { lowest: 0, highest: 5, missing: 'lowest' }, 2), { code: 'NO_BALLOTS' })
  assert.throws(() => score(1, [{ scores: [0] }], { lowest: 0, highest: 0.5, missing: 'lowest' }), { code: 'RANGE_MALFORMED' })
  for (const seats of [0, 1.5, NaN]) assert.throws(() => approval(2, [{ approved: [0] }], seats), { code: 'SEATS_MALFORMED' })
  assert.throws(() => rankedPairs(pairwise(tennessee), 'margins', [0, 1, 2]), { code: 'ORDER_INCOMPLETE' })
  assert.throws(() => pairwise(ballotsOf(2, [{ ranking: [0], weight: 2 ** 53 - 1 }, { ranking: [1] }])), { code: 'TOO_LARGE' })
  assert.throws(() => approval(1, [{ approved: [0], weight: 0.5 }]), { code: 'WEIGHT_MALFORMED' })
  assert.throws(() => ballotsOf(2, [{ ranking: [0, 0] }]), { code: 'CANDIDATE_TWICE' })
})

test('every strongest path and every event of the Belenios goldens', { skip: absent }, () => {
  type Case = { id: string, nchoices: number, schulze_ballots: number[][], schulze: { raw: number[][], beatpaths: unknown }, stv_ballots: number[][], nseats: number, stv: { events: unknown } }
  for (const { id, nchoices, schulze_ballots, schulze: paths, stv_ballots, nseats, stv } of JSON.parse(readFileSync(golden, 'utf8')) as Case[]) {
    const pairs = pairwise(ballotsOfRanks(nchoices, schulze_ballots))
    assert.deepEqual(paths.raw, Array.from({ length: nchoices }, (_, i) => Array.from({ length: nchoices }, (_, j) => pairs.of(i, j))), id)
    assert.deepEqual(schulze(pairs, 'winning-votes').paths, paths.beatpaths, id)
    const names = Array.from({ length: nchoices }, (_, c) => String(c))
    const { events } = countBelenios(contestOf({ seats: nseats, names, withdrawn: new Set(), lot: [], ballots: ballotsOfRanks(nchoices, stv_ballots) }))
    assert.deepEqual(events, stv.events, id)
  }
})

const profiles = (most: number) => fc.integer({ min: 1, max: most }).chain(candidates => fc.record({
  candidates: fc.constant(candidates),
  rows: fc.array(fc.array(fc.nat(candidates), { minLength: candidates, maxLength: candidates }), { maxLength: 40 }),
  strict: fc.boolean(),
  weights: fc.array(fc.integer({ min: 1, max: 70000 }), { minLength: 40, maxLength: 40 }),
})).map(({ candidates, rows, strict, weights }): Ballots => {
  const papers = rankingsOf(ballotsOfRanks(candidates, rows)).map(({ ranking }, b) => ({ ranking: strict ? ranking.flat() : ranking, weight: b % 3 ? 1 : weights[b] ?? 1 }))
  return ballotsOf(candidates, papers)
})

test('property: the matrix of pairs is what counting pair by pair gives', () => {
  fc.assert(fc.property(profiles(34), ballots => {
    const { candidates } = ballots
    const counts = new Float64Array(candidates * candidates)
    for (const { ranking, weight } of rankingsOf(ballots)) {
      const rank = Array.from({ length: candidates }, (_, c) => ranking.findIndex(group => group.includes(c))).map(at => (at < 0 ? Infinity : at))
      for (let i = 0; i < candidates; i++) for (let j = 0; j < candidates; j++) if ((rank[i] ?? 0) < (rank[j] ?? 0)) counts[i * candidates + j] = (counts[i * candidates + j] ?? 0) + weight
    }
    assert.deepEqual(pairwise(ballots).counts, counts)
  }), { numRuns: 150 })
})

test('property: whoever beats everybody wins by Schulze and ranked pairs, and no defeat is stronger than the path of the winner', () => {
  fc.assert(fc.property(profiles(6), fc.constantFrom('winning-votes' as const, 'margins' as const), (ballots, strength) => {
    const pairs = pairwise(ballots)
    const all = Array.from({ length: ballots.candidates }, (_, c) => c)
    const { winners, tiers } = schulze(pairs, strength)
    const { ranking, steps } = rankedPairs(pairs, strength, all)
    assert.deepEqual([tiers.flat().sort(), [...ranking].sort()], [all, all])
    const best = all.find(i => all.every(j => i === j || pairs.of(i, j) > pairs.of(j, i)))
    if (best !== undefined) assert.deepEqual([winners, ranking[0]], [[best], best])
    // The ranking agrees with every pair that was locked, and with none that was left out.
    for (const { winner, loser, locked } of steps) assert.equal(ranking.indexOf(winner) < ranking.indexOf(loser), locked)
  }), { numRuns: 200 })
})

test('property: judging in jumps is judging by taking away one median grade after another', () => {
  const slowly = (first: number[], second: number[]): number => {
    const worstFirst = (counts: number[]) => counts.flatMap((count, grade) => Array.from({ length: count }, () => grade)).sort((a, b) => b - a)
    const [a, b] = [worstFirst(first), worstFirst(second)]
    while (a.length) {
      const at = Math.floor((a.length - 1) / 2)
      if (a[at] !== b[at]) return (a[at] ?? 0) - (b[at] ?? 0)
      a.splice(at, 1)
      b.splice(at, 1)
    }
    return 0
  }
  const counts = fc.array(fc.tuple(fc.nat(3), fc.nat(3)), { minLength: 1, maxLength: 25 }).map(pairs => [0, 1].map(side => [0, 1, 2, 3].map(grade => pairs.filter(pair => pair[side] === grade).length)))
  fc.assert(fc.property(counts, ([a = [], b = []]) => {
    assert.equal(Math.sign(compareJudgements(a, b)), Math.sign(slowly(a, b)))
  }), { numRuns: 500 })
})
