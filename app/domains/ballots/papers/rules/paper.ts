import type { Answers } from '../../votes/rules/answer.ts'

/** What was entered of one paper, without saying by whom. */
export interface Entered { readonly number: number; readonly entries: readonly Answers[]; readonly settled: Answers | null }

/** once: it waits for a second pair of eyes; differs: for a third; agreed: it counts. */
export type PaperStanding = { readonly is: 'once' | 'differs' } | { readonly is: 'agreed'; readonly answers: Answers }

/** The same words for the same answers, whatever order their keys came in. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  return `{${Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, entry]) => `${JSON.stringify(key)}:${canonical(entry)}`).join()}}`
}

/** Where a paper stands: two equal entries agree; of two that differ a third person says what the paper says. */
export function standingOfPaper({ entries: [first, second], settled }: Entered): PaperStanding {
  if (!first || !second) return { is: 'once' }
  if (settled) return { is: 'agreed', answers: settled }
  return canonical(first) === canonical(second) ? { is: 'agreed', answers: first } : { is: 'differs' }
}

/** Why the box cannot be counted yet; undefined when it can. */
export function whyNotCounted(papers: readonly PaperStanding[], issued: number): 'once' | 'differs' | 'more-than-issued' | undefined {
  if (papers.some(({ is }) => is === 'once')) return 'once'
  if (papers.some(({ is }) => is === 'differs')) return 'differs'
  return papers.length > issued ? 'more-than-issued' : undefined
}
