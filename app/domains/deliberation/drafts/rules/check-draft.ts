import { Refusal } from '#platform/refusal'
import { type Clause, longestClause, mostClauses } from './clause.ts'
import { longestNote, longestTitle } from './draft.ts'

/** Refuses `deliberation.no-draft-title`, `deliberation.no-clauses`, `deliberation.too-many-clauses`, `deliberation.clause-too-long`, `deliberation.draft-too-long`. */
export function checkDraft({ title, clauses, note = '' }: { readonly title: string; readonly clauses: readonly Omit<Clause, 'key'>[]; readonly note?: string }): void {
  const refuse = (code: string, facts: Readonly<Record<string, string | number>> = {}) => { throw new Refusal(`deliberation.${code}`, 'invalid', facts) }
  if (title.trim() === '') refuse('no-draft-title')
  if ([...title].length > longestTitle) refuse('draft-too-long', { field: 'title', limit: longestTitle })
  if ([...note].length > longestNote) refuse('draft-too-long', { field: 'note', limit: longestNote })
  if (clauses.length === 0) refuse('no-clauses')
  if (clauses.length > mostClauses) refuse('too-many-clauses', { limit: mostClauses })
  const long = clauses.findIndex(({ text, chapter = '' }) => [...text].length > longestClause || [...chapter].length > longestTitle)
  if (long >= 0) refuse('clause-too-long', { clause: long + 1, limit: longestClause })
}
