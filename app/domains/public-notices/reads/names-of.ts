import type { SubjectNames } from '#domains/notifications'
import { tables } from '../tables.ts'

/** What notices are called, by key. */
export const publicNoticesNamesOf: SubjectNames = async (context, keys) =>
  new Map((await tables(context).selectFrom('public_notices.notice').select(['id', 'title']).where('id', 'in', [...keys, '00000000-0000-0000-0000-000000000000']).execute()).map(({ id, title }) => [id, title]))
