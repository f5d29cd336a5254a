import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { test } from 'node:test'
import fc from 'fast-check'
import { ballotsOfRanks } from './ballots.ts'
import { countBelenios } from './belenios-stv.ts'
import { pairwise } from './pairwise.ts'
import { schulze } from './schulze.ts'
import { contestOf } from './stv.ts'
import { answerVectors } from './vectors.ts'

const version = spawnSync('belenios-tool', ['--version'], { encoding: 'utf8' })
const absent = version.status === 0 ? false : 'belenios-tool (a Debian package) is not installed here'

const asked = (input: number[][], ...args: string[]): unknown => JSON.parse(spawnSync('belenios-tool', ['method', ...args], { input: JSON.stringify(input), encoding: 'utf8' }).stdout)

const elections = fc.integer({ min: 2, max: 9 }).chain(candidates => fc.record({
  candidates: fc.constant(candidates),
  seats: fc.integer({ min: 1, max: candidates - 1 }),
  ranks: fc.array(fc.array(fc.nat(candidates), { minLength: candidates, maxLength: candidates }), { minLength: 1, maxLength: 40 }),
  orders: fc.array(fc.record({
    order: fc.shuffledSubarray(Array.from({ length: candidates }, (_, c) => c)),
    spoilt: fc.option(fc.nat(candidates - 1), { freq: 9 }),
  }), { minLength: 1, maxLength: 60 }),
})).map(({ orders, ...rest }) => ({
  ...rest,
  // Now and then a ballot that names somebody out of turn, which is no ballot there.
  rows: orders.map(({ order, spoilt }) => Array.from({ length: rest.candidates }, (_, c) => (c === spoilt ? rest.candidates : order.indexOf(c) + 1))),
}))

test('property: belenios-tool names the same winners, strongest paths, events and invalid ballots', { skip: absent }, () => {
  fc.assert(fc.property(elections, ({ candidates, seats, ranks, rows }) => {
    const valid = rows.filter(row => row.toSorted((a, b) => a - b).filter(Boolean).every((rank, i) => rank === i + 1))
    // With fewer candidates ranked than seats the tool stops.
    fc.pre(new Set(valid.flatMap(row => row.flatMap((rank, c) => (rank ? [c] : [])))).size >= seats)
    const paths = asked(ranks, 'schulze', '--nchoices', String(candidates), '--blank-allowed=false') as { winners: unknown, beatpaths: unknown }
    const count = asked(rows, 'stv', '--nseats', String(seats)) as { winners: unknown, events: unknown, invalid: unknown[] }
    const vector = { id: 'a', nchoices: candidates, schulze_ballots: ranks, stv_ballots: rows, nseats: seats }
    const own = answerVectors(JSON.stringify([vector]))[0]?.result as { schulze: unknown, stv: { winners: unknown, invalid?: unknown[] } }
    const { invalid = [], ...stv } = own.stv
    assert.deepEqual({ ...own, stv }, { schulze: { winners: paths.winners }, stv: { winners: count.winners } })
    assert.deepEqual(new Set(invalid.map(String)), new Set(count.invalid.map(String)))
    assert.deepEqual(schulze(pairwise(ballotsOfRanks(candidates, ranks)), 'winning-votes').paths, paths.beatpaths)
    const names = Array.from({ length: candidates }, (_, c) => String(c))
    assert.deepEqual(countBelenios(contestOf({ seats, names, withdrawn: new Set(), lot: [], ballots: ballotsOfRanks(candidates, valid) })).events, count.events)
  }), { numRuns: 60 })
})
