import { findPersonalData, maskText } from '@gongzhi/matter-text'
import { sql } from 'kysely'
import { holdersOf, organisationById, requirePermission } from '#domains/people'
import { isDay, today, unitById } from '#domains/territory'
import { recordAct } from '#domains/transparency'
import { type Context, together } from '#platform/context'
import { Refusal } from '#platform/refusal'
import { runningSeat } from '../../councils/reads/seats-of.ts'
import { tables } from '../../tables.ts'
import { topicEvent } from '../../topics/acts/topic-event.ts'
import { topicById } from '../../topics/reads/topic-by-id.ts'
import { type NewStep, type Responsible, responsibleRoles, stepProblems } from '../rules/resolution.ts'
import { resolutionsPermissions } from '../rules/permissions.ts'
import { resolutionsWords } from '../words/words.ts'
import { publishResolution } from './publish-resolution.ts'
import { tellResponsible } from './work-on-resolution.ts'

export interface NewResolution {
  readonly topicId: string
  readonly meetingId?: string | null
  /** Where it holds; the topic's unit unless told. */
  readonly unitId?: string
  readonly text: string
  readonly responsible: Responsible
  /** Day (YYYY-MM-DD) by which it is done. */
  readonly deadline: string
  readonly steps?: readonly NewStep[]
  /** The same key adopts once, however often it is sent. */
  readonly key: string
}

const states = ['deliberating', 'opinion-formed', 'handed-over'] as const

/** Adopts a resolution of a topic that is deliberated: somebody answers for it by a day, or there is none. */
export function adoptResolution(context: Context, { topicId, meetingId = null, unitId, text, responsible, deadline, steps = [], key }: NewResolution): Promise<string> {
  return together(context, async (context) => {
    const db = tables(context)
    const topic = await topicById(context, topicId)
    if (!topic) throw new Refusal('deliberation.unknown-topic', 'missing')
    const { postId } = requirePermission(context, resolutionsPermissions['deliberation.adopt-resolution'], { unitPath: topic.unitPath, owner: (await runningSeat(context, topic.councilId))?.personId ?? null })
    const before = await db.selectFrom('deliberation.resolution').select('id').where('adopting_key', '=', key).executeTakeFirst()
    if (before) return before.id
    if (!(states as readonly string[]).includes(topic.state)) throw new Refusal('deliberation.topic-not-deliberated', 'conflict', { state: topic.state })
    const unit = unitId === undefined || unitId === topic.unitId ? { id: topic.unitId, path: topic.unitPath } : await unitById(context, unitId)
    if (!unit) throw new Refusal('deliberation.unknown-unit', 'missing')
    const day = await today(context)
    if (text.trim().length < 2) throw new Refusal('deliberation.resolution-without-text', 'invalid', { field: 'text' })
    if (!isDay(deadline) || deadline < day) throw new Refusal('deliberation.deadline-passed', 'invalid', { field: 'deadline', deadline })
    const unreal = steps.findIndex(({ dueOn }) => dueOn !== '' && !isDay(dueOn))
    const [problem] = unreal < 0 ? stepProblems(steps, deadline) : [{ step: unreal + 1, problem: 'no-day' }]
    if (problem) throw new Refusal('deliberation.step-refused', 'invalid', { field: 'steps', ...problem })
    const row = await responsibleColumns(context, responsible)
    const { next } = (await sql<{ next: number }>`select nextval('deliberation.resolution_number') as next`.execute(db)).rows[0]!
    const inserted = await db.insertInto('deliberation.resolution').values({
      ...row, number: `${day.slice(0, 4)}-${String(next).padStart(4, '0')}`, adopting_key: key, topic_id: topic.id, meeting_id: meetingId, council_id: topic.councilId,
      unit_id: unit.id, unit_path: [...unit.path], text: maskText(text.trim(), findPersonalData(text.trim())), deadline, first_deadline: deadline, adopted_at: context.now, done_at: null, confirmed_at: null,
    }).onConflict((conflict) => conflict.column('adopting_key').doNothing()).returning(['id', 'number']).executeTakeFirst()
    // The same form sent twice at once: whoever came second finds the first.
    if (!inserted) return (await db.selectFrom('deliberation.resolution').select('id').where('adopting_key', '=', key).executeTakeFirstOrThrow()).id
    const { id } = inserted
    if (steps.length > 0) await db.insertInto('deliberation.resolution_step').values(steps.map((step, index) => ({ resolution_id: id, ordinal: index + 1, text: step.text.trim(), due_on: step.dueOn, done_at: null }))).execute()
    await db.insertInto('deliberation.resolution_entry').values({ resolution_id: id, kind: 'adopted', actor_id: context.actor?.id ?? null, facts: JSON.stringify({ deadline }), at: context.now }).execute()
    await recordAct(context, 'deliberation.adopted-resolution', id, { post: postId, facts: { topic: topic.id, meeting: meetingId, deadline, steps: steps.length } })
    await tellResponsible(context, { id, number: inserted.number, organisationId: row.organisation_id, postRole: row.post_role, postUnitId: row.post_unit_id, councilId: topic.councilId }, 'deliberation.resolution-adopted', 1)
    await publishResolution(context, { id, number: inserted.number, unitId: unit.id, topicTitle: topic.title, text: maskText(text.trim(), findPersonalData(text.trim())), responsible: await nameOf(context, responsible), deadline, steps: steps.map((step) => ({ ...step, text: maskText(step.text) })) })
    await topicEvent(context, topic.id, { kind: 'resolution-adopted', href: `/resolutions/${id}`, facts: { deadline } })
    return id
  })
}

/** Whoever answers for it, as people read it: an office, or a post without its holder. */
async function nameOf(context: Context, responsible: Responsible): Promise<string> {
  if ('organisationId' in responsible) return (await organisationById(context, responsible.organisationId))?.name ?? ''
  return `${(await unitById(context, responsible.unitId))?.name ?? ''} ${resolutionsWords(context.locale).roles[responsible.role] ?? responsible.role}`.trim()
}

async function responsibleColumns(context: Context, responsible: Responsible): Promise<{ organisation_id: string | null; post_role: (typeof responsibleRoles)[number] | null; post_unit_id: string | null }> {
  if ('organisationId' in responsible) {
    const organisation = await organisationById(context, responsible.organisationId)
    if (!organisation || organisation.endedAt !== null) throw new Refusal('deliberation.nobody-responsible', 'invalid', { field: 'responsible' })
    return { organisation_id: organisation.id, post_role: null, post_unit_id: null }
  }
  if (!responsibleRoles.includes(responsible.role) || !(await unitById(context, responsible.unitId))) throw new Refusal('deliberation.nobody-responsible', 'invalid', { field: 'responsible' })
  if ((await holdersOf(context, { role: responsible.role, unitId: responsible.unitId })).length === 0) throw new Refusal('deliberation.post-vacant', 'invalid', { field: 'role' })
  return { organisation_id: null, post_role: responsible.role, post_unit_id: responsible.unitId }
}
