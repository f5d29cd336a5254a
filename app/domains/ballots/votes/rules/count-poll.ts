import { approval, score } from '@gongzhi/tally'
import { choiceKeys, rangeOf } from './check-questions.ts'
import { countRanked } from './count-ranked.ts'
import { type Count, type Sorted, sortAnswers } from './counts.ts'
import type { ChoiceSum, QuestionOutcome } from './outcome.ts'
import type { Question } from './question.ts'
import { fromTop } from './seats.ts'

/** What a form adds to the outcome of a question: its rule, who won, how. */
type FormCount = Pick<QuestionOutcome, 'sums' | 'winners' | 'ties' | 'rule' | 'steps'>

/** Opinion polls: sums of every choice, and where something is to be chosen, who has most. A tie is told as one. */
export const countPoll: Count = ({ questions, votes }) => questions.map((question) => countQuestion(question, sortAnswers(question.key, votes)))

/** One question, by its form. */
export function countQuestion(question: Question, sorted: Sorted): QuestionOutcome {
  const { key, title, form } = question, { blank, invalid, setAside } = sorted
  return { key, title, form, blank, invalid, setAside, passed: null, articles: [], ...byForm(question, sorted) }
}

function byForm(question: Question, { counted }: Sorted): FormCount {
  const keys = choiceKeys(question), seats = question.settings.seats ?? 1
  const heads = new Map(keys.map((key) => [key, 0])), points = new Map(keys.map((key) => [key, 0]))
  const add = (to: Map<string, number>, key: string, some: number) => { to.set(key, (to.get(key) ?? 0) + some) }
  for (const { answer, papers } of counted) {
    if ('say' in answer) add(heads, answer.say, papers)
    else if ('one' in answer) add(heads, answer.one, papers)
    else if ('approved' in answer) for (const key of answer.approved) add(heads, key, papers)
    else if ('ranking' in answer) for (const key of answer.ranking[0] ?? []) add(heads, key, papers)
    else for (const [key, given] of Object.entries('scores' in answer ? answer.scores : 'points' in answer ? answer.points : {})) { add(heads, key, papers); add(points, key, given * papers) }
  }
  const withPoints = question.form === 'score' || question.form === 'points'
  const sums = keys.map((key): ChoiceSum => ({ choice: key, heads: heads.get(key) ?? 0, area: null, ...(withPoints ? { points: points.get(key) ?? 0 } : {}) }))
  if (question.form === 'approve' || counted.length === 0) return { sums, winners: [], ties: [], rule: question.form === 'approve' ? 'sums' : 'nobody-voted', steps: [] }
  const index = (key: string) => keys.indexOf(key), everybody = keys.map((_, at) => at)
  const tiered = (tiers: readonly (readonly number[])[]) => { const steps = tiers.map((tier) => tier.map((at) => keys[at] ?? '')); return { steps, ...fromTop(steps, seats) } }
  switch (question.form) {
    case 'ranked': return { sums, ...countRanked(question, counted) }
    case 'score': {
      const { lowest, highest } = rangeOf(question)
      const papers = counted.map(({ answer, papers: weight }) => ({ weight, scores: keys.map((key) => ('scores' in answer ? answer.scores[key] ?? null : null)) }))
      const { tiers } = score(keys.length, papers, { lowest, highest, missing: 'lowest' }, 1, everybody)
      return { sums, ...tiered(tiers), rule: 'score' }
    }
    case 'approval': {
      const papers = counted.map(({ answer, papers: weight }) => ({ weight, approved: 'approved' in answer ? answer.approved.map(index) : [] }))
      const { tiers } = approval(keys.length, papers, 1, everybody)
      return { sums, ...tiered(tiers), rule: 'approval' }
    }
    default: {
      const worth = (key: string) => (withPoints ? points : heads).get(key) ?? 0
      const values = [...new Set(keys.map(worth))].sort((a, b) => b - a)
      const tiers = values.map((value) => everybody.filter((at) => worth(keys[at] ?? '') === value))
      return { sums, ...tiered(tiers), rule: withPoints ? 'points' : 'plurality' }
    }
  }
}
