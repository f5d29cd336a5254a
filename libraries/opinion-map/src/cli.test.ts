import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { camps } from './testing/conversations.ts'

const folder = mkdtempSync(join(tmpdir(), 'opinion-map-'))
after(() => rmSync(folder, { recursive: true }))

const file = (name: string, text: string) => {
  writeFileSync(join(folder, name), text)
  return join(folder, name)
}
const run = (...args: string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(import.meta.dirname, 'cli.ts'), ...args], { encoding: 'utf8' })
  assert.equal(stderr, '')
  return { status, stdout }
}
const json = (...args: string[]) => {
  const { status, stdout } = run(...args, '--json')
  assert.equal(stdout.trim().split('\n').length, 1)
  return { status, answer: JSON.parse(stdout) }
}

const votes = camps([12, 9], 10, 1)
const csv = ['timestamp,datetime,comment-id,voter-id,vote', ...votes.map(({ statement, voter, vote, at }) => `${at},Wed Jul 27 21:56:00 WIB 2022,${statement},${voter},${vote}`)]

test('votes become one object with groups, statements, representative and bridging', () => {
  const { status, answer } = json(file('votes.csv', `${csv.join('\n')}\n`))
  assert.equal(status, 0)
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
  assert.equal(run(other, '--json').stdout, run(plain, '--json').stdout)
})

test('groups are taken as given, in the order of their names, and the empty one is nobody\'s', () => {
  const path = file('few.csv', 'comment-id,voter-id,vote\n1,a,1\n1,b,-1\n1,c,0\n2,a,1\n2,d,1\n')
  const { answer } = json(path, '--groups', file('groups.csv', 'group,voter-id\n10,b\n2,a\n,c\n2,silent\n'))
  assert.deepEqual([answer.groups, answer.groupNames, answer.ungrouped], [[['a', 'silent'], ['b']], ['2', '10'], ['c', 'd']])
  assert.deepEqual(answer.statements[0].perGroup.map(({ agree, disagree, seen }: Record<string, number>) => [agree, disagree, seen]), [[1, 0, 1], [0, 1, 1]])
  assert.equal(answer.statements[0].consensus, (2 / 3) * (1 / 3))
  assert.equal(answer.statements[0].perGroup[0].pa, 2 / 3)
})

test('moderation takes statements out of what is chosen, and keeps their counts', () => {
  const { answer } = json(file('votes.csv', csv.join('\n')), '--comments', file('comments.csv', 'comment-id,moderated,comment-body\n0,-1,"no, ""thanks""\nno"\n1,1,yes\n11,0,new\n'))
  const chosen = [...answer.bridging, ...answer.representative.flatMap(({ statements }: { statements: object[] }) => statements)].map(({ id }: { id: string }) => id)
  assert.ok(!chosen.includes('0') && chosen.includes('1'))
  assert.equal(answer.statements[0].moderation, 'rejected')
  assert.ok(answer.statements[0].all.seen > 0)
  assert.deepEqual(answer.statements.at(-1).all, { agree: 0, disagree: 0, seen: 0 })
})

test('what to show next is told, and the report reads as text', () => {
  const path = file('votes.csv', csv.join('\n'))
  assert.equal(json(path, '--next', 'nobody yet').answer.next.length, 10)
  const { status, stdout } = run(path, '--next', 'nobody yet')
  assert.equal(status, 0)
  for (const words of ['21 participants, 10 statements', 'Group 0 (12):', 'Bridging', 'To show nobody yet next:']) assert.ok(stdout.includes(words), words)
})

test('a header without votes is answered with too few votes', () => {
  const { status, answer } = json(file('none.csv', 'comment-id,voter-id,vote\n'))
  assert.deepEqual([status, answer.groups, answer.grouping.status], [0, [], 'too-few-votes'])
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
    const { status, answer } = json(paths[0] ?? '', ...(paths[1] ? ['--comments', paths[1]] : []), ...(paths[2] ? ['--groups', paths[2]] : []))
    assert.equal(status, 2)
    assert.deepEqual([answer.error.code, answer.error.file, answer.error.line, answer.error.field], [code, paths[2] ?? paths[1] ?? paths[0], line, field])
    assert.ok(answer.error.message.length > 10)
  })
}

test('a missing file, no file and an unknown option are refused', () => {
  assert.equal(json('/nowhere.csv').answer.error.code, 'FILE_UNREADABLE')
  assert.equal(json().answer.error.code, 'USAGE')
  assert.equal(json('x.csv', '--unheard').answer.error.code, 'USAGE')
})
