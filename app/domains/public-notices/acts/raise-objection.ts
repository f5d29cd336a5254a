import { notify } from '#domains/notifications'
import { type Channel, holdersOf, recordActing, registerWalkIn, requirePermission, signedIn } from '#domains/people'
import { ancestorsOf, today } from '#domains/territory'
import { recordAct } from '#domains/transparency'
import { type Context, together } from '#platform/context'
import { Refusal } from '#platform/refusal'
import { stateOf } from '../rules/notice.ts'
import { longestObjection, type ObjectionChannel, whyNoObjection } from '../rules/objection.ts'
import { publicNoticesPermissions } from '../rules/permissions.ts'
import { tables } from '../tables.ts'
import { holdNotice } from './change-period.ts'

export interface NewObjection {
  readonly noticeId: string
  readonly text: string
  /** Makes a form that is sent twice object once. */
  readonly key: string
}

/** A resident objects to a notice. Refuses `public-notices.no-objection-text`, `public-notices.objection-not-taken`, `public-notices.too-long`. */
export function raiseObjection(context: Context, objection: NewObjection): Promise<{ id: string }> {
  return together(context, async (context) => {
    const { id: personId } = signedIn(context)
    requirePermission(context, publicNoticesPermissions['public-notices.object'])
    return keep(context, objection, { personId, channel: 'online' })
  })
}

/** Staff write down the objection of somebody who came, rang or was visited; that person gets a receipt. Refuses what `raiseObjection`, `registerWalkIn` and `recordActing` refuse. */
export function raiseObjectionForSomeone(context: Context, objection: NewObjection, { name, phone, channel }: { readonly name: string; readonly phone: string; readonly channel: Channel }): Promise<{ id: string; receipt: string | undefined }> {
  return together(context, async (context) => {
    const { unit_id } = await holdNotice(context, objection.noticeId)
    requirePermission(context, publicNoticesPermissions['public-notices.object-for-someone'], { unitPath: (await ancestorsOf(context, unit_id)).map(({ id }) => id) })
    const personId = await registerWalkIn(context, { name, phone })
    const kept = await keep(context, objection, { personId, channel })
    if (!kept.added) return { id: kept.id, receipt: undefined }
    const { receipt } = await recordActing(context, { forPerson: personId, channel, act: 'public-notices.object', subject: kept.id })
    return { id: kept.id, receipt }
  })
}

async function keep(context: Context, { noticeId, text, key }: NewObjection, { personId, channel }: { personId: string; channel: ObjectionChannel }): Promise<{ id: string; added: boolean }> {
  const open = tables(context), said = text.trim()
  if ([...said].length < 2) throw new Refusal('public-notices.no-objection-text', 'invalid')
  if ([...said].length > longestObjection) throw new Refusal('public-notices.too-long', 'invalid', { field: 'text', limit: longestObjection })
  const notice = await holdNotice(context, noticeId)
  const before = await open.selectFrom('public_notices.objection').select(['id', 'person_id']).where('key', '=', key).executeTakeFirst()
  if (before) {
    if (before.person_id !== personId) throw new Refusal('public-notices.form-used', 'conflict')
    return { id: before.id, added: false }
  }
  const day = await today(context)
  const state = stateOf({ startsOn: notice.starts_on, endsAt: notice.ends_at, withdrawnAt: notice.withdrawn_at, replacedBy: notice.replaced_by }, context.now, day)
  const why = whyNoObjection({ objectionsUntil: notice.objections_until, state }, day)
  if (why) throw new Refusal('public-notices.objection-not-taken', 'conflict', { why, until: notice.objections_until })
  const { id } = await open.insertInto('public_notices.objection').values({
    notice_id: noticeId, key, person_id: personId, text: said, channel, entered_by: channel === 'online' ? null : context.actor?.id ?? null, at: context.now,
  }).returning('id').executeTakeFirstOrThrow()
  await recordAct(context, 'public-notices.objected', noticeId, { facts: { objection: id, channel, unit: notice.unit_id } })
  const staff = await holdersOf(context, { role: ['community-staff', 'owners-committee'], unitId: notice.unit_id })
  await notify(context, staff.map((to) => ({ to, topic: 'public-notices.objected', subject: noticeId, facts: { notice: noticeId, objection: id }, dedupe: `objection-${id}`, why: 'handler' as const })))
  return { id, added: true }
}
