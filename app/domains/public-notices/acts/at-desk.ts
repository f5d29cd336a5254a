import { requirePermission } from '#domains/people'
import { unitById } from '#domains/territory'
import { type Context, together } from '#platform/context'
import { Refusal } from '#platform/refusal'
import type { NewNotice } from '../rules/notice.ts'
import { publicNoticesPermissions } from '../rules/permissions.ts'
import { noticeStanding } from '../reads/standing.ts'
import { holdNotice, requireAlive } from './change-period.ts'
import { extendNotice } from './extend-notice.ts'
import { placeOnBoard } from './place-on-board.ts'
import { publishNotice } from './publish-notice.ts'
import { takeOffBoard } from './take-off-board.ts'
import { withdrawNotice } from './withdraw-notice.ts'

type Act = 'public-notices.post' | 'public-notices.place-on-board' | 'public-notices.extend' | 'public-notices.withdraw'

async function asked(context: Context, act: Act, unitId: string | undefined): Promise<void> {
  const unit = unitId === undefined ? undefined : await unitById(context, unitId)
  if (!unit) throw new Refusal(act === 'public-notices.post' ? 'public-notices.unknown-unit' : 'public-notices.unknown', 'missing')
  requirePermission(context, publicNoticesPermissions[act], { unitPath: unit.path })
}

const unitOf = async (context: Context, noticeId: string) => (await noticeStanding(context, noticeId))?.unitId

/** Whether the desk posted a notice, and may let a corrected one take its place. */
export const isPosted = ({ subject }: { readonly subject: string }): boolean => subject.startsWith('posted-')

/** Staff publish an ordinary notice that no other room makes; a corrected one takes the place of the one before. Refuses `public-notices.not-posted-here`. */
export const postNotice = (context: Context, notice: Omit<NewNotice, 'subject' | 'href' | 'kind'> & { readonly kind: 'affairs' | 'other'; readonly key: string }) => together(context, async (context) => {
  await asked(context, 'public-notices.post', notice.unitId)
  if (notice.replaces !== undefined) {
    const before = await noticeStanding(context, notice.replaces)
    if (!before || !isPosted(before)) throw new Refusal('public-notices.not-posted-here', 'conflict')
    await asked(context, 'public-notices.withdraw', before.unitId)
  }
  return publishNotice(context, { ...notice, subject: `posted-${notice.key}`, href: '' })
})

/** What staff do at the desk to a notice of any room, each with its own permission. */
export const atDesk = {
  extend: (context: Context, id: string, extension: { readonly days: number; readonly reason: string }) => together(context, async (context) => {
    await asked(context, 'public-notices.extend', await unitOf(context, id))
    await extendNotice(context, id, extension)
  }),
  withdraw: (context: Context, id: string, withdrawal: { readonly reason: string }) => together(context, async (context) => {
    await asked(context, 'public-notices.withdraw', await unitOf(context, id))
    requireAlive(await holdNotice(context, id))
    await withdrawNotice(context, id, withdrawal)
  }),
  placeOnBoard: (context: Context, id: string, board: { readonly photo: Uint8Array; readonly where: string }) => together(context, async (context) => {
    await asked(context, 'public-notices.place-on-board', await unitOf(context, id))
    await placeOnBoard(context, id, board)
  }),
  takeOffBoard: (context: Context, id: string, photoId: string) => together(context, async (context) => {
    await asked(context, 'public-notices.place-on-board', await unitOf(context, id))
    await takeOffBoard(context, id, photoId)
  }),
}
