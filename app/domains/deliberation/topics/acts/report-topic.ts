import { signedIn } from '#domains/people'
import { today } from '#domains/territory'
import { recordAct } from '#domains/transparency'
import { type Context, together } from '#platform/context'
import { requirePermission } from '#platform/permission'
import { Refusal } from '#platform/refusal'
import { charterOrDefault } from '../../councils/reads/charter-of.ts'
import { dueDay } from '../../councils/reads/due-day.ts'
import { tables } from '../../tables.ts'
import { ownPart } from '../reads/topic-details.ts'
import { topicById, topicFrom, topicRows } from '../reads/topic-by-id.ts'
import { topicsPermissions } from '../rules/permissions.ts'
import { masked } from '../rules/public-words.ts'
import { forgetPart } from './forget-part.ts'
import { moveTopic, topicForAct } from './move-topic.ts'
import { tellTopic } from './tell-topic.ts'

/** Reports what came of a topic to whoever raised, signed, took part in or followed it; they may rate it for some days. */
export function reportTopic(context: Context, id: string, version: number, { words }: { readonly words: string }): Promise<void> {
  return together(context, async (context) => {
    const { topic, postId } = await topicForAct(context, id, topicsPermissions['deliberation.run-topic'], { version })
    if (words.trim() === '') throw new Refusal('deliberation.result-needed', 'invalid', { field: 'report' })
    const { ratingDays } = await charterOrDefault(context, topic.councilId), until = await dueDay(context, Math.max(1, ratingDays), 'day')
    await moveTopic(context, topic, { move: 'report', to: 'reported', act: 'deliberation.reported-topic', kind: 'reported', postId, note: masked(words.trim().slice(0, 4000)), set: { reported_at: context.now, rate_until: until?.day ?? null, due_at: until?.at ?? null } })
    await tellTopic(context, topic, 'deliberation.topic-reported', { once: topic.version })
  })
}

/** Rates what came of a topic, once, by those who had a part in it. The score is counted apart: nothing keeps who gave which. */
export function rateTopic(context: Context, topicId: string, score: number): Promise<void> {
  return together(context, async (context) => {
    const person = signedIn(context), topic = await topicById(context, topicId), db = tables(context)
    if (!topic) throw new Refusal('deliberation.unknown-topic', 'missing')
    const part = await ownPart(context, topic), took = (part.because !== null && part.because !== 'follows') || part.seated
    requirePermission(context, topicsPermissions['deliberation.rate-topic'], { owner: took ? person.id : null })
    if (topic.state !== 'reported' || (topic.rateUntil !== null && topic.rateUntil < await today(context))) throw new Refusal('deliberation.rating-over', 'conflict')
    if (!Number.isInteger(score) || score < 1 || score > 5) throw new Refusal('deliberation.score-needed', 'invalid', { field: 'score' })
    const first = await db.insertInto('deliberation.topic_rater').values({ topic_id: topic.id, person_id: person.id }).onConflict((conflict) => conflict.doNothing()).returning('topic_id').executeTakeFirst()
    if (!first) throw new Refusal('deliberation.rated-already', 'conflict')
    await db.insertInto('deliberation.topic_rating').values({ topic_id: topic.id, score, raters: 1 }).onConflict((conflict) => conflict.columns(['topic_id', 'score']).doUpdateSet((of) => ({ raters: of('deliberation.topic_rating.raters', '+', 1) }))).execute()
    await recordAct({ ...context, actor: undefined }, 'deliberation.rated-topic', topic.id)
  })
}

/** Topics whose days of rating are over are rated; with that nobody rates them any more. */
export async function closeRatings(context: Context): Promise<void> {
  const over = await tables(context).selectFrom('deliberation.topic').select('id').where('state', '=', 'reported').where('rate_until', '<', await today(context)).execute()
  for (const { id } of over) {
    await together(context, async (context) => {
      const row = await topicRows(context).where('topic.id', '=', id).executeTakeFirstOrThrow()
      if (row.state === 'reported') await moveTopic(context, topicFrom(row), { move: 'close-rating', to: 'rated', act: 'deliberation.closed-rating', kind: 'rating-closed', postId: null })
    })
  }
}

/** Files a topic: its dossier stays to be read; who signed, followed and rated is forgotten, the numbers stay. */
export function fileTopic(context: Context, id: string, version: number): Promise<void> {
  return together(context, async (context) => {
    const { topic, postId } = await topicForAct(context, id, topicsPermissions['deliberation.run-topic'], { version }), db = tables(context)
    const waiting = await db.selectFrom('deliberation.dissent').select('id').where('topic_id', '=', topic.id).where('answered_at', 'is', null).executeTakeFirst()
    if (waiting) throw new Refusal('deliberation.dissent-unanswered', 'conflict')
    await moveTopic(context, topic, { move: 'file', to: 'filed', act: 'deliberation.filed-topic', kind: 'filed', postId, set: { filed_at: context.now } })
    await forgetPart(context, topic.id)
  })
}
