import { requirePermission } from '#domains/people'
import { recordAct } from '#domains/transparency'
import { type Context, together } from '#platform/context'
import { Refusal } from '#platform/refusal'
import { tables } from '../../tables.ts'
import { conversationOf } from '../reads/conversations.ts'
import { type ModerationReason, moderationReasons } from '../rules/conversation.ts'
import { opinionsPermissions } from '../rules/permissions.ts'
import { isStatementNumber } from '../rules/statement.ts'

export interface StatementDecision {
  readonly conversationId: string
  readonly number: number
  readonly decision: 'accepted' | 'rejected'
  /** Needed for a rejection. */
  readonly reason?: string | undefined
  /** A sentence for whoever wrote it. */
  readonly note?: string
  /** About the conversation itself: shown, and left out of the groups. */
  readonly meta?: boolean
  /** What of the queue was seen; undefined where nothing waited. */
  readonly asked?: string | undefined
}

/**
 * Shows a statement or takes it down, with a reason that everybody can count and its author can read. An appeal is for somebody who did not decide before.
 * Refuses `deliberation.unknown-statement`, `deliberation.decision-reason-needed`, `deliberation.moderated-meanwhile`, `deliberation.own-decision`.
 */
export function moderateStatement(context: Context, { conversationId, number, decision, reason, note = '', meta = false, asked }: StatementDecision): Promise<void> {
  return together(context, async (context) => {
    const conversation = await conversationOf(context, conversationId), db = tables(context)
    const { postId: post } = requirePermission(context, opinionsPermissions['deliberation.moderate-opinions'], { unitPath: conversation.unitPath })
    if (!isStatementNumber(number)) throw new Refusal('deliberation.unknown-statement', 'missing')
    const statement = await db.selectFrom('deliberation.opinion_statement').select(['number', 'state']).where('conversation_id', '=', conversation.id).where('number', '=', number).forUpdate().executeTakeFirst()
    if (!statement) throw new Refusal('deliberation.unknown-statement', 'missing')
    if (decision === 'rejected' && !(moderationReasons as readonly (string | undefined)[]).includes(reason)) throw new Refusal('deliberation.decision-reason-needed', 'invalid', { field: 'reason' })
    if ([...note].length > 500) throw new Refusal('deliberation.decision-reason-needed', 'invalid', { field: 'note' })
    const of = () => db.selectFrom('deliberation.opinion_moderation').where('conversation_id', '=', conversation.id).where('number', '=', number)
    const open = await of().select(['id', 'asked']).where('decided_at', 'is', null).executeTakeFirst()
    if (open?.id !== asked) throw new Refusal('deliberation.moderated-meanwhile', 'conflict', { number })
    if (open?.asked === 'appeal') {
      const before = await of().select('decided_by').where('decision', '=', 'rejected').orderBy('decided_at', 'desc').executeTakeFirst()
      if (before?.decided_by === context.actor?.id) throw new Refusal('deliberation.own-decision', 'forbidden')
    }
    const decided = { decision, reason: decision === 'rejected' ? reason as ModerationReason : null, note: note.trim(), decided_by: context.actor?.id ?? null, decided_at: context.now }
    if (open) await db.updateTable('deliberation.opinion_moderation').set(decided).where('id', '=', open.id).execute()
    else await db.insertInto('deliberation.opinion_moderation').values({ conversation_id: conversation.id, number, asked: 'looked', ...decided }).execute()
    await db.updateTable('deliberation.opinion_statement').set({ state: decision, meta }).where('conversation_id', '=', conversation.id).where('number', '=', number).execute()
    await recordAct(context, 'deliberation.statement-moderated', conversation.id, { post, facts: { number, decision, reason: decided.reason, appeal: open?.asked === 'appeal', meta } })
  })
}
