import { type Context, together } from '#platform/context'
import { today } from '#domains/territory'
import { tables } from '../../tables.ts'
import { tellTopic } from './tell-topic.ts'

/** Tells those who answer for a topic, and their supervisors, once, that its answer is late: whether it is admitted, an appeal, a dissenting opinion. */
export async function remindOfTopics(context: Context): Promise<void> {
  const db = tables(context), day = await today(context)
  const late = await db.selectFrom('deliberation.topic').select(['id', 'number', 'unit_id', 'council_id', 'state', 'due_at']).where('state', 'in', ['collected', 'refused']).where('due_at', '<', context.now).where((of) => of.or([of('state', '=', 'collected'), of.and([of('appealed_at', 'is not', null), of('appeal_answered_at', 'is', null)])])).execute()
  const dissents = await db.selectFrom('deliberation.dissent as dissent').innerJoin('deliberation.topic as topic', 'topic.id', 'dissent.topic_id').select(['topic.id', 'topic.number', 'topic.unit_id', 'topic.council_id', 'dissent.answer_due']).distinct().where('dissent.answered_at', 'is', null).where('dissent.answer_due', '<', day).where('topic.state', '<>', 'filed').execute()
  const told = [
    ...late.map((topic) => ({ ...topic, kind: topic.state === 'collected' ? 'admission' as const : 'appeal' as const, due: topic.due_at?.toISOString() ?? '', name: 'deliberation.topic-late' })),
    ...dissents.map((topic) => ({ ...topic, kind: 'dissent' as const, due: topic.answer_due, name: 'deliberation.dissent-late' })),
  ]
  for (const { id, number, unit_id, council_id, kind, due, name } of told) {
    await together(context, async (context) => {
      const first = await tables(context).insertInto('deliberation.topic_reminder').values({ topic_id: id, kind, due, at: context.now }).onConflict((conflict) => conflict.doNothing()).returning('kind').executeTakeFirst()
      if (first) await tellTopic(context, { id, number, unitId: unit_id, councilId: council_id }, name, { once: `${kind}:${due}`, followers: false, staff: kind !== 'appeal', supervisors: true, running: kind === 'dissent' })
    })
  }
}
