import { signedIn } from '#domains/people'
import { type Context, together } from '#platform/context'
import { Refusal } from '#platform/refusal'
import { tellStory } from '../../acts/move.ts'
import { basis } from '../../reads/basis.ts'
import { tables } from '../../tables.ts'
import { callReasons } from '../rules/codes.ts'
import { chosen, said } from '../rules/said.ts'
import { holdMatter } from './hold-matter.ts'
import { namedOrganisation } from './named-organisation.ts'
import { tell } from './tell.ts'

export interface JointCall { readonly reason: string; readonly what: string; readonly organisationIds: readonly string[] }

/**
 * Whistles (吹哨): calls organisations to the spot, for one of the three reasons. They report in within the charter's minutes.
 * Refuses `matters.choice-needed` without any organisation, `matters.call-under-way` while one is not over.
 */
export function callJointly(context: Context, id: string, version: number, { reason, what: words, organisationIds }: JointCall): Promise<void> {
  return together(context, async (context) => {
    const { matter, role, postId } = await holdMatter(context, id, 'call-jointly', { version })
    const { charter: { reportInMinutes } } = await basis(context)
    const db = tables(context)
    const code = chosen('reason', reason, callReasons), what = said('what', words)
    const called: string[] = []
    for (const organisation of new Set(organisationIds.filter((one) => one !== ''))) called.push(await namedOrganisation(context, 'organisations', organisation))
    if (called.length === 0) throw new Refusal('matters.choice-needed', 'invalid', { field: 'organisations' })
    if (await db.selectFrom('matters.joint_call').select('id').where('matter_id', '=', matter.id).where('ended_at', 'is', null).executeTakeFirst()) throw new Refusal('matters.call-under-way', 'conflict')
    const by = new Date(context.now.getTime() + reportInMinutes * 60_000)
    const call = await db.insertInto('matters.joint_call').values({ matter_id: matter.id, reason: code, what, called_by: signedIn(context).id, called_at: context.now, report_in_by: by }).returning('id').executeTakeFirstOrThrow()
    await db.insertInto('matters.joint_call_answer').values(called.map((organisation_id) => ({ call_id: call.id, organisation_id }))).execute()
    const event = await tellStory(context, matter, { act: 'matters.joint-call-made', role, postId, note: what, seenBy: 'parties', facts: { call: call.id, reason: code, called, by: by.toISOString() } })
    await tell(context, matter, { organisations: called }, { topic: 'matters.joint-call-made', once: event, urgent: true, facts: { by, reason: code } })
  })
}
