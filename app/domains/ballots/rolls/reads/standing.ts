import { type NoticeStanding, noticeStanding, openObjections } from '#domains/public-notices'
import type { Context } from '#platform/context'
import { tables } from '../../tables.ts'

/** Ids of the notices of a roll, the newest first. */
export const noticeIdsOf = async (context: Context, rollId: string): Promise<string[]> =>
  (await tables(context).selectFrom('ballots.roll_notice').select('notice_id').where('roll_id', '=', rollId).orderBy('at', 'desc').orderBy('notice_id', 'desc').execute()).map((row) => row.notice_id)

/** Objections to any notice of the roll that wait for their answer. */
export async function objectionsWaiting(context: Context, rollId: string): Promise<number> {
  let waiting = 0
  for (const id of await noticeIdsOf(context, rollId)) waiting += await openObjections(context, id)
  return waiting
}

/** The notices of a roll as they stand, the newest first. */
export async function rollNotices(context: Context, rollId: string): Promise<NoticeStanding[]> {
  const found: NoticeStanding[] = []
  for (const id of await noticeIdsOf(context, rollId)) {
    const notice = await noticeStanding(context, id)
    if (notice) found.push(notice)
  }
  return found
}
