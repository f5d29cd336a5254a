import { sql } from 'kysely'
import type { Context } from '#platform/context'
import type { State } from '../../rules/state.ts'
import { tables } from '../../tables.ts'
import { maySee } from './in-reach.ts'

export interface SelectedMatter { readonly id: string; readonly number: string; readonly title: string; readonly state: State }

/** Those of the ids that the reader may see in a queue, in no order. */
export async function selectedMatters(context: Context, ids: readonly string[]): Promise<SelectedMatter[]> {
  const { rows } = await sql<SelectedMatter>`
    select m.id, m.number, m.public_title as title, m.state from matters.matter m where m.id = any(${[...ids]}::uuid[]) and ${maySee(context.actor)}`.execute(tables(context))
  return rows
}
