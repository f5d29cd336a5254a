import type { Context } from '#platform/context'
import type { Ended, ObjectionChannel } from '../rules/objection.ts'
import { tables } from '../tables.ts'

/** An objection with its words: for the person who raised it, and for staff. */
export interface Objection {
  readonly id: string
  readonly text: string | null
  readonly channel: ObjectionChannel
  readonly at: Date
  readonly outcome: Ended | null
  readonly answer: string | null
  readonly answeredAt: Date | null
}

const rows = (context: Context, noticeId: string) => tables(context).selectFrom('public_notices.objection')
  .select(['id', 'text', 'channel', 'at', 'outcome', 'answer', 'answered_at as answeredAt']).where('notice_id', '=', noticeId).orderBy('at').orderBy('id')

/** What somebody objected to in a notice themselves. */
export const ownObjections = (context: Context, noticeId: string, personId: string): Promise<Objection[]> => rows(context, noticeId).where('person_id', '=', personId).execute()

/** All objections to a notice; staff see no names. Those without an answer come first. */
export async function objectionsTo(context: Context, noticeId: string): Promise<Objection[]> {
  const all = await rows(context, noticeId).execute()
  return [...all.filter(({ answeredAt }) => answeredAt === null), ...all.filter(({ answeredAt }) => answeredAt !== null)]
}
