import type { Context } from '#platform/context'
import type { State } from '../rules/state.ts'
import { tables } from '../tables.ts'

/** Where a matter stands now: what the next act has to say that it saw. */
export interface Standing { readonly state: State; readonly version: number; readonly leadId: string | null }

export const standingOf = (context: Context, id: string): Promise<Standing> =>
  tables(context).selectFrom('matters.matter').select(['state', 'version', 'lead_id as leadId']).where('id', '=', id).executeTakeFirstOrThrow()
