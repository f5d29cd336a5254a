import type { Context } from '#platform/context'
import { tables } from '../tables.ts'

/** Everything this room keeps about one person: what they raised, in full, what was done with it, what they answered, follow and noted. */
export async function matterDataOf(context: Context, personId: string) {
  const db = tables(context)
  const raised = await db.selectFrom('matters.matter')
    .select(['id', 'number', 'channel', 'category_code', 'answers', 'title', 'text', 'public_title', 'public_text', 'place_words', 'lng', 'lat', 'state', 'anonymous', 'confidential', 'contact_allowed', 'complained_of', 'reported_for_by', 'reported_at', 'closed_at', 'outcome'])
    .where('reporter_id', '=', personId).orderBy('reported_at').execute()
  const ids = raised.map(({ id }) => id)
  return {
    raised, ...await aboutMatters(context, ids),
    notes: await db.selectFrom('matters.event').select(['matter_id', 'kind', 'at', 'note']).where('actor_id', '=', personId).where('note', '<>', '').orderBy('id').execute(),
    reportedForOthers: await db.selectFrom('matters.matter').select(['number', 'channel', 'reported_at']).where('reported_for_by', '=', personId).orderBy('reported_at').execute(),
    follows: await db.selectFrom('matters.follower').select(['matter_id', 'since', 'because']).where('person_id', '=', personId).orderBy('since').execute(),
    savedViews: await db.selectFrom('matters.saved_view').select(['name', 'query', 'created_at']).where('person_id', '=', personId).orderBy('created_at').execute(),
    shifts: await db.selectFrom('matters.duty_shift').select(['unit_id', 'level', 'starts_at', 'ends_at']).where('person_id', '=', personId).orderBy('starts_at').execute(),
  }
}

/** What hangs on the matters that somebody raised: answers, photographs, what they could read of the handling, what they objected to, and how often they were rung. */
async function aboutMatters(context: Context, ids: readonly string[]) {
  if (ids.length === 0) return { confirmations: [], photos: [], story: [], objections: [], calls: [] }
  const db = tables(context)
  const objections = [
    ...await db.selectFrom('matters.exclusion').select(['matter_id', 'appeal', 'appealed_at as at']).where('matter_id', 'in', ids).where('appeal', '<>', '').execute(),
    ...await db.selectFrom('matters.moderation').select(['matter_id', 'appeal', 'asked_at as at']).where('matter_id', 'in', ids).where('appeal', '<>', '').execute(),
  ]
  return {
    confirmations: await db.selectFrom('matters.confirmation').select(['matter_id', 'round', 'solved', 'satisfaction', 'comment', 'at']).where('matter_id', 'in', ids).execute(),
    photos: (await db.selectFrom('matters.photo').select(['id', 'matter_id', 'kind', 'at']).where('matter_id', 'in', ids).where('kind', '=', 'report').execute()).map((photo) => ({ ...photo, file: `/files/photo/${photo.id}` })),
    story: await db.selectFrom('matters.event').select(['matter_id', 'kind', 'at', 'public_note']).where('matter_id', 'in', ids).where('seen_by', 'in', ['public', 'parties']).orderBy('id').execute(),
    objections,
    calls: await db.selectFrom('matters.call_attempt').select(['matter_id', 'channel', 'result', 'at']).where('matter_id', 'in', ids).orderBy('at').execute(),
  }
}
