import type { StandingVote } from '../../votes/rules/counts.ts'
import { type BudgetTerms, plainYuan } from './budget.ts'

/** One ballot as the file has it: keys of projects, and points where points are given. */
interface Paper { readonly projects: readonly string[]; readonly points: readonly number[] }

function paperOf(vote: StandingVote, questionKey: string): Paper | undefined {
  const answer = vote.answers[questionKey]
  if (!answer || 'blank' in answer) return { projects: [], points: [] }
  if ('approved' in answer) return { projects: answer.approved, points: [] }
  if (!('points' in answer)) return undefined
  const given = Object.entries(answer.points).filter(([, points]) => points > 0)
  return { projects: given.map(([key]) => key), points: given.map(([, points]) => points) }
}

const cell = (text: string) => (/[;"\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
const row = (...cells: readonly (string | number)[]) => cells.map((one) => cell(String(one))).join(';')

/**
 * The vote as a file in Pabulib's format (pabulib.org/format), LF at the end of every line: what is counted, and what is published. Ballots stand in the order
 * of what they say, under numbers that lead to nobody; an empty one is a voter who wanted none of them and counts as a voter. Papers that could not be read are left out.
 * `selected` are the keys of the projects funded, once that is known.
 */
export function budgetFile(terms: BudgetTerms, questionKey: string, votes: readonly StandingVote[], selected?: ReadonlySet<string>): string {
  const papers = votes.filter(({ setAside }) => setAside === null).flatMap((vote) => paperOf(vote, questionKey) ?? [])
  const isPoints = terms.form === 'points'
  const lines = papers.map(({ projects, points }) => (isPoints ? row(projects.join(','), points.join(',')) : row(projects.join(',')))).sort()
  const supporters = new Map<string, number>()
  for (const { projects } of papers) for (const key of projects) supporters.set(key, (supporters.get(key) ?? 0) + 1)
  return [
    'META', 'key;value',
    row('description', terms.title), row('country', 'China'), row('unit', terms.unit), row('instance', terms.id),
    row('num_projects', terms.projects.length), row('num_votes', papers.length), row('budget', plainYuan(terms.amount)), row('currency', 'CNY'),
    row('vote_type', isPoints ? 'cumulative' : 'approval'), row('rule', terms.rule), ...(isPoints ? [row('max_sum_points', terms.most)] : [row('max_length', terms.most)]), row('language', 'zh'),
    'PROJECTS', selected ? 'project_id;cost;votes;name;selected' : 'project_id;cost;votes;name',
    ...terms.projects.map(({ key, cost, title }) => row(key, plainYuan(cost), supporters.get(key) ?? 0, title, ...(selected ? [selected.has(key) ? 1 : 0] : []))),
    'VOTES', isPoints ? 'voter_id;vote;points' : 'voter_id;vote',
    ...lines.map((line, index) => `${index + 1};${line}`),
    '',
  ].join('\n')
}
