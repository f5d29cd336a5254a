import { noticesAbout, withdrawNotice } from '#domains/public-notices'
import { today } from '#domains/territory'
import { recordAct } from '#domains/transparency'
import { type Context, together } from '#platform/context'
import { daysAfter } from '../../meetings/rules/local-clock.ts'
import { tables } from '../../tables.ts'
import { topicEvent } from '../../topics/acts/topic-event.ts'
import { forgetHouseholds } from './erase-answers.ts'
import type { AskingRow } from './hold-asking.ts'

/** Days after the last day of visits for which answers may wait to be published: as long as the longest term. */
const longestWait = 180

/** Ends an asking that is not published: its notice is taken down, its box and its doors are erased, and its topic says so. Part of an act. */
export async function callOff(context: Context, { id, topic_id, state }: Pick<AskingRow, 'id' | 'topic_id' | 'state'>, reason: string, postId: string | null): Promise<void> {
  await forgetHouseholds(context, id)
  await tables(context).updateTable('deliberation.asking').set({ state: 'cancelled', cancelled_for: reason }).where('id', '=', id).execute()
  for (const notice of await noticesAbout(context, id)) if (notice.state === 'standing' || notice.state === 'ahead') await withdrawNotice(context, notice.id, { reason })
  if (state !== 'draft') await topicEvent(context, topic_id, { kind: 'asking-cancelled', href: `/asking/${id}` })
  await recordAct(context, 'deliberation.cancelled-asking', id, { post: postId })
}

/** Answers that nobody published do not lie for ever: half a year after the last day of visits such an asking is called off by itself. */
export async function callOffForgotten(context: Context): Promise<void> {
  const over = daysAfter(await today(context), -longestWait), states = ['visiting', 'counting'] as const
  for (const { id } of await tables(context).selectFrom('deliberation.asking').select('id').where('state', 'in', states).where('closes_on', '<', over).execute()) {
    await together(context, async (context) => {
      const asking = await tables(context).selectFrom('deliberation.asking').selectAll().where('id', '=', id).where('state', 'in', states).forUpdate().executeTakeFirst()
      if (asking) await callOff(context, asking, context.locale === 'en' ? 'No result was published within half a year; the answers are erased.' : '上门结束半年没有公布结果，答卷已删除。', null)
    })
  }
}
