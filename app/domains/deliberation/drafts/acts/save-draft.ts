import { recordAct } from '#domains/transparency'
import { type Context, together } from '#platform/context'
import { Refusal } from '#platform/refusal'
import { tables } from '../../tables.ts'
import { checkDraft } from '../rules/check-draft.ts'
import { readClauses } from '../rules/clause.ts'
import { keepKeys } from '../rules/keep-keys.ts'
import { holdDraft, keptClauses } from './hold-draft.ts'

export interface DraftText {
  readonly text: string
  /** What changed and why, for the readers of the new version. */
  readonly note?: string
  /** Version and edition that were written on: a newer one is not overwritten. */
  readonly version: number
  readonly edition: number
}

/**
 * Keeps the text of the version that is being written; after a published one a next version begins. Clauses keep their keys where they are the same.
 * Refuses `deliberation.draft-changed-meanwhile`, and what `checkDraft` refuses.
 */
export function saveDraft(context: Context, id: string, { text, note = '', version, edition }: DraftText): Promise<{ version: number; edition: number }> {
  return together(context, async (context) => {
    const open = tables(context), draft = await holdDraft(context, id, 'deliberation.write-draft')
    const latest = await open.selectFrom('deliberation.draft_version').select(['version', 'edition', 'clauses', 'published_at']).where('draft_id', '=', id).orderBy('version', 'desc').limit(1).executeTakeFirstOrThrow()
    if (latest.version !== version || latest.edition !== edition) throw new Refusal('deliberation.draft-changed-meanwhile', 'conflict')
    const clauses = readClauses(text)
    checkDraft({ title: draft.title, clauses, note })
    const row = { ...keptClauses(keepKeys(latest.clauses, clauses)), note: note.trim(), saved_by: context.actor?.id ?? null, saved_at: context.now }
    const next = latest.published_at === null ? { version, edition: edition + 1 } : { version: version + 1, edition: 1 }
    if (latest.published_at === null) await open.updateTable('deliberation.draft_version').set({ ...row, edition: next.edition }).where('draft_id', '=', id).where('version', '=', version).execute()
    else await open.insertInto('deliberation.draft_version').values({ draft_id: id, version: next.version, ...row, published_at: null, notice_id: null }).execute()
    await recordAct(context, 'deliberation.draft-saved', id, { post: draft.post, facts: { version: next.version, edition: next.edition, digest: row.digest } })
    return next
  })
}
