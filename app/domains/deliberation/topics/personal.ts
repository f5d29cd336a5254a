import type { Context } from '#platform/context'
import type { PersonalPart } from '#platform/personal'
import { tables } from '../tables.ts'

async function collect(context: Context, personId: string): Promise<unknown> {
  const db = tables(context)
  const raised = await db.selectFrom('deliberation.topic').select(['number', 'source', 'title', 'text', 'state', 'raised_at', 'appeal']).where('raised_by', '=', personId).orderBy('raised_at').execute()
  const part = await db.selectFrom('deliberation.topic_follower as follower').innerJoin('deliberation.topic as topic', 'topic.id', 'follower.topic_id').select(['topic.number', 'follower.because', 'follower.since']).where('follower.person_id', '=', personId).orderBy('follower.since').execute()
  const signed = await db.selectFrom('deliberation.petition_signature as signature').innerJoin('deliberation.topic as topic', 'topic.id', 'signature.topic_id').select(['topic.number', 'signature.at']).where('signature.person_id', '=', personId).orderBy('signature.at').execute()
  return raised.length + part.length + signed.length === 0 ? undefined : { raised, part, signed }
}

async function erase(context: Context, personId: string): Promise<void> {
  const db = tables(context)
  // What was published stays as it was published: masked; the words behind it go.
  await db.updateTable('deliberation.topic').set((of) => ({ raised_by: null, title: of.ref('public_title'), text: of.ref('public_text') })).where('raised_by', '=', personId).execute()
  await db.updateTable('deliberation.topic_event').set({ actor_id: null }).where('actor_id', '=', personId).execute()
  await db.updateTable('deliberation.petition_signature').set({ person_id: null }).where('person_id', '=', personId).execute()
  await db.deleteFrom('deliberation.topic_follower').where('person_id', '=', personId).execute()
  await db.deleteFrom('deliberation.topic_rater').where('person_id', '=', personId).execute()
}

/** Topics raised, petitions signed, topics followed: how they are shown to the person, and forgotten. */
export const topicsPersonal: PersonalPart = { collect, erase }
