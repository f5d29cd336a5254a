import { sql } from 'kysely'
import { requirePermission, signedIn } from '#domains/people'
import { recordAct } from '#domains/transparency'
import { type Context, together } from '#platform/context'
import { isKey } from '#platform/key'
import { Refusal } from '#platform/refusal'
import { matterPermissions } from '../../rules/permissions.ts'
import { tables } from '../../tables.ts'

/**
 * Someone on duty has read an alarm: it climbs no further, and who read it when is kept. An alarm of distress is deleted instead, and its act
 * names no matter: nothing stays that would mark a person. Refuses `matters.alarm-read-already`, `matters.unknown-alarm`.
 */
export function readAlarm(context: Context, id: string): Promise<void> {
  return together(context, async (context) => {
    const reader = signedIn(context)
    const db = tables(context)
    const alarm = isKey(id) ? await db.selectFrom('matters.alarm as a').innerJoin('matters.matter as m', 'm.id', 'a.matter_id')
      .select(['a.id', 'a.kind', 'a.level', 'a.read_at', 'm.unit_path']).where('a.id', '=', id).forUpdate('a').executeTakeFirst() : undefined
    if (!alarm) throw new Refusal('matters.unknown-alarm', 'missing')
    const onRoster = await db.selectFrom('matters.duty_shift').select('id').where('person_id', '=', reader.id).where('unit_id', '=', sql<string>`any(${alarm.unit_path}::uuid[])`)
      .where('starts_at', '<=', context.now).where('ends_at', '>', context.now).executeTakeFirst()
    const postId = onRoster ? null : requirePermission(context, matterPermissions['matters.read-alarm'], { unitPath: alarm.unit_path }).postId
    if (alarm.read_at) throw new Refusal('matters.alarm-read-already', 'conflict')
    if (alarm.kind === 'distress') await db.deleteFrom('matters.alarm').where('id', '=', id).execute()
    else await db.updateTable('matters.alarm').set({ read_by: reader.id, read_at: context.now }).where('id', '=', id).execute()
    await recordAct(context, 'matters.alarm-read', id, { post: postId, facts: { level: alarm.level } })
  })
}
