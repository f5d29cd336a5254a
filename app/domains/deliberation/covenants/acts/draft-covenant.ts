import { recordAct } from '#domains/transparency'
import { type Context, together } from '#platform/context'
import { startDraft } from '../../drafts/acts/start-draft.ts'
import { tables } from '../../tables.ts'
import { holdCovenant, requireMove, tellCovenant } from './hold-covenant.ts'
import { takeDown } from './take-down.ts'

/** Begins the text of a covenant, clause by clause; who suggested what is forgotten then. Gives the key of the draft. */
export function draftCovenant(context: Context, id: string, text: string): Promise<string> {
  return together(context, async (context) => {
    const open = tables(context), covenant = await holdCovenant(context, id, 'deliberation.prepare-covenant')
    const state = requireMove('draft', covenant.state)
    const draftId = await startDraft(context, { unitId: covenant.unit_id, title: covenant.title, clauses: text, origin: { room: 'covenants', subject: id, href: `/covenants/${id}` } })
    await open.updateTable('deliberation.covenant').set({ state, draft_id: draftId }).where('id', '=', id).execute()
    await open.updateTable('deliberation.covenant_idea').set({ person_id: null }).where('covenant_id', '=', id).where('person_id', 'is not', null).execute()
    await takeDown(context, `covenant-${id}`, context.locale === 'en' ? 'The text is being written; every article will be open to comments.' : '征集建议结束，开始起草；草案会逐条征求意见。')
    await tellCovenant(context, id, 'drafting')
    await recordAct(context, 'deliberation.covenant-drafting', id, { post: covenant.post, facts: { draft: draftId } })
    return draftId
  })
}
