import { findPersonalData, maskText } from '@gongzhi/matter-text'
import { requirePermission, signedIn } from '#domains/people'
import { recordAct } from '#domains/transparency'
import { type Context, together } from '#platform/context'
import { Refusal } from '#platform/refusal'
import { tables } from '../../tables.ts'
import { tookPart } from '../../topics/acts/topic-event.ts'
import { draftById } from '../reads/draft-by-id.ts'
import { longestComment } from '../rules/comment.ts'
import { draftsPermissions } from '../rules/permissions.ts'

export interface NewComment {
  readonly draftId: string
  /** Key of a clause of the published version; null: on the draft as a whole. */
  readonly clause: string | null
  readonly text: string
  /** Makes a form that is sent twice comment once. */
  readonly key: string
}

/**
 * A resident comments on a clause of the published version while its notice stands. What is kept is already masked. Gives how many pieces were masked.
 * Refuses `deliberation.unknown-draft`, `deliberation.comments-closed`, `deliberation.unknown-clause`, `deliberation.no-comment`, `deliberation.draft-too-long`, `deliberation.draft-form-used`.
 */
export function commentOnDraft(context: Context, { draftId, clause, text, key }: NewComment): Promise<{ id: string; masked: number }> {
  return together(context, async (context) => {
    const open = tables(context), person = signedIn(context)
    requirePermission(context, draftsPermissions['deliberation.comment-on-draft'])
    const draft = await draftById(context, draftId)
    if (!draft?.published) throw new Refusal('deliberation.unknown-draft', 'missing')
    const said = text.trim()
    if ([...said].length < 2) throw new Refusal('deliberation.no-comment', 'invalid')
    if ([...said].length > longestComment) throw new Refusal('deliberation.draft-too-long', 'invalid', { field: 'comment', limit: longestComment })
    if (clause !== null && !draft.published.clauses.some((known) => known.key === clause)) throw new Refusal('deliberation.unknown-clause', 'missing')
    const spans = findPersonalData(said)
    if (draft.commentsUntil === undefined) {
      const sent = await open.selectFrom('deliberation.draft_comment').select('id').where('key', '=', key).where('person_id', '=', person.id).executeTakeFirst()
      if (sent) return { id: sent.id, masked: spans.length }
      throw new Refusal('deliberation.comments-closed', 'conflict')
    }
    const added = await open.insertInto('deliberation.draft_comment').values({ draft_id: draftId, version: draft.published.version, clause_key: clause, key, person_id: person.id, text: maskText(said, spans), at: context.now })
      .onConflict((same) => same.column('key').doNothing()).returning('id').executeTakeFirst()
    if (!added) {
      const before = await open.selectFrom('deliberation.draft_comment').select(['id', 'person_id']).where('key', '=', key).executeTakeFirstOrThrow()
      if (before.person_id !== person.id) throw new Refusal('deliberation.draft-form-used', 'conflict')
      return { id: before.id, masked: spans.length }
    }
    if (draft.origin.room === 'topics' && draft.origin.subject !== null) await tookPart(context, draft.origin.subject, person.id)
    // The record says that a comment came, not from whom: nobody is to read there who thought what.
    await recordAct({ ...context, actor: undefined }, 'deliberation.draft-commented', draftId, { facts: { comment: added.id, version: draft.published.version, clause } })
    return { id: added.id, masked: spans.length }
  })
}
