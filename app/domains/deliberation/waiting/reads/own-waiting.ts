import { dayNumberOf, zoneOf } from '@gongzhi/deadline'
import { sql } from 'kysely'
import { dwellingsOf } from '#domains/ballots'
import { place, today } from '#domains/territory'
import type { Context } from '#platform/context'
import type { Waiting } from '#platform/waiting'
import { signableDwellings } from '../../covenants/reads/signable-dwellings.ts'
import { tables } from '../../tables.ts'

interface Row { readonly kind: string; readonly id: string; readonly about: string; readonly day: string | null; readonly at: Date | null }

const pageOf: Readonly<Record<string, (id: string) => string>> = {
  'deliberation.meeting-ahead': (id) => `/meetings/${id}`, 'deliberation.minutes-to-correct': (id) => `/meetings/${id}/minutes`, 'deliberation.topic-to-rate': (id) => `/topics/${id}`,
  'deliberation.doors': (id) => `/asking/${id}/doors`, 'deliberation.answers-to-count': (id) => `/desk/askings/${id}/count`, 'deliberation.resolution-to-confirm': (id) => `/desk/resolutions/${id}`, 'deliberation.review-to-answer': (id) => `/desk/councils/${id}#reviews`, 'deliberation.minutes-to-approve': (id) => `/desk/meetings/${id}/minutes`,
}

/** What waits for the reader as a guest or participant of a meeting, as one who took part in a topic, as visitor or counter of an asking, as chair, and as a household. */
export async function ownDeliberationWaiting(context: Context): Promise<Waiting[]> {
  const { actor } = context
  if (!actor) return []
  const day = await today(context), zone = zoneOf((await place(context))?.timezone ?? 'Asia/Shanghai'), me = actor.id
  const { rows } = await sql<Row>`
    select 'deliberation.meeting-ahead' as kind, meeting.id, meeting.title as about, null::date as day, meeting.starts_at as at from deliberation.meeting meeting
      where meeting.state = 'announced' and meeting.starts_at > ${context.now} and exists (select from deliberation.meeting_invitee invited where invited.meeting_id = meeting.id and invited.person_id = ${me})
    union all
    select 'deliberation.minutes-to-correct', meeting.id, meeting.title, meeting.correct_until, null from deliberation.meeting meeting
      where meeting.state = 'closed' and meeting.correct_until >= ${day} and exists (select from deliberation.meeting_attendance here where here.meeting_id = meeting.id and here.person_id = ${me})
    union all
    select 'deliberation.minutes-to-approve', meeting.id, meeting.title, meeting.minutes_due, null from deliberation.meeting meeting
      where meeting.state = 'closed' and meeting.correct_until < ${day} and (exists (select from deliberation.meeting_invitee invited where invited.meeting_id = meeting.id and invited.person_id = ${me} and invited.part = 'chair')
        or exists (select from deliberation.seat seat where seat.council_id = meeting.council_id and seat.person_id = ${me} and seat.part = 'chair' and seat.ended_at is null))
    union all
    select 'deliberation.topic-to-rate', topic.id, coalesce(nullif(topic.public_title, ''), topic.number), topic.rate_until, null from deliberation.topic topic
      where topic.state = 'reported' and (topic.rate_until is null or topic.rate_until >= ${day}) and not exists (select from deliberation.topic_rater rater where rater.topic_id = topic.id and rater.person_id = ${me})
        and (exists (select from deliberation.topic_follower part where part.topic_id = topic.id and part.person_id = ${me} and part.because <> 'follows')
          or exists (select from deliberation.seat seat where seat.council_id = topic.council_id and seat.person_id = ${me} and seat.ended_at is null))
    union all
    select 'deliberation.doors', asking.id, asking.title, asking.closes_on, null from deliberation.asking asking join deliberation.asking_team team on team.asking_id = asking.id
      where asking.state = 'visiting' and ${me} in (team.first_id, team.second_id)
    union all
    select 'deliberation.answers-to-count', asking.id, asking.title, null, null from deliberation.asking asking join deliberation.asking_counter counter on counter.asking_id = asking.id
      where asking.state = 'counting' and counter.person_id = ${me}
    union all
    select 'deliberation.resolution-to-confirm', resolution.id, left(resolution.text, 60), null, null from deliberation.resolution resolution join deliberation.seat seat on seat.council_id = resolution.council_id
      where resolution.state = 'done' and seat.person_id = ${me} and seat.part in ('chair', 'secretary') and seat.ended_at is null
    union all
    select 'deliberation.review-to-answer', council.id, council.name, null, null from deliberation.council_review review join deliberation.council council on council.id = review.council_id join deliberation.seat seat on seat.council_id = council.id
      where review.answered_at is null and review.closes_on < ${day} and council.ended_on is null and seat.person_id = ${me} and seat.part in ('chair', 'secretary') and seat.ended_at is null
    order by 5 nulls last, 4 nulls last, 2 limit 50`.execute(tables(context))
  const homes = (await dwellingsOf(context, me)).flatMap(({ estateId, buildingUnitId }) => [estateId, ...(buildingUnitId === null ? [] : [buildingUnitId])])
  const published = homes.length === 0 ? [] : await tables(context).selectFrom('deliberation.covenant').select(['id', 'unit_id', 'title']).where('state', '=', 'published').where('replaced_by', 'is', null)
    .where(sql<boolean>`unit_id = any(select unnest(path) from territory.public_unit where id = any(${[...new Set(homes)]}::uuid[]))`).orderBy('published_at', 'desc').limit(20).execute()
  const unsigned = (await Promise.all(published.map(async (covenant) => ((await signableDwellings(context, covenant, me)).some(({ signed }) => !signed) ? [covenant] : [])))).flat()
  return [
    ...rows.map(({ kind, id, about, day: last, at }) => ({ kind, about, href: pageOf[kind]?.(id) ?? '/', until: last === null ? null : new Date(zone.startOf(dayNumberOf(last) + 1)), ...(at !== null && { at }) })),
    ...unsigned.map(({ id, title }) => ({ kind: 'deliberation.covenant-to-sign', about: title, href: `/covenants/${id}`, until: null })),
  ]
}
