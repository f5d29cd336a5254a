import { sql } from 'kysely'
import { requirePermission } from '#domains/people'
import { unitById } from '#domains/territory'
import { recordAct } from '#domains/transparency'
import { type Context, together } from '#platform/context'
import { Refusal } from '#platform/refusal'
import { tables } from '../../tables.ts'
import { checkDraft } from '../rules/check-draft.ts'
import { type Clause, readClauses } from '../rules/clause.ts'
import type { DraftOrigin } from '../rules/draft.ts'
import { keepKeys } from '../rules/keep-keys.ts'
import { draftsPermissions } from '../rules/permissions.ts'
import { keptClauses } from './hold-draft.ts'

export interface NewDraft {
  readonly unitId: string
  readonly title: string
  /** The text as typed, or its clauses. */
  readonly clauses: string | readonly Omit<Clause, 'key'>[]
  readonly origin?: DraftOrigin
  /** Makes a form that is sent twice begin one draft. */
  readonly key?: string
}

/** Begins a draft whose first version nobody sees yet. Gives its key. Refuses what `checkDraft` refuses, and `deliberation.unknown-draft-unit`. */
export function startDraft(context: Context, draft: NewDraft): Promise<string> {
  return together(context, async (context) => {
    const open = tables(context), unit = await unitById(context, draft.unitId)
    if (!unit) throw new Refusal('deliberation.unknown-draft-unit', 'missing')
    const reach = requirePermission(context, draftsPermissions['deliberation.write-draft'], { unitPath: unit.path })
    const clauses = typeof draft.clauses === 'string' ? readClauses(draft.clauses) : draft.clauses
    checkDraft({ title: draft.title, clauses })
    if (draft.key !== undefined) {
      await sql`select pg_advisory_xact_lock(hashtextextended(${`draft ${draft.key}`}, 0))`.execute(open)
      const before = await open.selectFrom('deliberation.draft').select('id').where('key', '=', draft.key).executeTakeFirst()
      if (before) return before.id
    }
    const by = context.actor?.id ?? null
    const { id } = await open.insertInto('deliberation.draft').values({
      unit_id: unit.id, title: draft.title.trim(), origin_room: draft.origin?.room ?? 'office', origin_subject: draft.origin?.subject ?? null, origin_href: draft.origin?.href ?? null, key: draft.key ?? null, created_by: by, created_at: context.now,
    }).returning('id').executeTakeFirstOrThrow()
    await open.insertInto('deliberation.draft_version').values({ draft_id: id, version: 1, ...keptClauses(keepKeys([], clauses)), saved_by: by, saved_at: context.now, published_at: null, notice_id: null }).execute()
    await recordAct(context, 'deliberation.draft-started', id, { post: reach.postId, facts: { unit: unit.id, clauses: clauses.length, origin: draft.origin?.room ?? 'office' } })
    return id
  })
}
