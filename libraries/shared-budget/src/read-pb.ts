import { BadInput } from '@gongzhi/bad-input'
import { inUnits, parseDecimal } from './decimal.ts'
import type { Decimal } from './decimal.ts'
import { voteTypes } from './instance.ts'
import type { Ballot, Instance, Project, VoteType } from './instance.ts'
import { readBallots } from './read-ballots.ts'
import { remarksOn } from './remarks.ts'
import { readSections } from './sections.ts'
import type { Section } from './sections.ts'

/**
 * Reads an election in Pabulib's format (Faliszewski et al., "Participatory Budgeting: Data, Tools, and Analysis", IJCAI 2023;
 * pabulib.org/format). Throws `BadInput` with file, line and column where no honest instance can be made of it.
 */
export function readPb(text: string, file: string | null = null): Instance {
  const { meta, projects, votes } = readSections(text, file)
  const lines = new Map<string, { line: number, value: string }>()
  for (const { line, cells: [key = '', ...rest] } of meta.rows) {
    const name = key.trim().toLowerCase()
    if (lines.has(name)) throw new BadInput('META_TWICE', `META gives ${name} twice`, { file, line, field: name })
    // Spreadsheets leave empty cells behind; a value that was not quoted may hold a semicolon.
    lines.set(name, { line, value: rest.slice(0, rest.findLastIndex(cell => cell.trim() !== '') + 1).join(';').trim() })
  }
  const wanted = (key: string) => lines.get(key) ?? refuse('META_MISSING', `META does not say ${key}`, meta.line, key)
  const refuse = (code: string, message: string, line: number, field: string): never => {
    throw new BadInput(code, message, { file, line, field })
  }
  const { value: written, line: typeLine } = wanted('vote_type')
  const voteType: VoteType = voteTypes.find(type => type === written.toLowerCase())
    ?? refuse('VOTE_TYPE_UNKNOWN', `the vote_type ${written} is none of ${voteTypes.join(', ')}`, typeLine, 'vote_type')
  const { value: sum, line: budgetLine } = wanted('budget')
  const budget = parseDecimal(sum) ?? refuse('BUDGET_MALFORMED', `the budget ${sum} is not a number`, budgetLine, 'budget')
  if (isTooLong(budget)) refuse('BUDGET_MALFORMED', `the budget ${tooLong}`, budgetLine, 'budget')
  if (budget.digits <= 0n) refuse('BUDGET_MALFORMED', `a budget is greater than zero, not ${sum}`, budgetLine, 'budget')

  const listed = readProjects(projects, file)
  const places = Math.max(budget.places, ...listed.map(({ cost }) => cost.places))
  const ballots: Ballot[] = readBallots(votes, voteType, new Map(listed.map(({ id }, at) => [id, at])), file)
  const instance = {
    file, voteType, places, ballots,
    meta: [...lines].map(([key, { value }]) => [key, value] as const),
    budget: inUnits(budget, places),
    projects: listed.map(({ id, cost, cells }): Project => ({ id, cells, cost: inUnits(cost, places) })),
    projectColumns: projects.columns,
    ballotColumns: votes.columns,
  }
  return { ...instance, remarks: remarksOn(instance) }
}

/** Bounds in doubles hold for any sum of money there is, but not for numbers that no double reaches. */
const isTooLong = ({ digits, places }: Decimal) => places > 60 || digits >= 10n ** 60n
const tooLong = 'has more than 60 digits before or after the point'

function readProjects({ line: headerLine, columns, rows }: Section, file: string | null): { id: string, cost: Decimal, cells: readonly string[] }[] {
  const column = (name: string) => {
    const at = columns.indexOf(name)
    if (at < 0) throw new BadInput('COLUMN_MISSING', `PROJECTS has no column ${name}; it has ${columns.join(', ')}`, { file, line: headerLine, field: name })
    return at
  }
  const idAt = column('project_id'), costAt = column('cost'), seen = new Set<string>()
  if (rows.length === 0) throw new BadInput('PROJECTS_NONE', 'the file has no project', { file, line: headerLine, field: 'PROJECTS' })
  return rows.map(({ line, cells }) => {
    const id = (cells[idAt] ?? '').trim(), written = (cells[costAt] ?? '').trim(), cost = parseDecimal(written)
    if (id === '') throw new BadInput('PROJECT_ID_MISSING', 'the project has no project_id', { file, line, field: 'project_id' })
    if (seen.has(id)) throw new BadInput('PROJECT_TWICE', `the project ${id} stands twice`, { file, line, field: 'project_id' })
    if (!cost || cost.digits < 0n) throw new BadInput('COST_MALFORMED', `the cost of project ${id} is a number of at least zero, not ${written || 'empty'}`, { file, line, field: 'cost' })
    if (isTooLong(cost)) throw new BadInput('COST_MALFORMED', `the cost of project ${id} ${tooLong}`, { file, line, field: 'cost' })
    seen.add(id)
    return { id, cost, cells }
  })
}
