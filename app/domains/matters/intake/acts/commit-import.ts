import { requirePermission } from '#domains/people'
import { type Context, together } from '#platform/context'
import { Refusal } from '#platform/refusal'
import { matterPermissions } from '../../rules/permissions.ts'
import { tables } from '../../tables.ts'
import { importById } from '../reads/imports.ts'
import { writeImport } from './write-import.ts'

/** Up to so many rows are written while the person waits; more are done by the worker, and the page shows how far it is. */
const atOnce = 200

/** Takes the matters of a checked sheet in. Refuses `matters.import-has-reasons` and `matters.import-already-done`. */
export async function commitImport(context: Context, id: string): Promise<'committed' | 'waiting'> {
  requirePermission(context, matterPermissions['matters.import'])
  const found = await importById(context, id)
  if (found.refused > 0) throw new Refusal('matters.import-has-reasons', 'invalid', { refused: found.refused })
  const take = async (context: Context, state: 'waiting' | 'running') => {
    const mine = await tables(context).updateTable('matters.import').set({ state, by_person: context.actor?.id ?? found.by_person }).where('id', '=', id).where('state', '=', 'checked').returning('id').executeTakeFirst()
    if (!mine) throw new Refusal('matters.import-already-done')
  }
  if (found.rows > atOnce) {
    await take(context, 'waiting')
    return 'waiting'
  }
  await together(context, async (context) => {
    await take(context, 'running')
    await writeImport(context, found)
  })
  return 'committed'
}
