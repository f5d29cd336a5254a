import { extendNotice, noticesAbout } from '#domains/public-notices'
import { today } from '#domains/territory'
import { recordAct } from '#domains/transparency'
import { type Context, together } from '#platform/context'
import { isKey } from '#platform/key'
import { Refusal } from '#platform/refusal'
import { dayOf, said } from '../../meetings/rules/said.ts'
import { tables } from '../../tables.ts'
import { askingPermissions } from '../rules/permissions.ts'
import { readAsking, type SaidAsking } from '../rules/read-asking.ts'
import { holdAsking } from './hold-asking.ts'

/** Puts right what is asked, and when, until the visits begin. */
export function changeAsking(context: Context, id: string, wanted: SaidAsking): Promise<void> {
  return together(context, async (context) => {
    const { postId } = await holdAsking(context, id, askingPermissions['deliberation.run-asking'], ['draft'])
    const { questions, ...fields } = readAsking(wanted, await today(context))
    await tables(context).updateTable('deliberation.asking').set({ ...fields, questions: JSON.stringify(questions) }).where('id', '=', id).execute()
    await recordAct(context, 'deliberation.changed-asking', id, { post: postId, facts: { questions: questions.length } })
  })
}

/** Gives the visits more days, while they go on: the public notice stands as long. Refuses `deliberation.days-in-order`, and `deliberation.asking-over` once the last day is past. */
export function prolongAsking(context: Context, id: string, { closesOn, reason }: { readonly closesOn: string; readonly reason: string }): Promise<void> {
  return together(context, async (context) => {
    const { asking, postId } = await holdAsking(context, id, askingPermissions['deliberation.run-asking'], ['visiting']), until = dayOf('until', closesOn), why = said('why', reason, { most: 500 })
    if (asking.closes_on < await today(context)) throw new Refusal('deliberation.asking-over', 'conflict')
    if (until <= asking.closes_on) throw new Refusal('deliberation.days-in-order', 'invalid', { field: 'until' })
    const notice = (await noticesAbout(context, id)).find(({ state }) => state === 'standing' || state === 'ahead')
    if (notice) await extendNotice(context, notice.id, { days: Math.round((Date.parse(until) - Date.parse(asking.closes_on)) / 86_400_000), reason: why })
    await tables(context).updateTable('deliberation.asking').set({ closes_on: until }).where('id', '=', id).execute()
    await recordAct(context, 'deliberation.prolonged-asking', id, { post: postId, facts: { closesOn: until } })
  })
}

/** Takes a team out again before the visits begin: its buildings wait for another. */
export function removeTeam(context: Context, id: string, teamId: string): Promise<void> {
  return together(context, async (context) => {
    const { postId } = await holdAsking(context, id, askingPermissions['deliberation.run-asking'], ['draft']), db = tables(context)
    if (!isKey(teamId)) return
    await db.updateTable('deliberation.asking_door').set({ team_id: null }).where('asking_id', '=', id).where('team_id', '=', teamId).execute()
    const gone = await db.deleteFrom('deliberation.asking_team').where('asking_id', '=', id).where('id', '=', teamId).returning('id').executeTakeFirst()
    if (gone) await recordAct(context, 'deliberation.removed-asking-team', id, { post: postId, facts: { team: teamId } })
  })
}

/** Takes a counter out again, while nobody counts; what they typed in alone is typed in by another. Refuses `deliberation.counters-needed` where the visits would stand with fewer than two. */
export function removeCounter(context: Context, id: string, personId: string): Promise<void> {
  return together(context, async (context) => {
    const { asking, postId } = await holdAsking(context, id, askingPermissions['deliberation.run-asking'], ['draft', 'visiting']), db = tables(context)
    if (!isKey(personId)) return
    const counters = await db.selectFrom('deliberation.asking_counter').select('person_id').where('asking_id', '=', id).execute()
    if (asking.state === 'visiting' && counters.length <= 2) throw new Refusal('deliberation.counters-needed', 'conflict', { field: 'counter' })
    await db.deleteFrom('deliberation.asking_paper').where('asking_id', '=', id).where('entered_by', '=', personId).execute()
    const gone = await db.deleteFrom('deliberation.asking_counter').where('asking_id', '=', id).where('person_id', '=', personId).returning('person_id').executeTakeFirst()
    if (gone) await recordAct(context, 'deliberation.removed-counter', id, { post: postId, concerns: personId })
  })
}
