import { publishNotice } from '#domains/public-notices'
import { today } from '#domains/territory'
import { recordAct } from '#domains/transparency'
import { type Context, together } from '#platform/context'
import { Refusal } from '#platform/refusal'
import { masked, said } from '../../meetings/rules/said.ts'
import { tables } from '../../tables.ts'
import { topicEvent } from '../../topics/acts/topic-event.ts'
import { askingPermissions } from '../rules/permissions.ts'
import { askingWords } from '../words/words.ts'
import { callOff } from './call-off.ts'
import { holdAsking } from './hold-asking.ts'

/** Opens the visits: what is asked, by whom, until when, and when the single answers are erased, stands in a public notice. Refuses `deliberation.asking-incomplete`. */
export function openAsking(context: Context, id: string): Promise<void> {
  return together(context, async (context) => {
    const { asking, postId } = await holdAsking(context, id, askingPermissions['deliberation.run-asking'], ['draft']), db = tables(context)
    const doors = await db.selectFrom('deliberation.asking_door').select(['id', 'team_id']).where('asking_id', '=', id).execute()
    const counters = await db.selectFrom('deliberation.asking_counter').select('person_id').where('asking_id', '=', id).execute()
    const missing = doors.length === 0 ? 'doors' : doors.some(({ team_id }) => team_id === null) ? 'teams' : counters.length < 2 ? 'counters' : undefined
    if (missing) throw new Refusal('deliberation.asking-incomplete', 'conflict', { missing })
    const day = await today(context)
    if (asking.closes_on < day) throw new Refusal('deliberation.days-in-order', 'conflict')
    const words = askingWords('zh-CN').notice
    await publishNotice(context, {
      kind: 'topic', subject: id, href: `/asking/${id}`, unitId: asking.unit_id, title: words.title(asking.title), basis: words.basis, key: `asking:${id}`, phone: asking.phone, objection: null,
      days: Math.max(1, Math.round((Date.parse(asking.closes_on) - Date.parse(day)) / 86_400_000)),
      sections: [{ text: words.text(asking.opens_on, asking.closes_on, doors.length) }, { heading: words.questions, text: asking.questions.map(({ text }, at) => `${at + 1}. ${text}`).join('\n') }, { heading: words.kept, text: words.keptText(asking.retention_days) }],
    })
    await db.updateTable('deliberation.asking').set({ state: 'visiting', opened_at: context.now }).where('id', '=', id).execute()
    await topicEvent(context, asking.topic_id, { kind: 'asking-opened', href: `/asking/${id}`, facts: { doors: doors.length } })
    await recordAct(context, 'deliberation.opened-asking', id, { post: postId, facts: { doors: doors.length } })
  })
}

/** Calls an asking off before anything is published: its notice is taken down, whatever lies in its box is erased at once, and nobody is expected at the doors any more. */
export function cancelAsking(context: Context, id: string, words: string): Promise<void> {
  return together(context, async (context) => {
    const { asking, postId } = await holdAsking(context, id, askingPermissions['deliberation.run-asking'], ['draft', 'visiting', 'counting']), reason = masked(said('reason', words, { most: 500 }))
    await callOff(context, asking, reason, postId)
  })
}
