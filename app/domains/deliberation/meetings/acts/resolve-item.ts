import { recordAct } from '#domains/transparency'
import { type Context, together } from '#platform/context'
import { Refusal } from '#platform/refusal'
import { adoptResolution, type NewResolution } from '../../resolutions/acts/adopt-resolution.ts'
import { tables } from '../../tables.ts'
import { followedUp } from '../rules/five-donts.ts'
import { meetingsPermissions } from '../rules/permissions.ts'
import { masked, said } from '../rules/said.ts'
import { holdMeeting, itemOf } from './hold-meeting.ts'

export interface ItemResolution {
  readonly text: string
  readonly responsible: NewResolution['responsible'] | undefined
  readonly deadline: string
  readonly key: string
}

/** Adopts a resolution on an item: somebody answers for it by a day, or it is none (不要决而不行). Refuses `deliberation.owner-needed` and `deliberation.day-needed` at their fields, whatever the charter says. */
export function resolveItem(context: Context, meetingId: string, itemId: string, wanted: ItemResolution): Promise<string> {
  return together(context, async (context) => {
    const { postId } = await holdMeeting(context, meetingId, meetingsPermissions['deliberation.run-meeting'], ['open']), item = await itemOf(context, meetingId, itemId)
    if (item.topic_id === null) throw new Refusal('deliberation.item-without-topic', 'conflict')
    if (item.decision !== 'consensus' && item.decision !== 'count') throw new Refusal('deliberation.item-not-agreed', 'conflict')
    const text = masked(said('text', wanted.text)), [missing] = followedUp({ responsible: wanted.responsible ? 'somebody' : null, deadline: wanted.deadline })
    if (missing || !wanted.responsible) throw new Refusal(missing?.code === 'no-deadline' ? 'deliberation.day-needed' : 'deliberation.owner-needed', 'invalid', { field: missing?.code === 'no-deadline' ? 'deadline' : 'responsible' })
    const id = await adoptResolution(context, { topicId: item.topic_id, meetingId, text, responsible: wanted.responsible, deadline: wanted.deadline, key: wanted.key })
    await tables(context).insertInto('deliberation.meeting_resolution').values({ item_id: item.id, resolution_id: id }).onConflict((conflict) => conflict.doNothing()).execute()
    await recordAct(context, 'deliberation.resolved-item', meetingId, { post: postId, facts: { item: item.id, resolution: id } })
    return id
  })
}
