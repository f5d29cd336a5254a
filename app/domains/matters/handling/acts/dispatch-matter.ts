import { unitById } from '#domains/territory'
import { type Context, together } from '#platform/context'
import { Refusal } from '#platform/refusal'
import { tables } from '../../tables.ts'
import { masked, said } from '../rules/said.ts'
import { holdMatter } from './hold-matter.ts'
import { namedLead } from './named-organisation.ts'
import { sendToLead } from './send-to-lead.ts'

export interface DispatchDecision {
  readonly leadId: string
  /** The unit where it is, when the rules could not tell: one of the candidates or another. */
  readonly unitId?: string | undefined
  readonly note?: string
}

/**
 * A dispatcher names who leads and, where the place was not sure, the unit. From a review it is another round when the person was
 * already asked in this one. Refuses `matters.unknown-organisation`, `matters.complained-of-leads`, `matters.unknown-unit`.
 */
export function dispatchMatter(context: Context, id: string, version: number, decision: DispatchDecision): Promise<void> {
  return together(context, async (context) => {
    const { matter, role, postId } = await holdMatter(context, id, 'dispatch', { version })
    const note = said('note', decision.note ?? '', { needed: false })
    const leadId = await namedLead(context, 'lead', decision.leadId, matter, { sameToo: true })
    const unit = decision.unitId ? await unitById(context, decision.unitId) : undefined
    if (decision.unitId && (!unit || unit.validTo !== null)) throw new Refusal('matters.unknown-unit', 'invalid', { field: 'unit' })
    const asked = await tables(context).selectFrom('matters.confirmation').select('id').where('matter_id', '=', id).where('round', '=', matter.rounds).executeTakeFirst()
    const placed = unit ? { ...matter, unit_id: unit.id, unit_path: [...unit.path] } : matter
    await sendToLead(context, placed, {
      move: 'dispatch', act: 'matters.dispatched', role, postId, leadId, note, publicNote: masked(note),
      set: { ...(unit ? { unit_id: unit.id, unit_path: [...unit.path], certainty: 'chosen' as const } : {}), ...(asked ? { rounds: matter.rounds + 1 } : {}) },
      facts: { why: 'person', ...(unit ? { unit: unit.id } : {}) },
    })
  })
}
