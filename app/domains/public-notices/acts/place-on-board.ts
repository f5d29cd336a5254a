import { recordAct } from '#domains/transparency'
import { type Context, together } from '#platform/context'
import { freshPicture, ownPicture, PictureRefused } from '#platform/picture'
import { Refusal } from '#platform/refusal'
import { exposedIn } from '../rules/personal-data.ts'
import { tables } from '../tables.ts'
import { holdNotice, requireAlive } from './change-period.ts'

const longestPlace = 120

/**
 * Keeps the photograph of the board on which a notice hangs, made anew of its pixels alone. The same photograph is kept once for a notice, in files of its own.
 * The room that does it has asked for its own permission. Refuses `public-notices.photo-refused`, `public-notices.no-board`.
 */
export function placeOnBoard(context: Context, id: string, { photo, where }: { readonly photo: Uint8Array; readonly where: string }): Promise<{ photoId: string }> {
  return together(context, async (context) => {
    const at = where.trim()
    if (at === '') throw new Refusal('public-notices.no-board', 'invalid')
    if ([...at].length > longestPlace) throw new Refusal('public-notices.too-long', 'invalid', { field: 'where', limit: longestPlace })
    const type = exposedIn(at)
    if (type) throw new Refusal('public-notices.shows-personal-data', 'invalid', { type, section: 0 })
    const notice = await holdNotice(context, id)
    requireAlive(notice)
    const { whole, small, width, height } = await freshPicture(photo, 'webp').catch((error: unknown) => {
      throw error instanceof PictureRefused ? new Refusal('public-notices.photo-refused', 'invalid', { problem: error.problem, limit: error.limit ?? null }) : error
    })
    const keep = (picture: Buffer) => context.files.keep(ownPicture(picture, `notice ${id}`))
    const row = { notice_id: id, digest: await keep(whole), small_digest: await keep(small), width, height, place: at, by_person: context.actor?.id ?? null, at: context.now }
    const added = await tables(context).insertInto('public_notices.board_photo').values(row).onConflict((same) => same.columns(['notice_id', 'digest']).doNothing()).returning('id').executeTakeFirst()
    if (!added) return { photoId: (await tables(context).selectFrom('public_notices.board_photo').select('id').where('notice_id', '=', id).where('digest', '=', row.digest).executeTakeFirstOrThrow()).id }
    await recordAct(context, 'public-notices.placed-on-board', id, { facts: { photo: added.id, digest: row.digest, unit: notice.unit_id } })
    return { photoId: added.id }
  })
}
