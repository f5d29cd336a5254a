import { exposedText } from '../rules/exposed-text.ts'
import { notify } from '#domains/notifications'
import { signedIn } from '#domains/people'
import { recordAct } from '#domains/transparency'
import { type Context, together } from '#platform/context'
import { isKey } from '#platform/key'
import { Refusal } from '#platform/refusal'
import { tables } from '../../tables.ts'
import { type CommentOutcome, longestCommentAnswer } from '../rules/comment.ts'
import { longestNote } from '../rules/draft.ts'
import { holdDraft } from './hold-draft.ts'

async function commentOf(context: Context, id: string) {
  const comment = isKey(id) ? await tables(context).selectFrom('deliberation.draft_comment').selectAll().where('id', '=', id).executeTakeFirst() : undefined
  if (!comment) throw new Refusal('deliberation.unknown-comment', 'missing')
  return comment
}

function readWords(text: string, { code, field, limit }: { code: string; field: string; limit: number }): string {
  const said = text.trim()
  if ([...said].length < 2) throw new Refusal(code, 'invalid')
  if ([...said].length > limit) throw new Refusal('deliberation.draft-too-long', 'invalid', { field, limit })
  if (exposedText(said)) throw new Refusal('deliberation.shows-personal-data', 'invalid')
  return said
}

/** The office answers a comment, once, in public; whoever commented is told. Refuses `deliberation.no-comment-answer`, `deliberation.comment-answered-already`. */
export function answerComment(context: Context, id: string, { outcome, answer }: { readonly outcome: CommentOutcome; readonly answer: string }): Promise<void> {
  return together(context, async (context) => {
    const comment = await commentOf(context, id), draft = await holdDraft(context, comment.draft_id, 'deliberation.answer-draft-comment')
    const said = readWords(answer, { code: 'deliberation.no-comment-answer', field: 'answer', limit: longestCommentAnswer })
    const { numUpdatedRows } = await tables(context).updateTable('deliberation.draft_comment').set({ outcome, answer: said, answered_by: signedIn(context).id, answered_at: context.now })
      .where('id', '=', id).where('answered_at', 'is', null).executeTakeFirstOrThrow()
    if (numUpdatedRows === 0n) throw new Refusal('deliberation.comment-answered-already', 'conflict')
    await recordAct(context, 'deliberation.draft-comment-answered', draft.id, { post: draft.post, facts: { comment: id, outcome } })
    if (comment.person_id !== null) await notify(context, [{ to: comment.person_id, topic: 'deliberation.draft-comment-answered', subject: draft.id, facts: { draft: draft.id, comment: id }, dedupe: `comment-answered-${id}`, why: 'member' }])
  })
}

/** Takes a comment out of sight with a reason that everybody reads, or shows it again. Refuses `deliberation.no-draft-reason`. */
export function moderateComment(context: Context, id: string, moderation: { readonly hide: true; readonly reason: string } | { readonly hide: false }): Promise<void> {
  return together(context, async (context) => {
    const comment = await commentOf(context, id), draft = await holdDraft(context, comment.draft_id, 'deliberation.moderate-draft-comment')
    if ((comment.hidden_at !== null) === moderation.hide) return
    const row = moderation.hide
      ? { hidden_at: context.now, hidden_reason: readWords(moderation.reason, { code: 'deliberation.no-draft-reason', field: 'reason', limit: longestNote }), hidden_by: signedIn(context).id }
      : { hidden_at: null, hidden_reason: null, hidden_by: null }
    await tables(context).updateTable('deliberation.draft_comment').set(row).where('id', '=', id).execute()
    await recordAct(context, moderation.hide ? 'deliberation.draft-comment-hidden' : 'deliberation.draft-comment-shown', draft.id, { post: draft.post, facts: { comment: id } })
    if (moderation.hide && comment.person_id !== null) await notify(context, [{ to: comment.person_id, topic: 'deliberation.draft-comment-hidden', subject: draft.id, facts: { draft: draft.id, comment: id }, dedupe: `comment-hidden-${id}-${context.now.getTime()}`, why: 'member' }])
  })
}
