import { mayDo } from '#platform/permission'
import { unitsById } from '#domains/territory'
import type { Context } from '#platform/context'
import { isKey } from '#platform/key'
import { publicNoticesPermissions } from '../rules/permissions.ts'
import { tables } from '../tables.ts'

/** Digest of a photograph of the board: for everybody while the notice stands, afterwards for its staff; undefined for anybody else. */
export async function boardPhoto(context: Context, id: string, { small }: { readonly small: boolean }): Promise<string | undefined> {
  const row = isKey(id) ? await tables(context).selectFrom('public_notices.board_photo as photo').innerJoin('public_notices.notice as notice', 'notice.id', 'photo.notice_id')
    .select(['photo.digest', 'photo.small_digest', 'notice.unit_id', 'notice.ends_at', 'notice.withdrawn_at', 'notice.replaced_by']).where('photo.id', '=', id).executeTakeFirst() : undefined
  if (!row) return undefined
  const [unit] = await unitsById(context, [row.unit_id])
  const stands = context.now < row.ends_at && row.withdrawn_at === null && row.replaced_by === null
  if (!stands && !mayDo(context.actor, publicNoticesPermissions['public-notices.read-desk'], { unitPath: unit?.path ?? [] })) return undefined
  return small ? row.small_digest : row.digest
}
