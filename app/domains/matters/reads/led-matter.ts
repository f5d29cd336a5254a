import type { Context } from '#platform/context'
import type { State } from '../rules/state.ts'
import { tables } from '../tables.ts'

export interface LedMatter { readonly id: string; readonly number: string; readonly state: State; readonly version: number }

/** The matter of that number, if the organisation leads it. */
export const ledMatter = (context: Context, number: string, organisationId: string): Promise<LedMatter | undefined> =>
  tables(context).selectFrom('matters.matter').select(['id', 'number', 'state', 'version']).where('number', '=', number).where('lead_id', '=', organisationId).executeTakeFirst()

/** Whether the matter of that number came in under that scope. */
export const isSentBy = async (context: Context, scope: string, number: string): Promise<boolean> =>
  await tables(context).selectFrom('matters.matter').select('id').where('number', '=', number).where('intake_scope', '=', scope).executeTakeFirst() !== undefined
