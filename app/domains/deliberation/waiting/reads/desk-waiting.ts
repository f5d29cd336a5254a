import { dayNumberOf, zoneOf } from '@gongzhi/deadline'
import { type RawBuilder, sql } from 'kysely'
import { place, today } from '#domains/territory'
import type { Context } from '#platform/context'
import type { Permission } from '#platform/permission'
import { unitsOfPosts, type Waiting } from '#platform/waiting'
import { deliberationPermissions } from '../../permissions.ts'
import { tables } from '../../tables.ts'

interface Row { readonly id: string; readonly about: string; readonly count?: number; readonly at?: Date | null; readonly day?: string | null }
const most = 20

/** What waits for the reader's posts in topics, meetings, drafts, opinions, covenants and resolutions, with its deadline. */
export async function deskDeliberationWaiting(context: Context): Promise<Waiting[]> {
  const day = await today(context), zone = zoneOf((await place(context))?.timezone ?? 'Asia/Shanghai'), may = deliberationPermissions, found: Waiting[] = []
  const ask = async (kind: string, permission: Permission, page: (id: string) => string, query: (mine: RawBuilder<boolean>) => RawBuilder<Row>, also: RawBuilder<boolean> = sql<boolean>`false`) => {
    const units = unitsOfPosts(context.actor, permission), organisations = (context.actor?.posts ?? []).some(({ role }) => permission.allowed[role as keyof typeof permission.allowed]?.includes('organisation'))
    if (units.length === 0 && !organisations) return
    const mine = units === 'all' ? sql<boolean>`true` : sql<boolean>`(unit.path && ${[...units]}::uuid[] or ${also})`
    const { rows } = await sql<Row>`${query(mine)} limit ${most}`.execute(tables(context))
    for (const { id, about, count, at, day: last } of rows) found.push({ kind, about, href: page(id), until: at ?? (last ? new Date(zone.startOf(dayNumberOf(last) + 1)) : null), ...(count !== undefined && { count }) })
  }
  const topic = (id: string) => `/desk/topics/${id}`, titled = sql`coalesce(nullif(topic.public_title, ''), topic.number)`
  await ask('deliberation.topic-to-admit', may['deliberation.admit-topic'], topic, (mine) => sql<Row>`
    select topic.id, ${titled} as about, topic.due_at as at from deliberation.topic topic join territory.public_unit unit on unit.id = topic.unit_id where topic.state = 'collected' and ${mine} order by topic.due_at nulls last, topic.id`)
  await ask('deliberation.appeal-to-decide', may['deliberation.decide-appeal'], topic, (mine) => sql<Row>`
    select topic.id, ${titled} as about, topic.due_at as at from deliberation.topic topic join territory.public_unit unit on unit.id = topic.unit_id
    where topic.state = 'refused' and topic.appealed_at is not null and topic.appeal_answered_at is null and ${mine} order by topic.due_at nulls last, topic.id`)
  await ask('deliberation.minutes-to-publish', may['deliberation.run-meeting'], (id) => `/desk/meetings/${id}/minutes`, (mine) => sql<Row>`
    select meeting.id, meeting.title as about, meeting.minutes_due as day from deliberation.meeting meeting join territory.public_unit unit on unit.id = meeting.unit_id
    where (meeting.state = 'approved' or meeting.state = 'closed' and meeting.correct_until < ${day}) and ${mine} order by meeting.minutes_due, meeting.id`)
  await ask('deliberation.moderation-appeals', may['deliberation.decide-appeal-of-moderation'], (id) => `/desk/meetings/${id}/minutes`, (mine) => sql<Row>`
    select meeting.id, meeting.title as about, count(*)::int as count from deliberation.meeting_moderation moderation join deliberation.meeting meeting on meeting.id = moderation.meeting_id join territory.public_unit unit on unit.id = meeting.unit_id
    where moderation.appealed_at is not null and moderation.decided_at is null and ${mine} group by meeting.id order by min(moderation.appealed_at)`)
  await ask('deliberation.comments', may['deliberation.answer-draft-comment'], (id) => `/desk/drafts/${id}`, (mine) => sql<Row>`
    select draft.id, draft.title as about, count(*)::int as count from deliberation.draft_comment comment join deliberation.draft draft on draft.id = comment.draft_id join territory.public_unit unit on unit.id = draft.unit_id
    where comment.hidden_at is null and comment.answered_at is null and ${mine} group by draft.id order by min(comment.at)`)
  await ask('deliberation.statements', may['deliberation.moderate-opinions'], (id) => `/desk/opinions/${id}`, (mine) => sql<Row>`
    select conversation.id, conversation.title as about, count(*)::int as count from deliberation.opinion_moderation asked join deliberation.conversation conversation on conversation.id = asked.conversation_id join territory.public_unit unit on unit.id = conversation.unit_id
    where asked.decided_at is null and (conversation.closed_at is null or asked.asked = 'appeal') and ${mine} group by conversation.id order by conversation.closes_at`)
  await ask('deliberation.covenant-to-review', may['deliberation.review-covenant'], (id) => `/desk/covenants/${id}`, (mine) => sql<Row>`
    select covenant.id, covenant.title as about from deliberation.covenant covenant join territory.public_unit unit on unit.id = covenant.unit_id where covenant.state = 'review' and ${mine} order by covenant.id`)
  await ask('deliberation.covenant-wishes', may['deliberation.enter-covenant-signature'], (id) => `/desk/covenants/${id}#wishes`, (mine) => sql<Row>`
    select covenant.id, covenant.title as about, count(*)::int as count from deliberation.covenant_signing_wish wish join deliberation.covenant covenant on covenant.id = wish.covenant_id join territory.public_unit unit on unit.id = covenant.unit_id
    where covenant.replaced_by is null and ${mine} group by covenant.id order by min(wish.at)`)
  await ask('deliberation.dissent-to-answer', may['deliberation.run-topic'], topic, (mine) => sql<Row>`
    select topic.id, ${titled} as about, count(*)::int as count, min(dissent.answer_due) as day from deliberation.dissent dissent join deliberation.topic topic on topic.id = dissent.topic_id join territory.public_unit unit on unit.id = topic.unit_id
    where dissent.answered_at is null and topic.state <> 'filed' and ${mine} group by topic.id order by min(dissent.answer_due), topic.id`)
  await ask('deliberation.review-to-answer', may['deliberation.run-council'], (id) => `/desk/councils/${id}#reviews`, (mine) => sql<Row>`
    select council.id, council.name as about from deliberation.council_review review join deliberation.council council on council.id = review.council_id join territory.public_unit unit on unit.id = council.unit_id
    where review.answered_at is null and review.closes_on < ${day} and council.ended_on is null and ${mine} order by review.closes_on, review.id`)
  const draw = (id: string) => `/desk/councils/draws/${id}`, drawn = sql`deliberation.draw draw join deliberation.council council on council.id = draw.council_id join territory.public_unit unit on unit.id = council.unit_id`
  await ask('deliberation.draw-to-announce', may['deliberation.hold-draw'], draw, (mine) => sql<Row>`
    select draw.id, draw.title as about from ${drawn} where draw.state = 'open' and draw.registration_ends_on < ${day} and ${mine} order by draw.registration_ends_on, draw.id`)
  await ask('deliberation.seed-to-enter', may['deliberation.witness-draw'], draw, (mine) => sql<Row>`
    select draw.id, draw.title as about from ${drawn} where draw.state = 'announced' and draw.source_reveals_at <= ${context.now} and draw.first_value_by is distinct from ${context.actor?.id ?? null}::uuid and ${mine} order by draw.source_reveals_at, draw.id`)
  await ask('deliberation.visits-to-close', may['deliberation.run-asking'], (id) => `/desk/askings/${id}`, (mine) => sql<Row>`
    select asking.id, asking.title as about, asking.closes_on as day from deliberation.asking asking join territory.public_unit unit on unit.id = asking.unit_id where asking.state = 'visiting' and asking.closes_on < ${day} and ${mine} order by asking.closes_on, asking.id`)
  await ask('deliberation.asking-to-publish', may['deliberation.run-asking'], (id) => `/desk/askings/${id}`, (mine) => sql<Row>`
    select asking.id, asking.title as about from deliberation.asking asking join territory.public_unit unit on unit.id = asking.unit_id where asking.state = 'counting' and asking.first_counter is not null and asking.second_counter is not null and ${mine} order by asking.closed_at, asking.id`)
  const organisations = (context.actor?.posts ?? []).flatMap(({ role, organisationId }) => (organisationId !== null && may['deliberation.work-on-resolution'].allowed[role as 'handler']?.includes('organisation') ? [organisationId] : []))
  await ask('deliberation.resolution-to-carry-out', may['deliberation.work-on-resolution'], (id) => `/desk/resolutions/${id}`, (mine) => sql<Row>`
    select resolution.id, left(resolution.text, 60) as about, resolution.deadline as day from deliberation.resolution resolution join territory.public_unit unit on unit.id = resolution.unit_id where resolution.state = 'open' and ${mine} order by resolution.deadline, resolution.id`,
  sql<boolean>`resolution.organisation_id = any(${organisations}::uuid[])`)
  await ask('deliberation.resolution-to-confirm', may['deliberation.confirm-resolution'], (id) => `/desk/resolutions/${id}`, (mine) => sql<Row>`
    select resolution.id, left(resolution.text, 60) as about from deliberation.resolution resolution join territory.public_unit unit on unit.id = resolution.unit_id where resolution.state = 'done' and ${mine} order by resolution.done_at, resolution.id`)
  return found
}
