import { sql } from 'kysely'
import { requirePermission, signedIn } from '#domains/people'
import { today } from '#domains/territory'
import { recordAct } from '#domains/transparency'
import { type Context, together } from '#platform/context'
import { Refusal } from '#platform/refusal'
import { charterOrDefault } from '../../councils/reads/charter-of.ts'
import { councilById } from '../../councils/reads/council-by-id.ts'
import { dueDay } from '../../councils/reads/due-day.ts'
import { seatOf } from '../../councils/reads/seats-of.ts'
import { tables } from '../../tables.ts'
import { scopeOf } from '../reads/council-of-scope.ts'
import { touchesOf } from '../rules/deciding-body.ts'
import { topicsPermissions } from '../rules/permissions.ts'
import { publicWords } from '../rules/public-words.ts'
import type { TopicCategory, TopicSource } from '../rules/topic.ts'
import { tellTopic } from './tell-topic.ts'
import { holdMatters, takeUp } from './hold-matters.ts'

export interface NewTopic {
  readonly source: TopicSource
  readonly category: TopicCategory
  readonly title: string
  readonly text: string
  /** Whom it concerns; for matters their own places are added. */
  readonly unitIds: readonly string[]
  readonly touches?: readonly string[]
  /** The council that raises it (source `council`). */
  readonly councilId?: string | null
  /** The organisation that raises it (source `office`). */
  readonly organisationId?: string | null
  /** Matters under deliberation that it takes up (source `matters`). */
  readonly matterIds?: readonly string[]
  readonly sample?: boolean
  /** The same key raises once, however often it is sent. */
  readonly key: string
}

/** Raises a topic: from matters, by a petition of residents, by a council, by an office. A petition first gathers signatures, where more than that of whoever raises it is wanted; anything else waits to be admitted. */
export function raiseTopic(context: Context, topic: NewTopic): Promise<string> {
  return together(context, async (context) => {
    const db = tables(context), person = signedIn(context)
    const before = await db.selectFrom('deliberation.topic').select('id').where('intake_key', '=', topic.key).executeTakeFirst()
    if (before) return before.id
    const title = topic.title.trim(), text = topic.text.trim()
    if (title.length < 2 || title.length > 120) throw new Refusal('deliberation.topic-title', 'invalid', { field: 'title' })
    if (text === '' || text.length > 6000) throw new Refusal('deliberation.topic-text', 'invalid', { field: 'text' })
    const matters = topic.source === 'matters' ? await holdMatters(context, topic.matterIds ?? []) : []
    const asked = topic.source === 'council' ? await councilById(context, topic.councilId ?? '') : undefined
    const scope = await scopeOf(context, [...topic.unitIds, ...matters.flatMap((matter) => matter.unitId ?? []), ...(topic.unitIds.length === 0 && asked ? [asked.unitId] : [])])
    const council = asked ?? scope.council, postId = await permitted(context, topic, scope.unitPath, asked?.id)
    const charter = await charterOrDefault(context, council?.id ?? null), petition = topic.source === 'petition' && charter.petition.signatures > 1
    const admission = petition ? undefined : await dueDay(context, charter.admissionDays, 'workday'), gathering = petition ? await dueDay(context, charter.petition.days, 'day') : undefined
    const words = publicWords({ title, text })
    const { next } = (await sql<{ next: number }>`select nextval('deliberation.topic_number') as next`.execute(db)).rows[0]!
    const made = await db.insertInto('deliberation.topic').values({
      number: `${(await today(context)).slice(0, 4)}-${String(next).padStart(4, '0')}`, source: topic.source, intake_key: topic.key, category: topic.category, title, text, public_title: words.title, public_text: words.text,
      touches: touchesOf(topic.touches ?? []).map((touch) => touch.code), unit_id: scope.unitId, unit_path: [...scope.unitPath], council_id: council?.id ?? null, raised_by: person.id, raised_for: topic.source === 'office' ? topic.organisationId ?? null : null,
      signatures_wanted: topic.source === 'petition' ? charter.petition.signatures : null, signatures_until: gathering?.day ?? (topic.source === 'petition' ? await today(context) : null), state: petition ? 'gathering' : 'collected', due_at: (petition ? gathering : admission)?.at ?? null,
      appealed_at: null, appeal_answered_at: null, notice_id: null, announced_at: null, deliberate_from: null, opinion_at: null, reported_at: null, rate_until: null, filed_at: null, sample: topic.sample ?? false, raised_at: context.now, updated_at: context.now,
    }).onConflict((conflict) => conflict.column('intake_key').doNothing()).returning(['id', 'number', 'state']).executeTakeFirst()
    if (!made) return (await db.selectFrom('deliberation.topic').select('id').where('intake_key', '=', topic.key).executeTakeFirstOrThrow()).id
    await db.insertInto('deliberation.topic_unit').values(scope.unitIds.map((unit_id) => ({ topic_id: made.id, unit_id }))).execute()
    if (matters.length > 0) await takeUp(context, made.id, matters)
    await db.insertInto('deliberation.topic_follower').values({ topic_id: made.id, person_id: person.id, because: 'raised', since: context.now }).execute()
    if (topic.source === 'petition') await db.insertInto('deliberation.petition_signature').values({ topic_id: made.id, person_id: person.id, at: context.now }).execute()
    await db.insertInto('deliberation.topic_event').values({ topic_id: made.id, kind: 'raised', from_state: made.state, to_state: made.state, at: context.now, actor_id: person.id, href: null, facts: JSON.stringify({ source: topic.source }) }).execute()
    await recordAct(context, 'deliberation.raised-topic', made.id, { post: postId, facts: { source: topic.source, category: topic.category, unit: scope.unitId, council: council?.id ?? null, matters: matters.length, masked: words.masked } })
    if (!petition) await tellTopic(context, { id: made.id, number: made.number, unitId: scope.unitId }, 'deliberation.topic-waits', { once: 1, followers: false, staff: true })
    return made.id
  })
}

async function permitted(context: Context, topic: NewTopic, unitPath: readonly string[], councilId: string | undefined): Promise<string | null> {
  if (topic.source === 'petition') return requirePermission(context, topicsPermissions['deliberation.raise-topic']).postId
  // Nobody raises in the name of an office that is not theirs.
  if (topic.source === 'office' && topic.organisationId && !context.actor?.posts.some(({ organisationId }) => organisationId === topic.organisationId)) throw new Refusal('deliberation.unknown-organisation', 'invalid', { field: 'organisation' })
  if (topic.source !== 'council') return requirePermission(context, topicsPermissions['deliberation.raise-for-office'], { unitPath }).postId
  if (councilId === undefined) throw new Refusal('deliberation.unknown-council', 'invalid', { field: 'council' })
  if (!context.actor || !(await seatOf(context, councilId, context.actor.id))) return requirePermission(context, topicsPermissions['deliberation.raise-for-office'], { unitPath }).postId
  return null
}
