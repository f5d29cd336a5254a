import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { BadInput } from '@gongzhi/bad-input'
import { command } from './command.ts'
import { camps } from './testing/conversations.ts'

const folder = mkdtempSync(join(tmpdir(), 'opinion-map-'))
after(() => rmSync(folder, { recursive: true }))

const file = (name: string, text: string) => {
  writeFileSync(join(folder, name), text)
  return join(folder, name)
}
const json = (...args: string[]) => JSON.parse(command([...args, '--json']))
/** The same command as a program of its own. */
const run = (...args: string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(import.meta.dirname, 'cli.ts'), ...args], { encoding: 'utf8' })
  assert.equal(stderr, '')
  return { status, stdout }
}

const votes = camps([12, 9], 10, 1)
const csv = ['timestamp,datetime,comment-id,voter-id,vote', ...votes.map(({ statement, voter, vote, at }) => `${at},Wed Jul 27 21:56:00 WIB 2022,${statement},${voter},${vote}`)]

test('votes become one object with groups, statements, representative and bridging', () => {
  const path = file('votes.csv', `${csv.join('\n')}\n`)
  const { status, stdout } = run(path, '--json')
  assert.equal(status, 0)
  assert.equal(stdout, `${command([path, '--json'])}\n`)
  assert.equal(stdout.trim().split('\n').length, 1)
  const answer = JSON.parse(stdout)
  assert.deepEqual(answer.groups.map((ids: string[]) => ids.length), [12, 9])
  assert.deepEqual(answer.statements.map(({ id }: { id: string }) => id), ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'])
  for (const { perGroup, consensus } of answer.statements) {
    assert.equal(perGroup.length, 2)
    assert.equal(typeof consensus, 'number')
    for (const key of ['agree', 'disagree', 'seen', 'pa', 'pd', 'pat', 'pdt', 'ra', 'rd', 'rat', 'rdt']) assert.equal(typeof perGroup[0][key], 'number')
  }
  assert.equal(answer.representative.length, 2)
  assert.equal(answer.bridging.length, 10)
})

test('other order of rows and columns, CRLF, BOM, quotes and no datetime give the same bytes', () => {
  const [plain, other] = [file('plain.csv', csv.join('\n')), file('other.csv', `\uFEFFvote,"voter-id",extra,comment-id,timestamp\r\n${votes.toReversed().map(({ statement, voter, vote, at }) => `${vote},"${voter}",,${statement},${at}`).join('\r\n')}\r\n\r\n`)]
  assert.equal(command([other, '--json']), command([plain, '--json']))
})

test('groups are taken as given, in the order of their names, and the empty one is nobody\'s', () => {
  const path = file('few.csv', 'comment-id,voter-id,vote\n1,a,1\n1,b,-1\n1,c,0\n2,a,1\n2,d,1\n')
  const answer = json(path, '--groups', file('groups.csv', 'group,voter-id\n10,b\n2,a\n,c\n2,silent\n'))
  assert.deepEqual([answer.groups, answer.groupNames, answer.ungrouped], [[['a', 'silent'], ['b']], ['2', '10'], ['c', 'd']])
  assert.deepEqual(answer.statements[0].perGroup.map(({ agree, disagree, seen }: Record<string, number>) => [agree, disagree, seen]), [[1, 0, 1], [0, 1, 1]])
  assert.equal(answer.statements[0].consensus, (2 / 3) * (1 / 3))
  assert.equal(answer.statements[0].perGroup[0].pa, 2 / 3)
})

test('moderation takes statements out of what is chosen, and keeps their counts', () => {
  const answer = json(file('votes.csv', csv.join('\n')), '--comments', file('comments.csv', 'comment-id,moderated,comment-body\n0,-1,"no, ""thanks""\nno"\n1,1,yes\n11,0,new\n'))
  const chosen = [...answer.bridging, ...answer.representative.flatMap(({ statements }: { statements: object[] }) => statements)].map(({ id }: { id: string }) => id)
  assert.ok(!chosen.includes('0') && chosen.includes('1'))
  assert.equal(answer.statements[0].moderation, 'rejected')
  assert.ok(answer.statements[0].all.seen > 0)
  assert.deepEqual(answer.statements.at(-1).all, { agree: 0, disagree: 0, seen: 0 })
})

test('what to show next is told, and the report reads as text', () => {
  const path = file('votes.csv', csv.join('\n'))
  assert.equal(json(path, '--next', 'nobody yet').next.length, 10)
  const stdout = command([path, '--next', 'nobody yet'])
  for (const words of ['21 participants, 10 statements', 'Group 0 (12):', 'Bridging', 'To show nobody yet next:']) assert.ok(stdout.includes(words), words)
})

test('a header without votes is answered with too few votes', () => {
  const { groups, grouping } = json(file('none.csv', 'comment-id,voter-id,vote\n'))
  assert.deepEqual([groups, grouping.status], [[], 'too-few-votes'])
})

const header = 'timestamp,comment-id,voter-id,vote\n'
const good = `${header}1,1,a,1\n`
const broken: [string, [string, string?, string?], [string, number | null, string | null]][] = [
  ['an empty file', [''], ['FILE_EMPTY', 1, null]],
  ['a column missing', ['comment-id,voter-id\n1,a\n'], ['COLUMN_MISSING', 1, 'vote']],
  ['a vote of 2', [`${good}2,1,b,2\n`], ['VOTE_MALFORMED', 3, 'vote']],
  ['a vote that is a word', [`${header}1,1,b,agree\n`], ['VOTE_MALFORMED', 2, 'vote']],
  ['an empty vote', [`${header}1,1,b,\n`], ['CELL_EMPTY', 2, 'vote']],
  ['no voter', [`${header}1,1, ,1\n`], ['CELL_EMPTY', 2, 'voter-id']],
  ['no statement', [`${header}1,,b,1\n`], ['CELL_EMPTY', 2, 'comment-id']],
  ['a verdict that every object happens to have', [good, 'comment-id,moderated\n1,constructor\n'], ['MODERATED_MALFORMED', 2, 'moderated']],
  ['a timestamp beyond whole numbers', [`${header}99999999999999999999,1,b,1\n`], ['TIMESTAMP_MALFORMED', 2, 'timestamp']],
  ['a timestamp that is no number', [`${header}yesterday,1,b,1\n`], ['TIMESTAMP_MALFORMED', 2, 'timestamp']],
  ['a short row', [`${good}2,1,b\n`], ['ROW_LENGTH', 3, null]],
  ['moderated 7', [good, 'comment-id,moderated\n1,7\n'], ['MODERATED_MALFORMED', 2, 'moderated']],
  ['a statement twice', [good, 'comment-id,moderated\n1,1\n1,1\n'], ['STATEMENT_TWICE', 3, 'comment-id']],
  ['meta maybe', [good, 'comment-id,moderated,is-meta\n1,1,maybe\n'], ['META_MALFORMED', 2, 'is-meta']],
  ['a voter in two groups', [good, undefined, 'voter-id,group\na,0\na,1\n'], ['VOTER_TWICE', 3, 'voter-id']],
  ['groups without a group', [good, undefined, 'voter-id,group\na,\n'], ['GROUPS_EMPTY', null, 'group']],
  ['groups of strangers', [good, undefined, 'voter-id,group\nz,1\n'], ['GROUPS_UNKNOWN', null, 'voter-id']],
  ['groups without their column', [good, undefined, 'voter-id\na\n'], ['COLUMN_MISSING', 1, 'group']],
]

for (const [what, [voted, comments, groups], [code, line, field]] of broken) {
  test(`${what} is refused by file, line and field`, () => {
    const paths = [file('broken.csv', voted), comments === undefined ? undefined : file('broken-comments.csv', comments), groups === undefined ? undefined : file('broken-groups.csv', groups)]
    const place = { code, file: paths[2] ?? paths[1] ?? paths[0], line, field }
    assert.throws(() => json(paths[0] ?? '', ...(paths[1] ? ['--comments', paths[1]] : []), ...(paths[2] ? ['--groups', paths[2]] : [])), error => {
      assert.ok(error instanceof BadInput && error.message.length > 10)
      assert.deepEqual({ code: error.code, file: error.file, line: error.line, field: error.field }, place)
      return true
    })
  })
}

test('what is refused ends the program with 2 and one object on standard output', () => {
  const path = file('bad.csv', 'comment-id,voter-id,vote\n1,a,2\n')
  const { status, stdout } = run(path, '--json')
  assert.equal(status, 2)
  const { error } = JSON.parse(stdout)
  assert.deepEqual([Object.keys(error), error.code, error.file, error.line, error.field], [['code', 'file', 'line', 'field', 'message'], 'VOTE_MALFORMED', path, 2, 'vote'])
})

test('a missing file, a folder, no file, two files and an unknown option are refused', () => {
  for (const path of ['/nowhere.csv', folder]) assert.throws(() => json(path), { code: 'FILE_UNREADABLE', file: path })
  for (const args of [[], ['x.csv', 'y.csv'], ['x.csv', '--unheard'], ['x.csv', '--groups']]) assert.throws(() => json(...args), { code: 'USAGE' })
})

test('votes as decimals, timestamps with decimals or powers of ten, and lines of blanks are read', () => {
  const same = 'timestamp,comment-id,voter-id,vote\n1515620784141,1,a,1\n1515620784142,1,a,-1\n3,2,a,0\n'
  const other = 'timestamp,comment-id,voter-id,vote\n1515620784141.0,1,a,1.0\n1.515620784142e12,1,a,-1.0\n  \n3,2,a,-0.0\n'
  assert.equal(command([file('other.csv', other), '--json']), command([file('same.csv', same), '--json']))
})
