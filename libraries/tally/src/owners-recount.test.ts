import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import type { OwnerBallot } from './owner-ledger.ts'
import { recountOwners } from './owners-recount.ts'
import { readOwnersSheet } from './owners-sheet.ts'
import type { OwnersSheet, SheetOwner } from './owners-sheet.ts'
import { ownersText } from './owners-text.ts'

const owner = (number: number, area: number, said?: OwnerBallot, more: Partial<SheetOwner> = {}): SheetOwner =>
  ({ number, served: true, answers: said ? { a: said } : {}, units: [{ area, state: 'sold', building: '1号楼' }], ...more })
const silence = { policy: 'exclude', ruleClause: true, consequenceNotice: true } as const
const sheet = (owners: readonly SheetOwner[], more: Partial<OwnersSheet> = {}): OwnersSheet =>
  ({ schema: 'owners-sheet/1', title: '', rules: { part: false, parkingCounts: false, silence }, matters: [{ id: 'a', title: '', matter: 'covenant' }], owners, ...more })
const only = (of: OwnersSheet) => {
  const [found] = recountOwners(of).matters
  assert.ok(found)
  return found
}

test('exactly two thirds take part, and 0.01 square metre less does not reach it', () => {
  const vote = (third: number) => only(sheet([owner(1, 10000, 'agree'), owner(2, third, 'agree'), owner(3, 30000 - 10000 - third)]))
  const exact = vote(10000), short = vote(9999)
  assert.equal(exact.passed, true)
  assert.equal(short.passed, false)
  assert.deepEqual(short.steps[0], { what: 'participation', by: 'area', share: { numerator: 2, denominator: 3, strict: false }, part: 19999, base: 30000, left: '59997', right: '60000', reached: false, least: 20000 })
})

test('the developer is one head with all that is unsold and undelivered; parking counts only where the charter says so', () => {
  const developer: SheetOwner = { number: 9, served: false, answers: { a: 'against' }, units: [{ area: 500, state: 'unsold' }, { area: 700, state: 'undelivered' }] }
  const parked = owner(1, 10000, 'agree', { units: [{ area: 10000, state: 'sold' }, { area: 1200, state: 'sold', parking: true }] })
  const { decision: { count } } = only(sheet([parked, developer]))
  assert.deepEqual([count.total, count.against], [{ area: 11200, heads: 2 }, { area: 1200, heads: 1 }])
  assert.deepEqual(only(sheet([parked, developer], { rules: { part: false, parkingCounts: true, silence } })).decision.count.total, { area: 12400, heads: 2 })
})

test('two developers of a joint vote are two heads, each with its own answer', () => {
  const developer = (number: number, area: number, said: OwnerBallot): SheetOwner => ({ number, served: true, answers: { a: said }, units: [{ area, state: 'unsold' }, { area, state: 'undelivered' }] })
  const { decision: { count } } = only(sheet([owner(1, 100, 'agree'), developer(2, 50, 'agree'), developer(3, 30, 'against')]))
  assert.deepEqual([count.total, count.agree, count.against], [{ area: 260, heads: 3 }, { area: 200, heads: 2 }, { area: 60, heads: 1 }])
})

test('a matter of one building is counted among its units alone', () => {
  const elsewhere = owner(3, 90000, 'against', { units: [{ area: 90000, state: 'sold', building: '2号楼' }] })
  const matters = [{ id: 'a', title: '', matter: 'elevator', within: '1号楼' }]
  const { passed, decision: { count } } = only(sheet([owner(1, 100, 'agree'), owner(2, 100, 'agree'), elsewhere], { matters }))
  assert.deepEqual([passed, count.total], [true, { area: 200, heads: 2 }])
  assert.throws(() => only(sheet([elsewhere], { matters: [{ id: 'a', title: '', matter: 'elevator' }] })), { code: 'PART_MISSING' })
})

test('silence is counted both ways, with those alone whom proof of service reaches', () => {
  const owners = [owner(1, 100, 'agree'), owner(2, 100, 'agree'), owner(3, 100), owner(4, 100), owner(5, 100, undefined, { served: false })]
  const counted = only(sheet(owners, { rules: { part: false, parkingCounts: false, silence: { ...silence, policy: 'countAsMajority' } } }))
  assert.deepEqual([counted.silence.exclude.passed, counted.passed, counted.silent.unserved.heads, counted.stepsWithSilence?.[1]?.part], [false, true, 1, 4])
  const unprinted = only(sheet(owners, { rules: { part: false, parkingCounts: false, silence: { policy: 'countAsMajority', ruleClause: true, consequenceNotice: false } } }))
  assert.deepEqual([unprinted.silence.effectivePolicy, unprinted.passed, unprinted.stepsWithSilence], ['exclude', false, null])
})

test('co-owners at odds and papers not to be counted take no part and are not silent either', () => {
  const { aside, silent, decision } = only(sheet([owner(1, 100, 'agree'), owner(2, 100, 'conflict'), owner(3, 100, 'invalid')]))
  assert.deepEqual([aside, silent.served.heads, decision.count.participating.heads], [{ conflict: [2], invalid: [3] }, 0, 1])
})

test('candidates who reach both majorities stand in the order that the charter names, and ties are told', () => {
  const say = (area: number, number: number, for_: string): SheetOwner => ({ ...owner(number, area), answers: Object.fromEntries(['x', 'y', 'z', 'w'].map(id => [id, for_.includes(id) ? 'agree' : 'against'])) })
  const matters = ['x', 'y', 'z', 'w'].map(id => ({ id, title: id, matter: 'elect_committee' }))
  const owners = [say(500, 1, 'xy'), say(100, 2, 'xzy'), say(300, 3, 'xyz'), say(101, 4, 'z')]
  const by = (by: 'heads' | 'area', seats: number) => recountOwners(sheet(owners, { matters, rules: { part: false, parkingCounts: false, silence, candidates: { by, seats } } })).candidates
  assert.deepEqual(by('heads', 1), { by: 'heads', seats: 1, tiers: [['x', 'y', 'z']], elected: [], tied: ['x', 'y', 'z'] })
  assert.deepEqual(by('area', 2)?.elected, ['x', 'y'])
})

test('the command line recounts a sheet, says whether that was stated, and names what is wrong with a file', () => {
  const file = join(mkdtempSync(join(tmpdir(), 'tally-')), 'a.json')
  const run = (content: unknown, ...args: string[]) => {
    writeFileSync(file, JSON.stringify(content, null, 1))
    const { status, stdout } = spawnSync(process.execPath, [join(import.meta.dirname, 'cli.ts'), 'owners', file, ...args], { encoding: 'utf8' })
    return { status, stdout }
  }
  const good = sheet([owner(1, 2000000, 'agree'), owner(2, 1000000)], { stated: { a: true } })
  const text = run(good)
  assert.equal(text.status, 0)
  assert.match(text.stdout, /participation by area: 3 x 20000\.00 = 60000\.00 >= 2 x 30000\.00 = 60000\.00 {2}yes/)
  assert.match(text.stdout, /which is NOT what was stated/)
  const told = JSON.parse(run(good, '--json').stdout) as { matters: { passed: boolean }[] }
  assert.equal(told.matters[0]?.passed, false)
  const wrong = (JSON.parse(run({ ...good, owners: [{ ...owner(1, 1), answers: { a: 'yes' } }] }).stdout) as { error: { code: string, field: string, line: number } }).error
  assert.deepEqual([wrong.code, wrong.field, wrong.line > 1], ['BALLOT_UNKNOWN', 'owners[0].answers.a', true])
  assert.throws(() => readOwnersSheet(JSON.stringify({ ...good, owners: [owner(1, 1), owner(1, 1)] })), { code: 'ID_TWICE' })
  assert.throws(() => readOwnersSheet('{"schema":"owners-sheet/2"}'), { code: 'SCHEMA_UNKNOWN' })
  assert.deepEqual(ownersText(readOwnersSheet(JSON.stringify(good)), recountOwners(readOwnersSheet(JSON.stringify(good)))), text.stdout.trimEnd())
})
