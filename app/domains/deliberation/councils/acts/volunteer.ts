import { createHmac } from 'node:crypto'
import { requirePermission, signedIn } from '#domains/people'
import { today } from '#domains/territory'
import { recordAct } from '#domains/transparency'
import { type Context, together } from '#platform/context'
import { isKey } from '#platform/key'
import { Refusal } from '#platform/refusal'
import { tables } from '../../tables.ts'
import { seatOf } from '../reads/seats-of.ts'
import { councilsPermissions } from '../rules/permissions.ts'
import { doorOf } from '../rules/draw.ts'
import { giveReplacements } from './replace-drawn.ts'

async function heldDraw(context: Context, drawId: string) {
  const draw = isKey(drawId) ? await tables(context).selectFrom('deliberation.draw').selectAll().where('id', '=', drawId).forShare().executeTakeFirst() : undefined
  if (!draw) throw new Refusal('deliberation.unknown-draw', 'missing')
  return draw
}

export interface Wish {
  /** Their door, where no two of one household may be drawn. */
  readonly door?: string
  /** Whether they would follow on a seat that falls empty later. */
  readonly reserve?: boolean
}

/** Puts the actor down for a draw with what they say about themselves; said again it is changed, until the list closes. */
export function volunteer(context: Context, drawId: string, answers: Readonly<Record<string, string>>, { door = '', reserve = false }: Wish = {}): Promise<void> {
  return together(context, async (context) => {
    requirePermission(context, councilsPermissions['deliberation.volunteer'])
    const person = signedIn(context), draw = await heldDraw(context, drawId)
    if (draw.state !== 'open' || draw.registration_ends_on < await today(context)) throw new Refusal('deliberation.volunteering-over', 'conflict')
    if (await seatOf(context, draw.council_id, person.id)) throw new Refusal('deliberation.sits-already', 'conflict')
    const missing = draw.features.find(({ name, values }) => !values.some((value) => value.name === answers[name]))
    if (missing) throw new Refusal('deliberation.feature-unanswered', 'invalid', { field: `feature-${draw.features.indexOf(missing)}`, feature: missing.name })
    const home = draw.one_per_household ? doorOf(door) : null
    if (home === undefined) throw new Refusal('deliberation.door-needed', 'invalid', { field: 'door' })
    // The door itself is not kept: only that two who state the same are of one household.
    const household = home === null ? null : createHmac('sha256', draw.founding_key).update(`${draw.id} ${home}`).digest('hex')
    const stated = JSON.stringify(Object.fromEntries(draw.features.map(({ name }) => [name, answers[name] ?? ''])))
    await tables(context).insertInto('deliberation.volunteer').values({ draw_id: draw.id, person_id: person.id, pseudonym: null, answers: stated, household, reserve, at: context.now })
      .onConflict((conflict) => conflict.columns(['draw_id', 'person_id']).doUpdateSet({ answers: stated, household, reserve, state: 'in' })).execute()
    // The act says that somebody put themselves down, not who: the record is for ever, the list is not.
    await recordAct({ ...context, actor: undefined }, 'deliberation.volunteered', draw.id)
  })
}

/** Takes the actor off the list, or, once drawn, declines the seat: then somebody else is drawn by the same seed. */
export function stepBack(context: Context, drawId: string): Promise<'out' | 'declined'> {
  return together(context, async (context) => {
    const person = signedIn(context), draw = await heldDraw(context, drawId), db = tables(context)
    if (draw.state === 'open') {
      const { numDeletedRows } = await db.deleteFrom('deliberation.volunteer').where('draw_id', '=', draw.id).where('person_id', '=', person.id).executeTakeFirst()
      if (numDeletedRows === 0n) throw new Refusal('deliberation.not-on-the-list', 'conflict')
      await recordAct({ ...context, actor: undefined }, 'deliberation.stepped-back', draw.id)
      return 'out'
    }
    if (draw.state === 'settled') {
      const { numDeletedRows } = await db.deleteFrom('deliberation.volunteer').where('draw_id', '=', draw.id).where('person_id', '=', person.id).where('state', '=', 'in').executeTakeFirst()
      if (numDeletedRows === 0n) throw new Refusal('deliberation.not-on-the-list', 'conflict')
      await recordAct({ ...context, actor: undefined }, 'deliberation.stepped-back', draw.id)
      return 'out'
    }
    const declined = draw.state === 'drawn' && await db.updateTable('deliberation.volunteer').set({ state: 'declined' }).where('draw_id', '=', draw.id).where('person_id', '=', person.id).where('state', '=', 'drawn').returning('id').executeTakeFirst()
    if (!declined) throw new Refusal('deliberation.not-on-the-list', 'conflict')
    await recordAct({ ...context, actor: undefined }, 'deliberation.declined-seat', draw.id)
    await giveReplacements(context, draw.id)
    return 'declined'
  })
}
