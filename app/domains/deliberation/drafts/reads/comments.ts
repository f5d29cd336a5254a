import { sql } from 'kysely'
import type { Context } from '#platform/context'
import { tables } from '../../tables.ts'
import type { CommentOutcome } from '../rules/comment.ts'

/** A comment as everybody reads it: masked, without its writer. `mine` is told to the writer alone. */
export interface Comment {
  readonly id: string
  readonly version: number
  readonly clause: string | null
  /** Null where it was taken out of sight; staff who moderate see it all the same. */
  readonly text: string | null
  readonly at: Date
  readonly hiddenReason: string | null
  readonly outcome: CommentOutcome | null
  readonly answer: string | null
  readonly mine: boolean
}

/** Comments on one version in the order in which they came. */
export async function commentsOn(context: Context, draftId: string, version: number, { staff = false } = {}): Promise<Comment[]> {
  const reader = context.actor?.id ?? null
  const rows = await tables(context).selectFrom('deliberation.draft_comment')
    .select(['id', 'version', 'clause_key as clause', 'text', 'at', 'hidden_reason as hiddenReason', 'outcome', 'answer', sql<boolean>`coalesce(person_id = ${reader}, false)`.as('mine')])
    .where('draft_id', '=', draftId).where('version', '=', version).orderBy('at').orderBy('id').execute()
  return rows.map((row) => (row.hiddenReason === null || staff ? row : { ...row, text: null }))
}
