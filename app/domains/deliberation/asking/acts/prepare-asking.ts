import { requirePermission } from '#domains/people'
import { today } from '#domains/territory'
import { recordAct } from '#domains/transparency'
import { type Context, together } from '#platform/context'
import { Refusal } from '#platform/refusal'
import { counted, dayOf, masked, said } from '../../meetings/rules/said.ts'
import { tables } from '../../tables.ts'
import { topicById } from '../../topics/reads/topic-by-id.ts'
import { runnerOf } from '../reads/roles-of.ts'
import { readQuestions } from '../rules/door-list.ts'
import { askingPermissions } from '../rules/permissions.ts'

export interface NewAsking {
  readonly topicId: string
  readonly title: string
  readonly intro?: string
  /** Questions as they are typed: rules/door-list.ts tells how. */
  readonly questions: string
  readonly opensOn: string
  readonly closesOn: string
  /** Days after publishing at which the single answers are erased. */
  readonly retentionDays: string
  readonly phone?: string
  readonly key: string
  readonly sample?: boolean
}

/** Prepares an asking of every household about a topic. Refuses `deliberation.questions-needed` at the field: one to six questions, each with two to nine choices. */
export function prepareAsking(context: Context, wanted: NewAsking): Promise<string> {
  return together(context, async (context) => {
    const db = tables(context), topic = await topicById(context, wanted.topicId)
    if (!topic) throw new Refusal('deliberation.unknown-topic', 'missing')
    const { postId } = requirePermission(context, askingPermissions['deliberation.run-asking'], { unitPath: topic.unitPath, owner: await runnerOf(context, { topic_id: topic.id }) })
    const before = await db.selectFrom('deliberation.asking').select('id').where('founding_key', '=', wanted.key).executeTakeFirst()
    if (before) return before.id
    const title = masked(said('title', wanted.title, { most: 120 })), intro = masked(said('intro', wanted.intro ?? '', { needed: false })), questions = readQuestions(said('questions', wanted.questions, { most: 4000 }))
    if (questions.length > 6 || questions.some(({ text, choices }) => choices.length < 2 || choices.length > 9 || [...text].length > 200 || choices.some((choice) => [...choice].length > 80))) throw new Refusal('deliberation.questions-needed', 'invalid', { field: 'questions' })
    const opensOn = dayOf('opens', wanted.opensOn), closesOn = dayOf('closes', wanted.closesOn), retention = counted('retention', wanted.retentionDays, 1, 180)
    if (closesOn < opensOn || opensOn < await today(context)) throw new Refusal('deliberation.days-in-order', 'invalid', { field: 'closes' })
    const written = await db.insertInto('deliberation.asking').values({
      founding_key: wanted.key, topic_id: topic.id, unit_id: topic.unitId, unit_path: [...topic.unitPath], title, intro, questions: JSON.stringify(questions), opens_on: opensOn, closes_on: closesOn, retention_days: retention,
      phone: said('phone', wanted.phone ?? '', { needed: false, most: 40 }), sample: wanted.sample ?? false, created_at: context.now,
    }).onConflict((conflict) => conflict.column('founding_key').doNothing()).returning('id').executeTakeFirst()
    if (!written) return (await db.selectFrom('deliberation.asking').select('id').where('founding_key', '=', wanted.key).executeTakeFirstOrThrow()).id
    await recordAct(context, 'deliberation.prepared-asking', written.id, { post: postId, facts: { topic: topic.id, questions: questions.length } })
    return written.id
  })
}
