import { mayDo } from '#domains/people'
import type { Context } from '#platform/context'
import { aboutMatter } from '../../acts/move.ts'
import { matterPermissions } from '../../rules/permissions.ts'
import { tables } from '../../tables.ts'

/** Id of the matter with a number, for somebody who may ask to leave it out of the rates; undefined for everybody else and for a number that never was. */
export async function matterOfNumber(context: Context, number: string): Promise<string | undefined> {
  const found = await tables(context).selectFrom('matters.matter').select(['id', 'reporter_id', 'unit_path', 'lead_id']).where('number', '=', number.normalize('NFKC').replace(/\D/g, '').slice(0, 20)).executeTakeFirst()
  return found && mayDo(context.actor, matterPermissions['matters.ask-exclusion'], aboutMatter(found)) ? found.id : undefined
}
