import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { RulePack } from '../../packs/rules/rule-pack.ts'
import type { Answer } from './answer.ts'
import { ballotAfter, ballotStates, mayCast } from './ballot.ts'
import { checkAnswers } from './check-answers.ts'
import { checkQuestions } from './check-questions.ts'
import { countAssembly } from './count-assembly.ts'
import { countPoll } from './count-poll.ts'
import type { CountInput } from './counts.ts'
import { journalText, readJournal, standingVotes, type JournalRow } from './journal.ts'
import { type BuildingPile, buildingTables } from './building-tables.ts'
import { leastCell, mergedCells } from './merged-cells.ts'
import type { NewQuestion } from './question.ts'
import { readVoteReceipt, receiptOf, spokenVoteReceipt } from './receipt.ts'

const input = (asked: NewQuestion, answers: readonly Answer[], more: Partial<CountInput> = {}): CountInput => ({
  kind: 'poll', rollKind: 'persons', pack: {} as RulePack, entitled: answers.length + 2, questions: checkQuestions('poll', [asked]).questions,
  votes: answers.map((answer, at) => ({ voterId: `v${at}`, answers: { 1: answer }, channel: 'online', setAside: null })), ...more,
})
const counted = (asked: NewQuestion, answers: readonly Answer[], more: Partial<CountInput> = {}) => countPoll(input(asked, answers, more))[0]
const abc = [{ key: 'a', label: '甲' }, { key: 'b', label: '乙' }, { key: 'c', label: '丙' }]
const many = (count: number, answer: Answer): Answer[] => Array.from({ length: count }, () => answer)
const ranked = (...ranking: string[]): Answer => ({ ranking: ranking.map((key) => [...key]) })

test('sums of agree, against and abstain leave blank, invalid and set aside apart', () => {
  const outcome = counted({ title: '门禁', form: 'approve' }, [{ say: 'agree' }, { say: 'agree' }, { say: 'against' }, { blank: true }, { invalid: true }])
  assert.deepEqual([outcome?.sums.map(({ heads }) => heads), outcome?.blank, outcome?.invalid, outcome?.passed], [[2, 1, 0], 1, 1, null])
})

test('one choice, approval, scores and points each find who has most, and a tie is told as one', () => {
  assert.deepEqual(counted({ title: '颜色', form: 'choose-one', choices: abc }, [{ one: 'a' }, { one: 'b' }, { one: 'b' }])?.winners, ['b'])
  const tied = counted({ title: '颜色', form: 'choose-one', choices: abc }, [{ one: 'a' }, { one: 'b' }])
  assert.deepEqual([tied?.winners, tied?.ties], [[], [['a', 'b']]])
  const two = counted({ title: '设施', form: 'approval', choices: abc, settings: { seats: 2 } }, [{ approved: ['a', 'b'] }, { approved: ['a'] }, { approved: ['c', 'b'] }])
  assert.deepEqual([two?.winners, two?.sums.map(({ heads }) => heads)], [['a', 'b'], [2, 2, 1]])
  assert.deepEqual(counted({ title: '打分', form: 'score', choices: abc }, [{ scores: { a: 5, b: 3 } }, { scores: { b: 3 } }])?.winners, ['b'], 'no score counts as the lowest')
  assert.deepEqual(counted({ title: '分点', form: 'points', choices: abc, settings: { points: 10 } }, [{ points: { a: 6, b: 4 } }, { points: { b: 10 } }])?.sums.map(({ points }) => points), [6, 14, 0])
})

test('ranked papers by Schulze, ranked pairs and transferable votes; what only a lot would settle is a tie', () => {
  const papers = [...many(5, ranked('a', 'b', 'c')), ...many(4, ranked('b', 'c', 'a')), ...many(2, ranked('c', 'b', 'a'))]
  for (const method of ['schulze', 'ranked-pairs'] as const) assert.deepEqual(counted({ title: '排名', form: 'ranked', choices: abc, settings: { method } }, papers)?.winners, ['b'], method)
  const stv = counted({ title: '排名', form: 'ranked', choices: abc, settings: { method: 'stv', seats: 2 } }, papers)
  assert.deepEqual([[...stv?.winners ?? []].sort(), stv?.rule], [['a', 'b'], 'stv'])
  for (const method of ['schulze', 'ranked-pairs', 'stv'] as const) {
    const circle = counted({ title: '排名', form: 'ranked', choices: abc, settings: { method } }, [ranked('a', 'b', 'c'), ranked('b', 'c', 'a'), ranked('c', 'a', 'b')])
    assert.deepEqual([circle?.winners, circle?.ties], [[], [['a', 'b', 'c']]], method)
  }
  assert.equal(counted({ title: '排名', form: 'ranked', choices: abc }, [])?.rule, 'nobody-voted')
})

test('an assembly decides by those who took part, and only where enough did', () => {
  const answers: Answer[] = [...many(6, { say: 'agree' }), ...many(5, { say: 'against' })]
  const decided = (lines: number) => countAssembly(input({ title: '公约', form: 'approve' }, answers, { kind: 'assembly', entitled: lines }))[0]
  assert.deepEqual([decided(21)?.passed, decided(22)?.passed, decided(21)?.articles.length], [true, false, 2])
  assert.equal(countAssembly(input({ title: '公约', form: 'approve' }, [...answers, { blank: true }], { entitled: 13 }))[0]?.passed, false, 'a blank paper took part')
})

test('answers are kept in one form whatever order they came in, and everything wrong is named', () => {
  const { questions } = checkQuestions('poll', [{ title: '设施', form: 'approval', choices: abc, settings: { most: 2 } }, { title: '打分', form: 'score', choices: abc }])
  assert.deepEqual(checkAnswers(questions, { 1: { approved: ['c', 'a'] }, 2: { scores: {} } }, 'online'), { answers: { 1: { approved: ['a', 'c'] }, 2: { blank: true } }, problems: [] })
  assert.deepEqual(checkAnswers(questions, { 1: { approved: ['a', 'b', 'c'] }, 2: { scores: { a: 9 } }, 3: { say: 'agree' } }, 'online').problems.map(({ question, problem }) => [question, problem]), [['3', 'unknown'], ['1', 'too-many'], ['2', 'range']])
  assert.deepEqual(checkQuestions('owners', [{ title: '电梯', form: 'approve' }, { title: '', form: 'choose-one', choices: abc.slice(1) }]).problems.map(({ question, problem }) => [question, problem]), [[1, 'matter'], [2, 'title'], [2, 'matter']])
})

test('no published cell is below ten, all cells add up to all votes, and no building of a merged row can be had by subtracting', () => {
  const building = fc.record({ agree: fc.nat(60), against: fc.nat(40), abstain: fc.nat(12) })
  fc.assert(fc.property(fc.array(building, { minLength: 1, maxLength: 12 }), (counts) => {
    const rows = counts.map((row, at) => ({ name: `${at + 1}号楼`, counts: row })), table = mergedCells(rows, ['agree', 'against', 'abstain'])
    if (table === null) return
    assert.deepEqual(table.rows.flat(), rows.map(({ name }) => name))
    assert.ok(table.cells.flat().every((cell) => cell >= leastCell))
    for (const [column, choices] of table.columns.entries()) {
      const total = (names: readonly string[]) => rows.filter(({ name }) => names.includes(name)).reduce((sum, row) => sum + choices.reduce((some, choice) => some + (row.counts[choice as 'agree'] ?? 0), 0), 0)
      // Every sum or difference that can be made of published numbers is a sum of whole cells, none of them small.
      for (const [row, names] of table.rows.entries()) assert.equal(table.cells[row]?.[column], total(names))
      assert.equal(table.cells.reduce((sum, cells) => sum + (cells[column] ?? 0), 0), total(rows.map(({ name }) => name)))
    }
  }), { numRuns: 300 })
  assert.equal(mergedCells([{ name: '1', counts: { agree: 50, against: 3 } }, { name: '2', counts: { agree: 50, against: 4 } }], ['agree', 'against']), null)
  assert.deepEqual(mergedCells([{ name: '1', counts: { agree: 50, against: 30 } }, { name: '2', counts: { agree: 5, against: 20 } }, { name: '3', counts: { agree: 9, against: 20, abstain: 2 } }], ['agree', 'against', 'abstain']), { rows: [['1'], ['2', '3']], columns: [['agree', 'abstain'], ['against']], cells: [[50, 30], [16, 40]] })
})

test('tables of two questions of a secret ballot cannot be subtracted from each other: single votes are public and tell which answers come together', () => {
  const { questions } = checkQuestions('poll', [{ title: '装门禁', form: 'approve' }, { title: '收费', form: 'choose-one', choices: [{ key: 'yes', label: '收' }, { key: 'no', label: '不收' }] }])
  const pile = (building: string, papers: number, say: 'agree' | 'against' | 'abstain', one: string): BuildingPile => ({ building, papers, answers: { 1: { say }, 2: { one } } })
  // Whoever agrees says yes, whoever is against says no; of those who abstain one in building 1 says yes.
  const piles = ['1', '2'].flatMap((building) => [pile(building, 30, 'agree', 'yes'), pile(building, 30, 'against', 'no'), pile(building, 12, 'abstain', 'no'), pile(building, building === '1' ? 1 : 11, 'abstain', 'yes')])
  const cell = (tables: ReturnType<typeof buildingTables>, key: string, choice: string) => tables[key]?.cells[0]?.[tables[key].columns.findIndex((choices) => choices.includes(choice))] ?? Number.NaN
  const naive = buildingTables(questions, piles, 'named')
  assert.equal(cell(naive, '2', 'yes') - cell(naive, '1', 'agree'), 1, 'told side by side, the one who abstained and said yes stands out')
  assert.deepEqual(Object.entries(buildingTables(questions, piles, 'detached')).filter(([, table]) => table !== null).map(([key]) => key), ['1'])
  const large = buildingTables(questions, piles.map((one) => ({ ...one, papers: Math.max(10, one.papers) })), 'detached')
  assert.deepEqual([large['1']?.cells, large['2']?.cells], [[[30, 30, 22], [30, 30, 23]], [[40, 42], [41, 42]]])

  // Whatever is voted: every number of people that a difference of two cells of one row can be is none or at least ten.
  const votes = fc.record({ building: fc.constantFrom('1', '2', '3'), say: fc.constantFrom('agree', 'against', 'abstain'), one: fc.constantFrom('yes', 'no'), papers: fc.nat(40) })
  fc.assert(fc.property(fc.array(votes, { maxLength: 40 }), (cast) => {
    const piles = cast.filter(({ papers }) => papers > 0).map(({ building, papers, say, one }) => pile(building, papers, say as 'agree', one)), tables = buildingTables(questions, piles, 'detached')
    const [first, second] = [tables['1'], tables['2']]
    if (!first || !second) return
    const bothWays = new Set(piles.map(({ answers }) => JSON.stringify([answers['1'], answers['2']]).replaceAll(/["{}]|say:|one:/g, '')))
    for (const [row] of first.rows.entries()) for (const [at, [choice = '']] of first.columns.entries()) for (const [to, [other = '']] of second.columns.entries()) {
      const alone = [...bothWays].filter((pair) => pair.includes(choice)).every((pair) => pair.includes(other))
      const left = (second.cells[row]?.[to] ?? 0) - (first.cells[row]?.[at] ?? 0)
      if (alone) assert.ok(left === 0 || left >= leastCell, `${left} people of one building`)
    }
  }), { numRuns: 300 })
})

test('a receipt is read with spaces and dashes, a wrong digit is found, and it belongs to one ballot, line and form', () => {
  const receipt = receiptOf('ballot', 'entry', 'key')
  assert.equal(readVoteReceipt(spokenVoteReceipt(receipt)), receipt)
  assert.equal(readVoteReceipt(spokenVoteReceipt(receipt).replaceAll(' ', ' - ')), receipt)
  fc.assert(fc.property(fc.uuid(), fc.nat(19), fc.integer({ min: 1, max: 9 }), (key, at, by) => {
    const good = receiptOf('ballot', 'entry', key)
    assert.equal(readVoteReceipt(good), good)
    assert.equal(readVoteReceipt(good.slice(0, at) + String((Number(good[at]) + by) % 10) + good.slice(at + 1)), undefined)
  }))
  assert.equal(new Set([receipt, receiptOf('ballot', 'entry', 'other'), receiptOf('ballot', 'other', 'key'), receiptOf('other', 'entry', 'key')]).size, 4)
})

test('the last vote of a voter stands, set aside and restored in order, and a journal is read back as it was written', () => {
  const row = (voterId: string, kind: JournalRow['kind'], say?: 'agree' | 'against'): JournalRow => ({ voterId, kind, answers: say ? { 1: { say } } : null, channel: null, reason: kind === 'cast' ? null : 'r', receiptDigest: null })
  const rows = [row('v', 'cast', 'agree'), row('w', 'cast', 'agree'), row('v', 'set-aside'), row('v', 'cast', 'against'), row('w', 'set-aside'), row('w', 'restored')]
  assert.deepEqual(standingVotes(rows).map(({ voterId, answers, setAside }) => [voterId, answers, setAside]), [['v', { 1: { say: 'against' } }, 'r'], ['w', { 1: { say: 'agree' } }, null]])
  assert.deepEqual(readJournal(journalText(rows, 'named')), rows)
  assert.equal(journalText(rows.slice(0, 1), 'detached'), '{"n":1,"voter":"v","kind":"cast","answers":{"1":{"say":"agree"}}}\n')
  assert.equal(readJournal('not json'), undefined)
})

test('the path of a ballot has no way back, and every door closes at its time', () => {
  for (const state of ballotStates) assert.equal(ballotAfter('count', state), state === 'closed' ? 'counted' : undefined)
  for (const move of ['announce', 'open', 'close', 'count', 'cancel'] as const) assert.deepEqual([ballotAfter(move, 'counted'), ballotAfter(move, 'cancelled')], [undefined, undefined])
  const ballot = { state: 'open', opensAt: new Date(0), closesAt: new Date(10), channels: ['online', 'paper'] } as const
  assert.deepEqual([mayCast('online', ballot, new Date(9)), mayCast('online', ballot, new Date(10)), mayCast('paper', ballot, new Date(10)), mayCast('import', ballot, new Date(5))], [undefined, 'over', undefined, 'channel'])
})
