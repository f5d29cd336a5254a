import { type Context, together } from '#platform/context'
import { tellStory } from '../../acts/move.ts'
import { tables } from '../../tables.ts'
import { jointCall, underWay } from '../reads/joint-call.ts'
import { said } from '../rules/said.ts'
import { holdMatter } from './hold-matter.ts'
import { tell } from './tell.ts'

/** Ends a joint call and says what came of it; what was not reported in stays so. Refuses `matters.nothing-asked`, `matters.call-over`. */
export function endCall(context: Context, id: string, { callId, result }: { readonly callId: string; readonly result: string }): Promise<void> {
  return together(context, async (context) => {
    const { matter, role, postId } = await holdMatter(context, id, 'end-call')
    const call = underWay(await jointCall(context, matter.id, callId))
    const note = said('result', result)
    await tables(context).updateTable('matters.joint_call').set({ ended_at: context.now }).where('id', '=', call.id).execute()
    const event = await tellStory(context, matter, { act: 'matters.joint-call-ended', role, postId, note, seenBy: 'parties', facts: { call: call.id } })
    await tell(context, matter, { organisations: call.organisations }, { topic: 'matters.joint-call-ended', once: event })
  })
}
