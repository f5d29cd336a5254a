import type { Context } from '#platform/context'
import { type OwnMatter, ownMatters } from './matter-by-code.ts'

const most = 200

/** What the reader raised themselves or had raised for them, newest first. */
export const myMatters = (context: Context, personId: string): Promise<OwnMatter[]> =>
  ownMatters(context).where('m.reporter_id', '=', personId).orderBy('m.reported_at', 'desc').orderBy('m.id', 'desc').limit(most).execute()

/** One of them by its number; undefined when it is not theirs. */
export const myMatter = (context: Context, personId: string, number: string): Promise<OwnMatter | undefined> =>
  ownMatters(context).where('m.reporter_id', '=', personId).where('m.number', '=', number).executeTakeFirst()

/** Public matters that the reader follows, those that moved last first. Words are the published ones. */
export const followedMatters = (context: Context, personId: string): Promise<OwnMatter[]> =>
  ownMatters(context).innerJoin('matters.follower as f', 'f.matter_id', 'm.id').where('f.person_id', '=', personId)
    .where('m.publicity', '<>', 'confidential').where('m.confidential', '=', false).where('m.moderation', '=', 'clear')
    .orderBy('m.updated_at', 'desc').limit(most).execute()

/** Matters by id, for lists of what was done for others. */
export const mattersById = async (context: Context, ids: readonly string[]): Promise<Map<string, OwnMatter>> =>
  new Map((ids.length === 0 ? [] : await ownMatters(context).where('m.id', 'in', [...ids]).execute()).map((matter) => [matter.id, matter]))
