import { requirePermission } from '#domains/people'
import { today } from '#domains/territory'
import { recordAct } from '#domains/transparency'
import { type Context, together } from '#platform/context'
import { Refusal } from '#platform/refusal'
import { tables } from '../../tables.ts'
import { topicById } from '../../topics/reads/topic-by-id.ts'
import { runnerOf } from '../reads/roles-of.ts'
import { askingPermissions } from '../rules/permissions.ts'
import { readAsking, type SaidAsking } from '../rules/read-asking.ts'

export interface NewAsking extends SaidAsking {
  readonly topicId: string
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
    const { questions, ...fields } = readAsking(wanted, await today(context))
    const written = await db.insertInto('deliberation.asking').values({
      founding_key: wanted.key, topic_id: topic.id, unit_id: topic.unitId, unit_path: [...topic.unitPath], ...fields, questions: JSON.stringify(questions), sample: wanted.sample ?? false, created_at: context.now,
    }).onConflict((conflict) => conflict.column('founding_key').doNothing()).returning('id').executeTakeFirst()
    if (!written) return (await db.selectFrom('deliberation.asking').select('id').where('founding_key', '=', wanted.key).executeTakeFirstOrThrow()).id
    await recordAct(context, 'deliberation.prepared-asking', written.id, { post: postId, facts: { topic: topic.id, questions: questions.length } })
    return written.id
  })
}
