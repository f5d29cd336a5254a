import type { StandingVote } from '../../votes/rules/counts.ts'
import { type BudgetRule, type BudgetTerms, plainYuan } from './budget.ts'

/** One ballot as the file has it: keys of projects, and points where points are given. */
interface Paper { readonly projects: readonly string[]; readonly points: readonly number[] }

/** Ballots of fewer people than these are not published one by one: they tell too much of each. */
export const fewestPublished = 10

function paperOf(vote: StandingVote, questionKey: string): Paper | undefined {
  const answer = vote.answers[questionKey]
  if (!answer || 'blank' in answer) return { projects: [], points: [] }
  if ('approved' in answer) return { projects: answer.approved, points: [] }
  if (!('points' in answer)) return undefined
  const given = Object.entries(answer.points).filter(([, points]) => points > 0)
  return { projects: given.map(([key]) => key), points: given.map(([, points]) => points) }
}

/** The papers that count: those set aside and those that could not be read are left out. */
export const papersOf = (questionKey: string, votes: readonly StandingVote[]): Paper[] => votes.filter(({ setAside }) => setAside === null).flatMap((vote) => paperOf(vote, questionKey) ?? [])

const cell = (text: string) => (/[;"\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
const row = (...cells: readonly (string | number)[]) => cells.map((one) => cell(String(one))).join(';')
/** A day as Pabulib writes it. */
const day = (iso: string) => iso.split('-').reverse().join('.')
/** Rules by the names that Pabulib gives them. */
const ruleNames: Readonly<Record<BudgetRule, string>> = { greedy: 'greedy', 'equal-shares': 'equalshares/add1' }

export interface FileOptions {
  /** Keys of the projects funded, once that is known. */
  readonly selected?: ReadonlySet<string>
  /** Leaves the ballots out, and says so: sums, costs and what was funded remain. */
  readonly withheld?: boolean
}

/**
 * The vote as a file in Pabulib's format (pabulib.org/format), LF at the end of every line: what is counted, and what is published. Ballots stand in the order
 * of what they say, under numbers that lead to nobody; an empty one is a voter who wanted none of them and counts as a voter. Papers that could not be read are left out.
 */
export function budgetFile(terms: BudgetTerms, questionKey: string, votes: readonly StandingVote[], { selected, withheld = false }: FileOptions = {}): string {
  const papers = papersOf(questionKey, votes)
  const isPoints = terms.form === 'points'
  const lines = papers.map(({ projects, points }) => (isPoints ? row(projects.join(','), points.join(',')) : row(projects.join(',')))).sort()
  const supporters = new Map<string, number>(), scores = new Map<string, number>()
  for (const { projects, points } of papers) projects.forEach((key, at) => {
    supporters.set(key, (supporters.get(key) ?? 0) + 1)
    scores.set(key, (scores.get(key) ?? 0) + (points[at] ?? 0))
  })
  const onMap = terms.projects.some(({ point }) => point)
  const columns = ['project_id', 'cost', 'votes', ...(isPoints ? ['score'] : []), 'name', ...(selected ? ['selected'] : []), ...(onMap ? ['latitude', 'longitude'] : [])]
  return [
    'META', 'key;value',
    row('description', terms.title), row('country', 'China'), row('unit', terms.unit), row('instance', terms.id),
    row('num_projects', terms.projects.length), row('num_votes', papers.length), row('budget', plainYuan(terms.amount)),
    row('vote_type', isPoints ? 'cumulative' : 'approval'), row('rule', ruleNames[terms.rule]), row('date_begin', day(terms.days.from)), row('date_end', day(terms.days.to)),
    ...(isPoints ? [row('max_sum_points', terms.most)] : [row('max_length', Math.min(terms.most, terms.projects.length))]), row('language', 'zh'), row('currency', 'CNY'),
    ...(withheld ? [row('comment', `#1: The ballots are withheld: fewer than ${fewestPublished} people voted. Sums, costs and selected projects are complete.`)] : []),
    'PROJECTS', columns.join(';'),
    ...terms.projects.map(({ key, cost, title, point }) => row(
      key, plainYuan(cost), supporters.get(key) ?? 0, ...(isPoints ? [scores.get(key) ?? 0] : []), title, ...(selected ? [selected.has(key) ? 1 : 0] : []), ...(onMap ? [point?.lat ?? '', point?.lng ?? ''] : []))),
    'VOTES', isPoints ? 'voter_id;vote;points' : 'voter_id;vote',
    ...(withheld ? [] : lines.map((line, index) => `${index + 1};${line}`)),
    '',
  ].join('\n')
}
