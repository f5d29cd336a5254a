import { findPersonalData, maskText } from '@gongzhi/matter-text'
import { requirePermission, signedIn } from '#domains/people'
import { noticeStanding } from '#domains/public-notices'
import { recordAct } from '#domains/transparency'
import { type Context, together } from '#platform/context'
import { isKey } from '#platform/key'
import { Refusal } from '#platform/refusal'
import { tables } from '../../tables.ts'
import { longestIdea, longestReason } from '../rules/covenant.ts'
import { covenantsPermissions } from '../rules/permissions.ts'
import { readWords } from '../rules/read-words.ts'
import { holdCovenant } from './hold-covenant.ts'

/** A resident says what a covenant should hold, while its notice stands; kept masked. Refuses `deliberation.suggestions-closed`, `deliberation.covenant-form-used`. */
export function suggestForCovenant(context: Context, id: string, { text, key }: { readonly text: string; readonly key: string }): Promise<{ id: string; masked: number }> {
  return together(context, async (context) => {
    const open = tables(context), person = signedIn(context)
    requirePermission(context, covenantsPermissions['deliberation.suggest-for-covenant'])
    const covenant = isKey(id) ? await open.selectFrom('deliberation.covenant').select(['state', 'collect_notice_id']).where('id', '=', id).executeTakeFirst() : undefined
    if (!covenant) throw new Refusal('deliberation.unknown-covenant', 'missing')
    const said = text.trim(), spans = findPersonalData(said)
    if ([...said].length < 2) throw new Refusal('deliberation.covenant-words-missing', 'invalid', { field: 'idea' })
    if ([...said].length > longestIdea) throw new Refusal('deliberation.covenant-words-long', 'invalid', { field: 'idea', limit: longestIdea })
    const notice = covenant.collect_notice_id === null ? undefined : await noticeStanding(context, covenant.collect_notice_id)
    if (covenant.state !== 'collecting' || notice?.state !== 'standing') throw new Refusal('deliberation.suggestions-closed', 'conflict')
    const added = await open.insertInto('deliberation.covenant_idea').values({ covenant_id: id, key, person_id: person.id, text: maskText(said, spans), at: context.now })
      .onConflict((same) => same.column('key').doNothing()).returning('id').executeTakeFirst()
    if (!added) {
      const before = await open.selectFrom('deliberation.covenant_idea').select(['id', 'person_id']).where('key', '=', key).executeTakeFirstOrThrow()
      if (before.person_id !== person.id) throw new Refusal('deliberation.covenant-form-used', 'conflict')
      return { id: before.id, masked: spans.length }
    }
    await recordAct({ ...context, actor: undefined }, 'deliberation.covenant-suggested', id, { facts: { suggestion: added.id } })
    return { id: added.id, masked: spans.length }
  })
}

/** Takes a suggestion out of sight with a reason that everybody reads. Refuses `deliberation.unknown-suggestion`. */
export function hideSuggestion(context: Context, covenantId: string, ideaId: string, reason: string): Promise<void> {
  return together(context, async (context) => {
    const covenant = await holdCovenant(context, covenantId, 'deliberation.prepare-covenant')
    const said = readWords(reason, 'reason', longestReason)
    const { numUpdatedRows } = await tables(context).updateTable('deliberation.covenant_idea').set({ hidden_at: context.now, hidden_reason: said }).where('id', '=', isKey(ideaId) ? ideaId : null).where('covenant_id', '=', covenantId).executeTakeFirstOrThrow()
    if (numUpdatedRows === 0n) throw new Refusal('deliberation.unknown-suggestion', 'missing')
    await recordAct(context, 'deliberation.covenant-suggestion-hidden', covenantId, { post: covenant.post, facts: { suggestion: ideaId } })
  })
}
