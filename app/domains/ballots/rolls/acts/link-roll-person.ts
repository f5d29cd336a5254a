import { recordAct } from '#domains/transparency'
import { together, type Context } from '#platform/context'
import { isKey } from '#platform/key'
import { Refusal } from '#platform/refusal'
import { tables } from '../../tables.ts'
import { entryById } from '../reads/entries.ts'
import { rollById } from '../reads/rolls.ts'
import { isOfPersons } from '../rules/roll.ts'
import { type Permitted, requireKeeper } from './require-keeper.ts'

/**
 * Says whose account stands behind a line, once staff have seen who it is; nothing of the line changes, so a frozen roll takes it too.
 * Refuses `ballots.unknown-roll-line`, `ballots.roll-person-elsewhere` (stands on another line of this roll already).
 */
export function linkRollPerson(context: Context, entryId: string, personId: string, permitted: Permitted = {}): Promise<void> {
  return together(context, async (context) => {
    const entry = await entryById(context, entryId)
    if (!entry || !isKey(personId)) throw new Refusal('ballots.unknown-roll-line', 'missing')
    const roll = await rollById(context, entry.rollId), post = await requireKeeper(context, roll, permitted)
    if (entry.personIds.includes(personId)) return
    const { numInsertedOrUpdatedRows } = await tables(context).insertInto('ballots.roll_person')
      .values({ entry_id: entryId, roll_id: roll.id, person_id: personId, once: isOfPersons(roll.kind), at: context.now }).onConflict((same) => same.doNothing()).executeTakeFirstOrThrow()
    if (!numInsertedOrUpdatedRows) throw new Refusal('ballots.roll-person-elsewhere', 'conflict')
    await recordAct(context, 'ballots.roll-person-linked', roll.id, { post, concerns: personId, facts: { number: entry.number } })
  })
}
