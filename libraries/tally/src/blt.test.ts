import assert from 'node:assert/strict'
import { existsSync, globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { BadInput } from '@gongzhi/bad-input'
import { readBlt } from './blt.ts'
import { rankingsOf } from './equal-ranks.ts'

const folder = join(import.meta.dirname, '../../../../shared/data/voting/stv/blt')
const absent = existsSync(folder) ? false : 'the shared folder with the BLT files is not here'

const plain = '3 2\n4 1 2 0\n2 3 0\n0\n"Ash"\n"Birch"\n"Cedar"\n"Trees"\n'

test('a file says who stands, for how many seats, and who is ranked how', () => {
  const { title, seats, names, withdrawn, lot, ballots, tiedLine } = readBlt(plain)
  assert.deepEqual([title, seats, names, [...withdrawn], lot, tiedLine], ['Trees', 2, ['Ash', 'Birch', 'Cedar'], [], [0, 1, 2], null])
  assert.deepEqual(rankingsOf(ballots), [{ weight: 4, ranking: [[0], [1]] }, { weight: 2, ranking: [[2]] }])
})

test('the same election in other dress', () => {
  const expected = readBlt(plain)
  for (const text of [
    `\uFEFF${plain}`,
    plain.replaceAll('\n', '\r\n'),
    plain.replaceAll(' ', '  ').replaceAll('\n', ' \n'),
    plain.replace('4 1', '\n# comment\n4\t1').replace('2 3 0', '2 3 0 # all for "Cedar"'),
    plain.replace('3 2\n', '3 2\n[nick a b c]\n').replace('1 2 0', 'a b 0').replace('2 3 0', '2 c 0'),
    plain.replace('4 1', '(paper 1) 4 1'),
    plain.replace('1 2 0', '1 - 2 0'),
    plain.replace('3 2\n', '3 2\n[droop prexision=5]\n'),
    plain.replace('"Ash"\n"Birch"', '"Ash" "Birch"'),
    plain.replace('"Ash"', '"Ash" # one of three'),
    `${plain}\nanything "at all\n0 0`,
    plain.trimEnd(),
  ]) assert.deepEqual(readBlt(text), expected, JSON.stringify(text))
})

test('options: who withdrew, the order of the lot, equal ranks, empty ballots', () => {
  const text = plain.replace('3 2\n', '3 2\n-2 -1\n[withdrawn 1] [tie 3 1 2]\n[undeclared 3]\n').replace('4 1 2 0', '4 1=2 3 0\n7 0')
  const { withdrawn, lot, ballots, tiedLine } = readBlt(text)
  assert.deepEqual([[...withdrawn].sort(), lot, tiedLine], [[0, 1], [2, 0, 1], 5])
  assert.deepEqual(rankingsOf(ballots), [{ weight: 4, ranking: [[0, 1], [2]] }, { weight: 7, ranking: [] }, { weight: 2, ranking: [[2]] }])
})

test('a quote in a name is written with a backslash or doubled, and a title may be empty', () => {
  for (const quoted of ['"A \\"sh\\""', '"A ""sh"""']) assert.deepEqual(readBlt(plain.replace('"Ash"', quoted)).names, ['A "sh"', 'Birch', 'Cedar'])
  assert.equal(readBlt(plain.replace('"Trees"', '""')).title, '')
})

const broken: [name: string, change: (text: string) => string, code: string, line: number, field: string][] = [
  ['no head', text => text.replace('3 2', 'three'), 'HEAD_MALFORMED', 1, 'candidates seats'],
  ['nothing at all', () => '', 'HEAD_MALFORMED', 1, 'candidates seats'],
  ['no seats', text => text.replace('3 2', '3 0'), 'SEATS_MALFORMED', 1, 'seats'],
  ['nobody stands', text => text.replace('3 2\n', '3 2\n-1 -2 -3\n'), 'NOBODY_STANDS', 1, 'withdrawn'],
  ['who withdrew is unknown', text => text.replace('3 2\n', '3 2\n-4\n'), 'CANDIDATE_UNKNOWN', 2, 'withdrawn'],
  ['an option nobody knows', text => text.replace('3 2\n', '3 2\n[lottery 1]\n'), 'OPTION_UNKNOWN', 2, 'lottery'],
  ['an option not closed', text => text.replace('3 2\n', '3 2\n[tie 1 2\n'), 'OPTION_MALFORMED', 2, 'option'],
  ['too few short names', text => text.replace('3 2\n', '3 2\n[nick a b]\n'), 'NICKS_MALFORMED', 2, 'nick'],
  ['a lot that names somebody twice', text => text.replace('3 2\n', '3 2\n[tie 1 1]\n'), 'CANDIDATE_TWICE', 2, 'tie'],
  ['a candidate that is not there', text => text.replace('2 3 0', '2 4 0'), 'CANDIDATE_UNKNOWN', 3, 'candidate'],
  ['a candidate that is no number', text => text.replace('2 3 0', '2 x 0'), 'CANDIDATE_UNKNOWN', 3, 'candidate'],
  ['a candidate twice', text => text.replace('1 2 0', '1 2 1 0'), 'CANDIDATE_TWICE', 2, 'candidate'],
  ['a fraction of a ballot', text => text.replace('2 3 0', '1.5 3 0'), 'WEIGHT_MALFORMED', 3, 'weight'],
  ['a ballot without its 0', text => text.replace('1 2 0', '1 2'), 'BALLOT_UNENDED', 2, 'ballot'],
  ['something after the 0', text => text.replace('1 2 0', '1 2 0 3'), 'BALLOT_MALFORMED', 2, 'ballot'],
  ['ballots without their 0', text => text.replace('\n0\n', '\n'), 'WEIGHT_MALFORMED', 4, 'weight'],
  ['a file that stops', text => text.slice(0, text.indexOf('0\n"')), 'BALLOTS_UNENDED', 4, 'ballots'],
  ['too few names', () => '3 2\n1 1 0\n0\n"Ash"\n"Birch"\n', 'NAME_MISSING', 5, 'name'],
  ['a name without quotes', text => text.replace('"Birch"', 'Birch'), 'NAME_EXPECTED', 6, 'name'],
  ['a quote not closed', text => text.replace('"Birch"', '"Birch'), 'QUOTE_UNENDED', 6, 'name'],
  ['names that run together', text => text.replace('"Birch"', '"Birch"s'), 'NAME_EXPECTED', 6, 'name'],
  ['two of one name', text => text.replace('Birch', 'Ash'), 'NAME_TWICE', 6, 'name'],
  ['an empty name', text => text.replace('Birch', ''), 'NAME_EMPTY', 6, 'name'],
]
for (const [name, change, code, line, field] of broken) {
  test(`refused by file, line and field: ${name}`, () => {
    assert.throws(() => readBlt(change(plain), 'a.blt'), error => {
      assert.ok(error instanceof BadInput)
      assert.deepEqual([error.code, error.file, error.line, error.field], [code, 'a.blt', line, field])
      return true
    })
  })
}

test('every given file is read', { skip: absent }, () => {
  const files = globSync('**/*.blt', { cwd: folder })
  assert.equal(files.length, 25)
  for (const file of files) assert.ok(readBlt(readFileSync(join(folder, file), 'utf8'), file).names.length >= 3)
})
