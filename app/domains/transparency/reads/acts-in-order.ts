import type { Context } from '#platform/context'
import { tables } from '../tables.ts'
import type { Act } from './acts-about.ts'

export interface ActsWanted {
  /** Acts of one room. */
  readonly room?: string | undefined
  /** About one subject. */
  readonly subject?: string | undefined
  readonly from?: Date | undefined
  /** The first moment that is too late. */
  readonly until?: Date | undefined
  /** Older than the act of this number. */
  readonly before?: number | undefined
}

export interface ActInOrder extends Act { readonly post: string | null; readonly concerns: string | null }

/** The log itself, newest first: for whoever audits. */
export const actsInOrder = (context: Context, { room, subject, from, until, before }: ActsWanted, limit: number): Promise<ActInOrder[]> =>
  tables(context).selectFrom('transparency.act').select(['id', 'name', 'subject', 'actor', 'on_behalf_of', 'origin', 'facts', 'at', 'post', 'concerns'])
    .$if(room !== undefined, (query) => query.where('name', 'like', `${room}.%`))
    .$if(subject !== undefined, (query) => query.where('subject', '=', subject as string))
    .$if(from !== undefined, (query) => query.where('at', '>=', from as Date))
    .$if(until !== undefined, (query) => query.where('at', '<', until as Date))
    .$if(before !== undefined, (query) => query.where('id', '<', before as number))
    .orderBy('id', 'desc').limit(limit).execute()
