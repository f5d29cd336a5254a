import { sql } from 'kysely'
import { recordAct } from '#domains/transparency'
import { together, type Context } from '#platform/context'
import { Refusal } from '#platform/refusal'
import { tables } from '../../tables.ts'
import { lastWritten, propertyImportById } from '../reads/imports.ts'
import { propertyPermissions } from '../rules/permissions.ts'
import { requireRegister } from './require-register.ts'
import { lockRegister } from './write-versions.ts'

/**
 * Takes the newest import of an estate back whole, as long as nothing leans on what it brought: no later change of its units, nobody who says that one of
 * its new units is theirs. Refuses `ballots.register-not-the-last`, `ballots.register-in-use`.
 */
export function undoRegister(context: Context, id: string): Promise<void> {
  return together(context, async (context) => {
    const found = await propertyImportById(context, id), database = tables(context)
    const post = await requireRegister(context, found.estateId, propertyPermissions['ballots.keep-register'])
    await lockRegister(context, found.estateId)
    if (await lastWritten(context, found.estateId) !== id) throw new Refusal('ballots.register-not-the-last')
    const { rows: leaning } = await sql`
      select from ballots.exclusive_unit_version version where version.import_id = ${id} and (version.valid_to is not null
        or (exists (select from ballots.ownership_claim claim where claim.exclusive_unit_id = version.exclusive_unit_id and claim.state in ('waiting', 'verified'))
          and not exists (select from ballots.exclusive_unit_version other where other.exclusive_unit_id = version.exclusive_unit_id and other.import_id is distinct from ${id}::uuid))) limit 1`.execute(database)
    if (leaning.length > 0) throw new Refusal('ballots.register-in-use')
    await sql`delete from ballots.exclusive_unit_version where import_id = ${id}`.execute(database)
    await sql`update ballots.exclusive_unit_version set valid_to = null, ended_by_import = null where ended_by_import = ${id}`.execute(database)
    await sql`delete from ballots.exclusive_unit unit where unit.estate_id = ${found.estateId} and not exists (select from ballots.exclusive_unit_version version where version.exclusive_unit_id = unit.id)`.execute(database)
    // Whoever was verified for the owner since keeps that; else the verification stands again.
    await sql`
      update ballots.verified_owner verified set ended_on = null, ended_by_import = null where verified.ended_by_import = ${id}
        and not exists (select from ballots.verified_owner other where other.estate_id = verified.estate_id and other.owner_key = verified.owner_key and other.ended_on is null)`.execute(database)
    await database.updateTable('ballots.property_import').set({ state: 'undone', undone_at: context.now }).where('id', '=', id).execute()
    await recordAct(context, 'ballots.register-import-undone', id, { post, facts: { estate: found.estateId, created: found.created, changed: found.changed } })
  })
}
