import { signedIn } from '#domains/people'
import { type Context, together } from '#platform/context'
import { Refusal } from '#platform/refusal'
import { tellStory } from '../../acts/move.ts'
import { basis } from '../../reads/basis.ts'
import { daysAt } from '../../reads/days-of.ts'
import { dueOf } from '../../rules/clock.ts'
import { tables } from '../../tables.ts'
import { spanUnits } from '../rules/codes.ts'
import { chosen, counted, said } from '../rules/said.ts'
import { holdMatter } from './hold-matter.ts'
import { namedOrganisation } from './named-organisation.ts'
import { tell } from './tell.ts'

export interface HelpAsked { readonly organisationId: string; readonly what: string; readonly amount: number; readonly unit: string }

/**
 * The lead asks another organisation for help, to be answered within a time. The helper answers to the lead; the lead stays the lead.
 * Refuses `matters.same-lead`, `matters.already-asked`, `matters.no-calendar`.
 */
export function askHelper(context: Context, id: string, version: number, asked: HelpAsked): Promise<void> {
  return together(context, async (context) => {
    const { matter, role, postId } = await holdMatter(context, id, 'ask-helper', { version })
    const helper = await namedOrganisation(context, 'organisation', asked.organisationId)
    if (helper === matter.lead_id) throw new Refusal('matters.same-lead', 'invalid', { field: 'organisation' })
    const what = said('what', asked.what)
    const span = { amount: counted('amount', asked.amount, 1, 90), unit: chosen('unit', asked.unit, spanUnits) }
    const days = daysAt(await basis(context), matter.unit_path)
    const { due, uncoveredYear } = dueOf({ ...span, startedAt: context.now, pauses: [], extensions: [] }, days)
    if (due === null) throw new Refusal('matters.no-calendar', 'conflict', { field: 'unit', year: uncoveredYear })
    const request = await tables(context).insertInto('matters.helper').values({ matter_id: matter.id, organisation_id: helper, asked_by: signedIn(context).id, asked_at: context.now, what, due_at: due })
      .onConflict((conflict) => conflict.columns(['matter_id', 'organisation_id']).where('answered_at', 'is', null).doNothing()).returning('id').executeTakeFirst()
    if (!request) throw new Refusal('matters.already-asked', 'conflict', { field: 'organisation' })
    const event = await tellStory(context, matter, { act: 'matters.helper-asked', role, postId, organisationId: matter.lead_id, note: what, seenBy: 'parties', facts: { helper, due: due.toISOString(), request: request.id } })
    await tell(context, matter, { organisations: [helper] }, { topic: 'matters.helper-asked', once: event, facts: { due } })
  })
}
