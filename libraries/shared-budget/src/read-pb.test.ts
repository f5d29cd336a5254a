import assert from 'node:assert/strict'
import { test } from 'node:test'
import { BadInput } from '@gongzhi/bad-input'
import fc from 'fast-check'
import { shareBudget } from './rule.ts'
import { readPb } from './read-pb.ts'
import { writePb } from './write-pb.ts'

const file = (lines: Partial<Record<'meta' | 'projects' | 'votes', string[]>>) => [
  'META', 'key;value', ...lines.meta ?? ['budget;100', 'vote_type;approval'],
  'PROJECTS', ...lines.projects ?? ['project_id;cost', 'a;60', 'b;50'],
  'VOTES', ...lines.votes ?? ['voter_id;vote', '1;a', '2;a,b', '3;'],
].join('\n')

const facts = (text: string) => {
  const { budget, places, projects, ballots } = readPb(text)
  return { budget, places, costs: projects.map(({ id, cost }) => [id, cost]), ballots: ballots.map(({ voter, projects }) => [voter, projects]) }
}
const plain = { budget: 100n, places: 0, costs: [['a', 60n], ['b', 50n]], ballots: [['1', [0]], ['2', [0, 1]], ['3', []]] }

test('one election may be written in many ways', () => {
  const ways: Record<string, string> = {
    'as it is': file({}),
    'CRLF, BOM, names of sections in lower case': `\uFEFF${file({}).replace('META', 'meta').replace('PROJECTS', 'Projects').replaceAll('\n', '\r\n')}\r\n\r\n`,
    'old line ends': file({}).replaceAll('\n', '\r'),
    'empty lines between, spaces around': file({ projects: ['', 'project_id ; cost', ' a ; 60 ', 'b;50', ''], votes: ['voter_id;vote', '1; a', '2;a , b', '3;None'] }),
    'other columns, in another order': file({ projects: ['name;cost;project_id;selected', '"a ""park""; with trees\nand grass";60;a;1', '"half "quoted; 50;b;0'], votes: ['age;vote;voter_id', '30;a;1', ';"a,b";2', '41;;3'] }),
    'cells missing or empty at the end, as spreadsheets leave them': file({ meta: ['budget;100;;', 'vote_type;approval;'], projects: ['project_id;cost;name', 'a;60', 'b;50;;;'], votes: ['voter_id;vote', '1;a', '2;a,b;;', '3'] }).replace('VOTES', 'VOTES;;'),
    'sections in another order': 'VOTES\nvoter_id;vote\n1;a\n2;a,b\n3;\nPROJECTS\nproject_id;cost\na;60\nb;50\nMETA\nkey;value\nvote_type;APPROVAL\nbudget;100.00',
    'exponents and needless zeros': file({ meta: ['budget;1e2', 'vote_type;approval'], projects: ['project_id;cost', 'a;60.000', 'b;5.0E1'] }),
    'a project named twice on a ballot': file({ votes: ['voter_id;vote', '1;a,a', '2;a,b,a', '3;'] }),
  }
  for (const [way, text] of Object.entries(ways)) assert.deepEqual(facts(text), plain, way)
})

test('amounts stay exact: decimal comma, decimal point, sums no double holds', () => {
  const { budget, places, costs } = facts(file({ meta: ['budget;1310641,1', 'vote_type;approval'], projects: ['project_id;cost', 'a;0.01', 'b;90071992547409930'] }))
  assert.deepEqual([budget, places, costs], [131064110n, 2, [['a', 1n], ['b', 9007199254740993000n]]])
})

test('every type of vote is read, points with it', () => {
  const read = (type: string, votes: string[]) => readPb(file({ meta: ['budget;100', `vote_type;${type}`], votes }))
  assert.deepEqual(read('ordinal', ['voter_id;vote', '1;b,a']).ballots[0]?.projects, [1, 0])
  assert.deepEqual(read('choose-1', ['voter_id;vote', '1;b']).ballots[0]?.projects, [1])
  for (const type of ['cumulative', 'scoring']) {
    assert.deepEqual(read(type, ['voter_id;points;vote', '1;3,-0.5;b,a', '2;;']).ballots.map(({ points }) => points), [[{ digits: 3n, places: 0 }, { digits: -5n, places: 1 }], []])
  }
})

test('what is broken is refused by code, line and field', () => {
  const broken: [string, number | null, string | null, string][] = [
    ['SECTION_MISSING', 1, 'META', 'hello\nworld'],
    ['SECTION_MISSING', 1, 'META', ''],
    ['SECTION_MISSING', 8, 'VOTES', file({}).split('\nVOTES')[0] ?? ''],
    ['SECTION_TWICE', 14, 'META', `${file({})}\nMETA`],
    ['HEADER_MISSING', 9, 'VOTES', file({ votes: [] })],
    ['QUOTE_UNCLOSED', 7, null, file({ projects: ['project_id;cost', '"a;60', 'b;50'] })],
    ['META_MISSING', 2, 'budget', file({ meta: ['vote_type;approval'] })],
    ['META_MISSING', 2, 'vote_type', file({ meta: ['budget;100'] })],
    ['META_TWICE', 5, 'budget', file({ meta: ['budget;100', 'vote_type;approval', 'budget;90'] })],
    ['BUDGET_MALFORMED', 3, 'budget', file({ meta: ['budget;a lot', 'vote_type;approval'] })],
    ['BUDGET_MALFORMED', 3, 'budget', file({ meta: ['budget;NaN', 'vote_type;approval'] })],
    ['BUDGET_MALFORMED', 3, 'budget', file({ meta: ['budget;0', 'vote_type;approval'] })],
    ['BUDGET_MALFORMED', 3, 'budget', file({ meta: ['budget;1,000,000', 'vote_type;approval'] })],
    ['BUDGET_MALFORMED', 3, 'budget', file({ meta: ['budget;1e400', 'vote_type;approval'] })],
    ['VOTE_TYPE_UNKNOWN', 4, 'vote_type', file({ meta: ['budget;100', 'vote_type;lottery'] })],
    ['COLUMN_MISSING', 6, 'cost', file({ projects: ['project_id;price', 'a;60'] })],
    ['COLUMN_MISSING', 6, 'project_id', file({ projects: ['id;cost', 'a;60'] })],
    ['COLUMN_TWICE', 6, 'cost', file({ projects: ['project_id;cost;cost', 'a;60;60'] })],
    ['PROJECTS_NONE', 6, 'PROJECTS', file({ projects: ['project_id;cost'] })],
    ['PROJECT_ID_MISSING', 8, 'project_id', file({ projects: ['project_id;cost', 'a;60', ';50'] })],
    ['PROJECT_TWICE', 8, 'project_id', file({ projects: ['project_id;cost', 'a;60', 'a;50'] })],
    ['COST_MALFORMED', 7, 'cost', file({ projects: ['project_id;cost', 'a;', 'b;50'] })],
    ['COST_MALFORMED', 8, 'cost', file({ projects: ['project_id;cost', 'a;60', 'b;-5'] })],
    ['COST_MALFORMED', 8, 'cost', file({ projects: ['project_id;cost', 'a;60', 'b;Infinity'] })],
    ['COST_MALFORMED', 7, 'cost', file({ projects: ['project_id;cost', 'a;6e-401', 'b;50'] })],
    ['ROW_LENGTH', 7, null, file({ projects: ['project_id;cost', 'a;60;x', 'b;50'] })],
    ['COLUMN_MISSING', 10, 'vote', file({ votes: ['voter_id;choice', '1;a'] })],
    ['COLUMN_MISSING', 10, 'points', file({ meta: ['budget;100', 'vote_type;scoring'] })],
    ['BALLOTS_NONE', 10, 'VOTES', file({ votes: ['voter_id;vote'] })],
    ['VOTER_ID_MISSING', 11, 'voter_id', file({ votes: ['voter_id;vote', ';a'] })],
    ['VOTER_TWICE', 12, 'voter_id', file({ votes: ['voter_id;vote', '1;a', '1;b'] })],
    ['PROJECT_UNKNOWN', 12, 'vote', file({ votes: ['voter_id;vote', '1;a', '2;a,z'] })],
    ['PROJECT_UNKNOWN', 11, 'vote', file({ votes: ['voter_id;vote', '1;a,,b'] })],
    ['VOTE_TOO_LONG', 11, 'vote', file({ meta: ['budget;100', 'vote_type;choose-1'], votes: ['voter_id;vote', '1;a,b'] })],
    ['POINTS_LENGTH', 11, 'points', file({ meta: ['budget;100', 'vote_type;cumulative'], votes: ['voter_id;vote;points', '1;a,b;3'] })],
    ['POINTS_MALFORMED', 11, 'points', file({ meta: ['budget;100', 'vote_type;cumulative'], votes: ['voter_id;vote;points', '1;a,b;3,x'] })],
    ['PROJECT_TWICE_ON_BALLOT', 11, 'vote', file({ meta: ['budget;100', 'vote_type;cumulative'], votes: ['voter_id;vote;points', '1;a,a;3,2'] })],
  ]
  for (const [code, line, field, text] of broken) {
    assert.throws(() => readPb(text, 'x.pb'), error => {
      assert.ok(error instanceof BadInput)
      assert.deepEqual([error.code, error.file, error.line, error.field], [code, 'x.pb', line, field], text)
      return true
    })
  }
})

test('what META promises and the file does not keep is told, not refused', () => {
  const { remarks } = readPb(file({ meta: ['num_projects;3', 'num_votes;3', 'budget;100', 'vote_type;approval', 'max_length;1'] }))
  assert.deepEqual(remarks, ['num_projects is 3, and the file has 2', '1 ballots name more than max_length 1 projects'])
})

test('an election that is written and read again is the same', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', ';', '"', '\n', ' ', 'é', '园', ','), maxLength: 6 }).map(text => text.trim())
  fc.assert(fc.property(cell, cell, fc.array(fc.subarray(['a', 'b']), { minLength: 1, maxLength: 5 }), (name, description, ballots) => {
    const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`
    const read = readPb(file({
      meta: [`description;${quoted(description)}`, 'budget;100,5', 'vote_type;approval'],
      projects: ['name;project_id;cost', `${quoted(name)};a;60`, ';b;50.25'], votes: ['voter_id;vote', ...ballots.map((ids, at) => `${at};${ids.join()}`)],
    }))
    assert.deepEqual(readPb(writePb(read)), read)
    assert.deepEqual(shareBudget(readPb(writePb(read)), { rule: 'mes' }), shareBudget(read, { rule: 'mes' }))
    assert.equal(read.projects[0]?.cells[0], name)
  }), { numRuns: 200 })
})
