import { publishNotice } from '#domains/public-notices'
import { today } from '#domains/territory'
import { type Context, together } from '#platform/context'
import { Refusal } from '#platform/refusal'
import { charterOrDefault } from '../../councils/reads/charter-of.ts'
import { councilById } from '../../councils/reads/council-by-id.ts'
import { tables } from '../../tables.ts'
import { materialsOf } from '../reads/materials.ts'
import { topicFrom, topicRows } from '../reads/topic-by-id.ts'
import { topicsPermissions } from '../rules/permissions.ts'
import { topicNotice } from '../words/topic-notice.ts'
import { moveTopic, topicForAct } from './move-topic.ts'
import { tellTopic } from './tell-topic.ts'

/** Announces a topic with its materials as a public notice. It may be deliberated once the days of the charter have run. */
export function announceTopic(context: Context, id: string, version: number, { days }: { readonly days?: number } = {}): Promise<void> {
  return together(context, async (context) => {
    const { topic, postId } = await topicForAct(context, id, topicsPermissions['deliberation.run-topic'], { version })
    if (topic.state !== 'prepared') throw new Refusal('deliberation.unlawful-topic-move', 'conflict', { move: 'announce', from: topic.state, to: 'announced' })
    const charter = await charterOrDefault(context, topic.councilId), council = topic.councilId === null ? undefined : await councilById(context, topic.councilId), least = Math.max(1, charter.noticeDays)
    if (days !== undefined && (!Number.isInteger(days) || days < least || days > 90)) throw new Refusal('deliberation.notice-days', 'invalid', { field: 'days', least })
    const notice = await publishNotice(context, {
      kind: 'topic', subject: topic.id, href: `/topics/${topic.id}`, unitId: topic.unitId, organisationId: council?.convenorId ?? topic.raisedFor, days: days ?? least, key: `topic:${topic.id}`, objection: null,
      ...topicNotice(topic, (await materialsOf(context, topic.id)).map((material) => material.title), context.locale),
    })
    await moveTopic(context, topic, {
      move: 'announce', to: 'announced', act: 'deliberation.announced-topic', kind: 'announced', postId, href: `/notices/${notice.id}`, facts: { notice: notice.number, from: notice.endsOn },
      set: { notice_id: notice.id, announced_at: context.now, deliberate_from: notice.endsOn },
    })
    await tellTopic(context, topic, 'deliberation.topic-announced', { once: topic.version })
  })
}

/** Announced topics whose days have run are deliberated from now on. */
export async function beginTopics(context: Context): Promise<void> {
  const due = await tables(context).selectFrom('deliberation.topic').select('id').where('state', '=', 'announced').where('deliberate_from', '<=', await today(context)).execute()
  for (const { id } of due) await together(context, (context) => beginAnnounced(context, id))
}

/** An announced topic is deliberated from now on; one in another state is left alone. Part of an act. */
export async function beginAnnounced(context: Context, topicId: string): Promise<void> {
  const held = await tables(context).selectFrom('deliberation.topic').select('id').where('id', '=', topicId).where('state', '=', 'announced').forUpdate().executeTakeFirst()
  if (!held) return
  const topic = topicFrom(await topicRows(context).where('topic.id', '=', topicId).executeTakeFirstOrThrow())
  await moveTopic(context, topic, { move: 'begin', to: 'deliberating', act: 'deliberation.began-topic', kind: 'begun', postId: null })
}

