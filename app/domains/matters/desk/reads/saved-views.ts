import type { Context } from '#platform/context'
import { tables } from '../../tables.ts'

export interface SavedView { readonly id: string; readonly name: string; readonly query: string }

/** The views that the reader keeps, in the order in which they were saved. */
export const savedViews = async (context: Context): Promise<SavedView[]> =>
  context.actor ? tables(context).selectFrom('matters.saved_view').select(['id', 'name', 'query']).where('person_id', '=', context.actor.id).orderBy('created_at').orderBy('id').execute() : []
