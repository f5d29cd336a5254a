import { type Context, together } from '#platform/context'
import { Refusal } from '#platform/refusal'
import { handoversOf } from '../reads/topic-details.ts'
import { touchesOf } from '../rules/deciding-body.ts'
import { topicsPermissions } from '../rules/permissions.ts'
import { masked } from '../rules/public-words.ts'
import { noteTopic, topicForAct } from './move-topic.ts'

/** States in which it may still turn out who has to decide. */
export const touchesOpenIn = ['admitted', 'prepared', 'announced', 'deliberating', 'opinion-formed', 'handed-over'] as const

/** Corrects what of a topic the law gives to a body to decide, for a published reason. What was put to a body stays: it decides, or decided, about it. */
export function correctTouches(context: Context, id: string, version: number, { touches, reason }: { readonly touches: readonly string[]; readonly reason: string }): Promise<void> {
  return together(context, async (context) => {
    const { topic, postId } = await topicForAct(context, id, topicsPermissions['deliberation.admit-topic'], { version, owner: () => null })
    if (!(touchesOpenIn as readonly string[]).includes(topic.state)) throw new Refusal('deliberation.touches-settled', 'conflict', { state: topic.state })
    const codes = touchesOf(touches).map((touch) => touch.code), put = new Set((await handoversOf(context, topic.id)).flatMap((each) => each.touches))
    const gone = topic.touches.find((code) => put.has(code) && !codes.includes(code))
    if (gone !== undefined) throw new Refusal('deliberation.touch-before-body', 'conflict', { field: 'touches', touch: gone })
    if (codes.length === topic.touches.length && codes.every((code) => topic.touches.includes(code))) throw new Refusal('deliberation.touches-unchanged', 'invalid', { field: 'touches' })
    if (reason.trim() === '') throw new Refusal('deliberation.reason-needed', 'invalid', { field: 'reason' })
    await noteTopic(context, topic, { act: 'deliberation.corrected-touches', kind: 'touches-corrected', postId, note: masked(reason.trim().slice(0, 1000)), set: { touches: codes }, facts: { before: [...topic.touches], touches: codes } })
  })
}
