import { today } from '#domains/territory'
import { recordAct } from '#domains/transparency'
import { type Context, together } from '#platform/context'
import { isKey } from '#platform/key'
import { Refusal } from '#platform/refusal'
import { chosen } from '../../meetings/rules/said.ts'
import { tables } from '../../tables.ts'
import { myTeam } from '../reads/roles-of.ts'
import { doorOutcomes } from '../rules/asking.ts'
import { askingPermissions } from '../rules/permissions.ts'
import { holdAsking } from './hold-asking.ts'

/** Somebody of the team writes down what a visit came to; never what was answered; what was forgotten or wrong, while answers are counted, too. The same form sent again, over a bad network, is one visit. */
export function recordVisit(context: Context, askingId: string, { doorId, outcome: wanted, key }: { readonly doorId: string; readonly outcome: string; readonly key: string }): Promise<void> {
  return together(context, async (context) => {
    const team = isKey(askingId) ? await myTeam(context, askingId) : undefined, db = tables(context)
    const { asking } = await holdAsking(context, askingId, askingPermissions['deliberation.record-visit'], ['visiting', 'counting'], team ? context.actor?.id ?? null : null)
    if (await today(context) < asking.opens_on) throw new Refusal('deliberation.asking-not-begun', 'conflict', { day: asking.opens_on })
    const outcome = chosen('outcome', wanted, doorOutcomes)
    const door = isKey(doorId) ? await db.selectFrom('deliberation.asking_door').select('id').where('id', '=', doorId).where('asking_id', '=', askingId).where('team_id', '=', team?.id ?? null).executeTakeFirst() : undefined
    if (!door) throw new Refusal('deliberation.not-your-door', 'missing')
    const written = await db.insertInto('deliberation.asking_visit').values({ asking_id: askingId, door_id: door.id, outcome, by_person: context.actor?.id ?? null, visit_key: key, at: context.now }).onConflict((conflict) => conflict.column('visit_key').doNothing()).returning('id').executeTakeFirst()
    if (written) await recordAct(context, 'deliberation.recorded-visit', askingId, { facts: { team: team?.id ?? null } })
  })
}
