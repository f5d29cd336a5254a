import { randomBytes } from 'node:crypto'
import { recordAct } from '#domains/transparency'
import { type Context, together } from '#platform/context'
import { Refusal } from '#platform/refusal'
import { requirePermission, signedIn } from '../../rules/permission.ts'
import { peoplePermissions } from '../../rules/permissions.ts'
import { tables } from '../../tables.ts'
import type { Channel } from '../rules/acting.ts'
import { receiptCode } from '../rules/receipt.ts'

export interface ActingFor {
  /** Person for whom it is done. */
  readonly forPerson: string
  readonly channel: Channel
  /** The act that is done for them: `matters.report`. */
  readonly act: string
  /** Key of what comes of it. */
  readonly subject: string
}

/**
 * Writes down that the actor does something for somebody else, inside the transaction of the doing, and gives the receipt
 * (sixteen digits) under which that person can follow it. Refuses `people.not-for-oneself`.
 */
export function recordActing(context: Context, acting: ActingFor): Promise<{ id: string; receipt: string }> {
  return together(context, async (context) => {
    const by = signedIn(context)
    const reach = requirePermission(context, peoplePermissions['people.act-for-someone'])
    if (by.id === acting.forPerson) throw new Refusal('people.not-for-oneself', 'invalid')
    // Forty bytes hold fifteen usable ones but for one draw in 10^40.
    const receipt = receiptCode(randomBytes(40))
    if (receipt === undefined) throw new Error('the random source gives no digits')
    const { id } = await tables(context).insertInto('people.acting').values({
      by_person: by.id, for_person: acting.forPerson, post_id: reach.postId, channel: acting.channel, act: acting.act, subject: acting.subject, receipt, at: context.now, undone_at: null,
    }).returning('id').executeTakeFirstOrThrow()
    await recordAct(context, 'people.acted-for-someone', acting.subject, { onBehalfOf: acting.forPerson, concerns: acting.forPerson, post: reach.postId, facts: { acting: id, channel: acting.channel, act: acting.act } })
    return { id, receipt }
  })
}
