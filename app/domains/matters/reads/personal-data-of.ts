import type { Context } from '#platform/context'
import { tables } from '../tables.ts'

/** Everything this room keeps about one person: what they raised, in full, what they follow, what they answered. */
export async function matterDataOf(context: Context, personId: string) {
  const db = tables(context)
  const raised = await db.selectFrom('matters.matter')
    .select(['id', 'number', 'channel', 'category_code', 'answers', 'title', 'text', 'public_title', 'public_text', 'place_words', 'lng', 'lat', 'state', 'anonymous', 'confidential', 'contact_allowed', 'reported_at', 'closed_at', 'outcome'])
    .where('reporter_id', '=', personId).orderBy('reported_at').execute()
  const ids = raised.map(({ id }) => id)
  const none = { confirmations: [], photos: [], notes: [] }
  const about = ids.length === 0 ? none : {
    confirmations: await db.selectFrom('matters.confirmation').select(['matter_id', 'round', 'solved', 'satisfaction', 'comment', 'at']).where('matter_id', 'in', ids).execute(),
    photos: (await db.selectFrom('matters.photo').select(['id', 'matter_id', 'kind', 'at']).where('matter_id', 'in', ids).where('kind', '=', 'report').execute()).map((photo) => ({ ...photo, file: `/files/photo/${photo.id}` })),
    notes: await db.selectFrom('matters.event').select(['matter_id', 'kind', 'at', 'note']).where('actor_id', '=', personId).where('note', '<>', '').execute(),
  }
  return {
    raised, ...about,
    follows: await db.selectFrom('matters.follower').select(['matter_id', 'since', 'because']).where('person_id', '=', personId).execute(),
    savedViews: await db.selectFrom('matters.saved_view').select(['name', 'query', 'created_at']).where('person_id', '=', personId).execute(),
  }
}
