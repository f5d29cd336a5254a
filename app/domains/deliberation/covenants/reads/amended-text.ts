import type { Context } from '#platform/context'
import { draftById } from '../../drafts/reads/draft-by-id.ts'
import type { Clause } from '../../drafts/rules/clause.ts'
import { type ClauseChange, compareVersions } from '../../drafts/rules/compare.ts'
import { keepKeys } from '../../drafts/rules/keep-keys.ts'
import { tables } from '../../tables.ts'

export interface AmendedText { readonly id: string; readonly title: string; readonly clauses: readonly Clause[] }

/** The covenant that another amends, with its text in force. */
export async function amendedText(context: Context, amendsId: string | null): Promise<AmendedText | undefined> {
  const row = amendsId === null ? undefined : await tables(context).selectFrom('deliberation.covenant').select(['id', 'title', 'draft_id', 'draft_version']).where('id', '=', amendsId).executeTakeFirst()
  const text = row?.draft_id ? (await draftById(context, row.draft_id))?.versions.find(({ version }) => version === row.draft_version) : undefined
  return row && text && { id: row.id, title: row.title, clauses: text.clauses }
}

/** What an amendment changes, article by article: the same article is told by its words, since the two texts are drafts of their own. */
export const changesTo = (before: readonly Clause[], after: readonly Clause[]): ClauseChange[] => compareVersions(before, keepKeys(before, after.map(({ key: _, ...clause }) => clause)))
