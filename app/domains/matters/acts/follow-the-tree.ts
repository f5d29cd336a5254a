import { sql } from 'kysely'
import { locate } from '#domains/territory'
import { recordAct } from '#domains/transparency'
import { type Context, together } from '#platform/context'
import { tables } from '../tables.ts'

/** Carries matters along when the tree of units has changed since this process last looked, once for every edition of the tree. Returns how many were carried. */
export async function followTheTree(context: Context): Promise<number> {
  const { boundaries } = await tables(context).selectFrom('territory.public_edition').select('boundaries').executeTakeFirstOrThrow()
  let moved = 0
  await context.memory.at('matters.followed-tree', String(boundaries), async () => { moved = await carryAlong(context) })
  return moved
}

/**
 * A matter lies where its unit now lies: beneath the unit that took its place after a merger, beneath another parent after a move; the unit
 * that it was reported for stays the last of its way. After a split its point decides to which part it belongs; one without a point keeps
 * unit and way, where those who answer for the wider unit see it.
 */
function carryAlong(context: Context): Promise<number> {
  return together(context, async (context) => {
    const database = tables(context)
    const { numAffectedRows } = await sql`
      update matters.matter m set unit_path = place.path from territory.public_whereabouts place where place.unit_id = m.unit_id and m.unit_path <> place.path`.execute(database)
    const { rows: divided } = await sql<{ id: string; unit_id: string; lng: number; lat: number }>`
      select m.id, m.unit_id, m.lng, m.lat from matters.matter m join territory.public_unit unit on unit.id = m.unit_id and unit.valid_to is not null
      where m.lng is not null and m.unit_path = unit.path and not exists (select from territory.public_whereabouts place where place.unit_id = m.unit_id)`.execute(database)
    let moved = Number(numAffectedRows ?? 0)
    for (const matter of divided) {
      const located = await locate(context, matter)
      if (located.kind !== 'found') continue
      await database.updateTable('matters.matter').set({ unit_id: located.unit.id, unit_path: [...located.unit.path] }).where('id', '=', matter.id).where('unit_id', '=', matter.unit_id).execute()
      moved += 1
    }
    if (moved > 0) await recordAct(context, 'matters.followed-tree', 'matters', { facts: { matters: moved } })
    return moved
  })
}
