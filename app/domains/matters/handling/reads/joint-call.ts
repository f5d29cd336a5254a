import type { Context } from '#platform/context'
import { Refusal } from '#platform/refusal'
import { tables } from '../../tables.ts'

export interface CallNow { readonly id: string; readonly called_by: string; readonly ended_at: Date | null; readonly organisations: readonly string[] }

const isId = (text: string) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text)

/** A joint call of this matter with the organisations that were called; undefined when there is none. */
export async function jointCall(context: Context, matterId: string, callId: string): Promise<CallNow | undefined> {
  const call = isId(callId) && isId(matterId) ? await tables(context).selectFrom('matters.joint_call').select(['id', 'called_by', 'ended_at']).where('id', '=', callId).where('matter_id', '=', matterId).executeTakeFirst() : undefined
  if (!call) return undefined
  const answers = await tables(context).selectFrom('matters.joint_call_answer').select('organisation_id').where('call_id', '=', call.id).orderBy('organisation_id').execute()
  return { ...call, organisations: answers.map((answer) => answer.organisation_id) }
}

/** The same while it lasts. Refuses `matters.nothing-asked` and `matters.call-over`. */
export function underWay(call: CallNow | undefined): CallNow {
  if (!call) throw new Refusal('matters.nothing-asked', 'conflict')
  if (call.ended_at !== null) throw new Refusal('matters.call-over', 'conflict')
  return call
}
