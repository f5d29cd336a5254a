import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { BadInput } from '@gongzhi/bad-input'
import { answerVectors } from './vectors.ts'

const shared = join(import.meta.dirname, '../../../../shared/data')
const cli = join(import.meta.dirname, 'cli.ts')
const absent = existsSync(shared) ? false : 'the shared folder with the vectors is not here'

type Golden = { id: string, expected: unknown, schulze: { winners: unknown }, stv: { winners: unknown } }

for (const kind of ['owner-vote', 'election']) {
  test(`the golden vectors of ${kind} come out as expected, from the command line too`, { skip: absent }, () => {
    const file = join(shared, 'vectors', `${kind}.json`)
    const text = readFileSync(file, 'utf8')
    const expected = (JSON.parse(text) as { vectors: Golden[] }).vectors.map(({ id, expected }) => ({ id, result: expected }))
    assert.deepEqual(answerVectors(text), expected)
    const { status, stdout } = spawnSync(process.execPath, [cli, 'vectors', file, '--json'], { encoding: 'utf8' })
    assert.deepEqual([status, JSON.parse(stdout)], [0, { results: expected }])
    const spoiled = text.replaceAll(/"(passed|satisfied|accepted|valid)": (true|false)/g, '"$1": null')
    assert.deepEqual(answerVectors(spoiled), expected, 'what is expected is not read')
  })
}

test('the Belenios goldens come out as expected', { skip: absent }, () => {
  const text = readFileSync(join(shared, 'voting/golden_belenios2.0_schulze_stv.json'), 'utf8')
  const expected = (JSON.parse(text) as Golden[]).map(({ id, schulze, stv }) => ({ id, result: { schulze: { winners: schulze.winners }, stv: { winners: stv.winners } } }))
  assert.equal(expected.length, 40)
  assert.deepEqual(answerVectors(text), expected)
})

test('ballots that Belenios does not count are left out and named; without any valid one nothing is decided', () => {
  const file = (schulze: number[][], stv: number[][]) => JSON.stringify([{ id: 'a', nchoices: 3, schulze_ballots: schulze, stv_ballots: stv, nseats: 1 }])
  const bad = [[1, 3, 0], [1, 1, 2], [2, 0, 0]]
  assert.deepEqual(answerVectors(file([[1, 2, 3]], [...bad, [0, 1, 2], [0, 0, 0]])), [{ id: 'a', result: { schulze: { winners: [[0], [1], [2]] }, stv: { winners: [1], invalid: bad } } }])
  for (const [schulze, stv, field] of [[[], [[1, 0, 0]], '[0].schulze_ballots'], [[[1, 2, 3]], bad, '[0].stv_ballots'], [[[1, 2, 3]], [[0, 0, 0]], '[0].stv_ballots']] as const) {
    assert.throws(() => answerVectors(file(schulze.map(row => [...row]), stv.map(row => [...row]))), { code: 'NO_BALLOTS', field })
  }
  for (const text of ['[]', '{"schema": "election/1", "vectors": []}']) assert.throws(() => answerVectors(text), { code: 'NO_VECTORS' })
})

const owners = (kind: string, input: object) => answerVectors(JSON.stringify({ schema: 'owner-vote/1', vectors: [{ id: 'a', kind, input }] }))[0]?.result
const elections = (kind: string, input: object) => answerVectors(JSON.stringify({ schema: 'election/1', vectors: [{ id: 'a', kind, input }] }))[0]?.result
const w = (area: number, heads: number) => ({ area, heads })

test('owners: the handbook\'s cases by the rules built in', () => {
  const passed = (matter: string, total: object, participating: object, agree: object) => (owners('tally', { matter, total, participating, agree }) as { passed: boolean }).passed
  assert.equal(passed('covenant', w(3000000, 300), w(1999999, 200), w(1900000, 190)), false)
  assert.equal(passed('rebuild', w(3000000, 300), w(2000000, 200), w(1500000, 149)), false)
  assert.equal(passed('raise_maintenance_fund', w(10000000, 1000), w(8000000, 700), w(6100000, 525)), true)
  assert.equal(passed('use_maintenance_fund', w(10000000, 1000), w(7000000, 700), w(3400000, 345)), false)
  assert.equal(passed('elevator', w(120000, 12), w(80000, 8), w(60000, 6)), true)
  assert.deepEqual(owners('tally', { matter: 'residence_to_business', total: w(100, 4), participating: w(100, 4), agree: w(100, 4) }), { quorum: null, agreement: null, passed: true })
  assert.deepEqual(owners('tally', { matter: 'residence_to_business', total: w(100, 4), participating: w(80, 3), agree: w(80, 3) }), { quorum: null, agreement: null, passed: false })
})

test('owners: silence follows a majority only by clause, service and notice, and only where there is one', () => {
  const vote = { matter: 'any_general', total: w(10000, 100), ballots: { agree: w(3000, 20), against: w(2000, 30), abstain: w(0, 0) }, servedNotReturned: w(3000, 30), policy: 'countAsMajority', evidence: { ruleClause: true, servedToEach: true, consequenceNotice: true } }
  const exclude = { participating: w(5000, 50), agree: w(3000, 20), passed: false }
  assert.deepEqual(owners('nonResponse', vote), { effectivePolicy: 'countAsMajority', exclude, countAsMajority: null, status: 'manual', passed: null })
  assert.deepEqual(owners('nonResponse', { ...vote, evidence: { ...vote.evidence, servedToEach: false } }), { effectivePolicy: 'exclude', exclude, countAsMajority: null, passed: false })
  const against = { ...vote, ballots: { ...vote.ballots, agree: w(1000, 20) } }
  assert.deepEqual(owners('nonResponse', against), {
    effectivePolicy: 'countAsMajority', exclude: { participating: w(3000, 50), agree: w(1000, 20), passed: false }, countAsMajority: { participating: w(6000, 80), agree: w(1000, 20), passed: false }, passed: false,
  })
})

test('owners: one key is one head, and differing ballots under one key stand aside', () => {
  const group = (ballot: string, ownerKey?: string) => ({ owners: 1, unitsPerOwner: 1, unitArea: 100, state: 'sold', ballot, ...ownerKey ? { ownerKey } : {} })
  const counts = (...groups: object[]) => {
    const { total, participating, agree } = owners('ledger', { matter: 'any_general', developerBallot: 'none', groups }) as Record<string, object>
    return [total, participating, agree]
  }
  assert.deepEqual(counts(group('agree', 'x'), group('agree', 'x'), group('blank')), [w(300, 2), w(300, 2), w(200, 1)])
  assert.deepEqual(counts(group('agree', 'x'), group('against', 'x'), group('abstain')), [w(300, 2), w(100, 1), w(0, 0)])
  assert.deepEqual(counts(group('agree'), group('invalid'), group('conflict'), group('none')), [w(400, 4), w(100, 1), w(100, 1)])
  assert.deepEqual(owners('coOwner', { coOwnerBallots: ['agree', 'agree', 'against'] }), { status: 'pending', counted: false })
  assert.deepEqual(owners('coOwner', { coOwnerBallots: ['agree', 'agree'] }), { status: 'counted', counted: true })
  assert.deepEqual(owners('coOwner', { coOwnerBallots: ['none', 'invalid', 'none'] }), { status: 'not-counted', counted: false })
})

test('elections: seats, run-offs, another round, recalls, boxes, assemblies', () => {
  const seats = (input: object) => elections('seats', { committee: 'rc', round: 'first', participants: 100, invalidBallots: 0, seats: 2, ...input })
  assert.deepEqual(seats({ votes: { B: 60, A: 60, C: 50 } }), { elected: ['A', 'B'], runoff: [], runoffSeats: 0, vacant: 0, minVotes: 51 })
  assert.deepEqual(seats({ votes: { C: 60, B: 60, A: 60 } }), { elected: [], runoff: ['A', 'B', 'C'], runoffSeats: 2, vacant: 0, minVotes: 51 })
  assert.deepEqual(seats({ votes: { A: 51, B: 50 } }), { elected: ['A'], runoff: [], runoffSeats: 0, vacant: 1, minVotes: 51 })
  assert.deepEqual(seats({ round: 'another', ballotsCast: 1500, participants: 1500, votes: { A: 500, B: 499 } }), { elected: ['A'], runoff: [], runoffSeats: 0, vacant: 1, minVotes: 500 })
  assert.deepEqual(seats({ round: 'run-off', seats: 1, ballotsCast: 100, votes: { B: 40, A: 30 } }), { elected: ['B'], runoff: [], runoffSeats: 0, vacant: 0, minVotes: 1 })
  assert.deepEqual(elections('recall', { committee: 'rc', mode: 'rep', base: 60, voted: 40, favour: 40 }), { turnoutValid: false, passed: false })
  assert.deepEqual(elections('recall', { committee: 'rc', mode: 'voter', base: 3001, voted: 1501, favour: 750 }), { turnoutValid: true, passed: false })
  assert.deepEqual(seats({ round: 'another', ballotsCast: 0, votes: { A: 0 } }), { elected: [], runoff: [], runoffSeats: 0, vacant: 2, minVotes: 1 })
  assert.deepEqual(elections('ballotBox', { participants: 1501, collected: 1501 }), { valid: true })
  assert.deepEqual(elections('composition', { committee: 'vc', committeeMembers: 5, reps: 25, womenReps: 9 }), { total: 30, repShareOk: true, womenShareOk: false, minWomenReps: 10 })
  assert.deepEqual(elections('composition', { committee: 'rc', committeeMembers: 9, reps: 35 }), { total: 44, repShareOk: false, womenShareOk: null, minWomenReps: null })
  assert.deepEqual(elections('threshold', { rule: 'vc_meeting_households', base: 320, count: 214 }), { satisfied: true, minimum: 214 })
})

test('elections: the first reason in the listed order refuses a proxy', () => {
  const good = { committee: 'vc', mode: 'voter', written: true, principalAway: true, principalIsCandidate: true, proxyIsCandidate: false, proxyIsLocalVoter: true, alreadyHeld: 2 }
  const bad = { mode: 'rep', written: false, principalAway: false, proxyIsLocalVoter: false, proxyIsCandidate: true, alreadyHeld: 3 }
  const codes = ['MODE_FORBIDS_PROXY', 'NOT_WRITTEN', 'PRINCIPAL_NOT_AWAY', 'PROXY_NOT_LOCAL_VOTER', 'PROXY_IS_CANDIDATE', 'PROXY_LIMIT']
  assert.deepEqual(elections('proxy', good), { accepted: true, code: null })
  Object.keys(bad).forEach((_, i) => {
    const worse = Object.fromEntries(Object.entries(bad).slice(i))
    assert.deepEqual(elections('proxy', { ...good, ...worse }), { accepted: false, code: codes[i] })
  })
})

test('a mistake in a file of vectors is told with its line and field, and the command line ends with 2', () => {
  const told = (schema: string, kind: string, input: object, change: (text: string) => string = text => text) => {
    try {
      answerVectors(change(JSON.stringify({ schema, vectors: [{ id: 'a', kind, input }] }, null, 1)), 'vectors.json')
    } catch (error) {
      assert.ok(error instanceof BadInput)
      assert.equal(error.file, 'vectors.json')
      return [error.code, error.line, error.field]
    }
    return []
  }
  const tally = { matter: 'covenant', total: w(100, 10), participating: w(90, 9), agree: w(80, 8) }
  assert.deepEqual(told('owner-vote/1', 'tally', { ...tally, matter: 'lunch' }), ['MATTER_UNKNOWN', 8, 'vectors[0].input.matter'])
  assert.deepEqual(told('owner-vote/1', 'tally', { ...tally, agree: w(95, 8) }), ['MORE_THAN_ALL', 18, 'vectors[0].input.agree.area'])
  assert.deepEqual(told('owner-vote/1', 'tally', { ...tally, total: w(0, 0) })[0], 'NOBODY_TO_DECIDE')
  assert.deepEqual(told('owner-vote/1', 'tally', { ...tally, total: w(-1, 1.5) })[0], 'WHOLE_NUMBER_EXPECTED')
  assert.deepEqual(told('owner-vote/1', 'ledger', { matter: 'covenant', groups: [{ unitArea: 5, ballot: 'perhaps' }] })[0], 'BALLOT_UNKNOWN')
  assert.deepEqual(told('owner-vote/1', 'lottery', tally)[0], 'KIND_UNKNOWN')
  assert.deepEqual(told('election/1', 'threshold', { rule: 'none', base: 1, count: 1 }), ['RULE_UNKNOWN', 8, 'vectors[0].input.rule'])
  assert.deepEqual(told('election/1', 'seats', { participants: 10, seats: 1, votes: { A: 11 } })[0], 'MORE_THAN_ALL')
  assert.deepEqual(told('election/1', 'recall', { committee: 'vc', mode: 'rep', base: 3, voted: 2, favour: 1 })[0], 'MODE_UNKNOWN')
  assert.deepEqual(told('election/1', 'proxy', { mode: 'voter' })[0], 'TRUE_OR_FALSE_EXPECTED')
  assert.deepEqual(told('election/1', 'ballotBox', {}, text => text.replace('{', '{,')).slice(0, 2), ['JSON_MALFORMED', 1])
  const file = join(mkdtempSync(join(tmpdir(), 'tally-')), 'vectors.json')
  writeFileSync(file, '{"schema": "election/1",\n"vectors": [{"id": "a", "kind": "ballotBox",\n"input": {"participants": 1, "collected": "2"}}]}')
  const { status, stdout } = spawnSync(process.execPath, [cli, 'vectors', file, '--json'], { encoding: 'utf8' })
  const { error } = JSON.parse(stdout) as { error: object }
  assert.deepEqual([status, { ...error, message: '' }], [2, { code: 'WHOLE_NUMBER_EXPECTED', file, line: 3, field: 'vectors[0].input.collected', message: '' }])
})
