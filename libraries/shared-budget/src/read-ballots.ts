import { BadInput } from '@gongzhi/bad-input'
import { parseDecimal } from './decimal.ts'
import type { Ballot, VoteType } from './instance.ts'
import type { Section } from './sections.ts'

/** Reads VOTES. `known` gives the index of every project id. An empty `vote`, or `None`, is an empty ballot and counts as a voter. */
export function readBallots({ line: headerLine, columns, rows }: Section, voteType: VoteType, known: ReadonlyMap<string, number>, file: string | null): Ballot[] {
  const voterAt = columns.indexOf('voter_id'), voteAt = columns.indexOf('vote'), pointsAt = columns.indexOf('points')
  const pointed = voteType === 'cumulative' || voteType === 'scoring'
  for (const [name, at] of [['voter_id', voterAt], ['vote', voteAt], ...(pointed ? [['points', pointsAt] as const] : [])] as const) {
    if (at < 0) throw new BadInput('COLUMN_MISSING', `VOTES has no column ${name}; it has ${columns.join(', ')}`, { file, line: headerLine, field: name })
  }
  if (rows.length === 0) throw new BadInput('BALLOTS_NONE', 'the file has no ballot', { file, line: headerLine, field: 'VOTES' })
  const voters = new Set<string>()
  return rows.map(({ line, cells }): Ballot => {
    const refuse = (code: string, message: string, field: string): never => {
      throw new BadInput(code, message, { file, line, field })
    }
    const voter = (cells[voterAt] ?? '').trim()
    if (voter === '') refuse('VOTER_ID_MISSING', 'the ballot has no voter_id', 'voter_id')
    if (voters.has(voter)) refuse('VOTER_TWICE', `the voter ${voter} has two ballots`, 'voter_id')
    voters.add(voter)
    const names = listed(cells[voteAt] ?? '')
    const projects = names.map(id => known.get(id) ?? refuse('PROJECT_UNKNOWN', `the ballot of ${voter} names the project ${id || '(empty)'}, which PROJECTS does not have`, 'vote'))
    const twice = projects.findIndex((project, at) => projects.indexOf(project) !== at)
    if (voteType === 'choose-1' && projects.length > 1) refuse('VOTE_TOO_LONG', `the ballot of ${voter} names ${projects.length} projects; choose-1 allows one`, 'vote')
    // Named twice is still wished for once; points given twice could mean either.
    if (!pointed) return { voter, projects: twice < 0 ? projects : [...new Set(projects)], points: null, cells }
    if (twice >= 0) refuse('PROJECT_TWICE_ON_BALLOT', `the ballot of ${voter} gives points to the project ${names[twice]} twice`, 'vote')
    const points = listed(cells[pointsAt] ?? '').map(text => parseDecimal(text) ?? refuse('POINTS_MALFORMED', `the points ${text || '(empty)'} of ${voter} are not a number`, 'points'))
    if (points.length !== projects.length) refuse('POINTS_LENGTH', `the ballot of ${voter} names ${projects.length} projects and gives ${points.length} points`, 'points')
    return { voter, projects, points, cells }
  })
}

function listed(cell: string): string[] {
  const trimmed = cell.trim()
  if (trimmed === '' || trimmed.toLowerCase() === 'none') return []
  return trimmed.includes(',') ? trimmed.split(',').map(part => part.trim()) : [trimmed]
}
