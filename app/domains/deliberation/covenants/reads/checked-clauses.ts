import type { Context } from '#platform/context'
import { draftById } from '../../drafts/reads/draft-by-id.ts'
import { tables } from '../../tables.ts'
import { checkClauses, clauseDigest, type Finding } from '../rules/check-clauses.ts'

export interface CheckedClause extends Finding {
  /** Number of the clause, from 1. */
  readonly number: number
  readonly text: string
  /** Why a legal reviewer lets these very words stand; undefined where nobody has said so. */
  readonly reason: string | undefined
}

/** What the list of forbidden clauses points to in the text of a covenant: the version under review, or else the latest one. */
export async function checkedClauses(context: Context, covenant: { readonly id: string; readonly draft_id: string | null; readonly draft_version: number | null; readonly state: string }): Promise<CheckedClause[]> {
  const draft = covenant.draft_id === null ? undefined : await draftById(context, covenant.draft_id)
  const fixed = covenant.state === 'drafting' ? undefined : draft?.versions.find(({ version }) => version === covenant.draft_version)
  const clauses = (fixed ?? draft?.versions.at(-1))?.clauses ?? []
  const reasons = await tables(context).selectFrom('deliberation.covenant_legal_reason').select(['clause_digest', 'rule', 'reason']).where('covenant_id', '=', covenant.id).execute()
  return checkClauses(clauses).map((finding) => {
    const number = clauses.findIndex(({ key }) => key === finding.clause) + 1, text = clauses[number - 1]?.text ?? '', digest = clauseDigest(text)
    return { ...finding, number, text, reason: reasons.find((known) => known.clause_digest === digest && known.rule === finding.rule.code)?.reason }
  })
}
