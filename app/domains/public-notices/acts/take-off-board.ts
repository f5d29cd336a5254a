import { recordAct } from '#domains/transparency'
import { type Context, together } from '#platform/context'
import { isKey } from '#platform/key'
import { Refusal } from '#platform/refusal'
import { tables } from '../tables.ts'
import { holdNotice } from './change-period.ts'

/** Takes a photograph of the board out again: of the wrong board, or with people in it. Its files, which are this notice's own, go too. Refuses `public-notices.no-photo`. */
export function takeOffBoard(context: Context, id: string, photoId: string): Promise<void> {
  return together(context, async (context) => {
    const notice = await holdNotice(context, id)
    const gone = isKey(photoId) ? await tables(context).deleteFrom('public_notices.board_photo').where('id', '=', photoId).where('notice_id', '=', id).returning(['digest', 'small_digest']).executeTakeFirst() : undefined
    if (!gone) throw new Refusal('public-notices.no-photo', 'missing')
    await recordAct(context, 'public-notices.taken-off-board', id, { facts: { photo: photoId, digest: gone.digest, unit: notice.unit_id } })
    for (const digest of [gone.digest, gone.small_digest]) await context.files.remove(digest)
  })
}
