import { notify, type Why } from '#domains/notifications'
import { holdersOf } from '#domains/people'
import type { Context } from '#platform/context'
import { seatsOf } from '../../councils/reads/seats-of.ts'
import { tables } from '../../tables.ts'
import type { Topic } from '../rules/topic.ts'

const why: Readonly<Record<'raised' | 'signed' | 'took-part' | 'follows', Why>> = { raised: 'reporter', signed: 'follower', 'took-part': 'member', follows: 'follower' }

/** Tells those who raised, signed, took part in or follow a topic; with `staff` also those who answer for its place. Whoever does it is not told. Part of an act. */
export async function tellTopic(context: Context, topic: Pick<Topic, 'id' | 'number' | 'unitId'> & { readonly councilId?: string | null }, topicName: string, { once, followers = true, staff = false, supervisors = false, running = false }: { readonly once: string | number; readonly followers?: boolean; readonly staff?: boolean; readonly supervisors?: boolean; /** Whoever chairs its council or keeps its minutes. */ readonly running?: boolean }): Promise<void> {
  const told = new Map<string, { why: Why; reader: 'public' | 'desk' }>()
  if (followers) {
    const rows = await tables(context).selectFrom('deliberation.topic_follower').select(['person_id', 'because']).where('topic_id', '=', topic.id).execute()
    for (const row of rows) told.set(row.person_id, { why: why[row.because], reader: 'public' })
  }
  for (const role of [...(staff ? ['community-staff' as const] : []), ...(supervisors ? ['supervisor' as const] : [])]) {
    for (const person of await holdersOf(context, { role, unitId: topic.unitId })) if (!told.has(person)) told.set(person, { why: role === 'supervisor' ? 'supervisor' : 'duty', reader: 'desk' })
  }
  if (running && topic.councilId) for (const seat of await seatsOf(context, topic.councilId)) if ((seat.part === 'chair' || seat.part === 'secretary') && seat.personId !== null && !told.has(seat.personId)) told.set(seat.personId, { why: 'member', reader: 'desk' })
  await notify(context, [...told].filter(([person]) => person !== context.actor?.id).map(([to, { why, reader }]) => ({ to, topic: topicName, subject: topic.id, facts: { topic: topic.id, number: topic.number, reader }, dedupe: `${topicName}:${topic.id}:${once}`, why })))
}
