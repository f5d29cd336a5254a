import { notify } from '#domains/notifications'
import { place, today } from '#domains/territory'
import { recordAct } from '#domains/transparency'
import { type Context, together } from '#platform/context'
import { tables } from '../../tables.ts'
import { daysAfter, localClock } from '../rules/local-clock.ts'

/** Reminds those invited on the day before a meeting, and chair and secretary when minutes are due the next day or late; each once. */
export async function remindOfMeetings(context: Context): Promise<number> {
  const db = tables(context), [day, here] = [await today(context), await place(context)], timezone = here?.timezone ?? 'Asia/Shanghai', tomorrow = daysAfter(day, 1)
  const near = await db.selectFrom('deliberation.meeting').select(['id', 'starts_at']).where('state', '=', 'announced').where('starts_at', '>', context.now).where('starts_at', '<', new Date(context.now.getTime() + 3 * 86_400_000)).execute()
  const due = await db.selectFrom('deliberation.meeting').select(['id', 'minutes_due']).where('state', 'in', ['closed', 'approved']).where('minutes_due', '<=', tomorrow).execute()
  const wanted = [
    ...near.filter(({ starts_at }) => localClock(starts_at, timezone).date === tomorrow).map(({ id }) => ({ id, kind: 'soon' as const })),
    ...due.map(({ id, minutes_due }) => ({ id, kind: minutes_due !== null && minutes_due < day ? 'minutes-late' as const : 'minutes-due' as const })),
  ]
  let reminded = 0
  for (const { id, kind } of wanted) reminded += await together(context, (context) => remindOnce(context, id, kind))
  return reminded
}

async function remindOnce(context: Context, id: string, kind: 'soon' | 'minutes-due' | 'minutes-late'): Promise<number> {
  const db = tables(context)
  const first = await db.insertInto('deliberation.meeting_reminder').values({ meeting_id: id, kind, at: context.now }).onConflict((conflict) => conflict.doNothing()).returning('kind').executeTakeFirst()
  if (!first) return 0
  const people = await db.selectFrom('deliberation.meeting_invitee').select('person_id').where('meeting_id', '=', id).where('person_id', 'is not', null).$if(kind !== 'soon', (query) => query.where('part', 'in', ['chair', 'secretary'])).execute()
  await notify(context, people.flatMap(({ person_id }) => (person_id === null ? [] : [{ to: person_id, topic: `deliberation.meeting-${kind}`, subject: id, facts: { meeting: id }, dedupe: `meeting-${kind}:${id}`, why: 'member' as const }])))
  await recordAct(context, 'deliberation.reminded-of-meeting', id, { facts: { kind, people: people.length } })
  return 1
}
