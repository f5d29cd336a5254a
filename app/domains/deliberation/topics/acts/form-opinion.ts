import { recordAct } from '#domains/transparency'
import { today } from '#domains/territory'
import { type Context, together } from '#platform/context'
import { isKey } from '#platform/key'
import { Refusal } from '#platform/refusal'
import { charterOrDefault } from '../../councils/reads/charter-of.ts'
import { dueDay } from '../../councils/reads/due-day.ts'
import { type PartyClass, partyClasses } from '../../rules/party-classes.ts'
import { tables } from '../../tables.ts'
import { topicsPermissions } from '../rules/permissions.ts'
import { masked } from '../rules/public-words.ts'
import { moveTopic, noteTopic, topicForAct } from './move-topic.ts'
import { tellTopic } from './tell-topic.ts'

export interface Opinion {
  readonly text: string
  /** What all agreed on, point by point. */
  readonly agreements: readonly string[]
  /** Opinions that differ, by class of party and never by name. */
  readonly dissents: readonly { readonly partyClass: PartyClass; readonly text: string }[]
}

/** States what deliberation came to: the opinion, what is agreed, and what is not, which is answered by a day. */
export function formOpinion(context: Context, id: string, version: number, { text, agreements, dissents }: Opinion): Promise<void> {
  return together(context, async (context) => {
    const { topic, postId } = await topicForAct(context, id, topicsPermissions['deliberation.run-topic'], { version })
    if (text.trim() === '') throw new Refusal('deliberation.opinion-needed', 'invalid', { field: 'opinion' })
    const points = agreements.map((point) => masked(point.trim())).filter((point) => point !== '').slice(0, 30)
    const other = dissents.find((dissent) => !partyClasses.includes(dissent.partyClass) || dissent.text.trim() === '')
    if (other) throw new Refusal('deliberation.dissent-unsound', 'invalid', { field: 'dissent' })
    await moveTopic(context, topic, {
      move: 'form-opinion', to: 'opinion-formed', act: 'deliberation.formed-opinion', kind: 'opinion-formed', postId, facts: { agreements: points.length, dissents: dissents.length },
      set: { opinion: masked(text.trim().slice(0, 6000)), agreements: JSON.stringify(points), opinion_at: context.now },
    })
    for (const dissent of dissents) await writeDissent(context, topic.id, topic.councilId, dissent)
    await tellTopic(context, topic, 'deliberation.opinion-formed', { once: topic.version })
  })
}

/** A dissenting opinion with the day by which it is answered. Part of an act. */
export async function writeDissent(context: Context, topicId: string, councilId: string | null, { partyClass, text }: { readonly partyClass: PartyClass; readonly text: string }): Promise<void> {
  const { dissentDays } = await charterOrDefault(context, councilId), due = await dueDay(context, dissentDays, 'day')
  await tables(context).insertInto('deliberation.dissent').values({ topic_id: topicId, party_class: partyClass, text: masked(text.trim().slice(0, 2000)), answer_due: due?.day ?? await today(context), answered_at: null, recorded_at: context.now }).execute()
}

/** Adds a dissenting opinion while a topic is deliberated or after its opinion was formed. */
export function recordDissent(context: Context, topicId: string, dissent: { readonly partyClass: PartyClass; readonly text: string }): Promise<void> {
  return together(context, async (context) => {
    const { topic, postId } = await topicForAct(context, topicId, topicsPermissions['deliberation.run-topic'])
    if (!['deliberating', 'opinion-formed', 'handed-over', 'carried-out'].includes(topic.state)) throw new Refusal('deliberation.topic-not-deliberated', 'conflict', { state: topic.state })
    if (!partyClasses.includes(dissent.partyClass) || dissent.text.trim() === '') throw new Refusal('deliberation.dissent-unsound', 'invalid', { field: 'dissent' })
    await writeDissent(context, topic.id, topic.councilId, dissent)
    await recordAct(context, 'deliberation.recorded-dissent', topic.id, { post: postId, facts: { class: dissent.partyClass } })
  })
}

/** Answers a dissenting opinion once, in words that are published beside it. */
export function answerDissent(context: Context, topicId: string, dissentId: string, { answer }: { readonly answer: string }): Promise<void> {
  return together(context, async (context) => {
    const { topic, postId } = await topicForAct(context, topicId, topicsPermissions['deliberation.run-topic'])
    if (answer.trim() === '') throw new Refusal('deliberation.answer-needed', 'invalid', { field: 'answer' })
    const done = isKey(dissentId) && await tables(context).updateTable('deliberation.dissent').set({ answer: masked(answer.trim().slice(0, 2000)), answered_at: context.now })
      .where('id', '=', dissentId).where('topic_id', '=', topic.id).where('answered_at', 'is', null).returning(['id', 'party_class']).executeTakeFirst()
    if (!done) throw new Refusal('deliberation.dissent-answered', 'conflict')
    await noteTopic(context, topic, { act: 'deliberation.answered-dissent', kind: 'dissent-answered', postId, facts: { dissent: done.id, class: done.party_class } })
  })
}
