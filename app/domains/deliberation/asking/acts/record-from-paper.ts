import { today } from '#domains/territory'
import { recordAct } from '#domains/transparency'
import { type Context, together } from '#platform/context'
import { Refusal } from '#platform/refusal'
import { chosen } from '../../meetings/rules/said.ts'
import { tables } from '../../tables.ts'
import { isCounter } from '../reads/roles-of.ts'
import { doorOutcomes } from '../rules/asking.ts'
import { askingPermissions } from '../rules/permissions.ts'
import { holdAsking } from './hold-asking.ts'

/**
 * Whoever runs the asking enters what a team wrote on its paper list: whether somebody answered, never what. Doors without a word stay as they are; the same form sent
 * again counts once. A door that was forgotten is written down while answers are counted, too. Gives how many doors. Refuses `deliberation.counter-visits`: a counter does not read where who answered.
 */
export function recordFromPaper(context: Context, askingId: string, { outcomes, key }: { readonly outcomes: Readonly<Record<string, string>>; readonly key: string }): Promise<number> {
  return together(context, async (context) => {
    const { asking, postId } = await holdAsking(context, askingId, askingPermissions['deliberation.run-asking'], ['visiting', 'counting']), db = tables(context)
    if (await today(context) < asking.opens_on) throw new Refusal('deliberation.asking-not-begun', 'conflict', { day: asking.opens_on })
    if (await isCounter(context, askingId)) throw new Refusal('deliberation.counter-visits', 'forbidden')
    const said = Object.entries(outcomes).filter(([, outcome]) => outcome !== '').map(([door, outcome]) => ({ door, outcome: chosen('outcome', outcome, doorOutcomes) }))
    if (said.length === 0) return 0
    const doors = new Set((await db.selectFrom('deliberation.asking_door').select('id').where('asking_id', '=', askingId).execute()).map(({ id }) => id))
    if (said.some(({ door }) => !doors.has(door))) throw new Refusal('deliberation.not-your-door', 'missing')
    const written = await db.insertInto('deliberation.asking_visit').values(said.map(({ door, outcome }) => ({ asking_id: askingId, door_id: door, outcome, by_person: context.actor?.id ?? null, visit_key: `${key}:${door}`, at: context.now }))).onConflict((conflict) => conflict.column('visit_key').doNothing()).returning('id').execute()
    if (written.length > 0) await recordAct(context, 'deliberation.recorded-paper-visits', askingId, { post: postId, facts: { doors: written.length } })
    return written.length
  })
}
