import { type Context, together } from '#platform/context'
import { tellStory } from '../../acts/move.ts'
import { chosen } from '../../handling/rules/said.ts'
import { matterPermissions } from '../../rules/permissions.ts'
import { tables } from '../../tables.ts'
import { holdVersion } from './hold-version.ts'
import { outsideHandling } from './outside-handling.ts'

/** Somebody outside the handling unit tried to ask whoever raised the matter, in vain. Refuses `matters.not-outside`. */
export function recordCallAttempt(context: Context, id: string, attempt: { readonly channel: string; readonly result: string }): Promise<void> {
  return together(context, async (context) => {
    const { matter, role, postId } = await holdVersion(context, id, matterPermissions['matters.ask-reporter'], ['asking'])
    await outsideHandling(context, matter)
    const channel = chosen('channel', attempt.channel, ['phone', 'visit'] as const), result = chosen('result', attempt.result, ['no-answer', 'no-number'] as const)
    await tables(context).insertInto('matters.call_attempt').values({ matter_id: matter.id, round: matter.rounds, channel, result, by_person: context.actor?.id ?? null, at: context.now }).execute()
    await tellStory(context, matter, { act: 'matters.call-attempted', role, postId, seenBy: 'parties', facts: { channel, result } })
  })
}
